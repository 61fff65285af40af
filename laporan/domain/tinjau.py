"""Texts that a book took over from an earlier year: read, and found to hold still."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from laporan.models import Bagian
from sakip.core.domain import simpan
from sakip.core.write import menulis

MASIH_BERLAKU = "Sudah dibaca, masih berlaku."


def tandai_dibaca(*, bagian: Iterable[Bagian], by: Any) -> int:
    """Somebody answers for these texts as they are; how many of them were still from an earlier year.

    All or none: raises Ditolak or Terkunci as `simpan` does.
    """
    lama = [b for b in bagian if b.dari_tahun is not None]
    with menulis(by=by):
        for b in lama:
            b.dari_tahun = None
            simpan(b, by=by, catatan=MASIH_BERLAKU)
    return len(lama)
