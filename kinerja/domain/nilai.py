"""What a typed value must be before it is kept: letters of the indicator's scale, one value and not two."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.exceptions import ValidationError

from kinerja import scales
from kinerja.queries.aturan import batas
from renstra.enums import JenisNilai, Polaritas
from renstra.models import BerNilai, Indikator


def huruf_skala(indikator: Indikator) -> tuple[str, ...]:
    """The letters of the indicator's scale from low to high; none for an indicator that is a number."""
    if indikator.jenis_nilai != JenisNilai.PREDIKAT or indikator.skala is None:
        return ()
    return scales.urutan(batas(p) for p in indikator.skala.pita.all())


def huruf_baku(teks: str, pilihan: Iterable[str]) -> str:
    """The letter as the scale writes it. ValidationError (``predikat``) names those it has."""
    pilihan = tuple(pilihan)
    cocok = next((p for p in pilihan if p.casefold() == teks.strip().casefold()), None)
    if cocok is None:
        raise ValidationError(
            {"predikat": f"“{teks.strip()}” tidak ada pada skala ini. Pilih salah satu: {', '.join(pilihan)}."}
        )
    return cocok


def periksa_nilai(nilai: BerNilai, indikator: Indikator) -> None:
    """Settle the letter of a value, or raise ValidationError beside the field that is wrong."""
    if nilai.predikat and nilai.angka is not None:
        raise ValidationError({"predikat": "Isi angka atau huruf, salah satu saja."})
    if nilai.predikat:
        pilihan = huruf_skala(indikator)
        if not pilihan:
            raise ValidationError({"predikat": "Nilai indikator ini berupa angka. Kosongkan predikatnya."})
        nilai.predikat = huruf_baku(nilai.predikat, pilihan)
    if nilai.angka is not None and nilai.angka < 0 and indikator.jenis_nilai != JenisNilai.PERSEN:
        raise ValidationError({"angka": f"Nilai dalam {indikator.satuan or 'satuan ini'} tidak boleh negatif."})
    if nilai.angka_atas is not None and indikator.polaritas != Polaritas.RENTANG:
        raise ValidationError({"angka_atas": "Batas atas hanya untuk indikator yang targetnya berupa rentang."})
