"""Scores of a public-satisfaction survey (domain handbook §1.7, seed-table BS-16); pure."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

from kinerja.formulas import Gabungan, presisi, rapikan, rata_rata
from sakip.core.numbers import format_angka

T = TypeVar("T")

BOBOT = (Decimal(25), Decimal(50), Decimal(75), Decimal(100))
JUMLAH_UNSUR_SKM = 9
RUMUS_IKM = "jumlah NRR kesembilan unsur × 1/9 × 25"


class SebaranSalah(ValueError):
    """A distribution of answers that cannot be; the message says what was read."""


@presisi
def skor_dari_persen(sebaran: Sequence[Decimal]) -> Decimal:
    """Score 25-100 of an unsur from the shares of answers in percent, worst answer first.

    Raises SebaranSalah unless there are four shares, none negative, adding up to exactly 100.
    """
    _periksa_empat(sebaran)
    jumlah = sum(sebaran, Decimal(0))
    if jumlah != 100:
        terbaca = format_angka(jumlah, 4, tetap=False)
        raise SebaranSalah(f"Jumlah sebaran jawaban {terbaca} %; seharusnya tepat 100 %.")
    return _tertimbang(sebaran) / 100


@presisi
def skor_dari_jumlah(jawaban: Sequence[int]) -> Decimal:
    """Score 25-100 of an unsur from the counts of answers, worst first; else SebaranSalah."""
    banyak = _periksa_jawaban(jawaban)
    return _tertimbang([Decimal(n) for n in jawaban]) / banyak


@presisi
def nrr(jawaban: Sequence[int]) -> Decimal:
    """Nilai rata-rata 1-4 of an unsur from the counts of answers 1 to 4; else SebaranSalah."""
    banyak = _periksa_jawaban(jawaban)
    return sum((Decimal(i * n) for i, n in enumerate(jawaban, 1)), Decimal(0)) / banyak


@presisi
def nrr_dari_jumlah(jumlah: Decimal, responden: int) -> Decimal:
    """Nilai rata-rata 1-4 of an unsur: the sum of all answers over the respondents; SebaranSalah without any."""
    if not responden:
        raise SebaranSalah("Jumlah responden belum diisi.")
    return jumlah / responden


@presisi
def skor_dari_nrr(nilai: Decimal) -> Decimal:
    """Score 25-100 of an NRR of 1-4."""
    return rapikan(nilai * 25)


@presisi
def tertimbang(nilai: Decimal) -> Decimal:
    """An NRR times exactly 1/9, never 0,11."""
    return rapikan(nilai / JUMLAH_UNSUR_SKM)


@presisi
def ikm(nilai: Sequence[Decimal]) -> Decimal:
    """IKM 25-100 out of the NRR of the nine unsur, each weighing exactly 1/9 (PermenPANRB 14/2017).

    Raises SebaranSalah for another number of unsur, or an NRR outside 1 to 4.
    """
    if len(nilai) != JUMLAH_UNSUR_SKM:
        raise SebaranSalah(f"SKM memuat {JUMLAH_UNSUR_SKM} unsur; yang terisi {len(nilai)}.")
    salah = next((x for x in nilai if not 1 <= x <= 4), None)
    if salah is not None:
        raise SebaranSalah(f"Nilai rata-rata unsur terbaca {format_angka(salah)}; seharusnya 1-4.")
    tepat = sum(map(Fraction, nilai), Fraction(0)) * 25 / JUMLAH_UNSUR_SKM
    return rapikan(Decimal(tepat.numerator) / Decimal(tepat.denominator))


def rerata_unsur(skor: Mapping[T, Decimal | None]) -> Gabungan:
    """Mean of the scores that are there, with n of N."""
    return rata_rata(skor.values())


def di_bawah_rerata(skor: Mapping[T, Decimal | None]) -> list[T]:
    """The unsur whose score is below the mean, in their order: the priorities."""
    rerata = rerata_unsur(skor).nilai
    if rerata is None:
        return []
    return [unsur for unsur, nilai in skor.items() if nilai is not None and nilai < rerata]


def _tertimbang(bagian: Sequence[Decimal]) -> Decimal:
    return sum((b * n for b, n in zip(BOBOT, bagian, strict=True)), Decimal(0))


def _periksa_empat(bagian: Sequence[Decimal | int]) -> None:
    if len(bagian) != len(BOBOT):
        raise SebaranSalah(f"Sebaran memuat 4 pilihan jawaban; yang terisi {len(bagian)}.")
    if any(x < 0 for x in bagian):
        raise SebaranSalah("Sebaran jawaban tidak boleh di bawah nol.")


def _periksa_jawaban(jawaban: Sequence[int]) -> int:
    _periksa_empat(jawaban)
    banyak = sum(jawaban)
    if not banyak:
        raise SebaranSalah("Belum ada jawaban pada unsur ini.")
    return banyak
