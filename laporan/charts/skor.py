"""Scores as bars with their mean (BS-16)."""

from __future__ import annotations

from collections.abc import Sequence
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
    garis,
    garis_tanda,
    legenda,
    teks,
)
from laporan.charts.ukuran import bersih, lebar_teks, potong

KIRI, ATAS, JARAK = 250, 36, 31


def grafik_batang(label: Sequence[str], nilai: Sequence[Decimal | None], rata_rata: Decimal | None, judul: str) -> str:
    """Horizontal bars, one a label, with the mean as a dashed line; bars under the mean are hatched.

    None draws no bar and prints "–". Told apart without colour; scales to the width that it is given. Raises
    ValueError where labels and figures are not equally many.
    """
    akhir, bawah = _akhir([*nilai, rata_rata]), ATAS + JARAK * len(label)
    kanan = int(LEBAR - max(lebar_teks(angka(n), HURUF) for n in (*nilai, Decimal(100))) - 14)

    def x(n: Decimal) -> Decimal:
        return KIRI + (kanan - KIRI) * max(n, Decimal(0)) / akhir

    isi = [_legenda(rata_rata)]
    for i in range(5):
        n = akhir * i / 4
        isi.append(garis(x(n), ATAS, x(n), bawah, TINTA if i == 0 else KISI))
        isi.append(teks(x(n), bawah + 15, angka(n), rata="middle", ukuran=KECIL))
    for i, (kata, n) in enumerate(zip(label, nilai, strict=True)):
        tengah = ATAS + JARAK * i + JARAK // 2
        isi.append(_label(kata, tengah))
        if n:
            rendah = rata_rata is not None and n < rata_rata
            isi.append(batang(KIRI, tengah - 9, x(n) - KIRI, 18, "arsir" if rendah else "gelap"))
        isi.append(teks(LEBAR - 2, tengah + 4, angka(n), rata="end"))
    if rata_rata is not None:
        isi.append(garis_tanda(x(rata_rata), ATAS - 4, bawah))
    return bingkai(bawah + 22, judul, uraian(label, nilai, rata_rata), isi)


def uraian(label: Sequence[str], nilai: Sequence[Decimal | None], rata_rata: Decimal | None) -> str:
    """The chart in words, for readers who cannot see it."""
    isi = "; ".join(f"{bersih(kata)} {angka(n)}" for kata, n in zip(label, nilai, strict=True))
    return f"{isi}. Rata-rata {angka(rata_rata)}."


def _akhir(nilai: Sequence[Decimal | None]) -> Decimal:
    """The end of the axis: 100, or the next round figure above the largest."""
    terbesar = max((n for n in nilai if n is not None), default=Decimal(0))
    return Decimal(100) if terbesar <= 100 else bulat_atas(terbesar, Decimal(10) ** terbesar.adjusted())


def _label(kata: str, tengah: int) -> str:
    baris = potong(kata, KIRI - 10, HURUF)
    awal = Decimal(tengah) + 4 - Decimal(BARIS * (len(baris) - 1)) / 2
    return "".join(teks(KIRI - 8, awal + BARIS * i, b, rata="end") for i, b in enumerate(baris))


def _legenda(rata_rata: Decimal | None) -> str:
    if rata_rata is None:
        return legenda(KIRI, 8, [("gelap", "Skor")])
    butir = [("gelap", "Skor"), ("arsir", "Skor di bawah rata-rata"), ("putus", f"Rata-rata {angka(rata_rata)}")]
    return legenda(KIRI, 8, butir)
