"""Percentages printed beside money: what the column holds, and the lines where it does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from laporan.checks.bacaan import Uang
from laporan.checks.hitung import SERATUS
from laporan.checks.uang.lembar import Lembar

SELISIH = Decimal("0.02")
Hitung = Callable[[Uang, Lembar], Decimal | None]


def cocok(tercetak: Decimal, hitungan: Decimal) -> bool:
    """The printed figure is the computed one, rounded or cut off at its decimals, or within 0,02."""
    if abs(tercetak - hitungan) <= SELISIH:
        return True
    return _dibulatkan(tercetak, hitungan, min(0, int(tercetak.as_tuple().exponent)))


def _dibulatkan(tercetak: Decimal, hitungan: Decimal, pangkat: int) -> bool:
    return any(_bulat(hitungan, pangkat, cara) == tercetak for cara in (ROUND_HALF_UP, ROUND_DOWN))


def _bulat(x: Decimal, pangkat: int, cara: str) -> Decimal:
    return x.quantize(Decimal(1).scaleb(pangkat), rounding=cara)


def bagi(a: Decimal | None, b: Decimal | None) -> Decimal | None:
    """`a` in percent of `b`; None where one is missing or `b` is zero."""
    return None if a is None or not b else a / b * SERATUS


def serapan(u: Uang, _: Lembar) -> Decimal | None:
    return bagi(u.realisasi, u.pagu)


def sisa(u: Uang, _: Lembar) -> Decimal | None:
    return None if u.pagu is None or u.realisasi is None else bagi(u.pagu - u.realisasi, u.pagu)


def porsi(u: Uang, x: Lembar) -> Decimal | None:
    return bagi(u.pagu, x.total.pagu if x.total else None)


def porsi_realisasi(u: Uang, x: Lembar) -> Decimal | None:
    return bagi(u.realisasi, x.total.realisasi if x.total else None)


def atas_pagu(u: Uang, x: Lembar) -> Decimal | None:
    return bagi(u.realisasi, x.total.pagu if x.total else None)


RUMUS: Mapping[str, Hitung] = {
    "serapan": serapan,
    "porsi anggaran": porsi,
    "sisa anggaran": sisa,
    "porsi realisasi": porsi_realisasi,
    "realisasi terhadap seluruh anggaran": atas_pagu,
}


@dataclass(frozen=True)
class PersenSalah:
    """A line whose percentage is not what its column holds. `pasti`: not even cut off where its table has decimals."""

    u: Uang
    rumus: str
    hitungan: Decimal
    pasti: bool


def persen_salah(x: Lembar) -> Iterator[PersenSalah]:
    """Lines whose percentage is not what their column holds, at the decimals of their table.

    What the column holds is the formula that most of its lines follow; a table of one or two lines is taken as serapan.
    """
    berpersen = [u for u in x.isi if u.persen is not None]
    nama = _rumus(x, berpersen)
    pangkat = min((int(u.persen.as_tuple().exponent) for u in berpersen if u.persen is not None), default=0)
    for u in berpersen if nama else ():
        hitungan = RUMUS[nama](u, x)
        if hitungan is not None and u.persen is not None and abs(u.persen - hitungan) > SELISIH + _goyah(u):
            kasar = cocok(u.persen, hitungan)
            sendiri = min(0, int(u.persen.as_tuple().exponent))
            dibulatkan = _bulat(hitungan, sendiri, ROUND_HALF_UP) == u.persen
            if not kasar or not (dibulatkan or _dibulatkan(u.persen, hitungan, min(0, pangkat))):
                yield PersenSalah(u, nama, hitungan, not kasar)


def _goyah(u: Uang) -> Decimal:
    """By how much a percentage may be off where its amounts are rounded to thousands or millions."""
    return SERATUS * u.kasar / u.pagu if u.pagu else Decimal(0)


def _rumus(x: Lembar, berpersen: list[Uang]) -> str:
    for nama, hitung in RUMUS.items():
        dapat = [(u.persen, n) for u in berpersen if (n := hitung(u, x)) is not None and u.persen is not None]
        benar = sum(cocok(p, n) for p, n in dapat)
        if dapat and (2 * benar > len(dapat) or (nama == "serapan" and len(dapat) <= 2 and not _lain(x, berpersen))):
            return nama
    return ""


def _lain(x: Lembar, berpersen: list[Uang]) -> bool:
    """Every line follows another formula."""
    return any(
        all((n := hitung(u, x)) is not None and u.persen is not None and cocok(u.persen, n) for u in berpersen)
        for nama, hitung in RUMUS.items()
        if nama != "serapan"
    )
