"""The same line of money in two tables of one year, and lines whose figures belong to another line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from laporan.checks.bacaan import Uang
from laporan.checks.uang.lembar import BIDANG, NOL, RENCANA, Buku, Lembar, nilai
from laporan.checks.uang.nama import baku
from laporan.checks.uang.sebab import hubungan

Isi = Mapping[str, tuple[Uang, ...]]


@dataclass(frozen=True)
class Beda:
    """One line with two amounts: `a` in `x`, `b` in `y`. `pasti`: both tables name the same stage."""

    bidang: str
    a: Uang
    b: Uang
    pasti: bool

    @property
    def nilai(self) -> tuple[Decimal, Decimal]:
        return nilai(self.a, self.bidang) or NOL, nilai(self.b, self.bidang) or NOL


@dataclass(frozen=True)
class Geser:
    """Lines of a table whose figures stand beside another name in the second table: each with the line that owns them."""

    baris: tuple[tuple[Uang, Uang], ...]
    tukar: bool
    """Two lines that hold each other's figures; else rows that slipped."""


@dataclass(frozen=True)
class Padanan:
    """Two tables of one year, line by line."""

    buku: Buku
    x: Lembar
    y: Lembar

    @cached_property
    def isi(self) -> tuple[Isi, Isi]:
        return _menurut_nama(self.x), _menurut_nama(self.y)

    @cached_property
    def bersama(self) -> tuple[str, ...]:
        """Names that both tables have. Kinds of belanja are the same line only where the tables have one total."""
        satu, dua = self.isi
        nama = [n for n in satu if n in dua]
        return tuple(n for n in nama if not n.startswith("belanja") or self.setotal)

    @cached_property
    def setotal(self) -> bool:
        a, b = self.x.total, self.y.total
        return a is not None and b is not None and (_sama(a.pagu, b.pagu) or _sama(a.realisasi, b.realisasi))

    def berbeda(self, bidang: str) -> Iterator[tuple[Uang, Uang]]:
        """Lines with two amounts, whatever the stages of the tables."""
        satu, dua = self.isi
        return (x for nama in self.bersama for x in self._beda(*_sejenjang(satu[nama], dua[nama]), bidang))

    def _beda(self, satu: tuple[Uang, ...], dua: tuple[Uang, ...], bidang: str) -> Iterator[tuple[Uang, Uang]]:
        for a, b in _berbeda(satu, dua, bidang):
            if not _bagian_saja(self.x, a, b, bidang) and not _bagian_saja(self.y, b, a, bidang):
                yield a, b

    @cached_property
    def setahap(self) -> bool | None:
        """Whether both are of one stage; where one does not say so, most lines must agree."""
        pasti = self.buku.pasti(self.x, self.y)
        if pasti is not False:
            return pasti
        satu, dua = self.isi
        angka = [({u.pagu for u in satu[n]}, {u.pagu for u in dua[n]}) for n in self.bersama]
        sama = sum(bool(a & b) for a, b in angka)
        return False if 2 * sama >= len(angka) or self._salah_ketik else None

    @cached_property
    def _salah_ketik(self) -> bool:
        """Of one line in both: its two amounts look like one that was mistyped."""
        satu, dua = self.isi
        pagu = [(satu[n][0].pagu or NOL, dua[n][0].pagu or NOL) for n in self.bersama]
        return len(pagu) == 1 and bool(hubungan(*pagu[0]))

    def beda(self) -> Iterator[Beda]:
        """Lines with another amount in the second table, without those whose figures belong to another line."""
        geser = {id(u) for g in self.geser for u, _ in g.baris} | {id(v) for g in self.geser for v in self._lawan(g)}
        satu, dua = self.isi
        for nama in self.bersama:
            for a, b, bidang, pasti in self._pasangan(satu[nama], dua[nama]):
                if id(a) not in geser and id(b) not in geser:
                    yield Beda(bidang, a, b, pasti)
        for g in self.geser:
            yield from (Beda(n, *x, pasti=True) for x in g.baris for n, _ in BIDANG if _lain(*x, n))

    def _lawan(self, g: Geser) -> Iterator[Uang]:
        return (v for u, _ in g.baris for v in self.isi[1].get(baku(u.nama), ()))

    def _pasangan(self, satu: tuple[Uang, ...], dua: tuple[Uang, ...]) -> Iterator[tuple[Uang, Uang, str, bool]]:
        satu, dua = _sejenjang(satu, dua)
        tahap = self.setahap
        rencana = bool({self.x.tahap, self.y.tahap} & RENCANA)
        if tahap is not None:
            yield from ((*x, "pagu", tahap) for x in self._beda(satu, dua, "pagu"))
        if not rencana:
            yield from ((*x, "realisasi", tahap is not None) for x in self._beda(satu, dua, "realisasi"))

    @cached_property
    def geser(self) -> tuple[Geser, ...]:
        """Lines of the first table whose figures the second gives to another name: two or more, else it is a misprint."""
        if {self.x.tahap, self.y.tahap} & RENCANA:
            return ()
        pindah = {a.nama: (a, p) for a, p in self._pindah()}
        tukar = [
            (pindah[a.nama], pindah[b.nama])
            for n, a in enumerate(u for u, _ in pindah.values())
            for b in [u for u, _ in pindah.values()][n + 1 :]
            if baku(pindah[a.nama][1].nama) == baku(b.nama) and baku(pindah[b.nama][1].nama) == baku(a.nama)
        ]
        terpakai = {u.nama for x in tukar for u, _ in x}
        sisa = tuple(x for nama, x in pindah.items() if nama not in terpakai)
        return (*(Geser(x, tukar=True) for x in tukar), *([Geser(sisa, tukar=False)] if len(sisa) > 1 else []))

    def _pindah(self) -> Iterator[tuple[Uang, Uang]]:
        """Lines whose amount is not that of their name in the second table, but of exactly one other name there."""
        dua = self.isi[1]
        bidang = next(
            (b for b, _ in BIDANG if all(any(nilai(u, b) for u in x.rinci) for x in (self.x, self.y))), "pagu"
        )
        for nama in self.bersama:
            a, b = self.isi[0][nama], dua[nama]
            angka = nilai(a[0], bidang)
            if len(a) == len(b) == 1 and angka and nilai(b[0], bidang) not in {None, angka}:
                pemilik = [v for isi in dua.values() for v in isi if nilai(v, bidang) == angka]
                sejenjang = [v for v in pemilik if v.kedalaman == b[0].kedalaman] or pemilik
                if len({baku(v.nama) for v in sejenjang}) == 1:
                    yield a[0], sejenjang[0]


def _menurut_nama(x: Lembar) -> dict[str, tuple[Uang, ...]]:
    hasil: dict[str, tuple[Uang, ...]] = {}
    for u in x.rinci:
        nama = baku(u.nama)
        if nama and u.kedalaman < 4:
            hasil[nama] = (*hasil.get(nama, ()), u)
    return hasil


def _sejenjang(satu: tuple[Uang, ...], dua: tuple[Uang, ...]) -> tuple[tuple[Uang, ...], tuple[Uang, ...]]:
    """Of a name that stands at several levels those of one level; of one that stands often, those of one code."""
    for sifat in ("kedalaman", "kode"):
        if len(satu) == len(dua) == 1:
            break
        sama = {getattr(u, sifat) for u in satu} & {getattr(u, sifat) for u in dua} - {""}
        if len(sama) == 1:
            satu, dua = (tuple(u for u in isi if getattr(u, sifat) in sama) for isi in (satu, dua))
    return satu, dua


def _berbeda(satu: tuple[Uang, ...], dua: tuple[Uang, ...], bidang: str) -> Iterator[tuple[Uang, Uang]]:
    """The first line of each where no amount of the one is found in the other, alone or added up."""
    a, b = ([n for u in isi if (n := nilai(u, bidang)) is not None] for isi in (satu, dua))
    if not a or not b or set(a) & set(b) or sum(a) in b or sum(b) in a or len(set(a)) > 1 or len(set(b)) > 1:
        return
    kiri, kanan = (next(u for u in isi if nilai(u, bidang) is not None) for isi in (satu, dua))
    if abs(a[0] - b[0]) >= max(kiri.kasar, kanan.kasar):
        yield kiri, kanan


def _bagian_saja(x: Lembar, a: Uang, b: Uang, bidang: str) -> bool:
    """The program `a` of a table of sasaran may be a share of the line `b` (BS-21): less than it, and no misprint of it."""
    satu, dua = nilai(a, bidang) or NOL, nilai(b, bidang) or NOL
    bersasaran = bool(a.sasaran) and x.total is None and a.kedalaman == 1
    return bersasaran and satu < dua and not hubungan(satu, dua)


def _lain(a: Uang, b: Uang, bidang: str) -> bool:
    return None not in {nilai(a, bidang), nilai(b, bidang)} and nilai(a, bidang) != nilai(b, bidang)


def _sama(a: Decimal | None, b: Decimal | None) -> bool:
    return a is not None and a == b


def semua_padanan(buku: Buku) -> tuple[Padanan, ...]:
    """Every two tables of one year that share a line."""
    return tuple(p for x, y in buku.pasangan() if (p := Padanan(buku, x, y)).bersama)
