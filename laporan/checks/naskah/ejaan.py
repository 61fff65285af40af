"""Counts in words: the way back of `sakip.core.numbers.terbilang`."""

from __future__ import annotations

import re
from functools import cache

from sakip.core.numbers import terbilang

TERBESAR = 999
"""Counts of programs, kegiatan and villages; longer words are not read."""


@cache
def _kamus() -> dict[str, int]:
    return {terbilang(n): n for n in range(TERBESAR + 1)}


def angka_kata(teks: str) -> int | None:
    """`dua ratus lima` is 205; None for what is no count up to 999."""
    return _kamus().get(" ".join(teks.lower().split()))


_KATA = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas", "belas", "puluh",
    "seratus", "ratus",
)  # fmt: skip
POLA_KATA = rf"(?:{'|'.join(_KATA)})(?:\s+(?:{'|'.join(_KATA)}))*"
"""A pattern of words that may be a count."""
KATA = re.compile(rf"\b{POLA_KATA}\b", re.IGNORECASE)
