"""Drafts in parts: the same pages as the book in one pass, drawn again only where something changed."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pikepdf
import pytest
from django.core.cache import caches

from laporan.builder import bangun
from laporan.document import Baris, Dokumen, Kolom, Paragraph, Section, Sel, Table, Teks
from laporan.renderers import belah as pembelah
from laporan.renderers.belah import belah
from laporan.renderers.html import render_html
from laporan.renderers.pdf import PdfGagal, render_pdf
from laporan.renderers.rancangan import proses, render_rancangan, simpanan
from laporan.renderers.rancangan.potong import nama_halaman, potong
from tests.laporan.buku import buku
from tests.laporan.cetakan_pdf import halaman_teks, label, penanda, tautan

pytestmark = pytest.mark.rupa("print of a tree; test_tercetak*.py hold the tables on both")

TANDA = "RANCANGAN"


@pytest.fixture(autouse=True)
def simpanan_kosong() -> Iterator[None]:
    caches[simpanan.ALIAS].clear()
    yield
    caches[simpanan.ALIAS].clear()


@pytest.fixture
def gambar_ulang(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The keys of the parts that are drawn and not taken from before."""
    digambar: list[str] = []
    asli = simpanan.simpan
    monkeypatch.setattr(simpanan, "simpan", lambda kunci, hasil: (digambar.append(kunci), asli(kunci, hasil)))
    return digambar


def periksa_sama(dok: Dokumen) -> bytes:
    """The draft, which is the book of one pass and the word on each page besides."""
    rancangan, sekali = render_rancangan(dok), render_pdf(dok)
    assert halaman_teks(rancangan, tanpa=TANDA) == halaman_teks(sekali)
    assert all(TANDA in h for h in halaman_teks(rancangan))
    assert label(rancangan) == label(sekali)
    assert penanda(rancangan) == penanda(sekali)
    assert tautan(rancangan) == tautan(sekali)
    return rancangan


def test_the_sample_book_is_the_same_in_parts_and_in_one_pass() -> None:
    periksa_sama(buku())


def test_a_book_without_cover_and_front_pages_is_the_same_too() -> None:
    periksa_sama(replace(buku(), sampul=None, depan=()))


@pytest.mark.django_db
def test_bangsalsari_is_the_same_in_parts_and_in_one_pass(bangsalsari: Any) -> None:
    periksa_sama(bangun(bangsalsari, 2021))


@pytest.mark.django_db
def test_metro_utara_is_the_same_in_parts_and_in_one_pass(metro_utara: Any) -> None:
    periksa_sama(bangun(metro_utara, 2021))


def test_what_joining_drops_is_there_again() -> None:
    dok = buku()
    with pikepdf.open(io.BytesIO(render_rancangan(dok))) as pdf:
        assert str(pdf.docinfo.Title) == dok.judul
        assert str(pdf.docinfo.Author) == (dok.metadata.penulis or dok.instansi)
        assert str(pdf.Root.Lang) == "id"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_the_word_across_the_page_leaves_its_text_alone() -> None:
    with pikepdf.open(io.BytesIO(render_rancangan(buku()))) as pdf:
        assert all("/TandaAir" in p.obj.Resources.XObject for p in pdf.pages)


# Kept parts


def test_a_book_that_did_not_change_starts_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    dok = buku()
    dulu = render_rancangan(dok)
    monkeypatch.setattr(proses, "mulai_anak", lambda *_: pytest.fail("a child was started"))
    assert halaman_teks(render_rancangan(dok)) == halaman_teks(dulu)


def test_one_changed_sentence_draws_its_part_and_no_other(gambar_ulang: list[str]) -> None:
    dok = buku()
    dulu = halaman_teks(render_rancangan(dok))
    semua = len(gambar_ulang)
    gambar_ulang.clear()
    bab = dok.isi[-1]
    baru = replace(bab, isi=(*bab.isi, Paragraph((Teks("Kalimat yang baru saja ditulis."),))))
    kini = halaman_teks(render_rancangan(replace(dok, isi=(*dok.isi[:-1], baru))))
    assert len(gambar_ulang) == 1 < semua
    assert ["Kalimat yang baru saja ditulis." in h for h in kini].count(True) == 1
    assert len(kini) == len(dulu)


def test_a_longer_chapter_moves_all_numbers_behind_it() -> None:
    dok = buku()
    render_rancangan(dok)
    panjang = tuple(Paragraph((Teks(f"Alinea {i}. " + "Kalimat panjang. " * 40),)) for i in range(20))
    bab = dok.isi[0]
    periksa_sama(replace(dok, isi=(replace(bab, isi=(*bab.isi, *panjang)), *dok.isi[1:])))


# Failing


def test_a_part_that_cannot_be_drawn_ends_in_a_sentence() -> None:
    html = render_html(buku()).replace("</section>", '<img src="https://example.org/x.png"></section>', 1)
    with pytest.raises(PdfGagal, match="PDF belum dapat dibuat"):
        render_rancangan(buku(), html=html)


def test_a_draft_that_takes_too_long_is_ended() -> None:
    with pytest.raises(PdfGagal, match="terlalu lama"):
        render_rancangan(buku(), tunggu=0.2)


def test_progress_counts_the_parts_up_to_all() -> None:
    kabar: list[tuple[int, int]] = []
    render_rancangan(buku(), lambda selesai, semua: kabar.append((selesai, semua)))
    bagian = len(potong(render_html(buku())).bagian)
    assert kabar[0] == (0, bagian)
    assert kabar[-1] == (bagian, bagian)
    assert kabar == sorted(kabar)


# Cutting


def test_parts_end_where_the_kind_of_page_changes_and_before_chapters() -> None:
    css = ".isi { page: isi } .lebar { page: lebar } p { color: red }"
    badan = (
        '<div class="isi"><section id="a" class="bagian tingkat-1"><h2>A</h2><p>a1</p>'
        '<figure class="tabel lebar">t1</figure><figure class="tabel lebar">t2</figure><p>a2</p></section>'
        '<section id="b" class="bagian tingkat-1"><section id="b1" class="bagian tingkat-2"><p>b</p>'
        '<div class="halaman-baru"><p>c</p></div></section></section></div>'
    )
    halaman = potong(f"<html><head><style>{css}</style></head><body><p>kaki</p>{badan}</body></html>")
    assert nama_halaman(css) == {"isi": "isi", "lebar": "lebar"}
    assert halaman.baku == "<p>kaki</p>"
    awal = '<div class="isi"><section class="bagian tingkat-1">'
    assert halaman.bagian == (
        '<div class="isi"><section id="a" class="bagian tingkat-1"><h2>A</h2><p>a1</p></section></div>',
        f'{awal}<figure class="tabel lebar">t1</figure><figure class="tabel lebar">t2</figure></section></div>',
        f"{awal}<p>a2</p></section></div>",
        '<div class="isi"><section id="b" class="bagian tingkat-1"><section id="b1" class="bagian tingkat-2"><p>b</p></section></section></div>',
        f'{awal}<section class="bagian tingkat-2"><div class="halaman-baru"><p>c</p></div></section></section></div>',
    )


def test_a_page_of_another_make_is_refused() -> None:
    with pytest.raises(ValueError, match="halaman cetak"):
        potong("<p>Bukan buku</p>")


# Very long tables


def _tabel(baris: tuple[Baris, ...]) -> Table:
    return Table(
        "MU-13", (Kolom("NO"), Kolom("URAIAN", 30)), baris, judul="Panjang", sumber="Sumber: DPA", jangkar="tabel-mu-13"
    )


def _baris(n: int) -> tuple[Baris, ...]:
    return tuple(Baris((Sel(str(i)), Sel(f"Uraian {i}"))) for i in range(1, n + 1))


def test_a_table_of_usual_length_stays_whole() -> None:
    tabel = _tabel(_baris(600))
    assert belah(tabel) == (tabel,)


def test_a_very_long_table_is_cut_between_rows_with_title_and_source_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pembelah, "BANYAK", 4)
    baris = (
        *_baris(3),
        Baris((Sel("4", rowspan=3), Sel("x"))),
        Baris((Sel("y"),)),
        Baris((Sel("z"),)),
        Baris((Sel("Kelompok", colspan=2),), "kelompok"),
        *_baris(3),
        Baris((Sel("Jumlah"), Sel("9")), "jumlah"),
    )
    potongan = belah(_tabel(baris))
    assert [len(p.baris) for p in potongan] == [6, 5]
    assert tuple(b for p in potongan for b in p.baris) == baris
    assert [p.judul for p in potongan] == ["Panjang", ""]
    assert [p.sumber for p in potongan] == ["", "Sumber: DPA"]
    assert [p.jangkar for p in potongan] == ["tabel-mu-13", ""]


def test_a_very_long_table_has_its_head_on_each_page_and_numbers_that_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pembelah, "BANYAK", 60)
    bab = Section(kunci="lampiran_x", nomor="Lampiran 1.", judul="Panjang", isi=(_tabel(_baris(200)),), landscape=True)
    dok = replace(buku(), lampiran=(bab,))
    halaman = [" ".join(h) for h in halaman_teks(periksa_sama(dok)) if any("Uraian" in b for b in h)]
    assert len(halaman) >= 8
    assert all("NO URAIAN" in h for h in halaman)
    angka = [int(h.rsplit(" ", 1)[-1]) for h in halaman]
    assert angka == list(range(angka[0], angka[0] + len(angka)))
    assert all(f"Uraian {i} " in " ".join(halaman) for i in range(1, 201))
