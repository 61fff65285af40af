"""The PDF to be signed: one pass, tagged for readers that speak (PDF/UA-1), the same bytes for the same tree."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
import pytest

from laporan.builder import bangun
from laporan.renderers import pdf as pdf_satu
from laporan.renderers.html import render_html
from laporan.renderers.pdf import render_pdf
from tests.laporan.buku import buku
from tests.laporan.cetakan_pdf import halaman_teks, label, penanda, tautan


@pytest.fixture(scope="module")
def edisi() -> bytes:
    return render_pdf(buku(), edisi=True)


@pytest.fixture(scope="module")
def terbuka(edisi: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(edisi))


def _unsur(pdf: pikepdf.Pdf, jenis: str) -> list[Any]:
    """The elements of the structure of one kind."""
    return [
        o
        for o in pdf.objects
        if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/StructElem" and str(o.S) == f"/{jenis}"
    ]


def test_it_says_that_it_is_tagged_in_which_language_and_what_it_is_called(terbuka: pikepdf.Pdf) -> None:
    akar = terbuka.Root
    assert akar.MarkInfo.Marked
    assert akar.StructTreeRoot.K[0].S == "/Document"
    assert str(akar.Lang) == "id"
    assert akar.ViewerPreferences.DisplayDocTitle
    assert str(terbuka.docinfo.Title) == buku().judul
    with terbuka.open_metadata() as meta:
        assert meta["dc:title"] == buku().judul
        assert meta["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"


def test_headings_tables_lists_and_pictures_are_what_they_are(terbuka: pikepdf.Pdf) -> None:
    assert all(_unsur(terbuka, jenis) for jenis in ("H2", "H3", "P", "L", "LI", "Table", "TR", "TD", "Caption"))
    assert all(f.get("/Alt") and str(f.Alt).strip() for f in _unsur(terbuka, "Figure"))


def test_each_head_of_a_table_says_whether_it_stands_over_a_column_or_before_a_row(terbuka: pikepdf.Pdf) -> None:
    kepala = _unsur(terbuka, "TH")
    assert {str(k.A.Scope) for k in kepala} == {"/Column", "/Row"}
    dirujuk = {str(i) for td in _unsur(terbuka, "TD") for i in td.A.get("/Headers", [])}
    assert dirujuk <= {str(k.ID) for k in kepala}


def test_bookmarks_labels_and_links_are_those_of_the_book(edisi: bytes) -> None:
    biasa = render_pdf(buku())
    assert penanda(edisi) == penanda(biasa)
    assert label(edisi) == label(biasa)
    assert tautan(edisi) == tautan(biasa)
    assert halaman_teks(edisi) == halaman_teks(biasa)


def test_the_same_tree_gives_the_same_bytes_and_another_tree_another_name(edisi: bytes) -> None:
    assert render_pdf(buku(), edisi=True) == edisi
    lain = pikepdf.open(io.BytesIO(render_pdf(buku(jumlah_baris=3), edisi=True)))
    assert bytes(lain.trailer.ID[0]) != bytes(pikepdf.open(io.BytesIO(edisi)).trailer.ID[0])


def test_it_bears_no_word_of_a_draft(edisi: bytes) -> None:
    assert all("RANCANGAN" not in h for h in halaman_teks(edisi))


def test_signs_of_life_come_while_it_is_drawn_and_lose_nothing(edisi: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_satu, "DENYUT", 0.01)
    kabar: list[int] = []
    html = render_html(buku()).replace("</body>", f"<!-- {'x' * 1_000_000} --></body>")
    assert halaman_teks(render_pdf(html, edisi=True, denyut=lambda: kabar.append(1))) == halaman_teks(edisi)
    assert len(kabar) > 10


@pytest.mark.django_db
def test_no_glyph_is_missing_and_all_fonts_are_inside(bangsalsari: Any) -> None:
    with pikepdf.open(io.BytesIO(render_pdf(bangun(bangsalsari, 2021), edisi=True))) as pdf:
        assert [nama for nama, kode in _glif(pdf) if 0 in kode] == []
        huruf = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/FontDescriptor"]
        assert huruf
        assert all(h.keys() & {"/FontFile", "/FontFile2", "/FontFile3"} for h in huruf)


def _glif(pdf: pikepdf.Pdf) -> list[tuple[str, set[int]]]:
    """For each page the numbers of the glyphs that its text shows; 0 is the box for what a font does not have."""
    hasil = []
    for i, page in enumerate(pdf.pages, 1):
        kode: set[int] = set()
        for isi, operator in pikepdf.parse_content_stream(page):
            if str(operator) in {"Tj", "TJ"}:
                for x in isi[0] if isinstance(isi[0], pikepdf.Array) else isi:
                    if isinstance(x, pikepdf.String):
                        data = bytes(x)
                        kode |= {int.from_bytes(data[j : j + 2]) for j in range(0, len(data), 2)}
        hasil.append((f"halaman {i}", kode))
    return hasil
