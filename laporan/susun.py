"""Short ways to write a document tree: words and figures in, frozen blocks out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

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


def berkelompok(
    isi: Sequence[tuple[Sel, ...]], awal: tuple[Sel, ...] = (), akhir: tuple[Sel, ...] = ()
) -> Iterator[Baris]:
    """Rows of one group; the cells of `awal` on the left and of `akhir` on the right stand once and span all."""
    kiri, kanan = (tuple(replace(s, rowspan=len(isi)) for s in sel) for sel in (awal, akhir))
    for i, sel in enumerate(isi):
        yield Baris((*kiri, *sel, *kanan) if i == 0 else sel)


def baris(*sel: str | Sel, jenis: JenisBaris = "biasa") -> Baris:
    """A table row from texts and cells."""
    return Baris(tuple(Sel(s) if isinstance(s, str) else s for s in sel), jenis)
