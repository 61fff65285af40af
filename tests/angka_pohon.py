"""The figures of a document tree, and how many rows its tables have: what no change of a name touches.

The misi are none of them, nor how many there are: they are the RPJMD's, which the offices of a Pemda share, and words alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from laporan.builder import bangun
from laporan.document import Nilai, Sel, Table
from sakip.core.models import PerangkatDaerah

MISI = ("MU-1", "rpjmd:misi")


def angka_pohon(kantor: PerangkatDaerah, tahun: int) -> list[tuple[Any, ...]]:
    """In the order of the book: each figure with its key as it is printed and as it is, each table with its rows."""
    return [
        satu for bagian in _isi(bangun(PerangkatDaerah.objects.get(pk=kantor.pk), tahun)) for satu in _angka(bagian)
    ]


def _angka(bagian: Any) -> Iterator[tuple[Any, ...]]:
    if isinstance(bagian, Table) and bagian.kode not in MISI:
        yield ("tabel", bagian.kode, len(bagian.baris))
    elif isinstance(bagian, Nilai | Sel) and bagian.kunci not in MISI and (bagian.kunci or bagian.nilai is not None):
        yield bagian.kunci, bagian.teks, bagian.nilai


def _isi(apa: Any) -> Iterator[Any]:
    """Everything in a tree, from above."""
    if is_dataclass(apa):
        yield apa
        apa = [getattr(apa, f.name) for f in fields(apa)]
    if isinstance(apa, list | tuple):
        for satu in apa:
            yield from _isi(satu)
