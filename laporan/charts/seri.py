"""Indicators over the years: bars for what came, a dashed line for what was promised, the figures below (BS-13)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from laporan.charts.gaya import (
    BARIS,
    HURUF,
    KECIL,
    LEBAR,
    TINTA,
    batang,
    bingkai,
    contoh_legenda,
    garis,
    teks,
)
from laporan.charts.ukuran import bersih, lebar_teks, potong

SELA, KEPALA, TINGGI, BARIS_JUDUL = 20, 62, 96, 3


@dataclass(frozen=True, kw_only=True)
class Titik:
    """One year: figures to draw (None leaves a gap) and the words printed for them."""

    tahun: int
    realisasi: Decimal | None
    teks: str
    target: Decimal | None
    teks_target: str


@dataclass(frozen=True, kw_only=True)
class Seri:
    """One indicator with its unit; each has a panel of its own, so that units are never mixed."""

    label: str
    satuan: str
    titik: tuple[Titik, ...]

    @property
    def judul(self) -> str:
        return f"{bersih(self.label)} ({bersih(self.satuan)})" if self.satuan.strip() else bersih(self.label)


def grafik_seri(seri: Sequence[Seri], judul: str) -> str:
    """A panel for each indicator: two beside each other where their figures have room, else one."""
    kolom = 2 if len(seri) > 1 and _berdampingan(seri) else 1
    lebar = (LEBAR - SELA * (kolom - 1)) // kolom
    isi: list[str] = []
    y = 4
    for i in range(0, len(seri), kolom):
        deret = seri[i : i + kolom]
        atas = max(len(_kepala(s, lebar)) for s in deret) * BARIS
        for j, s in enumerate(deret):
            isi += _panel(s, j * (lebar + SELA), y, lebar, atas)
        y += atas + TINGGI + 3 * BARIS + 26
    return bingkai(y - 8, judul, uraian(seri), isi)


def terbanyak(seri: Sequence[Seri]) -> int:
    """How many of these panels one picture holds, so that it fits a page."""
    return 6 if _berdampingan(seri) else 4


def _berdampingan(seri: Sequence[Seri]) -> bool:
    return all(_muat(s, (LEBAR - SELA) // 2) for s in seri)


def uraian(seri: Sequence[Seri]) -> str:
    """The chart in words."""
    return "Realisasi dan target setiap tahun. " + " ".join(
        f"{s.judul}: {'; '.join(f'{t.tahun} realisasi {t.teks}, target {t.teks_target}' for t in s.titik)}."
        for s in seri
    )


def _lebar_kolom(s: Seri, lebar: int) -> Decimal:
    return Decimal(lebar - KEPALA) / len(s.titik)


def _muat(s: Seri, lebar: int) -> bool:
    ruang = _lebar_kolom(s, lebar) - 4
    return all(lebar_teks(bersih(kata), KECIL) <= ruang for t in s.titik for kata in (t.teks, t.teks_target))


def _kepala(s: Seri, lebar: int) -> list[str]:
    return potong(s.judul, lebar, HURUF, BARIS_JUDUL, tebal=True)


def _panel(s: Seri, x: int, y: int, lebar: int, atas: int) -> Iterator[str]:
    for i, kata in enumerate(_kepala(s, lebar)):
        yield teks(x, y + 10 + BARIS * i, kata, tebal=True)
    y += atas + 10
    nilai = [n for t in s.titik for n in (t.realisasi, t.target) if n is not None]
    bawah, puncak = min([Decimal(0), *nilai]), max([Decimal(0), *nilai])
    rentang = puncak - bawah or Decimal(1)

    def tinggi(n: Decimal) -> Decimal:
        return y + TINGGI * (puncak - n) / rentang

    kolom = _lebar_kolom(s, lebar)
    pusat = [x + KEPALA + kolom * i + kolom / 2 for i in range(len(s.titik))]
    for t, tengah in zip(s.titik, pusat, strict=True):
        if t.realisasi:
            tepi = sorted((tinggi(t.realisasi), tinggi(Decimal(0))))
            yield batang(tengah - 14, tepi[0], 28, tepi[1] - tepi[0], "pucat")
    yield garis(x + KEPALA, tinggi(Decimal(0)), x + lebar, tinggi(Decimal(0)))
    yield from _target(
        [(m, tinggi(t.target)) if t.target is not None else None for t, m in zip(s.titik, pusat, strict=True)]
    )
    yield from _angka(s, x, y + TINGGI, pusat, kolom)


def _target(tempat: Sequence[tuple[Decimal, Decimal] | None]) -> Iterator[str]:
    """A dashed line through the targets with a ring at each; it breaks where a year has none."""
    for a, b in pairwise(tempat):
        if a and b:
            yield garis(*a, *b, "#fff", tebal="4") + garis(*a, *b, tebal="1.6", putus="5 3")
    for p in tempat:
        if p:
            yield f'<circle cx="{p[0]:.1f}" cy="{p[1]:.1f}" r="3.4" fill="#fff" stroke="{TINTA}" stroke-width="1.6"/>'


def _angka(s: Seri, x: int, y: int, pusat: Sequence[Decimal], kolom: Decimal) -> Iterator[str]:
    """The years, and below each its figures; the head of a row is its legend."""
    for i, (contoh, kata) in enumerate((("pucat", "Realisasi"), ("putus", "Target")), 2):
        yield contoh_legenda(x, y + BARIS * i - 6, contoh, 12, 8) + teks(x + 16, y + BARIS * i + 2, kata, ukuran=KECIL)
    for t, tengah in zip(s.titik, pusat, strict=True):
        yield teks(tengah, y + BARIS + 2, str(t.tahun), rata="middle", ukuran=KECIL, tebal=True)
        for i, isi in enumerate((t.teks, t.teks_target), 2):
            (kata,) = potong(isi, kolom - 2, KECIL, 1)
            yield teks(tengah, y + BARIS * i + 2, kata, rata="middle", ukuran=KECIL)
