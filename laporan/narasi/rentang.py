"""Replacing one stretch of one written paragraph, and nothing else of a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from laporan.document import Butir, DaftarButir, Nilai, Paragraph, Run, Teks
from laporan.narasi.baca import sidik
from laporan.narasi.bentuk import BATAS_KASAR
from laporan.narasi.tulis import tulis
from laporan.narasi.urai import urai

if TYPE_CHECKING:
    from laporan.nilai.bentuk import NilaiHidup

TUTUP = "\ufffc"  # stands for each letter that is printed by the program
_SEBELUM = re.compile(r"Rp\.?\s?$")
_SESUDAH = re.compile(r"\s?(%|persen\b)")


class RentangTidakAda(ValueError):
    """The paragraph, or the words in it, are not there any more."""


class RentangGanda(ValueError):
    """The words stand in the paragraph more than once, and nothing says which are meant."""


def ganti_rentang(
    naskah: str, paragraf: str, dari: str, baru: Run, *, nilai: Mapping[str, NilaiHidup], posisi: int | None = None
) -> str:
    """The text with `baru` in the place of the typed words `dari`, in the paragraph of that fingerprint.

    `posisi` is where they begin in the paragraph as printed with the live values `nilai`. A unit beside the words goes where
    `baru` prints it too. Raises RentangTidakAda or RentangGanda.
    """
    pengganti = _Pengganti(paragraf, dari, baru, nilai, posisi)
    hasil = tulis([pengganti.blok(b) for b in urai(naskah, BATAS_KASAR)])
    if not pengganti.selesai:
        raise RentangTidakAda
    return hasil


@dataclass
class _Pengganti:
    paragraf: str
    dari: str
    baru: Run
    nilai: Mapping[str, NilaiHidup]
    posisi: int | None
    selesai: bool = False

    def blok(self, b: Any) -> Any:
        if self.selesai:
            return b
        if isinstance(b, DaftarButir):
            return replace(b, butir=tuple(self.butir(x) for x in b.butir))
        return replace(b, runs=self.runs(b.runs)) if isinstance(b, Paragraph) else b

    def butir(self, b: Butir) -> Butir:
        runs = self.runs(b.runs)
        return replace(b, runs=runs, blok=tuple(self.blok(x) for x in b.blok))

    def runs(self, runs: tuple[Run, ...]) -> tuple[Run, ...]:
        if self.selesai or sidik(runs) != self.paragraf:
            return runs
        self.selesai = True
        teks = [r.teks if isinstance(r, Teks) else TUTUP * len(self.tercetak(r)) for r in runs]
        awal, akhir = self.rentang("".join(teks))
        return tuple(_potong(runs, teks, awal, akhir, self.baru))

    def tercetak(self, r: Run) -> str:
        n = self.nilai.get(r.kunci) if isinstance(r, Nilai) else None
        return n.teks if n else r.teks

    def rentang(self, teks: str) -> tuple[int, int]:
        """From where to where the words stand, with the unit that the new ones bring along."""
        kata = re.compile(rf"(?<!\w)(?<!\d[.,]){re.escape(self.dari)}(?!\w)(?![.,]\d)")
        semua = [m.start() for m in kata.finditer(teks)]
        if not semua:
            raise RentangTidakAda
        if len(semua) > 1 and self.posisi is None:
            raise RentangGanda
        posisi = self.posisi or 0
        awal = min(semua, key=lambda x: abs(x - posisi))
        akhir = awal + len(self.dari)
        if self.baru.teks.startswith("Rp") and (m := _SEBELUM.search(teks[:awal])):
            awal = m.start()
        if self.baru.teks.endswith("%") and (m := _SESUDAH.match(teks, akhir)):
            akhir = m.end()
        return awal, akhir


def _potong(runs: tuple[Run, ...], teks: list[str], awal: int, akhir: int, baru: Run) -> list[Run]:
    """The runs with the stretch cut out; what comes in its place looks as its first letter did."""
    hasil: list[Run] = []
    di, ditaruh = 0, False
    for r, isi in zip(runs, teks, strict=True):
        a, b = max(awal - di, 0), min(akhir - di, len(isi))
        di += len(isi)
        if a >= b:
            hasil.append(r)
            continue
        if isi[:a]:
            hasil.append(replace(r, teks=isi[:a]))
        if not ditaruh:
            hasil.append(replace(baru, tebal=r.tebal, miring=r.miring))
            ditaruh = True
        if isi[b:]:
            hasil.append(replace(r, teks=isi[b:]))
    return hasil
