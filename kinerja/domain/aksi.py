"""Writing what stands below the year: targets of quarters and months, and the steps of the rencana aksi."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from django.core.exceptions import ValidationError

from kinerja.models import Aksi, TargetPeriode
from renstra.domain.nilai import IsiTarget, periksa_target
from renstra.models import Indikator, Komponen
from sakip.core.domain import Terkunci, hapus, simpan
from sakip.core.write import menulis


@dataclass(frozen=True)
class SelTarget:
    """A cell of the grid: which indicator, which part of it (None: the whole), which period (``BagianTahun``)."""

    indikator: Indikator
    komponen: Komponen | None
    periode: int

    @property
    def nama(self) -> str:
        """The name of its field."""
        return f"t{self.indikator.pk}_{self.komponen.pk if self.komponen else 0}_{self.periode}"


def simpan_target_periode(*, tahun: int, isi: Mapping[SelTarget, IsiTarget], by: Any) -> int:
    """Set these cells, all or none; an empty one is removed. Returns how many changed.

    Terkunci for a closed year; ValidationError with the names of the cells: a letter the scale lacks, a negative count.
    """
    indikator = {sel.indikator.pk for sel in isi}
    ada = {
        (t.indikator_id, t.komponen_id, t.periode): t
        for t in TargetPeriode.objects.filter(tahun=tahun, indikator__in=indikator)
    }
    salah, berubah = {}, 0
    with menulis(by=by):
        for sel, nilai in isi.items():
            komponen = sel.komponen.pk if sel.komponen else None
            lama = ada.get((sel.indikator.pk, komponen, sel.periode))
            try:
                berubah += _simpan_sel(lama, sel, nilai, tahun, by=by)
            except Terkunci:
                raise
            except ValidationError as galat:
                salah[sel.nama] = galat.messages
        if salah:
            raise ValidationError(salah)
    return berubah


def _simpan_sel(lama: TargetPeriode | None, sel: SelTarget, isi: IsiTarget, tahun: int, *, by: Any) -> bool:
    """Write one cell if it says something new; whether it did."""
    if isi.kosong:
        if lama is not None:
            hapus(lama, by=by)
        return lama is not None
    isi = periksa_target(isi, sel.indikator)
    if lama is not None and all(getattr(lama, f.name) == getattr(isi, f.name) for f in fields(isi)):
        return False
    baris = lama or TargetPeriode(komponen=sel.komponen, tahun=tahun, periode=sel.periode)
    baris.indikator = sel.indikator
    for f in fields(isi):
        setattr(baris, f.name, getattr(isi, f.name))
    simpan(baris, by=by)
    return True


def simpan_aksi(aksi: Aksi, *, by: Any) -> Aksi:
    """Save one step of the rencana aksi; a new one without a place goes last. Raises as `siapkan_aksi`."""
    siapkan_aksi(aksi)
    if aksi._state.adding and not aksi.urut:
        aksi.urut = Aksi.objects.filter(indikator=aksi.indikator, tahun=aksi.tahun).count() + 1
    return simpan(aksi, by=by)


def siapkan_aksi(aksi: Aksi) -> None:
    """ValidationError where it plans nothing in any quarter, or names what belongs to another office or year."""
    if not any(getattr(aksi, nama).strip() for nama in Aksi.TRIWULAN):
        raise ValidationError({"tw1": "Isi rencana paling sedikit pada satu triwulan."})
    kantor = aksi.indikator.perangkat_id
    if aksi.simpul is not None and (aksi.simpul.perangkat_id, aksi.simpul.tahun) != (kantor, aksi.tahun):
        raise ValidationError({"simpul": f"Pilih sub kegiatan kantor ini untuk tahun {aksi.tahun}."})
    if aksi.unit is not None and aksi.unit.perangkat_id != kantor:
        raise ValidationError({"unit": "Pilih unit kerja kantor ini."})
