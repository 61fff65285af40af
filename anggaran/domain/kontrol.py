"""Writes to the printed totals that stand beside the lines."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError

from anggaran.models import AngkaKontrol
from sakip.core import domain


def simpan_kontrol(kontrol: AngkaKontrol, *, by: Any) -> AngkaKontrol:
    """Save a control total. Raises Ditolak, Terkunci, or ValidationError beside the field."""
    siapkan_kontrol(kontrol)
    if _kembar(kontrol):
        raise ValidationError({"nilai": f"{kontrol} sudah ada. Ubah angka yang sudah ada itu."})
    return domain.simpan(kontrol, by=by)


def siapkan_kontrol(kontrol: AngkaKontrol) -> None:
    """Settle what a total stands beside; ValidationError beside the field that does not fit. Asks no database."""
    if kontrol.macam != AngkaKontrol.Macam.PAGU:
        kontrol.tahap = None
    elif kontrol.tahap is None:
        raise ValidationError({"tahap": "Pilih tahap yang memuat pagu ini."})
    if kontrol.macam == AngkaKontrol.Macam.RENSTRA and kontrol.simpul is None:
        raise ValidationError({"simpul": "Pilih program atau kegiatan yang pagu indikatifnya tidak terinci per tahun."})
    _pastikan_simpul(kontrol)


def _pastikan_simpul(kontrol: AngkaKontrol) -> None:
    """A total of one node is of this office and year, and of all its belanja."""
    simpul = kontrol.simpul
    if simpul is None:
        return
    if (simpul.perangkat_id, simpul.tahun) != (kontrol.perangkat_id, kontrol.tahun):
        raise ValidationError(
            {"simpul": f"Pilih program atau kegiatan dari kantor dan tahun yang sama ({kontrol.tahun})."}
        )
    if kontrol.jenis_belanja or kontrol.kelompok:
        nama = "jenis_belanja" if kontrol.jenis_belanja else "kelompok"
        raise ValidationError({nama: "Kosongkan: angka untuk satu program atau kegiatan adalah seluruh belanjanya."})


def _kembar(kontrol: AngkaKontrol) -> bool:
    sama = AngkaKontrol.objects.filter(
        perangkat=kontrol.perangkat_id,
        tahun=kontrol.tahun,
        tahap=kontrol.tahap_id,
        simpul=kontrol.simpul_id,
        macam=kontrol.macam,
        jenis_belanja=kontrol.jenis_belanja,
        kelompok=kontrol.kelompok,
    )
    return sama.exclude(pk=kontrol.pk).exists()
