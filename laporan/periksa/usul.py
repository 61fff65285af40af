"""Which live value a proposal stands for: the one that prints exactly the proposed figure."""

from __future__ import annotations

import re
from collections.abc import Mapping

from laporan.checks.temuan import Usul

_BUKAN_ANGKA = re.compile(r"[^\d,]")


def kunci_usul(usul: Usul, nilai: Mapping[str, str]) -> str:
    """The key of the live value; "" where none prints the figure. `nilai` are the live values as they print, by key.

    A line of money has one place for its pagu and its realisasi: where the key prints another figure, the only live value
    that prints the proposed one is meant.
    """
    if not usul.kunci:
        return ""
    angka = _angka(usul.ke)
    if usul.kunci in nilai and _angka(nilai[usul.kunci]) == angka:
        return usul.kunci
    lain = [kunci for kunci, teks in nilai.items() if teks == usul.ke] if angka else []
    return lain[0] if len(lain) == 1 else ""


def _angka(teks: str) -> str:
    return _BUKAN_ANGKA.sub("", teks)
