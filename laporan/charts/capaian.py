"""Capaian of indicators against their targets (BS-12)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from laporan.charts.gaya import (
    BARIS,
    HURUF,
    KECIL,
    KISI,
    LEBAR,
    TINTA,
    angka,
    batang,
    bingkai,
    bulat_atas,
    bulat_bawah,
    garis,
    garis_tanda,
    legenda,
    teks,
)
from laporan.charts.ukuran import bersih, lebar_teks, potong

KIRI, ATAS, TINGGI = 262, 36, 18
SERATUS, ATAS_SUMBU, BAWAH_SUMBU = Decimal(100), Decimal(200), Decimal(-100)
"""The axis ends at these percentages at most; longer bars are cut, and their figures tell how far they go."""


@dataclass(frozen=True, kw_only=True)
class BarisCapaian:
    """One indicator: `capaian` in percent, or None where `kata` says why; `rincian` names target and realisasi."""

    label: str
    capaian: Decimal | None
    kata: str
    rincian: str
    tercapai: bool


def grafik_capaian(baris: Sequence[BarisCapaian], judul: str) -> str:
    """A bar for each indicator with a mark at its target, 100 %; a bar that falls short is hatched."""
    sumbu = _Sumbu([b.capaian for b in baris if b.capaian is not None], max(_lebar_kata(b) for b in baris))
    isi: list[str] = []
    kata: list[str] = []
    y = ATAS
    for b in baris:
        isi.append(_baris(b, y, sumbu))
        kata.append(_kata_kosong(b, y, sumbu))
        y += _tinggi(b)
    kisi = [*_kisi(sumbu, y), *isi, garis_tanda(sumbu.x(SERATUS), ATAS - 4, y), *kata]
    dipotong = [b for b in baris if b.capaian is not None and sumbu.potong(b.capaian)]
    catatan = "Batang bertanda potong lebih panjang daripada gambar; nilainya tertulis di kanan."
    ekor = [teks(LEBAR - 2, y + 32, catatan, rata="end", ukuran=KECIL)] if dipotong else []
    butir = [("gelap", "Mencapai target"), ("arsir", "Belum mencapai target"), ("putus", "Target (100 %)")]
    return bingkai(y + (40 if dipotong else 24), judul, uraian(baris), [legenda(150, 8, butir), *kisi, *ekor])


def uraian(baris: Sequence[BarisCapaian]) -> str:
    """The chart in words."""
    isi = (f"{bersih(b.label)}: {b.kata} ({b.rincian}){_hasil(b)}" for b in baris)
    return f"Capaian terhadap target. {'; '.join(isi)}."


def _hasil(b: BarisCapaian) -> str:
    if b.capaian is None:
        return ""
    return ", mencapai target" if b.tercapai else ", belum mencapai target"


class _Sumbu:
    """Percent to places; the axis holds 0 and 100."""

    def __init__(self, nilai: Sequence[Decimal], lebar_kata: Decimal) -> None:
        rendah = max(min([Decimal(0), *nilai]), BAWAH_SUMBU)
        tinggi = min(max([SERATUS, *nilai]), ATAS_SUMBU)
        self.langkah = 25 if tinggi - rendah <= 150 else 50
        self.bawah, self.atas = bulat_bawah(rendah, self.langkah), bulat_atas(tinggi, self.langkah)
        self.kanan = int(LEBAR - lebar_kata - 14)

    def x(self, persen: Decimal) -> Decimal:
        persen = min(max(persen, self.bawah), self.atas)
        return KIRI + (self.kanan - KIRI) * (persen - self.bawah) / (self.atas - self.bawah)

    def potong(self, persen: Decimal) -> bool:
        return not self.bawah <= persen <= self.atas


def _lebar_kata(b: BarisCapaian) -> Decimal:
    """The room that its figure needs at the right; words for a missing one stand where the bar would."""
    return Decimal(40) if b.capaian is None else lebar_teks(b.kata, HURUF)


def _kolom(b: BarisCapaian) -> tuple[list[str], list[str]]:
    return potong(b.label, KIRI - 12, HURUF, 3), potong(b.rincian, KIRI - 12, KECIL)


def _tinggi(b: BarisCapaian) -> int:
    return max(TINGGI, BARIS * sum(map(len, _kolom(b)))) + 12


def _baris(b: BarisCapaian, y: int, sumbu: _Sumbu) -> str:
    label, rincian = _kolom(b)
    tengah, nol = y + _tinggi(b) // 2, sumbu.x(Decimal(0))
    isi = [teks(KIRI - 10, y + 15 + BARIS * i, t, rata="end") for i, t in enumerate(label)]
    awal = y + 15 + BARIS * len(label)
    isi += [teks(KIRI - 10, awal + BARIS * i, t, rata="end", ukuran=KECIL) for i, t in enumerate(rincian)]
    if b.capaian is None:
        return "".join(isi)
    ujung = sumbu.x(b.capaian)
    contoh = "gelap" if b.tercapai else "arsir"
    if ujung != nol:
        isi.append(batang(min(nol, ujung), tengah - TINGGI // 2, abs(ujung - nol), TINGGI, contoh))
    if sumbu.potong(b.capaian):
        isi += _tanda_potong(ujung + (12 if ujung < nol else -20), tengah)
    return "".join((*isi, teks(LEBAR - 2, tengah + 4, b.kata, rata="end")))


def _kata_kosong(b: BarisCapaian, y: int, sumbu: _Sumbu) -> str:
    """Why there is no bar, on white and above the lines of the axis."""
    if b.capaian is not None:
        return ""
    kiri, tengah = sumbu.x(Decimal(0)) + 6, y + _tinggi(b) // 2
    (kata,) = potong(b.kata, LEBAR - kiri - 4, HURUF, 1)
    putih = (
        f'<rect x="{kiri - 3:.1f}" y="{tengah - 8}" width="{lebar_teks(kata, HURUF) + 6:.1f}" height="16" fill="#fff"/>'
    )
    return putih + teks(kiri, tengah + 4, kata)


def _tanda_potong(x: Decimal, tengah: int) -> Iterator[str]:
    """Two slanted strokes across a bar that goes on."""
    for geser in (0, 6):
        kiri = x + geser
        yield garis(kiri, tengah + 12, kiri + 6, tengah - 12, "#fff", tebal="3.5")
        yield garis(kiri - 2, tengah + 12, kiri + 4, tengah - 12, tebal="0.8")


def _kisi(sumbu: _Sumbu, bawah: int) -> Iterator[str]:
    n = sumbu.bawah
    while n <= sumbu.atas:
        yield garis(sumbu.x(n), ATAS, sumbu.x(n), bawah, TINTA if n == 0 else KISI)
        yield teks(sumbu.x(n), bawah + 15, f"{angka(n)} %", rata="middle", ukuran=KECIL)
        n += sumbu.langkah
