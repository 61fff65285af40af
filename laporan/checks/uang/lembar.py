"""Tables of money: the lines of one table in one year and stage, who is whose child, which line is the total."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from laporan.checks.bacaan import Asal, Bacaan, Uang
from laporan.checks.temuan import Tingkat
from laporan.checks.uang.nama import tahap

BIDANG = (("pagu", "anggaran"), ("realisasi", "realisasi"))
RENCANA = frozenset({"rkt", "renstra"})
"""Stages before a budget is fixed: another figure there is no contradiction."""
NOL = Decimal(0)


def menurut_tahun(b: Bacaan, u: Uang, tingkat: Tingkat) -> Tingkat:
    """The level of a finding about a line. In what others wrote an annex about another year is worth a look; what the report
    answers for is its own year."""
    lain = b.asal is not Asal.DATA and u.tahun not in {None, b.tahun}
    return Tingkat.PERINGATAN if lain and tingkat is Tingkat.SALAH else tingkat


def nilai(u: Uang, bidang: str) -> Decimal | None:
    return u.pagu if bidang == "pagu" else u.realisasi


@dataclass(frozen=True)
class Lembar:
    """The lines of one table in one year and stage, in printed order, by their index in `Bacaan.uang`; typed control
    totals make a table of their own."""

    b: Bacaan
    tabel: str
    tahun: int | None
    tahap: str
    kontrol: bool
    baris: tuple[int, ...]

    @cached_property
    def isi(self) -> tuple[Uang, ...]:
        return tuple(self.b.uang[i] for i in self.baris)

    @cached_property
    def total(self) -> Uang | None:
        """Its total where it has exactly one."""
        semua = [u for u in self.isi if u.kedalaman == 0]
        return semua[0] if len(semua) == 1 else None

    @cached_property
    def rinci(self) -> tuple[Uang, ...]:
        return tuple(u for u in self.isi if u.kedalaman)


@dataclass(frozen=True)
class Buku:
    """All money of a report."""

    b: Bacaan

    @cached_property
    def lembar(self) -> tuple[Lembar, ...]:
        hasil: dict[tuple[str, int | None, str, bool], list[int]] = {}
        for i, u in enumerate(self.b.uang):
            kunci = (u.tabel, self.tahun(u), tahap(u.tahap) or _rencana(u.tabel), u.kontrol)
            hasil.setdefault(kunci, []).append(i)
        return tuple(Lembar(self.b, *kunci, tuple(isi)) for kunci, isi in hasil.items())

    def tahun(self, u: Uang) -> int | None:
        return self.b.tahun if u.tahun is None else u.tahun

    @cached_property
    def anak(self) -> Mapping[int, tuple[int, ...]]:
        """The children of each line that has any. Lines without a parent belong to the one total of their table."""
        hasil: dict[int, list[int]] = {}
        for i, u in enumerate(self.b.uang):
            if u.induk is not None and 0 <= u.induk < len(self.b.uang) and self._anak(u, self.b.uang[u.induk]):
                hasil.setdefault(u.induk, []).append(i)
        for x in self.lembar:
            hasil.update(_anak_total(x, hasil))
        return {induk: tuple(isi) for induk, isi in hasil.items()}

    def _anak(self, u: Uang, induk: Uang) -> bool:
        """A control total is no part of a line; that of a kind of belanja is part of that of all."""
        return u.kontrol == induk.kontrol and u.kedalaman > induk.kedalaman and self.tahun(u) == self.tahun(induk)

    def tahap(self, x: Lembar) -> str:
        """The stage of a table; one that names none is of the last stage that the report knows for its year. A Perjanjian
        Kinerja that names none may be the first one, from before the change."""
        if x.tahap or _pk_awal(x.tabel):
            return x.tahap
        ada = {y.tahap for y in self.lembar if y.tahun == x.tahun}
        return next((t for t in ("dppa", "dpa") if t in ada), "")

    def pasti(self, x: Lembar, y: Lembar) -> bool | None:
        """Two tables speak of one stage: True, False where one of them does not say so, None for two stages."""
        if self.tahap(x) != self.tahap(y):
            return None
        return x.tahap == y.tahap

    def pasangan(self) -> Iterator[tuple[Lembar, Lembar]]:
        """Every two tables of one year."""
        for n, x in enumerate(self.lembar):
            yield from ((x, y) for y in self.lembar[n + 1 :] if y.tahun == x.tahun)


def _pk_awal(tabel: str) -> bool:
    return bool(re.search(r"\bpk\b|perjanjian kinerja", tabel.casefold())) and "perubahan" not in tabel.casefold()


def _rencana(tabel: str) -> str:
    """The stage that the title of a table names: RKT or Renstra; those of the budget itself stand in its columns."""
    nama = tahap(tabel)
    return nama if nama in RENCANA else ""


def _anak_total(x: Lembar, sudah: Mapping[int, list[int]]) -> dict[int, list[int]]:
    """The lines below the one total of a table, where no line names it as its parent."""
    total = [i for i in x.baris if x.b.uang[i].kedalaman == 0]
    lepas = [i for i in x.baris if x.b.uang[i].kedalaman and x.b.uang[i].induk is None]
    if x.kontrol or len(total) != 1 or total[0] in sudah or not lepas:
        return {}
    teratas = min(x.b.uang[i].kedalaman for i in lepas)
    return {total[0]: [i for i in lepas if x.b.uang[i].kedalaman == teratas]}
