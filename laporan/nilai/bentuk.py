"""One live value, and the ways in which it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from laporan.kalimat import BELUM
from sakip.core.numbers import format_angka, format_persen, format_rupiah, terbilang

TIDAK_DIHITUNG = "tidak dapat dihitung"


@dataclass(frozen=True, slots=True, kw_only=True)
class NilaiHidup:
    """`teks` is what prose prints ("93,71 %", "Rp 3.348.600.038"), `nama` and `kelompok` what the list to choose from shows.

    `nilai` is the raw figure; None for names, and where there is no figure, which `teks` then says ("belum diisi").
    """

    kunci: str
    nama: str
    kelompok: str
    teks: str
    nilai: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Pembuat:
    """Makes live values of one group; each method prints a kind of figure, or the words for a missing one."""

    kelompok: str

    def kata(self, kunci: str, nama: str, teks: str, nilai: Decimal | None = None) -> NilaiHidup:
        """Words as they are; "belum diisi" where there are none."""
        return NilaiHidup(kunci=kunci, nama=nama, kelompok=self.kelompok, teks=teks.strip() or BELUM, nilai=nilai)

    def rupiah(self, kunci: str, nama: str, x: Decimal | None, *, mutlak: bool = False) -> NilaiHidup:
        """`Rp 3.348.600.038`; `mutlak` without the sign, where another word says rise or fall."""
        if x is None:
            return self.kata(kunci, nama, "")
        return self.kata(kunci, nama, format_rupiah(abs(x) if mutlak else x), x)

    def persen(self, kunci: str, nama: str, x: Decimal | None, *, mutlak: bool = False) -> NilaiHidup:
        """`86,61 %`; x is already in percent."""
        if x is None:
            return self.kata(kunci, nama, TIDAK_DIHITUNG)
        return self.kata(kunci, nama, format_persen(abs(x) if mutlak else x), x)

    def angka(
        self, kunci: str, nama: str, x: Decimal | None, desimal: int = 2, nilai: Decimal | None = None
    ) -> NilaiHidup:
        """`93,71`; `nilai` where the figure behind it is another one than is printed."""
        teks = TIDAK_DIHITUNG if x is None else format_angka(x, desimal)
        return self.kata(kunci, nama, teks, x if nilai is None else nilai)

    def poin(self, kunci: str, nama: str, x: Decimal | None, *, mutlak: bool = True) -> NilaiHidup:
        """A difference: two decimals, four where two would print it as nothing; `mutlak` without its sign."""
        desimal = 4 if x and abs(x) < Decimal("0.005") else 2
        return self.angka(kunci, nama, abs(x) if x is not None and mutlak else x, desimal, x)

    def banyak(self, kunci: str, nama: str, n: int, kata: str) -> NilaiHidup:
        """`2 (dua) indikator`."""
        return self.kata(kunci, nama, f"{n} ({terbilang(n)}) {kata}", Decimal(n))


def arah(x: Decimal | None) -> str:
    """`naik`, `turun`, `tetap`; "tidak dapat dihitung" without a figure to compare with."""
    if x is None:
        return TIDAK_DIHITUNG
    return "naik" if x > 0 else "turun" if x < 0 else "tetap"
