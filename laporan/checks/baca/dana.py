"""Money out of tables: lines with their parents by numbering, codes or words, totals, and the money of each sasaran."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from laporan.checks.baca.angka import baca_angka, baca_uang
from laporan.checks.baca.baris_dana import TEKS, UANG_BACA, Entri, baca_entri, isi_sel, tanpa_kepala
from laporan.checks.baca.butir import tanpa_label
from laporan.checks.baca.jenjang import Jenjang
from laporan.checks.baca.klaim import Halaman, naskah
from laporan.checks.baca.kolom import Kolom, Peran, Susunan
from laporan.checks.bacaan import SasaranUang, Uang

P = Peran
RENSTRA = 3
"""Years of pagu from which on a table is a matrix of plans, whose figures are no budget."""
LINGKUP = re.compile(r"belanja\s+(tidak\s+langsung|langsung|operasi|modal)", re.IGNORECASE)
"""Of which part of the budget a table is, in its title."""


@dataclass
class Dana:
    """What one table says of money. `uang`: `induk` counts within this list."""

    uang: list[Uang] = field(default_factory=list)
    sasaran: list[SasaranUang] = field(default_factory=list)


def baca_dana(h: Halaman, hilang: Sequence[tuple[int, int]] = ()) -> Dana:
    """The money of a table; nothing where no column holds any. `hilang`: lines of the source between which pages are lost."""
    s, hasil = h.susunan, Dana()
    if s.punya(P.MASUKAN):
        return hasil
    if not any(k.strip() for k in h.tabel.kolom):
        _susun(h, list(tanpa_kepala(h)), Seri(None, None, 0, None, None), hasil.uang, hilang)
        return hasil
    if s.punya(P.UNSUR) or _rencana_lama(s):
        return hasil
    beruang = s.punya(P.PAGU) or s.punya(P.REALISASI_UANG)
    if not any(s.punya(p) for p in TEKS):
        return _tanpa_program(h, beruang=beruang)
    if not beruang:
        return hasil
    if s.punya(P.SASARAN, P.JUMLAH) or (s.punya(P.SASARAN) and _berporsi(s)):
        hasil.sasaran.extend(_sasaran(h))
    entri = list(baca_entri(h))
    semua = list(_seri(s))
    for seri in semua:
        isi = entri if len(semua) == 1 else [e for e in entri if _berangka(e, seri)]
        _susun(h, isi, seri, hasil.uang, hilang)
    return hasil


def _tanpa_program(h: Halaman, *, beruang: bool) -> Dana:
    """A table of years, or of sasaran; also one that only sets the use of money against capaian."""
    hasil, s = Dana(), h.susunan
    if s.punya(P.TAHUN) and beruang:
        hasil.uang.extend(_per_tahun(h))
    elif s.punya(P.SASARAN) and not s.punya(P.INDIKATOR) and (beruang or s.punya(P.CAPAIAN, P.PERSEN_UANG)):
        hasil.sasaran.extend(_sasaran(h))
    return hasil


def _berporsi(s: Susunan) -> bool:
    return s.punya(P.PORSI) or (s.punya(P.PERSEN_UANG) and not s.punya(P.REALISASI_UANG))


def _rencana_lama(s: Susunan) -> bool:
    """A matrix of a Renstra: pagu of many years, nothing spent."""
    return len({k.tahun for k in s.semua(P.PAGU) if k.tahun}) >= RENSTRA and not s.punya(P.REALISASI_UANG)


# --- figures ---


@dataclass(frozen=True, slots=True)
class Seri:
    """The columns of one year (or of the table's year)."""

    tahun: int | None
    awal: int | None
    pagu: int | None
    realisasi: int | None
    persen: int | None


def _seri(s: Susunan) -> Iterator[Seri]:
    """One for each year that heads name; where they name several, a column without year belongs to none of them."""
    kolom = [k for k in s.kolom if k.peran in UANG_BACA]
    tahun = {k.tahun for k in kolom}
    pakai = [t for t in dict.fromkeys(k.tahun for k in kolom) if t is not None or len(tahun) < RENSTRA]
    if len(tahun) == 2 and None in tahun:
        satu = next(t for t in tahun if t is not None)
        yield _satu_seri([replace(k, tahun=satu) for k in kolom], satu)
        return
    yield from (_satu_seri([k for k in kolom if k.tahun == t], t) for t in pakai)


def _satu_seri(kolom: Sequence[Kolom], tahun: int | None) -> Seri:
    def tempat(p: Peran) -> int | None:
        return next((k.n for k in kolom if k.peran is p), None)

    return Seri(tahun, tempat(P.PAGU_AWAL), tempat(P.PAGU), tempat(P.REALISASI_UANG), tempat(P.PERSEN_UANG))


def _susun(h: Halaman, entri: list[Entri], seri: Seri, uang: list[Uang], hilang: Sequence[tuple[int, int]]) -> None:
    """Add the lines of one year, before and after the change of the budget where both are printed."""
    tahap = (
        [("sebelum perubahan", seri.awal), ("setelah perubahan", seri.pagu)]
        if seri.awal is not None
        else [("RKT" if naskah(h) == "RKT" else "", seri.pagu)]
    )
    for nama, pagu in tahap:
        pakai = replace(seri, pagu=pagu, persen=seri.persen if seri.awal is None else None)
        jenjang = Jenjang(len(uang), hilang, frozenset(e.jenis for e in entri))
        for e in entri:
            u = _uang(h, e, pakai, nama)
            if u is not None:
                jenjang.tambah(u, e.jenis)
        berkode = h.susunan.punya(P.KODE)
        uang.extend(u if berkode else replace(u, kode="") for u in jenjang.selesai())


def _per_tahun(h: Halaman) -> Iterator[Uang]:
    """A row for each year: the whole budget of it."""
    s = h.susunan
    seri = _satu_seri(s.kolom, None)
    for b in h.tabel.baris:
        tahun = re.fullmatch(r"\D*(20\d\d)", isi_sel(b, s.satu(P.TAHUN)))
        nilai = {k.n: b.sel[k.n].teks for k in s.kolom if k.peran in UANG_BACA}
        u = _uang(h, Entri("Jumlah", "jumlah", b.tempat, nilai), seri, "")
        if tahun and u:
            yield replace(u, tahun=int(tahun.group(1)))


def _berangka(e: Entri, seri: Seri) -> bool:
    """Whether the line has an amount in that year."""
    return any(n in e.nilai and baca_uang(e.nilai[n]) is not None for n in (seri.awal, seri.pagu, seri.realisasi))


def _uang(h: Halaman, e: Entri, seri: Seri, tahap: str) -> Uang | None:
    """A line; None for the rest of a name that print broke off."""

    def nilai(n: int | None) -> Decimal | None:
        return baca_uang(e.nilai[n]) if n is not None and n in e.nilai else None

    pagu, realisasi = nilai(seri.pagu), nilai(seri.realisasi)
    if e.jenis == "polos" and (e.nama[:1].islower() or (pagu is None and realisasi is None)):
        return None
    persen = baca_angka(e.nilai[seri.persen]) if seri.persen is not None and seri.persen in e.nilai else None
    nama = " ".join(tanpa_label(e.nama).split())
    if e.jenis == "jumlah" and len(nama.split()) == 1 and (ruang := LINGKUP.search(h.tabel.judul)):
        nama = f"{nama} {' '.join(ruang.group().split())}"
    sasaran = (e.sasaran,) if e.sasaran and e.jenis != "jumlah" else ()
    tempat = replace(e.tempat, sebutan=e.tempat.sebutan.partition(", kolom")[0])
    return Uang(
        _sumber(h), nama, 0, tempat, e.kode, pagu, realisasi, persen, tahun=seri.tahun or h.tahun, tahap=tahap,
        sasaran=sasaran, penunjang="penunjang urusan" in nama.lower(), lengkap=e.lengkap, kasar=h.tabel.kasar,
    )  # fmt: skip


def _sumber(h: Halaman) -> str:
    """The paper that plans the money (“PK”), else the table."""
    dari = naskah(h)
    return dari if dari in RENCANA and not h.susunan.punya(P.REALISASI_UANG) else h.nama


RENCANA = frozenset({"PK", "PK Perubahan", "RKT"})

# --- sasaran ---


def _sasaran(h: Halaman) -> Iterator[SasaranUang]:
    """A line for each sasaran: its sum, what was spent, its share, and how well both were used."""
    s = h.susunan
    jumlah = s.satu(P.JUMLAH) if s.punya(P.JUMLAH) else s.satu(P.PAGU)
    realisasi, persen = s.satu(P.REALISASI_UANG), s.satu(P.PERSEN_UANG)
    porsi = s.satu(P.PORSI) if s.punya(P.PORSI) or realisasi is not None or jumlah is None else persen
    for b in h.tabel.baris:
        nama = isi_sel(b, s.satu(P.SASARAN))
        if nama and not b.jumlah:
            yield SasaranUang(
                nama,
                b.tempat,
                pagu=baca_uang(isi_sel(b, jumlah)),
                realisasi=baca_uang(isi_sel(b, realisasi)),
                porsi=baca_angka(isi_sel(b, porsi)),
                capaian=baca_angka(isi_sel(b, s.satu(P.CAPAIAN))),
                serapan=None if porsi == persen else baca_angka(isi_sel(b, persen)),
                efisiensi=baca_angka(isi_sel(b, s.satu(P.EFISIENSI))),
                tabel=h.tabel.tempat.sebutan,
            )
