"""Which line of money stands below which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from laporan.checks.bacaan import Uang

TETAP = {"program": 1, "kegiatan": 2, "subkegiatan": 3}
"""Kinds of line whose depth their name tells."""
BELANJA = 4


@dataclass
class Jenjang:
    """The lines of one table, put below each other as they come. `awal`: where they begin in the whole list; `hilang`: lines
    of the source between which pages are lost.

    A kind of numbering that was seen above closes all that was opened since; a new one goes one deeper. Codes tell their
    parent themselves. One total stands above all, several above nothing. `ada` are the kinds in the table: where it names
    programs, a numbered line before the first of them is none.
    """

    awal: int
    hilang: Sequence[tuple[int, int]] = ()
    ada: frozenset[str] = frozenset()
    uang: list[Uang] = field(default_factory=list)
    tumpukan: list[tuple[str, int]] = field(default_factory=list)

    def tambah(self, u: Uang, jenis: str) -> None:
        if self.uang and _sama(self.uang[-1], u):
            return
        if jenis == "jumlah":
            self.uang.append(replace(u, kedalaman=0))
            return
        induk = self._induk_kode(u) if u.kode else self._induk(jenis)
        dalam = self._dalam(u, jenis, induk)
        self.uang.append(replace(u, kedalaman=dalam, induk=None if induk is None else self.awal + induk))
        self.tumpukan.append((jenis, len(self.uang) - 1))

    def _induk(self, jenis: str) -> int | None:
        """The line that this one stands below; closes what is finished."""
        ada = [i for i, (j, _) in enumerate(self.tumpukan) if j == jenis]
        if ada:
            del self.tumpukan[ada[0] :]
        elif jenis in TETAP:
            while self.tumpukan and not self._di_atas(jenis):
                self.tumpukan.pop()
        return self.tumpukan[-1][1] if self.tumpukan else None

    def _di_atas(self, jenis: str) -> bool:
        return self.uang[self.tumpukan[-1][1]].kedalaman < TETAP[jenis]

    def _induk_kode(self, u: Uang) -> int | None:
        """The line with the longest code that this one goes on from."""
        depan = [
            (len(v.kode), i) for i, v in enumerate(self.uang) if v.kode and u.kode.startswith(v.kode.rstrip(".") + ".")
        ]
        induk = max(depan)[1] if depan else None
        while self.tumpukan and self.tumpukan[-1][1] != induk:
            self.tumpukan.pop()
        return induk

    def _dalam(self, u: Uang, jenis: str, induk: int | None) -> int:
        if jenis in TETAP:
            return TETAP[jenis]
        if re.match(r"belanja\b", u.nama, re.IGNORECASE) and induk is not None and self.uang[induk].kedalaman > 1:
            return BELANJA
        if induk is None:
            lepas = "program" in self.ada and jenis in ("huruf", "angka", "strip")
            return 2 if lepas or u.kode.count(".") > self._titik_terpendek() else 1
        return min(self.uang[induk].kedalaman + 1, BELANJA)

    def _titik_terpendek(self) -> int:
        return min((v.kode.count(".") for v in self.uang if v.kode and v.kedalaman == 1), default=99)

    def selesai(self) -> Iterator[Uang]:
        """All lines: those at the top below the one total, and what lies around lost pages marked."""
        total = [i for i, u in enumerate(self.uang) if u.kedalaman == 0]
        satu = total[0] if len(total) == 1 else None
        for i, u in enumerate(self.uang):
            induk = self.awal + satu if satu is not None and u.induk is None and i != satu else u.induk
            yield replace(u, induk=induk, lengkap=u.lengkap and not self._terputus(i))

    def _terputus(self, i: int) -> bool:
        """Whether pages are lost between the line and the last of those below it, or right behind."""
        u = self.uang[i]
        if u.kedalaman == 0:
            return bool(self.hilang) and self._cakup(self.hilang)
        bawah = [j for j in range(i, len(self.uang)) if j == i or self._keturunan(j, i)]
        awal, akhir = _baris(u), max(_baris(self.uang[j]) for j in bawah)
        ikut = [_baris(v) for v in self.uang[max(bawah) + 1 :]]
        berikut = min(ikut, default=10**9)
        return any(
            awal <= a < berikut and akhir <= berikut and (a >= akhir or a >= awal) and z <= berikut
            for a, z in self.hilang
        )

    def _cakup(self, hilang: Sequence[tuple[int, int]]) -> bool:
        baris = [_baris(u) for u in self.uang]
        return any(min(baris) <= z and a <= max(baris) for a, z in hilang)

    def _keturunan(self, j: int, i: int) -> bool:
        induk = self.uang[j].induk
        while induk is not None and induk - self.awal != i:
            induk = self.uang[induk - self.awal].induk
        return induk is not None


def _sama(a: Uang, b: Uang) -> bool:
    """A merged cell that is read once more."""
    return (a.nama, a.kode, a.pagu, a.realisasi, a.tempat.sumber) == (
        b.nama,
        b.kode,
        b.pagu,
        b.realisasi,
        b.tempat.sumber,
    )


def _baris(u: Uang) -> int:
    return u.tempat.sumber[0] if u.tempat.sumber else 0
