"""Figures that a writer computes from those of the report: absorption, rest, share, growth, sums, means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal, DivisionByZero, InvalidOperation
from itertools import combinations, pairwise

from laporan.checks.bacaan import Bacaan, Hal, Klaim, Uang
from laporan.checks.naskah.angka import Angka

SERATUS = Decimal(100)
BANYAK = 8
"""Up to so many siblings their sums of two and three are known."""


def persen(a: Decimal | None, b: Decimal | None) -> Decimal | None:
    """a of b in percent; None where there is none."""
    try:
        return None if a is None or not b else a / b * SERATUS
    except (DivisionByZero, InvalidOperation):
        return None


def turunan(b: Bacaan) -> Iterator[Angka]:
    """All of them, by kind."""
    yield from _uang(b)
    yield from _uang_bersama(b)
    yield from _uang_banding(b)
    yield from _sasaran(b)
    yield from _kinerja(b)
    yield from _lain(b)


def _jadi(
    dari: Uang | Klaim, hal: str, nilai: Decimal | None, *, uang: bool = False, nama: str = ""
) -> Iterator[Angka]:
    if nilai is not None:
        nama = nama or (dari.nama if isinstance(dari, Uang) else dari.uraian)
        yield Angka(nilai, hal, nama, dari.tempat, dari.tahun, uang, turunan=True, kunci=dari.tempat.kunci)


def _uang(b: Bacaan) -> Iterator[Angka]:
    total = {u.tabel: u for u in b.uang if u.kedalaman == 0}
    for u in b.uang:
        serapan = persen(u.realisasi, u.pagu)
        yield from _jadi(u, "serapan", serapan)
        if u.pagu is not None and u.realisasi is not None:
            yield from _jadi(u, "sisa", u.pagu - u.realisasi, uang=True)
        yield from _jadi(u, "sisa", None if serapan is None else SERATUS - serapan)
        t = total.get(u.tabel)
        if t is not None and t is not u:
            yield from _jadi(u, "porsi", persen(u.pagu, t.pagu))
            yield from _jadi(u, "porsi", persen(u.realisasi, t.realisasi))
            yield from _jadi(u, "porsi", persen(u.realisasi, t.pagu))


def _uang_bersama(b: Bacaan) -> Iterator[Angka]:
    """Sums of two and three sibling lines and of all, and what was spent of them; totals of two tables together."""
    saudara: dict[tuple[str, int | None, int], list[Uang]] = defaultdict(list)
    for u in b.uang:
        saudara[u.tabel, u.induk, u.kedalaman].append(u)
    total = list({(u.pagu, u.realisasi): u for u in b.uang if not u.kedalaman and u.tahun in (None, b.tahun)}.values())
    for isi in (*saudara.values(), *([total] if total else [])):
        yield from _jumlah(tuple(isi))
        yield from (x for u in total for x in _sela(isi, u))
        if len(isi) <= BANYAK:
            for n in (2, 3):
                for pilih in combinations(isi, n):
                    yield from _jumlah(pilih)


def _sela(isi: Iterable[Uang], total: Uang) -> Iterator[Angka]:
    """By how much lines of one table are off a total of another."""
    for nilai, semua in ((total.pagu, [u.pagu for u in isi]), (total.realisasi, [u.realisasi for u in isi])):
        if nilai is not None and len(semua) > 1 and None not in semua:
            yield from _jadi(total, "sisa", nilai - sum((n for n in semua if n is not None), Decimal(0)), uang=True)


def _jumlah(pilih: tuple[Uang, ...]) -> Iterator[Angka]:
    pagu = sum((u.pagu or Decimal(0) for u in pilih), Decimal(0))
    realisasi = sum((u.realisasi or Decimal(0) for u in pilih), Decimal(0))
    nama = "; ".join(u.nama for u in pilih)
    yield from _jadi(pilih[0], "jumlah", pagu, uang=True, nama=nama)
    yield from _jadi(pilih[0], "jumlah", realisasi, uang=True, nama=nama)
    yield from _jadi(pilih[0], "sisa", pagu - realisasi, uang=True, nama=nama)
    yield from _jadi(pilih[0], "sisa", persen(pagu - realisasi, pagu), nama=nama)
    yield from _jadi(pilih[0], "jumlah", persen(realisasi, pagu), nama=nama)


def _uang_banding(b: Bacaan) -> Iterator[Angka]:
    """The same line in another year, stage or table: difference and growth."""
    sama: dict[str, list[Uang]] = defaultdict(list)
    for u in b.uang:
        sama[u.nama.lower() if u.kedalaman else ""].append(u)
    for isi in sama.values():
        for a, c in combinations(isi[:BANYAK], 2):
            if (a.tahun, a.tahap, a.tabel) != (c.tahun, c.tahap, c.tabel):
                for x, y in (
                    (a.pagu, c.pagu),
                    (a.realisasi, c.realisasi),
                    (persen(a.realisasi, a.pagu), persen(c.realisasi, c.pagu)),
                ):
                    yield from _beda(a, x, y)


def _beda(dari: Uang | Klaim, x: Decimal | None, y: Decimal | None) -> Iterator[Angka]:
    if x is None or y is None or x == y:
        return
    uang = isinstance(dari, Uang) and max(abs(x), abs(y)) > SERATUS * 10
    yield from _jadi(dari, "selisih", x - y, uang=uang)
    yield from _jadi(dari, "selisih", persen(x - y, y))
    yield from _jadi(dari, "selisih", persen(y - x, x))


def _sasaran(b: Bacaan) -> Iterator[Angka]:
    total = sum((s.pagu for s in b.uang_sasaran if s.pagu is not None), Decimal(0))
    anggaran = [u.pagu for u in b.uang if u.kedalaman == 0 and u.pagu]
    for s in b.uang_sasaran:
        dasar = Angka(Decimal(0), "", s.sasaran, s.tempat, b.tahun, turunan=True)
        serapan = persen(s.realisasi, s.pagu)
        calon: list[tuple[str, Decimal | None, bool]] = [
            ("serapan", serapan, False),
            ("porsi", persen(s.pagu, total), False),
        ]
        calon += [("porsi", persen(s.pagu, a), False) for a in anggaran[:BANYAK]]
        if s.pagu is not None and s.realisasi is not None:
            calon.append(("sisa", s.pagu - s.realisasi, True))
        if serapan is not None:
            calon.append(("sisa", SERATUS - serapan, False))
            calon.append(("sisa", None if s.capaian is None else s.capaian - serapan, False))
        yield from (replace(dasar, hal=h, nilai=n, uang=u) for h, n, u in calon if n is not None)


def _kinerja(b: Bacaan) -> Iterator[Angka]:
    """Of each indicator and year: realisasi against target, the distance; against the other years."""
    for isi in (u.klaim for u in b.ukur):
        angka = [k for k in isi if k.angka is not None]
        target = [k for k in angka if k.hal in (Hal.TARGET, Hal.TARGET_AKHIR)]
        hasil = [k for k in angka if k.hal is Hal.REALISASI]
        tercetak = {k.tahun for k in angka if k.hal is Hal.CAPAIAN}
        for r in hasil:
            for t in target:
                if t.tahun == r.tahun or t.hal is Hal.TARGET_AKHIR:
                    yield from _terhadap(r, t, tercetak=bool(tercetak & {r.tahun, None}) or t.hal is Hal.TARGET_AKHIR)
        for hal in (Hal.REALISASI, Hal.CAPAIAN, Hal.TARGET):
            deret = {k.tahun: k for k in angka if k.hal is hal}
            for x, y in combinations(list(deret.values())[:BANYAK], 2):
                yield from _beda(x, x.angka, y.angka)
        for k in angka:
            if k.hal is Hal.CAPAIAN and k.angka is not None:
                yield from _jadi(k, "sisa", k.angka - SERATUS)
    yield from _rata(b)


def _terhadap(r: Klaim, t: Klaim, *, tercetak: bool) -> Iterator[Angka]:
    """The capaian in both ways of reckoning, where none is printed; the distance in any case."""
    capaian = persen(r.angka, t.angka)
    if not tercetak:
        yield from _jadi(r, "capaian", capaian)
    if t.hal is Hal.TARGET_AKHIR:
        yield from _jadi(r, "kemajuan", capaian)
    if capaian is None or r.angka is None or t.angka is None:
        return
    if not tercetak:
        yield from _jadi(r, "capaian", 2 * SERATUS - capaian)
    yield from _jadi(r, "sisa", r.angka - t.angka)
    yield from _jadi(r, "sisa", capaian - SERATUS)


def _rata(b: Bacaan) -> Iterator[Angka]:
    """Means of capaian and realisasi of the year, of each sasaran and of all; how many reached their target."""
    for hal in (Hal.CAPAIAN, Hal.REALISASI):
        for naskah in {k.naskah for k in b.klaim}:
            isi = [
                k
                for k in b.klaim
                if k.hal is hal and k.naskah == naskah and k.tahun in (None, b.tahun) and k.angka is not None
            ]
            kelompok: dict[str, list[Klaim]] = defaultdict(list)
            for k in isi:
                kelompok[k.sasaran].append(k)
            for bagian in [isi, *kelompok.values()]:
                yield from _rata_satu(bagian, hal)


def _rata_satu(isi: list[Klaim], hal: Hal) -> Iterator[Angka]:
    nilai = [k.angka for k in isi if k.angka is not None]
    if not nilai:
        return
    yield from _jadi(isi[0], "rata", sum(nilai, Decimal(0)) / len(nilai), nama=f"rata-rata {hal}")
    if hal is Hal.CAPAIAN:
        tepi = [min(n, SERATUS) for n in nilai]
        yield from _jadi(isi[0], "rata", sum(tepi, Decimal(0)) / len(nilai), nama="rata-rata capaian")
        tercapai = sum(1 for n in nilai if n >= SERATUS)
        for bagian in (tercapai, len(nilai) - tercapai):
            yield from _jadi(
                isi[0], "bagian", persen(Decimal(bagian), Decimal(len(nilai))), nama="bagian indikator yang tercapai"
            )


def _lain(b: Bacaan) -> Iterator[Angka]:
    """Means of the survey, shares of its answers together, outputs against their targets."""
    skor = [s for s in b.survei if s.skor is not None]
    if skor:
        rata = sum((s.skor for s in skor if s.skor is not None), Decimal(0)) / len(skor)
        yield Angka(rata, "rata", "rata-rata unsur survei", skor[0].tempat, skor[0].tahun, turunan=True)
    for s in b.survei:
        ada = [n for n in s.bagian if n is not None]
        for a, c in pairwise(ada):
            yield Angka(a + c, "jumlah", s.unsur, s.tempat, s.tahun, turunan=True)
    for k in b.keluaran:
        hasil: Iterable[tuple[str, Decimal | None]] = [("capaian", persen(k.realisasi, k.target))]
        if k.realisasi is not None and k.target is not None:
            hasil = [*hasil, ("sisa", k.target - k.realisasi)]
        yield from (Angka(n, h, k.kegiatan, k.tempat, b.tahun, turunan=True) for h, n in hasil if n is not None)
