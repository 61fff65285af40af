"""Remembering what was computed out of an office's data until something is written there.

The version of the data is the last line of the Jejak and how many there are: every write leaves one. What is remembered
lies in the cache of this process; it is frozen and belongs to nobody.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.core.cache import cache
from django.db.models import Count, Max, Q

from sakip.core.models import Jejak, PerangkatDaerah
from sakip.core.sekali import sekali

T = TypeVar("T")
LAMA = 60 * 60


@sekali
def versi_data(perangkat: PerangkatDaerah) -> str:
    """Changes with every write to this office or to what all offices share; one query."""
    milik = Jejak.objects.filter(Q(perangkat=perangkat) | Q(perangkat=None))
    x = milik.order_by().aggregate(n=Count("pk"), akhir=Max("pk"), waktu=Max("waktu"))
    return f"{x['n']}-{x['akhir']}-{x['waktu'].timestamp() if x['waktu'] else 0}"


def ingat(nama: str, perangkat: PerangkatDaerah, tahun: int, buat: Callable[[], T]) -> T:
    """What ``buat`` gives, from memory while the data stands as it did."""
    kunci = _kunci(nama, perangkat, tahun)
    hasil: T | None = cache.get(kunci)
    if hasil is None:
        hasil = buat()
        cache.set(kunci, hasil, LAMA)
    return hasil


def teringat(nama: str, perangkat: PerangkatDaerah, tahun: int) -> Any:
    """What ``ingat`` has in memory under that name while the data stand as they did; None where nobody asked since."""
    return cache.get(_kunci(nama, perangkat, tahun))


def _kunci(nama: str, perangkat: PerangkatDaerah, tahun: int) -> str:
    return f"ingat:{nama}:{perangkat.pk}:{tahun}:{versi_data(perangkat)}"
