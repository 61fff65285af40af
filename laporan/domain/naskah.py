"""Writing the header of a paper: number, day, place, signer."""

from __future__ import annotations

from typing import Any

from kinerja.domain.rencana import salin_penanda
from laporan.models import Naskah
from sakip.core.domain import simpan


def simpan_naskah(naskah: Naskah, *, by: Any) -> Naskah:
    """Save it; a chosen signer is copied onto it as he is now, and stays so when the official changes later."""
    salin_penanda(naskah, lama=Naskah.objects.filter(pk=naskah.pk).first(), kolom="penandatangan", awalan="tanda")
    return simpan(naskah, by=by)
