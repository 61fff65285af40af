"""What the program knows about how the figures of a year came together; read once, when a naskah reviu is made."""

from __future__ import annotations

from dataclasses import dataclass

from kinerja.alur import DITERIMA, TERBUKA
from kinerja.models import PengukuranKinerja, Realisasi
from laporan.models import Bagian
from sakip.core.models import Bukti, Jejak, PerangkatDaerah


@dataclass(frozen=True, kw_only=True)
class Fakta:
    """Counts of a year. ``realisasi`` are the values that were entered, ``berbukti`` those with a file, ``bersumber``
    those with a source in words; ``pengukuran`` are the measurements of units, ``dikirim`` and ``disetujui`` of these."""

    realisasi: int = 0
    bersumber: int = 0
    berbukti: int = 0
    berkas: int = 0
    tanpa_dukungan: int = 0
    pengukuran: int = 0
    dikirim: int = 0
    disetujui: int = 0
    unit: tuple[str, ...] = ()
    """Units that handed in at least one measurement."""
    penulis: tuple[str, ...] = ()
    """Accounts that changed the texts of the report."""


def baca_fakta(perangkat: PerangkatDaerah, tahun: int, pengukuran: int = 0) -> Fakta:
    """Read them, in five queries. ``pengukuran``: how many measurements the year asks for."""
    milik = Realisasi.objects.filter(indikator__perangkat=perangkat, tahun=tahun)
    bukti = list(
        Bukti.objects.filter(perangkat=perangkat, tahun=tahun, rujukan__startswith="realisasi:").values_list(
            "rujukan", flat=True
        )
    )
    nilai = [
        (f"realisasi:{i}:{k or 0}:{tahun}:{p}", bool(sumber.strip() or survei))
        for i, k, p, sumber, survei in milik.values_list(
            "indikator_id", "komponen_id", "periode", "sumber", "survei_id"
        )
    ]
    kirim = list(
        PengukuranKinerja.objects.filter(perangkat=perangkat, tahun=tahun)
        .exclude(status__in=TERBUKA)
        .values_list("status", "unit__nama")
    )
    return Fakta(
        realisasi=len(nilai),
        bersumber=sum(s for _, s in nilai),
        berbukti=sum(r in bukti for r, _ in nilai),
        berkas=len(bukti),
        tanpa_dukungan=sum(not s and r not in bukti for r, s in nilai),
        pengukuran=max(pengukuran, len(kirim)),
        dikirim=len(kirim),
        disetujui=sum(s in DITERIMA for s, _ in kirim),
        unit=tuple(sorted({u for _, u in kirim if u})),
        penulis=_penulis(perangkat, tahun),
    )


def _penulis(perangkat: PerangkatDaerah, tahun: int) -> tuple[str, ...]:
    bagian = Bagian.objects.filter(laporan__perangkat=perangkat, laporan__tahun=tahun, laporan__jenis="lkjip")
    jejak = Jejak.objects.filter(
        jenis="laporan.bagian", objek_id__in=[str(pk) for pk in bagian.values_list("pk", flat=True)]
    )
    nama = jejak.filter(aksi="ubah", pengguna__isnull=False).values_list("pengguna__nama", "pengguna__username")
    return tuple(sorted({a or b for a, b in nama.order_by().distinct()}))
