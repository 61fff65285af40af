"""Generated blocks as a text that the office may write on, with its live values and the places of its tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from laporan.document import Block, DaftarButir, Judul, Paragraph, Subjudul
from laporan.jelajah import walk
from laporan.narasi.bentuk import TempatBlok
from laporan.narasi.bersih import bersihkan
from laporan.narasi.tulis import tulis

_KALIMAT = (Paragraph, DaftarButir, Subjudul)


def kalimat(blok: Block) -> bool:
    """Whether a generated block is prose, which a text of the office's own replaces; a list with a table in it is none."""
    return isinstance(blok, _KALIMAT) and all(isinstance(x, _KALIMAT) for x in walk(blok) if hasattr(x, "jangkar"))


def narasi_dari_blok(blok: Iterable[Block]) -> str:
    """Generated prose as kept HTML with live values; every other block that has an anchor leaves its place."""
    return bersihkan(tulis(_isi(blok)))


def _isi(blok: Iterable[Block]) -> Iterator[Any]:
    for b in blok:
        if kalimat(b) or isinstance(b, Judul):
            yield b
        elif ke := getattr(b, "jangkar", ""):
            yield TempatBlok(ke, f"{getattr(b, 'nomor', '')} {getattr(b, 'judul', '')}".strip() or "Tabel")
