"""Where every figure of the yearly report comes from, and where the report prints it."""

from __future__ import annotations

from laporan.asal.buku import Angka, angka_buku, asal_buku
from laporan.asal.pakai import Pemakaian, pemakaian_buku

__all__ = ["Angka", "Pemakaian", "angka_buku", "asal_buku", "pemakaian_buku"]
