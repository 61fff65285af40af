"""Charts drawn on the server: one SVG string each, for browser and PDF as it is, for Word as a picture (`raster`).

One style (`gaya`): dark bars, pale bars with hatching, dashed lines, so that grey paper tells as much as a screen. Texts
are measured (`ukuran`), wrapped or cut before they are placed, and the full words stand in the description.
"""

from laporan.charts.skor import grafik_batang, uraian

__all__ = ["grafik_batang", "uraian"]
