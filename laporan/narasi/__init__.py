"""What people write in a section: rich text, kept as clean HTML, and read into blocks of the document tree."""

from __future__ import annotations

from laporan.narasi.baca import (
    ParagrafNarasi,
    blok_dari_narasi,
    geser_kunci,
    geser_tahun,
    isi_narasi,
    paragraf_narasi,
    segarkan,
    sidik,
    teks_polos,
)
from laporan.narasi.bentuk import GambarTulis, TempatBlok, TulisanDitolak
from laporan.narasi.bersih import bersihkan
from laporan.narasi.polos import narasi_dari_teks, rapikan, teks_dari_narasi
from laporan.narasi.susun import kalimat, narasi_dari_blok

__all__ = [
    "GambarTulis", "ParagrafNarasi", "TempatBlok", "TulisanDitolak", "bersihkan", "blok_dari_narasi", "geser_kunci",
    "geser_tahun", "isi_narasi", "kalimat", "narasi_dari_blok", "narasi_dari_teks", "paragraf_narasi", "rapikan", "segarkan", "sidik",
    "teks_dari_narasi", "teks_polos",
]  # fmt: skip
