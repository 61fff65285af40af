"""What the yearly book asks of the steps below it, and its own steps up to the approval."""

from __future__ import annotations

from typing import Any

from kinerja.alur import DALAM_PROSES, DITERIMA
from kinerja.domain.syarat import PENGUKURAN, PERJANJIAN, ikuti_kantor
from laporan.models import Laporan
from sakip.core.models import PerangkatDaerah
from sakip.core.workflow import daftarkan_syarat


def daftarkan() -> None:
    ikuti_kantor("laporan.Laporan")
    daftarkan_syarat(buku_masih_terbuka, PENGUKURAN, "buka")
    daftarkan_syarat(buku_masih_terbuka, PERJANJIAN, "buka", "koreksi")


def lkjip(perangkat: PerangkatDaerah, tahun: int) -> Laporan | None:
    """The yearly book of an office, if it was begun."""
    return Laporan.objects.filter(perangkat=perangkat, tahun=tahun, jenis=Laporan.Jenis.LKJIP).first()


def buku_masih_terbuka(obj: Any, _by: Any) -> str:
    """Approval is taken back from above first: not below a book that was handed in, approved or signed."""
    buku = lkjip(obj.perangkat, obj.tahun)
    if buku is None or buku.status not in DALAM_PROSES | DITERIMA:
        return ""
    return (
        f"{buku} sudah {buku.get_status_display().lower()} dan memuat data ini. "
        f"Kembalikan atau buka {buku} lebih dahulu, baru persetujuan ini dapat dibatalkan."
    )
