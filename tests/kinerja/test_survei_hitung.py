from decimal import ROUND_HALF_UP, Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja.survei_hitung import (
    SebaranSalah,
    di_bawah_rerata,
    ikm,
    nrr,
    rerata_unsur,
    skor_dari_jumlah,
    skor_dari_persen,
)

D = Decimal


@pytest.mark.parametrize(
    ("nomor", "sebaran", "skor"),
    [
        (3, (10, 0, 90, 0), "70"), (5, (0, 10, 90, 0), "72.5"), (6, (0, 90, 10, 0), "52.5"),
        (7, (10, 10, 80, 0), "67.5"), (8, (0, 10, 90, 0), "72.5"), (9, (0, 90, 10, 0), "52.5"),
        (10, (40, 0, 50, 10), "57.5"), (11, (0, 0, 90, 10), "77.5"), (12, (0, 60, 40, 0), "60"),
        (13, (10, 20, 70, 0), "65"), (14, (0, 0, 0, 100), "100"),
    ],
)  # fmt: skip
def test_distribution_of_bangsalsari_gives_its_score(nomor: int, sebaran: tuple[int, ...], skor: str) -> None:
    assert skor_dari_persen([D(x) for x in sebaran]) == D(skor), f"unsur {nomor}"


@pytest.mark.parametrize(
    ("sebaran", "pesan"),
    [
        ("30 80 20 20", "Jumlah sebaran jawaban 150 %; seharusnya tepat 100 %."),
        ("33.3 33.3 33.3 0", "Jumlah sebaran jawaban 99,9 %; seharusnya tepat 100 %."),
        ("10 90 0", "Sebaran memuat 4 pilihan jawaban; yang terisi 3."),
        ("-10 110 0 0", "Sebaran jawaban tidak boleh di bawah nol."),
    ],
)
def test_distribution_that_cannot_be_is_refused(sebaran: str, pesan: str) -> None:
    with pytest.raises(SebaranSalah) as salah:
        skor_dari_persen([D(x) for x in sebaran.split()])
    assert str(salah.value) == pesan


def test_counts_give_the_same_score_as_their_shares() -> None:
    assert skor_dari_jumlah([4, 0, 5, 1]) == D("57.5")
    with pytest.raises(SebaranSalah, match="Belum ada jawaban"):
        skor_dari_jumlah([0, 0, 0, 0])


TERCETAK = {
    1: D(90), 2: D("72.5"), 3: D(70), 4: D(55), 5: D(70), 6: D("52.5"), 7: D("67.5"),
    8: D("72.5"), 9: D("52.5"), 10: D("57.5"), 11: D("77.5"), 12: D(60), 13: D("57.5"), 14: D(75),
}  # fmt: skip


def test_mean_and_priorities_of_bangsalsari() -> None:
    rerata = rerata_unsur(TERCETAK)
    assert rerata.nilai is not None
    assert rerata.nilai.quantize(D("0.01"), ROUND_HALF_UP) == D("66.43")
    assert (rerata.n, rerata.dari) == (14, 14)
    assert di_bawah_rerata(TERCETAK) == [4, 6, 9, 10, 12, 13]


def test_unsur_without_score_is_neither_counted_nor_blamed() -> None:
    skor = {"waktu": D(50), "biaya": None, "produk": D(100)}
    assert (rerata_unsur(skor).nilai, rerata_unsur(skor).n) == (D(75), 2)
    assert di_bawah_rerata(skor) == ["waktu"]
    assert di_bawah_rerata({"waktu": None}) == []


def test_equal_scores_have_no_priority() -> None:
    assert di_bawah_rerata({i: D(100) / 3 for i in range(3)}) == []


def test_nrr_is_the_mean_of_the_answers() -> None:
    assert nrr([1, 1, 1, 1]) == D("2.5")
    assert nrr([0, 0, 0, 7]) == 4


def test_weight_of_an_unsur_is_exactly_a_ninth() -> None:
    """0,11 instead of 1/9 would print 90,56."""
    nilai = [D("3.66")] * 8 + [D("3.652")]
    assert ikm(nilai).quantize(D("0.01"), ROUND_HALF_UP) == D("91.48")
    assert ikm([D(4)] * 9) == 100
    assert ikm([D(1)] * 9) == 25


def test_ikm_of_thirds_keeps_to_its_band() -> None:
    """Nine NRR that add up to 23,4 make exactly 65, which is C and not D."""
    assert ikm([nrr([0, 10, 20, 0]), nrr([0, 20, 10, 0]), *[D("2.6")] * 5, D(2), D("3.4")]) == 65


@pytest.mark.parametrize(
    ("nilai", "pesan"),
    [
        ([D(3)] * 8, "SKM memuat 9 unsur; yang terisi 8."),
        ([D(3)] * 8 + [D("4.5")], "Nilai rata-rata unsur terbaca 4,50; seharusnya 1-4."),
    ],
)
def test_ikm_needs_nine_values_from_1_to_4(nilai: list[Decimal], pesan: str) -> None:
    with pytest.raises(SebaranSalah) as salah:
        ikm(nilai)
    assert str(salah.value) == pesan


@given(st.lists(st.integers(0, 500), min_size=4, max_size=4).filter(any))
def test_score_stays_between_25_and_100(jawaban: list[int]) -> None:
    skor = skor_dari_jumlah(jawaban)
    assert 25 <= skor <= 100
    with localcontext(prec=60):
        assert abs(skor - nrr(jawaban) * 25) < D("1e-40")
