"""Writes to the printed totals that stand beside the lines."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError

from anggaran.models import AngkaKontrol
from sakip.core import domain


def simpan_kontrol(kontrol: AngkaKontrol, *, by: Any) -> AngkaKontrol:
    """Save a control total. Raises Ditolak, Terkunci, or ValidationError beside the field."""
    if kontrol.macam == AngkaKontrol.Macam.REALISASI:
        kontrol.tahap = None
    elif kontrol.tahap is None:
        raise ValidationError({"tahap": "Pilih tahap yang memuat pagu ini."})
    if kontrol.jenis_belanja and kontrol.kelompok:
        raise ValidationError({"kelompok": "Pilih jenis belanja atau kelompok lama, tidak keduanya."})
    if _kembar(kontrol):
        raise ValidationError({"nilai": f"{kontrol} sudah ada. Ubah angka yang sudah ada itu."})
    return domain.simpan(kontrol, by=by)


def _kembar(kontrol: AngkaKontrol) -> bool:
    sama = AngkaKontrol.objects.filter(
        perangkat=kontrol.perangkat_id,
        tahun=kontrol.tahun,
        tahap=kontrol.tahap_id,
        macam=kontrol.macam,
        jenis_belanja=kontrol.jenis_belanja,
        kelompok=kontrol.kelompok,
    )
    return sama.exclude(pk=kontrol.pk).exists()
