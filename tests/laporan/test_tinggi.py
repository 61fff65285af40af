"""Which tables and rows are held together on paper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from laporan.document import Baris, Kolom, Sel, Table
from laporan.renderers.html import render_html, render_isi
from laporan.renderers.tinggi import pendek, terikat, tinggi_baris
from laporan.susun import baris
from tests.laporan.test_daftar_halaman import PANJANG, halaman, paragraf, satu_bab


def kelompok(*tinggi: int, teks: str = "isi") -> Table:
    """A table with a merged cell over so many rows, one after the other."""
    isi = [
        Baris((Sel(f"K{i}", rowspan=n), Sel(teks)) if b == 0 else (Sel(teks),))
        for i, n in enumerate(tinggi)
        for b in range(n)
    ]
    return Table("X", (Kolom("A", 20), Kolom("B", 80)), tuple(isi))


def test_rows_under_a_merged_cell_stay_together() -> None:
    assert terikat(kelompok(3, 1, 2)) == {0, 1, 4}


def test_a_merged_cell_over_a_page_of_rows_may_be_torn() -> None:
    assert terikat(kelompok(30, 2)) == {30}


def test_height_is_that_of_the_narrowest_long_cell() -> None:
    tabel = Table("X", (Kolom("A", 10), Kolom("B", 90)), (baris("kata " * 10, "kata " * 10), baris("x", "y")))
    assert tinggi_baris(tabel) == [6, 1]


@pytest.mark.parametrize(("n", "utuh"), [(10, True), (11, False)])
def test_a_short_table_is_kept_whole(n: int, utuh: bool) -> None:
    tabel = Table("X", (Kolom("A"),), tuple(baris(str(i)) for i in range(n)))
    assert pendek(tabel) is utuh
    assert not pendek(replace(tabel, landscape=True))


def test_a_group_goes_to_the_next_page_as_one() -> None:
    for n in range(20, 26):
        semua = halaman(satu_bab(*[paragraf(PANJANG)] * n, kelompok(12, 6, 6, teks="Baris uraian")))
        (mulai,) = [h for h in semua if "K1" in h]
        assert "K1 Baris uraian Baris uraian Baris uraian Baris uraian Baris uraian Baris uraian" in mulai


def test_a_torn_table_is_closed_on_paper_only() -> None:
    assert "<tfoot>" in render_html(satu_bab(kelompok(3)))
    assert "<tfoot>" not in render_isi(satu_bab(kelompok(3)))
    assert "<tfoot>" not in render_html(satu_bab(kelompok(1, 1)))
