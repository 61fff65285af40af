"""Reading a Word file back with python-docx, and what the tree says it must hold."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from itertools import groupby

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table, _Cell

from laporan import document as d
from laporan.jelajah import kisi, teks, walk
from laporan.nomor import kode_tabel

TANPA_ISI = {"Jangkar", "Sela"}
DAFTAR = ("toc ", "TOC Heading", "table of figures")


def buka(isi: bytes) -> Document:
    return docx.Document(io.BytesIO(isi))


def rapi(isi: str) -> str:
    return " ".join(isi.split())


# What stands in the file


def tabel_data(buku: Document) -> list[Table]:
    """The tables of the tree, not those that only hold a layout."""
    return [t for t in buku.tables if t.style is not None and t.style.name in {"Tabel Buku", "Tabel Polos"}]


def isi_tabel(tabel: Table) -> list[list[str]]:
    """Every place of the table, the head too, with the text of the cell that covers it."""
    return [[_teks_sel(s) for s in baris.cells] for baris in tabel.rows]


def _teks_sel(sel: _Cell) -> str:
    """With what stands in tables inside the cell."""
    return rapi(" ".join(_teks_xml(p) for p in sel._tc.iter(qn("w:p"))))


def _teks_xml(p) -> str:
    return "".join((x.text or "") if x.tag == qn("w:t") else " " for x in p.iter(qn("w:t"), qn("w:br"), qn("w:tab")))


def alinea(buku: Document) -> list[tuple[str, str]]:
    """Style and text of the paragraphs outside tables, lists of contents left out."""
    return [
        (p.style.name, rapi(p.text))
        for p in buku.paragraphs
        if p.style.name not in TANPA_ISI and not p.style.name.startswith(DAFTAR) and rapi(p.text)
    ]


def entri(buku: Document) -> list[tuple[str, str]]:
    """The lines of the lists of contents: words and page number."""
    baris = (p.text for p in buku.paragraphs if p.style.name.startswith(("toc ", "table of figures")))
    return [(rapi(a), b) for a, _, b in (x.rpartition("\t") for x in baris)]


# What the tree says


def tabel_pohon(dok: d.Dokumen) -> list[d.Table]:
    """The tables that are printed by themselves, in order; those inside cells and lists not."""
    return [t for s in _bagian(dok) for b in s.isi for t in _tabel(dok, b)]


def _tabel(dok: d.Dokumen, b: d.Block) -> Iterator[d.Table]:
    if isinstance(b, d.Table):
        yield b
    elif isinstance(b, d.Chart) and b.tabel and b.tabel.kode not in kode_tabel(dok):
        yield b.tabel
    elif isinstance(b, d.DaftarButir):
        for i in b.butir:
            for x in i.blok:
                yield from _tabel(dok, x)


def isi_pohon(tabel: d.Table) -> list[list[str]]:
    """Every place of the table, the head too."""
    kepala = d.Table("", tabel.kolom, tuple(d.Baris(b) for b in tabel.baris_kepala()), berkepala=False)
    return [[_kata(s) for s in b] for b in (*kisi(kepala), *kisi(tabel))]


def _kata(s: d.Sel) -> str:
    """The words of a cell; the bar of a fraction is a rule in Word."""
    isi = rapi(teks(s))
    return isi.replace(" / ", " ") if any(isinstance(x, d.Rumus) for x in walk(s)) else isi


def alinea_pohon(dok: d.Dokumen) -> list[str]:
    """What stands outside tables, in order: headings, prose, items, captions, sources."""
    return [x for x in (rapi(x) for s in _bagian(dok) for x in _isi_bagian(dok, s)) if x]


def _isi_bagian(dok: d.Dokumen, s: d.Section) -> Iterator[str]:
    yield f"{s.nomor} {s.judul}" if s.tampil_judul else ""
    for b in s.isi:
        yield from _isi_blok(dok, b)


def _isi_blok(dok: d.Dokumen, b: d.Block) -> Iterator[str]:
    if isinstance(b, d.Paragraph | d.Subjudul | d.Judul):
        yield teks(b)
    elif isinstance(b, d.DaftarButir):
        for label, i in b.berlabel():
            yield f"{label} {''.join(r.teks for r in i.runs)}"
            yield from (x for y in i.blok for x in _isi_blok(dok, y))
    elif isinstance(b, d.Table):
        yield from (f"{b.nomor} {b.judul}", b.sumber, *b.catatan)
    elif isinstance(b, d.Chart | d.Gambar):
        yield from (f"{b.nomor} {b.judul}", b.sumber)
        yield from (x for t in _tabel(dok, b) for x in _isi_blok(dok, t))


def _bagian(dok: d.Dokumen) -> Iterator[d.Section]:
    def semua(deret: Iterable[d.Section]) -> Iterator[d.Section]:
        for s in deret:
            yield s
            yield from semua(s.anak)

    return semua((*dok.depan, *dok.isi, *dok.lampiran))


def arah_pohon(dok: d.Dokumen) -> list[tuple[str, bool]]:
    """(part, across) of each run of pages on paper that lies the same way."""
    halaman = [("sampul", False)] if dok.sampul else []
    for nama, bagian in (("depan", dok.depan), ("isi", dok.isi), ("isi", dok.lampiran)):
        halaman += [(nama, x) for s in bagian for x in _arah(s, rebah=False)]
    return [x for x, _ in groupby(halaman)]


def _arah(s: d.Section, *, rebah: bool) -> Iterator[bool]:
    rebah = rebah or s.landscape
    if s.tampil_judul or s.di_daftar_isi:
        yield rebah
    yield from (rebah or (isinstance(b, d.Table) and b.landscape) for b in s.isi if not isinstance(b, d.HalamanBaru))
    for a in s.anak:
        yield from _arah(a, rebah=rebah)
