"""Where a figure comes from: the frozen values that "Mengapa angka ini?" shows, and the register of who knows them.

A room that owns keys registers who reads them in ``AppConfig.ready()``. The formula of a figure is the one that made it: it
comes with the figure out of the room's own formulas; here its parts are only put in the place of their names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from sakip.core.models import PerangkatDaerah
from sakip.core.numbers import format_angka

PALING_BANYAK = 12
"""More terms than these are not written out in one line."""


@dataclass(frozen=True, slots=True)
class Tautan:
    """A page of the office and year: its URL name and what fills it beside these; ``jangkar`` is the place on the page."""

    nama: str
    isi: tuple[tuple[str, int | str], ...] = ()
    jangkar: str = ""


@dataclass(frozen=True, slots=True)
class Bagian:
    """A part of a formula: ``nama`` as the formula calls it, the figure as printed and as computed with, where it comes from.

    ``kunci`` is its own page of this kind, ``tautan`` another page; both may be missing.
    """

    nama: str
    teks: str
    nilai: Decimal | None = None
    kunci: str = ""
    tautan: Tautan | None = None


@dataclass(frozen=True, slots=True)
class Sumber:
    """The paper that a figure was taken from: its name with number and date, what it says, where to read it."""

    nama: str
    teks: str = ""
    tautan: Tautan | None = None
    berlaku: bool = True


@dataclass(frozen=True, slots=True)
class Setahun:
    """One year of a series, as printed; ``nilai`` draws it."""

    tahun: int
    target: str
    realisasi: str
    capaian: str = ""
    nilai: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Asal:
    """One figure with all that is known of it.

    ``rumus`` in words, ``hitungan`` the same with the real values; "" for a figure that was typed. ``sumber`` are the papers
    that set it, the one in force first. ``rujukan`` are the keys on which its evidence and notes hang, ``baris`` the rows
    (model label, id) whose changes are its history, ``pengukuran`` the unit (None: the office) whose measurement holds it.
    """

    kunci: str
    nama: str
    teks: str
    nilai: Decimal | None = None
    kelompok: str = ""
    rumus: str = ""
    hitungan: str = ""
    bagian: tuple[Bagian, ...] = ()
    catatan: tuple[str, ...] = ()
    sumber: tuple[Sumber, ...] = ()
    rujukan: tuple[str, ...] = ()
    baris: tuple[tuple[str, int], ...] = ()
    deret: tuple[Setahun, ...] = ()
    pengukuran: tuple[int | None, ...] = ()
    ubah: Tautan | None = None


Penyusun = Callable[[PerangkatDaerah, int, str], Asal | None]

_penyusun: dict[str, Penyusun] = {}


def daftarkan(penyusun: Penyusun, *awalan: str) -> None:
    """``penyusun(perangkat, tahun, kunci)`` knows the keys that begin with these (`realisasi` of `realisasi:4:0:2021:1`);
    "" is for all that nobody else has. It gives None for a key that is none of this office and year."""
    for nama in awalan:
        _penyusun[nama] = penyusun


def cari(perangkat: PerangkatDaerah, tahun: int, kunci: str) -> Asal | None:
    """Where a figure comes from; None for an unknown key, or one of another office."""
    penyusun = _penyusun.get(kunci.partition(":")[0]) or _penyusun.get("")
    return penyusun(perangkat, tahun, kunci) if penyusun else None


def angka(x: Decimal | None) -> str:
    """A figure inside a formula: up to four decimals, a negative one in brackets."""
    if x is None:
        return "…"
    teks = format_angka(x, 4, tetap=False)
    return f"({teks})" if x < 0 else teks


def terisi(rumus: str, bagian: Iterable[Bagian]) -> str:
    """The formula with the figures in the place of their names; "" where one of them is missing."""
    nilai = {b.nama: b.nilai for b in bagian if b.nama in rumus}
    if not nilai or None in nilai.values():
        return ""
    pola = re.compile("|".join(rf"\b{re.escape(n)}\b" for n in sorted(nilai, key=len, reverse=True)))
    return pola.sub(lambda m: angka(nilai[m[0]]), rumus)


def penjumlahan(bagian: Iterable[Bagian]) -> str:
    """`12 + 30 + 8`; "" where there are too many, or only one."""
    ada = [b.nilai for b in bagian if b.nilai is not None]
    return " + ".join(map(angka, ada)) if 1 < len(ada) <= PALING_BANYAK else ""


def rerata(bagian: Iterable[Bagian]) -> str:
    """`(90 + 110) / 2`; "" as for a sum."""
    semua = list(bagian)
    jumlah = penjumlahan(semua)
    return f"({jumlah}) / {sum(b.nilai is not None for b in semua)}" if jumlah else ""
