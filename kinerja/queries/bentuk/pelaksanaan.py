"""What was done in a node of the program tree, as the tables of kegiatan print it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, kw_only=True)
class PelaksanaanUkur:
    """The outcome in words (MU-6), progress in percent and the contract in rupiah (MU-13); "" and None where not entered."""

    hasil_rencana: str = ""
    hasil_realisasi: str = ""
    hasil_capaian: str = ""
    fisik_rencana: Decimal | None = None
    fisik_realisasi: Decimal | None = None
    non_fisik_rencana: Decimal | None = None
    non_fisik_realisasi: Decimal | None = None
    nilai_kontrak: Decimal | None = None
    pelaksana: str = ""
    waktu: str = ""
    keterangan: str = ""

    @property
    def hasil(self) -> tuple[str, str, str]:
        """Outcome as planned, as it came, as reached; what was left empty is as the one before."""
        realisasi = self.hasil_realisasi or self.hasil_rencana
        return self.hasil_rencana, realisasi, self.hasil_capaian or realisasi
