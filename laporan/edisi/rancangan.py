"""Drafts that left the program, remembered by their digest alone: the open page knows them again."""

from __future__ import annotations

from laporan.edisi.pohon import sidik
from laporan.models import Laporan, SidikRancangan


def catat_rancangan(laporan: Laporan, isi: bytes) -> None:
    """Remember a draft of a book that somebody downloads; twice the same is one line."""
    SidikRancangan.objects.get_or_create(sidik=sidik(isi), defaults={"laporan": laporan})
