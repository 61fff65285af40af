"""The performance tables."""

from kinerja.models.aturan import AturanKinerja, KonversiHuruf
from kinerja.models.pengukuran import Pelaksanaan, Pembanding, Realisasi
from kinerja.models.perjanjian import (
    AnggaranPerjanjian,
    BarisIku,
    BarisPerjanjian,
    BarisRkt,
    PenetapanIku,
    PerjanjianKinerja,
    Rkt,
)
from kinerja.models.survei import Survei, UnsurSurvei

__all__ = [
    "AnggaranPerjanjian", "AturanKinerja", "BarisIku", "BarisPerjanjian", "BarisRkt", "KonversiHuruf", "Pelaksanaan",
    "Pembanding", "PenetapanIku", "PerjanjianKinerja", "Realisasi", "Rkt", "Survei", "UnsurSurvei",
]  # fmt: skip
