"""The organisation chart: every unit in a box of its own, nothing outside of the paper, told in words too."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from laporan.charts.gaya import LEBAR
from laporan.charts.struktur import BATAS, LANJUTAN, bagan_organisasi, lembar, uraian
from laporan.konteks import Unit
from laporan.svg import periksa_svg

UNIT = (
    Unit(
        nama="Sekretariat",
        anak=(Unit(nama="Sub Bagian Umum", anak=(Unit(nama="Urusan Arsip"),)), Unit(nama="Sub Bagian Keuangan")),
    ),
    *(Unit(nama=f"Seksi {n}") for n in range(1, 8)),
)
PANJANG = "Sub Bagian Perencanaan, Evaluasi, dan Pelaporan Keuangan Daerah"


def kotak(svg: str) -> list[tuple[Decimal, ...]]:
    pola = r'<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"'
    return [tuple(map(Decimal, k)) for k in re.findall(pola, svg)]


def tinggi(svg: str) -> Decimal:
    return Decimal(re.search(r'viewBox="0 0 \d+ ([\d.]+)"', svg)[1])


def periksa_letak(svg: str) -> None:
    semua = kotak(svg)
    for i, (x, y, w, h) in enumerate(semua):
        assert min(x, y) > 0
        assert (x + w < LEBAR, y + h < tinggi(svg)) == (True, True)
        for a, b, c, d in semua[i + 1 :]:
            assert x + w <= a or a + c <= x or y + h <= b or b + d <= y


def test_each_unit_has_a_box_and_none_overlaps_another_or_the_edge():
    svg = bagan_organisasi("Camat", UNIT, "Struktur")
    periksa_svg(svg)
    assert len(kotak(svg)) == 1 + 8 + 3
    periksa_letak(svg)


@pytest.mark.parametrize("banyak", [1, 4, 5, 30])
def test_any_number_of_units_finds_room(banyak):
    svg = bagan_organisasi("Camat", tuple(Unit(nama=f"Kelurahan {n}") for n in range(banyak)), "Struktur")
    assert len(kotak(svg)) == 1 + banyak
    periksa_letak(svg)


def test_office_of_eight_units_on_three_levels_with_long_names_stays_on_one_page():
    seksi = tuple(Unit(nama=f"{PANJANG} {n}") for n in range(2))
    unit = tuple(Unit(nama=f"{PANJANG} {n}", anak=(Unit(nama=PANJANG, anak=seksi), *seksi)) for n in range(8))
    (isi,) = lembar("Camat Kecamatan Contoh", unit)
    svg = bagan_organisasi("Camat Kecamatan Contoh", isi, "Struktur")
    assert isi == unit
    assert tinggi(svg) <= BATAS
    periksa_letak(svg)


def nama(unit):
    return [n for u in unit for n in (u.nama.removesuffix(LANJUTAN), *nama(u.anak))]


def test_many_kelurahan_below_one_unit_go_on_in_further_columns_and_pages():
    """A kelurahan with its two posts takes 3 x 27, a column of 380 holds its head of 20 and four of them: ten columns and
    the Sekretariat are three rows of 344 + 40, and a page of 840 holds two of these below the head."""
    lurah = tuple(Unit(nama=f"Kelurahan {n}", anak=(Unit(nama="Sekretaris"), Unit(nama="Seksi"))) for n in range(40))
    bagian = lembar("Camat", (Unit(nama="Kelurahan", anak=lurah), Unit(nama="Sekretariat")))
    assert [len(x) for x in bagian] == [8, 3]
    gambar = [bagan_organisasi("Camat", x, "Struktur") for x in bagian]
    assert all(tinggi(g) <= BATAS for g in gambar)
    for g in gambar:
        periksa_letak(g)
    semua = nama(u for x in bagian for u in x)
    assert [n for n in semua if n.startswith("Kelurahan ")] == [f"Kelurahan {n}" for n in range(40)]
    assert semua.count("Sekretaris") == 40
    assert bagian[1][0].nama == f"Kelurahan{LANJUTAN}"


def test_words_tell_who_stands_below_whom_and_are_only_text():
    assert (
        uraian("Camat", UNIT[:1])
        == "Camat membawahi: Sekretariat (Sub Bagian Umum (Urusan Arsip), Sub Bagian Keuangan)."
    )
    periksa_svg(bagan_organisasi("Camat <b>", (Unit(nama="<script>alert(1)</script>"),), "Struktur"))
