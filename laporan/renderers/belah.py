"""Very long tables in pieces: each starts a page with the head of the table, so that they can be drawn one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from laporan.document import Baris, Table

BANYAK = 600
"""Rows in a piece. One piece costs the process that draws it about 150 MB; a year's tables of an office have fewer."""


def belah(tabel: Table) -> tuple[Table, ...]:
    """The table itself, or its pieces: the first has title and anchor, the last source and notes."""
    batas = [0, *_batas(tabel.baris), len(tabel.baris)]
    if len(batas) == 2:
        return (tabel,)
    potongan = [replace(tabel, baris=tabel.baris[a:z]) for a, z in pairwise(batas)]
    awal = [replace(p, sumber="", catatan=()) for p in potongan[:-1]]
    lanjut = [replace(p, judul="", nomor="", jangkar="") for p in (*awal[1:], potongan[-1])]
    return (awal[0], *lanjut)


def _batas(baris: tuple[Baris, ...]) -> Iterator[int]:
    """Where pieces begin: no merged cell is torn, no heading leaves its rows, no total stands alone."""
    mulai = utuh = 0
    for i, b in enumerate(baris):
        if i - mulai >= BANYAK and i >= utuh and b.jenis != "jumlah" and not _menempel(baris[i - 1]):
            mulai = i
            yield i
        utuh = max(utuh, i + max((s.rowspan for s in b.sel), default=1))


def _menempel(b: Baris) -> bool:
    return b.lekat or b.jenis == "kelompok"
