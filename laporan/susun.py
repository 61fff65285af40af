"""Short ways to write a document tree: words and figures in, frozen blocks out."""

from __future__ import annotations

from laporan.document import (
    Baris,
    Butir,
    DaftarButir,
    GayaButir,
    GayaParagraf,
    JenisBaris,
    Paragraph,
    Run,
    Sel,
    Teks,
)


def paragraf(*bagian: str | Run, gaya: GayaParagraf = "biasa") -> Paragraph:
    """A paragraph from words and figures: `paragraf("Capaian ", Nilai("skm", "93,71"), ".")`."""
    return Paragraph(runs(*bagian), gaya)


def runs(*bagian: str | Run) -> tuple[Run, ...]:
    """Words and figures as runs."""
    return tuple(Teks(b) if isinstance(b, str) else b for b in bagian)


def tebal(teks: str) -> Teks:
    """Bold words."""
    return Teks(teks, tebal=True)


def daftar(*isi: str | Butir, gaya: GayaButir = "1.", mulai: int = 1) -> DaftarButir:
    """A list from texts and items."""
    return DaftarButir(tuple(Butir(runs(i)) if isinstance(i, str) else i for i in isi), gaya, mulai)


def baris(*sel: str | Sel, jenis: JenisBaris = "biasa") -> Baris:
    """A table row from texts and cells."""
    return Baris(tuple(Sel(s) if isinstance(s, str) else s for s in sel), jenis)
