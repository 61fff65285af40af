"""Anchors, numbers and references of a finished tree: what lists, links and prose call a table, picture or section.

Every section, table and picture has one anchor (`jangkar`): `bagian-<slug of kunci>`, `tabel-<slug of kode>`,
`gambar-<slug of kode or judul>`, with `-2`, `-3` for repeats in document order. Those with a title are numbered through
each chapter (Tabel 3.1, Gambar 3.1), or called "Tabel :" where the office numbers none (R-12). Before the chapters and
in lampiran nothing is numbered, as in the source documents.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from django.utils.text import slugify

from laporan.document import (
    Block,
    Chart,
    DaftarButir,
    DaftarIsi,
    Dokumen,
    Gambar,
    MuatDaftar,
    Paragraph,
    Rujukan,
    Run,
    Section,
    Sisipan,
    Subjudul,
    Table,
)
from laporan.jelajah import bagian as semua_bagian
from laporan.jelajah import blok_dalam, petakan

Bernomor = Table | Chart | Gambar


@dataclass(frozen=True, slots=True)
class Jangkar:
    """Something that prose may refer to: `nomor` and `judul` as printed, `sebutan` the words of a reference to it."""

    jangkar: str
    jenis: MuatDaftar
    nomor: str
    judul: str
    sebutan: str


@dataclass(frozen=True, slots=True)
class EntriIsi:
    """A line of the table of contents or of a list. `romawi`: the page stands before BAB I."""

    jangkar: str
    nomor: str
    judul: str
    level: int
    romawi: bool = False
    lampiran: bool = False


def jangkar_bagian(kunci: str) -> str:
    """The anchor of a section."""
    return f"bagian-{slugify(kunci)}"


def jangkar_blok(s: Section) -> list[str]:
    """An anchor for each block that stands in a section itself: its own, that of the words of a written paragraph, or its
    place among the generated ones; "" for what is no text (letterhead, signature, page break)."""
    dipakai: Counter[str] = Counter()
    hasil = []
    for b in s.isi:
        jangkar = getattr(b, "jangkar", "")
        if not jangkar and isinstance(b, Paragraph | Subjudul | DaftarButir):
            asal = b.asal if isinstance(b, Paragraph) else ""
            awal = f"p{asal.split(':')[0]}-{asal[-16:][:8]}" if asal else f"{slugify(s.kunci)}-p"
            dipakai[awal] += 1
            jangkar = f"{awal}{'-' * bool(asal)}{dipakai[awal]}" if not asal or dipakai[awal] > 1 else awal
        hasil.append(jangkar)
    return hasil


def beri_nomor(dok: Dokumen, *, bab_awal: int = 1, bernomor: bool = True) -> Dokumen:
    """Give anchors and numbers, resolve the references, and leave out lists that would be empty.

    `bab_awal` is the number of the first chapter; `bernomor` False prints "Tabel :". A reference to what is gone keeps
    its last words and is marked (`Rujukan.hilang`).
    """
    dok = _beri(dok, lambda i: _Urut(bab_awal + i, bernomor=bernomor))
    dok = replace(dok, depan=tuple(s for s in dok.depan if not _daftar_kosong(dok, s)))
    return _isi_rujukan(dok)


def beri_jangkar(dok: Dokumen) -> Dokumen:
    """Anchors without numbers, for a paper by itself or a preview."""
    return _beri(dok, lambda _i: None)


def _beri(dok: Dokumen, urut: Callable[[int], _Urut | None]) -> Dokumen:
    """`urut` gives the counters of a chapter by its place, from 0."""
    beri = _Pemberi()
    return replace(
        dok,
        depan=tuple(beri.bagian(s) for s in dok.depan),
        isi=tuple(beri.bagian(s, urut(i)) for i, s in enumerate(dok.isi)),
        lampiran=tuple(beri.bagian(s) for s in dok.lampiran),
    )


def daftar_jangkar(dok: Dokumen) -> list[Jangkar]:
    """Everything in a numbered tree that prose may refer to, in printed order."""
    kelompok: tuple[tuple[MuatDaftar, tuple[Section, ...]], ...] = (
        ("bagian", dok.depan),
        ("bagian", dok.isi),
        ("lampiran", dok.lampiran),
    )
    return [j for jenis, isi in kelompok for s in isi for j in _jangkar_bagian(s, jenis, ())]


def rujukan_hilang(dok: Dokumen) -> list[tuple[Section, Rujukan]]:
    """The references to what is no longer in the book, each with the section in which it stands."""
    return [
        (s, r)
        for s in semua_bagian(dok)
        for b in blok_dalam(replace(s, anak=()))
        for r in _runs_blok(b)
        if isinstance(r, Rujukan) and r.hilang
    ]


def daftar_isi(dok: Dokumen, sampai: int = 2, muat: MuatDaftar = "bagian") -> tuple[EntriIsi, ...]:
    """The lines of the table of contents down to level `sampai`, or of the list of tables, pictures or lampiran."""
    if muat == "bagian":
        return (
            *_entri(dok.depan, sampai, romawi=True),
            *_entri(dok.isi, sampai),
            *_entri(dok.lampiran, 1, lampiran=True),
        )
    if muat == "lampiran":
        return tuple(_entri(dok.lampiran, 1))
    jenis = Table if muat == "tabel" else Chart | Gambar
    bernomor = (x for s in dok.isi for x in _bernomor(s) if isinstance(x, jenis) and x.nomor)
    return tuple(EntriIsi(x.jangkar, _nomor(x), x.judul, 2) for x in bernomor)


def kode_tabel(dok: Dokumen) -> frozenset[str]:
    """The codes of the tables that the book prints; the figures of a chart with one of these need no table below it."""
    return frozenset(
        x.kode for s in (*dok.depan, *dok.isi, *dok.lampiran) for x in _bernomor(s) if isinstance(x, Table)
    )


@dataclass
class _Urut:
    """The running numbers of one chapter."""

    bab: int
    bernomor: bool
    tabel: int = 0
    gambar: int = 0

    def nomor(self, x: Bernomor) -> str:
        if isinstance(x, Table):
            self.tabel += 1
            return f"Tabel {self.bab}.{self.tabel}" if self.bernomor else "Tabel :"
        self.gambar += 1
        return f"Gambar {self.bab}.{self.gambar}" if self.bernomor else "Gambar :"


class _Pemberi:
    """Gives each section, table and picture its anchor, and those with a title their number."""

    def __init__(self) -> None:
        self.terpakai: Counter[str] = Counter()

    def bagian(self, s: Section, urut: _Urut | None = None) -> Section:
        isi = tuple(petakan(b, lambda x: self._blok(x, urut)) for b in s.isi)
        return replace(s, isi=isi, anak=tuple(self.bagian(a, urut) for a in s.anak))

    def _blok(self, x: Block, urut: _Urut | None) -> Block:
        if isinstance(x, Sisipan):
            self.terpakai["sisipan"] += 1
            return replace(x, jangkar=f"sisipan-{self.terpakai['sisipan']}")
        if not isinstance(x, Bernomor):
            return x
        nomor = urut.nomor(x) if urut and x.judul else ""
        return replace(x, jangkar=self._jangkar(x), nomor=nomor)

    def _jangkar(self, x: Bernomor) -> str:
        nama = x.judul if isinstance(x, Gambar) else x.kode or x.judul
        return self._unik(f"{'tabel' if isinstance(x, Table) else 'gambar'}-{slugify(nama)[:60]}".rstrip("-"))

    def _unik(self, awal: str) -> str:
        self.terpakai[awal] += 1
        return awal if self.terpakai[awal] == 1 else f"{awal}-{self.terpakai[awal]}"


def _nomor(x: Bernomor) -> str:
    """Its number; "" where the office numbers none ("Tabel :")."""
    return "" if x.nomor.endswith(":") else x.nomor


def _bernomor(s: Section) -> Iterator[Bernomor]:
    """Tables and pictures of a section and those below it; the figures of a chart are no table of their own."""
    return (x for x in blok_dalam(s) if isinstance(x, Bernomor))


def _daftar_kosong(dok: Dokumen, s: Section) -> bool:
    return bool(s.isi) and all(isinstance(b, DaftarIsi) and not daftar_isi(dok, b.sampai, b.muat) for b in s.isi)


def _entri(bagian: tuple[Section, ...], sampai: int, **sifat: bool) -> Iterator[EntriIsi]:
    for s in bagian:
        if s.di_daftar_isi and s.level <= sampai:
            yield EntriIsi(jangkar_bagian(s.kunci), s.nomor, s.judul, s.level, **sifat)
            yield from _entri(s.anak, sampai, **sifat)


# References


def _jangkar_bagian(s: Section, jenis: MuatDaftar, atas: tuple[str, ...]) -> Iterator[Jangkar]:
    nomor = (*atas, s.nomor)
    if s.di_daftar_isi:
        yield Jangkar(jangkar_bagian(s.kunci), jenis, s.nomor, s.judul, sebutan_bagian(nomor) or s.judul)
    for x in _bernomor(replace(s, anak=())):
        macam: MuatDaftar = "tabel" if isinstance(x, Table) else "gambar"
        yield Jangkar(x.jangkar, macam, _nomor(x), x.judul or s.judul, _nomor(x) or x.judul or s.judul)
    for a in s.anak:
        yield from _jangkar_bagian(a, jenis, nomor)


def sebutan_bagian(nomor: tuple[str, ...]) -> str:
    """What prose calls a section from its numbers and those above it: "BAB III huruf A angka 2", "subbab 3.1"; "" without."""
    bab, *bawah = (n.rstrip(".)") for n in nomor)
    if not nomor[-1]:
        return ""
    if bawah and "." in bawah[-1]:
        return f"subbab {bawah[-1]}"
    return " ".join((bab, *(f"{'angka' if n.isdigit() else 'huruf'} {n}" for n in bawah if n))).strip()


def _isi_rujukan(dok: Dokumen) -> Dokumen:
    sebutan = {j.jangkar: j.sebutan for j in daftar_jangkar(dok)}

    def blok(x: Block) -> Block:
        if not any(isinstance(r, Rujukan) for r in _runs_blok(x)):
            return x
        if isinstance(x, DaftarButir):
            return replace(x, butir=tuple(replace(i, runs=_runs(i.runs, sebutan)) for i in x.butir))
        return replace(x, runs=_runs(x.runs, sebutan)) if isinstance(x, Paragraph | Subjudul) else x

    def bagian(s: Section) -> Section:
        return replace(s, isi=tuple(petakan(b, blok) for b in s.isi), anak=tuple(map(bagian, s.anak)))

    return replace(
        dok,
        depan=tuple(map(bagian, dok.depan)),
        isi=tuple(map(bagian, dok.isi)),
        lampiran=tuple(map(bagian, dok.lampiran)),
    )


def _runs_blok(x: Block) -> tuple[Run, ...]:
    """The runs of a block itself, without those of blocks inside it."""
    if isinstance(x, DaftarButir):
        return tuple(r for i in x.butir for r in i.runs)
    return x.runs if isinstance(x, Paragraph | Subjudul) else ()


def _runs(runs: tuple[Run, ...], sebutan: Mapping[str, str]) -> tuple[Run, ...]:
    return tuple(
        replace(r, teks=sebutan.get(r.ke) or r.teks, hilang=r.ke not in sebutan) if isinstance(r, Rujukan) else r
        for r in runs
    )
