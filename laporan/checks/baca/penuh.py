"""Tables whose head says that their amounts are in thousands or millions of rupiah: read as full rupiah, printed as they are.

What was rounded for such a table takes the exact amount that the report gives elsewhere for the same line, or in its text;
what is left may be off by `Tabel.kasar`, which the rules about sums allow for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from laporan.checks.baca.angka import baca_uang
from laporan.checks.baca.kolom import Peran, kenali, tanpa_skala
from laporan.checks.baca.skala_uang import skala_uang
from laporan.checks.bacaan import Baris, Prosa, Sel, Tabel
from laporan.checks.naskah.bentuk import Jenis
from laporan.checks.naskah.pemindai import sebutan
from laporan.checks.uang.nama import baku
from sakip.core.numbers import AngkaSalah, format_angka, parse_angka

UANG = frozenset({Peran.PAGU_AWAL, Peran.PAGU, Peran.REALISASI_UANG, Peran.JUMLAH})
LAIN = re.compile(r"bertambah|berkurang|selisih|sisa|anggaran|belanja|realisasi|pagu|jumlah|nilai", re.IGNORECASE)
TAHUN = re.compile(r"\W*(tahun\W*)?20\d\d\W*", re.IGNORECASE)
MUSTAHIL = Decimal(10) ** 12
"""No table of a kecamatan holds a trillion: a head that makes one of its amounts is left over from another table."""
PASTI = 100
"""A figure of so many units is told apart from others by its size alone."""
ANGKA = re.compile(r"\(?-?\s*(rp\.?)?\s*\(?-?\s*\d[\d.,]*\)?\s*(,-|\*\)?)?", re.IGNORECASE)
RIBUAN = Decimal(1000)
Kolom = Mapping[int, Decimal]


def penuhkan(tabel: Sequence[Tabel], prosa: Sequence[Prosa]) -> tuple[Tabel, ...]:
    """All tables with amounts in rupiah; those whose heads say nothing are left as they are."""
    calon = {n: kolom for n, t in enumerate(tabel) if (kolom := _kolom(t))}
    if not calon:
        return tuple(tabel)
    naskah = _naskah(prosa)
    berskala = {n: kolom for n, kolom in calon.items() if not _sudah_penuh(tabel[n], kolom, naskah)}
    kenal = _Kenal.dari([t for n, t in enumerate(tabel) if n not in berskala], naskah)
    return tuple(_penuh(t, berskala[n], kenal) if n in berskala else t for n, t in enumerate(tabel))


def _kolom(t: Tabel) -> Kolom:
    """The columns of amounts that are not in rupiah, each with what one unit is worth."""
    judul, susunan = skala_uang(t.judul), kenali(t.kolom, t.judul)
    polos = not susunan.punya(Peran.INDIKATOR)
    hasil = {}
    for k, teks in zip(susunan.kolom, t.kolom, strict=True):
        sendiri, kepala = skala_uang(teks), tanpa_skala(teks)
        lain = k.peran is Peran.LAIN and bool(LAIN.search(kepala) or (polos and TAHUN.fullmatch(kepala)))
        bertahun = polos and k.peran in (Peran.REALISASI, Peran.TARGET) and bool(TAHUN.fullmatch(kepala))
        uang = k.peran in UANG or lain or bertahun or (not kepala.strip() and judul is not None)
        satuan = sendiri or judul
        if satuan and "%" not in kepala and (uang or sendiri):
            hasil[k.n] = satuan
    return hasil


def _sudah_penuh(t: Tabel, kolom: Kolom, naskah: frozenset[Decimal]) -> bool:
    """Whether the head was left over: the amounts would be too large, or the text names them as they stand there."""
    semua = [(n, satuan) for r in t.baris for k, satuan in kolom.items() if (n := _angka(r.sel[k].teks)) is not None]
    if any(abs(n * satuan) >= MUSTAHIL for n, satuan in semua):
        return True
    return any(n in naskah for n, _ in semua) and not any(
        abs(n * satuan - x) < satuan for n, satuan in semua for x in naskah
    )


def _naskah(prosa: Sequence[Prosa]) -> frozenset[Decimal]:
    """The amounts that the text gives to the rupiah."""
    semua = (s for p in prosa for s in sebutan(p.teks) if s.jenis is Jenis.RUPIAH and s.presisi <= 1)
    return frozenset(s.nilai for s in semua if s.nilai is not None and s.nilai >= RIBUAN)


def _angka(teks: str) -> Decimal | None:
    """A cell that is one amount, with its decimals; None for words, percentages and gaps."""
    if not ANGKA.fullmatch(" ".join(teks.split())):
        return None
    try:
        return parse_angka(teks.replace("*", ""), desimal=6, digit=30, rupiah=True)
    except AngkaSalah as salah:
        return salah.pilihan[0] if salah.pilihan else None


def _penuh(t: Tabel, kolom: Kolom, kenal: _Kenal) -> Tabel:
    ada = [(k, satuan, n) for r in t.baris for k, satuan in kolom.items() if (n := _angka(r.sel[k].teks)) is not None]
    if not ada:
        return t
    kasar = {k: max(satuan.scaleb(_desimal([n for x, _, n in ada if x == k])), Decimal(1)) for k, satuan, _ in ada}
    baris = tuple(_baris(r, kolom, kasar, kenal) for r in t.baris)
    return replace(t, baris=baris, kasar=max(kasar.values()))


def _desimal(angka: Iterable[Decimal]) -> int:
    """The exponent of the last digit that a column prints; 0 for whole figures."""
    return min((min(0, int(n.as_tuple().exponent)) for n in angka), default=0)


def _baris(r: Baris, kolom: Kolom, kasar: Kolom, kenal: _Kenal) -> Baris:
    nama = _nama(r)

    def sel(k: int, s: Sel) -> Sel:
        n = _angka(s.teks) if k in kasar else None
        if n is None:
            return s
        penuh = kenal.tepat(nama, n * kolom[k], kasar[k]) if s.nilai is None else round(s.nilai * kolom[k], 2)
        return replace(s, teks=format_angka(penuh, 0 if penuh == penuh.to_integral() else 2), nilai=penuh, asli=s.teks)

    return replace(r, sel=tuple(sel(k, s) for k, s in enumerate(r.sel)))


def _nama(r: Baris) -> str:
    return next((baku(s.teks) for s in r.sel if re.search("[A-Za-z]{3}", s.teks)), "")


@dataclass(frozen=True)
class _Kenal:
    """The amounts that the report gives in full, by the line that they belong to, and in its text."""

    baris: Mapping[str, frozenset[Decimal]]
    naskah: frozenset[Decimal]

    @classmethod
    def dari(cls, tabel: Iterable[Tabel], naskah: frozenset[Decimal]) -> _Kenal:
        baris: dict[str, set[Decimal]] = defaultdict(set)
        for r in (r for t in tabel for r in t.baris):
            baris[_nama(r)] |= set(_penuh_dari(r))
        return cls({n: frozenset(x) for n, x in baris.items()}, naskah)

    def tepat(self, nama: str, angka: Decimal, kasar: Decimal) -> Decimal:
        """The exact amount that was rounded or cut off to this one, where only one can be meant; else the amount itself."""
        sebaris = [n for n in self.baris.get(nama, ()) if abs(n - angka) < kasar]
        if len(sebaris) == 1:
            return sebaris[0]
        semua = self.naskah if angka >= PASTI * kasar else frozenset[Decimal]()
        dekat = [n for n in (*sebaris, *semua) if abs(n - angka) * 2 <= kasar]
        return dekat[0] if len(set(dekat)) == 1 else angka


def _penuh_dari(r: Baris) -> Iterator[Decimal]:
    yield from (n for s in r.sel if (n := baca_uang(s.teks)) is not None and n >= RIBUAN)
