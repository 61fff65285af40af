"""The rows from which the money of a year is put together, read once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from anggaran.hitung import jumlah
from anggaran.models import AngkaKontrol, Pagu, Periode, RealisasiAnggaran, Tahap
from renstra.models import Dukungan, Sasaran, SimpulProgram


@dataclass
class Bahan:
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
        """Control totals of the printed stage, and of realisasi."""
        tahap = self.tahap.pk if self.tahap else None
        return [k for k in self.kontrol if k.macam == AngkaKontrol.Macam.REALISASI or k.tahap_id in (None, tahap)]

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


def jumlah_per(pasangan: Iterable[tuple]) -> dict:
    """Sums by key."""
    hasil: dict = defaultdict(Decimal)
    for kunci, nilai in pasangan:
        hasil[kunci] += nilai
    return dict(hasil)
