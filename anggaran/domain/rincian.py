"""Writes to the belanja lines of a node."""

from __future__ import annotations

from typing import Any

from anggaran.domain.baris import pastikan_terbawah
from anggaran.models import BarisBelanja
from sakip.core import domain


def simpan_baris_belanja(baris: BarisBelanja, *, by: Any) -> BarisBelanja:
    """Save a belanja line of a lowest node. Raises Ditolak, Terkunci, or ValidationError beside the field."""
    pastikan_terbawah(baris.simpul)
    return domain.simpan(baris, by=by)
