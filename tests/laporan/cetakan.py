"""One table or paper, and its rows as a reader sees them."""

from __future__ import annotations

from typing import Any

from laporan.builder import bangun_cetakan
from laporan.document import Dokumen
from laporan.jelajah import kisi, tabel, teks
from laporan.papers import cari_cetakan
from sakip.core.models import PerangkatDaerah


def cetak(kunci: str, kantor: PerangkatDaerah, tahun: int, **isi: Any) -> Dokumen:
    """The table or paper of this key."""
    return bangun_cetakan(cari_cetakan(kunci), kantor, tahun, **isi)


def baris(dok: Dokumen, kode: str, ke: int = 0) -> list[list[str]]:
    """The rows of one of its tables as text."""
    return [[" ".join([s.teks, *map(teks, s.blok)]).strip() for s in b] for b in kisi(tabel(dok, kode)[ke])]
