"""What a lock would refuse is not offered: every page of a locked and of a signed year, read by who could change it before.

Links and forms that lead to a held address are looked for on all pages; where one is missed, the page says why on top.
"""

from __future__ import annotations

import datetime
import re
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone

from renstra.models import Indikator, RumusanIndikator, Tujuan
from sakip.core.models import Kunci, Pengecualian, Pengguna, PerangkatDaerah
from sakip.core.write import menulis
from tests.alamat_tabel import ALAMAT
from tests.berkas_tabel import BERKAS
from tests.kantor_lengkap import TAHUN, lengkapi, lengkapi_pemda
from tests.keadaan import dalam, draf, sementara
from tests.keadaan_tabel import DITAHAN, KUNCI, TETAP
from tests.test_alamat import url

KAMAR = ("renstra:", "kinerja:", "anggaran:")
JALAN_KELUAR = {
    "renstra:versi_tambah", "renstra:versi_salin", "kinerja:aturan_tambah",  # for years that are not locked
    "renstra:indikator_ubah", "renstra:rumusan_ubah", "renstra:versi_ubah", "kinerja:aturan_ubah",  # words stay free
    "renstra:target_tahunan",  # other years
}  # fmt: skip
DIBACA = {
    "anggaran:pagu",
    "anggaran:rincian",
    "kinerja:realisasi_isi",
    "kinerja:isian",
    "kinerja:isian_target",
    "anggaran:isian",
    "anggaran:realisasi",
}
"""Grids: a page to read too."""
MENUJU_BAGIAN = {"laporan:siap", "laporan:ambil_alih", "laporan:kalimat_otomatis"}
"""Pages that lead to a section, as its forms do."""
DITOLAK = (
    {n for n, keadaan in DITAHAN.items() if keadaan >= KUNCI} | {n for n in TETAP if n.startswith(KAMAR)}
) - JALAN_KELUAR - DIBACA - {"kinerja:pelaksanaan_isi", "laporan:buku_buat", "laporan:periksa_batal"}  # fmt: skip


@pytest.fixture(scope="module")
def kantor(data_bangsalsari, django_db_blocker) -> PerangkatDaerah:
    """The office of the demo with rows of every kind, all of it a draft."""
    with django_db_blocker.unblock():
        kantor = lengkapi_pemda(lengkapi(PerangkatDaerah.objects.select_related("pemda").get(slug="bangsalsari")))
        with menulis(by=None):
            draf(kantor)
    return kantor


@pytest.fixture
def perencana(db) -> Client:
    client = Client()
    client.force_login(Pengguna.objects.get(username="perencana"))
    return client


def halaman(client: Client, alamat: str) -> str:
    jawab = client.get(alamat)
    if jawab.status_code != 200 or not jawab.headers["Content-Type"].startswith("text/html"):
        return ""
    return jawab.content.decode().partition("<main")[2]


def ditawarkan(isi: str) -> set[str]:
    """The names of the addresses of this year that a page leads to, or sends something to."""
    nama = set()
    for alamat in re.findall(r'(?:href|action)="(/[^"]*)"', isi):
        try:
            cocok = resolve(urlsplit(alamat).path)
        except Resolver404:
            continue
        if cocok.kwargs.get("tahun") == TAHUN:
            nama.add(cocok.view_name)
    return nama


def baca(client: Client) -> dict[str, str]:
    lewat = (
        DITOLAK | MENUJU_BAGIAN | {n for n, a in ALAMAT.items() if a.lambat or "perencana" not in a.baca or n in BERKAS}
    )
    return {n: isi for n, a in ALAMAT.items() if n not in lewat and (isi := halaman(client, url(n, a)))}


def test_the_pages_of_a_draft_offer_what_the_next_test_looks_for(kantor, perencana):
    """Else it would find nothing anywhere."""
    semua = {n for isi in baca(perencana).values() for n in ditawarkan(isi)}
    assert len(semua & DITOLAK) > 40


@pytest.mark.parametrize("keadaan", sorted(KUNCI))
def test_no_page_offers_what_a_lock_would_refuse(kantor, perencana, keadaan):
    with dalam(keadaan, kantor):
        salah = [(n, sorted(ada)) for n, isi in baca(perencana).items() if (ada := ditawarkan(isi) & DITOLAK)]
    assert salah == []


FORMULIR = (
    "renstra:tujuan_ubah",
    "renstra:pegawai_ubah",
    "kinerja:rkt_baris_ubah",
    "anggaran:tahap_ubah",
    "kinerja:realisasi_isi",
)


@pytest.mark.parametrize("nama", FORMULIR)
def test_a_form_of_what_is_locked_is_read_only_and_says_why_once(kantor, perencana, nama):
    alamat = url(nama, ALAMAT[nama])
    assert '<fieldset class="polos-kotak" disabled>' not in halaman(perencana, alamat)
    with dalam("ditandatangani", kantor):
        isi = halaman(perencana, alamat)
    assert '<fieldset class="polos-kotak" disabled>' in isi
    assert ">Simpan<" not in isi
    assert isi.count("sudah ditandatangani (Contoh)") == 1
    assert "Terkunci sejak" in isi
    assert reverse("core:kunci_daftar", args=["bangsalsari", TAHUN]) in isi


def test_who_may_not_change_it_anyway_is_told_nothing(kantor, db):
    client = Client()
    client.force_login(Pengguna.objects.get(username="inspektorat"))
    with dalam("ditandatangani", kantor):
        assert "gembok" not in halaman(client, reverse("renstra:program", args=["bangsalsari", TAHUN]))


def test_an_exception_opens_the_pages_for_the_one_it_names(kantor, perencana):
    alamat = reverse("renstra:program", args=["bangsalsari", TAHUN])
    with dalam("dikunci", kantor):
        kunci = Kunci.objects.get(perangkat=kantor, sumber="manual")
        assert "renstra:program_tambah" not in ditawarkan(halaman(perencana, alamat))
        assert "memberi pengecualian" in halaman(perencana, alamat)
        with menulis(by=None):
            besok = timezone.now() + datetime.timedelta(days=1)
            orang = Pengguna.objects.get(username="perencana")
            Pengecualian.objects.create(kunci=kunci, pengguna=orang, sampai=besok, alasan="Contoh")
        assert "renstra:program_tambah" in ditawarkan(halaman(perencana, alamat))
        assert "gembok" not in halaman(perencana, alamat)


def test_words_of_an_indicator_are_saved_through_its_form_while_the_rest_is_read_only(kantor, perencana):
    satu = Indikator.objects.get(perangkat=kantor, kode="T1.S1.I1")
    rumusan = RumusanIndikator.objects.filter(indikator=satu, sasaran__isnull=False).first()
    alamat = reverse("renstra:rumusan_ubah", args=["bangsalsari", TAHUN, satu.pk, rumusan.pk])
    with dalam("ditandatangani", kantor):
        form = perencana.get(alamat).context["form"]
        terkunci = {n for n, f in form.fields.items() if f.disabled}
        assert {"kode", "satuan", "polaritas", "uraian", f"target_{TAHUN}"} <= terkunci
        assert not {"nama", "formulasi", "sumber_data", f"target_{TAHUN - 1}"} & terkunci
        isi = {f.html_name: f.value() for f in form if f.value() not in (None, False) and f.html_name not in terkunci}
        with sementara():
            jawab = perencana.post(alamat, isi | {"nama": "Nama yang diperbaiki"})
            assert jawab.status_code == 302, jawab.context["form"].errors
            assert Indikator.objects.get(pk=satu.pk).nama == "Nama yang diperbaiki"
        jawab = perencana.post(alamat, isi | {"satuan": "poin"})
        assert "tidak dapat diubah (satuan)" in jawab.content.decode()


def test_a_page_that_asks_before_it_deletes_says_that_it_cannot(kantor, perencana):
    tujuan = Tujuan.objects.filter(renstra__perangkat=kantor).first()
    alamat = reverse("renstra:tujuan_hapus", args=["bangsalsari", TAHUN, tujuan.pk])
    assert "Ya, hapus" in halaman(perencana, alamat)
    with dalam("ditandatangani", kantor):
        isi = halaman(perencana, alamat)
    assert "Ya, hapus" not in isi
    assert "tidak dapat dihapus" in isi
