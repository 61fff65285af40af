"""Since when things are new to a user: what he said he has seen, and what stood there on an earlier visit."""

from __future__ import annotations

import datetime
from typing import Any

from django.utils import timezone

from sakip.core.models import Dilihat, PerangkatDaerah

HALAMAN, DIBUKA = "meja", "meja_dibuka"
KUNJUNGAN = datetime.timedelta(hours=4)
"""Who comes back after so long begins a new visit; what the visit before showed counts as seen."""
AWAL = datetime.timedelta(days=14)
"""How far back the first visit looks."""


def mulai_kunjungan(pengguna: Any, perangkat: PerangkatDaerah, tahun: int) -> datetime.datetime:
    """Note that the desk is open now, and say since when things are new."""
    kini = timezone.now()
    ada = {d.halaman: d.waktu for d in _semua(pengguna, perangkat, tahun)}
    sejak, dibuka = ada.get(HALAMAN, kini - AWAL), ada.get(DIBUKA)
    if dibuka is not None and kini - dibuka >= KUNJUNGAN and dibuka > sejak:
        sejak = dibuka
        _catat(pengguna, perangkat, tahun, HALAMAN, sejak)
    _catat(pengguna, perangkat, tahun, DIBUKA, kini)
    return sejak


def tandai(pengguna: Any, perangkat: PerangkatDaerah, tahun: int, sampai: datetime.datetime) -> None:
    """Everything up to this moment was seen; never moved back, never into the future."""
    sampai = min(sampai, timezone.now())
    kini = next((d.waktu for d in _semua(pengguna, perangkat, tahun) if d.halaman == HALAMAN), None)
    if kini is None or sampai > kini:
        _catat(pengguna, perangkat, tahun, HALAMAN, sampai)


def _semua(pengguna: Any, perangkat: PerangkatDaerah, tahun: int) -> list[Dilihat]:
    milik = {"pengguna": pengguna, "perangkat": perangkat, "tahun": tahun}
    return list(Dilihat.objects.filter(**milik, halaman__in=(HALAMAN, DIBUKA)))


def _catat(pengguna: Any, perangkat: PerangkatDaerah, tahun: int, halaman: str, waktu: datetime.datetime) -> None:
    """In one query, the first time and later."""
    kunci = {"pengguna": pengguna, "perangkat": perangkat, "tahun": tahun, "halaman": halaman}
    Dilihat.objects.bulk_create(
        [Dilihat(**kunci, waktu=waktu)], update_conflicts=True, unique_fields=[*kunci], update_fields=["waktu"]
    )
