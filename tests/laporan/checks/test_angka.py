"""Figures as reports print them."""

from decimal import Decimal

import pytest

from laporan.checks.baca.angka import baca_angka, baca_uang


@pytest.mark.parametrize(
    ("teks", "angka"),
    [
        ("90,00 %", "90"),
        ("89,50", "89.5"),
        ("83%", "83"),
        ("98.70%", "98.7"),
        ("98.125 %", "98.125"),
        ("12 Bulan", "12"),
        ("- 11 Desa", "11"),
        ("≥ 76,61", "76.61"),
        ("(2,7)", "-2.7"),
        ("100 ", "100"),
    ],
)
def test_figures_of_performance(teks, angka):
    assert baca_angka(teks) == Decimal(angka)


@pytest.mark.parametrize(
    "teks", ["B", "-", "", "#DIV/0!", "Baik", "85 % 100 %", "01 November 2021", "11 Desa 20 usulan"]
)
def test_what_is_no_single_figure(teks):
    assert baca_angka(teks) is None


@pytest.mark.parametrize(
    ("teks", "rupiah"),
    [
        ("Rp. 1.500,-", "1500"),
        ("Rp. 9.290.000,-", "9290000"),
        ("Rp. 7.764.413.975.-", "7764413975"),
        ("Rp 18.815.000", "18815000"),
        ("2.994.021,843", "2994021843"),
        ("2.994.021,84 3", "2994021843"),
        ("1,155,800,800", "1155800800"),
        ("600,000", "600000"),
        ("(79.500.000)", "-79500000"),
        ("Rp. 0", "0"),
        ("1.500,50", "1500.5"),
    ],
)
def test_amounts(teks, rupiah):
    assert baca_uang(teks) == Decimal(rupiah)


@pytest.mark.parametrize("teks", ["-", "", "Arya Komputer", "#DIV/0!", "Jan-Des 2020 5"])
def test_what_is_no_amount(teks):
    assert baca_uang(teks) is None
