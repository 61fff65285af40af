"""Exceptions to a lock: one named person, for a reason, until a moment; each leaves its line in the Jejak."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone

from sakip.core.domain import simpan
from sakip.core.models import Kunci, Pengecualian, Pengguna, Peran
from sakip.core.models.kalender import TERLAMA


def beri_pengecualian(pengecualian: Pengecualian, *, by: Any) -> Pengecualian:
    """Let one person of the office write what a lock holds. Raises Ditolak, or ValidationError: never of a signed year,
    not of a lock that was opened, not without an end to come within a year."""
    kunci = pengecualian.kunci
    if kunci.sumber == Kunci.Sumber.EDISI:
        raise ValidationError("Tahun yang laporannya sudah ditandatangani tidak mempunyai pengecualian.")
    if kunci.sampai is not None and kunci.sampai <= timezone.now():
        raise ValidationError("Kunci ini sudah dibuka, sehingga pengecualian tidak diperlukan.")
    if pengecualian.sampai is not None and pengecualian.sampai <= timezone.now():
        raise ValidationError({"sampai": "Waktu ini sudah lewat. Isi waktu yang akan datang."})
    if pengecualian.sampai is not None and pengecualian.sampai > timezone.now() + TERLAMA:
        raise ValidationError({"sampai": "Pengecualian paling lama satu tahun. Periksa tahun pada tanggal ini."})
    if not orang_kantor(kunci).filter(pk=pengecualian.pengguna_id).exists():
        raise ValidationError({"pengguna": "Pilih orang yang bekerja di kantor ini."})
    return simpan(pengecualian, by=by, catatan=f"pengecualian: {pengecualian.alasan}")


def akhiri_pengecualian(pengecualian: Pengecualian, *, by: Any) -> Pengecualian:
    """End an exception before its time; the row stays. Raises Ditolak or ValidationError."""
    if pengecualian.sampai <= timezone.now():
        raise ValidationError("Pengecualian ini sudah berakhir.")
    pengecualian.sampai = timezone.now()
    return simpan(pengecualian, by=by, catatan="pengecualian diakhiri")


def orang_kantor(kunci: Kunci) -> Any:
    """Who works in the office of a lock today, as a queryset of users."""
    hari = timezone.localdate()
    peran = Peran.objects.filter(perangkat=kunci.perangkat, jenis__in=Peran.KANTOR).pada(hari)
    return Pengguna.objects.filter(pk__in=peran.values("pengguna"), is_active=True)
