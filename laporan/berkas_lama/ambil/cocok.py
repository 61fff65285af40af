"""Which indikator or node of the office a printed name is: only where exactly one bears it."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from kinerja.models import BarisIku, BarisPerjanjian
from laporan.checks.padan import bersih, kata_kunci, kemiripan
from laporan.checks.uang.nama import baku
from renstra.enums import Jenjang
from renstra.models import Indikator, RumusanIndikator, SimpulProgram
from renstra.queries import renstra_untuk
from sakip.core.lembar import Konteks

JENJANG = {1: Jenjang.PROGRAM, 2: Jenjang.KEGIATAN, 3: Jenjang.SUBKEGIATAN}


class TidakPasti(ValueError):
    """No single row of the office bears that name; the message says why, for people."""


def polos(nama: str) -> str:
    """A name as it is compared; narrow columns of a PDF leave gaps in words, so spaces do not count."""
    return bersih(nama).replace(" ", "")


class DaftarIndikator:
    """The indicators of an office by every wording that it gave them: list, Renstra, Perjanjian Kinerja, IKU."""

    def __init__(self, konteks: Konteks) -> None:
        self.konteks = konteks
        self._renstra: dict[int, int | None] = {}
        self._dekat: dict[str, str] = {}
        self._kata = [(kata_kunci(i.nama), f"{i.kode} “{i.nama}”") for i in konteks.isi(Indikator).baris]
        self._menurut_nama: dict[str, dict[int, Indikator]] = defaultdict(dict)
        self._rumusan: dict[int, list[RumusanIndikator]] = defaultdict(list)
        for i in konteks.isi(Indikator).baris:
            self._catat(i.nama, i)
        for r in konteks.isi(RumusanIndikator).baris:
            self._catat(r.uraian, r.indikator)
            self._rumusan[r.indikator_id].append(r)
        for model in (BarisPerjanjian, BarisIku):
            for b in konteks.isi(model).baris:
                if b.indikator_id:
                    self._catat(b.uraian_indikator, b.indikator)

    def _catat(self, nama: str, indikator: Indikator) -> None:
        if kunci := polos(nama):
            self._menurut_nama[kunci][indikator.pk] = indikator

    def cari(self, nama: str, tahun: int, tingkat: str) -> Indikator:
        """The indikator of that name; of several that of the year's plan, then that of the level. Raises TidakPasti."""
        semua = list(self._menurut_nama.get(polos(nama), {}).values())
        if not semua:
            raise TidakPasti(f"Tidak ada indikator bernama ini.{self._mirip(nama)}")
        for saring in ("", tingkat):
            if len(semua) > 1:
                semua = [i for i in semua if self.rumusan(i, tahun, saring)] or semua
        if len(semua) > 1:
            kode = ", ".join(sorted(i.kode for i in semua))
            raise TidakPasti(f"Ada {len(semua)} indikator bernama ini: {kode}.")
        return semua[0]

    def rumusan(self, indikator: Indikator, tahun: int, tingkat: str = "") -> list[RumusanIndikator]:
        """Its places in the plan of a year, those of a level where one is named."""
        return [r for r in self._rumusan[indikator.pk] if self._berlaku(r, tahun) and tingkat in ("", *_tingkat(r))]

    def _berlaku(self, r: RumusanIndikator, tahun: int) -> bool:
        if r.simpul is not None:
            return bool(r.simpul.tahun == tahun)
        if tahun not in self._renstra:
            renstra = renstra_untuk(self.konteks.perangkat, tahun)
            self._renstra[tahun] = renstra.pk if renstra else None
        return bool(r.renstra is not None and r.renstra.pk == self._renstra[tahun])

    def _mirip(self, nama: str) -> str:
        """The indikator whose wording is nearest, for who wants to make them one."""
        if nama not in self._dekat:
            kata = kata_kunci(nama)
            nilai, yang = max(((kemiripan(kata, k), i) for k, i in self._kata), default=(0, ""))
            self._dekat[nama] = f" Yang mirip: {yang}." if nilai else ""
        return self._dekat[nama]


def _tingkat(r: RumusanIndikator) -> tuple[str, ...]:
    if r.simpul_id:
        return ("program", "kegiatan")
    return ("sasaran",) if r.sasaran_id else ("tujuan",)


class DaftarSimpul:
    """The nodes of the program trees of all years by name."""

    def __init__(self, konteks: Konteks) -> None:
        self._menurut_nama: dict[tuple[int, str], list[SimpulProgram]] = defaultdict(list)
        self._berinduk: set[int] = set()
        for s in konteks.isi(SimpulProgram).baris:
            self._menurut_nama[s.tahun, baku(s.nama)].append(s)
            if s.induk_id:
                self._berinduk.add(s.induk_id)

    def terbawah(self, simpul: SimpulProgram) -> bool:
        """Whether money stands at this node, and is not summed up from those below it."""
        return simpul.pk not in self._berinduk

    def cari(self, u: dict[str, Any]) -> SimpulProgram:
        """The node that a line of money names; of several that of its level, code, or what stands above. Raises TidakPasti."""
        semua = self._menurut_nama.get((u["tahun"], baku(u["nama"])), [])
        if not semua:
            raise TidakPasti(f"Tidak ada program atau kegiatan tahun {u['tahun']} bernama ini.")
        induk = {baku(n) for n in u["induk"]}
        for cocok in (
            lambda s: s.jenjang == JENJANG.get(u["jenjang"]),
            lambda s: _angka(s.kode) == _angka(u["kode"]),
            lambda s: s.induk is not None and baku(s.induk.nama) in induk,
        ):
            if len(semua) > 1:
                semua = [s for s in semua if cocok(s)] or semua
        if len(semua) > 1:
            sebutan = ", ".join(sorted(f"{s.kode}{f' {s.unit.nama}' if s.unit else ''}" for s in semua))
            raise TidakPasti(f"Ada {len(semua)} program atau kegiatan bernama ini pada tahun itu: {sebutan}.")
        return semua[0]


def _angka(kode: str) -> str:
    return re.sub(r"\D", "", kode)
