"""Writes to users: made with a first role, so that nobody is without an admin who answers for them."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from sakip.core import domain
from sakip.core.models import Jejak, Pengguna, Peran
from sakip.core.permissions import pastikan
from sakip.core.write import menulis


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


def simpan_pengguna(pengguna: Pengguna, *, by: Any) -> Pengguna:
    """Change a user. Nobody shuts himself out. Raises Ditolak, or ValidationError beside ``is_active``."""
    if pengguna.pk == by.pk and not pengguna.is_active:
        raise ValidationError({"is_active": "Anda tidak dapat menonaktifkan akun Anda sendiri."})
    return domain.simpan(pengguna, by=by)


def atur_sandi(pengguna: Pengguna, *, sandi: str, by: Any) -> Pengguna:
    """Give a user a new password; his sessions end. Raises Ditolak, or ValidationError beside ``sandi``."""
    pastikan(by, pengguna.izin, pengguna)
    _periksa_sandi(sandi, pengguna)
    with menulis(by=by):
        pengguna.set_password(sandi)
        pengguna.save(update_fields=["password"])
        Jejak.catat(by=by, aksi="atur sandi", objek=pengguna)
    return pengguna


def _periksa_sandi(sandi: str, pengguna: Pengguna) -> None:
    try:
        validate_password(sandi, pengguna)
    except ValidationError as salah:
        raise ValidationError({"sandi": salah.messages}) from salah
