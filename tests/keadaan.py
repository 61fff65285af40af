"""The states in which data of an office and year may stand, and what of its rows differs before and after."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.db import connection, transaction
from django.utils import timezone

from kinerja.models import PengukuranKinerja, PerjanjianKinerja
from kinerja.queries.pengukuran_unit import pengukuran_unit
from laporan.models import Laporan
from sakip.core.models import Jadwal, Kunci, PerangkatDaerah, Tercatat
from sakip.core.models.kalender import Kegiatan
from sakip.core.write import menulis
from tests.kantor_lengkap import TAHUN

Baris = dict[tuple[str, Any], tuple]
Isi = dict[str, Baris]

TERCATAT = [m for m in apps.get_models() if issubclass(m, Tercatat) and not m._meta.proxy]


def draf(kantor: PerangkatDaerah) -> None:
    """Everything that is handed in lies with who typed it."""
    PerjanjianKinerja.objects.filter(perangkat=kantor, tahun=TAHUN).update(status="draf")
    PengukuranKinerja.objects.filter(perangkat=kantor, tahun=TAHUN).update(status="draf")
    buku(kantor, "draf")


def buku(kantor: PerangkatDaerah, status: str) -> None:
    Laporan.objects.filter(perangkat=kantor, tahun=TAHUN).update(status=status)


def ukur(kantor: PerangkatDaerah, status: str) -> None:
    for x in pengukuran_unit(kantor, TAHUN):
        x.pengukuran.status = status
        x.pengukuran.save()


def kunci(kantor: PerangkatDaerah, sumber: str = "manual") -> None:
    mulai = timezone.now() - datetime.timedelta(days=1)
    Kunci.objects.create(perangkat=kantor, tahun=TAHUN, mulai=mulai, alasan="Contoh", sumber=sumber)


def tutup_jadwal(kantor: PerangkatDaerah) -> None:
    """All windows of the year ended yesterday, and hold."""
    kemarin = timezone.localdate() - datetime.timedelta(days=1)
    for kegiatan in Kegiatan.values:
        isi = {"tenggat": kemarin, "mengunci": True, "buka": None}
        Jadwal.objects.update_or_create(pemda=kantor.pemda, tahun=TAHUN, kegiatan=kegiatan, defaults=isi)


def tandatangani(kantor: PerangkatDaerah) -> None:
    """The year as the signature leaves it: all accepted, and closed for ever."""
    ukur(kantor, "disetujui")
    PerjanjianKinerja.objects.filter(perangkat=kantor, tahun=TAHUN).update(status="ditandatangani")
    buku(kantor, "ditandatangani")
    kunci(kantor, "edisi")


KEADAAN: dict[str, Callable[[PerangkatDaerah], None]] = {
    "pengukuran_diajukan": lambda kantor: ukur(kantor, "diajukan"),
    "buku_diperiksa": lambda kantor: buku(kantor, "diperiksa"),
    "buku_diajukan": lambda kantor: buku(kantor, "diajukan"),
    "buku_disetujui": lambda kantor: buku(kantor, "disetujui"),
    "jadwal_tutup": tutup_jadwal,
    "dikunci": kunci,
    "ditandatangani": tandatangani,
}


@contextmanager
def sementara() -> Iterator[None]:
    """Whatever is done here leaves no trace."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def dalam(keadaan: str, kantor: PerangkatDaerah) -> Iterator[None]:
    """The office in that state."""
    with sementara():
        with menulis(by=None):
            KEADAAN[keadaan](kantor)
        yield


def potret() -> Isi:
    """Every row of every domain model, as the database keeps it."""
    hasil = {}
    with connection.cursor() as kursor:
        for m in TERCATAT:
            kursor.execute(f"SELECT * FROM {connection.ops.quote_name(m._meta.db_table)} ORDER BY 1")
            hasil[m._meta.label_lower] = {b[0]: tuple(b) for b in kursor.fetchall()}
    return hasil


def berubah(lama: Isi, baru: Isi) -> list[tuple[str, Any]]:
    """Which rows came, went or differ: model and key."""
    return [
        (m, pk)
        for m in lama
        if lama[m] != baru[m]
        for pk in lama[m].keys() | baru[m].keys()
        if lama[m].get(pk) != baru[m].get(pk)
    ]


def dipegang(m: str, pk: Any, kantor: PerangkatDaerah) -> bool:
    """Whether a lock of the office and year holds this row; one that is gone is asked for after it came back."""
    obj = apps.get_model(m)._base_manager.filter(pk=pk).first()
    return obj is not None and not obj.bebas_kunci and (obj.pemilik, obj.tahun_kunci) == (kantor, TAHUN)
