"""The organisation chart: every unit in a box of its own, nothing outside of the paper, told in words too."""

from __future__ import annotations

import re

import pytest

from laporan.bagan import LEBAR, bagan_organisasi, uraian
from laporan.konteks import Unit
from laporan.svg import periksa_svg

UNIT = (
    Unit(
        nama="Sekretariat",
        anak=(Unit(nama="Sub Bagian Umum", anak=(Unit(nama="Urusan Arsip"),)), Unit(nama="Sub Bagian Keuangan")),
    ),
    *(Unit(nama=f"Seksi {n}") for n in range(1, 8)),
)


def kotak(svg: str) -> list[tuple[int, ...]]:
    return [tuple(map(int, k)) for k in re.findall(r'<rect x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"', svg)]


def test_each_unit_has_a_box_and_none_overlaps_another_or_the_edge():
    svg = bagan_organisasi("Camat", UNIT, "Struktur")
    periksa_svg(svg)
    semua = kotak(svg)
    assert len(semua) == 1 + 8 + 3
    tinggi = int(re.search(r'viewBox="0 0 \d+ (\d+)"', svg)[1])
    for i, (x, y, w, h) in enumerate(semua):
        assert min(x, y) >= 0
        assert (x + w <= LEBAR, y + h <= tinggi) == (True, True)
        for a, b, c, d in semua[i + 1 :]:
            assert x + w <= a or a + c <= x or y + h <= b or b + d <= y


@pytest.mark.parametrize("banyak", [1, 4, 5, 30])
def test_any_number_of_units_finds_room(banyak):
    svg = bagan_organisasi("Camat", tuple(Unit(nama=f"Kelurahan {n}") for n in range(banyak)), "Struktur")
    assert len(kotak(svg)) == 1 + banyak


def test_words_tell_who_stands_below_whom_and_are_only_text():
    assert (
        uraian("Camat", UNIT[:1])
        == "Camat membawahi: Sekretariat (Sub Bagian Umum (Urusan Arsip), Sub Bagian Keuangan)."
    )
    periksa_svg(bagan_organisasi("Camat <b>", (Unit(nama="<script>alert(1)</script>"),), "Struktur"))
