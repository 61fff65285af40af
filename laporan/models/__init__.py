"""The tables of the report room: books and papers, their signed editions, reviu and evaluation, findings."""

from laporan.models.buku import AngkaParagraf, Bagian, DasarHukum, GambarNaskah, Laporan, Naskah
from laporan.models.edisi import BerkasEdisi, Edisi, NaskahBertanda, SidikRancangan
from laporan.models.evaluasi import EvaluasiAkip, NilaiKomponen, Rekomendasi, TindakLanjut
from laporan.models.periksa import BerkasDiperiksa, TemuanDiabaikan, TingkatAturan
from laporan.models.reviu import ButirReviu, Reviu

__all__ = [
    "AngkaParagraf", "Bagian", "BerkasDiperiksa", "BerkasEdisi", "ButirReviu", "DasarHukum", "Edisi", "EvaluasiAkip", "GambarNaskah", "Laporan",
    "Naskah", "NaskahBertanda", "NilaiKomponen", "Rekomendasi", "Reviu", "SidikRancangan", "TemuanDiabaikan",
    "TindakLanjut", "TingkatAturan",
]  # fmt: skip
