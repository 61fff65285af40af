"""The lines of a table of money before their figures are read: names, numbering, which figures are whose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from laporan.checks.baca.butir import tanpa_label, urai_nilai
from laporan.checks.baca.klaim import Halaman
from laporan.checks.baca.kolom import Peran, Susunan
from laporan.checks.bacaan import Baris
from laporan.checks.temuan import Tempat

P = Peran
TEKS = (P.PROGRAM, P.KEGIATAN, P.SUB_KEGIATAN, P.URAIAN)
"""Columns that name a line."""
JENJANG = {P.PROGRAM: "program", P.KEGIATAN: "kegiatan", P.SUB_KEGIATAN: "subkegiatan"}
JUMLAH = re.compile(r"\W*(sub\s*|grand\s*)?(jumlah|total)\b", re.IGNORECASE)
UANG_SEL = re.compile(r"\s*(Rp\.?\s*\d[\d.,]*|\d{1,3}([.,]\d{3})+(,00)?)\s*(,-|\.-)?\s*", re.IGNORECASE)
UANG_BACA = frozenset({P.PAGU_AWAL, P.PAGU, P.REALISASI_UANG, P.PERSEN_UANG})
PROGRAM = re.compile(r"\W*program\b", re.IGNORECASE)
TANDA = re.compile(r"\s*(\d{1,2}[.)]|[a-z][.)]|[-•–])", re.IGNORECASE)
KETERANGAN = re.compile(r"(indikator|output|outcome|keluaran)\b.*", re.IGNORECASE)
BERTITIK = re.compile(r"\d+(\.\d+)+\.?")
ANGKA = re.compile(r"\d{1,2}[.)]?")
HURUF = re.compile(r"[IVX]+[.)]?|[A-Z][.)]?")
BINTANG = re.compile(r"\w\s*\*\s*\)?\s*$")


@dataclass(frozen=True, slots=True)
class Entri:
    """A line before its figures are read: words, numbering, texts of the figures by column; `lengkap` as in `Uang`."""

    nama: str
    jenis: str
    tempat: Tempat
    nilai: dict[int, str]
    kode: str = ""
    sasaran: str = ""
    lengkap: bool = True


@dataclass(frozen=True, slots=True)
class Penomoran:
    """How a table numbers its lines: 1, 1.1, 1.1.1 (`bertitik`); A or I above 1, 2 (`campur`); programs by that word."""

    bertitik: bool = False
    campur: bool = False
    berprogram: bool = False

    def jenis(self, nama: str, nomor: str) -> str:
        """The kind of line that its number makes it; empty where the number says nothing."""
        if PROGRAM.match(nama) or HURUF.fullmatch(nomor):
            return "program"
        if not ANGKA.fullmatch(nomor):
            return ""
        return "angka" if self.campur or self.berprogram else "program"


def baca_entri(h: Halaman) -> Iterator[Entri]:
    """All lines of a table, as they come."""
    s, sasaran = h.susunan, ""
    nomor, cara = s.satu(P.NO), _penomoran(h)
    kode = nomor if cara.bertitik else s.satu(P.KODE)
    for b in h.tabel.baris:
        sasaran = isi_sel(b, s.satu(P.SASARAN)) or sasaran
        lengkap = not (h.berbintang and any(BINTANG.search(x.teks) for x in b.sel))
        for e in _isi_baris(h, b):
            penuh = replace(e, kode=isi_sel(b, kode).rstrip("."), sasaran=sasaran, lengkap=lengkap)
            yield replace(penuh, jenis=_jenis(penuh, cara, isi_sel(b, nomor)))


def _penomoran(h: Halaman) -> Penomoran:
    s = h.susunan
    nomor = [isi_sel(b, s.satu(P.NO)) for b in h.tabel.baris]
    nama = [tanpa_label(isi_sel(b, s.satu(p))) for b in h.tabel.baris for p in TEKS]
    huruf, angka = (any(pola.fullmatch(x) for x in nomor) for pola in (HURUF, ANGKA))
    bertitik = not s.punya(P.KODE) and any(BERTITIK.fullmatch(x) for x in nomor)
    return Penomoran(bertitik, huruf and angka, any(PROGRAM.match(x) for x in nama))


def _isi_baris(h: Halaman, b: Baris) -> Iterator[Entri]:
    """The lines of a row: one, or one for each item where a cell lists programs and kegiatan (002:248)."""
    s = h.susunan
    angka = {k.n: urai_nilai(b.sel[k.n].teks) for k in s.kolom if k.peran in UANG_BACA}
    for peran in TEKS:
        n = s.satu(peran)
        teks = [x.strip() for x in b.sel[n].teks.splitlines() if x.strip()] if n is not None else []
        if not teks or n is None:
            continue
        jenjang, tempat = JENJANG.get(peran, ""), b.sel[n].tempat
        if peran is P.PROGRAM and "kegiatan" in h.tabel.kolom[n].lower():
            jenjang = ""
        milik = angka if _terdalam(s, b, peran) else {}
        yield from (Entri(nama, jenjang, tempat, nilai) for nama, nilai in _bagikan(teks, milik))
        if _terdalam(s, b, peran):
            return
    tepi = next((x.teks for x in b.sel[:2] if JUMLAH.match(x.teks)), "")
    if tepi and not any(isi_sel(b, s.satu(p)) for p in TEKS):
        yield Entri(tepi, "jumlah", b.tempat, {n: " ".join(v) for n, v in angka.items()})


def tanpa_kepala(h: Halaman) -> Iterator[Entri]:
    """A list of amounts without heads (004:499): the first words of a row and its first amount."""
    for b in h.tabel.baris:
        teks = [x for x in b.sel if re.search("[a-z]{3}", x.teks.replace("Rp", ""), re.IGNORECASE)]
        angka = [x.teks for x in b.sel if UANG_SEL.fullmatch(x.teks)]
        if teks and angka:
            e = Entri(teks[0].teks, "", teks[0].tempat, {0: angka[0]})
            yield replace(e, jenis=_jenis(e, Penomoran()))


def _terdalam(s: Susunan, b: Baris, peran: Peran) -> bool:
    """Whether the figures of the row are those of this column: no deeper one is filled."""
    lebih = TEKS[TEKS.index(peran) + 1 : 3] if peran in JENJANG else ()
    return not any(isi_sel(b, s.satu(p)) for p in lebih)


def _bagikan(teks: list[str], angka: dict[int, list[str]]) -> list[tuple[str, dict[int, str]]]:
    """Names and figures of one row. As many figures as names, or as names that are no program; else nobody knows."""
    if len(teks) == 1:
        angka = {k: [x for x in v if x not in "-–"] if len(v) > 1 else v for k, v in angka.items()}
    banyak = max((len(v) for v in angka.values()), default=0)
    if banyak <= 1:
        nama = teks if len(teks) > 1 and all(TANDA.match(t) for t in teks[1:]) and banyak == 0 else [_satu_nama(teks)]
        return [(n, {k: v[0] for k, v in angka.items() if v}) for n in nama]
    rinci = teks if len(teks) == banyak else [t for t in teks if not PROGRAM.match(t)]
    urutan = {t: i for i, t in enumerate(rinci)} if len(rinci) == banyak and len(set(rinci)) == banyak else {}
    return [(t, {k: v[urutan[t]] for k, v in angka.items() if t in urutan and len(v) == banyak}) for t in teks]


def _satu_nama(teks: list[str]) -> str:
    """The name of a line; what it yields, printed below it in the same cell, is none of it (002:823)."""
    nama: list[str] = []
    for t in teks:
        if nama and (KETERANGAN.match(t) or t.startswith("- ")):
            break
        nama.append(t)
    return " ".join(nama)


def _jenis(e: Entri, cara: Penomoran, nomor: str = "") -> str:
    """What the line is called by: a total, its column, its code, its numbering. `e.jenis` is what its column says."""
    if e.jenis == "jumlah" or JUMLAH.match(e.nama) or JUMLAH.match(nomor):
        return "jumlah"
    if e.jenis or e.kode:
        return e.jenis or "kode"
    nama = re.sub(r"^[\s\-•]+", "", e.nama)
    if jenis := cara.jenis(tanpa_label(nama), nomor):
        return jenis
    if re.match(r"sub\s*kegiatan\b", nama, re.IGNORECASE):
        return "subkegiatan"
    if re.match(r"\d{1,2}[.)]", e.nama.strip()):
        return "angka"
    if re.match(r"[a-z][.)]", e.nama.strip(), re.IGNORECASE):
        return "huruf"
    return "strip" if e.nama.strip()[:1] in "-•–" else "polos"


def isi_sel(b: Baris, n: int | None) -> str:
    """The words of a cell; empty without a column."""
    return " ".join(b.sel[n].teks.split()) if n is not None else ""
