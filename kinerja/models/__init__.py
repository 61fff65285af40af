"""The performance tables."""

from kinerja.models.aksi import Aksi, BagianTahun, TargetPeriode
from kinerja.models.aturan import AturanKinerja, KonversiHuruf
from kinerja.models.iku import BarisIku, ButirKeputusan, PenetapanIku
from kinerja.models.pengukuran import Pelaksanaan, Pembanding, PengukuranKinerja, Realisasi
from kinerja.models.perjanjian import AnggaranPerjanjian, BarisPerjanjian, PerjanjianKinerja
from kinerja.models.rkt import BarisRkt, Rkt
from kinerja.models.survei import Survei, UnsurSurvei

__all__ = [
    "Aksi", "AnggaranPerjanjian", "AturanKinerja", "BagianTahun", "BarisIku", "BarisPerjanjian", "BarisRkt",
    "ButirKeputusan", "KonversiHuruf", "Pelaksanaan", "Pembanding", "PenetapanIku", "PengukuranKinerja", "PerjanjianKinerja", "Realisasi",
    "Rkt", "Survei", "TargetPeriode", "UnsurSurvei",
]  # fmt: skip
