"""Lists as Word writes them: paragraphs with a level in their style and the label in their text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

from laporan.document import Butir, DaftarButir, GayaButir, Run, Teks
from laporan.narasi.daftar import gaya_label, nomori
from laporan.teks import DALAM

_TINGKAT = re.compile(r"mso-list:\s*l\d{1,4} level(\d)", re.IGNORECASE)
_LABEL = re.compile(r"(?P<label>\(?(?:\d{1,3}|[A-Za-z])[.)]|[^\w\s\"'(“‘])(?:[\s\xa0]+|$)|(?P<bulat>[o§])[\s\xa0]+")


@dataclass(frozen=True, slots=True)
class ButirWord:
    """A paragraph that is an item of level `tingkat` (from 1)."""

    tingkat: int
    runs: tuple[Run, ...]


@dataclass
class _Simpul:
    tingkat: int
    label: str
    runs: tuple[Run, ...]
    anak: list[_Simpul] = field(default_factory=list)


def tingkat_word(gaya: str) -> int:
    """The level of a list paragraph from its style; 0 for any other."""
    cocok = _TINGKAT.search(gaya)
    return min(max(int(cocok[1]), 1), DALAM) if cocok else 0


def dengan_word(isi: Iterable[Any]) -> list[Any]:
    """Blocks, with neighbouring list paragraphs as the lists that they are."""
    hasil: list[Any] = []
    for butir, deret in groupby(isi, lambda b: isinstance(b, ButirWord)):
        sama = list(deret)
        hasil.extend(daftar_word(sama) if butir else sama)
    return hasil


def daftar_word(deret: Sequence[ButirWord]) -> list[DaftarButir]:
    """The lists that neighbouring list paragraphs make."""
    akar = _Simpul(0, "", ())
    jalur = [akar]
    for b in deret:
        label, runs = _tanpa_label(b.runs)
        while jalur[-1].tingkat >= b.tingkat:
            jalur.pop()
        simpul = _Simpul(b.tingkat, label, runs)
        jalur[-1].anak.append(simpul)
        jalur.append(simpul)
    return _daftar(akar.anak)


def _tanpa_label(runs: tuple[Run, ...]) -> tuple[str, tuple[Run, ...]]:
    awal = runs[0]
    cocok = _LABEL.match(awal.teks) if isinstance(awal, Teks) else None
    if cocok is None:
        return "-", runs
    sisa = awal.teks[cocok.end() :].lstrip(" \xa0")
    label = cocok["label"] or "-"
    return label, (replace(awal, teks=sisa), *runs[1:]) if sisa else tuple(runs[1:])


def _daftar(simpul: list[_Simpul]) -> list[DaftarButir]:
    """One list for each run of neighbours with the same kind of label."""
    hasil: list[tuple[GayaButir, list[Butir]]] = []
    for s in simpul:
        if not (s.runs or s.anak):
            continue
        gaya = gaya_label(s.label.lower())
        if not hasil or hasil[-1][0] != gaya:
            hasil.append((gaya, []))
        hasil[-1][1].append(Butir(s.runs, tuple(_daftar(s.anak)), s.label.lower() if gaya != "-" else None))
    return [nomori(DaftarButir(tuple(b), g)) for g, b in hasil]
