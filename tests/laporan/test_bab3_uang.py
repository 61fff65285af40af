"""Sentences on growth and on what is left, over all cases and over random money."""

from __future__ import annotations

import re
from decimal import Decimal
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anggaran.belanja import Uang
from laporan.jelajah import teks
from laporan.sections.keuangan_analisis import pertumbuhan
from laporan.sections.umum import sisa_anggaran

D = Decimal
BURUK = re.compile(r"None|  |\(\)|, ?[.;]|\.\.| \.|Rp -|- ?\d")


def kantor(lalu: tuple, kini: tuple) -> SimpleNamespace:
    """What the two sentences take of a year: pagu and realisasi of last year and of this one."""
    return SimpleNamespace(tahun=2024, uang_lalu=Uang(*lalu), uang=Uang(*kini))


def kalimat(blok) -> list[str]:
    return [teks(b) for b in blok]


@pytest.mark.parametrize(
    ("lalu", "kini", "hasil"),
    [
        (
            (D(800), D(600)),
            (D(1000), D(450)),
            [
                "Dibandingkan dengan tahun 2023 (Rp 800), pagu anggaran tahun 2024 naik sebesar Rp 200 atau 25,00 %.",
                "Dibandingkan dengan tahun 2023 (Rp 600), realisasi anggaran tahun 2024 turun sebesar Rp 150 atau 25,00 %.",
            ],
        ),
        (
            (D(800), None),
            (D(800), D(450)),
            [
                "Dibandingkan dengan tahun 2023 (Rp 800), pagu anggaran tahun 2024 sama besar.",
                "Pertumbuhan realisasi anggaran belum dapat dihitung, karena realisasi tahun 2023 belum diisi.",
            ],
        ),
        (
            (None, None),
            (D(800), D(450)),
            ["Anggaran tahun 2023 belum diisi, sehingga pertumbuhannya belum dapat dihitung."],
        ),
        (
            (D(0), D(0)),
            (D(800), D(0)),
            [
                "Dibandingkan dengan tahun 2023 (Rp 0), pagu anggaran tahun 2024 naik sebesar Rp 800.",
                "Dibandingkan dengan tahun 2023 (Rp 0), realisasi anggaran tahun 2024 sama besar.",
            ],
        ),
    ],
)
def test_growth_in_words(lalu, kini, hasil):
    assert kalimat(pertumbuhan(kantor(lalu, kini))) == hasil


@pytest.mark.parametrize(
    ("pagu", "realisasi", "hasil"),
    [
        (D(1000), D(900), ["Sisa anggaran sebesar Rp 100 atau 10,00 % dari pagu dikembalikan ke Kas Daerah."]),
        (D(1000), D(1000), ["Anggaran terserap seluruhnya, sehingga tidak terdapat sisa anggaran."]),
        (D(1000), D(1100), ["Realisasi melampaui anggaran sebesar Rp 100 atau 10,00 % dari pagu."]),
        (D(1000), None, []),
    ],
)
def test_what_is_left_in_words(pagu, realisasi, hasil):
    assert kalimat(sisa_anggaran(kantor((None, None), (pagu, realisasi)))) == hasil


uang = st.one_of(st.none(), st.integers(0, 10**12).map(Decimal))


@given(st.tuples(uang, uang), st.tuples(uang, uang))
def test_no_sentence_on_money_has_a_hole_or_a_sign_beside_its_word(lalu, kini):
    for x in (*kalimat(pertumbuhan(kantor(lalu, kini))), *kalimat(sisa_anggaran(kantor(lalu, kini)))):
        assert not BURUK.search(x), x
        assert x.endswith(".")
