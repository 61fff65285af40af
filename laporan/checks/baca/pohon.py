"""Our own document tree as text: every paragraph, item, heading and signature, every table as a full grid, with its place.

What a person wrote carries the id of its paragraph (`asal`); a heading is the office's where its section is one of its
outline. All else is a sentence of the program, which says what the data say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import singledispatchmethod

from laporan import document as d
from laporan.checks.bacaan import Baris, JenisProsa, Prosa, Sel, Tabel
from laporan.checks.temuan import Tempat
from laporan.jelajah import kisi, letak, teks

NOMOR_KOLOM = re.compile(r"\(?\d{1,2}\)?(\s*=.*)?")
"""What stands under a head where columns are numbered: "(3)", "11 = 5+6"."""
SEBARIS = 40


def baca_dokumen(dok: d.Dokumen) -> tuple[tuple[Prosa, ...], tuple[Tabel, ...]]:
    """The running text and the tables of a book, in printed order."""
    pembaca = _Pembaca()
    if dok.sampul:
        baris = "\n".join((*dok.sampul.judul, *dok.sampul.bawah))
        pembaca.prosa.append(Prosa(baris, JenisProsa.JUDUL, Tempat("Sampul"), tertulis=False))
    for s in (*dok.depan, *dok.isi, *dok.lampiran):
        pembaca.bagian(s, ())
    return tuple(pembaca.prosa), tuple(pembaca.tabel)


def sebutan_bagian(jalur: tuple[d.Section, ...]) -> str:
    """How a reader is told of a section, from those above it: "BAB III A 1", "Subbab 3.1", "Kata Pengantar"."""
    bab, akhir = jalur[0], jalur[-1]
    nomor = [s.nomor.rstrip(".") for s in jalur]
    awal = nomor[0] or _berjudul(bab.judul)
    if "." in nomor[-1]:
        return f"Subbab {nomor[-1]}"
    nama = " ".join((awal, *filter(None, nomor[1:])))
    return nama if nomor[-1] or akhir is bab else f"{nama}, {_berjudul(akhir.judul)}"


def _berjudul(judul: str) -> str:
    """A heading in capitals as it stands in a sentence."""
    return judul.title() if judul.isupper() else judul


@dataclass
class _Bagian:
    """The section that is being read: its name, and how many of each kind it had."""

    kunci: str
    sebutan: str
    hitung: dict[str, int] = field(default_factory=dict)

    def ke(self, jenis: str) -> int:
        self.hitung[jenis] = self.hitung.get(jenis, 0) + 1
        return self.hitung[jenis]

    def tempat(self, rinci: str, *, asal: str = "", kunci: str = "") -> Tempat:
        return Tempat(f"{self.sebutan}, {rinci}", kunci=kunci, bagian=self.kunci, asal=asal)


class _Pembaca:
    def __init__(self) -> None:
        self.prosa: list[Prosa] = []
        self.tabel: list[Tabel] = []
        self.kini = _Bagian("", "")

    def bagian(self, s: d.Section, atas: tuple[d.Section, ...]) -> None:
        jalur = (*atas, s)
        self.kini = _Bagian(s.kunci, sebutan_bagian(jalur))
        if s.tampil_judul:
            tempat = Tempat(f"{self.kini.sebutan}, judul", bagian=s.kunci)
            judul = JenisProsa.JUDUL
            self.prosa.append(Prosa(s.judul, judul, tempat, s.kunci, s.nomor, s.level, tertulis=bool(s.asal)))
        for b in s.isi:
            self.blok(b)
        for a in s.anak:
            self.bagian(a, jalur)

    def tulis(
        self, isi: str, jenis: JenisProsa, tempat: Tempat, *, label: str = "", runs: tuple[d.Run, ...] = ()
    ) -> None:
        if isi.strip():
            hidup = tuple(_hidup(runs))
            self.prosa.append(Prosa(isi, jenis, tempat, self.kini.kunci, label, 0, bool(tempat.asal), hidup))

    @singledispatchmethod
    def blok(self, _b: object) -> None:
        """Page breaks, contents and letterheads say nothing of their own."""

    @blok.register
    def _(self, b: d.Paragraph) -> None:
        tempat = self.kini.tempat(f"paragraf {self.kini.ke('paragraf')}", asal=b.asal)
        self.tulis(_run(b.runs), JenisProsa.PARAGRAF, tempat, runs=b.runs)

    @blok.register
    def _(self, b: d.Subjudul) -> None:
        self.tulis(_run(b.runs), JenisProsa.JUDUL, self.kini.tempat("subjudul"), runs=b.runs)

    @blok.register
    def _(self, b: d.Judul) -> None:
        self.tulis("\n".join(b.baris), JenisProsa.JUDUL, self.kini.tempat("judul"))

    @blok.register
    def _(self, b: d.DaftarButir) -> None:
        ke = self.kini.ke("daftar")
        self.butir(b, f"daftar {ke} butir" if ke > 1 else "butir")

    def butir(self, b: d.DaftarButir, awal: str) -> None:
        for i, (label, butir) in enumerate(b.berlabel(), 1):
            nama = f"{awal} {label.strip('.()') if label.strip('.()-') else i}"
            tempat = self.kini.tempat(nama, asal=butir.asal)
            self.tulis(_run(butir.runs), JenisProsa.BUTIR, tempat, label=label, runs=butir.runs)
            for x in butir.blok:
                if isinstance(x, d.DaftarButir):
                    self.butir(x, nama)
                else:
                    self.blok(x)

    @blok.register
    def _(self, b: d.Rumus) -> None:
        self.tulis(teks(b), JenisProsa.RUMUS, self.kini.tempat("rumus"))

    @blok.register
    def _(self, b: d.TandaTangan) -> None:
        for x in b.blok:
            isi = (*x.tempat_tanggal, *x.pengantar, x.jabatan, x.nama, x.pangkat, f"NIP. {x.nip}" if x.nip else "")
            tempat = self.kini.tempat("tanda tangan")
            self.tulis("\n".join(filter(None, isi)), JenisProsa.TANDA_TANGAN, tempat)

    @blok.register
    def _(self, b: d.DataDiri) -> None:
        for x in b.baris:
            tempat = self.kini.tempat(f"isian {x.label}".rstrip())
            self.tulis(" : ".join(filter(None, (x.label, x.nilai))), JenisProsa.BUTIR, tempat, label=x.label)
            for y in x.blok:
                self.blok(y)

    @blok.register(d.Chart)
    @blok.register(d.Gambar)
    def _(self, b: d.Chart | d.Gambar) -> None:
        tempat = self.kini.tempat(f"gambar {self.kini.ke('gambar')}")
        self.tulis(f"{b.nomor} {b.judul}".strip(), JenisProsa.KETERANGAN, tempat)
        self.tulis(b.sumber, JenisProsa.KETERANGAN, tempat)

    @blok.register
    def _(self, b: d.Table) -> None:
        ke = self.kini.ke("tabel")
        nama = _nama_tabel(b) or f"{self.kini.sebutan}, tabel{f' {ke}' if ke > 1 else ''}"
        tempat = Tempat(nama, bagian=self.kini.kunci)
        for keterangan in (f"{b.nomor} {_rapat(b.judul)}" if b.judul else "", b.sumber, *b.catatan):
            self.tulis(keterangan.strip(), JenisProsa.KETERANGAN, tempat)
        kepala = _kepala(b)
        baris = tuple(self.baris(b, [_nama_kolom(k) for k in kepala], nama))
        nomor = "" if b.nomor.endswith(":") else b.nomor
        kolom = tuple(" ".join(filter(None, k)) for k in kepala)
        self.tabel.append(Tabel(_rapat(b.judul), kolom, baris, tempat, b.kode, nomor, self.kini.kunci))

    def baris(self, b: d.Table, kolom: list[str], nama: str) -> Iterator[Baris]:
        for i, (asli, isi) in enumerate(zip(b.baris, kisi(b), strict=True), 1):
            tempat = Tempat(f"{nama}, baris {i}", bagian=self.kini.kunci)
            for s in asli.sel:
                self.rumus(s, tempat)
            sel = tuple(self.sel(s, k, tempat) for s, k in zip(isi, kolom, strict=True))
            yield Baris(sel, tempat, asli.jenis == "jumlah")

    def sel(self, s: d.Sel, kolom: str, baris: Tempat) -> Sel:
        sebutan = f"{baris.sebutan}, kolom {kolom}" if kolom else baris.sebutan
        tempat = Tempat(sebutan, kunci=s.kunci, bagian=baris.bagian)
        return Sel(teks(s) if s.blok else s.teks, s.nilai, s.kunci, tempat)

    def rumus(self, s: d.Sel, tempat: Tempat) -> None:
        for x in s.blok:
            if isinstance(x, d.Rumus):
                self.tulis(teks(x), JenisProsa.RUMUS, tempat)


def _nama_tabel(b: d.Table) -> str:
    """The number of a table, or its title where the office numbers none; "" without either."""
    if b.nomor and not b.nomor.endswith(":"):
        return b.nomor
    return f"Tabel “{_rapat(b.judul)}”" if b.judul else ""


def _kepala(b: d.Table) -> list[list[str]]:
    """The heads above each column, from the top down; a title over all columns and a row of numbers are no heads."""
    lebar = len(b.kolom)
    atas: list[list[str]] = [[] for _ in range(lebar)]
    for baris in letak(b.kepala or d.kepala_dari(b.kolom), lebar):
        if all(NOMOR_KOLOM.fullmatch(_rapat(s.teks)) for _, s in baris):
            continue
        for kolom, sel in baris:
            for k in range(kolom, min(kolom + sel.colspan, lebar) if sel.colspan < lebar else kolom):
                atas[k].append(_rapat(sel.teks))
    return atas


def _nama_kolom(kepala: list[str]) -> str:
    """A column as a sentence names it: its own head, with as many of those above as fit in a line."""
    for i in range(len(kepala)):
        nama = " ".join(filter(None, map(_berjudul, kepala[i:])))
        if len(nama) <= SEBARIS:
            return nama
    return _berjudul(kepala[-1]) if kepala else ""


def _rapat(isi: str) -> str:
    return " ".join(isi.split())


def _run(runs: tuple[d.Run, ...]) -> str:
    return "".join(r.teks for r in runs)


def _hidup(runs: tuple[d.Run, ...]) -> Iterator[tuple[int, int, str]]:
    """The stretches that the program prints: live values, and references that still stand."""
    letak_kini = 0
    for r in runs:
        akhir = letak_kini + len(r.teks)
        if isinstance(r, d.Nilai):
            yield letak_kini, akhir, r.kunci
        elif isinstance(r, d.Rujukan) and not r.hilang:
            yield letak_kini, akhir, r.ke
        letak_kini = akhir
