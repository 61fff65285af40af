"""Grids of any file as tables: which rows are the head, what stands in the cells that a merged cell covers, which row is a
total. The readers of Word, PDF and Excel differ only in where their cells come from and how a place is named."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from laporan.checks.baca.tercetak import NOMOR_TABEL, berjumlah
from laporan.checks.bacaan import Baris, Sel, Tabel
from laporan.checks.temuan import Tempat

NOMOR_KOLOM = re.compile(r"\(?\d{1,2}\)?([a-z]|\s*=.*)?")
"""What stands under a head where columns are numbered: "(3)", "11 = 5+6"."""
ANGKA = re.compile(r"\(?(rp\.?)?\s*-?\d[\d.,]*\)?\s*(,-|%|persen)?", re.IGNORECASE)
TAHUN = re.compile(r"(th\.?|tahun|ta\.?)?\s*(19|20)\d\d", re.IGNORECASE)
KEPALA_TERBANYAK = 5
"""Rows that a head has at most."""


@dataclass(frozen=True, slots=True)
class Petak:
    """A cell of a grid; `asal` is the same for all places that one merged cell covers. `tempat` names it ("sel D7")."""

    teks: str
    asal: int
    nilai: Decimal | None = None
    tempat: str = ""


Kisi = Sequence[Sequence[Petak]]


def jadi_tabel(
    kisi: Kisi, sebut_baris: Callable[[int, int], str], tempat: Tempat, *, judul: str = "", kepala: int = 0
) -> Tabel:
    """A table out of its grid. `sebut_baris` gets the index of a row in the grid and its number below the head;
    `kepala`: rows that the file itself calls head."""
    awal = _judul_di_dalam(kisi)
    n = max(awal, kepala) if kepala else _tinggi_kepala(kisi, awal)
    kolom = nama_kolom(kisi[awal:n], len(kisi[0]) if kisi else 0)
    kepala_lagi = {_teks(b) for b in kisi[awal:n]}  # as typed again at the top of a page
    isi = [i for i in range(n, len(kisi)) if any(p.teks for p in kisi[i]) and _teks(kisi[i]) not in kepala_lagi]
    baris = tuple(_baris(_sekali(kisi, i), sebut_baris(i, urut), kolom, tempat) for urut, i in enumerate(isi, 1))
    nomor = NOMOR_TABEL.match(judul)
    return Tabel(judul, kolom, baris, tempat, nomor=nomor.group() if nomor else "", bagian=tempat.bagian)


def _teks(baris: Sequence[Petak]) -> tuple[str, ...]:
    return tuple(_rapat(p.teks) for p in baris)


def nama_kolom(kepala: Kisi, lebar: int) -> tuple[str, ...]:
    """Group and title of each column, each said once."""
    isi = [b for b in kepala if not bernomor(b)]
    return tuple(" ".join(dict.fromkeys(_rapat(b[k].teks) for b in isi if b[k].teks)) for k in range(lebar))


def bernomor(baris: Sequence[Petak]) -> bool:
    """Whether a row only numbers the columns: (1) (2) (3)."""
    teks = [t for p in {p.asal: p for p in baris}.values() if (t := _rapat(p.teks))]
    angka = [int(re.sub(r"\D.*", "", t.strip("("))) for t in teks if NOMOR_KOLOM.fullmatch(t)]
    return len(teks) > 2 and len(angka) == len(teks) and angka[0] <= 2 and _urut(angka)


def berangka(teks: str) -> bool:
    """Whether a cell is a figure: an amount, a percentage; a year is none."""
    rapat = _rapat(teks)
    return bool(ANGKA.fullmatch(rapat)) and not TAHUN.fullmatch(rapat)


def sama_kepala(kiri: Kisi, kanan: Kisi) -> bool:
    """Whether two heads say the same."""
    return bool(kiri) and [_teks(b) for b in kiri] == [_teks(b) for b in kanan]


def judul_di_dalam(kisi: Kisi) -> str:
    """The title that spans the first rows; empty where there is none."""
    return " ".join(kisi[i][0].teks for i in range(_judul_di_dalam(kisi)))


def tinggi_kepala(kisi: Kisi) -> int:
    """How many rows at the top are title and head."""
    return _tinggi_kepala(kisi, _judul_di_dalam(kisi))


def _judul_di_dalam(kisi: Kisi) -> int:
    """Rows at the top that one merged cell fills."""
    n = 0
    while n < len(kisi) - 2 and len(kisi[n]) > 1 and len({p.asal for p in kisi[n]}) == 1:
        n += 1
    return n


def _tinggi_kepala(kisi: Kisi, awal: int) -> int:
    """Up to the row that numbers the columns; else the first row that holds no figure, and those that its merged cells
    reach into or divide."""
    sampai = min(len(kisi), awal + KEPALA_TERBANYAK)
    for i in range(awal + 1, sampai):
        if bernomor(kisi[i]):
            return i + 1
    if awal >= len(kisi) or not _bisa_kepala(kisi[awal]):
        return awal
    n = awal + 1
    while n < sampai - 1 and _berlanjut(kisi[n - 1], kisi[n]):
        n += 1
    return n


def _bisa_kepala(baris: Sequence[Petak]) -> bool:
    isi = {p.asal: p.teks for p in baris if p.teks}
    return len(isi) > 1 and not any(berangka(t) for t in isi.values())


def _berlanjut(atas: Sequence[Petak], bawah: Sequence[Petak]) -> bool:
    """Whether the row below belongs to the head too: a cell reaches into it, or it divides a group."""
    if any(berangka(p.teks) for p in bawah):
        return False
    menurun = any(a.asal == b.asal for a, b in zip(atas, bawah, strict=True))
    membagi = any(atas[k].asal == atas[k + 1].asal and bawah[k].asal != bawah[k + 1].asal for k in range(len(atas) - 1))
    return membagi or (menurun and len({p.asal for p in atas}) < len(atas))


def _sekali(kisi: Kisi, i: int) -> Sequence[Petak]:
    """A row without the figures that a merged cell brings down into it: they are said once, or they would be added twice."""
    if i == 0:
        return kisi[i]
    pasangan = zip(kisi[i - 1], kisi[i], strict=True)
    return [replace(p, teks="", nilai=None) if p.asal == a.asal and berangka(p.teks) else p for a, p in pasangan]


def _baris(petak: Sequence[Petak], sebutan: str, kolom: Sequence[str], tempat: Tempat) -> Baris:
    sel = tuple(
        Sel(p.teks, p.nilai, tempat=replace(tempat, sebutan=_sebut_sel(p, sebutan, kolom[k])))
        for k, p in enumerate(petak)
    )
    return Baris(sel, replace(tempat, sebutan=sebutan), berjumlah(sel))


def _sebut_sel(p: Petak, baris: str, kolom: str) -> str:
    return p.tempat or (f"{baris}, kolom {kolom}" if kolom else baris)


def _rapat(teks: str) -> str:
    return " ".join(teks.split())


def _urut(angka: Sequence[int]) -> bool:
    return all(a + 1 == b for a, b in itertools.pairwise(angka))
