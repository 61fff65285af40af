"""The outline page: numbers as printed, one step to any place, hiding, undoing, the default outline again (R-7)."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from laporan.builder import bangun
from laporan.domain import (
    batalkan,
    buat_laporan,
    hapus_bagian,
    kembalikan_baku,
    pindah_bagian,
    pindah_ke_ujung,
    tambah_bagian,
    tampilkan_bagian,
    ubah_naskah,
)
from laporan.domain.baku import akibat_baku
from laporan.jelajah import bagian as bagian_dok
from laporan.models import Bagian, Laporan
from laporan.outline import bawaan
from laporan.papers import cari_cetakan
from laporan.urutan import nomor_cetak
from sakip.core.domain import simpan
from sakip.core.models import Jejak
from tests.factories import TAHUN


@pytest.fixture
def laporan(cast) -> Laporan:
    return buat_laporan(perangkat=cast.kantor, tahun=TAHUN, by=cast.perencana)


def satu(laporan: Laporan, kunci: str) -> Bagian:
    return Bagian.objects.select_related("laporan__perangkat", "induk").get(laporan=laporan, kunci=kunci)


def nomor(laporan: Laporan) -> dict[str, str]:
    return {s.kunci: s.nomor for s in bagian_dok(bangun(laporan.perangkat, laporan.tahun))}


def alamat(nama: str, **kwargs: object) -> str:
    return reverse(f"laporan:{nama}", kwargs={"kantor": "contoh", "tahun": TAHUN, **kwargs})


def pindah(cast, laporan: Laporan, kunci: str, cara: str, acuan: str) -> Bagian:
    return pindah_bagian(bagian=satu(laporan, kunci), cara=cara, acuan=satu(laporan, acuan), by=cast.perencana)


def milik(cast, laporan: Laporan, judul: str = "Penghargaan", **isi: object) -> Bagian:
    return tambah_bagian(laporan=laporan, judul=judul, by=cast.perencana, **isi)


@pytest.mark.parametrize(("penomoran", "lampiran", "awal"), [("huruf", "angka", 1), ("angka", "romawi", 4)])
def test_the_page_says_the_numbers_that_the_book_prints(cast, laporan, penomoran, lampiran, awal):
    tampilkan_bagian(bagian=satu(laporan, "bab1_maksud_tujuan"), tampil=False, by=cast.perencana)
    ubah_naskah(bagian=satu(laporan, "bab2_strategi"), tanpa_judul=True, by=cast.perencana)
    laporan.penomoran, laporan.nomor_lampiran, laporan.bab_awal = penomoran, lampiran, awal
    simpan(laporan, by=cast.perencana)
    semua = list(laporan.bagian.all())
    angka, romawi = penomoran == "angka", lampiran == "romawi"
    di_halaman = nomor_cetak(semua, bab_awal=awal, angka=angka, lampiran_romawi=romawi)
    di_buku = {k: n for k, n in nomor(laporan).items() if n}
    assert {b.kunci: n for b in semua if (n := di_halaman.get(b.pk))} == {
        k: n for k, n in di_buku.items() if k in {b.kunci for b in semua}
    }


def test_a_section_without_a_heading_goes_on_from_the_one_above_it(cast, laporan):
    ubah_naskah(bagian=satu(laporan, "bab1_maksud_tujuan"), tanpa_judul=True, by=cast.perencana)
    dok = bangun(laporan.perangkat, TAHUN)
    s = next(s for s in bagian_dok(dok) if s.kunci == "bab1_maksud_tujuan")
    assert (s.nomor, s.tampil_judul, s.di_daftar_isi) == ("", False, False)
    assert nomor(laporan)["bab1_organisasi"] == "B."


def test_chapters_and_sections_that_hold_others_keep_their_heading(cast, laporan):
    for kunci in ("bab1", "bab2_renstra"):
        ubah_naskah(bagian=satu(laporan, kunci), tanpa_judul=True, by=cast.perencana)
    assert (nomor(laporan)["bab1"], nomor(laporan)["bab2_renstra"]) == ("BAB I", "A.")


def test_lampiran_are_numbered_as_the_office_says(cast, laporan):
    data = {"penomoran": "angka", "nomor_lampiran": "romawi"}
    isi = cast.client("perencana").post(alamat("penomoran"), data, follow=True).content.decode()
    assert "Penomoran sekarang: 1.1, 1.1.1; Lampiran I, II, III." in isi
    assert (nomor(laporan)["lampiran_rkt"], nomor(laporan)["bab1_latar_belakang"]) == ("Lampiran II.", "1.1")


def test_an_unknown_numbering_is_asked_back(cast, laporan):
    isi = cast.client("perencana").post(alamat("penomoran"), {"penomoran": "x"}, follow=True).content.decode()
    assert "Pilih salah satu cara penomoran." in isi


def test_a_section_goes_to_any_place_in_one_step(cast, laporan):
    pindah(cast, laporan, "bab2_strategi", "sebelum", "bab1_latar_belakang")
    assert nomor(laporan)["bab2_strategi"] == "A."
    pindah(cast, laporan, "bab2_strategi", "dalam", "bab3_keuangan")
    assert nomor(laporan)["bab2_strategi"] == "4."
    pindah(cast, laporan, "bab4", "sesudah", "bab1")
    assert (nomor(laporan)["bab4"], nomor(laporan)["bab2"]) == ("BAB II", "BAB III")


def test_all_that_is_below_a_section_goes_with_it(cast, laporan):
    pindah(cast, laporan, "bab2_renstra", "dalam", "bab1")
    assert satu(laporan, "bab2_visi_misi").induk.kunci == "bab2_renstra"
    assert nomor(laporan)["bab2_visi_misi"] == "1."


def test_an_own_section_changes_its_group_at_the_top(cast, laporan):
    b = milik(cast, laporan)
    pindah_ke_ujung(bagian=b, tempat="lampiran", by=cast.perencana)
    assert nomor(laporan)["lampiran_sendiri-1"].startswith("Lampiran ")
    pindah(cast, laporan, "lampiran_sendiri-1", "sebelum", "daftar_isi")
    assert nomor(laporan)["depan_sendiri-1"] == ""
    milik(cast, laporan, "Lain")
    pindah(cast, laporan, "depan_sendiri-1", "sesudah", "bab4")
    assert {"sendiri-1", "sendiri-2"} <= nomor(laporan).keys()


@pytest.mark.parametrize(
    ("kunci", "cara", "acuan", "kalimat"),
    [
        ("ikhtisar", "sesudah", "bab1", "tidak dapat berdiri sebagai bab"),
        ("bab4", "sesudah", "lampiran_pk", "tidak dapat berdiri sebagai lampiran"),
        ("bab2", "dalam", "bab2_visi_misi", "ke dalam dirinya sendiri"),
        ("bab2_renstra", "sebelum", "bab2_renstra", "ke dalam dirinya sendiri"),
        ("bab2", "dalam", "bab3_keuangan", "terlalu dalam"),
    ],
)
def test_where_a_section_cannot_go_is_said_and_nothing_moves(cast, laporan, kunci, cara, acuan, kalimat):
    sebelum = nomor(laporan)
    with pytest.raises(ValidationError, match=kalimat):
        pindah(cast, laporan, kunci, cara, acuan)
    assert nomor(laporan) == sebelum


def test_a_table_stands_once_among_the_lampiran(cast, laporan):
    for tempat in ("lampiran", "isi"):
        tambah_bagian(laporan=laporan, tempat=tempat, muatan=cari_cetakan("bs-11"), by=cast.perencana)
    with pytest.raises(ValidationError, match="sudah ada di sana"):
        pindah_ke_ujung(bagian=satu(laporan, "bs-11"), tempat="lampiran", by=cast.perencana)


def test_the_form_moves_and_says_why_it_cannot(cast, laporan):
    client = cast.client("perencana")
    url = alamat("bagian_pindah", pk=satu(laporan, "bab4").pk)
    client.post(url, {"cara": "sebelum", "acuan": str(satu(laporan, "bab1").pk)})
    assert nomor(laporan)["bab4"] == "BAB I"
    jawaban = client.post(url, {"cara": "sebelum", "acuan": "lampiran"})
    assert "tidak dapat berdiri sebagai lampiran" in unescape(jawaban.content.decode())
    assert "acuan" in client.post(url, {"cara": "sebelum", "acuan": "999999"}).context["form"].errors


def test_moving_asks_as_often_for_a_long_outline_as_for_a_short_one(cast, laporan):
    def hitung(cara: str) -> int:
        with CaptureQueriesContext(connection) as terekam:
            pindah(cast, laporan, "bab1_latar_belakang", cara, "bab3_per_sasaran")
        return len(terekam)

    hitung("sesudah")
    pendek = hitung("sesudah")
    for i in range(20):
        milik(cast, laporan, f"Bagian {i}", induk=satu(laporan, "bab4"))
    assert hitung("sesudah") == pendek


def test_one_click_hides_and_shows(cast, laporan):
    client, b = cast.client("perencana"), satu(laporan, "bab1_isu_strategis")
    jawaban = client.post(alamat("bagian_tampil", pk=b.pk), {"tampil": "tidak"})
    assert jawaban.url.endswith(f"/naskah/#bagian-{b.pk}")
    assert "bab1_isu_strategis" not in nomor(laporan)
    client.post(alamat("bagian_tampil", pk=b.pk), {"tampil": "ya"})
    assert nomor(laporan)["bab1_isu_strategis"] == "D."


def test_a_hidden_table_of_the_default_outline_is_pointed_out_when_it_is_added(cast, laporan):
    with pytest.raises(ValidationError, match="Tekan “Cetak” di sampingnya"):
        tambah_bagian(laporan=laporan, tempat="lampiran", muatan=cari_cetakan("mu-8"), by=cast.perencana)


def test_what_was_deleted_comes_back_with_one_click(cast, laporan):
    b = milik(cast, laporan, induk=satu(laporan, "bab4"))
    ubah_naskah(bagian=b, naskah="<p>Piala <strong>emas</strong>.</p>", by=cast.perencana)
    client = cast.client("perencana")
    isi = client.post(alamat("bagian_hapus", pk=b.pk), follow=True).content.decode()
    assert not laporan.bagian.filter(kunci="sendiri-1").exists()
    batal = re.search(r'action="([^"]+/batal/\d+/)"', isi)[1]
    client.post(batal)
    kembali = satu(laporan, "sendiri-1")
    assert (kembali.judul, kembali.naskah, kembali.induk.kunci) == (
        "Penghargaan",
        "<p>Piala <strong>emas</strong>.</p>",
        "bab4",
    )
    isi = unescape(client.post(batal, follow=True).content.decode())
    assert "sudah ada lagi dalam susunan" in isi
    assert laporan.bagian.filter(judul="Penghargaan").count() == 1


def test_a_deleted_section_whose_place_is_gone_stands_at_the_top(cast, laporan):
    induk = milik(cast, laporan)
    jejak = hapus_bagian(bagian=milik(cast, laporan, "Piala", induk=induk), by=cast.perencana)
    hapus_bagian(bagian=induk, by=cast.perencana)
    assert batalkan(jejak=jejak, laporan=laporan, by=cast.perencana).induk is None


def test_a_deletion_in_another_book_is_not_taken_back_here(cast, laporan):
    lain = buat_laporan(perangkat=cast.kantor, tahun=TAHUN, jenis="iku", by=cast.perencana)
    jejak = hapus_bagian(bagian=milik(cast, lain), by=cast.perencana)
    with pytest.raises(ValidationError, match="tidak dapat dibatalkan"):
        batalkan(jejak=jejak, laporan=laporan, by=cast.perencana)


def test_other_changes_are_not_taken_back_from_here(cast, laporan):
    ubah_naskah(bagian=satu(laporan, "bab4"), judul="Simpulan", by=cast.perencana)
    jejak = Jejak.objects.filter(objek_id=satu(laporan, "bab4").pk, aksi="ubah").latest("pk")
    with pytest.raises(ValidationError, match="tidak dapat dibatalkan"):
        batalkan(jejak=jejak, laporan=laporan, by=cast.perencana)


def test_the_default_outline_comes_back_and_no_typed_word_is_lost(cast, laporan):
    tulisan = milik(cast, laporan, "Inovasi")
    ubah_naskah(bagian=tulisan, naskah="<p>Layanan keliling.</p>", by=cast.perencana)
    milik(cast, laporan, "Kosong")
    ubah_naskah(bagian=satu(laporan, "bab4"), judul="SIMPULAN", naskah="<p>Baik.</p>", by=cast.perencana)
    pindah(cast, laporan, "bab3", "sebelum", "bab1")
    pindah(cast, laporan, "bab1_latar_belakang", "dalam", "sendiri-1")
    akibat = akibat_baku(laporan)
    assert akibat.judul == (("SIMPULAN", "PENUTUP"),)
    assert (akibat.dihapus, akibat.disembunyikan) == (("Kosong",), ("Inovasi",))
    kembalikan_baku(laporan=laporan, by=cast.perencana)
    baku = [b.kunci for b in bawaan("lkjip")]
    assert list(laporan.bagian.order_by("urut", "pk").values_list("kunci", flat=True)) == [*baku, "sendiri-1"]
    assert (satu(laporan, "sendiri-1").tampil, satu(laporan, "sendiri-1").naskah) == (False, "<p>Layanan keliling.</p>")
    assert (satu(laporan, "bab4").judul, satu(laporan, "bab4").naskah) == ("PENUTUP", "<p>Baik.</p>")
    assert satu(laporan, "bab1_latar_belakang").induk.kunci == "bab1"


def test_the_page_lists_what_the_default_outline_changes_before_it_does(cast, laporan):
    milik(cast, laporan, "Kosong")
    client = cast.client("perencana")
    assert "<li>Kosong</li>" in client.get(alamat("susunan_baku")).content.decode()
    assert laporan.bagian.filter(judul="Kosong").exists()
    client.post(alamat("susunan_baku"))
    assert not laporan.bagian.filter(judul="Kosong").exists()


@pytest.mark.parametrize("siapa", ["staf", "camat", "inspektorat", "organisasi"])
def test_who_may_not_write_changes_nothing(cast, laporan, siapa):
    client, pk = cast.client(siapa), satu(laporan, "bab4").pk
    for url in (
        alamat("bagian_pindah", pk=pk),
        alamat("bagian_tampil", pk=pk),
        alamat("bagian_rancangan", pk=pk),
        alamat("penomoran"),
        alamat("susunan_baku"),
        alamat("bagian_batal", jejak=1),
    ):
        assert client.post(url).status_code == 403, url
    isi = client.get(alamat("bagian_daftar")).content.decode()
    assert not any(kata in isi for kata in ("Sembunyikan", "Pindahkan ke", "Kembalikan susunan baku"))
