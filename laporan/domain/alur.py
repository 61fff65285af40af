"""What the yearly book asks of the steps below it, and its own steps up to the approval."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from kinerja.alur import DALAM_PROSES, DITERIMA
from kinerja.domain.syarat import PENGUKURAN, PERJANJIAN, ikuti_kantor
from laporan.models import Laporan
from sakip.core.kunci import daftarkan_penahan
from sakip.core.models import PerangkatDaerah
from sakip.core.sekali import sekali
from sakip.core.workflow import daftarkan_syarat

ISI_BUKU = (
    "renstra.SimpulProgram", "renstra.Dukungan", "renstra.RumusanIndikator", "renstra.Target", "renstra.RekapPegawai",
    "renstra.Aset", "anggaran.Tahap", "anggaran.Pagu", "anggaran.RealisasiAnggaran", "anggaran.AngkaKontrol",
    "anggaran.BarisBelanja", "kinerja.TargetPeriode", "kinerja.Aksi", "kinerja.Survei", "kinerja.UnsurSurvei",
    "kinerja.Realisasi", "kinerja.Pembanding", "kinerja.Pelaksanaan", "kinerja.PerjanjianKinerja",
    "kinerja.BarisPerjanjian", "kinerja.AnggaranPerjanjian", "kinerja.Rkt", "kinerja.BarisRkt", "laporan.Naskah",
    "laporan.TindakLanjut", "core.Bukti",
)  # fmt: skip
"""What belongs to one year and can be read in its book, or proves what can be read there."""


def daftarkan() -> None:
    daftarkan_penahan(tahan_isi_buku, *ISI_BUKU, intip=buku_terkirim)
    ikuti_kantor("laporan.Laporan")
    daftarkan_syarat(buku_masih_terbuka, PENGUKURAN, "buka")
    daftarkan_syarat(buku_masih_terbuka, PERJANJIAN, "buka", "koreksi")


def lkjip(perangkat: PerangkatDaerah, tahun: int) -> Laporan | None:
    """The yearly book of an office, if it was begun."""
    return Laporan.objects.filter(perangkat=perangkat, tahun=tahun, jenis=Laporan.Jenis.LKJIP).first()


@sekali
def buku_tertahan(perangkat_id: int, tahun: int) -> str:
    """Why a year stays as it is while its book lies with somebody or is accepted; "" where it does not."""
    terkirim = _terkirim(perangkat_id, tahun).select_related("perangkat").first()
    return f"Data ini ada di dalam laporan. {terkirim.tertahan}" if terkirim else ""


def _terkirim(perangkat_id: int, tahun: int | None) -> QuerySet[Laporan]:
    """The yearly book, where it lies with somebody or is accepted."""
    buku = Laporan.objects.filter(perangkat=perangkat_id, tahun=tahun, jenis=Laporan.Jenis.LKJIP)
    return buku.filter(status__in=DALAM_PROSES | DITERIMA)


def buku_terkirim(obj: Any) -> QuerySet[Laporan]:
    """Without which ``tahan_isi_buku`` holds nothing."""
    return _terkirim(obj.pemilik.pk, obj.tahun_kunci)


def tahan_isi_buku(obj: Any) -> str:
    """Figures and plans of a year are held with its book, so that what is approved is what was read."""
    perangkat, tahun = obj.pemilik, obj.tahun_kunci
    if perangkat is None or tahun is None or obj.bebas_kunci:
        return ""
    return buku_tertahan(perangkat.pk, tahun)


def buku_masih_terbuka(obj: Any, _by: Any) -> str:
    """Approval is taken back from above first: not below a book that was handed in, approved or signed."""
    buku = lkjip(obj.perangkat, obj.tahun)
    if buku is None or buku.status not in DALAM_PROSES | DITERIMA:
        return ""
    return (
        f"{buku} sudah {buku.get_status_display().lower()} dan memuat data ini. "
        f"Kembalikan atau buka {buku} lebih dahulu, baru persetujuan ini dapat dibatalkan."
    )
