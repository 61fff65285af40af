"""The money of each sasaran: who names it, what it spent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from laporan.checks.bacaan import Bacaan, SasaranUang, Uang
from laporan.checks.daftar import Temu
from laporan.checks.temuan import Tempat, Tingkat
from laporan.checks.uang.lembar import NOL
from laporan.checks.uang.nama import baku, letak, pendek, sehati
from laporan.checks.uang.persen import bagi, cocok
from laporan.checks.uang.sebab import hubungan
from sakip.core.numbers import format_persen, format_rupiah


@dataclass(frozen=True)
class Alokasi:
    """What a sasaran has in the report: its sum (`su`, where a table prints one) and the lines below it."""

    b: Bacaan
    sasaran: str
    su: SasaranUang | None
    baris: tuple[Uang, ...]

    @property
    def tempat(self) -> Tempat:
        return self.su.tempat if self.su else self.baris[0].tempat

    @property
    def pagu(self) -> Decimal | None:
        if self.su and self.su.pagu is not None:
            return self.su.pagu
        return _jumlah([u.pagu for u in self.baris])

    @cached_property
    def realisasi(self) -> Decimal | None:
        """As printed, else the sum of its lines; a line that prints none is looked up by its pagu in other tables."""
        if self.su and self.su.realisasi is not None:
            return self.su.realisasi
        return _jumlah([u.realisasi if u.realisasi is not None else self._terbelanja(u) for u in self.baris])

    def _terbelanja(self, u: Uang) -> Decimal | None:
        ada = {v.realisasi for v in self.b.uang if v.pagu == u.pagu and u.pagu and v.realisasi is not None}
        wajar = {r for r in ada if r is not None and u.pagu is not None and r <= u.pagu}
        return wajar.pop() if len(wajar) == 1 else None

    @property
    def serapan(self) -> Decimal | None:
        return bagi(self.realisasi, self.pagu)


def _jumlah(angka: list[Decimal | None]) -> Decimal | None:
    isi = [n for n in angka if n is not None]
    return sum(isi, NOL) if isi and len(isi) == len(angka) else None


def alokasi(b: Bacaan) -> tuple[Alokasi, ...]:
    """Every sasaran that has money: with a sum of its own, else by the lines that name it alone."""
    hasil = [Alokasi(b, s.sasaran, s, _baris(b, s.sasaran)) for s in b.uang_sasaran]
    lain = {u.sasaran[0] for u in b.uang if len(u.sasaran) == 1}
    for nama in sorted(lain):
        if not any(sehati(nama, a.sasaran) or baku(nama) == baku(a.sasaran) for a in hasil):
            hasil.append(Alokasi(b, nama, None, _baris(b, nama)))
    return tuple(hasil)


def _baris(b: Bacaan, sasaran: str) -> tuple[Uang, ...]:
    """The lines of a sasaran in the first table that lists any, those at its top."""
    ada = [u for u in b.uang if any(baku(s) == baku(sasaran) for s in u.sasaran)]
    tabel = [u for u in ada if (u.tabel, u.tahun) == (ada[0].tabel, ada[0].tahun)]
    teratas = min((u.kedalaman for u in tabel), default=0)
    return tuple(u for u in tabel if u.kedalaman == teratas)


def per_tabel(semua: Iterable[SasaranUang]) -> list[list[SasaranUang]]:
    """The sums of sasaran table by table."""
    hasil: dict[str, list[SasaranUang]] = {}
    for s in semua:
        hasil.setdefault(nama_tabel(s), []).append(s)
    return list(hasil.values())


def nama_tabel(s: SasaranUang) -> str:
    """Where it stands, without the row: "Tabel 3.9, baris 1" and "Lembar 20 BS-21 baris 3" are of all origins."""
    return re.sub(r",?\s*(baris \d+|sel [A-Z]+\d+).*$", "", s.tabel or s.tempat.sebutan)


def sasaran_berbeda(b: Bacaan) -> Iterator[Temu]:
    """One sasaran with two amounts, or an absorption that is not that of its amounts in another table."""
    for n, s in enumerate(b.uang_sasaran):
        for t in b.uang_sasaran[n + 1 :]:
            if baku(s.sasaran) == baku(t.sasaran) and nama_tabel(s) != nama_tabel(t):
                yield from _beda_angka(s, t)
                yield from _beda_serapan(s, t)
                yield from _beda_serapan(t, s)


def baris_kembar(b: Bacaan) -> Iterator[Temu]:
    """A line that has one amount with a sasaran to the rupiah, and the other as it may have been mistyped."""
    for s in b.uang_sasaran:
        for u in b.uang:
            dua = [(u.pagu, s.pagu, "Anggaran"), (u.realisasi, s.realisasi, "Realisasi")]
            for (satu, lain, kata), (x, y, _) in (dua, dua[::-1]):
                if satu and lain and x and x == y and satu != lain and hubungan(satu, lain):
                    kalimat = (
                        f"{kata} {pendek(u.nama)} {format_rupiah(satu)} di {letak(u)}, tetapi {format_rupiah(lain)} pada "
                        f"{pendek(s.sasaran)} di {s.tempat.sebutan}; {hubungan(satu, lain)}."
                    )
                    yield Temu(kalimat, u.tempat, (s.tempat,), tingkat=Tingkat.PERINGATAN)


def _beda_angka(s: SasaranUang, t: SasaranUang) -> Iterator[Temu]:
    for kata, satu, dua in (("Anggaran", s.pagu, t.pagu), ("Realisasi", s.realisasi, t.realisasi)):
        if satu is not None and dua is not None and satu != dua:
            kalimat = (
                f"{kata} {pendek(s.sasaran)} {format_rupiah(satu)} di {s.tempat.sebutan}, tetapi {format_rupiah(dua)} di "
                f"{t.tempat.sebutan}; selisihnya {format_rupiah(abs(satu - dua))}."
            )
            yield Temu(kalimat, s.tempat, (t.tempat,))


def _beda_serapan(s: SasaranUang, t: SasaranUang) -> Iterator[Temu]:
    hitungan = bagi(s.realisasi, s.pagu)
    if t.serapan is not None and t.pagu is None and hitungan is not None and not cocok(t.serapan, hitungan):
        kalimat = (
            f"Serapan {pendek(t.sasaran)} tercetak {format_persen(t.serapan, tetap=False)} di {t.tempat.sebutan}, tetapi "
            f"{format_rupiah(s.realisasi or NOL)} dari {format_rupiah(s.pagu or NOL)} di {s.tempat.sebutan} adalah "
            f"{format_persen(hitungan)}."
        )
        yield Temu(kalimat, t.tempat, (s.tempat,))
