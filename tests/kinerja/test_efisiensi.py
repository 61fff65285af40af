from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja.efisiensi import (
    RUMUS_EFISIENSI,
    BarisEfisiensi,
    efisiensi,
    nilai_efisiensi,
    simpulan_efisiensi,
)
from kinerja.formulas import Alasan

D = Decimal


def baris(capaian: str | None, pagu: str, realisasi: str | None) -> BarisEfisiensi:
    c, r = (None if x is None else D(x) for x in (capaian, realisasi))
    return BarisEfisiensi(c, D(pagu), r)


DUA_KELUARAN = [baris("100", "100", "50"), baris("100", "900", "900")]


@pytest.mark.parametrize(("capaian", "hasil"), [("90", "-6.29"), ("93.71", "-2.58")])
def test_first_sasaran_of_bangsalsari_is_not_efficient(capaian: str, hasil: str) -> None:
    nilai = efisiensi([baris(capaian, "9290000", "8945600")]).nilai
    assert nilai is not None
    assert nilai.quantize(D("0.01"), ROUND_HALF_UP) == D(hasil)
    assert simpulan_efisiensi(nilai) == "tidak efisien"


def test_words_for_an_efficiency() -> None:
    assert simpulan_efisiensi(D(0)) == "seimbang"
    assert simpulan_efisiensi(D("0.001")) == "efisien"


@pytest.mark.parametrize(("rumus", "nilai"), [("selisih", "5"), ("penuh", "5"), ("pmk249", "25"), ("pmk214", "5")])
def test_weighted_and_unweighted_rules_differ(rumus: str, nilai: str) -> None:
    assert efisiensi(DUA_KELUARAN, rumus=rumus).nilai == D(nilai)


def test_pmk_rules_count_the_volume_reached() -> None:
    separuh = [baris("50", "100", "40")]
    assert efisiensi(separuh, rumus="pmk249").nilai == 20
    assert efisiensi(separuh, rumus="pmk214").nilai == 20


def test_saving_counts_only_when_the_target_is_reached() -> None:
    assert efisiensi([baris("99.99", "100", "80")], rumus="penuh").alasan is Alasan.BELUM_PENUH
    assert efisiensi([baris("100", "100", "80")], rumus="penuh").nilai == 20


@pytest.mark.parametrize("rumus", sorted(RUMUS_EFISIENSI))
def test_missing_figures_give_no_efficiency(rumus: str) -> None:
    assert efisiensi([], rumus=rumus).alasan is Alasan.BELUM_DIISI
    tanpa_uang = [baris("100", "5", None), *DUA_KELUARAN]
    assert efisiensi(tanpa_uang, rumus=rumus).alasan is Alasan.BELUM_DIISI
    tanpa_capaian = [baris(None, "5", "5"), *DUA_KELUARAN]
    assert efisiensi(tanpa_capaian, rumus=rumus).alasan is Alasan.TANPA_CAPAIAN
    assert efisiensi([baris("100", "0", "0")], rumus=rumus).alasan is Alasan.PEMBAGI_NOL


def test_output_without_volume_cannot_be_divided() -> None:
    for rumus in ("pmk249", "pmk214"):
        assert efisiensi([baris("0", "100", "10")], rumus=rumus).alasan is Alasan.PEMBAGI_NOL


@pytest.mark.parametrize(("e", "ne"), [("0", "50"), ("10", "75"), ("20", "100"), ("74", "100"), ("-35", "0")])
def test_value_of_efficiency_is_clamped(e: str, ne: str) -> None:
    assert nilai_efisiensi(D(e)) == D(ne)


@given(st.decimals(-1000, 1000, places=3))
def test_value_of_efficiency_stays_a_percentage(e: Decimal) -> None:
    assert 0 <= nilai_efisiensi(e) <= 100
