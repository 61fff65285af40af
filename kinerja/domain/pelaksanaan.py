"""Writing what was done in a sub kegiatan."""

from __future__ import annotations

from typing import Any

from kinerja.models import Pelaksanaan
from sakip.core.domain import hapus, simpan


def simpan_pelaksanaan(pelaksanaan: Pelaksanaan, *, by: Any) -> Pelaksanaan | None:
    """Save what was done in a node; a row with nothing in it is not kept. Raises Ditolak, Terkunci or ValidationError."""
    if _berisi(pelaksanaan):
        return simpan(pelaksanaan, by=by)
    if not pelaksanaan._state.adding:
        hapus(pelaksanaan, by=by)
    return None


def _berisi(pelaksanaan: Pelaksanaan) -> bool:
    nilai = (getattr(pelaksanaan, f.name) for f in Pelaksanaan._meta.fields if f.name not in {"id", "simpul"})
    return any(n.strip() if isinstance(n, str) else n is not None for n in nilai)
