"""What one indicator reached in earlier years: one query, for the answer to one saved cell."""

from __future__ import annotations

from decimal import Decimal

from kinerja.models import Realisasi
from kinerja.queries.bahan import SERI
from kinerja.queries.nilai import Nilai
from kinerja.queries.periode import gabung
from renstra.models import Indikator


def realisasi_lalu(indikator: Indikator, tahun: int, komponen_id: int | None = None) -> tuple[tuple[int, Decimal], ...]:
    """Year and figure, oldest first, of the years that a comparison shows; a year of quarters as they make it together."""
    milik = {"indikator": indikator.pk, "komponen": komponen_id, "tahun__range": (tahun - SERI + 1, tahun - 1)}
    rows = Realisasi.objects.filter(**milik).order_by("tahun", "periode").values_list("tahun", "periode", "angka")
    menurut: dict[int, list[tuple[int, Decimal]]] = {}
    for tahun_itu, periode, angka in rows:
        if angka is not None:
            menurut.setdefault(tahun_itu, []).append((periode, angka))
    hasil = ((t, _setahun(indikator.akumulasi, isi)) for t, isi in menurut.items())
    return tuple((t, angka) for t, angka in hasil if angka is not None)


def _setahun(akumulasi: str, isi: list[tuple[int, Decimal]]) -> Decimal | None:
    """The figure of the year, else out of its quarters."""
    if isi[0][0] == 0:
        return isi[0][1]
    return gabung(akumulasi, [Nilai(angka=angka, hitung=angka) for _, angka in isi]).angka
