"""Targets of a program and what is below it, for all years of a Renstra at once (MU-2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError

from renstra.domain.indikator import simpan_target
from renstra.domain.nilai import IsiTarget
from renstra.domain.salin import salin_pohon, salin_simpul
from renstra.models import RumusanIndikator
from sakip.core.domain import simpan
from sakip.core.models import PerangkatDaerah
from sakip.core.write import menulis


@dataclass(frozen=True)
class SelTarget:
    """A cell: the target of one year of an indicator, named by its place in any year."""

    rumusan: RumusanIndikator
    tahun: int

    @property
    def nama(self) -> str:
        """The name of its field: t12_2027."""
        return f"t{self.rumusan.pk}_{self.tahun}"


def simpan_target_tahunan(*, isi: Mapping[SelTarget, IsiTarget], by: Any) -> None:
    """Set the given cells, all or none; a node or place that a year lacks is made there.

    Raises ValidationError under the names of the cells, Ditolak or Terkunci.
    """
    salah: dict[str, Any] = {}
    with menulis(by=by):
        for sel, target in isi.items():
            try:
                simpan_target(_pada_tahun(sel, by=by), {sel.tahun: target}, by=by)
            except ValidationError as e:
                salah[sel.nama] = e.messages
        if salah:
            raise ValidationError(salah)


def _pada_tahun(sel: SelTarget, *, by: Any) -> RumusanIndikator:
    """The place of the indicator at the same node in that year."""
    r = sel.rumusan
    if r.simpul.tahun == sel.tahun:
        return r
    simpul = salin_simpul(r.simpul, ke=sel.tahun, by=by)
    ada = RumusanIndikator.objects.filter(indikator=r.indikator_id, simpul=simpul).first()
    baru = RumusanIndikator(indikator=r.indikator, simpul=simpul, uraian=r.uraian, urut=r.urut)
    return ada or simpan(baru, by=by)


def salin_ke_tahun(*, perangkat: PerangkatDaerah, dari: int, ke: Iterable[int], by: Any) -> dict[int, int]:
    """Copy a year's tree into several years, all or none; how many nodes each of them got."""
    with menulis(by=by):
        return {tahun: salin_pohon(perangkat=perangkat, dari=dari, ke=tahun, by=by) for tahun in ke}
