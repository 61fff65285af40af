"""All the `Bahan` that tables and papers need: one line each."""

from __future__ import annotations

from kinerja.queries.perbandingan import perbandingan
from laporan.perlu import Bahan
from sakip.core.models import PerangkatDaerah, Peraturan


def _peraturan(perangkat: PerangkatDaerah, tahun: int) -> tuple[str, ...]:
    return tuple(map(str, Peraturan.objects.untuk(perangkat.pemda).berlaku(tahun)))


PERATURAN = Bahan("peraturan", _peraturan)
PERBANDINGAN = Bahan("perbandingan", perbandingan)
