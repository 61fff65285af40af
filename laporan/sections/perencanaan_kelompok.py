"""Which nodes the Renstra matrix lists, and beside which sasaran and indicator (MU-2). Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from renstra.queries import BarisTahunan, IndikatorMatriks, Matriks, SasaranMatriks, SimpulTahunan

Pagu = Mapping[int, Decimal | None]
"""Indicative pagu by the id of a year's node."""


@dataclass(frozen=True)
class Kelompok:
    """The nodes that stand beside these indicators of a sasaran."""

    indikator: tuple[IndikatorMatriks, ...]
    simpul: tuple[SimpulTahunan, ...]


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


def per_indikator(s: SasaranMatriks, pohon: tuple[SimpulTahunan, ...]) -> list[Kelompok]:
    """Nodes that support the sasaran as a whole stand beside all indicators that have none of their own; the others
    beside the indicator that they support. A link holds for all below it."""
    khusus = {i.id: tuple(x for p in pohon for x in _pilih(p, indikator=frozenset({i.id}))) for i in s.indikator}
    umum = tuple(x for p in pohon for x in _pilih(p, sasaran=s.id, indikator=frozenset(khusus)))
    sisa = tuple(i for i in s.indikator if not khusus[i.id])
    awal = [Kelompok(sisa, umum)] if umum or sisa or not s.indikator else []
    return awal + [Kelompok((i,), khusus[i.id]) for i in s.indikator if khusus[i.id]]


def tanpa_sasaran(pohon: tuple[SimpulTahunan, ...], *, penunjang: bool) -> tuple[SimpulTahunan, ...]:
    """The nodes that support no sasaran: those that are penunjang, or the others."""
    return tuple(x for p in pohon for x in _lepas(p, penunjang=penunjang))


def berulang(r: Matriks, pohon: tuple[SimpulTahunan, ...]) -> bool:
    """Whether a lowest node stands in more than one place."""
    semua = [id(s) for x in r.sasaran for g in per_indikator(x, pohon) for s in g.simpul if not s.anak]
    return len(semua) > len(set(semua))


def _pilih(
    s: SimpulTahunan, *, indikator: frozenset[int], sasaran: int | None = None, atas: SimpulTahunan | None = None
) -> list[SimpulTahunan]:
    """The nodes whose link, or that of the nearest node above, names one of ``indikator``; with ``sasaran`` those that
    name this sasaran and none of them. With those above them."""
    terpaut = s if s.sasaran else atas
    bawah = [x for a in s.anak for x in _pilih(a, indikator=indikator, sasaran=sasaran, atas=terpaut)]
    if terpaut is None:
        cocok = False
    elif sasaran is None:
        cocok = bool(terpaut.didukung & indikator)
    else:
        cocok = sasaran in terpaut.sasaran and not terpaut.didukung & indikator
    return [s, *bawah] if bawah or cocok else []


def _lepas(s: SimpulTahunan, *, penunjang: bool, atas: bool = False) -> list[SimpulTahunan]:
    """Nodes without a sasaran on the way up or down, penunjang or not."""
    if s.sasaran:
        return []
    ini = atas or s.penunjang
    bawah = [x for a in s.anak for x in _lepas(a, penunjang=penunjang, atas=ini)]
    return [s, *bawah] if bawah or (not s.anak and ini == penunjang) else []
