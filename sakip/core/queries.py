"""Readings of the organisation that the rooms above share."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import Count, Model, OuterRef, Subquery

from sakip.core.models import Bukti, Pejabat, PerangkatDaerah, UnitKerja
from sakip.core.sekali import sekali


def kepala_kantor(perangkat: PerangkatDaerah, tanggal: datetime.date) -> Pejabat | None:
    """Who held the office's head post on a day, Plt. and Plh. too; None where nobody is registered."""
    return _cocok(Pejabat.objects.filter(perangkat=perangkat).pada(tanggal), perangkat.jabatan_kepala)


def kepala_daerah(perangkat: PerangkatDaerah, tanggal: datetime.date) -> Pejabat | None:
    """Who was bupati or wali kota on a day."""
    pemda = perangkat.pemda
    return _cocok(Pejabat.objects.filter(pemda=pemda, perangkat=None).pada(tanggal), pemda.jabatan_kepala)


def _cocok(calon: Iterable[Pejabat], jabatan: str) -> Pejabat | None:
    return next((p for p in calon if p.jabatan.strip().casefold() == jabatan.strip().casefold()), None)


@sekali
def unit_kantor(perangkat: PerangkatDaerah) -> list[UnitKerja]:
    """The units of an office in order."""
    return list(UnitKerja.objects.filter(perangkat=perangkat))


@sekali
def rujukan_bukti(perangkat: PerangkatDaerah, tahun: int) -> list[str]:
    """What each piece of evidence of a year stands for, in order."""
    return list(Bukti.objects.filter(perangkat=perangkat, tahun=tahun).values_list("rujukan", flat=True))


def jumlah_terkait(obj: Model, pilih: Callable[[Any], bool]) -> list[str]:
    """What points to a row, as counts (``3 unit kerja``), of the chosen relations; one query, for a row that is stored."""
    semua = [h for h in obj._meta.related_objects if h.one_to_many and pilih(h)]
    if not semua:
        return []
    jumlah = type(obj)._base_manager.filter(pk=obj.pk).values_list(*map(_banyaknya, semua)).get()
    return [f"{n} {h.related_model._meta.verbose_name}" for n, h in zip(jumlah, semua, strict=True) if n]


def _banyaknya(hubungan: Any) -> Subquery:
    nama = hubungan.field.name
    milik = hubungan.related_model._base_manager.filter(**{nama: OuterRef("pk")}).order_by()
    return Subquery(milik.values(nama).annotate(n=Count("pk")).values("n"))
