"""Books of other kinds than the yearly report: the IKU book (PL-4) and a chapter of the Renstra (R-8)."""

from __future__ import annotations

from html import unescape

import pytest
from django.urls import reverse

from kinerja.domain import susun_iku, susun_perjanjian
from laporan.builder import bangun
from laporan.domain import buat_laporan, tambah_bagian
from laporan.draf import RANCANGAN
from laporan.draf.data import DataRancangan
from laporan.jelajah import bagian, tabel, teks
from laporan.models import Laporan
from laporan.outline import BUKU, bawaan
from laporan.papers import cari_cetakan
from sakip.core.models import Peraturan
from sakip.core.write import menulis
from tests.browser.orang import teks_pdf
from tests.penerimaan.kantor import ASING, Kantor, kantor_kosong
from tests.penerimaan.naskah import UKURAN
from tests.penerimaan.tamu import teks_xlsx

TUTUR = tuple(f"Tutur rawa bagian {i}." for i in (1, 2, 3))


@pytest.fixture
def kantor(db) -> Kantor:
    """An office with a plan of three indicators."""
    kantor = kantor_kosong()
    sasaran = kantor.sasaran()
    kantor.camat()
    for nama in UKURAN:
        kantor.indikator(sasaran, nama, iku=True)
    return kantor


def alamat(kantor: Kantor, nama: str, **isi: object) -> str:
    milik = {"kantor": kantor.perangkat.slug, "tahun": kantor.tahun}
    return reverse(f"laporan:{nama}", kwargs=milik | isi)


def buat(client, kantor: Kantor, jenis: str) -> Laporan:
    client.force_login(kantor.orang["perencana"])
    assert client.post(alamat(kantor, "buku_buat", jenis=jenis), follow=True).status_code == 200
    return Laporan.objects.get(jenis=jenis)


def tulis(client, kantor: Kantor, laporan: Laporan, *kunci: str) -> None:
    for tutur, k in zip(TUTUR, kunci, strict=True):
        b = laporan.bagian.get(kunci=k)
        data = {"judul": b.judul, "naskah": tutur, "naskah_akhir": "", "tahun_data": "", "tampil": "on"}
        jawaban = client.post(alamat(kantor, "bagian_ubah", pk=b.pk), data, follow=True)
        assert "tersimpan" in jawaban.content.decode()


def baca(client, kantor: Kantor, jenis: str) -> tuple[str, str, str]:
    """The book as page, PDF and workbook."""
    html = client.get(alamat(kantor, "buku_baca", jenis=jenis)).content.decode()
    pdf = client.get(alamat(kantor, "buku_pdf", jenis=jenis)).content
    xlsx = client.get(alamat(kantor, "buku_xlsx", jenis=jenis)).content
    return " ".join(unescape(html).split()), teks_pdf(pdf), teks_xlsx(xlsx)


def test_the_iku_book_of_an_empty_office_holds_what_is_typed(client, kantor):
    susun_iku(perangkat=kantor.perangkat, tahun=kantor.tahun, by=kantor.orang["perencana"], nomor="188/4")
    susun_perjanjian(perangkat=kantor.perangkat, tahun=kantor.tahun, by=kantor.orang["perencana"])
    laporan = buat(client, kantor, "iku")
    tulis(client, kantor, laporan, "kata_pengantar", "iku_bab1_latar_belakang", "iku_bab4")
    html, pdf, xlsx = baca(client, kantor, "iku")
    for isi in (html, pdf):
        for tertulis in (*TUTUR, *UKURAN, "KEPUTUSAN CAMAT RAWA ELOK", "PENGERTIAN INDIKATOR KINERJA", "DAFTAR ISI"):
            assert tertulis in isi
        assert [kata for kata in ASING if kata in isi.replace("Tahun 2017", "")] == []
    assert all(nama in xlsx for nama in UKURAN)


def test_the_chapter_of_the_renstra_of_an_empty_office_holds_what_is_typed(client, kantor):
    laporan = buat(client, kantor, "renstra")
    tambah_bagian(
        laporan=laporan,
        judul="Catatan Rawa",
        induk=laporan.bagian.get(kunci="renstra_bab4"),
        by=kantor.orang["perencana"],
    )
    tulis(client, kantor, laporan, "renstra_bab4", "renstra_bab4_tujuan_sasaran", "sendiri-1")
    html, pdf, xlsx = baca(client, kantor, "renstra")
    for isi in (html, pdf):
        for tertulis in (*TUTUR, *UKURAN, "BAB IV", "4.1", "Tabel 4.1", "Catatan Rawa"):
            assert tertulis in isi
        assert [kata for kata in ASING if kata in isi] == []
    assert all(nama in xlsx for nama in UKURAN)


def test_the_iku_book_has_the_chapters_of_its_kind_numbered_with_figures(kantor):
    buat_laporan(perangkat=kantor.perangkat, tahun=kantor.tahun, jenis="iku", by=kantor.orang["perencana"])
    dok = bangun(kantor.perangkat, kantor.tahun, "iku")
    assert [(s.nomor, s.judul) for s in dok.isi] == [
        ("BAB I", "PENDAHULUAN"), ("BAB II", "PENGERTIAN INDIKATOR KINERJA"), ("BAB III", "GAMBARAN UMUM"), ("BAB IV", "PENUTUP"),
    ]  # fmt: skip
    assert [s.nomor for s in dok.isi[0].anak] == ["1.1", "1.2", "1.3"]
    assert [s.nomor for s in dok.isi[2].anak] == ["3.1", "3.2", "3.3", "3.4"]
    assert dok.judul == "Indikator Kinerja Utama Kecamatan Rawa Elok Tahun 2028"
    assert [s.kunci for s in dok.depan] == ["depan_sk-iku", "kata_pengantar", "daftar_isi"]


def test_the_regulations_in_force_stand_in_the_book(kantor):
    with menulis(by=None):
        Peraturan.objects.create(bentuk="Undang-Undang", nomor="7", tahun=2025, tentang="Rawa")
        Peraturan.objects.create(bentuk="Undang-Undang", nomor="3", tahun=2024, tentang="Lama", berlaku_sampai=2026)
    buat_laporan(perangkat=kantor.perangkat, tahun=kantor.tahun, jenis="iku", by=kantor.orang["perencana"])
    isi = teks(bangun(kantor.perangkat, kantor.tahun, "iku"))
    assert "1. Undang-Undang Nomor 7 Tahun 2025 tentang Rawa." in isi
    assert "tentang Lama" not in isi


def test_books_of_a_year_stand_beside_each_other(client, kantor):
    for jenis in BUKU:
        buat_laporan(perangkat=kantor.perangkat, tahun=kantor.tahun, jenis=jenis, by=kantor.orang["perencana"])
    client.force_login(kantor.orang["perencana"])
    judul = {j: client.get(alamat(kantor, "buku_bagian_daftar", jenis=j)).content.decode() for j in ("iku", "renstra")}
    assert "PENGERTIAN INDIKATOR KINERJA" in judul["iku"]
    assert "PENGERTIAN INDIKATOR KINERJA" not in judul["renstra"]
    assert "AKUNTABILITAS KINERJA" in client.get(alamat(kantor, "bagian_daftar")).content.decode()


def test_a_second_book_of_a_kind_is_refused_in_words(client, kantor):
    buat(client, kantor, "iku")
    jawaban = client.post(alamat(kantor, "buku_buat", jenis="iku"), follow=True)
    assert "Buku IKU tahun 2028 sudah ada." in jawaban.content.decode()


def test_an_unknown_kind_of_book_is_not_there(client, kantor):
    client.force_login(kantor.orang["perencana"])
    assert client.get(alamat(kantor, "buku_baca", jenis="novel")).status_code == 404


def test_the_frame_of_a_book_is_its_own(client, kantor):
    buat_laporan(perangkat=kantor.perangkat, tahun=kantor.tahun, by=kantor.orang["perencana"])
    laporan = buat(client, kantor, "iku")
    data = {"judul": "Buku Ukuran Rawa", "kertas": "F4", "penomoran": "huruf", "bab_awal": 1}
    client.post(alamat(kantor, "buku_rangka", jenis="iku"), data)
    laporan.refresh_from_db()
    assert (laporan.judul, laporan.penomoran) == ("Buku Ukuran Rawa", "huruf")
    assert Laporan.objects.get(jenis="lkjip").judul == ""


@pytest.mark.parametrize("jenis", list(BUKU))
def test_keys_of_an_outline_are_unique_and_parents_come_first(jenis):
    kunci = [b.kunci for b in bawaan(jenis)]
    assert len(kunci) == len(set(kunci))
    assert all(not b.induk or b.induk in kunci[:i] for i, b in enumerate(bawaan(jenis)))


@pytest.mark.parametrize("jenis", list(BUKU))
def test_first_drafts_belong_to_sections_and_name_no_office(jenis):
    kunci = {b.kunci for b in bawaan(jenis)}
    for draf in RANCANGAN[jenis]:
        assert draf.keys() <= kunci
        isi = [d if isinstance(d, str) else d(DataRancangan()) for d in draf.values()]
        assert [kata for kata in ASING for teks_ in isi if kata in teks_] == []


def test_a_section_prints_the_data_of_another_year(kantor):
    """Annexes of a book may be of the year before (Metro Utara's LAKIP)."""
    by = kantor.orang["perencana"]
    lalu = Kantor(kantor.perangkat, kantor.orang, kantor.unit, kantor.tahun - 1)
    for k, tanda in ((kantor, "sekarang"), (lalu, "lalu")):
        pk = susun_perjanjian(perangkat=k.perangkat, tahun=k.tahun, by=by)
        for b in pk.baris.all():
            kantor.ubah(b, uraian_indikator=f"{b.uraian_indikator} {tanda}")
    laporan = buat_laporan(perangkat=kantor.perangkat, tahun=kantor.tahun, by=by)
    lampiran = tambah_bagian(laporan=laporan, tempat="lampiran", muatan=cari_cetakan("pl-2"), by=by)
    kantor.ubah(lampiran, tahun_data=lalu.tahun)
    dok = bangun(kantor.perangkat, kantor.tahun)
    (milik,) = [s for s in bagian(dok) if s.kunci == "lampiran_pl-2"]
    (t,) = tabel(milik)
    assert "sekarang" not in teks(t)
    assert f"{next(iter(UKURAN))} lalu" in teks(t)
    assert f"{next(iter(UKURAN))} sekarang" in teks(dok)
