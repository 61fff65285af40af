"""Readings of the organisation that the rooms above share."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from sakip.core.models import Pejabat, PerangkatDaerah


def kepala_kantor(perangkat: PerangkatDaerah, tanggal: datetime.date) -> Pejabat | None:
    """Who held the office's head post on a day, Plt. and Plh. too; None where nobody is registered."""
    return _cocok(Pejabat.objects.filter(perangkat=perangkat).pada(tanggal), perangkat.jabatan_kepala)


def kepala_daerah(perangkat: PerangkatDaerah, tanggal: datetime.date) -> Pejabat | None:
    """Who was bupati or wali kota on a day."""
    pemda = perangkat.pemda
    return _cocok(Pejabat.objects.filter(pemda=pemda, perangkat=None).pada(tanggal), pemda.jabatan_kepala)


def _cocok(calon: Iterable[Pejabat], jabatan: str) -> Pejabat | None:
    return next((p for p in calon if p.jabatan.strip().casefold() == jabatan.strip().casefold()), None)
