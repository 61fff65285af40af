"""Printed percentages held against their parts: how exact a figure is printed, which formula it fits. No rule stands here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import ROUND_DOWN, Decimal
from enum import Enum, auto
from itertools import pairwise

from kinerja.formulas import Hasil, capaian
from laporan.checks.bacaan import Klaim, Pita
from sakip.core.numbers import format_angka, format_persen

SERATUS = Decimal(100)
RUMUS = {"naik": ("naik",), "turun": ("selisih", "terbalik"), "stabil": ("stabil",)}
"""The formulas that a polarity may be measured by (004:316, 004:320; PermenPANRB 8/2021 for a falling one)."""
_ANGKA = re.compile(r"\d[\d.]*(?:,(\d+))?")
_TITIK = re.compile(r"\d+\.(\d{1,2}|\d{4,})(?!\d)")


class Cocok(Enum):
    """How a printed figure fits the computed one."""

    PAS = auto()
    POTONG = auto()  # cut off, not rounded: 105,88 as 105 (002:248)
    TIDAK = auto()


def desimal(teks: str, angka: Decimal) -> int:
    """How many decimals stand in print; those of the figure where the text is not one."""
    titik, koma = _TITIK.search(teks), _ANGKA.search(teks)
    if titik:
        return len(titik[1])
    return len(koma[1] or "") if koma else max(0, -int(angka.normalize().as_tuple().exponent))


def goyang(k: Klaim) -> Decimal:
    """Half a unit of the last printed decimal; a whole number is exact."""
    d = desimal(k.teks, k.angka or Decimal(0))
    return Decimal(1).scaleb(-d) / 2 if d else Decimal(0)


def hitung(rumus: str, target: Decimal, realisasi: Decimal) -> Decimal | None:
    """Capaian by one formula: naik, stabil, or one of the two falling ones."""
    turun = rumus in RUMUS["turun"]
    hasil: Hasil = capaian("turun" if turun else rumus, target, realisasi, rumus_turun=rumus if turun else "selisih")
    return hasil.nilai


def kisaran(rumus: str, target: Klaim, realisasi: Klaim) -> tuple[Decimal, Decimal] | None:
    """Between what the capaian lies, as exactly as both figures are printed."""
    t, r = target.angka, realisasi.angka
    if t is None or r is None:
        return None
    g, h = goyang(target), goyang(realisasi)
    hasil = [hitung(rumus, t + s * g, r + z * h) for s in (-1, 1) for z in (-1, 1)]
    ada = [x for x in hasil if x is not None]
    return (min(ada), max(ada)) if ada else None


def banding(tercetak: Klaim, rentang: tuple[Decimal, Decimal] | None) -> Cocok:
    """Whether the printed figure is the computed one, rounded or cut off at its decimals."""
    if rentang is None or tercetak.angka is None:
        return Cocok.PAS
    d = desimal(tercetak.teks, tercetak.angka)
    unit = Decimal(1).scaleb(-d)
    bawah, atas = rentang
    if bawah - unit / 2 <= tercetak.angka <= atas + unit / 2:
        return Cocok.PAS
    potong = {x.quantize(unit, rounding=ROUND_DOWN) for x in rentang}
    return Cocok.POTONG if tercetak.angka in potong else Cocok.TIDAK


def banding_capaian(rumus: Iterable[str], target: Klaim, realisasi: Klaim, tercetak: Klaim) -> Cocok:
    """The best fit of any of the formulas."""
    hasil = {banding(tercetak, kisaran(r, target, realisasi)) for r in rumus}
    return next((c for c in Cocok if c in hasil), Cocok.PAS)


def digit_lain(angka: Decimal) -> Iterator[Decimal]:
    """The figures that differ from it in one digit or in two neighbours exchanged."""
    tanda = f"{angka:f}"
    letak = [i for i, c in enumerate(tanda) if c.isdigit()]
    for i in letak:
        yield from (Decimal(tanda[:i] + c + tanda[i + 1 :]) for c in "0123456789" if c != tanda[i])
    for i, j in pairwise(letak):
        if tanda[i] != tanda[j]:
            s = list(tanda)
            s[i], s[j] = s[j], s[i]
            yield Decimal("".join(s))


def memuat(pita: Pita, nilai: Decimal) -> bool:
    """Whether the value lies in the band."""
    bawah = pita.bawah is None or nilai > pita.bawah or (pita.termasuk_bawah and nilai == pita.bawah)
    atas = pita.atas is None or nilai < pita.atas or (pita.termasuk_atas and nilai == pita.atas)
    return bawah and atas


def pita_untuk(skala: Iterable[Pita], nilai: Decimal) -> Pita | None:
    """The band of a value; None where the scale has none for it."""
    return next((p for p in skala if memuat(p, nilai)), None)


def satuan_persen(satuan: str) -> bool:
    """Whether a unit is a way to say percent."""
    return satuan.strip().casefold() in {"%", "persen", "persentase", "prosentase"}


def angka(x: Decimal) -> str:
    """A figure as a sentence says it, at most two decimals."""
    return format_angka(x, tetap=False)


def persen(x: Decimal) -> str:
    """A percentage as a sentence says it, at most two decimals."""
    return format_persen(x, tetap=False)
