"""Writing what was done in a node of the program tree."""

from __future__ import annotations

from typing import Any

from kinerja.models import Pelaksanaan
from sakip.core.domain import hapus, simpan


def simpan_pelaksanaan(pelaksanaan: Pelaksanaan, *, by: Any) -> Pelaksanaan | None:
    """Save the story of a node; one with nothing in it is not kept. Raises Ditolak or Terkunci."""
    if berisi(pelaksanaan):
        return simpan(pelaksanaan, by=by)
    if not pelaksanaan._state.adding:
        hapus(pelaksanaan, by=by)
    return None


def berisi(pelaksanaan: Pelaksanaan) -> bool:
    """Whether any of its fields says something; zero percent is something."""
    isi = [
        f.value_from_object(pelaksanaan) for f in pelaksanaan._meta.concrete_fields if f.name not in ("id", "simpul")
    ]
    return any(x.strip() if isinstance(x, str) else x is not None for x in isi)
