"""How far something is answered: the words and counts that all parts of readiness share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sakip.core.asal import Tautan


class Keadaan(StrEnum):
    LENGKAP = "lengkap"
    SEBAGIAN = "sebagian"
    BELUM = "belum"
    TIDAK_PERLU = "tidak perlu"


@dataclass(frozen=True, slots=True)
class Jawaban:
    """`n` of `dari` `satuan` are there; `kurang` names those that are not, `tautan` is where that is mended."""

    n: int
    dari: int
    satuan: str = "indikator"
    kurang: tuple[str, ...] = ()
    tautan: Tautan | None = None

    @property
    def keadaan(self) -> Keadaan:
        if not self.dari:
            return Keadaan.BELUM
        return Keadaan.LENGKAP if self.n == self.dari else Keadaan.SEBAGIAN if self.n else Keadaan.BELUM

    @property
    def hitungan(self) -> str:
        """`2 dari 3 indikator`; "belum ada" for none of none."""
        return f"{self.n} dari {self.dari} {self.satuan}" if self.dari else f"belum ada {self.satuan}"
