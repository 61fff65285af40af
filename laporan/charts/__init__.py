"""Charts drawn on the server: one SVG string each, for browser and PDF as it is, for Word as a picture (`raster`).

One style (`gaya`): dark bars, hatched bars, dashed lines, so that grey paper tells as much as a screen. Texts are
measured (`ukuran`), wrapped or cut before they are placed, and the full words stand in the description. A list too long
for one page is drawn in several (`bagi`).
"""

from laporan.charts.capaian import BarisCapaian, grafik_capaian
from laporan.charts.gaya import bagi
from laporan.charts.serapan import BarisSerapan, grafik_serapan
from laporan.charts.seri import Seri, Titik, grafik_seri
from laporan.charts.skor import grafik_batang, uraian

__all__ = [
    "BarisCapaian", "BarisSerapan", "Seri", "Titik", "bagi", "grafik_batang", "grafik_capaian", "grafik_serapan",
    "grafik_seri", "uraian",
]  # fmt: skip
