"""Writes to the organisation that need more than saving one row."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone

from sakip.core import domain
from sakip.core.berkas import simpan_gambar
from sakip.core.models import Kunci, Pemda, PerangkatDaerah, UnitKerja
from sakip.core.write import menulis

# First parts of addresses that are not an office.
ALAMAT_TERPAKAI = frozenset({"kantor-baru", "keluar", "masuk", "sandi", "static"})


def simpan_kantor(
    kantor: PerangkatDaerah | Pemda, *, by: Any, unggahan: UploadedFile | None = None, hapus_lambang: bool = False
) -> Any:
    """Save an office or Pemda, with a new lambang where one is uploaded. Raises Ditolak, Terkunci or ValidationError."""
    if kantor.slug in ALAMAT_TERPAKAI:
        raise ValidationError({"slug": f"“{kantor.slug}” dipakai oleh program. Pilih alamat singkat lain."})
    with menulis(by=by):
        if hapus_lambang:
            kantor.lambang = None
        if unggahan is not None:
            kantor.lambang = simpan_gambar(unggahan=unggahan, milik=kantor, by=by)
        return domain.simpan(kantor, by=by)


def simpan_unit(unit: UnitKerja, *, by: Any) -> UnitKerja:
    """Save a unit at its place in the tree. Raises Ditolak, Terkunci, or ValidationError beside ``induk``."""
    if unit.induk is not None and unit.induk.perangkat_id != unit.perangkat_id:
        raise ValidationError({"induk": "Pilih unit dari kantor yang sama."})
    if unit.pk and any(atas.pk == unit.pk for atas in _ke_atas(unit)):
        raise ValidationError({"induk": f"{unit.induk} berada di bawah {unit}. Pilih unit lain."})
    return domain.simpan(unit, by=by)


def _ke_atas(unit: UnitKerja) -> Any:
    """The units above, nearest first, each once."""
    atas, dilalui = unit.induk, set()
    while atas is not None and atas.pk not in dilalui:
        yield atas
        dilalui.add(atas.pk)
        atas = atas.induk


def buka_kunci(kunci: Kunci, *, by: Any) -> Kunci:
    """End a lock now; the row stays, to show that the year was closed. Raises Ditolak or ValidationError."""
    if kunci.sampai and kunci.sampai <= timezone.now():
        raise ValidationError("Kunci ini sudah dibuka.")
    kunci.sampai = timezone.now()
    return domain.simpan(kunci, by=by, catatan="kunci dibuka")
