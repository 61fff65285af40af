"""What the desk shows of a year, the same for everybody: findings, measurements, the report."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import timezone

from kinerja.alur import TERBUKA
from kinerja.queries.pengukuran_unit import IsiPengukuran, pengukuran_unit
from laporan.bahan import laporan_tahun
from laporan.models import Laporan
from sakip.core.ingat import ingat, membaca_kantor
from sakip.core.models import PerangkatDaerah
from sakip.core.sekali import akan_dibaca
from sakip.core.temuan import Temuan, kumpulkan


@dataclass(frozen=True, slots=True)
class Meja:
    """Findings, the measurements of the year by unit and period, and its report where it was begun."""

    temuan: tuple[Temuan, ...]
    pengukuran: tuple[IsiPengukuran, ...]
    laporan: Laporan | None


def baca(perangkat: PerangkatDaerah, tahun: int) -> Meja:
    """The findings are remembered until something is written; what waits for a decision is read."""
    with membaca_kantor(perangkat):
        akan_dibaca(tahun - 1, tahun)
        temuan = ingat("meja", perangkat, tahun, lambda: tuple(kumpulkan(perangkat, tahun)))
        return Meja(temuan, pengukuran_unit(perangkat, tahun), laporan_tahun(perangkat, tahun, Laporan.Jenis.LKJIP))


def kurang(meja: Meja, tahun: int) -> Iterator[IsiPengukuran]:
    """Measurements whose period is over and that still lie open with figures missing."""
    for x in meja.pengukuran:
        if x.kurang and x.status in TERBUKA and sudah_lewat(tahun, x.periode, timezone.localdate()):
            yield x


def sudah_lewat(tahun: int, periode: int, hari: datetime.date) -> bool:
    """Whether a quarter (0: the year) is over on a day."""
    bulan = 3 * (periode or 4)
    return hari >= (datetime.date(tahun + 1, 1, 1) if bulan == 12 else datetime.date(tahun, bulan + 1, 1))
