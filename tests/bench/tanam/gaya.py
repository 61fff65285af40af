"""How one office writes its numbers, dates and names; every book has its own way, the same all through."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from random import Random

from tests.bench.tanam import kata


def titik(n: int) -> str:
    return f"{n:,}".replace(",", ".")


def tulis(nilai: Decimal, desimal: int, pembulatan: str = ROUND_HALF_UP) -> str:
    isi = nilai.quantize(Decimal(1).scaleb(-desimal), pembulatan)
    utuh, _, pecahan = f"{isi:,f}".replace(",", "_").partition(".")
    return utuh.replace("_", ".") + (f",{pecahan}" if pecahan else "")


@dataclass(frozen=True)
class Gaya:
    """`uang_*` are patterns, `desimal` that of computed percentages, `potong`: they are cut off, not rounded."""

    uang_tabel: str
    uang_prosa: str
    tanda: str
    tanda_tabel: str
    desimal: int
    potong: bool
    utuh: bool
    ejaan: str
    prosentase: str
    sebutan: str
    nip_spasi: bool

    def uang(self, n: int, *, prosa: bool = False) -> str:
        return (self.uang_prosa if prosa else self.uang_tabel).format(titik(n))

    def hitungan(self, nilai: Decimal, *, prosa: bool = False) -> str:
        """A computed percentage."""
        teks = tulis(nilai, self.desimal, ROUND_DOWN if self.potong else ROUND_HALF_UP)
        return self._ringkas(teks) + (self.tanda if prosa else self.tanda_tabel)

    def ukuran(self, nilai: Decimal, desimal: int, satuan: str, *, prosa: bool = False) -> str:
        """A target or a realisasi, in its unit where the table or the sentence says it."""
        teks = self._ringkas(tulis(nilai, desimal))
        if satuan == "%":
            return teks + (self.tanda if prosa else self.tanda_tabel)
        return f"{teks} {satuan}" if prosa and satuan not in {"", "indeks", "nilai"} else teks

    def _ringkas(self, teks: str) -> str:
        return teks.removesuffix(",00").removesuffix(",0") if self.utuh else teks

    def cacah(self, n: int) -> str:
        kata_n = kata.BILANGAN[n] if n < len(kata.BILANGAN) else titik(n)
        pola = {"kurung": "{0} ({1})", "besar": "{0} ({2})", "angka": "{0}", "kata": "{1}"}[self.ejaan]
        return pola.format(n, kata_n, kata_n.capitalize())

    def nip(self, nip: str) -> str:
        return f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}" if self.nip_spasi else nip


def gaya(r: Random) -> Gaya:
    return Gaya(
        uang_tabel=r.choice(("{}", "{}", "{}", "Rp. {},-", "Rp {}", "{},00")),
        uang_prosa=r.choice(("Rp. {},-", "Rp {}", "Rp{}", "Rp. {}", "Rp. {},00", "Rp {},-")),
        tanda=r.choice((" %", "%", " persen")),
        tanda_tabel=r.choice(("", " %", "%")),
        desimal=r.choice((2, 2, 2, 2, 2, 1)),
        potong=r.random() < 0.12,
        utuh=r.random() < 0.35,
        ejaan=r.choice(("kurung", "kurung", "besar", "angka", "kata")),
        prosentase=r.choice(("Persentase", "Persentase", "Prosentase")),
        sebutan=r.choice(("LKjIP", "LKj", "Laporan Kinerja", "LAKIP")),
        nip_spasi=r.random() < 0.5,
    )


def tanggal(t: datetime.date, *, nol: bool = False) -> str:
    return f"{t.day:02d}" * nol + f"{t.day}" * (not nol) + f" {kata.BULAN[t.month - 1]} {t.year}"
