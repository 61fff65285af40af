"""What holds a row against change: a Kunci, the window of its Kegiatan, its own state, or something above it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from sakip.core.models import Jadwal, Kunci, Pengecualian, PerangkatDaerah, Perpanjangan, Tercatat
from sakip.core.numbers import format_tanggal
from sakip.core.write import penulis

Penahan = Callable[[Tercatat], str]
Intip = Callable[[Tercatat], QuerySet]

_penahan: dict[str, list[Penahan]] = {}
_intip: dict[Penahan, Intip] = {}


class Terkunci(ValidationError):
    """The office and year are closed for this scope; the message says since when and why."""


def daftarkan_penahan(fungsi: Penahan, *jenis: str, intip: Intip | None = None) -> None:
    """Let an upper room hold rows of these models (``app.model``): it gives the sentence why, or "".

    ``intip`` gives the rows without which it holds nothing; with it ``bebas_penahan`` need not ask further.
    """
    if intip is not None:
        _intip[fungsi] = intip
    for nama in jenis:
        daftar = _penahan.setdefault(nama.lower(), [])
        if fungsi not in daftar:
            daftar.append(fungsi)


def pastikan_tidak_terkunci(obj: Tercatat) -> None:
    """Raise Terkunci when a Kunci holds the row's office, year and scope, or its window is closed."""
    pastikan_tanpa_kunci(obj)
    perangkat = obj.pemilik
    if perangkat is None or perangkat._state.adding or obj.bebas_kunci:
        return
    if kalimat := di_luar_jadwal(perangkat, obj.tahun_kunci, obj.kegiatan_jadwal):
        raise Terkunci(kalimat)


def pastikan_tanpa_kunci(obj: Tercatat) -> None:
    """Raise Terkunci when a Kunci holds it. A closed window does not hinder handing in late what was typed in time."""
    perangkat = obj.pemilik
    if perangkat is None or perangkat._state.adding or obj.bebas_kunci:
        return
    for kunci in Kunci.objects.memegang(perangkat, obj.tahun_kunci, obj.lingkup):
        if not dikecualikan(kunci):
            raise Terkunci(kalimat_kunci(kunci))


def pastikan_dapat_diubah(obj: Tercatat) -> None:
    """Raise Terkunci when a lock, the row's own state (an approved paper), or something above it holds it."""
    pastikan_tidak_terkunci(obj)
    if kalimat := penahan(obj):
        raise Terkunci(kalimat)


def bebas_penahan(obj: Tercatat) -> bool:
    """Whether nothing holds a row, in one query. Where it may be held, ``pastikan_dapat_diubah`` knows, and says why."""
    perangkat, semua = obj.pemilik, _penahan.get(obj._meta.label_lower, [])
    if perangkat is None or obj.tertahan or any(f not in _intip for f in semua):
        return False
    ada = Q(Exists(Kunci.objects.memegang(perangkat, obj.tahun_kunci, obj.lingkup)))
    ada |= Q(Exists(_jadwal_tertutup(perangkat, obj.tahun_kunci, obj.kegiatan_jadwal)))
    for f in semua:
        ada |= Q(Exists(_intip[f](obj)))
    return not PerangkatDaerah.objects.filter(ada, pk=perangkat.pk).exists()


def _jadwal_tertutup(perangkat: PerangkatDaerah, tahun: int | None, kegiatan: str) -> QuerySet[Jadwal]:
    """Its locking window, where that is shut to whom nothing was granted."""
    hari = timezone.localdate()
    jadwal = Jadwal.objects.filter(pemda=perangkat.pemda_id, tahun=tahun, kegiatan=kegiatan, mengunci=True)
    return jadwal.filter(Q(buka__gt=hari) | Q(tenggat__lt=hari))


def penahan(obj: Tercatat) -> str:
    """Why a state, its own or of something above it, keeps the row from being changed; "" where none does."""
    if obj.tertahan:
        return obj.tertahan
    return next((k for f in _penahan.get(obj._meta.label_lower, ()) if (k := f(obj))), "")


def kalimat_kunci(kunci: Kunci) -> str:
    """The refusal of a Kunci, for people."""
    if kunci.sumber == Kunci.Sumber.EDISI:
        return (
            f"Laporan tahun {kunci.tahun} sudah ditandatangani ({kunci.alasan}), sehingga datanya tidak dapat diubah. "
            "Bila ada yang keliru, camat dapat memulai koreksi untuk edisi berikutnya."
        )
    semua = kunci.lingkup == Kunci.Lingkup.SEMUA
    apa = kunci.get_lingkup_display() if semua else f"Data {kunci.get_lingkup_display().lower()}"
    return (
        f"{apa} {kunci.tahun or ''} sudah dikunci sejak "
        f"{timezone.localtime(kunci.mulai):%d-%m-%Y}: {kunci.alasan}. Bila masih perlu diubah, minta Bagian Organisasi "
        "membuka kuncinya atau memberi pengecualian."
    )


def dikecualikan(kunci: Kunci, siapa: Any = None) -> bool:
    """Whether who writes now, or ``siapa``, was named as an exception. A signed year has none."""
    siapa = siapa or penulis()
    if kunci.sumber == Kunci.Sumber.EDISI or siapa is None:
        return False
    return Pengecualian.objects.filter(kunci=kunci, pengguna=siapa, sampai__gt=timezone.now()).exists()


def kunci_bagi(pengguna: Any, perangkat: PerangkatDaerah) -> list[Kunci]:
    """The locks of an office, of whatever year, that hold for this user now, the latest year first."""
    kini = timezone.now()
    lolos = Pengecualian.objects.filter(kunci=OuterRef("pk"), pengguna=pengguna.pk, sampai__gt=kini)
    berlaku = Q(sampai__isnull=True) | Q(sampai__gt=kini)
    semua = Kunci.objects.filter(berlaku, perangkat=perangkat, mulai__lte=kini).order_by("-tahun")
    return list(semua.exclude(Exists(lolos) & ~Q(sumber=Kunci.Sumber.EDISI)))


def di_luar_jadwal(perangkat: PerangkatDaerah, tahun: int | None, kegiatan: str) -> str:
    """Why the window of a Kegiatan is closed to this office today; "" where it is open or does not lock."""
    if not kegiatan or tahun is None:
        return ""
    jadwal = Jadwal.objects.filter(pemda=perangkat.pemda_id, tahun=tahun, kegiatan=kegiatan, mengunci=True).first()
    hari = timezone.localdate()
    if jadwal is None:
        return ""
    if jadwal.buka and hari < jadwal.buka:
        return f"{jadwal} baru dibuka pada {format_tanggal(jadwal.buka)}."
    if hari <= batas(jadwal, perangkat):
        return ""
    return (
        f"{jadwal} ditutup sesudah {format_tanggal(batas(jadwal, perangkat))}. "
        "Minta perpanjangan di halaman Kalender bila masih perlu diubah."
    )


def batas(jadwal: Jadwal, perangkat: PerangkatDaerah) -> datetime.date:
    """The last day of a window for an office, with what it was granted."""
    diberikan = Perpanjangan.objects.filter(
        jadwal=jadwal, perangkat=perangkat, status=Perpanjangan.Status.DIBERIKAN
    ).values_list("sampai", flat=True)
    return max((jadwal.tenggat, *diberikan))
