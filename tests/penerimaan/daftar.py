"""All rows of the acceptance table, one module a room."""

from __future__ import annotations

from dataclasses import dataclass

from tests.penerimaan import anggaran, naskah, pengukuran, perencanaan, triwulan
from tests.penerimaan.butir import Butir

BUTIR: tuple[Butir, ...] = (
    *perencanaan.BUTIR, *naskah.BUTIR, *pengukuran.BUTIR, *triwulan.BUTIR, *anggaran.BUTIR,
)  # fmt: skip


@dataclass(frozen=True)
class DiTempatLain:
    """A row whose test does not type three rows (a rule, a look, a document): where it is entered and read, and its test."""

    id: str
    judul: str
    isi: str
    baca: str
    uji: str


DI_TEMPAT_LAIN: tuple[DiTempatLain, ...] = ()
