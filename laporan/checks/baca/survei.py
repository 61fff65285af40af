"""A survey of satisfaction and a scale of predicates out of their tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from laporan.checks.baca.angka import baca_angka
from laporan.checks.baca.klaim import Halaman
from laporan.checks.baca.kolom import SEBARAN, Peran
from laporan.checks.bacaan import Baris, Pita, Sebaran, Tabel
from laporan.checks.padan import bersih

P = Peran
RATA = re.compile(r"\s*(nilai\s+)?rata\s*-?\s*rata\b|\s*(jumlah|total|nilai)\s+(unsur|ikm|skm)\b", re.IGNORECASE)
PITA_TERSEDIKIT = 3
BAWAH = re.compile(
    r"\s*(?:kurang\s+dari|di\s*bawah|<|≤|<=|0\s*(?:%|)\s*(?:-|–|s/d|s\.d\.?)\s*<)\s*([\d.,]+)\s*%?\s*", re.IGNORECASE
)
ATAS = re.compile(r"\s*(?:lebih\s+(?:dari|besar)|di\s*atas|>|≥|>=)\s*([\d.,]+)\s*%?\s*", re.IGNORECASE)
RENTANG = re.compile(
    r"\s*([\d.,]+)\s*%?\s*(?:-|–|s\s*/\s*d|s\.d\.?|sampai(?:\s+dengan)?)\s*([<≤]?)\s*([\d.,]+)\s*%?\s*", re.IGNORECASE
)


def baca_survei(halaman: Sequence[Halaman]) -> Iterator[Sebaran]:
    """One row for each unsur, its distribution and its score from wherever they stand; the row of the mean under its own name.

    Where the distribution and the score stand in two tables, the place holds the lines of both.
    """
    tabel = [h for h in halaman if h.susunan.punya(P.UNSUR)]
    hasil: dict[tuple[int | None, str], Sebaran] = {}
    for h in tabel:
        for b in h.tabel.baris:
            s = _sebaran(h, b)
            kunci = h.tahun, bersih(s.unsur)
            if kunci[1]:
                hasil[kunci] = _gabung(hasil[kunci], s) if kunci in hasil else s
    yield from hasil.values()


def _sebaran(h: Halaman, b: Baris) -> Sebaran:
    s = h.susunan

    def angka(p: Peran) -> Decimal | None:
        n = s.satu(p)
        return baca_angka(b.sel[n].teks) if n is not None else None

    predikat = s.satu(P.PREDIKAT)
    return Sebaran(
        _unsur(h, b),
        b.tempat,
        bagian=tuple(angka(p) for p in SEBARAN) if s.punya(*SEBARAN) else (),
        jumlah=angka(P.TOTAL),
        skor=angka(P.SKOR),
        predikat=b.sel[predikat].teks.strip() if predikat is not None else "",
        tahun=h.tahun,
    )


def _unsur(h: Halaman, b: Baris) -> str:
    """The name of the unsur; of the mean the words that stand anywhere left of it."""
    n = h.susunan.satu(P.UNSUR) or 0
    kiri = [x.teks for x in b.sel[: n + 1] if RATA.match(x.teks)]
    return " ".join((kiri[0] if kiri else b.sel[n].teks).split())


def _gabung(a: Sebaran, z: Sebaran) -> Sebaran:
    ada = any(n is not None for n in a.bagian)
    return replace(
        a,
        tempat=replace(a.tempat, sumber=tuple(dict.fromkeys(a.tempat.sumber + z.tempat.sumber))),
        bagian=a.bagian if ada or not z.bagian else z.bagian,
        jumlah=z.jumlah if a.jumlah is None else a.jumlah,
        skor=z.skor if a.skor is None else a.skor,
        predikat=a.predikat or z.predikat,
    )


def baca_skala(tabel: Sequence[Tabel]) -> tuple[Pita, ...]:
    """The bands of the first table that has a range and a word in each row (004:324); empty without one."""
    for t in tabel:
        pita = [_pita(b) for b in t.baris]
        if len(pita) >= PITA_TERSEDIKIT and all(p is not None for p in pita):
            return tuple(p for p in pita if p is not None)
    return ()


def _pita(b: Baris) -> Pita | None:
    isi = [x.teks.strip() for x in b.sel if x.teks.strip()]
    rentang = [r for x in isi if (r := _rentang(x)) is not None]
    kata = [x for x in isi if re.fullmatch(r"[A-Za-z][A-Za-z /().]+", x)]
    return replace(rentang[0], nama=" ".join(kata[0].split())) if len(rentang) == 1 and len(kata) == 1 else None


def _rentang(teks: str) -> Pita | None:
    if m := BAWAH.fullmatch(teks):
        return Pita("", None, baca_angka(m.group(1)), termasuk_atas="≤" in teks or "<=" in teks)
    if m := ATAS.fullmatch(teks):
        return Pita("", baca_angka(m.group(1)), None, termasuk_bawah="≥" in teks or ">=" in teks)
    if m := RENTANG.fullmatch(teks):
        return Pita("", baca_angka(m.group(1)), baca_angka(m.group(3)), termasuk_atas=m.group(2) != "<")
    return None
