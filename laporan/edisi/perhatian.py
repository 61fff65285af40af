"""What stops no signature, but is read by nobody who is not told: said on the page of the signature, before the password."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja.alur import DALAM_PROSES, TERBUKA
from kinerja.models import PerjanjianKinerja
from laporan.edisi.naskah import Naskah
from laporan.edisi.siap import Sebab, penanda
from laporan.models import Laporan


def perhatian(naskah: Naskah) -> tuple[Sebab, ...]:
    """Another signer in print than the one of the edition, and what the signature of the year leaves behind unfinished."""
    if not isinstance(naskah, Laporan):
        return ()
    return (*_penanda_lain(naskah), *(_perjanjian(naskah) if naskah.jenis == Laporan.Jenis.LKJIP else ()))


def _penanda_lain(laporan: Laporan) -> Iterator[Sebab]:
    tercetak, kini = laporan.penandatangan, penanda(laporan)
    if tercetak is not None and kini is not None and tercetak.nama != kini.nama:
        yield Sebab(
            f"Naskah mencetak {tercetak.nama} sebagai penanda tangan, sedangkan edisinya disahkan {kini.nama}, "
            f"{kini.jabatan_lengkap}. Bila bukan itu maksudnya, kembalikan laporannya, lalu ganti pada Pengaturan laporan."
        )


def _perjanjian(laporan: Laporan) -> Iterator[Sebab]:
    """The lock of the year holds them as they are."""
    semua = PerjanjianKinerja.objects.filter(perangkat=laporan.perangkat_id, tahun=laporan.tahun)
    for pk in semua.filter(status__in=TERBUKA | DALAM_PROSES).select_related("unit", "perangkat"):
        kalimat = f"{pk} masih {pk.get_status_display().lower()}. Sesudah laporan ditandatangani, tidak dapat diajukan atau disetujui lagi."
        yield Sebab(kalimat, "kinerja:perjanjian", {"pk": pk.pk})
