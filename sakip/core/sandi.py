"""What a password must not be, beside Django's own rules."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError


class TanpaNamaPengguna:
    """Django compares lengths and lets ``camat-camat`` pass for the account ``camat``."""

    def validate(self, password: str, user: Any = None) -> None:
        nama = getattr(user, "username", "").casefold()
        if len(nama) > 2 and nama in password.casefold():
            raise ValidationError("Sandi ini memuat nama pengguna. Pilih kata lain.", code="memuat_nama")

    def get_help_text(self) -> str:
        return "Sandi tidak boleh memuat nama pengguna."
