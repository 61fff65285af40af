"""The password once more: who signs proves for this one digest that it is he, and signs with that proof."""

from __future__ import annotations

from typing import Any

from axes.handlers.proxy import AxesProxyHandler
from axes.helpers import get_client_ip_address
from django.conf import settings
from django.contrib.auth import authenticate
from django.core import signing
from django.core.exceptions import ValidationError
from django.http import HttpRequest

BERLAKU = 15 * 60
"""Seconds in which the files of a large book are surely drawn."""
GARAM = "tanda tangan"
SALAH = "Sandi salah, sehingga belum ditandatangani. Ketik sandi yang Anda pakai untuk masuk."
KEDALUWARSA = "Sandi perlu diketik sekali lagi."


def konfirmasi(request: HttpRequest, *, sandi: str, sidik: str) -> str:
    """The proof that the user of this request knows his password, for the tree of this digest and a quarter of an hour.

    Throttled like signing in. Raises ValidationError beside ``sandi``.
    """
    pengguna: Any = request.user
    if authenticate(request, username=pengguna.get_username(), password=sandi) != pengguna:
        raise ValidationError({"sandi": SALAH})
    if settings.AXES_ENABLED:  # as after signing in: what was mistyped before no longer counts
        AxesProxyHandler.reset_attempts(username=pengguna.get_username(), ip_address=get_client_ip_address(request))
    return signing.dumps([pengguna.pk, sidik], salt=GARAM)


def pastikan_terbukti(bukti: str, *, by: Any, sidik: str) -> None:
    """Raise ValidationError beside ``sandi`` unless `konfirmasi` gave this proof to him for this tree."""
    try:
        isi = signing.loads(bukti, salt=GARAM, max_age=BERLAKU)
    except signing.BadSignature as salah:
        raise ValidationError({"sandi": KEDALUWARSA}) from salah
    if isi != [by.pk, sidik]:
        raise ValidationError({"sandi": KEDALUWARSA})
