"""Plain arithmetic of money: Decimal in, Decimal or None out, no Django. Nothing is rounded here."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

RUMUS = {
    "serapan": "Realisasi / Pagu × 100",
    "sisa": "Pagu − Realisasi",
    "porsi": "Bagian / Seluruhnya × 100",
    "selisih": "Tahun ini − Tahun lalu",
    "perubahan": "(Tahun ini − Tahun lalu) / Tahun lalu × 100",
}
"""What each function below computes, in words that name its parts."""


def jumlah(nilai: Iterable[Decimal | None]) -> Decimal | None:
    """The exact sum of what is given; None where nothing is, since empty is not zero."""
    ada = [n for n in nilai if n is not None]
    return sum(ada, Decimal(0)) if ada else None


def serapan(realisasi: Decimal | None, pagu: Decimal | None) -> Decimal | None:
    """Realisasi / pagu x 100 (domain handbook §2.6); None where either is missing or pagu is zero."""
    if realisasi is None or not pagu:
        return None
    return realisasi * 100 / pagu


def porsi(bagian: Decimal | None, seluruh: Decimal | None) -> Decimal | None:
    """The share of a part in the whole, in percent; the same rule as ``serapan``."""
    return serapan(bagian, seluruh)


def sisa(pagu: Decimal | None, realisasi: Decimal | None) -> Decimal | None:
    """What is left of pagu, negative where more was spent; None where either is missing."""
    return None if pagu is None or realisasi is None else pagu - realisasi


def selisih(sebelum: Decimal | None, setelah: Decimal | None) -> Decimal | None:
    """Growth, negative for a decrease; None where either is missing."""
    return None if sebelum is None or setelah is None else setelah - sebelum


def perubahan(sebelum: Decimal | None, setelah: Decimal | None) -> Decimal | None:
    """Growth in percent of what was before (MU-11); None where either is missing or there was nothing before."""
    return serapan(selisih(sebelum, setelah), sebelum)
