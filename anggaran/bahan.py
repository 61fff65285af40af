"""The rows from which the money of a year is put together, read once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from anggaran.hitung import jumlah
from anggaran.models import AngkaKontrol, JenisBelanja, Pagu, Periode, RealisasiAnggaran, Tahap
from renstra.models import Dukungan, Sasaran, SimpulProgram

KELOMPOK = ("tidak_langsung", "langsung")


@dataclass
class Bahan:
    """The rows of one office and year."""

    tahun: int
    tahap: Tahap | None
    semua_tahap: list[Tahap]
    simpul: list[SimpulProgram]
    pagu: list[Pagu]
    realisasi: list[RealisasiAnggaran]
    kontrol: list[AngkaKontrol]
    dukungan: list[Dukungan]
    sasaran: list[Sasaran]
    sasaran_indikator: dict[int, int]

    @cached_property
    def pagu_tahap(self) -> list[Pagu]:
        """The lines of the stage that is printed."""
        return [p for p in self.pagu if self.tahap and p.tahap_id == self.tahap.pk]

    @cached_property
    def pagu_simpul(self) -> dict[tuple[int, int], Decimal]:
        """Pagu by (tahap, simpul)."""
        return jumlah_per(((p.tahap_id, p.simpul_id), p.nilai) for p in self.pagu)

    @cached_property
    def sumber_dana(self) -> dict[int, set[str]]:
        """The sources of the money of each node at the printed stage."""
        hasil: dict[int, set[str]] = defaultdict(set)
        for p in self.pagu_tahap:
            hasil[p.simpul_id].add(p.sumber_dana)
        return hasil

    @cached_property
    def realisasi_setahun(self) -> list[RealisasiAnggaran]:
        """The lines that make the year: those for the whole year where a node has them, else its quarters."""
        setahun = {r.simpul_id for r in self.realisasi if r.periode == Periode.SETAHUN}
        return [r for r in self.realisasi if (r.periode == Periode.SETAHUN) == (r.simpul_id in setahun)]

    @cached_property
    def realisasi_simpul(self) -> dict[int, Decimal]:
        return jumlah_per((r.simpul_id, r.nilai) for r in self.realisasi_setahun)

    @cached_property
    def realisasi_periode(self) -> dict[tuple[int, int], Decimal]:
        """Realisasi by (simpul, periode)."""
        return jumlah_per(((r.simpul_id, r.periode), r.nilai) for r in self.realisasi)

    @cached_property
    def kontrol_berlaku(self) -> list[AngkaKontrol]:
        """Control totals of the office at the printed stage, and of realisasi."""
        tahap = self.tahap.pk if self.tahap else None
        kantor = [k for k in self.kontrol if k.simpul_id is None]
        return [k for k in kantor if k.macam == AngkaKontrol.Macam.REALISASI or k.tahap_id in (None, tahap)]

    @cached_property
    def kontrol_simpul(self) -> dict[tuple[str, int, int | None], Decimal]:
        """Control totals of single nodes by (macam, simpul, tahap)."""
        return {(k.macam, k.simpul_id, k.tahap_id): k.nilai for k in self.kontrol if k.simpul_id}

    def angka_kontrol(self, macam: str, *, jenis_belanja: str = "", kelompok: str = "") -> Decimal | None:
        """One control total; that of the stage goes before one without a stage."""
        cocok = [
            k
            for k in self.kontrol_berlaku
            if (k.macam, k.jenis_belanja, k.kelompok) == (macam, jenis_belanja, kelompok)
        ]
        cocok.sort(key=lambda k: k.tahap_id is None)
        return cocok[0].nilai if cocok else None

    def total_kontrol(self, macam: str) -> Decimal | None:
        """The control total of the whole office: as typed, else the sum of those by jenis belanja."""
        seluruh = self.angka_kontrol(macam)
        if seluruh is not None:
            return seluruh
        jenis = {k.jenis_belanja for k in self.kontrol_berlaku if k.macam == macam and k.jenis_belanja}
        return jumlah(self.angka_kontrol(macam, jenis_belanja=j) for j in sorted(jenis))

    def jumlah_kelompok(self, macam: str) -> Decimal | None:
        """Langsung and tidak langsung together; None where one is missing."""
        kelompok = [self.total_kelompok(macam, nama) for nama in KELOMPOK]
        return None if None in kelompok else jumlah(kelompok)

    def jenis_kelompok(self, macam: str, kelompok: str) -> dict[str, Decimal]:
        """Control totals of each jenis belanja within a kelompok lama."""
        dalam = {j: self.angka_kontrol(macam, jenis_belanja=j, kelompok=kelompok) for j in JenisBelanja.values}
        return {j: nilai for j, nilai in dalam.items() if nilai is not None}

    def total_kelompok(self, macam: str, kelompok: str) -> Decimal | None:
        """The control total of a kelompok lama: as typed, else the sum of its jenis belanja."""
        typed = self.angka_kontrol(macam, kelompok=kelompok)
        return typed if typed is not None else jumlah(self.jenis_kelompok(macam, kelompok).values())


def jumlah_per(pasangan: Iterable[tuple]) -> dict:
    """Sums by key."""
    hasil: dict = defaultdict(Decimal)
    for kunci, nilai in pasangan:
        hasil[kunci] += nilai
    return dict(hasil)
