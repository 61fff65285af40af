"""The frozen shapes of a measured year: what pages and the report print, computing nothing themselves.

Texts of figures stand in ``Nilai`` and ``Hitungan``; raw figures beside them are Decimal, percentages 100 for all.
"""

from __future__ import annotations

from dataclasses import dataclass

from kinerja.queries.bentuk.aturan import Aturan, PitaTercetak, SkalaTercetak
from kinerja.queries.bentuk.naskah import (
    AnggaranPk,
    BarisIkuCetak,
    BarisPk,
    BarisRktCetak,
    Iku,
    Perjanjian,
    Pihak,
    SasaranIku,
    SasaranPk,
)
from kinerja.queries.bentuk.pelaksanaan import PelaksanaanUkur
from kinerja.queries.bentuk.ukur import (
    Catatan,
    IndikatorUkur,
    KeluaranUkur,
    KomponenUkur,
    NilaiTahun,
    PembandingUkur,
    Ringkasan,
    SasaranUkur,
    SimpulUkur,
    SurveiUkur,
    UnsurUkur,
)

__all__ = [
    "AnggaranPk",
    "Aturan",
    "BarisIkuCetak",
    "BarisPk",
    "BarisRktCetak",
    "Catatan",
    "Iku",
    "IndikatorUkur",
    "KeluaranUkur",
    "KomponenUkur",
    "NilaiTahun",
    "PelaksanaanUkur",
    "PembandingUkur",
    "Pengukuran",
    "Perjanjian",
    "Pihak",
    "PitaTercetak",
    "Ringkasan",
    "SasaranIku",
    "SasaranPk",
    "SasaranUkur",
    "SimpulUkur",
    "SkalaTercetak",
    "SurveiUkur",
    "UnsurUkur",
]


@dataclass(frozen=True, kw_only=True)
class Pengukuran:
    """A year of an office. ``pk`` is the paper in force (None: not drawn up yet); ``perjanjian`` all of the year.

    ``program`` are the rows of the paper that promise for a program (MT-1); no count or mean mixes them with ``sasaran``.
    """

    tahun: int
    aturan: Aturan | None
    pk: Perjanjian | None
    perjanjian: tuple[Perjanjian, ...]
    sasaran: tuple[SasaranUkur, ...]
    program: tuple[SasaranUkur, ...]
    ringkasan: Ringkasan
    survei: tuple[SurveiUkur, ...]
    simpul: tuple[SimpulUkur, ...]
    iku: Iku | None
    rkt: tuple[BarisRktCetak, ...]
