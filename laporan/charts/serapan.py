"""Pagu and realisasi of programs (BS-20)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from laporan.charts.gaya import BARIS, HURUF, KECIL, LEBAR, batang, bingkai, garis, legenda, teks
from laporan.charts.ukuran import bersih, lebar_teks, potong
from sakip.core.numbers import format_persen, format_rupiah

KIRI, ATAS, TINGGI = 226, 36, 13


@dataclass(frozen=True, kw_only=True)
class BarisSerapan:
    """One program: rupiah, None where not entered; `serapan` in percent."""

    label: str
    pagu: Decimal | None
    realisasi: Decimal | None
    serapan: Decimal | None


def grafik_serapan(baris: Sequence[BarisSerapan], judul: str, terbesar: Decimal = Decimal(0)) -> str:
    """Two bars for each program, pagu above realisasi, with the amounts and the percentage beside them.

    `terbesar` is an amount that the axis holds too, so that several charts of one table share their measure.
    """
    puncak = max([terbesar, Decimal(1), *(n for b in baris for n in (b.pagu, b.realisasi) if n is not None)])
    kanan = int(LEBAR - max(lebar_teks(kata, KECIL) for b in baris for kata in _kata(b)) - 12)
    isi, y = [legenda(KIRI, 8, [("pucat", "Pagu"), ("gelap", "Realisasi")])], ATAS
    for b in baris:
        isi.append(_baris(b, y, kanan, puncak))
        y += _tinggi(b)
    return bingkai(y + 6, judul, uraian(baris), [*isi, garis(KIRI, ATAS - 2, KIRI, y)])


def uraian(baris: Sequence[BarisSerapan]) -> str:
    """The chart in words."""
    isi = (f"{bersih(b.label)}: pagu {_kata(b)[0]}, realisasi {_kata(b)[1]}" for b in baris)
    return f"Pagu dan realisasi anggaran dalam rupiah. {'; '.join(isi)}."


def _kata(b: BarisSerapan) -> tuple[str, str]:
    pagu, realisasi = ("belum diisi" if n is None else format_rupiah(n, "tabel") for n in (b.pagu, b.realisasi))
    return pagu, f"{realisasi} ({format_persen(b.serapan)})" if b.serapan is not None else realisasi


def _label(b: BarisSerapan) -> list[str]:
    return potong(b.label, KIRI - 12, HURUF, 3)


def _tinggi(b: BarisSerapan) -> int:
    return max(2 * TINGGI, BARIS * len(_label(b))) + 14


def _baris(b: BarisSerapan, y: int, kanan: int, puncak: Decimal) -> str:
    tengah, label = y + _tinggi(b) // 2, _label(b)
    awal = Decimal(tengah) + 4 - Decimal(BARIS * (len(label) - 1)) / 2
    isi = [teks(KIRI - 8, awal + BARIS * i, t, rata="end") for i, t in enumerate(label)]
    for nilai, kata, contoh, atas in zip(
        (b.pagu, b.realisasi), _kata(b), ("pucat", "gelap"), (tengah - TINGGI, tengah), strict=True
    ):
        if nilai is not None and nilai > 0:
            isi.append(batang(KIRI, atas, (kanan - KIRI) * nilai / puncak, TINGGI - 1, contoh))
        isi.append(teks(LEBAR - 2, atas + 10, kata, rata="end", ukuran=KECIL))
    return "".join(isi)
