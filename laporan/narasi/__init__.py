"""What people write in a section: rich text, kept as clean HTML, and read into blocks of the document tree."""

from __future__ import annotations

from laporan.narasi.baca import (
    ParagrafNarasi,
    blok_dari_narasi,
    gambar_dipakai,
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
from laporan.narasi.polos import narasi_dari_teks, rapikan, tanpa_isi_chip, teks_dari_narasi
from laporan.narasi.susun import bertempat, kalimat, narasi_dari_blok, sebutan, tanpa_tempat, tempatkan

__all__ = [
    "GambarTulis",
    "ParagrafNarasi",
    "TempatBlok",
    "TulisanDitolak",
    "bersihkan",
    "bertempat",
    "blok_dari_narasi",
    "gambar_dipakai",
    "geser_kunci",
    "geser_tahun",
    "isi_narasi",
    "kalimat",
    "narasi_dari_blok",
    "narasi_dari_teks",
    "paragraf_narasi",
    "rapikan",
    "sebutan",
    "segarkan",
    "sidik",
    "tanpa_isi_chip",
    "tanpa_tempat",
    "teks_dari_narasi",
    "teks_polos",
    "tempatkan",
]  # fmt: skip
