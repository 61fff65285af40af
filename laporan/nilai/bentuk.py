"""One live value."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class NilaiHidup:
    """`teks` is what prose prints ("93,71 %", "Rp 3.348.600.038"), `nama` and `kelompok` what the list to choose from shows.

    `nilai` is the raw figure; None for names, and where there is no figure, which `teks` then says ("belum diisi").
    """

    kunci: str
    nama: str
    kelompok: str
    teks: str
    nilai: Decimal | None = None
