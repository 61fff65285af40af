"""Which nodes the Renstra matrix lists, and under which sasaran (MU-2). Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from renstra.queries import BarisTahunan, Matriks, SasaranMatriks, SimpulTahunan, TujuanMatriks

Pagu = Mapping[int, Decimal | None]
"""Indicative pagu by the id of a year's node."""


@dataclass(frozen=True)
class Kelompok:
    """The nodes that stand under one sasaran; without ``sasaran`` those that support none."""

    tujuan: TujuanMatriks | None
    sasaran: SasaranMatriks | None
    simpul: tuple[SimpulTahunan, ...]
    judul: str = ""


def dalam_renstra(pohon: tuple[SimpulTahunan, ...], pagu: Pagu) -> tuple[SimpulTahunan, ...]:
    """The nodes that the Renstra has: with pagu in any of its years, or promised for several; all while it has none.

    What is promised for one year only is an output of that year, and left out beside an indicator of the Renstra.
    """
    return tuple(x for s in pohon for x in _saring(s, pagu)) or pohon


def _saring(s: SimpulTahunan, pagu: Pagu) -> Iterator[SimpulTahunan]:
    anak = tuple(x for a in s.anak for x in _saring(a, pagu))
    tetap = tuple(i for i in s.indikator if _berjangka(i))
    if anak or tetap or any(pagu.get(i) is not None for i in s.simpul.values()):
        yield replace(s, anak=anak, indikator=tetap or s.indikator)


def _berjangka(i: BarisTahunan) -> bool:
    return len(i.target) > 1


def susun_kelompok(r: Matriks, pohon: tuple[SimpulTahunan, ...]) -> list[Kelompok]:
    """Under each sasaran the nodes that support it (by themselves or through a node above), with those above them."""
    hasil = [Kelompok(t, s, tuple(x for p in pohon for x in _pilih(p, s.id))) for t in r.tujuan for s in t.sasaran]
    hasil += [Kelompok(t, None, ()) for t in r.tujuan if not t.sasaran]
    for judul, penunjang in (("Penunjang", True), ("Belum dihubungkan dengan sasaran", False)):
        if lepas := tuple(x for p in pohon for x in _lepas(p, penunjang=penunjang)):
            hasil.append(Kelompok(None, None, lepas, judul))
    return hasil


def _pilih(s: SimpulTahunan, sasaran: int, atas: frozenset[int] = frozenset()) -> list[SimpulTahunan]:
    milik = s.sasaran or atas
    bawah = [x for a in s.anak for x in _pilih(a, sasaran, milik)]
    return [s, *bawah] if bawah or sasaran in milik else []


def _lepas(s: SimpulTahunan, *, penunjang: bool, atas: bool = False) -> list[SimpulTahunan]:
    """Nodes without a sasaran on the way up or down, penunjang or not."""
    if s.sasaran:
        return []
    ini = atas or s.penunjang
    bawah = [x for a in s.anak for x in _lepas(a, penunjang=penunjang, atas=ini)]
    return [s, *bawah] if bawah or (not s.anak and ini == penunjang) else []
