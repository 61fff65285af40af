"""What the working paper of the checks prints of an office's year."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.utils import timezone

from kinerja.queries.bentuk import Pihak
from laporan.checks.daftar import semua_aturan
from laporan.edisi.naskah import edisi_berlaku
from laporan.models import Laporan
from laporan.periksa.hasil import TemuanKantor, hasil
from laporan.perlu import Bahan
from sakip.core.models import PerangkatDaerah
from sakip.core.nip import format_nip
from sakip.core.queries import kepala_kantor
from sakip.core.waktu import format_waktu


@dataclass(frozen=True, slots=True)
class KertasKerja:
    """The findings on a day; of a signed report with its edition. `status` is that of the report, "" where there is none."""

    hari: datetime.date
    laporan: str
    status: str
    edisi: int
    kode: str
    sidik: str
    temuan: tuple[TemuanKantor, ...]
    aturan: int
    """How many rules were asked."""
    kepala: Pihak | None
    """Who heads the office that day."""


def kertas_kerja(perangkat: PerangkatDaerah, tahun: int) -> KertasKerja:
    """What is found in the year as it is now; a signed year is as it was signed."""
    buku = Laporan.objects.filter(perangkat=perangkat, tahun=tahun, jenis=Laporan.Jenis.LKJIP)
    laporan = buku.select_related("perangkat").first()
    edisi = edisi_berlaku(laporan)
    return KertasKerja(
        hari=timezone.localdate(),
        laporan=str(laporan or ""),
        status=laporan.get_status_display() if laporan else "",
        edisi=edisi.nomor if edisi else 0,
        kode=edisi.kode if edisi else "",
        sidik=edisi.sidik_pohon if edisi else "",
        temuan=hasil(perangkat, tahun).temuan,
        aturan=len(semua_aturan()),
        kepala=_kepala(perangkat),
    )


def _kepala(perangkat: PerangkatDaerah) -> Pihak | None:
    siapa = kepala_kantor(perangkat, timezone.localdate())
    if siapa is None:
        return None
    nip = format_nip(siapa.nip) if siapa.nip else ""
    return Pihak(nama=siapa.nama, jabatan=siapa.jabatan_lengkap, pangkat=siapa.pangkat, nip=nip)


def oleh_dan_waktu(t: TemuanKantor) -> str:
    """Who signs over a finding, and since when."""
    return f"{t.diabaikan.oleh}, {format_waktu(t.diabaikan.waktu)}" if t.diabaikan else ""


PERIKSA = Bahan("periksa", kertas_kerja)
