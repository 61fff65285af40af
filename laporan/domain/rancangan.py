"""Bringing the first draft of a section back."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError

from laporan.domain.ganti import simpan_ganti
from laporan.draf import rancangan_bagian
from laporan.models import Bagian
from laporan.narasi import tanpa_isi_chip
from sakip.core.models import Jejak

CATATAN = "Rancangan dikembalikan."


def kembalikan_rancangan(*, bagian: Bagian, by: Any) -> Jejak:
    """The texts of a section become its first draft, from the data as it is now; the line of the Jejak holds what was
    there and can bring it back (`laporan.domain.batal`).

    Raises ValidationError where the section has no draft, or holds it already.
    """
    baru = rancangan_bagian(bagian)
    if not any(baru):
        raise ValidationError(f"“{bagian}” tidak mempunyai rancangan naskah.")
    lama = (bagian.naskah, bagian.naskah_akhir)
    if not bagian.kalimat_sendiri and all(
        tanpa_isi_chip(a) == tanpa_isi_chip(b) for a, b in zip(baru, lama, strict=True)
    ):
        raise ValidationError(f"Naskah “{bagian}” sudah sama dengan rancangannya.")
    bagian.naskah, bagian.naskah_akhir = baru
    bagian.kalimat_sendiri, bagian.dari_tahun = False, None
    return simpan_ganti(bagian=bagian, by=by, catatan=CATATAN)
