"""The store of known figures of a report, made once for each `Bacaan`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from laporan.checks.bacaan import ENTAH, Asal, Bacaan, Hal, JenisProsa, Sel, Tabel
from laporan.checks.naskah.angka import Angka, Rak, rak, salah_ketik
from laporan.checks.naskah.bentuk import ANGKA, Jenis, Sebutan
from laporan.checks.naskah.hitung import persen, turunan
from laporan.checks.naskah.pemindai import sebutan
from laporan.checks.naskah.pokok import Pokok, semua_pokok
from sakip.core.numbers import AngkaSalah, parse_angka

_ANGKA_SEL = re.compile(r"\(?-?\d[\d.,\s]*\)?\s*(%?)")
_KOMA_RIBUAN = re.compile(r"\d{1,3}(?:\.\d{3})+,\d{3}")
_RUPIAH_SAJA = re.compile(r"\s*Rp\.?\s*(\d[\d.]*)(?:,-)?\s*", re.IGNORECASE)
_TAHUN = re.compile(r"\b(?:19|20|21)\d{2}\b")
CUKUP = 3
"""With fewer known figures of a kind nothing is said of one that is not among them."""
BARIS_PENDEK = 7
DASAR = 60
JUTA = Decimal(1_000_000)
_JUMLAH = re.compile(r"\s*(?:jumlah|total|belanja)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Gudang:
    """All that a figure in prose may stand for."""

    semua: tuple[Angka, ...]
    pokok: tuple[Pokok, ...]
    total: tuple[Decimal, ...] = ()
    """Budgets as a whole, of programs and sasaran: what shares are shares of, what is summed up."""

    @cached_property
    def uang(self) -> Rak:
        return rak(a for a in self.semua if a.uang or (not a.turunan and abs(a.nilai) >= 1000))

    @cached_property
    def lain(self) -> Rak:
        return rak(a for a in self.semua if not a.uang)

    @cached_property
    def cukup_uang(self) -> bool:
        return sum(1 for a in self.semua if a.uang and not a.turunan) >= CUKUP

    @cached_property
    def cukup_persen(self) -> bool:
        return sum(1 for a in self.semua if not a.uang and not a.turunan) >= CUKUP

    def cocok(self, s: Sebutan) -> tuple[Angka, ...]:
        """The figures that a mention may stand for."""
        if s.nilai is None:
            return ()
        return (self.uang if s.jenis is Jenis.RUPIAH else self.lain).cocok(s.nilai, s.presisi)

    def mirip(self, s: Sebutan) -> tuple[Angka, ...]:
        """Figures of which the mention may be a slip: a digit, doubled, a thousand times."""
        if s.nilai is None:
            return ()
        digit = _digit(s.nilai, s.presisi)
        isi = (self.uang if s.jenis is Jenis.RUPIAH else self.lain).isi
        dekat = [a for a in isi if not a.turunan and salah_ketik(digit, _digit(a.nilai, s.presisi))]
        kali = [
            a
            for a in isi
            if not a.turunan and a.nilai and abs(s.nilai) in (2 * abs(a.nilai), 1000 * abs(a.nilai), 10 * abs(a.nilai))
        ]
        return tuple(dekat or kali)


def _digit(nilai: Decimal, presisi: Decimal) -> str:
    return str(int(abs(nilai) / presisi)) if presisi else ""


def gudang(b: Bacaan) -> Gudang:
    """That of a report; remembered on it."""
    ada = b.__dict__.get("_gudang")
    if ada is None:
        semua = tuple(dict.fromkeys([*_pernyataan(b), *_tabel(b), *_lepas(b), *_sekolom(b), *_hidup(b), *turunan(b)]))
        ada = b.__dict__["_gudang"] = Gudang(semua, semua_pokok(b, semua), _total(b))
    hasil: Gudang = ada
    return hasil


def _total(b: Bacaan) -> tuple[Decimal, ...]:
    """The amounts of totals and programs, the largest first."""
    isi = {n for u in b.uang if u.kedalaman < 2 for n in (u.pagu, u.realisasi) if n}
    isi |= {n for s in b.uang_sasaran for n in (s.pagu, s.realisasi) if n}
    for t in b.tabel:
        for baris in t.baris:
            if baris.jumlah or _JUMLAH.match(baris.sel[0].teks or "".join(s.teks for s in baris.sel[:2])):
                isi |= {n for sel in baris.sel for n, uang in _isi_sel(sel) if uang}
    return tuple(sorted((n for n in isi if n > JUTA), reverse=True)[:DASAR])


_HAL = {
    Hal.TARGET: "target",
    Hal.REALISASI: "realisasi",
    Hal.CAPAIAN: "capaian",
    Hal.TARGET_AKHIR: "target",
    Hal.KEMAJUAN: "kemajuan",
}


def _pernyataan(b: Bacaan) -> Iterator[Angka]:
    """What tables and data state."""
    for k in b.klaim:
        if k.angka is not None and k.hal in _HAL:
            yield Angka(
                k.angka,
                _HAL[k.hal],
                k.uraian or b.nama_indikator.get(k.pokok, ""),
                k.tempat,
                k.tahun,
                kunci=k.tempat.kunci,
            )
    for u in b.uang:
        for hal, nilai in (("pagu", u.pagu), ("realisasi", u.realisasi)):
            if nilai is not None:
                yield Angka(nilai, hal, u.nama, u.tempat, u.tahun, uang=True, kunci=u.tempat.kunci)
        if u.persen is not None:
            yield Angka(u.persen, "serapan", u.nama, u.tempat, u.tahun, kunci=u.tempat.kunci)
    yield from _pernyataan_lain(b)


def _pernyataan_lain(b: Bacaan) -> Iterator[Angka]:
    for s in b.uang_sasaran:
        for hal, nilai in (("pagu", s.pagu), ("realisasi", s.realisasi), ("porsi", s.porsi), ("capaian", s.capaian)):
            if nilai is not None:
                yield Angka(
                    nilai, hal, s.sasaran, s.tempat, b.tahun, uang=hal in ("pagu", "realisasi"), kunci=s.tempat.kunci
                )
    yield from _survei_keluaran(b)


def _survei_keluaran(b: Bacaan) -> Iterator[Angka]:
    for v in b.survei:
        for n in (*v.bagian, v.skor, v.jumlah):
            if n is not None:
                yield Angka(n, "skor", v.unsur, v.tempat, v.tahun)
    for k in b.keluaran:
        for hal, nilai in (("target", k.target), ("realisasi", k.realisasi), ("capaian", k.persen)):
            if nilai is not None:
                yield Angka(nilai, hal, k.uraian or k.kegiatan, k.tempat, b.tahun)
    for p in (*b.acuan.skala, *b.acuan.skala_mutu):
        yield from (Angka(n, "skala", p.nama, ENTAH) for n in (p.bawah, p.atas) if n is not None)


def _tabel(b: Bacaan) -> Iterator[Angka]:
    for t in b.tabel:
        for baris in t.baris:
            isi = [
                a for n, sel in enumerate(baris.sel) for a in _sel(t, n, sel, baris.sel[0].teks if baris.sel else "")
            ]
            yield from isi
            if b.asal is not Asal.DATA:
                yield from _sebaris(isi)


def _sel(t: Tabel, nomor: int, sel: Sel, nama: str) -> Iterator[Angka]:
    """The figures of a cell: the one behind it, or those that are printed."""
    kolom = t.kolom[nomor] if nomor < len(t.kolom) else ""
    tahun = _TAHUN.findall(kolom)
    milik = int(tahun[0]) if len(tahun) == 1 else None
    for nilai, uang in _isi_sel(sel):
        yield Angka(nilai, kolom.lower(), nama, sel.tempat, milik, uang, kunci=sel.kunci)


def _isi_sel(sel: Sel) -> Iterator[tuple[Decimal, bool]]:
    if sel.nilai is not None:
        yield sel.nilai, abs(sel.nilai) >= 10000
    if not any(c.isdigit() for c in sel.teks):
        return
    for baris in sel.teks.splitlines():
        cocok = _ANGKA_SEL.fullmatch(baris.strip())
        if cocok is None:
            yield from (
                (s.nilai, s.jenis is Jenis.RUPIAH or abs(s.nilai) >= 10000)
                for s in sebutan(baris)
                if s.jenis in ANGKA and s.nilai is not None
            )
        elif (nilai := _baca(baris)) is not None:
            yield nilai, not cocok[1] and abs(nilai) >= 10000


def _baca(teks: str) -> Decimal | None:
    """A cell that is one figure, with the faults of print: a blank inside, thousands with a comma (002:492)."""
    rapat = "".join(teks.split())
    if _KOMA_RIBUAN.fullmatch(rapat):
        rapat = rapat.replace(",", ".")
    try:
        return parse_angka(rapat, desimal=6, digit=24)
    except AngkaSalah as salah:
        return salah.pilihan[-1] if salah.pilihan else None


def _sebaris(isi: list[Angka]) -> Iterator[Angka]:
    """Difference and share of two figures of a short row, where its lines are not known otherwise."""
    uang = [a for a in dict.fromkeys(isi) if a.uang]
    if not 2 <= len(uang) < BARIS_PENDEK:
        return
    for n, a in enumerate(uang):
        for c in uang[n + 1 :]:
            yield Angka(a.nilai - c.nilai, "sisa", a.nama, a.tempat, a.tahun, uang=True, turunan=True)
            for p in (persen(c.nilai, a.nilai), persen(a.nilai - c.nilai, a.nilai)):
                if p is not None:
                    yield Angka(p, "serapan", a.nama, a.tempat, a.tahun, turunan=True)


def _lepas(b: Bacaan) -> Iterator[Angka]:
    """Amounts that are all of their line: a list without borders in a PDF is no table to its reader."""
    for p in b.prosa if b.asal is Asal.BERKAS else ():
        nilai = _baca(cocok[1]) if (cocok := _RUPIAH_SAJA.fullmatch(p.teks)) else None
        if nilai is not None:
            yield Angka(nilai, "pagu", "", p.tempat, b.tahun, uang=True)
            bagian = (persen(nilai, t) for t in _total(b) if t >= nilai)
            yield from (Angka(n, "porsi", "", p.tempat, b.tahun, turunan=True) for n in bagian if n is not None)


def _sekolom(b: Bacaan) -> Iterator[Angka]:
    """Sums of the amounts below each other in a short table, and by how much they are off the totals of the report."""
    for t in b.tabel if b.asal is not Asal.DATA else ():
        baris = [r for r in t.baris if not r.jumlah]
        for sel in zip(*(r.sel for r in baris), strict=False) if 1 < len(baris) < BARIS_PENDEK else ():
            isi = [{n for n, uang in _isi_sel(s) if uang} for s in sel]
            if all(len(n) == 1 for n in isi):
                jumlah = sum((n for satu in isi for n in satu), Decimal(0))
                yield Angka(jumlah, "jumlah", t.judul, t.tempat, b.tahun, uang=True, turunan=True)
                selisih = (abs(n - jumlah) for n in _total(b) if n != jumlah)
                yield from (Angka(n, "sisa", t.judul, t.tempat, b.tahun, uang=True, turunan=True) for n in selisih)


def _hidup(b: Bacaan) -> Iterator[Angka]:
    """Figures that live values and generated sentences print."""
    for p in b.prosa:
        if p.jenis in (JenisProsa.RUMUS, JenisProsa.DAFTAR_ISI) or (p.tertulis and not p.hidup):
            continue
        for s in sebutan(p.teks, p.hidup):
            if s.jenis in ANGKA and s.nilai is not None and (s.hidup or not p.tertulis):
                yield Angka(s.nilai, "naskah", p.teks, p.tempat, None, s.jenis is Jenis.RUPIAH, kunci=s.hidup)
