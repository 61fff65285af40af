"""The scale that a report prints for itself (004:324-328): its bands, read as half-open ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from laporan.checks.bacaan import Pita, Tabel

_N = r"(\d{1,3}(?:[.,]\d+)?)\s*%?"
_DI_ATAS = re.compile(rf"(?:lebih (?:besar )?dari|di ?atas|>)\s*{_N}", re.IGNORECASE)
_DI_BAWAH = re.compile(rf"(?:kurang dari|di ?bawah|<)\s*{_N}", re.IGNORECASE)
_PALING_SEDIKIT = re.compile(rf"(?:≥|>=|minimal)\s*{_N}", re.IGNORECASE)
_PALING_BANYAK = re.compile(rf"(?:≤|<=|maksimal)\s*{_N}", re.IGNORECASE)
_ANTARA = re.compile(rf"{_N}\s*(?:s/d|s\.d\.?|sampai(?: dengan)?|-|–|≤)\s*{_N}", re.IGNORECASE)
PALING_SEDIKIT = 3
"""A table with fewer bands is no scale."""


def baca_skala(tabel: Sequence[Tabel]) -> tuple[Pita, ...]:
    """The bands of the first table that is a scale of percentages; empty where there is none."""
    for t in tabel:
        pita = [p for b in t.baris if (p := _pita([s.teks.strip() for s in b.sel if s.teks.strip()]))]
        if len(pita) == len(t.baris) >= PALING_SEDIKIT:
            return tuple(_rapatkan(sorted(pita, key=lambda p: p.bawah if p.bawah is not None else Decimal(-1))))
    return ()


def _pita(sel: Sequence[str]) -> Pita | None:
    """A row of range and word, in either order, behind its number."""
    for teks in sel:
        kata = next((s for s in sel if not re.search(r"\d", s)), "")
        if kata and (batas := _batas(teks)):
            return Pita(kata, *batas)
    return None


def _batas(teks: str) -> tuple[Decimal | None, Decimal | None, bool, bool] | None:
    if c := _ANTARA.fullmatch(teks):
        return _angka(c[1]), _angka(c[2]), True, True
    pola = (
        (_DI_ATAS, True, False),
        (_PALING_SEDIKIT, True, True),
        (_DI_BAWAH, False, False),
        (_PALING_BANYAK, False, True),
    )
    for p, bawah, termasuk in pola:
        if c := p.fullmatch(teks):
            return (_angka(c[1]), None, termasuk, False) if bawah else (None, _angka(c[1]), False, termasuk)
    return None


def _angka(teks: str) -> Decimal:
    return Decimal(teks.replace(",", "."))


def _rapatkan(pita: Sequence[Pita]) -> Iterator[Pita]:
    """Whole percents leave gaps (75 to 76): a band reaches up to the next one."""
    for p, atasnya in zip(pita, [*pita[1:], None], strict=True):
        if (
            atasnya is None
            or p.atas is None
            or atasnya.bawah is None
            or not p.termasuk_atas
            or (not atasnya.termasuk_bawah and atasnya.bawah == p.atas)
        ):
            yield p
        else:
            yield replace(p, atas=atasnya.bawah, termasuk_atas=False)
