"""The performance tables."""

from kinerja.models.aturan import AturanKinerja, KonversiHuruf
from kinerja.models.pengukuran import Pelaksanaan, Pembanding, Realisasi
from kinerja.models.perjanjian import (
    AnggaranPerjanjian,
    BarisIku,
    BarisPerjanjian,
    BarisRkt,
    Penandatangan,
    PenetapanIku,
    PerjanjianKinerja,
    Rkt,
    nip_tercetak,
)
from kinerja.models.survei import Survei, UnsurSurvei

__all__ = [
    "AnggaranPerjanjian", "AturanKinerja", "BarisIku", "BarisPerjanjian", "BarisRkt", "KonversiHuruf", "Pelaksanaan",
    "Pembanding", "Penandatangan", "PenetapanIku", "PerjanjianKinerja", "Realisasi", "Rkt", "Survei", "UnsurSurvei",
    "nip_tercetak",
]  # fmt: skip
