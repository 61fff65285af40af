"""Figures of another year inside a book: a section may print the data of a year that is not the book's.

Keys that name no year (`anggaran:pagu`) are those of the book's year; of another year they have it before them
(`tahun:2020:anggaran:pagu`), in the tree and among the live values alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from laporan.document import Baris, Block, DaftarButir, Nilai, Paragraph, Run, Sel, Subjudul, Table
from laporan.jelajah import petakan
from laporan.nilai.bentuk import NilaiHidup

_BERTAHUN = re.compile(r":(19|20)\d\d(:|$)")
SETIAP_TAHUN = ("kantor:", "pemda:", "penanda:", "laporan:")


def kunci_tahun(kunci: str, tahun: int) -> str:
    """The key of a figure of another year; one that names its year, or holds in every year, stays."""
    tetap = not kunci or kunci.startswith(SETIAP_TAHUN) or _BERTAHUN.search(kunci)
    return kunci if tetap else f"tahun:{tahun}:{kunci}"


def nilai_tahun(semua: Iterable[NilaiHidup], tahun: int) -> Iterator[NilaiHidup]:
    """The live values of another year, as the list of the book shows them."""
    for n in semua:
        if not n.kunci.startswith(SETIAP_TAHUN):
            nama = n.nama if str(tahun) in n.nama else f"{n.nama} ({tahun})"
            kelompok = f"Tahun {tahun}: {n.kelompok}"
            yield replace(n, kunci=kunci_tahun(n.kunci, tahun), nama=nama, kelompok=kelompok)


def bertahun(blok: Block, tahun: int) -> Block:
    """The block with the keys of its figures as those of another year."""
    return petakan(blok, lambda b: _satu(b, tahun))


def _satu(b: Block, tahun: int) -> Block:
    if isinstance(b, Paragraph | Subjudul):
        return replace(b, runs=_runs(b.runs, tahun))
    if isinstance(b, DaftarButir):
        return replace(b, butir=tuple(replace(x, runs=_runs(x.runs, tahun)) for x in b.butir))
    return replace(b, baris=tuple(_baris(x, tahun) for x in b.baris)) if isinstance(b, Table) else b


def _baris(b: Baris, tahun: int) -> Baris:
    return replace(b, sel=tuple(_berkunci(s, tahun) for s in b.sel))


def _runs(runs: tuple[Run, ...], tahun: int) -> tuple[Run, ...]:
    return tuple(_berkunci(r, tahun) if isinstance(r, Nilai) else r for r in runs)


def _berkunci(x: Sel | Nilai, tahun: int) -> Any:
    return replace(x, kunci=kunci_tahun(x.kunci, tahun)) if x.kunci else x
