"""Tables that people write: cells, rows and heads, always as wide as their columns."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from laporan.document import Baris, Kolom, Nilai, Paragraph, Rata, Sel, Table, Teks
from laporan.jelajah import kisi, letak, teks
from laporan.narasi.bentuk import KOLOM_TERBANYAK

KODE = "NASKAH"
_LEBAR = range(6, 41)  # relative weights of a column, by the longest text in it


@dataclass(frozen=True, slots=True)
class SelTulis:
    """A cell with whether it stands in the head."""

    sel: Sel
    kepala: bool


def sel_dari(tag: str, sifat: Mapping[str, str], isi: Sequence[Any]) -> SelTulis:
    """A cell from what stands in it: plain words and single figures as its text, all else as blocks."""
    tinggi, lebar = _bilangan(sifat.get("rowspan", "")), _bilangan(sifat.get("colspan", ""))
    return SelTulis(replace(_sel(tuple(isi)), rowspan=tinggi, colspan=lebar), tag == "th")


def tabel_dari(deret: list[tuple[SelTulis, ...]]) -> list[Any]:
    """The table; one too wide to be printed is given as lines."""
    if not deret:
        return []
    n_kepala = next((i for i, b in enumerate(deret) if not all(s.kepala for s in b)), len(deret))
    n_kepala = 0 if n_kepala == len(deret) else n_kepala
    kepala = [tuple(s.sel for s in b) for b in deret[:n_kepala]]
    badan = [tuple(replace(s.sel, tebal=s.sel.tebal or s.kepala) for s in b) for b in deret[n_kepala:]]
    lebar = max(_lebar(kepala), _lebar(badan))
    if lebar > KOLOM_TERBANYAK:
        return [Paragraph((Teks(" | ".join(map(teks, b))),)) for b in (*kepala, *badan) if any(map(teks, b))]
    calon = _tabel(_penuh(_pendek(kepala), lebar), _penuh(_pendek(badan), lebar), lebar)
    try:
        kisi(calon)
    except ValueError:
        datar = [[tuple(replace(s, rowspan=1, colspan=1) for s in b) for b in bagian] for bagian in (kepala, badan)]
        return [_tabel(_penuh(datar[0], lebar), _penuh(datar[1], lebar), lebar)]
    return [calon]


def _tabel(kepala: list[tuple[Sel, ...]], badan: list[tuple[Sel, ...]], lebar: int) -> Table:
    judul, panjang = [""] * lebar, [0] * lebar
    for deret, di_kepala in ((kepala, True), (badan, False)):
        for b in letak(deret, lebar):
            for k, s in b:
                isi = teks(s)
                if s.colspan == 1:
                    panjang[k] = max(panjang[k], *map(len, isi.split("\n")))
                if di_kepala:
                    judul[k] = isi.replace("\n", " ")
    kolom = tuple(Kolom(j, min(max(p, _LEBAR[0]), _LEBAR[-1])) for j, p in zip(judul, panjang, strict=True))
    return Table(KODE, kolom, tuple(map(Baris, badan)), kepala=tuple(kepala), berkepala=bool(kepala))


def _sel(isi: tuple[Any, ...]) -> Sel:
    if not isi:
        return Sel()
    satu = isi[0] if len(isi) == 1 and isinstance(isi[0], Paragraph) else None
    if satu is None or satu.gaya not in {"biasa", "tengah"} or len(satu.runs) != 1:
        return Sel(blok=isi)
    run = satu.runs[0]
    rata: Rata | None = "tengah" if satu.gaya == "tengah" else None
    if isinstance(run, Teks):
        return Sel(run.teks, tebal=run.tebal, miring=run.miring, rata=rata)
    if isinstance(run, Nilai):
        return Sel(run.teks, run.nilai, run.kunci, tebal=run.tebal, miring=run.miring, rata=rata)
    return Sel(blok=isi)


def _bilangan(teks_: str) -> int:
    return min(max(int(teks_), 1), KOLOM_TERBANYAK) if re.fullmatch(r"[0-9]{1,4}", teks_) else 1


def _lebar(deret: Sequence[tuple[Sel, ...]]) -> int:
    """How many columns the rows need, cells that reach down from above counted."""
    lebar, atas = 0, list[tuple[int, int]]()
    for b in deret:
        lebar = max(lebar, sum(s.colspan for s in b) + sum(c for _, c in atas))
        atas = [(r - 1, c) for r, c in (*atas, *((s.rowspan, s.colspan) for s in b)) if r > 1]
    return lebar


def _pendek(deret: list[tuple[Sel, ...]]) -> list[tuple[Sel, ...]]:
    """No cell reaches below the last row."""
    return [tuple(replace(s, rowspan=min(s.rowspan, len(deret) - i)) for s in b) for i, b in enumerate(deret)]


def _penuh(deret: list[tuple[Sel, ...]], lebar: int) -> list[tuple[Sel, ...]]:
    """Each row filled up with empty cells."""
    hasil, atas = [], list[tuple[int, int]]()
    for b in deret:
        kurang = lebar - sum(s.colspan for s in b) - sum(c for _, c in atas)
        hasil.append((*b, *(Sel() for _ in range(kurang))))
        atas = [(r - 1, c) for r, c in (*atas, *((s.rowspan, s.colspan) for s in b)) if r > 1]
    return hasil
