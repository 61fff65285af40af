"""Writes to the organisation that need more than saving one row."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone

from sakip.core import domain
from sakip.core.berkas import simpan_gambar
from sakip.core.domain_pengguna import buat_akun
from sakip.core.models import Jejak, Kunci, Pemda, Pengguna, Peran, PerangkatDaerah, UnitKerja
from sakip.core.queries import jumlah_terkait
from sakip.core.write import menulis

# First parts of addresses that are not an office.
ALAMAT_TERPAKAI = frozenset(
    {"akun", "darurat", "kalender", "keluar", "masuk", "pemda", "pemda-baru", "periksa", "sandi", "static", "umum"}
)


def simpan_kantor(
    kantor: PerangkatDaerah | Pemda, *, by: Any, unggahan: UploadedFile | None = None, hapus_lambang: bool = False
) -> Any:
    """Save an office or Pemda, with a new lambang where one is uploaded. Raises Ditolak, Terkunci or ValidationError."""
    if isinstance(kantor, PerangkatDaerah) and kantor.slug in ALAMAT_TERPAKAI:
        raise ValidationError({"slug": f"“{kantor.slug}” dipakai oleh program. Pilih alamat singkat lain."})
    with menulis(by=by):
        if hapus_lambang:
            kantor.lambang = None
        if unggahan is not None:
            kantor.lambang = simpan_gambar(unggahan=unggahan, milik=kantor, by=by)
        return domain.simpan(kantor, by=by)


def buat_pemda(pemda: Pemda, *, admin: Pengguna, by: Any) -> str:
    """Make a Pemda with its first admin; gives the admin's one-time password.

    Raises Ditolak (only the installation's admin may), or ValidationError beside the fields of either.
    """
    with menulis(by=by):
        domain.simpan(pemda, by=by)
        peran = Peran(jenis=Peran.Jenis.ADMIN, pemda=pemda, mulai=timezone.localdate())
        return buat_akun(pengguna=admin, peran=peran, by=by)


def atur_keaktifan(kantor: PerangkatDaerah, *, aktif: bool, by: Any) -> PerangkatDaerah:
    """Show or hide an office. What it has stays; its people get in only while it is shown. Raises Ditolak."""
    kantor.aktif = aktif
    return domain.simpan(kantor, by=by, catatan="ditampilkan lagi" if aktif else "disembunyikan")


def isi_kantor(kantor: PerangkatDaerah) -> list[str]:
    """What hangs on an office, as counts; the Jejak stays by itself."""
    return jumlah_terkait(kantor, lambda h: h.related_model is not Jejak)


def hapus_kantor(kantor: PerangkatDaerah, *, by: Any) -> None:
    """Delete an office that has nothing yet. Raises Ditolak, or TidakDapatDihapus which names what it has."""
    if isi := isi_kantor(kantor):
        raise domain.TidakDapatDihapus(
            f"{kantor} sudah berisi {', '.join(isi)}, sehingga tidak dapat dihapus. Sembunyikan saja."
        )
    domain.hapus(kantor, by=by)


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


KUNCI_EDISI = "Kunci ini dipasang oleh laporan yang sudah ditandatangani. Yang membukanya hanya koreksi oleh camat."


def buka_kunci(kunci: Kunci, *, by: Any) -> Kunci:
    """End a lock now; the row stays, to show that the year was closed. Raises Ditolak or ValidationError."""
    if kunci.sampai and kunci.sampai <= timezone.now():
        raise ValidationError("Kunci ini sudah dibuka.")
    if kunci.sumber == Kunci.Sumber.EDISI:
        raise ValidationError(KUNCI_EDISI)
    kunci.sampai = timezone.now()
    return domain.simpan(kunci, by=by, catatan="kunci dibuka")
