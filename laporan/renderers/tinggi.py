"""About how high the rows of a table are on paper, so that short tables and groups of merged rows are not torn."""

from __future__ import annotations

from itertools import islice
from math import ceil

from laporan import document as d
from laporan.jelajah import letak, teks

HURUF, HURUF_REBAH = 95, 150  # letters over the full width of an upright or a turned page
TABEL_UTUH, KELOMPOK_UTUH = 10, 22  # lines up to which a table, or rows under one merged cell, stay on one page


def pendek(tabel: d.Table) -> bool:
    """Whether the whole table should stay on one upright page."""
    return (
        not tabel.landscape
        and len(tabel.baris) <= TABEL_UTUH
        and sum(tinggi_baris(tabel, TABEL_UTUH + 1)) <= TABEL_UTUH
    )


def terikat(tabel: d.Table) -> frozenset[int]:
    """The rows (from 0) that stay with the row below them: those under a merged cell, where it is not too high."""
    if not bergabung(tabel):
        return frozenset()
    tinggi, ikat = tinggi_baris(tabel), set[int]()
    for i, baris in enumerate(tabel.baris):
        for n in {s.rowspan for s in baris.sel if s.rowspan > 1}:
            if sum(tinggi[i : i + n]) <= KELOMPOK_UTUH:
                ikat |= set(range(i, i + n - 1))
    return frozenset(ikat)


def bergabung(tabel: d.Table) -> bool:
    """Whether a cell spans rows."""
    return any(s.rowspan > 1 for b in tabel.baris for s in b.sel)


def tinggi_baris(tabel: d.Table, paling: int | None = None) -> list[int]:
    """About how many lines each row has, the head left out; the first `paling` rows."""
    huruf = HURUF_REBAH if tabel.landscape else HURUF
    penuh = sum(k.lebar for k in tabel.kolom) or 1
    hasil = []
    for baris in islice(letak((b.sel for b in tabel.baris), len(tabel.kolom)), paling):
        lebar = ((s, sum(k.lebar for k in tabel.kolom[i : i + s.colspan]) or 1) for i, s in baris)
        hasil.append(max((ceil(_huruf(s) * penuh / (w * huruf) / s.rowspan) for s, w in lebar), default=1) or 1)
    return hasil


def _huruf(sel: d.Sel) -> int:
    return len(sel.teks) + sum(len(teks(b)) for b in sel.blok) * 2
