"""The steps of a measurement: one, or many at once with a list of what was done and what not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError

from anggaran.models import Periode
from kinerja.models import PengukuranKinerja
from sakip.core.models import PerangkatDaerah, UnitKerja
from sakip.core.workflow import Hasil, perform, perform_banyak
from sakip.core.write import menulis


def pengukuran_untuk(perangkat: PerangkatDaerah, tahun: int, periode: int, unit: UnitKerja | None) -> PengukuranKinerja:
    """The measurement of a unit and period: as stored, else an unsaved draft. ValidationError for what cannot be."""
    if periode not in Periode.values or (unit is not None and unit.perangkat_id != perangkat.pk):
        raise ValidationError("Pengukuran ini tidak ada di kantor ini.")
    kunci = {"perangkat": perangkat, "tahun": tahun, "periode": periode, "unit": unit}
    ada = PengukuranKinerja.objects.filter(**kunci).select_related("perangkat", "unit").first()
    return ada or PengukuranKinerja(**kunci)


def langkah_pengukuran(pengukuran: PengukuranKinerja, nama: str, *, by: Any, catatan: str = "") -> PengukuranKinerja:
    """Carry out a step by name; the row is made with its first step. Raises as `sakip.core.workflow.perform` does."""
    with menulis(by=by):
        return perform(_tersimpan(pengukuran), nama, by=by, catatan=catatan)


def langkah_banyak(pengukuran: Iterable[PengukuranKinerja], nama: str, *, by: Any, catatan: str = "") -> list[Hasil]:
    """The same step of many measurements, each in its own transaction."""
    return perform_banyak(pengukuran, nama, by=by, catatan=catatan, lakukan=langkah_pengukuran)


def _tersimpan(pengukuran: PengukuranKinerja) -> PengukuranKinerja:
    """The stored row; of two who take the first step at once, both get the same one."""
    if pengukuran.pk:
        return pengukuran
    p = pengukuran
    return PengukuranKinerja.objects.get_or_create(
        perangkat=p.perangkat, tahun=p.tahun, periode=p.periode, unit=p.unit
    )[0]
