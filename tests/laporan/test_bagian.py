"""The outline of a book, as its office changes it (R-7)."""

from __future__ import annotations

from html import unescape

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from laporan.builder import bangun
from laporan.domain import buat_laporan, geser_bagian, hapus_bagian, tambah_bagian
from laporan.jelajah import bagian
from laporan.models import Bagian, Laporan
from laporan.papers import cari_cetakan
from laporan.urutan import urutan_buku
from sakip.core.write import menulis
from tests.factories import TAHUN


@pytest.fixture
def laporan(cast) -> Laporan:
    return buat_laporan(perangkat=cast.kantor, tahun=TAHUN, by=cast.perencana)


def satu(laporan: Laporan, kunci: str) -> Bagian:
    return Bagian.objects.select_related("laporan__perangkat", "induk").get(laporan=laporan, kunci=kunci)


def geser(cast, laporan: Laporan, kunci: str, *arah: str) -> None:
    for a in arah:
        geser_bagian(bagian=satu(laporan, kunci), arah=a, by=cast.perencana)


def nomor(laporan: Laporan) -> dict[str, str]:
    return {s.kunci: s.nomor for s in bagian(bangun(laporan.perangkat, laporan.tahun))}


def lampiran_berikut(laporan: Laporan) -> str:
    return f"Lampiran {len(bangun(laporan.perangkat, laporan.tahun).lampiran) + 1}."


def alamat(nama: str, **kwargs: object) -> str:
    return reverse(f"laporan:{nama}", kwargs={"kantor": "contoh", "tahun": TAHUN, **kwargs})


def test_up_and_down_change_the_order_and_the_numbers(cast, laporan):
    geser(cast, laporan, "bab2_strategi", "naik", "naik")
    assert (nomor(laporan)["bab2_strategi"], nomor(laporan)["bab2_visi_misi"]) == ("1.", "2.")
    geser(cast, laporan, "bab2_strategi", "turun")
    assert (nomor(laporan)["bab2_visi_misi"], nomor(laporan)["bab2_strategi"]) == ("1.", "2.")


def test_chapters_move_with_all_that_is_below_them(cast, laporan):
    geser(cast, laporan, "bab3", "naik")
    assert (nomor(laporan)["bab3"], nomor(laporan)["bab3_pengukuran"], nomor(laporan)["bab2"]) == (
        "BAB II",
        "A.",
        "BAB III",
    )


def test_at_the_edge_a_section_stays(cast, laporan):
    sebelum = nomor(laporan)
    geser(cast, laporan, "kata_pengantar", "naik", "masuk", "keluar")
    geser(cast, laporan, "bab4", "turun")
    geser(cast, laporan, "lampiran_iku", "turun")
    assert nomor(laporan) == sebelum


def test_a_section_goes_below_the_one_before_it_and_out_again(cast, laporan):
    geser(cast, laporan, "bab1_maksud_tujuan", "masuk")
    assert satu(laporan, "bab1_maksud_tujuan").induk.kunci == "bab1_dasar_hukum"
    geser(cast, laporan, "bab1_maksud_tujuan", "keluar")
    deret = [b.kunci for _, b in urutan_buku(list(laporan.bagian.all())) if b.induk_id == satu(laporan, "bab1").pk]
    assert deret[:3] == ["bab1_latar_belakang", "bab1_dasar_hukum", "bab1_maksud_tujuan"]


def test_the_outline_is_four_levels_deep_at_most(cast, laporan):
    dalam = tambah_bagian(laporan=laporan, judul="A", induk=satu(laporan, "bab2_visi_misi"), by=cast.perencana)
    with pytest.raises(ValidationError, match="terlalu dalam"):
        tambah_bagian(laporan=laporan, judul="B", induk=dalam, by=cast.perencana)
    with pytest.raises(ValidationError, match="paling banyak 4 tingkat"):
        geser(cast, laporan, "bab3_keuangan", "masuk") or geser(cast, laporan, "bab3", "masuk")


def test_a_table_stands_once_in_a_place_and_prints_there(cast, laporan):
    muatan, terakhir = cari_cetakan("bs-11"), lampiran_berikut(laporan)
    tambah_bagian(laporan=laporan, tempat="lampiran", muatan=muatan, by=cast.perencana)
    assert nomor(laporan)["lampiran_bs-11"] == terakhir
    with pytest.raises(ValidationError, match="sudah ada dalam susunan"):
        tambah_bagian(laporan=laporan, tempat="lampiran", muatan=muatan, by=cast.perencana)
    tambah_bagian(laporan=laporan, induk=satu(laporan, "bab4"), muatan=muatan, by=cast.perencana)
    assert nomor(laporan)["bs-11"] == "A."


def test_own_sections_stand_in_the_group_that_was_chosen(cast, laporan):
    terakhir = lampiran_berikut(laporan)
    for tempat in ("depan", "isi", "lampiran"):
        tambah_bagian(laporan=laporan, judul=f"Bagian {tempat}", tempat=tempat, by=cast.perencana)
    assert {k: v for k, v in nomor(laporan).items() if "sendiri" in k} == {
        "depan_sendiri-1": "", "sendiri-1": "BAB V", "lampiran_sendiri-1": terakhir,
    }  # fmt: skip


def test_own_sections_can_be_deleted_those_of_the_default_outline_cannot(cast, laporan):
    milik = tambah_bagian(laporan=laporan, judul="Penghargaan", by=cast.perencana)
    anak = tambah_bagian(laporan=laporan, judul="Piala", induk=milik, by=cast.perencana)
    with pytest.raises(ValidationError, match="masih memuat"):
        hapus_bagian(bagian=milik, by=cast.perencana)
    for b in (anak, milik):
        hapus_bagian(bagian=b, by=cast.perencana)
    with pytest.raises(ValidationError, match="susunan baku"):
        hapus_bagian(bagian=satu(laporan, "bab4"), by=cast.perencana)


def test_the_page_adds_a_section_with_its_title_or_that_of_its_table(cast, laporan):
    client = cast.client("perencana")
    client.post(alamat("bagian_tambah"), {"judul": "Penghargaan", "letak": "isi", "muatan": ""})
    client.post(alamat("bagian_tambah"), {"judul": "", "letak": str(satu(laporan, "bab4").pk), "muatan": "bs-12"})
    assert satu(laporan, "sendiri-1").judul == "Penghargaan"
    assert (satu(laporan, "bs-12").judul, satu(laporan, "bs-12").induk.kunci) == (
        cari_cetakan("bs-12").judul,
        "bab4",
    )


def test_a_section_without_title_and_table_is_asked_for_one(cast, laporan):
    jawaban = cast.client("perencana").post(alamat("bagian_tambah"), {"judul": "", "letak": "isi", "muatan": ""})
    assert "Isi judul bagian ini." in jawaban.content.decode()


def test_a_title_that_is_too_long_is_told_only_that(cast, laporan):
    isi = {"judul": "x" * 251, "letak": "isi", "muatan": ""}
    halaman = cast.client("perencana").post(alamat("bagian_tambah"), isi).content.decode()
    assert "Paling banyak 250 huruf; yang terketik 251." in halaman
    assert "Isi judul bagian ini." not in halaman


def test_the_page_moves_and_says_why_it_cannot_delete(cast, laporan):
    client = cast.client("perencana")
    jawaban = client.post(alamat("bagian_geser", pk=satu(laporan, "bab3").pk, arah="naik"), follow=True)
    assert jawaban.status_code == 200
    assert nomor(laporan)["bab3"] == "BAB II"
    jawaban = client.post(alamat("bagian_hapus", pk=satu(laporan, "bab4").pk), follow=True)
    assert "termasuk susunan baku" in unescape(jawaban.content.decode())
    assert client.post(alamat("bagian_geser", pk=satu(laporan, "bab3").pk, arah="miring")).status_code == 404


@pytest.mark.parametrize("siapa", ["staf", "camat"])
def test_who_may_not_write_moves_nothing(cast, laporan, siapa):
    client = cast.client(siapa)
    assert client.post(alamat("bagian_geser", pk=satu(laporan, "bab3").pk, arah="naik")).status_code == 403
    assert "Naikkan" not in client.get(alamat("bagian_daftar")).content.decode()


def test_the_list_is_searched_in_titles_and_texts(cast, laporan):
    with menulis(by=None):
        Bagian.objects.filter(pk=satu(laporan, "bab1_isu_strategis").pk).update(naskah="Sinyal seluler")
    isi = cast.client("perencana").get(alamat("bagian_daftar"), {"cari": "sinyal"}).content.decode()
    assert "ISU STRATEGIS" in isi
    assert "LATAR BELAKANG" not in isi


def test_a_page_of_words_does_not_fit_into_a_search_box(cast, laporan):
    """Its address would be longer than web servers take, and they answer in English."""
    halaman = cast.client("perencana").get(alamat("bagian_daftar")).content.decode()
    assert 'name="cari" value="" maxlength="100"' in halaman


def test_moving_asks_as_often_for_a_long_outline_as_for_a_short_one(cast, laporan):
    def hitung() -> int:
        with CaptureQueriesContext(connection) as terekam:
            geser(cast, laporan, "bab4", "naik")
        return len(terekam)

    pendek = hitung()
    for i in range(20):
        tambah_bagian(laporan=laporan, judul=f"Bagian {i}", induk=satu(laporan, "bab4"), by=cast.perencana)
    assert hitung() == pendek


@pytest.mark.parametrize("tahun", ["32000", "1", "-1", "dua"])
def test_a_year_of_data_that_cannot_be_is_asked_back(cast, laporan, tahun):
    data = {"judul": "PENUTUP", "naskah": "", "naskah_akhir": "", "tahun_data": tahun, "tampil": "on"}
    jawaban = cast.client("perencana").post(alamat("bagian_ubah", pk=satu(laporan, "bab4").pk), data)
    assert "tahun_data" in jawaban.context["form"].errors
    assert satu(laporan, "bab4").tahun_data is None


@pytest.mark.parametrize("awal", ["0", "31", "-1", "IV"])
def test_a_first_chapter_that_cannot_be_is_asked_back(cast, laporan, awal):
    data = {"kertas": "A4", "penomoran": "huruf", "bab_awal": awal}
    jawaban = cast.client("perencana").post(alamat("rangka"), data)
    assert "bab_awal" in jawaban.context["form"].errors


def test_chapters_begin_with_the_number_that_the_office_chose(cast, laporan):
    data = {"kertas": "A4", "penomoran": "angka", "bab_awal": "4"}
    cast.client("perencana").post(alamat("rangka"), data)
    assert (nomor(laporan)["bab1"], nomor(laporan)["bab1_latar_belakang"]) == ("BAB IV", "4.1")
