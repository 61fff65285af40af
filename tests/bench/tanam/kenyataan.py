"""The truth of a generated report: an office and a year, complete and without contradiction."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

SERATUS = Decimal(100)


def bulat(nilai: Decimal, desimal: int = 2) -> Decimal:
    return nilai.quantize(Decimal(1).scaleb(-desimal), ROUND_HALF_UP)


@dataclass
class Ukuran:
    """An indicator with its targets and what was reached, by year."""

    kunci: str
    nama: str
    satuan: str
    jenis: str
    naik: bool
    formulasi: str
    sumber: str
    seksi: str
    sasaran: str
    desimal: int = 2
    target: dict[int, Decimal] = field(default_factory=dict)
    realisasi: dict[int, Decimal] = field(default_factory=dict)
    kendala: str = ""
    solusi: str = ""

    def capaian(self, tahun: int, *, terbalik: bool = False) -> Decimal:
        """Percent of the target; `terbalik` is the formula of the other polarity (domain.md §2.1)."""
        t, r = self.target[tahun], self.realisasi[tahun]
        return r / t * SERATUS if self.naik != terbalik else (t - (r - t)) / t * SERATUS


@dataclass
class Sasaran:
    kunci: str
    uraian: str
    tujuan: str
    indikator: list[Ukuran]
    program: list[Simpul] = field(default_factory=list)


@dataclass
class Simpul:
    """A node of the budget. Money stands on the leaves; a node above adds up."""

    kunci: str
    kode: str
    nama: str
    anak: list[Simpul] = field(default_factory=list)
    pagu_sendiri: int = 0
    serap_sendiri: int = 0
    keluaran: Keluaran | None = None

    @property
    def pagu(self) -> int:
        return sum(a.pagu for a in self.anak) if self.anak else self.pagu_sendiri

    @property
    def serap(self) -> int:
        return sum(a.serap for a in self.anak) if self.anak else self.serap_sendiri

    def daun(self) -> list[Simpul]:
        return [d for a in self.anak for d in a.daun()] if self.anak else [self]


@dataclass
class Keluaran:
    uraian: str
    satuan: str
    target: int
    realisasi: int


@dataclass
class Unsur:
    kunci: str
    nama: str
    bagian: tuple[int, int, int, int]

    @property
    def skor(self) -> Decimal:
        return sum((Decimal(w * p) for w, p in zip((25, 50, 75, 100), self.bagian, strict=True)), Decimal(0)) / SERATUS


@dataclass
class Pejabat:
    nama: str
    nip: str
    pangkat: str = "Pembina Tk. I"


@dataclass
class Kenyataan:
    kantor: str
    pemda: str
    ibu_kota: str
    kota: bool
    tahun: int
    awal: int
    akhir: int
    sasaran: list[Sasaran]
    unsur: list[Unsur]
    responden: int
    program: list[Simpul]
    jenis: dict[str, tuple[int, int]]
    lalu: tuple[int, int]
    pagu_awal: int
    tahap: str
    desa: int
    camat: Pejabat
    kepala: Pejabat
    tanggal_pk: datetime.date
    tanggal_sk: datetime.date
    tanggal_lapor: datetime.date
    nomor_sk: str
    nomor_pk: str
    lainnya: str

    @property
    def indikator(self) -> list[Ukuran]:
        return [i for s in self.sasaran for i in s.indikator]

    @property
    def pagu(self) -> int:
        return sum(p.pagu for p in self.program)

    @property
    def serap(self) -> int:
        return sum(p.serap for p in self.program)

    @property
    def tahun_realisasi(self) -> list[int]:
        return sorted(self.indikator[0].realisasi)

    @property
    def sebutan_desa(self) -> str:
        return "kelurahan" if self.kota else "desa"

    @property
    def rata_skor(self) -> Decimal:
        return sum((u.skor for u in self.unsur), Decimal(0)) / len(self.unsur)
