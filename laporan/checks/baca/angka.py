"""Figures as reports print them, right or wrong: `sakip.core.numbers` reads them, here is chosen what it would ask back."""

from __future__ import annotations

import re
from decimal import Decimal

from sakip.core.numbers import AngkaSalah, parse_angka

DIGIT = 30
DESIMAL = 10
INTI = re.compile(r"\(?(?:-(?=\d|Rp))?(?:Rp\.?)?\s*\(?-?\d[\d.,]*(?:\s*,-|\s*\.-)?\s*%?\)?", re.IGNORECASE)
DEPAN = re.compile(r"[\s:=≥>≤<~±*•–-]*|(min|minimal|maks|maksimal|nilai|target|realisasi|dana)\W*", re.IGNORECASE)
BELAKANG = re.compile(r"[^\d]{0,40}")
UANG_TERPOTONG = re.compile(r"\d{1,3}([.,]\d{3})+")
UANG_BERSPASI = re.compile(r"\s*(Rp\.?)?\s*\d{1,3}(\s\d{3})+\s*(,-)?\s*", re.IGNORECASE)


def baca_angka(teks: str) -> Decimal | None:
    """The figure of a cell of performance: `90,00 %` is 90, `12 Bulan` 12, `98.70%` 98,70; None where there is none, or more
    than one (`B`, `-`, `#DIV/0!`, `11 Desa 20 usulan`)."""
    return _baca(teks, uang=False)


def baca_uang(teks: str) -> Decimal | None:
    """An amount in rupiah: `Rp. 1.500,-` is 1500; dots and commas before three digits are always thousands
    (`2.994.021,843`, `1,155,800`), also where a narrow column broke the figure (`2.994.021,84 3`)."""
    rapat = re.sub(r"\s+", "", teks)
    return _baca(rapat if UANG_TERPOTONG.fullmatch(rapat) or UANG_BERSPASI.fullmatch(teks) else teks, uang=True)


def _baca(teks: str, *, uang: bool) -> Decimal | None:
    cocok = INTI.search(teks)
    if cocok is None or not DEPAN.fullmatch(teks[: cocok.start()]) or not BELAKANG.fullmatch(teks[cocok.end() :]):
        return None
    inti = re.sub(r"[.,]-$|(?<=\d)[.,]+$", "", cocok.group().strip())
    return _pilih(inti, uang=uang)


def _pilih(inti: str, *, uang: bool) -> Decimal | None:
    """Of two readings, a percentage takes that with decimals, all others the thousands."""
    try:
        return parse_angka(inti, desimal=2 if uang else DESIMAL, digit=DIGIT, rupiah=uang)
    except AngkaSalah as e:
        if not e.pilihan:
            return None
        return min(e.pilihan) if "%" in inti else max(e.pilihan)
