"""Saving the indicative pagu of several years at once (N-3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from anggaran.domain.grid import tulis_semua
from anggaran.domain.pagu import simpan_pagu
from anggaran.domain.tahap import simpan_tahap
from anggaran.models import Tahap
from renstra.domain import salin_simpul
from renstra.models import SimpulProgram
from sakip.core.permissions import pastikan
from sakip.core.write import menulis


@dataclass(frozen=True)
class SelTahun:
    """A cell of one year: ``simpul`` is the node in that year, or in another where that year has none yet."""

    simpul: SimpulProgram
    tahun: int

    @property
    def nama(self) -> str:
        """The name of its field: p12-2027."""
        return f"p{self.simpul.pk}-{self.tahun}"

    @property
    def keterangan(self) -> str:
        return str(self.tahun)


def simpan_indikatif(*, isi: Mapping[SelTahun, Decimal | None], by: Any) -> None:
    """Set the given cells at the stage "Renstra" of each year; a stage or node that a year lacks is made.

    Raises GridSalah, Ditolak or Terkunci.
    """
    for sel in isi:
        pastikan(by, Tahap.izin, sel.simpul)
    with menulis(by=by):
        tulis_semua(isi, lambda sel, nilai: _tulis(sel, nilai, by=by), by=by)


def _tulis(sel: SelTahun, nilai: Decimal | None, *, by: Any) -> None:
    simpul = sel.simpul if sel.simpul.tahun == sel.tahun else salin_simpul(sel.simpul, ke=sel.tahun, by=by)
    simpan_pagu(tahap=_tahap(sel, by=by), simpul=simpul, nilai=nilai, by=by)


def _tahap(sel: SelTahun, *, by: Any) -> Tahap:
    milik = {"perangkat": sel.simpul.perangkat, "tahun": sel.tahun, "jenis": Tahap.Jenis.RENSTRA}
    return Tahap.objects.filter(**milik).first() or simpan_tahap(Tahap(**milik, urut=1), by=by)
