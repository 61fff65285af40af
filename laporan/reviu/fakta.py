"""What the program knows about how the figures of a year came together; read once, when a naskah reviu is made."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from kinerja.alur import DITERIMA, TERBUKA
from kinerja.queries.bahan import realisasi_tahun
from kinerja.queries.pengukuran_unit import pengukuran_unit
from laporan.bahan import bagian_buku, laporan_tahun
from laporan.models import Laporan
from sakip.core.models import Jejak, PerangkatDaerah
from sakip.core.queries import rujukan_bukti
from sakip.core.sekali import membaca, sekali


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


@dataclass(frozen=True, kw_only=True)
class UbahanNaskah:
    """Who changed which section (its id), and when."""

    bagian: int
    siapa: str
    waktu: datetime.datetime


@membaca()
def baca_fakta(perangkat: PerangkatDaerah, tahun: int) -> Fakta:
    """Read them; the measurements are all that the year asks for."""
    pengukuran = pengukuran_unit(perangkat, tahun)
    kirim = [x for x in pengukuran if x.pengukuran.pk and x.status not in TERBUKA]
    bukti = [r for r in rujukan_bukti(perangkat, tahun) if r.startswith("realisasi:")]
    nilai = [
        (f"realisasi:{r.indikator_id}:{r.komponen_id or 0}:{tahun}:{r.periode}", bool(r.sumber.strip() or r.survei_id))
        for r in realisasi_tahun(perangkat, tahun)
    ]
    return Fakta(
        realisasi=len(nilai),
        bersumber=sum(s for _, s in nilai),
        berbukti=sum(r in bukti for r, _ in nilai),
        berkas=len(bukti),
        tanpa_dukungan=sum(not s and r not in bukti for r, s in nilai),
        pengukuran=len(pengukuran),
        dikirim=len(kirim),
        disetujui=sum(x.status in DITERIMA for x in kirim),
        unit=tuple(sorted({x.unit.nama for x in kirim if x.unit})),
        penulis=_penulis(perangkat, tahun),
    )


def _penulis(perangkat: PerangkatDaerah, tahun: int) -> tuple[str, ...]:
    laporan = laporan_tahun(perangkat, tahun, Laporan.Jenis.LKJIP)
    return tuple(sorted({x.siapa for x in ubahan_naskah(laporan)})) if laporan else ()


@sekali
def ubahan_naskah(laporan: Laporan) -> tuple[UbahanNaskah, ...]:
    """Every change of a section of a book by a person, the oldest first."""
    bagian = [str(b.pk) for b in bagian_buku(laporan)]
    jejak = Jejak.objects.filter(jenis="laporan.bagian", objek_id__in=bagian, aksi="ubah", pengguna__isnull=False)
    isi = jejak.order_by("waktu", "pk").values_list("objek_id", "pengguna__nama", "pengguna__username", "waktu")
    return tuple(UbahanNaskah(bagian=int(pk), siapa=nama or akun, waktu=waktu) for pk, nama, akun, waktu in isi)
