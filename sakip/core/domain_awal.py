"""The first steps on an empty database: nobody is there yet who could be asked for a permission."""

from __future__ import annotations

import datetime

from django.core.exceptions import ValidationError
from django.utils import timezone

from sakip.core.models import Jejak, Pemda, Pengguna, Peran
from sakip.core.write import menulis

CATATAN = "penyiapan awal"


def admin_pemda(pemda: Pemda) -> Pengguna | None:
    """Who is admin of the Pemda today; None where there is nobody yet."""
    if pemda.pk is None:
        return None
    peran = Peran.objects.pada(timezone.localdate()).filter(pemda=pemda, jenis=Peran.Jenis.ADMIN)
    pertama = peran.select_related("pengguna").order_by("pk").first()
    return pertama.pengguna if pertama else None


def buat_admin_pertama(
    *, pemda: Pemda, username: str, sandi: str, nama: str = "", mulai: datetime.date | None = None
) -> Pengguna:
    """Keep the Pemda if it is new, and make its first admin; from then on all writes ask for permission.

    Raises ValidationError when the Pemda has an admin already, or when a name is empty or taken.
    """
    if ada := admin_pemda(pemda):
        raise ValidationError(f"{pemda} sudah mempunyai admin, yaitu {ada}.")
    with menulis(by=None):
        if pemda._state.adding:
            _simpan(pemda)
        admin = Pengguna(username=username, nama=nama)
        admin.set_password(sandi)
        _simpan(admin)
        _simpan(Peran(pengguna=admin, jenis=Peran.Jenis.ADMIN, pemda=pemda, mulai=mulai or timezone.localdate()))
    return admin


def _simpan(baris: Pemda | Pengguna | Peran) -> None:
    baris.full_clean()
    baris.save()
    Jejak.catat(by=None, aksi="buat", objek=baris, catatan=CATATAN)
