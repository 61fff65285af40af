"""Tables of a PDF page without ruling lines: runs of lines that stand in columns. Careful: what is not sure stays text."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Any

from laporan.checks.baca.pdf_baris import Baris, jadi_baris, sambung
from laporan.checks.baca.pdf_tabel import RAPAT, Potongan
from laporan.checks.baca.petak import Petak, berangka

CELAH_KOLOM = 9.0
"""Points of white that part two columns."""
BARIS_TERKECIL, KOLOM_TERKECIL = 3, 3


def tabel_polos(halaman: Any, kata: Sequence[dict[str, Any]], mulai: int) -> list[Potongan]:
    """Runs of lines with three columns or more that white gaps part from top to bottom, one of them figures; the words of
    a chart are none."""
    baris = [jadi_baris(s, CELAH_KOLOM) for s in _menurut_baris(kata)]
    hasil = []
    for kelompok in _kelompok(baris):
        if (p := _polos(kelompok, mulai)) and not _bergambar(p, halaman):
            hasil.append(p)
            mulai += sum(len(b) for b in p.kisi)
    return hasil


def _menurut_baris(kata: Sequence[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    for b in jadi_baris(kata, celah=1e9):
        yield [k for k in kata if b.atas <= (k["top"] + k["bottom"]) / 2 <= b.bawah]


def _kelompok(baris: Sequence[list[Baris]]) -> Iterator[list[list[Baris]]]:
    """Lines from one with three parts to the last one with three; in between at most two with fewer."""
    kini: list[list[Baris]] = []
    sela = 0
    for b in [*baris, [], [], []]:
        if len(b) >= KOLOM_TERKECIL:
            kini.append(b)
            sela = 0
        elif kini:
            kini.append(b)
            sela += 1
            if sela > 2:
                yield kini[: len(kini) - sela]
                kini, sela = [], 0


def _polos(baris: Sequence[list[Baris]], mulai: int) -> Potongan | None:
    kolom = _kolom([s for b in baris for s in b])
    if len(kolom) < KOLOM_TERKECIL or sum(len(b) >= KOLOM_TERKECIL for b in baris) < BARIS_TERKECIL:
        return None
    isi: list[list[list[str]]] = []
    for b in baris:
        sel = [[s.teks for s in b if _di(s, k)] for k in kolom]
        if isi and not _baris_baru(sel):
            for lama, tambahan in zip(isi[-1], sel, strict=True):
                lama.extend(tambahan)
        else:
            isi.append(sel)
    kisi = _beri_nomor(isi, mulai)
    if not any(sum(berangka(b[k].teks) for b in kisi) >= BARIS_TERKECIL - 1 for k in range(1, len(kolom))):
        return None
    tepi = (*(k[0] for k in kolom), kolom[-1][1])
    return Potongan(kisi, tepi, min(s.atas for s in baris[0]), max(s.bawah for s in baris[-1]))


def _bergambar(p: Potongan, halaman: Any) -> bool:
    """Whether bars or curves are drawn between the words."""
    lebar = (p.tepi[-1] - p.tepi[0]) / 2
    isi = [
        o
        for o in (*halaman.rects, *halaman.curves)
        if p.atas - lebar < o["top"] < p.bawah and o["x1"] - o["x0"] < lebar
    ]
    return sum(o["bottom"] - o["top"] > RAPAT for o in isi) >= BARIS_TERKECIL


def _beri_nomor(isi: Sequence[Sequence[Sequence[str]]], mulai: int) -> tuple[tuple[Petak, ...], ...]:
    nomor = itertools.count(mulai)
    return tuple(tuple(Petak(sambung(s), next(nomor)) for s in b) for b in isi)


def _kolom(bagian: Sequence[Baris]) -> list[tuple[float, float]]:
    """Stretches of the line that parts cover, where nothing but white lies between."""
    hasil: list[tuple[float, float]] = []
    for s in sorted(bagian, key=lambda s: s.kiri):
        if hasil and s.kiri < hasil[-1][1] + CELAH_KOLOM / 2:
            hasil[-1] = (hasil[-1][0], max(hasil[-1][1], s.kanan))
        else:
            hasil.append((s.kiri, s.kanan))
    return hasil


def _di(s: Baris, kolom: tuple[float, float]) -> bool:
    return kolom[0] - 1 <= s.kiri and s.kanan <= kolom[1] + 1


def _baris_baru(sel: Sequence[Sequence[str]]) -> bool:
    """Whether a line begins a row: its first column or a figure is filled."""
    return bool(sel[0]) or any(berangka(t) for s in sel for t in s)
