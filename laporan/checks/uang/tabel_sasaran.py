"""A printed table of the money of sasaran: its total row, and rows that hold each other's money."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from laporan.checks.baca.angka import baca_angka, baca_uang
from laporan.checks.bacaan import Asal, Bacaan, Baris, SasaranUang, Tabel
from laporan.checks.daftar import Temu
from laporan.checks.uang.lembar import NOL
from laporan.checks.uang.nama import baku, pendek
from laporan.checks.uang.sasaran import nama_tabel, per_tabel
from sakip.core.numbers import format_persen, format_rupiah


def total_sasaran(b: Bacaan) -> Iterator[Temu]:
    """The rows of sasaran make the total row of their table, in each column."""
    for isi in per_tabel(b.uang_sasaran if b.asal is not Asal.DATA else ()):
        tabel = next((t for t in b.tabel if any(r.tempat.sebutan == isi[0].tempat.sebutan for r in t.baris)), None)
        total = [r for r in tabel.baris if r.jumlah] if tabel else []
        if tabel and len(total) == 1:
            yield from _uang(tabel, total[0], isi)
            yield from _porsi(tabel, total[0], isi)


def _uang(tabel: Tabel, total: Baris, isi: list[SasaranUang]) -> Iterator[Temu]:
    for kata, angka in (("anggaran", [s.pagu for s in isi]), ("realisasi", [s.realisasi for s in isi])):
        tercetak = _di_kolom(tabel, total, isi, angka)
        jumlah = sum((n for n in angka if n is not None), NOL)
        if tercetak and jumlah != tercetak:
            kalimat = (
                f"Jumlah {kata} {len(isi)} baris di {nama_tabel(isi[0])} {format_rupiah(jumlah)}, tetapi total yang tercetak "
                f"{format_rupiah(tercetak)}; selisihnya {format_rupiah(abs(jumlah - tercetak))}."
            )
            yield Temu(kalimat, total.tempat, tuple(s.tempat for s in isi))


def _di_kolom(tabel: Tabel, total: Baris, isi: list[SasaranUang], angka: list[Decimal | None]) -> Decimal | None:
    """What the total row says in the column that holds these amounts."""
    if None in angka:
        return None
    baris = {r.tempat.sebutan: r for r in tabel.baris}
    for n in range(len(total.sel)):
        sel = [baris[s.tempat.sebutan].sel[n].teks for s in isi if s.tempat.sebutan in baris]
        if len(sel) == len(isi) and [baca_uang(x) for x in sel] == angka:
            return baca_uang(total.sel[n].teks)
    return None


def _porsi(tabel: Tabel, total: Baris, isi: list[SasaranUang]) -> Iterator[Temu]:
    """A printed 100 % beside shares that make less: a row is missing, or a share is wrong."""
    porsi = [s.porsi for s in isi]
    if None in porsi:
        return
    baris = {r.tempat.sebutan: r for r in tabel.baris}
    kolom = (n for n in range(len(total.sel)) if "%" in total.sel[n].teks and _sekolom(baris, isi, n))
    tercetak = next((baca_angka(total.sel[n].teks) for n in kolom), None)
    jumlah = sum((n for n in porsi if n is not None), NOL)
    if tercetak is not None and abs(tercetak - jumlah) > len(isi):
        kalimat = (
            f"Porsi {len(isi)} baris di {nama_tabel(isi[0])} berjumlah {format_persen(jumlah)}, tetapi yang tercetak "
            f"{format_persen(tercetak, tetap=False)}."
        )
        yield Temu(kalimat, total.tempat, tuple(s.tempat for s in isi))


def _sekolom(baris: dict[str, Baris], isi: list[SasaranUang], n: int) -> bool:
    return all((r := baris.get(s.tempat.sebutan)) and baca_angka(r.sel[n].teks) == s.porsi for s in isi)


def penunjang_tertukar(b: Bacaan) -> Iterator[Temu]:
    """The money of the programs that support all stands beside a sasaran, and that of the sasaran beside them."""
    program = [
        u for u in b.uang if u.kedalaman == 1 and (u.penunjang or "programpenunjang" in f"program{baku(u.nama)}")
    ]
    dukungan = {u.pagu for u in program if u.pagu}
    for isi in per_tabel(b.uang_sasaran):
        penunjang = [s for s in isi if "penunjang" in baku(s.sasaran) and s.pagu]
        lain = [s for s in isi if s.pagu in dukungan and "penunjang" not in baku(s.sasaran)]
        if len(dukungan) == 1 and len(penunjang) == 1 and len(lain) == 1 and penunjang[0].pagu not in dukungan:
            s, t = penunjang[0], lain[0]
            kalimat = (
                f"Anggaran {pendek(t.sasaran)} {format_rupiah(t.pagu or NOL)} adalah anggaran program penunjang, sedangkan di "
                f"samping {pendek(s.sasaran)} tercetak {format_rupiah(s.pagu or NOL)}; kedua baris mungkin tertukar."
            )
            yield Temu(kalimat, s.tempat, (t.tempat, program[0].tempat))
