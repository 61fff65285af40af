"""The tree as HTML and as PDF: what a reader of the printed book relies on."""

from __future__ import annotations

import io
import logging
import re

import pikepdf
import pytest
from pypdf import PageObject, PdfReader

from laporan import jelajah
from laporan.document import DaftarIsi, Dokumen, HalamanBaru, Section, Table
from laporan.renderers.html import daftar_isi, render_html, render_isi
from laporan.renderers.pdf import PdfGagal, render_pdf
from laporan.renderers.weasy import pdf_langsung
from laporan.susun import paragraf, tebal
from tests.laporan.buku import PANJANG, buku, tabel_lebar, tabel_panjang, tabel_ukur, tanda_tangan

JAHAT = "<script>alert(1)</script> {{ 7|add:1 }} {% load x %} & \"'"


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return render_pdf(buku())


@pytest.fixture(scope="module")
def halaman(pdf: bytes) -> list[str]:
    return [p.extract_text() for p in PdfReader(io.BytesIO(pdf)).pages]


def _dokumen(*isi: object, **lain: object) -> Dokumen:
    bab = Section(kunci="bab-1", nomor="BAB I", judul="PENDAHULUAN", isi=isi)  # type: ignore[arg-type]
    return Dokumen(judul="Buku", instansi="Kecamatan", tahun=2021, isi=(bab,), **lain)  # type: ignore[arg-type]


def _halaman(dok: Dokumen) -> list[PageObject]:
    return list(PdfReader(io.BytesIO(pdf_langsung(render_html(dok)))).pages)


def _rapat(teks: str) -> str:
    """Without the wider spaces of justified lines."""
    return re.sub(r"\s+", " ", teks)


def _nomor(teks: str) -> str:
    """The page number: the last line of the page, below the running title."""
    return teks.strip().splitlines()[-1].rsplit(" ", 1)[-1].removeprefix("2021")


def _cari(halaman: list[str], judul: str, mulai: int = 4) -> int:
    return next(i for i in range(mulai, len(halaman)) if judul in _rapat(halaman[i]))


# Paging


def test_front_pages_are_roman_and_the_book_starts_at_one(halaman: list[str]) -> None:
    assert "Laporan Kinerja Kecamatan Contoh Tahun 2021" not in halaman[0]
    assert [_nomor(h) for h in halaman[1:6]] == ["i", "ii", "iii", "1", "2"]


def test_arabic_numbers_run_on_through_landscape_pages_to_the_end(halaman: list[str]) -> None:
    assert [_nomor(h) for h in halaman[4:]] == [str(i) for i in range(1, len(halaman) - 3)]


def test_page_labels_of_the_viewer_are_the_printed_ones(pdf: bytes, halaman: list[str]) -> None:
    label = PdfReader(io.BytesIO(pdf)).page_labels
    assert label[1:] == [_nomor(h) for h in halaman[1:]]


def test_table_of_contents_names_the_real_pages(halaman: list[str]) -> None:
    isi = _rapat(halaman[2])
    for judul, mulai in (
        ("KATA PENGANTAR", 1),
        ("IKHTISAR EKSEKUTIF", 3),
        ("BAB II PERENCANAAN", 4),
        ("BAB IV PENUTUP", 4),
    ):
        cetak = re.search(judul + r" ?\.+ ?([0-9ivx]+)", isi)
        assert cetak, judul
        assert cetak[1] == _nomor(halaman[_cari(halaman, judul, mulai)])
    lampiran = re.search(r"Perjanjian Kinerja Tahun 2021 ?\.+ ?(\d+)", isi)
    assert lampiran
    assert lampiran[1] == _nomor(halaman[_cari(halaman, "Lampiran 3. Perjanjian Kinerja")])


def test_no_page_is_empty(halaman: list[str]) -> None:
    assert all(len(h.split()) > 12 for h in halaman[1:])


def test_page_breaks_never_leave_an_empty_page() -> None:
    rapi = (HalamanBaru(), paragraf("satu"), HalamanBaru(), HalamanBaru(), paragraf("dua"), HalamanBaru())
    assert len(_halaman(_dokumen(*rapi))) == 2


def test_only_wide_tables_turn_the_page(pdf: bytes, halaman: list[str]) -> None:
    lebar = [p.mediabox.width > p.mediabox.height for p in PdfReader(io.BytesIO(pdf)).pages]
    assert [i for i, x in enumerate(lebar) if x] == [
        i for i, h in enumerate(halaman) if "Target Kinerja pada Tahun" in h
    ]
    assert sum(lebar) == 2


@pytest.mark.parametrize(("kertas", "mm"), [("A4", (210, 297)), ("F4", (215, 330))])
def test_paper_size_also_of_turned_pages(kertas: str, mm: tuple[int, int]) -> None:
    tegak, rebah = _halaman(_dokumen(paragraf("x"), tabel_lebar(), kertas=kertas))
    ukuran = [tuple(round(float(x) * 25.4 / 72) for x in p.mediabox[2:]) for p in (tegak, rebah)]
    assert ukuran == [mm, mm[::-1]]


def test_a_word_longer_than_a_line_is_not_cut_off() -> None:
    alamat = "https://contoh.example.go.id/" + "x" * 300
    (halaman,) = _halaman(_dokumen(paragraf(alamat)))
    baris = halaman.extract_text().splitlines()
    assert max(map(len, baris)) < 120
    assert alamat in "".join(baris)


# Tables and signatures


def test_long_table_repeats_its_head_and_tears_no_row(halaman: list[str]) -> None:
    bersambung = [_rapat(h) for h in halaman if "Kegiatan nomor" in h]
    assert len(bersambung) >= 3
    assert all("KEPALA- NO PROGRAM / KEGIATAN ANGGARAN" in h for h in bersambung)
    for i in range(1, 61):
        baris = f"Kegiatan nomor {i} yang uraiannya cukup panjang sehingga menjadi dua baris {i}.000.000"
        assert sum(baris in h for h in bersambung) == 1, i


def test_total_is_not_alone_on_a_page() -> None:
    for jumlah in range(20, 30):
        akhir = _halaman(_dokumen(tabel_panjang(jumlah)))[-1].extract_text()
        assert "JUMLAH" not in akhir or "Kegiatan nomor" in akhir


def test_signatures_stay_together_and_with_the_text_before() -> None:
    for n in range(18, 26):
        halaman = [_rapat(p.extract_text()) for p in _halaman(_dokumen(*[paragraf(PANJANG)] * n, tanda_tangan()))]
        (memuat,) = [h for h in halaman if "Pihak Kedua" in h or "NIP." in h]
        assert "Pihak Kedua" in memuat
        assert "NIP. 19640405 198703 1 015" in memuat
        assert "Pelayanan kepada masyarakat" in memuat


def test_a_row_higher_than_a_page_is_printed_whole() -> None:
    kata = " ".join(f"kata{i:04d}" for i in range(2000))
    tabel = tabel_ukur()
    baris = (tabel.baris[0].__class__((tabel.baris[0].sel[0], tabel.baris[1].sel[1].__class__(kata, colspan=5))),)
    halaman = _halaman(_dokumen(Table("X", tabel.kolom, baris)))
    assert "kata0000" in halaman[0].extract_text()
    assert "kata1999" in halaman[-1].extract_text()


# The file


def test_title_author_language_and_bookmarks(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as berkas:
        assert str(berkas.Root.Lang) == "id"
        assert str(berkas.docinfo["/Title"]) == "Laporan Kinerja Kecamatan Contoh Tahun 2021"
        assert str(berkas.docinfo["/Author"]) == "Kecamatan Contoh"
        with berkas.open_outline() as garis:
            judul = [b.title for b in garis.root]
            assert [c.title for c in garis.root[3].children] == ["A. LATAR BELAKANG", "B. TUGAS DAN FUNGSI"]
    assert judul[:4] == ["KATA PENGANTAR", "DAFTAR ISI", "IKHTISAR EKSEKUTIF", "BAB I PENDAHULUAN"]
    assert judul[-2:] == ["Lampiran 1. Matriks Rencana Strategis", "Lampiran 3. Perjanjian Kinerja Tahun 2021"]


def test_the_same_tree_gives_the_same_bytes(pdf: bytes) -> None:
    assert pdf_langsung(render_html(buku())) == pdf


def test_stylesheet_is_understood_whole(caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("weasyprint").addHandler(caplog.handler)
    pdf_langsung(render_html(buku("F4")))
    assert [r.getMessage() for r in caplog.records if r.levelno >= logging.WARNING] == []


def test_figures_of_the_tree_stand_in_html_and_pdf(halaman: list[str]) -> None:
    html, cetak = render_isi(buku()), " ".join(halaman)
    for _, teks, _ in jelajah.nilai(buku()):
        assert teks in html
        assert teks in cetak


# Safety


def _di_mana_mana() -> Dokumen:
    tabel = tabel_ukur()
    sel = tabel.baris[1].sel[1].__class__
    baris = tabel.baris[0].__class__((sel(JAHAT, colspan=6, kunci=JAHAT),))
    isi = (
        paragraf(JAHAT, tebal(JAHAT)),
        Table(JAHAT, tabel.kolom, (baris,), judul=JAHAT, sumber=JAHAT, catatan=(JAHAT,)),
    )
    bab = Section(kunci=JAHAT, nomor=JAHAT, judul=JAHAT, isi=isi)
    return Dokumen(
        judul=JAHAT, instansi=JAHAT, tahun=1, isi=(bab,), depan=(Section(kunci="d", judul="D", isi=(DaftarIsi(),)),)
    )


def test_all_text_is_escaped_and_never_executed() -> None:
    for html in (render_html(_di_mana_mana()), render_isi(_di_mana_mana())):
        assert "<script" not in html
        assert "{{ 7|add:1 }}" in html
        assert "{% load x %}" in html


@pytest.mark.parametrize("alamat", ["file:///etc/passwd", "http://127.0.0.1:9/x.png", "https://example.org/x.png"])
def test_pdf_reads_neither_files_nor_the_network(alamat: str, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(PdfGagal, match="PDF belum dapat dibuat"):
        render_pdf(f'<p>teks<img src="{alamat}"></p>')
    assert "disallowed protocol" in caplog.text


def test_a_pdf_that_takes_too_long_is_given_up_with_a_sentence() -> None:
    with pytest.raises(PdfGagal, match="terlalu lama"):
        render_pdf("<p>teks</p>", tunggu=0.01)


def test_a_function_that_builds_the_document_will_do() -> None:
    assert render_pdf(lambda: _dokumen(paragraf("dua"))) == render_pdf(_dokumen(paragraf("dua")))


def test_an_error_while_building_comes_through() -> None:
    with pytest.raises(ZeroDivisionError):
        render_pdf(lambda: _dokumen(paragraf(str(1 // 0))))


# The reading page


def test_every_section_and_table_has_its_own_anchor() -> None:
    html = render_isi(buku())
    jangkar = re.findall(r'id="([^"]+)"', html)
    assert len(jangkar) == len(set(jangkar))
    assert {"bagian-bab-3-a", "tabel-bs-12", "tabel-bs-12-2"} <= set(jangkar)
    assert {e.jangkar for e in daftar_isi(buku())} <= set(jangkar)


def test_contents_of_the_side_follow_the_book() -> None:
    assert [(e.nomor, e.judul, e.romawi, e.lampiran) for e in daftar_isi(buku(), 1)] == [
        ("", "KATA PENGANTAR", True, False),
        ("", "DAFTAR ISI", True, False),
        ("", "IKHTISAR EKSEKUTIF", True, False),
        ("BAB I", "PENDAHULUAN", False, False),
        ("BAB II", "PERENCANAAN", False, False),
        ("BAB III", "AKUNTABILITAS KINERJA", False, False),
        ("BAB IV", "PENUTUP", False, False),
        ("Lampiran 1.", "Matriks Rencana Strategis", False, True),
        ("Lampiran 3.", "Perjanjian Kinerja Tahun 2021", False, True),
    ]


def test_cells_carry_no_style_and_no_wrapper() -> None:
    assert not re.search(
        r"<t[dh][^>]*style=|<t[dh][^>]*><(span|div)", render_html(_dokumen(tabel_panjang(), tabel_ukur()))
    )
