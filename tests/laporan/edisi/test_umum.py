"""The open page of a Pemda: signed reports for everybody, only where it is switched on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.files.storage import default_storage
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.models import PerjanjianKinerja
from laporan.edisi.pohon import sidik
from laporan.models import BerkasEdisi, Edisi, Laporan, NaskahBertanda
from sakip.core.berkas import simpan_isi
from sakip.core.models import Jejak, Pemda, PerangkatDaerah
from sakip.core.write import menulis


@pytest.fixture
def umum(kantor) -> str:
    """Its address, switched on."""
    with menulis(by=None):
        Pemda.objects.filter(pk=kantor.pemda_id).update(halaman_umum=True)
    return reverse("umum", args=[kantor.pemda.slug])


@pytest.fixture
def terbit(camat) -> Callable[..., Edisi]:
    """An edition as a signature leaves it, without the printing."""

    def buat(naskah: Laporan | PerjanjianKinerja, nomor: int = 1) -> Edisi:
        isi, nama = f"%PDF edisi {nomor}".encode(), {"laporan": naskah, "perjanjian": None}
        if isinstance(naskah, PerjanjianKinerja):
            nama = {"laporan": None, "perjanjian": naskah}
        with menulis(by=None):
            edisi = Edisi.objects.create(
                perangkat=naskah.perangkat, tahun=naskah.tahun, nomor=nomor, judul=str(naskah), oleh=camat, skema=1,
                pohon=b"{}", sidik_pohon=sidik(b"{}"), kode=f"CONTOH-{nomor}", rantai=f"r{nomor}", sebelum=f"s{nomor}", **nama,
            )  # fmt: skip
            berkas = simpan_isi(isi, nama="lkj.pdf", jenis="application/pdf", perangkat=naskah.perangkat, by=camat)
            BerkasEdisi.objects.create(edisi=edisi, jenis="pdf", berkas=berkas, sidik=berkas.sha256)
            type(naskah).objects.filter(pk=naskah.pk).update(status="ditandatangani")
        return edisi

    return buat


def unduh(edisi) -> str:
    return reverse("umum_unduh", args=[edisi.perangkat.pemda.slug, edisi.kode])


def test_it_is_not_there_until_it_is_switched_on(kantor, laporan, terbit):
    edisi = terbit(laporan)
    for alamat in (reverse("umum", args=[kantor.pemda.slug]), unduh(edisi), reverse("umum", args=["tidak-ada"])):
        assert Client().get(alamat).status_code == 404


def test_a_draft_is_not_on_it(kantor, laporan, umum):
    isi = Client().get(umum).content.decode()
    assert "Belum ada laporan yang ditandatangani." in isi
    assert "Kecamatan Bangsalsari" not in isi


def test_a_signed_report_is_read_by_everybody_byte_for_byte(kantor, laporan, tanda, umum):
    edisi = tanda(laporan)
    jawaban = Client().get(umum)
    isi = jawaban.content.decode()
    for teks in ("Kecamatan Bangsalsari", edisi.kode, "Disahkan di aplikasi", unduh(edisi)):
        assert teks in isi
    assert reverse("periksa_kode", args=[edisi.kode]) in isi
    assert edisi.penanda_nip not in isi
    assert jawaban["Cache-Control"] == "public, max-age=300"
    berkas = BerkasEdisi.objects.get(edisi=edisi, jenis="pdf")
    unduhan = Client().get(unduh(edisi))
    with default_storage.open(berkas.berkas.isi.name) as asli:
        assert unduhan.content == asli.read()
    assert unduhan["Content-Type"] == "application/pdf"
    assert unduhan["Cache-Control"] == "public, max-age=3600"
    lagi = Client().get(unduh(edisi), headers={"if-none-match": unduhan["ETag"]})
    assert (lagi.status_code, lagi.content) == (304, b"")


def test_who_is_logged_in_leaves_no_page_with_his_name_behind(kantor, laporan, terbit, umum, masuk):
    terbit(laporan)
    assert masuk("camat").get(umum)["Cache-Control"] == "private, no-store"


def test_only_the_newest_edition_is_given_out_and_the_older_is_named(kantor, laporan, terbit, umum):
    satu = terbit(laporan)
    with menulis(by=None):
        Laporan.objects.filter(pk=laporan.pk).update(status="dikembalikan")
    assert "sedang dikoreksi" in Client().get(umum).content.decode()
    assert Client().get(unduh(satu)).status_code == 200
    dua = terbit(laporan, 2)
    isi = Client().get(umum).content.decode()
    assert "menggantikan edisi 1" in isi
    assert "sedang dikoreksi" not in isi
    assert Client().get(unduh(satu)).status_code == 404
    assert Client().get(unduh(dua)).content == b"%PDF edisi 2"


def test_the_official_paper_goes_first(kantor, laporan, camat, terbit, umum):
    edisi = terbit(laporan)
    with menulis(by=None):
        berkas = simpan_isi(b"%PDF pindaian", nama="p.pdf", jenis="application/pdf", perangkat=kantor, by=camat)
        NaskahBertanda.objects.create(edisi=edisi, cara="basah", berkas=berkas, sidik=berkas.sha256, oleh=camat)
    assert "Naskah bertanda tangan diunggah" in Client().get(umum).content.decode()
    assert Client().get(unduh(edisi)).content == b"%PDF pindaian"


def test_a_spoiled_file_is_refused_with_a_sentence(kantor, laporan, terbit, umum):
    edisi = terbit(laporan)
    berkas = BerkasEdisi.objects.get(edisi=edisi, jenis="pdf").berkas
    with default_storage.open(berkas.isi.name, "rb+") as isi:
        isi.seek(5)
        isi.write(b"?")
    jawaban = Client().get(unduh(edisi))
    assert jawaban.status_code == 409
    assert "ditolak" in jawaban.content.decode()
    assert Jejak.objects.filter(aksi="berkas rusak").count() == 1


def test_a_hidden_office_and_another_pemda_stay_off_it(kantor, laporan, terbit, umum):
    edisi = terbit(laporan)
    with menulis(by=None):
        lain = Pemda.objects.create(nama="Kota Lain", slug="lain", jabatan_kepala="Wali Kota", halaman_umum=True)
    assert edisi.kode not in Client().get(reverse("umum", args=["lain"])).content.decode()
    assert Client().get(reverse("umum_unduh", args=[lain.slug, edisi.kode])).status_code == 404
    with menulis(by=None):
        PerangkatDaerah.objects.filter(pk=kantor.pk).update(aktif=False)
    assert Client().get(unduh(edisi)).status_code == 404


def test_a_signed_perjanjian_kinerja_is_no_report(kantor, perjanjian, terbit, umum):
    edisi = terbit(perjanjian)
    assert edisi.kode not in Client().get(umum).content.decode()
    assert Client().get(unduh(edisi)).status_code == 404


def test_it_asks_few_questions_and_leaves_the_trees_where_they_are(kantor, laporan, terbit, umum):
    def ukur() -> list[str]:
        with CaptureQueriesContext(connection) as tangkap:
            Client().get(umum)
        return [q["sql"] for q in tangkap]

    terbit(laporan)
    satu = ukur()
    terbit(laporan, 2)
    terbit(laporan, 3)
    assert len(ukur()) == len(satu) <= 4
    assert not any('"pohon"' in sql for sql in satu)
