"""Lays the tables of Metro Utara beside print, where rows are cut by pages and several items stand in one cell.

Columns that print fills independently of each other are compared apart; rows are paired by how much they are alike, so
that a lost page is named row by row and does not shift the rest. Commas between thousands, the room before a percent
sign, a dash for nothing and our marks for printed totals are not differences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any

from laporan.document import Table
from tests.laporan.sanding import Beda, baris_kita
from tests.laporan.sanding import rapi as rapi_umum

Deret = list[list[str]]
RIBUAN = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])")
MIRIP = 0.45  # rows less alike than this are not the same row


@dataclass(frozen=True)
class Tata:
    """``bagian``: groups of our columns that print fills by themselves; ``cetak``: the printed column of each of ours."""

    bagian: tuple[tuple[int, ...], ...]
    cetak: tuple[int, ...]


def _utuh(*potong: int) -> Tata:
    """As many printed columns as ours, cut into groups before the given columns."""
    return Tata(tuple(tuple(range(a, b)) for a, b in pairwise(potong)), tuple(range(potong[-1])))


TATA = {
    "MU-2": Tata((tuple(range(3)), tuple(range(3, 21))), (*range(19), 21, 22)),
    "MU-3": _utuh(0, 6),
    "MU-5": _utuh(0, 5, 9),
    "MU-6": _utuh(0, 1, 6),
    "MU-8": _utuh(0, 5),
    "MU-9": _utuh(0, 5, 9),
    "MU-10": Tata(((0,), (2,), (1, *range(3, 22))), tuple(range(22))),
    "MU-11": _utuh(0, 9),
    "MU-12": _utuh(0, 7),
    "MU-13": _utuh(0, 15),
}
TERURAI = {"MU-5", "MU-8", "MU-9"}
"""Print puts several items into one cell, we give each a row."""


def rapi(isi: str) -> str:
    teks = RIBUAN.sub(lambda m: m[0].replace(",", "."), rapi_umum(isi))
    teks = re.sub(r"(?<=\d)\.(?=\d{1,2} ?%)", ",", teks)
    return re.sub(r"^-$| ?\*\)?$", "", teks.replace(" %", "%").replace("×", "x"))


def beda(tercetak: dict[str, Any], kita: Table) -> Iterator[Beda]:
    """Every difference in title, heads and cells; rows are named by their number in print."""
    tata, kolom = TATA[tercetak["id"]], tercetak["kolom"]
    if kita.judul:
        yield from _banding("judul", "", tercetak["judul"], f"{kita.nomor} {kita.judul}")
    if not kita.kepala:
        for k, n in zip(kita.kolom, tata.cetak, strict=True):
            yield from _banding("kepala", kolom[n], kolom[n], f"{k.kelompok} {k.judul}")
    yield from _tak_berpasangan(tercetak, tata)
    cetak = [[b[n] for n in tata.cetak] for b in baris_cetak(tercetak)]
    nama = [kolom[n] for n in tata.cetak]
    for bagian in tata.bagian:
        a, b = (_pilih(deret, bagian) for deret in (cetak, [[rapi(s) for s in r] for r in baris_kita(kita)]))
        if len(bagian) == 1:
            yield from _banding("semua", nama[bagian[0]], *(" / ".join(s for _, (s,) in x) for x in (a, b)))
        else:
            yield from _baris([nama[i] for i in bagian], a, b)


def baris_cetak(tercetak: dict[str, Any]) -> Iterator[list[str]]:
    for b in tercetak["baris"]:
        pecah = b.get("pecah", {}) if tercetak["id"] in TERURAI else {}
        yield from ([rapi(s) for s in r] for r in _urai(b["sel"], {int(k): v for k, v in pecah.items()}))


def _urai(sel: list[str], pecah: dict[int, list[str]]) -> Iterator[list[str]]:
    """Items of a cell one below the other; figures stand beside the items that have one."""
    berangka = {
        k: [i for i, s in enumerate(v) if not s.startswith("Program") and not s.endswith(":")] for k, v in pecah.items()
    }
    tinggi = max((len(v) for v in pecah.values()), default=1)
    baris = [["" if k in pecah or i else s for k, s in enumerate(sel)] for i in range(tinggi)]
    for k, isi in pecah.items():
        kepala = max((x for x in pecah if x in (1, 5) and x <= k), default=k)
        tempat = berangka[kepala] if k != kepala else range(len(isi))
        for i, s in zip(tempat, isi, strict=False):
            baris[i][k] = s
    yield from baris


def _tak_berpasangan(tercetak: dict[str, Any], tata: Tata) -> Iterator[Beda]:
    """Printed columns that we do not have."""
    for i, b in enumerate(tercetak["baris"], 1):
        for n, isi in enumerate(b["sel"]):
            if n not in tata.cetak and isi:
                yield str(i), tercetak["kolom"][n], rapi(isi), ""


def _pilih(deret: Deret, bagian: tuple[int, ...]) -> list[tuple[int, list[str]]]:
    """The rows of a group of columns with their number, without those that are empty."""
    semua = [(i, [b[n] for n in bagian]) for i, b in enumerate(deret, 1)]
    return [(i, b) for i, b in semua if any(b)]


def _baris(kolom: list[str], cetak: list[tuple[int, list[str]]], kita: list[tuple[int, list[str]]]) -> Iterator[Beda]:
    sesudah = 0
    for a, b in _jodoh([r for _, r in cetak], [r for _, r in kita]):
        if a is None:
            yield f"sesudah {sesudah}", "baris", "", " | ".join(kita[b][1])
            continue
        sesudah = cetak[a][0]
        if b is None:
            yield str(sesudah), "baris", " | ".join(cetak[a][1]), ""
            continue
        for nama, x, y in zip(kolom, cetak[a][1], kita[b][1], strict=True):
            yield from _banding(str(sesudah), nama, x, y)


def _jodoh(cetak: Deret, kita: Deret) -> list[tuple[int | None, int | None]]:
    """Pairs of rows in order, so that together they are as alike as can be."""
    n, m = len(cetak), len(kita)
    mirip = [[_mirip(a, b) - MIRIP for b in kita] for a in cetak]
    nilai = [[0.0] * (m + 1) for _ in range(n + 1)]
    for i in range(n - 1, -1, -1):
        for j in range(m - 1, -1, -1):
            nilai[i][j] = max(nilai[i + 1][j], nilai[i][j + 1], nilai[i + 1][j + 1] + mirip[i][j])
    hasil: list[tuple[int | None, int | None]] = []
    i = j = 0
    while i < n or j < m:
        if i < n and j < m and mirip[i][j] > 0 and nilai[i][j] == nilai[i + 1][j + 1] + mirip[i][j]:
            hasil.append((i, j))
            i, j = i + 1, j + 1
        elif i < n and (j == m or nilai[i][j] == nilai[i + 1][j]):
            hasil.append((i, None))
            i += 1
        else:
            hasil.append((None, j))
            j += 1
    return hasil


def _mirip(a: list[str], b: list[str]) -> float:
    """From 0 to 1: half by the words at the left, half by equal cells."""
    sama = sum(x == y for x, y in zip(a, b, strict=True) if x or y)
    terisi = sum(bool(x or y) for x, y in zip(a, b, strict=True))
    kata = SequenceMatcher(None, _awal(a).casefold(), _awal(b).casefold(), autojunk=False).ratio()
    return kata / 2 + sama / terisi / 2


def _awal(baris: list[str]) -> str:
    return " ".join(s for s in baris[:3] if re.search("[A-Za-z]{2}", s))[:160]


def _banding(tempat: str, kolom: str, cetak: str, kita: str) -> Iterator[Beda]:
    if rapi(cetak) != rapi(kita):
        yield tempat, kolom, rapi(cetak), rapi(kita)
