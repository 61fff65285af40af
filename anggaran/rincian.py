"""Belanja lines under the lowest nodes: a breakdown beside the node's money, never added to it (MU-13). Rupiah."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from anggaran.hitung import jumlah
from anggaran.models import BarisBelanja


@dataclass(frozen=True)
class BarisRinci:
    """One line as papers print it; ``rencana`` is its pagu where none was typed."""

    id: int
    uraian: str
    kode_rekening: str
    sumber_dana: str
    nilai: Decimal
    nilai_kontrak: Decimal | None
    pelaksana: str
    waktu: str
    rencana: Decimal
    realisasi: Decimal | None


@dataclass(frozen=True)
class Rincian:
    """The lines of one node."""

    baris: tuple[BarisRinci, ...]

    @property
    def nilai(self) -> Decimal | None:
        return jumlah(b.nilai for b in self.baris)

    @property
    def realisasi(self) -> Decimal | None:
        """None while a line has none, since the sum would say too little."""
        semua = [b.realisasi for b in self.baris]
        return None if None in semua else jumlah(semua)


def susun_rincian(baris: Iterable[BarisBelanja]) -> Mapping[int, Rincian]:
    """The lines by the id of their node."""
    hasil: dict[int, list[BarisRinci]] = {}
    for b in baris:
        hasil.setdefault(b.simpul_id, []).append(_baris(b))
    return {simpul: Rincian(tuple(isi)) for simpul, isi in hasil.items()}


def _baris(b: BarisBelanja) -> BarisRinci:
    return BarisRinci(
        id=b.pk,
        uraian=b.uraian,
        kode_rekening=b.kode_rekening,
        sumber_dana=b.sumber_dana,
        nilai=b.nilai,
        nilai_kontrak=b.nilai_kontrak,
        pelaksana=b.pelaksana,
        waktu=b.waktu,
        rencana=b.nilai if b.rencana is None else b.rencana,
        realisasi=b.realisasi,
    )
