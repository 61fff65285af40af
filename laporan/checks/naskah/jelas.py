"""Whether a figure follows from others that stand near it: a sum, a rest, a share of known ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations

from laporan.checks.bacaan import Bacaan
from laporan.checks.naskah.angka import sama
from laporan.checks.naskah.bacaan import ATAU, Kalimat, angka_prosa, kalimat_prosa
from laporan.checks.naskah.bentuk import Jenis, Sebutan
from laporan.checks.naskah.hitung import persen
from laporan.checks.padan import BUTIR

_BELANJA = re.compile(r"belanja\s+(?:pegawai|barang|modal|operasi|tidak\s+terduga)")
_SELURUH = re.compile(r"\s*\)?\s*dari\s+(?:keseluruhan|seluruh|total)\s+(?:pagu\s+)?anggaran", re.IGNORECASE)
JUTA = Decimal(1_000_000)
TERBESAR = 3
SERATUS = Decimal(100)
PERSEPULUH = Decimal("0.1")
"""A share of 93,02 % is also written 93 %; one of 93,4 % is not."""
DI_SEBELAH = 25
DEKAT = 14
"""So many figures of the paragraph, those nearest before and after, are tried."""


def terjelaskan(b: Bacaan, k: Kalimat, s: Sebutan) -> bool:
    """It follows from figures of its own and the sentence before, of which at least one is known to the report."""
    if s.nilai is None:
        return False
    dekat = [x for x in sekitar(b, k) if (x.awal, x.akhir) != (s.awal, s.akhir)]
    dari = _rupiah(k, s, dekat) if s.jenis is Jenis.RUPIAH else _persen(b, k, s, dekat)
    return any(sama(s.nilai, s.presisi, n) for n in dari)


def ganda(b: Bacaan, k: Kalimat, nilai: Decimal) -> bool:
    """Twice an amount that stands elsewhere in the report."""
    setengah = nilai / 2
    return any(a.nilai == setengah for a in k.gudang.uang.cocok(setengah, Decimal(1)) if not a.turunan) or (
        setengah in angka_prosa(b)
    )


def sekitar(b: Bacaan, k: Kalimat) -> list[Sebutan]:
    """The figures of the paragraph up to the end of the next sentence, the nearest ones."""
    semua = [s for lain in kalimat_prosa(b, k.prosa) for s in lain.angka]
    return sorted(semua, key=lambda s: min(abs(s.awal - k.awal), abs(s.awal - k.akhir)))[:DEKAT]


def _tahu(k: Kalimat, *isi: Sebutan) -> bool:
    return any(s.hidup or k.gudang.cocok(s) for s in isi)


def _rupiah(k: Kalimat, s: Sebutan, dekat: Iterable[Sebutan]) -> Iterator[Decimal]:
    uang = [x for x in dekat if x.jenis is Jenis.RUPIAH and x.nilai]
    for n in (2, 3):
        for pilih in combinations(uang, n):
            if _tahu(k, *pilih):
                nilai = [x.nilai for x in pilih if x.nilai is not None]
                yield sum(nilai, Decimal(0))
                yield 2 * max(nilai) - sum(nilai, Decimal(0))
    yield from _serapan(k, s, uang, [x for x in dekat if x.jenis is Jenis.PERSEN])
    for x in uang:
        if x.nilai is not None and _tahu(k, x):
            yield from (t - x.nilai for t in k.gudang.total)
    if s.nilai is not None and s.nilai > JUTA:
        total = frozenset(k.gudang.total)
        yield from (s.nilai for t in total if abs(s.nilai - t) in total - {t} or s.nilai + t in total)


def _serapan(k: Kalimat, s: Sebutan, uang: list[Sebutan], bagian: list[Sebutan]) -> Iterator[Decimal]:
    """ "Rp A dengan realisasi Rp B (P %)": the share beside it says the same of a known amount."""
    letak = k.pokok(s)
    hal = "pagu" if k.hal(s) == "pagu" else "realisasi"
    if letak is None and not _BELANJA.search(k.sekata(s, 130)):
        return
    if letak is not None and any(a.uang and a.hal == hal for p in letak.pokok for a in p.angka if not a.turunan):
        return
    for p in bagian:
        if p.nilai and s.akhir <= p.awal <= s.akhir + DI_SEBELAH and s.nilai is not None:
            for x in uang:
                if x.nilai and _tahu(k, x) and sama(p.nilai, min(p.presisi, PERSEPULUH), s.nilai / x.nilai * SERATUS):
                    yield s.nilai


def _persen(b: Bacaan, k: Kalimat, s: Sebutan, dekat: Iterable[Sebutan]) -> Iterator[Decimal]:
    semua = [x for x in dekat if x.nilai]
    uang = [x for x in semua if x.jenis is Jenis.RUPIAH]
    depan = max((x for x in uang if x.akhir <= s.awal), key=lambda x: x.akhir, default=None)
    if depan is not None and s.jenis is Jenis.PERSEN and ATAU.fullmatch(k.prosa.teks, depan.akhir, s.awal):
        yield from _bagian(b, k, s, depan, [y for y in uang if y is not depan])
        return
    for x, y in combinations([x for x in semua if x.jenis is s.jenis or x.jenis is Jenis.BILANGAN], 2):
        if x.nilai is not None and y.nilai is not None and (_tahu(k, x, y) or x.jenis is Jenis.BILANGAN):
            yield from _pasang(x.nilai, y.nilai)
    yield from (SERATUS - x.nilai for x in semua if x.jenis is Jenis.PERSEN and x.nilai is not None and _tahu(k, x))
    for a in k.gudang.semua:
        if a.uang and not a.turunan and a.nama and bersih(a.nama) in k.kecil:
            yield from (n for t in k.gudang.total[:TERBESAR] if (n := persen(a.nilai, t)) is not None)
    for x in uang:
        yield from _bagian(b, k, s, x, [y for y in uang if y is not x])


def _pasang(a: Decimal, c: Decimal) -> Iterator[Decimal]:
    yield from (a + c, a - c, SERATUS - a - c)
    for x, y in ((a, c), (c, a)):
        for n in (persen(x, y), persen(x - y, y)):
            if n is not None:
                yield n


def bersih(nama: str) -> str:
    """A line's name as a sentence would say it: small, without its number."""
    return BUTIR.sub("", nama).strip().lower() or "\x00"


def _bagian(b: Bacaan, k: Kalimat, s: Sebutan, x: Sebutan, lain: list[Sebutan]) -> Iterator[Decimal]:
    """The rupiah as a share of another, of a whole that the report knows or names; of the budget where the sentence says so."""
    if x.nilai is None:
        return
    if _SELURUH.match(k.prosa.teks, s.akhir) and (pagu := [u.pagu for u in b.uang if u.kedalaman == 0 and u.pagu]):
        yield from (n for t in pagu if (n := persen(x.nilai, t)) is not None)
        return
    for y in lain:
        if y.nilai and _tahu(k, x, y):
            yield from _pasang(x.nilai, y.nilai)
    besar = {t for t in (*k.gudang.total, *angka_prosa(b)) if t > x.nilai}
    yield from (n for t in besar if (n := persen(x.nilai, t)) is not None)
