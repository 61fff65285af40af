"""What the desk shows of a year, the same for everybody: findings, measurements, the report. Kept until something is written."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import timezone

from kinerja.alur import TERBUKA
from kinerja.queries.pengukuran_unit import IsiPengukuran, pengukuran_unit
from sakip.core.ingat import ingat
from sakip.core.models import PerangkatDaerah
from sakip.core.sekali import membaca
from sakip.core.temuan import Temuan, kumpulkan


@dataclass(frozen=True, slots=True)
class Meja:
    """Findings and the measurements of the year by unit and period."""

    temuan: tuple[Temuan, ...]
    pengukuran: tuple[IsiPengukuran, ...]


@membaca()
def baca(perangkat: PerangkatDaerah, tahun: int) -> Meja:
    """In no more than one query while nothing was written."""
    return ingat("meja", perangkat, tahun, lambda: _baca(perangkat, tahun))


def _baca(perangkat: PerangkatDaerah, tahun: int) -> Meja:
    return Meja(tuple(kumpulkan(perangkat, tahun)), pengukuran_unit(perangkat, tahun))


def kurang(meja: Meja, tahun: int) -> Iterator[IsiPengukuran]:
    """Measurements whose period is over and that still lie open with figures missing."""
    for x in meja.pengukuran:
        if x.kurang and x.status in TERBUKA and sudah_lewat(tahun, x.periode, timezone.localdate()):
            yield x


def sudah_lewat(tahun: int, periode: int, hari: datetime.date) -> bool:
    """Whether a quarter (0: the year) is over on a day."""
    bulan = 3 * (periode or 4)
    return hari >= (datetime.date(tahun + 1, 1, 1) if bulan == 12 else datetime.date(tahun, bulan + 1, 1))
