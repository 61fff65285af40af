"""What is typed behind the commands of the checks."""

from __future__ import annotations

from django.core.management.base import CommandError

from sakip.core.views.dasar import TAHUN

SALAH_KETIK = 2
"""Exit code where the command could not do what was asked; 1 is for findings."""


def tahun_laporan(tulisan: str) -> int:
    """The year that was typed. Raises CommandError with a sentence, exit code 2."""
    tahun = int(tulisan) if tulisan.isascii() and tulisan.isdecimal() and len(tulisan) == 4 else 0
    if tahun not in TAHUN:
        raise CommandError(
            f"Tahun {tulisan} tidak dikenal. Isi tahun {TAHUN[0]} sampai {TAHUN[-1]}.", returncode=SALAH_KETIK
        )
    return tahun
