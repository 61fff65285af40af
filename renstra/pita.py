"""Whether a value lies in a band; for stored bands and for those that are computed with. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Protocol


class Batas(Protocol):
    """The borders of a band; None is an open end."""

    @property
    def bawah(self) -> Decimal | None: ...
    @property
    def bawah_inklusif(self) -> bool: ...
    @property
    def atas(self) -> Decimal | None: ...
    @property
    def atas_inklusif(self) -> bool: ...


def memuat(pita: Batas, nilai: Decimal) -> bool:
    """Whether the value lies in this band."""
    bawah, atas = pita.bawah, pita.atas
    cukup = bawah is None or nilai > bawah or (pita.bawah_inklusif and nilai == bawah)
    return cukup and (atas is None or nilai < atas or (pita.atas_inklusif and nilai == atas))


def tanpa_angka(pita: Iterable[Batas]) -> bool:
    """Whether a scale only orders its predicates: two or more, none with a border."""
    semua = list(pita)
    return len(semua) > 1 and all(p.bawah is None and p.atas is None for p in semua)
