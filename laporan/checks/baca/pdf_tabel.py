"""Tables of a PDF page that have ruling lines, cell by cell, also where a page breaks a row."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from laporan.checks.baca.alur import LABEL
from laporan.checks.baca.pdf_baris import Baris, jadi_baris, sambung
from laporan.checks.baca.petak import Petak, berangka

RAPAT = 3.0
"""Points within which two lines are one."""
TEGAK = 6.0
"""Points from which an upright line is one, and not the end of a thick line."""
GARIS: dict[str, Any] = {
    "vertical_strategy": "lines",
    "horizontal_strategy": "lines",
    "snap_tolerance": RAPAT,
    "join_tolerance": RAPAT,
    "intersection_tolerance": RAPAT + 1,
}
ISI_TERKECIL = 0.25
"""The part of the cells of a table that hold something; below it the lines are a drawing."""
KOLOM_TERKECIL = 3
"""Upright lines that end together where a page breaks a row."""
LONGGAR = 1.3
"""How much more room than the next word needs, before a short line is taken for one that somebody ended."""
ANGKA_BERIBU = re.compile(r"\d{1,3}(\.\d{3})+(,\d+)?")
BERNAMA = re.compile(r".+=\s*\d[\d.,]*\s*%?")
"""“KTP = 2.500”, and how it begins."""
BERNAMA_AWAL = re.compile(r"\S.{0,15}=")
Kotak = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Potongan:
    """A table as far as it stands on one page: its grid, the edges of its columns, its place on the page. `terbuka`: its
    last row goes on overleaf, no line ends it."""

    kisi: tuple[tuple[Petak, ...], ...]
    tepi: tuple[float, ...]
    atas: float
    bawah: float
    terbuka: bool = False


def tabel_bergaris(halaman: Any, kata: Sequence[dict[str, Any]], mulai: int) -> list[Potongan]:
    """The tables with lines around their cells. `mulai` numbers the cells."""
    hasil = []
    halaman = halaman.filter(lambda o: not _di_ujung(o, halaman))
    terbuka = _ujung_terbuka(halaman.edges)
    for t in halaman.find_tables(GARIS | {"explicit_horizontal_lines": terbuka}):
        kotak = [c for c in t.cells if c[2] - c[0] > RAPAT and c[3] - c[1] > RAPAT]
        if (p := _potongan(kotak, kata, mulai)) and _berisi(p):
            hasil.append(replace(p, terbuka=any(abs(p.bawah - y) <= RAPAT for y in terbuka)))
        mulai += len(kotak)
    return hasil


def _di_ujung(o: dict[str, Any], halaman: Any) -> bool:
    """Whether a drawn box reaches the edge of the paper: the ground of a page or of its foot, never a cell."""
    if o["object_type"] != "rect":
        return False
    return bool(min(o["x0"], o["top"]) <= 1 or o["x1"] >= halaman.width - 1 or o["bottom"] >= halaman.height - 1)


def _ujung_terbuka(garis: Sequence[dict[str, Any]]) -> list[float]:
    """Heights at which three upright lines or more end, or begin, without a line across: a row that a page broke."""
    datar = [g["top"] for g in garis if g["orientation"] == "h"]
    hasil: list[float] = []
    for sisi in ("top", "bottom"):
        ujung = sorted(g[sisi] for g in garis if g["orientation"] == "v" and g["bottom"] - g["top"] > TEGAK)
        for _, kelompok in itertools.groupby(ujung, key=lambda y: round(y / RAPAT)):
            ys = list(kelompok)
            if len(ys) >= KOLOM_TERKECIL and not any(abs(y - ys[0]) <= 2 * RAPAT for y in (*datar, *hasil)):
                hasil.append(ys[0])
    return hasil


def _potongan(kotak: Sequence[Kotak], kata: Sequence[dict[str, Any]], mulai: int) -> Potongan | None:
    xs, ys = (_tepi([v for c in kotak for v in (c[i], c[i + 2])]) for i in (0, 1))
    if len(xs) < 3 or len(ys) < 3:
        return None
    kisi = [[Petak("", -1)] * (len(xs) - 1) for _ in ys[1:]]
    for nomor, c in enumerate(kotak, mulai):
        petak = Petak(_teks_sel(_di_dalam(c, kata)), nomor)
        for i, k in itertools.product(_rentang(ys, c[1], c[3]), _rentang(xs, c[0], c[2])):
            kisi[i][k] = petak
    return Potongan(tuple(map(tuple, kisi)), tuple(xs), ys[0], ys[-1])


def _tepi(nilai: Sequence[float]) -> list[float]:
    hasil: list[float] = []
    for v in sorted(nilai):
        if not hasil or v - hasil[-1] > RAPAT:
            hasil.append(v)
    return hasil


def _rentang(tepi: Sequence[float], dari: float, sampai: float) -> range:
    """The places between two edges."""
    return range(_dekat(tepi, dari), _dekat(tepi, sampai))


def _dekat(tepi: Sequence[float], v: float) -> int:
    return min(range(len(tepi)), key=lambda i: abs(tepi[i] - v))


def _di_dalam(c: Kotak, kata: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return [k for k in kata if _pusat_di(k, c)]


def _pusat_di(k: dict[str, Any], c: Kotak) -> bool:
    x, y = (k["x0"] + k["x1"]) / 2, (k["top"] + k["bottom"]) / 2
    return c[0] <= x <= c[2] and c[1] <= y <= c[3]


def di_luar(kata: Sequence[dict[str, Any]], tabel: Sequence[Potongan]) -> list[dict[str, Any]]:
    """The words that stand in no table."""
    kotak = [(t.tepi[0], t.atas, t.tepi[-1], t.bawah) for t in tabel]
    return [k for k in kata if not any(_pusat_di(k, c) for c in kotak)]


def _teks_sel(kata: Sequence[dict[str, Any]]) -> str:
    """The words of a cell: what was only wrapped is one line, what was typed on lines of their own keeps them."""
    kelompok: list[list[str]] = []
    baris = jadi_baris(kata, celah=1e9)
    lebar = max((b.kanan - b.kiri for b in baris), default=0.0)
    for i, b in enumerate(baris):
        if i == 0 or LABEL.match(f"{b.teks} x") or _masih_muat(lebar, baris[i - 1], b) or _deret(kelompok[-1], b.teks):
            kelompok.append([b.teks])
        else:
            _tambah(kelompok[-1], b.teks)
    return "\n".join(sambung(k) for k in kelompok)


def _deret(atas: Sequence[str], bawah: str) -> bool:
    """Whether a figure stands below another one, and is not the rest of one that was broken."""
    if ANGKA_BERIBU.fullmatch(atas[-1] + bawah) and not ANGKA_BERIBU.fullmatch(atas[-1]):
        return False
    utuh = sambung(atas)
    return (berangka(utuh) and berangka(bawah)) or bool(BERNAMA.fullmatch(utuh) and BERNAMA_AWAL.match(bawah))


def _masih_muat(lebar: float, atas: Baris, b: Baris) -> bool:
    """Whether the first word of a line would have found room in the line above: then somebody ended that line."""
    if atas.teks[-1] in "-\u2010\xad/":
        return False
    huruf = (b.kanan - b.kiri) / max(1, len(b.teks))
    perlu = huruf * (len(b.teks.partition(" ")[0]) + 1)
    return lebar - (atas.kanan - atas.kiri) > perlu * LONGGAR


def _tambah(baris: list[str], teks: str) -> None:
    """Another line of the same text; a figure that was too long for its column comes together again."""
    if ANGKA_BERIBU.fullmatch(baris[-1] + teks) and not ANGKA_BERIBU.fullmatch(baris[-1]):
        baris[-1] += teks
    else:
        baris.append(teks)


def _berisi(p: Potongan) -> bool:
    semua = [s for b in p.kisi for s in b]
    baris = sum(len({s.asal for s in b if s.teks}) > 1 for b in p.kisi)
    return baris >= 1 and sum(bool(s.teks) for s in semua) >= ISI_TERKECIL * len(semua)
