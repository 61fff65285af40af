"""Writing what was done in a sub kegiatan."""

from __future__ import annotations

from typing import Any

from kinerja.models import Pelaksanaan
from sakip.core.domain import hapus, simpan


def simpan_pelaksanaan(pelaksanaan: Pelaksanaan, *, by: Any) -> Pelaksanaan | None:
    """Save the story of a sub kegiatan; one with nothing in it is not kept. Raises Ditolak or Terkunci."""
    if any(teks.strip() for teks in (pelaksanaan.penjelasan, pelaksanaan.kendala, pelaksanaan.solusi)):
        return simpan(pelaksanaan, by=by)
    if not pelaksanaan._state.adding:
        hapus(pelaksanaan, by=by)
    return None
