"""Writes to the stages of a year."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError

from anggaran.models import Tahap
from sakip.core import domain
from sakip.core.permissions import pastikan
from sakip.core.write import menulis


def simpan_tahap(tahap: Tahap, *, by: Any) -> Tahap:
    """Save a stage at its place in the year; those behind it move up, so that the order stays 1, 2, 3.

    Only pergeseran are counted ("ke-"). Raises Ditolak, Terkunci or ValidationError.
    """
    if tahap.jenis != Tahap.Jenis.PERGESERAN:
        tahap.ke = 1
    if _setahun(tahap).filter(jenis=tahap.jenis, ke=tahap.ke).exclude(pk=tahap.pk).exists():
        raise ValidationError({"jenis": f"{tahap} sudah ada. Pilih tahap lain, atau ubah yang sudah ada."})
    with menulis(by=by):
        domain.simpan(tahap, by=by)
        _urutkan(tahap, by=by)
    tahap.refresh_from_db()
    return tahap


def _setahun(tahap: Tahap) -> Any:
    return Tahap.objects.filter(perangkat=tahap.perangkat_id, tahun=tahap.tahun)


def _urutkan(tahap: Tahap, *, by: Any) -> None:
    for urut, lain in enumerate(sorted(_setahun(tahap), key=lambda t: (t.urut, t.pk != tahap.pk, t.pk)), start=1):
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
