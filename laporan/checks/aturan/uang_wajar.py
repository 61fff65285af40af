"""K11, W23 to W25: amounts that cannot be, or hardly can."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from statistics import median

from laporan.checks.bacaan import Bacaan, Sel, Uang
from laporan.checks.daftar import Temu, aturan
from laporan.checks.temuan import Tingkat
from laporan.checks.uang.lembar import BIDANG, NOL, RENCANA, Buku, Lembar, nilai
from laporan.checks.uang.nama import pendek, tahap
from laporan.checks.uang.persen import bagi
from sakip.core.numbers import format_persen, format_rupiah

KECIL = Decimal(10_000)
"""No line of a budget is smaller, in rupiah."""
BESAR = Decimal(5_000_000)
TERSENDIRI = 4
KOMA_RIBUAN = re.compile(r"\d{1,3}(?:\.\d{3})+,\d{3}(?!\d)")


@aturan(
    "K11",
    "Realisasi tidak melebihi anggaran",
    Tingkat.SALAH,
    alasan="Belanja tidak boleh melebihi anggaran yang tersedia; realisasi yang lebih besar berarti salah satu angka keliru.",
    dasar="UU 1/2004 Pasal 3 ayat (3)",
)
def melebihi_pagu(b: Bacaan) -> Iterator[Temu]:
    """What the Renstra or the RKT meant to spend limits nobody."""
    for u in b.uang:
        serapan = bagi(u.realisasi, u.pagu)
        batas = None if tahap(u.tahap) in RENCANA else u.pagu
        if u.realisasi is not None and batas is not None and u.realisasi > batas + u.kasar:
            yield _lebih(u, batas, u.realisasi, serapan)


def _lebih(u: Uang, pagu: Decimal, realisasi: Decimal, serapan: Decimal | None) -> Temu:
    nama = "Realisasi total" if u.kedalaman == 0 else f"Realisasi {pendek(u.nama)}"
    persen = f" ({format_persen(serapan)})" if serapan is not None else ""
    kalimat = f"{nama} {format_rupiah(realisasi)} melebihi anggarannya {format_rupiah(pagu)}{persen}."
    return Temu(kalimat, u.tempat)


@aturan(
    "W23",
    "Angka uang ditulis dalam rupiah penuh",
    Tingkat.PERINGATAN,
    alasan="Ribuan yang terbaca sebagai satuan membuat satu baris seribu kali lebih kecil.",
    dasar="Pemeriksaan kewajaran",
)
def ribuan(b: Bacaan) -> Iterator[Temu]:
    for x in Buku(b).lembar:
        for bidang, kata in BIDANG:
            yield from _terlalu_kecil(x, bidang, kata)


def _terlalu_kecil(x: Lembar, bidang: str, kata: str) -> Iterator[Temu]:
    angka = [n for u in x.isi if (n := nilai(u, bidang))]
    if len(angka) < TERSENDIRI or median(angka) < BESAR:
        return
    for u in x.isi:
        n = nilai(u, bidang)
        wajar = bidang == "realisasi" and u.pagu is not None and u.pagu < BESAR
        if n is not None and NOL < n < KECIL and not wajar:
            kalimat = (
                f"{kata.capitalize()} {pendek(u.nama)} hanya {format_rupiah(n)}; mungkin ditulis dalam ribuan rupiah."
            )
            yield Temu(kalimat, u.tempat)


@aturan(
    "W24",
    "Ribuan ditulis dengan titik",
    Tingkat.PERINGATAN,
    alasan="Koma di tempat titik ribuan membuat angka terbaca seribu kali lebih kecil, dengan pecahan rupiah.",
    dasar="Pedoman Umum Ejaan Bahasa Indonesia (tanda titik dan tanda koma pada bilangan)",
)
def koma_ribuan(b: Bacaan) -> Iterator[Temu]:
    for t in b.tabel:
        salah = [s for baris in t.baris for s in baris.sel if KOMA_RIBUAN.search(_rapat(s))]
        if salah:
            contoh = " ".join(salah[0].teks.split())
            lain = tuple(dict.fromkeys(s.tempat for s in salah[1:]))
            banyak = f"{len(salah)} angka memakai koma" if len(salah) > 1 else "Sebuah angka memakai koma"
            kalimat = (
                f"{banyak} di tempat titik ribuan, misalnya {contoh}; maksudnya {_rapat(salah[0]).replace(',', '.')}?"
            )
            yield Temu(kalimat, salah[0].tempat, lain)


def _rapat(s: Sel) -> str:
    """The text of a cell without the blanks at which a narrow column broke it ("2.994.021,84 3")."""
    return re.sub(r"\s+", "", s.teks)


@aturan(
    "W25",
    "Serapan tiap baris berbeda",
    Tingkat.PERINGATAN,
    alasan="Serapan yang sama di semua kegiatan biasanya dihitung mundur, bukan dari belanja yang terjadi.",
    dasar="Pemeriksaan kewajaran",
)
def serapan_sama(b: Bacaan) -> Iterator[Temu]:
    buku = Buku(b)
    for x in buku.lembar:
        isi = [u for i, u in zip(x.baris, x.isi, strict=True) if i not in buku.anak and u.kedalaman]
        hitung = [(u, s) for u in isi if (s := bagi(u.realisasi, u.pagu)) is not None]
        if len({u.pagu for u, _ in hitung}) >= TERSENDIRI and len({round(s, 2) for _, s in hitung}) == 1:
            yield _sama(x, hitung[0][1], len(hitung), [u for u, _ in hitung])


def _sama(x: Lembar, serapan: Decimal, banyak: int, isi: list[Uang]) -> Temu:
    kalimat = f"Serapan {banyak} baris di {x.tabel} sama semua, {format_persen(serapan)}."
    tingkat = Tingkat.SARAN if serapan == 100 else None
    return Temu(kalimat, isi[0].tempat, tuple(u.tempat for u in isi[1:]), tingkat=tingkat)
