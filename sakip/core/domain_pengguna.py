"""Writes to users: made with a first role, so that nobody is without an admin who answers for them."""

from __future__ import annotations

import datetime
import secrets
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import timezone

from sakip.core import domain
from sakip.core.domain_awal import admin_pemda
from sakip.core.models import Jejak, Pengguna, Peran
from sakip.core.permissions import pastikan
from sakip.core.write import menulis

SANDI_SEMENTARA = datetime.timedelta(days=7)
HURUF_SANDI = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that are taken for another: i, l, o, 0, 1."""


def sandi_acak() -> str:
    """Three groups of four, to be read to somebody over the telephone."""
    return "-".join("".join(secrets.choice(HURUF_SANDI) for _ in range(4)) for _ in range(3))


def buat_pengguna(*, pengguna: Pengguna, sandi: str, peran: Peran, by: Any) -> Pengguna:
    """Make a user with a password and a first role.

    Raises Ditolak, or ValidationError beside ``username``, ``sandi`` or a field of the role.
    """
    _periksa_sandi(sandi, pengguna)
    pengguna.set_password(sandi)
    with menulis(by=by):
        domain.simpan(pengguna, by=by)
        peran.pengguna = pengguna
        domain.simpan(peran, by=by)
    return pengguna


def buat_akun(*, pengguna: Pengguna, peran: Peran, by: Any) -> str:
    """Make a user with a first role and a one-time password, which is returned and kept nowhere. Raises as above."""
    sandi = sandi_acak()
    pengguna.sandi_sementara_sampai = timezone.now() + SANDI_SEMENTARA
    buat_pengguna(pengguna=pengguna, sandi=sandi, peran=peran, by=by)
    return sandi


def simpan_pengguna(pengguna: Pengguna, *, by: Any) -> Pengguna:
    """Change a user. Nobody shuts himself out. Raises Ditolak, or ValidationError beside ``is_active``."""
    if pengguna.pk == by.pk and not pengguna.is_active:
        raise ValidationError({"is_active": "Anda tidak dapat menonaktifkan akun Anda sendiri."})
    return domain.simpan(pengguna, by=by)


def atur_sandi(pengguna: Pengguna, *, sandi: str, by: Any) -> Pengguna:
    """Give a user a new password; his sessions end. Raises Ditolak, or ValidationError beside ``sandi``."""
    pastikan(by, pengguna.izin, pengguna)
    _periksa_sandi(sandi, pengguna)
    return _pasang_sandi(pengguna, sandi, None, by=by, aksi="atur sandi")


def beri_sandi_sementara(pengguna: Pengguna, *, by: Any) -> str:
    """Give a user who lost his password a one-time one, which is returned and kept nowhere; his sessions end.

    Raises Ditolak, or ValidationError for one's own account.
    """
    pastikan(by, pengguna.izin, pengguna)
    if pengguna.pk == by.pk:
        raise ValidationError("Sandi Anda sendiri diganti lewat “Ganti sandi” di bagian atas halaman.")
    sandi = sandi_acak()
    _pasang_sandi(pengguna, sandi, timezone.now() + SANDI_SEMENTARA, by=by, aksi="beri sandi sementara")
    return sandi


def ganti_sandi(pengguna: Pengguna, *, sandi: str) -> Pengguna:
    """Keep the password that a user chose for himself; the form has checked it."""
    return _pasang_sandi(pengguna, sandi, None, by=pengguna, aksi="ganti sandi")


def simpan_surel(pengguna: Pengguna, *, surel: str) -> Pengguna:
    """Keep the address to which a user wants to be reminded; "" for none. Raises ValidationError beside ``surel``."""
    lama, pengguna.email = pengguna.email, surel.strip()
    try:
        pengguna.clean_fields(exclude={f.name for f in pengguna._meta.fields} - {"email"})
    except ValidationError as salah:
        raise ValidationError({"surel": salah.messages}) from salah
    with menulis(by=pengguna):
        pengguna.save(update_fields=["email"])
        if lama != pengguna.email:
            Jejak.catat(by=pengguna, aksi="ubah", objek=pengguna, perubahan={"email": [lama, pengguna.email]})
    return pengguna


def simpan_peran(peran: Peran, *, by: Any) -> Peran:
    """Save a role. Raises Ditolak, or ValidationError, also where the Pemda would be left without an admin."""
    with menulis(by=by):
        domain.simpan(peran, by=by)
        _pastikan_ada_admin(peran)
    return peran


def hapus_peran(peran: Peran, *, by: Any) -> None:
    """Delete a role. Raises as ``simpan_peran``."""
    with menulis(by=by):
        domain.hapus(peran, by=by)
        _pastikan_ada_admin(peran)


def _pastikan_ada_admin(peran: Peran) -> None:
    if admin_pemda(peran.pemda) is None:
        raise ValidationError(f"{peran.pemda} akan tanpa admin. Beri peran admin kepada orang lain lebih dahulu.")


def _pasang_sandi(pengguna: Pengguna, sandi: str, sampai: datetime.datetime | None, *, by: Any, aksi: str) -> Pengguna:
    """The password itself is written nowhere but as its hash."""
    with menulis(by=by):
        pengguna.set_password(sandi)
        pengguna.sandi_sementara_sampai = sampai
        pengguna.save(update_fields=["password", "sandi_sementara_sampai"])
        Jejak.catat(by=by, aksi=aksi, objek=pengguna)
    return pengguna


def _periksa_sandi(sandi: str, pengguna: Pengguna) -> None:
    try:
        validate_password(sandi, pengguna)
    except ValidationError as salah:
        raise ValidationError({"sandi": salah.messages}) from salah
