"""A target as it is typed into one box: a number, a range, or a predicate of the indicator's scale (`A`, `A (80,50)`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError

from renstra.enums import JenisNilai, Ketersediaan, Polaritas
from renstra.models import Indikator
from renstra.pita import memuat, tanpa_angka
from sakip.core.fields import AngkaFormField
from sakip.core.numbers import format_angka

DESIMAL = 4
_SAMPAI = re.compile(r"(?<=[0-9%\s])\s*(?:[-–—]|s\.?\s*/?d\.?|sampai|hingga)\s*(?=[0-9])", re.IGNORECASE)

_BERANGKA = re.compile(r"(?P<huruf>.*[^\W\d_].*?)\s*\((?P<angka>[^()]+)\)")


@dataclass(frozen=True, kw_only=True)
class IsiTarget:
    """The fields of one target, before it is a row."""

    angka: Decimal | None = None
    angka_atas: Decimal | None = None
    predikat: str = ""
    ketersediaan: str = Ketersediaan.ADA
    alasan: str = ""

    @property
    def kosong(self) -> bool:
        return self.angka is None and not self.predikat and self.ketersediaan == Ketersediaan.ADA


def huruf_skala(indikator: Indikator) -> list[str]:
    """The letters an indicator's value may have, in the scale's order; none for one that is a number."""
    if indikator.jenis_nilai != JenisNilai.PREDIKAT or indikator.skala is None:
        return []
    return [p.predikat for p in indikator.skala.pita.all()]


def skala_tanpa_angka(indikator: Indikator) -> bool:
    """Whether the indicator's predicates only have an order."""
    if indikator.jenis_nilai != JenisNilai.PREDIKAT or indikator.skala is None:
        return False
    return tanpa_angka(indikator.skala.pita.all())


def huruf_baku(teks: str, pilihan: Sequence[str]) -> str:
    """The letter as the scale writes it. ValidationError names those it has."""
    cocok = next((p for p in pilihan if p.casefold() == teks.strip().casefold()), None)
    if cocok is None:
        raise ValidationError(f"“{teks.strip()}” tidak ada pada skala ini. Pilih salah satu: {', '.join(pilihan)}.")
    return cocok


def baca_target(teks: str, indikator: Indikator) -> IsiTarget:
    """Read what was typed. Raises ValidationError with a sentence that says what may stand there."""
    rapi = " ".join(teks.split())
    if not rapi:
        return IsiTarget()
    if indikator.jenis_nilai == JenisNilai.PREDIKAT and any(h.isalpha() for h in rapi):
        return periksa_target(_predikat(rapi, indikator), indikator)
    bagian = _SAMPAI.split(rapi, maxsplit=1) if indikator.polaritas == Polaritas.RENTANG else [rapi]
    if len(bagian) == 1:
        return periksa_target(IsiTarget(angka=_angka(rapi)), indikator)
    return periksa_target(_rentang(*bagian), indikator)


def periksa_target(isi: IsiTarget, indikator: Indikator) -> IsiTarget:
    """The target with its letter written as the scale writes it. Raises ValidationError."""
    _periksa_ketersediaan(isi)
    if isi.predikat:
        huruf = _huruf(isi.predikat, indikator)
        periksa_berangka(huruf, isi.angka, indikator)
        return IsiTarget(predikat=huruf, angka=isi.angka)
    if isi.angka is not None:
        periksa_berangka("", isi.angka, indikator)
    if isi.angka is not None and isi.angka < 0 and indikator.jenis_nilai != JenisNilai.PERSEN:
        raise ValidationError("Target tidak boleh negatif.")
    if isi.angka_atas is not None and indikator.polaritas != Polaritas.RENTANG:
        raise ValidationError("Tulis satu angka. Rentang hanya untuk indikator yang baik di dalam rentang target.")
    if isi.angka_atas is not None and isi.angka_atas < isi.angka:
        raise ValidationError("Batas atas harus sama dengan atau di atas batas bawah.")
    return isi


def periksa_berangka(huruf: str, angka: Decimal | None, indikator: Indikator) -> None:
    """The number of a predicate lies in its band; a scale without numbers takes none. Raises ValidationError."""
    if angka is None or indikator.jenis_nilai != JenisNilai.PREDIKAT or indikator.skala is None:
        return
    pita = list(indikator.skala.pita.all())
    if tanpa_angka(pita):
        raise ValidationError(f"Skala ini tanpa angka. Isi predikatnya: {', '.join(p.predikat for p in pita)}.")
    cocok = next((p.predikat for p in pita if memuat(p, angka)), "")
    if huruf and cocok != huruf:
        sebutan = f"berpredikat {cocok}" if cocok else "tidak mempunyai predikat"
        raise ValidationError(
            f"Nilai {format_angka(angka, DESIMAL, tetap=False)} pada skala ini {sebutan}, bukan {huruf}."
        )


def _predikat(teks: str, indikator: Indikator) -> IsiTarget:
    """A predicate alone, or with its number in brackets."""
    cocok = _BERANGKA.fullmatch(teks)
    if cocok is None or any(h.casefold() == teks.casefold() for h in huruf_skala(indikator)):
        return IsiTarget(predikat=teks)
    try:
        return IsiTarget(predikat=cocok["huruf"], angka=_angka(cocok["angka"]))
    except ValidationError as salah:  # a button would replace the predicate too
        raise ValidationError(salah.messages) from salah


def _periksa_ketersediaan(isi: IsiTarget) -> None:
    if isi.ketersediaan == Ketersediaan.ADA:
        return
    if isi.angka is not None or isi.predikat:
        raise ValidationError("Targetnya terisi, tetapi ditandai tidak ada. Kosongkan salah satunya.")
    if not isi.alasan.strip():
        raise ValidationError("Tulis alasan mengapa targetnya tidak ada.")


def _angka(teks: str) -> Decimal | None:
    return AngkaFormField(desimal=DESIMAL).to_python(teks)


def _rentang(bawah: str, atas: str) -> IsiTarget:
    """Both ends; one that can be read in two ways is only named, since a button would replace the whole range."""
    try:
        return IsiTarget(angka=_angka(bawah), angka_atas=_angka(atas))
    except ValidationError as salah:
        raise ValidationError(salah.messages) from salah


def _huruf(teks: str, indikator: Indikator) -> str:
    pilihan = huruf_skala(indikator)
    if not pilihan and indikator.jenis_nilai == JenisNilai.PREDIKAT:
        raise ValidationError("Pilih skala predikatnya, agar huruf ini dapat diperiksa.")
    if not pilihan:
        raise ValidationError("Nilai indikator ini berupa angka, bukan huruf.")
    return huruf_baku(teks, pilihan)
