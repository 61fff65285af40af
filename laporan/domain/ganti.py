"""Writing the texts of a section anew, with the line of the Jejak by which that can be taken back."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from laporan.domain.angka import catat_angka
from laporan.models import Bagian
from sakip.core.domain import simpan
from sakip.core.models import Jejak
from sakip.core.write import menulis


def simpan_ganti(*, bagian: Bagian, by: Any, catatan: str) -> Jejak:
    """Save replaced texts and what they stand on now; the line of the Jejak that tells of it. Raises Ditolak or Terkunci."""
    with menulis(by=by):
        simpan(bagian, by=by, catatan=catatan)
        catat_angka(bagian=bagian, by=by)
    return ubahan(bagian).latest("pk")


def ubahan(bagian: Bagian) -> QuerySet[Jejak]:
    """What was changed in a section, line by line."""
    return Jejak.objects.filter(jenis=Bagian._meta.label_lower, objek_id=bagian.pk, aksi="ubah")
