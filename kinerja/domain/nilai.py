"""What a typed value must be before it is kept: predicates of the indicator's scale, with their number where it has any."""

from __future__ import annotations

from collections.abc import Sequence

from django.core.exceptions import ValidationError

from renstra.domain.nilai import huruf_baku, huruf_skala, periksa_berangka
from renstra.enums import JenisNilai, Polaritas
from renstra.models import BerNilai, Indikator


def predikat_baku(teks: str, pilihan: Sequence[str]) -> str:
    """The letter as the scale writes it; else ValidationError beside ``predikat``."""
    try:
        return huruf_baku(teks, pilihan)
    except ValidationError as salah:
        raise ValidationError({"predikat": salah.messages}) from salah


def periksa_nilai(nilai: BerNilai, indikator: Indikator) -> None:
    """Settle the letter of a value, or raise ValidationError beside the field that is wrong."""
    if nilai.predikat:
        pilihan = huruf_skala(indikator)
        if not pilihan:
            raise ValidationError({"predikat": "Nilai indikator ini berupa angka. Kosongkan predikatnya."})
        nilai.predikat = predikat_baku(nilai.predikat, pilihan)
    try:
        periksa_berangka(nilai.predikat, nilai.angka, indikator)
    except ValidationError as salah:
        raise ValidationError({"angka": salah.messages}) from salah
    if nilai.angka is not None and nilai.angka < 0 and indikator.jenis_nilai != JenisNilai.PERSEN:
        raise ValidationError({"angka": f"Nilai dalam {indikator.satuan or 'satuan ini'} tidak boleh negatif."})
    if nilai.angka_atas is not None and indikator.polaritas != Polaritas.RENTANG:
        raise ValidationError({"angka_atas": "Batas atas hanya untuk indikator yang targetnya berupa rentang."})
