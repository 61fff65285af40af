"""A value of a workbook as Excel shows it: its format decides on decimals, percent, thousands, and what stands around it."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from sakip.core.numbers import AngkaSalah, format_angka, format_persen, format_tanggal, from_excel

DESIMAL = 10
UNSUR = re.compile(
    r'"(?P<kutip>[^"]*)"|\\(?P<lolos>.)|\[\$(?P<uang>[^\]-]*)[^\]]*\]|\[[^\]]*\]|_.|\*.|(?P<angka>[0#?][0#?.,]*)|(?P<lain>.)'
)
"""The parts of a number format: quoted and escaped words, currency, colours and gaps, digits, all else."""


def tampil(nilai: Any, bentuk: str) -> tuple[str, Decimal | None]:
    """A value as Excel shows it, and the figure where it is one (of 0,9629 shown as 96,29 % it is 96,29; of 2.500.000 shown in
    thousands 2.500)."""
    match nilai:
        case None:
            return "", None
        case bool():
            return ("Ya" if nilai else "Tidak"), None
        case datetime.datetime() | datetime.date():
            return format_tanggal(nilai), None
        case int() | float() | Decimal():
            return _angka(nilai, _urai(bentuk.partition(";")[0]))
        case _:
            return "\n".join(b for x in str(nilai).split("\n") if (b := " ".join(x.split()))), None


@dataclass(frozen=True, slots=True)
class _Bentuk:
    """A number format: words before and behind, the digits between ("#,##0.00"; empty for "General")."""

    depan: str
    digit: str
    belakang: str
    persen: bool

    @property
    def desimal(self) -> int:
        return len(m.group(1)) if (m := re.search(r"\.([0#?]+)", self.digit)) else 0

    @property
    def ribuan(self) -> int:
        """How often the format divides by a thousand: "#,##0,"."""
        return len(self.digit) - len(self.digit.rstrip(","))


@lru_cache(maxsize=256)
def _urai(bentuk: str) -> _Bentuk:
    depan = digit = belakang = ""
    persen = False
    for m in UNSUR.finditer(bentuk):
        kata = m["kutip"] or m["lolos"] or m["uang"] or m["lain"] or ""
        persen = persen or m["lain"] == "%"
        if m["angka"] and not digit:
            digit = m["angka"]
        elif digit:
            belakang += kata
        else:
            depan += kata
    biasa = bool(digit) and not re.search(r"[/E]", belakang)  # fractions and powers are shown plain
    return _Bentuk(depan, digit, belakang, persen) if biasa else _Bentuk("", "", "", persen=False)


def _angka(nilai: float | Decimal, b: _Bentuk) -> tuple[str, Decimal | None]:
    try:
        angka = from_excel(nilai, desimal=DESIMAL, digit=30)
    except AngkaSalah:  # more decimals than anybody shows
        angka = Decimal(format(nilai, ".15g"))
    if angka is None or not angka.is_finite():
        return str(nilai), None
    if b.persen:
        return format_persen(angka * 100, b.desimal), angka * 100
    if not b.digit:
        return _polos(angka), angka
    angka = angka.scaleb(-3 * b.ribuan) if b.ribuan else angka
    rata = f"{angka:.0f}".zfill(b.digit.count("0"))
    isi = format_angka(angka, b.desimal) if b.desimal or "," in b.digit else rata
    return " ".join(f"{b.depan}{isi}{b.belakang}".split()), angka


def _polos(angka: Decimal) -> str:
    """As "General" shows it: without thousands, with the decimals it has."""
    return f"{round(angka, 9).normalize():f}".replace(".", ",")
