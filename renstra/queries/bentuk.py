"""The frozen shapes of a plan: what pages and the report print of it, computing nothing themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

SERATUS = Decimal(100)


@dataclass(frozen=True, kw_only=True)
class TargetMatriks:
    """A target as printed without unit (``85``, ``80 – 90``, ``B``, ``tidak tersedia``) and why there is none.

    ``nilai`` is the number behind it, where it is a single one.
    """

    teks: str
    alasan: str = ""
    nilai: Decimal | None = field(default=None, compare=False)

    def bersatuan(self, satuan: str) -> str:
        """With the unit after a number: ``85 %``, ``12 bulan``; units that only name the number are left out."""
        return berunit(self.teks, satuan) if self.teks[:1].isdigit() else self.teks


def berunit(teks: str, satuan: str) -> str:
    """A number with its unit: ``82 %`` for ``Persen``, ``84,33`` for ``Angka``, ``4 kegiatan``."""
    if satuan.casefold() in {"%", "persen", "persentase"}:
        return f"{teks} %"
    return teks if satuan.casefold() in {"", "angka", "nilai", "indeks", "skor"} else f"{teks} {satuan}"


@dataclass(frozen=True, kw_only=True)
class KomponenMatriks:
    id: int
    huruf: str
    uraian: str
    satuan: str
    target: Mapping[int, TargetMatriks]


@dataclass(frozen=True, kw_only=True)
class IndikatorMatriks:
    """An indicator as a plan words it. ``id`` is its identity, ``rumusan`` its place in this plan.

    ``awal`` is the state at the beginning with its unit (``97 %``, ``B``), "" where none was entered.
    """

    id: int
    rumusan: int
    kode: str
    uraian: str
    satuan: str
    iku: bool
    aktif: bool
    target: Mapping[int, TargetMatriks]
    komponen: tuple[KomponenMatriks, ...]
    awal: str = ""
    tahun_awal: int | None = None
    tanda: tuple[str, ...] = ()

    def tercetak(self, tahun: int) -> str:
        """The target of a year without unit; "" where there is none."""
        return self.target[tahun].teks if tahun in self.target else ""

    def bersatuan(self, tahun: int) -> str:
        """The target of a year with its unit; "" where there is none."""
        return self.target[tahun].bersatuan(self.satuan) if tahun in self.target else ""


@dataclass(frozen=True, kw_only=True)
class Butir:
    id: int
    uraian: str

    def __str__(self) -> str:
        return self.uraian


@dataclass(frozen=True, kw_only=True)
class SasaranMatriks:
    """``nomor`` counts through the whole Renstra."""

    id: int
    nomor: int
    kode: str
    uraian: str
    indikator: tuple[IndikatorMatriks, ...]
    strategi: tuple[Butir, ...]
    kebijakan: tuple[Butir, ...]
    program: tuple[Butir, ...]


@dataclass(frozen=True, kw_only=True)
class TujuanMatriks:
    """``misi`` and ``sasaran_daerah``: number and words of what it supports in the RPJMD, or None."""

    id: int
    nomor: int
    kode: str
    uraian: str
    misi: tuple[int, str] | None
    sasaran_daerah: tuple[int, str] | None
    indikator: tuple[IndikatorMatriks, ...]
    sasaran: tuple[SasaranMatriks, ...]


@dataclass(frozen=True, kw_only=True)
class Matriks:
    """A Renstra as its matrix shows it (BS-1), with the visi and misi of the Pemda.

    ``misi`` holds number, words, explanation. ``pasangan_akhir`` and ``judul_akhir`` say what the last pair of
    columns of MU-2 holds and how it is headed.
    """

    id: int
    nama: str
    versi: int
    tahun_awal: int
    tahun_akhir: int
    berlaku_mulai: int
    status: str
    tujuan: tuple[TujuanMatriks, ...]
    visi: str
    penjelasan_visi: str
    periode_rpjmd: str
    misi: tuple[tuple[int, str, str], ...]
    pasangan_akhir: str = ""
    judul_akhir: str = ""

    @property
    def periode(self) -> str:
        return f"{self.tahun_awal}-{self.tahun_akhir}"

    @property
    def tahun(self) -> tuple[int, ...]:
        return tuple(range(self.tahun_awal, self.tahun_akhir + 1))

    @property
    def sasaran(self) -> tuple[SasaranMatriks, ...]:
        return tuple(s for t in self.tujuan for s in t.sasaran)

    @property
    def indikator(self) -> tuple[IndikatorMatriks, ...]:
        """All of them, each tujuan's own before those of its sasaran."""
        return tuple(i for t in self.tujuan for i in (*t.indikator, *(i for s in t.sasaran for i in s.indikator)))

    @property
    def tahun_bertarget(self) -> tuple[int, ...]:
        """The years up to the last that has a target: a plan of 2021-2026 may promise for five years only (MR-1)."""
        ada = [t for i in self.indikator for t in i.target]
        return tuple(t for t in self.tahun if t <= max(ada)) if ada else self.tahun


@dataclass(frozen=True, kw_only=True)
class SimpulPohon:
    """A node of the year's tree. ``dukungan``: what it supports with its share; ``jumlah``: their sum in percent.

    ``urusan`` is that of its program; ``nomenklatur`` the name of the list its code comes from, ``padanan`` its
    counterpart in the older one. ``jenjang_anak`` is what stands below a node of this level; "" at the lowest.
    """

    id: int
    jenjang: str
    kode: str
    nama: str
    unit: str
    penunjang: bool
    tingkat: int
    jenjang_anak: str
    indikator: tuple[IndikatorMatriks, ...]
    dukungan: tuple[tuple[str, Decimal], ...]
    jumlah: Decimal | None
    urusan: str = ""
    nomenklatur: str = ""
    padanan: str = ""
    didukung: frozenset[int] = frozenset()
    """Ids of the indicators that it supports by a link of its own."""
    sasaran_didukung: frozenset[int] = frozenset()
    anak: tuple[SimpulPohon, ...] = field(default=())

    @property
    def janggal(self) -> bool:
        """Its shares do not make the whole."""
        return self.jumlah is not None and self.jumlah != SERATUS

    def jelajah(self) -> Iterable[SimpulPohon]:
        yield self
        for anak in self.anak:
            yield from anak.jelajah()


@dataclass(frozen=True, kw_only=True)
class BarisTahunan:
    """An indicator of a node over the years of a Renstra: the place of each year and what is promised there.

    ``rumusan`` holds the place by year; a year without one has no target yet.
    """

    indikator_id: int
    kode: str
    uraian: str
    satuan: str
    awal: str
    akumulasi: str
    rumusan: Mapping[int, int]
    target: Mapping[int, TargetMatriks]


@dataclass(frozen=True, kw_only=True)
class SimpulTahunan:
    """A node over the years of a Renstra, one and the same by its code and unit.

    Name, place and who answers for it are those of its first year that has them; ``simpul`` holds the node of each
    year, ``sasaran`` the ids of what it supports in any year, ``didukung`` those of the single indicators among that.
    """

    kode: str
    nama: str
    jenjang: str
    tingkat: int
    unit: str
    unit_id: int | None
    penanggung_jawab: str
    lokasi: str
    urusan: str
    penunjang: bool
    simpul: Mapping[int, int]
    sasaran: frozenset[int]
    didukung: frozenset[int]
    indikator: tuple[BarisTahunan, ...]
    anak: tuple[SimpulTahunan, ...] = ()

    def jelajah(self) -> Iterable[SimpulTahunan]:
        yield self
        for anak in self.anak:
            yield from anak.jelajah()
