"""Writes to the calendar of a Pemda: windows of a year, and more time for one office."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any, Literal

from django.core.exceptions import ValidationError
from django.utils import timezone

from sakip.core import domain
from sakip.core.kalender import usul_tenggat
from sakip.core.models import Jadwal, Kegiatan, Pemda, PerangkatDaerah, Perpanjangan
from sakip.core.numbers import format_tanggal
from sakip.core.permissions import pastikan
from sakip.core.workflow import perform
from sakip.core.write import menulis

LaporanDi = Literal["januari", "februari"]

BAKU: dict[str, tuple[int, int, int]] = {
    Kegiatan.RENSTRA.value: (0, 1, 31),
    Kegiatan.RKT.value: (0, 1, 31),
    Kegiatan.PK.value: (0, 1, 31),
    Kegiatan.AKSI.value: (0, 2, 28),
    Kegiatan.TW1.value: (0, 4, 15),
    Kegiatan.TW2.value: (0, 7, 15),
    Kegiatan.TW3.value: (0, 10, 15),
    Kegiatan.TW4.value: (1, 1, 15),
    Kegiatan.LKJIP.value: (1, 2, 28),
    Kegiatan.REVIU.value: (1, 3, 31),
}
"""Years after the fiscal year, month and day of the usual last days (domain handbook §1.10, §4.1). The report: two months
after the year; the Pemda's own goes to the ministry by 31 March."""

AWAL: dict[str, tuple[int, int, int]] = {
    Kegiatan.TW1.value: (0, 4, 1),
    Kegiatan.TW2.value: (0, 7, 1),
    Kegiatan.TW3.value: (0, 10, 1),
    Kegiatan.TW4.value: (1, 1, 1),
    Kegiatan.LKJIP.value: (1, 1, 1),
}
"""Their first days; the others stand open."""


def jadwal_baku(pemda: Pemda, tahun: int, *, laporan: LaporanDi = "februari") -> list[Jadwal]:
    """The usual windows of a year, unsaved and not locking. What the rooms propose goes before the usual day.

    ``laporan``: many Pemda ask for the reports by the end of January already.
    """
    tenggat = {k: _hari(tahun, v) for k, v in BAKU.items()}
    if laporan == "januari":
        tenggat[Kegiatan.LKJIP] = datetime.date(tahun + 1, 1, 31)
    tenggat |= usul_tenggat(pemda, tahun)
    buka = {k: _hari(tahun, v) for k, v in AWAL.items()}
    return [Jadwal(pemda=pemda, tahun=tahun, kegiatan=k, buka=buka.get(k), tenggat=tenggat[k]) for k in BAKU]


def _hari(tahun: int, letak: tuple[int, int, int]) -> datetime.date:
    return datetime.date(tahun + letak[0], *letak[1:])


def jadwal_tahun_lalu(pemda: Pemda, tahun: int) -> list[Jadwal]:
    """The windows of the year before, moved by a year, unsaved."""
    return [
        Jadwal(
            pemda=pemda,
            tahun=tahun,
            kegiatan=j.kegiatan,
            buka=j.buka and _setahun_kemudian(j.buka),
            tenggat=_setahun_kemudian(j.tenggat),
            mengunci=j.mengunci,
        )
        for j in Jadwal.objects.filter(pemda=pemda, tahun=tahun - 1)
    ]


def _setahun_kemudian(hari: datetime.date) -> datetime.date:
    """The same day; of the 29th of February, the 28th."""
    hari = hari - datetime.timedelta(days=1) if (hari.month, hari.day) == (2, 29) else hari
    return hari.replace(year=hari.year + 1)


def lengkapi_jadwal(usul: Iterable[Jadwal], *, by: Any) -> int:
    """Save those windows that the year does not have yet; how many. What stands is left as it is. Raises Ditolak."""
    jumlah = 0
    with menulis(by=by):
        for jadwal in usul:
            if not _sudah(jadwal):
                domain.simpan(jadwal, by=by)
                jumlah += 1
    return jumlah


def _sudah(jadwal: Jadwal) -> bool:
    return Jadwal.objects.filter(pemda=jadwal.pemda, tahun=jadwal.tahun, kegiatan=jadwal.kegiatan).exists()


def minta_perpanjangan(
    *, jadwal: Jadwal, perangkat: PerangkatDaerah, sampai: datetime.date, alasan: str, by: Any
) -> Perpanjangan:
    """Ask for more time for one office.

    Raises Ditolak, or ValidationError: the day is not later, is over, or a request for the same window is still open.
    """
    minta = Perpanjangan(jadwal=jadwal, perangkat=perangkat, sampai=sampai, alasan=alasan.strip())
    pastikan(by, minta.izin, minta)
    if jadwal.pemda_id != perangkat.pemda_id:
        raise ValidationError("Jadwal ini bukan milik pemerintah daerah kantor ini.")
    if sampai < timezone.localdate():
        raise ValidationError({"sampai": "Tanggal ini sudah lewat. Isi hari ini atau sesudahnya."})
    if jadwal.perpanjangan.filter(perangkat=perangkat, status=Perpanjangan.Status.DIMINTA).exists():
        raise ValidationError(f"Perpanjangan {jadwal} sudah diminta dan belum dijawab.")
    return domain.simpan(minta, by=by)


def jawab_perpanjangan(
    minta: Perpanjangan, langkah: str, *, jawaban: str, by: Any, sampai: datetime.date | None = None
) -> Perpanjangan:
    """Grant (``berikan``) or refuse (``tolak``) a request with a sentence; a refusal needs one.

    ``sampai``: granted until another day than was asked for.

    Raises Ditolak, TransitionConflict when somebody answered first, or ValidationError beside ``jawaban``.
    """
    jawaban = jawaban.strip()
    if minta.TRANSISI[langkah].perlu_catatan and not jawaban:
        raise ValidationError({"jawaban": "Tulis alasannya, agar kantor tahu mengapa permintaannya ditolak."})
    minta.sampai = sampai or minta.sampai
    with menulis(by=by):
        perform(minta, langkah, by=by, catatan=jawaban or f"sampai {format_tanggal(minta.sampai)}")
        minta.jawaban = jawaban
        return domain.simpan(minta, by=by)
