"""All writes of the room of money."""

from anggaran.domain.grid import GridSalah, simpan_grid_pagu, simpan_grid_realisasi
from anggaran.domain.indikatif import SelTahun, simpan_indikatif
from anggaran.domain.kontrol import simpan_kontrol
from anggaran.domain.pagu import salin_pagu, simpan_pagu
from anggaran.domain.realisasi import simpan_realisasi_anggaran
from anggaran.domain.rincian import simpan_baris_belanja
from anggaran.domain.tahap import hapus_tahap, simpan_tahap

__all__ = [
    "GridSalah", "SelTahun", "hapus_tahap", "salin_pagu", "simpan_baris_belanja", "simpan_grid_pagu",
    "simpan_grid_realisasi", "simpan_indikatif", "simpan_kontrol", "simpan_pagu", "simpan_realisasi_anggaran",
    "simpan_tahap",
]  # fmt: skip
