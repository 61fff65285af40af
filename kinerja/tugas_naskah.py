"""Perjanjian Kinerja, RKT and rencana aksi as tasks."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, OuterRef

from kinerja.alur import Status
from kinerja.models import Aksi, BarisRkt, PerjanjianKinerja
from kinerja.queries.ringkas import ringkas_tahun
from sakip.core import kalender, tugas
from sakip.core.models import Kegiatan, PerangkatDaerah
from sakip.core.permissions import boleh

LANGKAH: dict[str, tuple[str, str]] = {
    Status.DRAF.value: ("ubah_rencana", "Lengkapi dan kirim"),
    Status.DIKEMBALIKAN.value: ("ubah_rencana", "Perbaiki dan kirim lagi"),
    Status.DIPERIKSA.value: ("periksa", "Periksa"),
    Status.DIAJUKAN.value: ("setujui", "Setujui atau kembalikan"),
    Status.DISETUJUI.value: ("tandatangani", "Tanda tangani"),
}
"""Who has a paper in a state on the desk, and what he does with it."""


def penyedia(pengguna: Any, perangkat: PerangkatDaerah, tahun: int) -> Iterator[tugas.Tugas]:
    """The papers that wait for this user, and for perencana those that are not there yet."""
    for pk in ringkas_tahun(perangkat, tahun).perjanjian:
        izin, kerja = LANGKAH.get(pk.status, ("", ""))
        pk.perangkat = perangkat
        kegiatan = Kegiatan.PK if pk.jenis == PerjanjianKinerja.Jenis.MURNI else ""
        if izin and boleh(pengguna, izin, pk):
            halaman = pk.TRANSISI["tandatangani"].halaman if izin == "tandatangani" else "kinerja:perjanjian"
            alamat = tugas.alamat(halaman, perangkat, tahun, pk=pk.pk)
            yield _tugas(perangkat, tahun, kegiatan, f"{kerja} {pk}", alamat)
    if boleh(pengguna, "ubah_rencana", perangkat):
        yield from _belum_ada(perangkat, tahun)


def _belum_ada(perangkat: PerangkatDaerah, tahun: int) -> Iterator[tugas.Tugas]:
    """What a year begins with, in its order."""
    ada_rkt, ada_aksi = _ada(perangkat, tahun)
    awal = datetime.date(tahun, 1, 1)
    if not ada_rkt and kalender.terbuka(perangkat, tahun, Kegiatan.RKT, awal - datetime.timedelta(days=184)):
        yield _tugas(
            perangkat, tahun, Kegiatan.RKT, f"Susun RKT {tahun}", tugas.alamat("kinerja:rkt", perangkat, tahun)
        )
    ringkas = ringkas_tahun(perangkat, tahun)
    if not ringkas.perjanjian and kalender.terbuka(perangkat, tahun, Kegiatan.PK, awal):
        alamat = tugas.alamat("kinerja:perjanjian_daftar", perangkat, tahun)
        yield _tugas(perangkat, tahun, Kegiatan.PK, f"Susun Perjanjian Kinerja {tahun}", alamat)
    if (
        ringkas.pk
        and not ada_aksi
        and not ringkas.bertarget
        and kalender.terbuka(perangkat, tahun, Kegiatan.AKSI, awal)
    ):
        alamat = tugas.alamat("kinerja:aksi", perangkat, tahun)
        yield _tugas(perangkat, tahun, Kegiatan.AKSI, f"Susun rencana aksi {tahun} dan target triwulan", alamat)


def _ada(perangkat: PerangkatDaerah, tahun: int) -> tuple[bool, bool]:
    rkt = BarisRkt.objects.filter(rkt__perangkat=OuterRef("pk"), rkt__tahun=tahun)
    aksi = Aksi.objects.filter(indikator__perangkat=OuterRef("pk"), tahun=tahun)
    satu = PerangkatDaerah.objects.filter(pk=perangkat.pk).order_by()
    return satu.annotate(rkt_ada=Exists(rkt), aksi_ada=Exists(aksi)).values_list("rkt_ada", "aksi_ada")[0]


def _tugas(perangkat: PerangkatDaerah, tahun: int, kegiatan: str, label: str, alamat: str) -> tugas.Tugas:
    hari = kalender.tenggat(perangkat, tahun, kegiatan)
    return tugas.Tugas(label=label, alamat=alamat, tenggat=hari, kegiatan=kegiatan)
