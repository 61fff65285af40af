"""Moments in words, on the clock of the office. Days alone: ``sakip.core.numbers.format_tanggal``."""

from __future__ import annotations

import datetime

from django.utils import timezone

from sakip.core.numbers import format_tanggal


def format_waktu(waktu: datetime.datetime) -> str:
    """``31 Desember 2021, 14.05``."""
    lokal = timezone.localtime(waktu)
    return f"{format_tanggal(lokal.date())}, {lokal:%H.%M}"
