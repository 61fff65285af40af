"""Writes to the stages of a year."""

from __future__ import annotations

from typing import Any

from anggaran.models import Tahap
from sakip.core import domain
from sakip.core.permissions import pastikan
from sakip.core.write import menulis


def simpan_tahap(tahap: Tahap, *, by: Any) -> Tahap:
    """Save a stage at its place in the year; those behind it move up, so that the order stays 1, 2, 3.

    Raises Ditolak, Terkunci or ValidationError.
    """
    with menulis(by=by):
        domain.simpan(tahap, by=by)
        _urutkan(tahap, by=by)
    tahap.refresh_from_db()
    return tahap


def _urutkan(tahap: Tahap, *, by: Any) -> None:
    setahun = Tahap.objects.filter(perangkat=tahap.perangkat_id, tahun=tahap.tahun)
    for urut, lain in enumerate(sorted(setahun, key=lambda t: (t.urut, t.pk != tahap.pk, t.pk)), start=1):
        if lain.urut != urut:
            lain.urut = urut
            domain.simpan(lain, by=by)


def hapus_tahap(tahap: Tahap, *, by: Any) -> None:
    """Delete a stage with its lines, each of which leaves its own Jejak. Raises Ditolak or Terkunci."""
    pastikan(by, tahap.izin, tahap)
    with menulis(by=by):
        for baris in (*tahap.pagu.all(), *tahap.angka_kontrol.all()):
            domain.hapus(baris, by=by, catatan=f"ikut terhapus bersama {tahap}")
        domain.hapus(tahap, by=by)
