"""Where the figures of indicators come from: target, realisasi and capaian of a year, of its quarters, of lettered parts."""

from __future__ import annotations

from kinerja.asal.rujukan import asal_realisasi, asal_target
from kinerja.asal.setahun import asal_tahun

__all__ = ["asal_realisasi", "asal_tahun", "asal_target"]
