"""The money of one office and year as frozen plain values: what pages and the report print, and nothing else.

Amounts are rupiah, shares are percent, both unrounded. None means "not given", which is not zero.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from anggaran import hitung


class Asal(StrEnum):
    """Where a total comes from; a control total is marked in print."""

    RINCIAN = "rincian"
    KONTROL = "kontrol"
    BELUM = "belum"


@dataclass(frozen=True)
class TahapBelanja:
    """A stage of the budget and its total."""

    id: int
    nama: str
    jenis: str
    nomor: str
    tanggal: datetime.date | None
    pagu: Decimal | None


@dataclass(frozen=True)
class Uang:
    """Pagu of the printed stage beside realisasi of the year."""

    pagu: Decimal | None
    realisasi: Decimal | None

    @property
    def serapan(self) -> Decimal | None:
        return hitung.serapan(self.realisasi, self.pagu)

    @property
    def sisa(self) -> Decimal | None:
        return hitung.sisa(self.pagu, self.realisasi)


@dataclass(frozen=True)
class SimpulBelanja(Uang):
    """A program, kegiatan or sub kegiatan with all money below it, each rupiah once."""

    id: int
    kode: str
    kode_rekening: str
    """The code in full where the list of names has one (``1.20.08.02.07``), else ``kode`` (MU-13)."""
    nama: str
    jenjang: str
    unit: str
    penunjang: bool
    rincian_tidak_lengkap: bool
    rincian: Uang
    """The sums of what stands below (of a lowest node: its own lines), beside the printed pagu and realisasi."""
    asal_pagu: Asal
    asal_realisasi: Asal
    sumber_dana: tuple[str, ...]
    lokasi: str
    padanan: str
    triwulan: tuple[Decimal | None, ...]
    per_tahap: Mapping[int, Decimal | None]
    anak: tuple[SimpulBelanja, ...]

    @property
    def terbawah(self) -> bool:
        return not self.anak

    @property
    def berkontrol(self) -> bool:
        """Its lines are said to be incomplete, or a control total is printed for it: papers mark its row."""
        return self.rincian_tidak_lengkap or Asal.KONTROL in (self.asal_pagu, self.asal_realisasi)

    def jelajah(self) -> Iterator[SimpulBelanja]:
        """The node and all below it, as a table lists them."""
        yield self
        for anak in self.anak:
            yield from anak.jelajah()


@dataclass(frozen=True)
class TriwulanJenis(Uang):
    """What one jenis belanja, or a group of them, spent in each quarter, beside its pagu and the year."""

    kode: str
    nama: str
    triwulan: tuple[Decimal | None, ...]


@dataclass(frozen=True)
class BarisJenis(Uang):
    """One jenis belanja (or one group of them) of the whole office; ``porsi`` is its share of pagu."""

    kode: str
    nama: str
    asal_pagu: Asal
    asal_realisasi: Asal
    porsi: Decimal | None
    porsi_realisasi: Decimal | None
    """Realisasi as a share of the whole pagu, as BS prints it (47,86 % + 38,45 %)."""


@dataclass(frozen=True)
class ProgramSasaran(Uang):
    """What a program gives to one sasaran, with its name in the older nomenclature."""

    id: int
    kode: str
    nama: str
    padanan: str
    kegiatan: tuple[str, ...]


@dataclass(frozen=True)
class SasaranBelanja(Uang):
    """The share of the budget that supports one sasaran (BS-21)."""

    id: int
    kode: str
    uraian: str
    program: tuple[ProgramSasaran, ...]
    porsi_langsung: Decimal | None
    """Share of belanja langsung, in percent; None where belanja langsung is not known."""

    @property
    def jumlah_program(self) -> int:
        return len({p.id for p in self.program})

    @property
    def jumlah_kegiatan(self) -> int:
        return len({nama for p in self.program for nama in p.kegiatan})


@dataclass(frozen=True)
class Belanja(Uang):
    """Everything about the money of an office and year. ``pagu`` and ``realisasi`` are the printed totals."""

    tahun: int
    tahap: TahapBelanja | None
    semua_tahap: tuple[TahapBelanja, ...]
    program: tuple[SimpulBelanja, ...]
    asal_pagu: Asal
    asal_realisasi: Asal
    kontrol_pagu: Decimal | None
    kontrol_realisasi: Decimal | None
    jenis: tuple[BarisJenis, ...]
    triwulan: tuple[TriwulanJenis, ...]
    """Each jenis in the quarters, then operasi, tidak langsung, langsung; () without lines by quarter and jenis."""
    operasi: BarisJenis
    modal: BarisJenis
    langsung: BarisJenis
    tidak_langsung: BarisJenis
    jenis_langsung: tuple[BarisJenis, ...]
    jenis_tidak_langsung: tuple[BarisJenis, ...]
    """The kinds within each kelompok lama (MU-12), as typed, else derived from ``jenis``."""
    sasaran: tuple[SasaranBelanja, ...]
    penunjang: tuple[SimpulBelanja, ...]
    belum_terhubung: tuple[SimpulBelanja, ...]
    """Lowest nodes that support no sasaran and are not penunjang."""
    bagian_berlebih: tuple[SimpulBelanja, ...]
    """Lowest nodes whose shares add up to more than 100 %; they are counted in proportion, never twice."""
    per_tanggal: datetime.date | None
    status: str
    """Of realisasi: ``sementara`` where any line is, ``diaudit`` where all are, "" without lines."""

    def jelajah(self) -> Iterator[SimpulBelanja]:
        """All nodes in the order of the table."""
        for program in self.program:
            yield from program.jelajah()

    @property
    def hanya_renstra(self) -> frozenset[int]:
        """Nodes that the Renstra has and the budget of the year has not: no pagu at any later stage, nothing spent."""
        anggaran = [t.id for t in self.semua_tahap if t.jenis != "renstra" and t.pagu is not None]
        return frozenset(
            s.id
            for s in self.jelajah()
            if anggaran
            and s.realisasi is None
            and any(n is not None for n in s.per_tahap.values())
            and all(s.per_tahap.get(t) is None for t in anggaran)
        )

    @property
    def terbawah(self) -> tuple[SimpulBelanja, ...]:
        """The nodes that carry the money."""
        return tuple(s for s in self.jelajah() if s.terbawah)

    @property
    def melebihi_pagu(self) -> tuple[SimpulBelanja, ...]:
        """Lowest nodes that spent more than their pagu."""
        return tuple(s for s in self.terbawah if s.sisa is not None and s.sisa < 0)
