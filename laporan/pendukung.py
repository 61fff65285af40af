"""The nodes of the program tree behind a sasaran, and what came of their outputs: for tables and live values alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kinerja.queries.bentuk import KeluaranUkur, SasaranUkur, SimpulUkur
from laporan.konteks import Konteks

JENJANG = {"program": "program", "kegiatan": "kegiatan", "subkegiatan": "sub kegiatan"}
"""What prose calls the levels of the tree."""


def pendukung(k: Konteks, s: SasaranUkur) -> list[SimpulUkur]:
    """The nodes that support a sasaran or one of its indicators, with those above and below them, in tree order."""
    menurut_id = {p.id: p for p in k.ukur.simpul}
    milik = {i.id for i in s.indikator}
    langsung = [p for p in k.ukur.simpul if s.sasaran_id in p.sasaran or milik & set(p.indikator)]
    terpilih = {p.id for p in langsung}
    for p in k.ukur.simpul:
        if p.induk_id in terpilih and not (p.sasaran or p.indikator or p.penunjang):
            terpilih.add(p.id)
    terpilih |= {atas for p in langsung for atas in _leluhur(p, menurut_id)}
    return [p for p in k.ukur.simpul if p.id in terpilih]


def _leluhur(p: SimpulUkur, menurut_id: dict[int, SimpulUkur]) -> Iterator[int]:
    while p.induk_id is not None:
        yield p.induk_id
        p = menurut_id[p.induk_id]


def keluaran_terukur(pohon: Iterable[SimpulUkur]) -> list[KeluaranUkur]:
    """The outputs of these nodes that have a percentage."""
    return [x for p in pohon for x in p.keluaran if x.persen.nilai is not None]


def keluaran_kurang(keluaran: Iterable[KeluaranUkur]) -> list[KeluaranUkur]:
    """Those of them that missed their target."""
    return [x for x in keluaran if x.persen.tercapai is False or (x.persen.nilai or 0) < 100]
