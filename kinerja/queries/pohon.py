"""The trees of one or of several years with their outputs, in a number of queries that does not grow with the years."""

from __future__ import annotations

from collections.abc import Sequence

from kinerja.models import BarisPerjanjian, Pembanding, PerjanjianKinerja, Realisasi
from kinerja.queries.bahan import Bahan, menurut_bagian, realisasi_tahun
from kinerja.queries.bentuk import SimpulUkur
from kinerja.queries.simpul import susun_simpul
from renstra.models import Sasaran
from sakip.core.models import PerangkatDaerah
from sakip.core.sekali import akan_dibaca, membaca


@membaca()
def simpul_semua(perangkat: PerangkatDaerah, tahun: Sequence[int]) -> tuple[SimpulUkur, ...]:
    """The nodes of these years with outputs and story, year by year in tree order."""
    akan_dibaca(*tahun)
    return tuple(s for t in tahun for s in susun_simpul(BahanPohon(perangkat, t)))


class BahanPohon(Bahan):
    """What the outputs of the tree need of a year: no papers, no comparisons, nothing of earlier years."""

    def _perjanjian(self) -> list[PerjanjianKinerja]:
        return []

    def _janji_lalu(self) -> dict[tuple[int, int], BarisPerjanjian]:
        return {}

    def _sasaran(self) -> dict[str, Sasaran]:
        return {}

    def _pembanding(self) -> dict[int, list[Pembanding]]:
        return {}

    def _realisasi(self) -> dict[tuple[int, int | None, int], list[Realisasi]]:
        return menurut_bagian(realisasi_tahun(self.perangkat, self.tahun))
