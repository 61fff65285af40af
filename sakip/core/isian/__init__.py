"""Entry grids: one cell at a time by script, or the whole page as a form; both write through the same ``Bidang``."""

from sakip.core.isian.bidang import Bentrok, Bidang, Kisi, Sel, SelTidakAda, samakan, simpan_banyak, simpan_satu
from sakip.core.isian.tampil import Baris, Cerita, Kelompok, SelTampil
from sakip.core.isian.tulis import hapus_terkunci, simpan_terkunci

__all__ = [
    "Baris", "Bentrok", "Bidang", "Cerita", "Kelompok", "Kisi", "Sel", "SelTampil", "SelTidakAda", "hapus_terkunci",
    "samakan", "simpan_banyak", "simpan_satu", "simpan_terkunci",
]  # fmt: skip
