"""Targets and results below the year, and the steps that lead to them, as pages and papers print them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kinerja.queries.nilai import Hitungan, Nilai


@dataclass(frozen=True, kw_only=True)
class Triwulan:
    """One quarter of a row: in the quarter itself, and from January up to its end (``sampai``).

    ``kendala`` and ``solusi`` are what was written beside the realisasi of the quarter.
    """

    nomor: int
    target: Nilai
    realisasi: Nilai
    capaian: Hitungan
    target_sampai: Nilai
    realisasi_sampai: Nilai
    capaian_sampai: Hitungan
    kendala: str = ""
    solusi: str = ""


@dataclass(frozen=True, kw_only=True)
class BarisTriwulan:
    """A promised indicator, or one of its lettered parts (``huruf``), with its four quarters.

    ``target`` is that of the year. ``diketik`` holds what was entered, by period (``BagianTahun``). ``kalimat`` says
    where months do not make their quarter, or quarters the year. ``setahun``: the result was entered for the year.
    """

    indikator_id: int
    komponen_id: int | None
    kode: str
    uraian: str
    huruf: str
    satuan: str
    akumulasi: str
    target: Nilai
    triwulan: tuple[Triwulan, ...]
    diketik: Mapping[int, Nilai]
    kalimat: tuple[str, ...]
    setahun: bool = False

    @property
    def bertarget(self) -> bool:
        """Whether a quarter has a target, its own or out of its months."""
        return any(t.target.ada or t.target.kosong for t in self.triwulan)


@dataclass(frozen=True, kw_only=True)
class SasaranTriwulan:
    """A sasaran of the Perjanjian Kinerja with its rows: each indicator, then its parts."""

    nomor: int
    uraian: str
    baris: tuple[BarisTriwulan, ...]


@dataclass(frozen=True, kw_only=True)
class AksiCetak:
    """One step of the rencana aksi; ``tw`` says what is planned in each quarter, ``simpul`` its sub kegiatan."""

    id: int
    uraian: str
    tw: tuple[str, str, str, str]
    simpul_id: int | None
    simpul: str
    unit: str


@dataclass(frozen=True, kw_only=True)
class AksiIndikator:
    """The steps towards one indicator."""

    indikator_id: int
    uraian: str
    aksi: tuple[AksiCetak, ...]
