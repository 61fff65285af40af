"""Versions of a Renstra: numbered within their period; one in force replaces the one before."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from renstra.models import Renstra, SimpulProgram
from sakip.core.domain import pastikan_dapat_diubah, simpan
from sakip.core.write import menulis


def simpan_renstra(renstra: Renstra, *, by: Any) -> Renstra:
    """Save a version. A new one gets the next number of its period; one in force makes the older ones DIGANTI.

    Raises Terkunci when a year that is closed would be measured by another version.
    """
    with menulis(by=by):
        if renstra._state.adding:
            renstra.versi = nomor_berikut(renstra)
        lama = Renstra.objects.filter(pk=renstra.pk).first()
        simpan(renstra, by=by)
        for tahun in sorted(set(renstra.tahun_dipakai) ^ set(lama.tahun_dipakai if lama else ())):
            pastikan_dapat_diubah(SimpulProgram(perangkat=renstra.perangkat, tahun=tahun))
        if renstra.status == Renstra.Status.BERLAKU:
            _gantikan(renstra, by=by)
    return renstra


def nomor_berikut(renstra: Renstra) -> int:
    """At least the number that was given: the first version of a period may be missing here."""
    ada = _seperiode(renstra).values_list("versi", flat=True)
    return max([renstra.versi, *(n + 1 for n in ada)])


def _seperiode(renstra: Renstra) -> QuerySet[Renstra]:
    return Renstra.objects.filter(perangkat=renstra.perangkat, tahun_awal=renstra.tahun_awal).exclude(pk=renstra.pk)


def _gantikan(renstra: Renstra, *, by: Any) -> None:
    for lama in _seperiode(renstra).filter(versi__lt=renstra.versi, status=Renstra.Status.BERLAKU):
        lama.status = Renstra.Status.DIGANTI
        simpan(lama, by=by, catatan=f"Digantikan oleh {renstra.nama}")
