"""An office's own book held against the rules: read out of the database once, its findings remembered."""

from __future__ import annotations

from laporan.periksa.hasil import Hasil, TemuanKantor, hasil, hasil_kini
from laporan.periksa.kantor import baca_kantor

__all__ = ["Hasil", "TemuanKantor", "baca_kantor", "hasil", "hasil_kini"]
