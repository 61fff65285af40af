"""Reading a document tree: every node in printed order, its tables, its figures, its text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from functools import singledispatch
from typing import Any, TypeVar

from laporan import document as d

Berisi = TypeVar("Berisi", d.Butir, d.Isian, d.Sel)


def walk(simpul: Any) -> Iterator[Any]:
    """The node and everything below it, depth first; sections and blocks in printed order. The figures behind a chart are
    left out: the table that holds them stands in the book by itself."""
    yield simpul
    if isinstance(simpul, d.Chart):
        return
    for field in fields(simpul):
        for anak in _simpul(getattr(simpul, field.name)):
            yield from walk(anak)


def _simpul(nilai: Any) -> Iterator[Any]:
    if isinstance(nilai, tuple):
        for anak in nilai:
            yield from _simpul(anak)
    elif is_dataclass(nilai):
        yield nilai


def petakan(blok: d.Block, f: Callable[[d.Block], d.Block]) -> d.Block:
    """The block as `f` gives it back, and likewise each block inside it (items, cells, particulars), in printed order."""
    blok = f(blok)
    if isinstance(blok, d.DaftarButir) and any(i.blok for i in blok.butir):
        return replace(blok, butir=tuple(_petakan_isi(i, f) for i in blok.butir))
    if isinstance(blok, d.DataDiri) and any(i.blok for i in blok.baris):
        return replace(blok, baris=tuple(_petakan_isi(i, f) for i in blok.baris))
    if isinstance(blok, d.Table) and any(s.blok for b in blok.baris for s in b.sel):
        return replace(blok, baris=tuple(replace(b, sel=tuple(_petakan_isi(s, f) for s in b.sel)) for b in blok.baris))
    return blok


def blok_dalam(s: d.Section) -> Iterator[d.Block]:
    """All blocks of a section and of those below it, nested ones too, in printed order; cells without any are passed over."""
    for b in s.isi:
        ada: list[d.Block] = []
        petakan(b, lambda x, ada=ada: ada.append(x) or x)  # type: ignore[misc]
        yield from ada
    for a in s.anak:
        yield from blok_dalam(a)


def _petakan_isi(x: Berisi, f: Callable[[d.Block], d.Block]) -> Berisi:
    return replace(x, blok=tuple(petakan(b, f) for b in x.blok)) if x.blok else x


def bagian(simpul: d.Dokumen | d.Section) -> Iterator[d.Section]:
    """All sections of a document, or a section with those below it."""
    anak = (*simpul.depan, *simpul.isi, *simpul.lampiran) if isinstance(simpul, d.Dokumen) else simpul.anak
    if isinstance(simpul, d.Section):
        yield simpul
    for s in anak:
        yield from bagian(s)


def tabel(simpul: Any, kode: str = "") -> list[d.Table]:
    """All tables, or those of one `kode` ("BS-12")."""
    return [t for t in walk(simpul) if isinstance(t, d.Table) and kode in ("", t.kode)]


def nilai(simpul: Any) -> list[tuple[str, str, Decimal | None]]:
    """Every traceable figure as (kunci, text as printed, raw figure), in prose and in cells."""
    return [(n.kunci, n.teks, n.nilai) for n in walk(simpul) if isinstance(n, d.Nilai | d.Sel) and n.kunci]


def letak(deret: Iterable[tuple[d.Sel, ...]], lebar: int, *, ketat: bool = False) -> Iterator[list[tuple[int, d.Sel]]]:
    """For each row, its cells with the column (from 0) in which they begin, rowspans from above counted.

    With `ketat`, ValueError where cells overlap or a row is not `lebar` wide; without, the nearest column.
    """
    sisa = [0] * lebar
    for isi in deret:
        baris, kolom = [], 0
        for sel in isi:
            while kolom < lebar and sisa[kolom]:
                kolom += 1
            tempat = range(kolom, min(kolom + sel.colspan, lebar))
            if ketat and (len(tempat) < sel.colspan or any(sisa[k] for k in tempat)):
                raise ValueError(f"sel tidak muat pada kolom {kolom + 1}: {sel.teks!r}")
            for k in tempat:
                sisa[k] = sel.rowspan
            baris.append((min(kolom, lebar - 1), sel))
            kolom += sel.colspan
        if ketat and not all(sisa):
            raise ValueError(f"baris tidak penuh: {[s.teks for s in isi]!r}")
        sisa = [max(s - 1, 0) for s in sisa]
        yield baris


def kisi(tabel: d.Table) -> list[list[d.Sel]]:
    """The rows (without the head) as a full grid: a spanning cell stands in each place that it covers.

    Raises ValueError where cells, those of the head too, overlap or a row is not as wide as the columns.
    """
    lebar = len(tabel.kolom)
    list(letak(tabel.baris_kepala(), lebar, ketat=True))
    hasil: list[list[d.Sel]] = []
    atas: dict[int, tuple[int, d.Sel]] = {}
    for baris in letak((b.sel for b in tabel.baris), lebar, ketat=True):
        for kolom, sel in baris:
            atas.update(dict.fromkeys(range(kolom, kolom + sel.colspan), (sel.rowspan, sel)))
        hasil.append([atas[k][1] for k in range(lebar)])
        atas = {k: (sisa - 1, sel) for k, (sisa, sel) in atas.items()}
    return hasil


def teks(simpul: Any) -> str:
    """Everything that the node says, one line a paragraph, item or table row (cells by tabs)."""
    return "\n".join(baris for baris in _baris(simpul) if baris)


@singledispatch
def _baris(_simpul: object) -> Iterator[str]:
    yield from ()


@_baris.register
def _(dok: d.Dokumen) -> Iterator[str]:
    return _semua((dok.sampul,), dok.depan, dok.isi, dok.lampiran)


@_baris.register
def _(bagian: d.Section) -> Iterator[str]:
    yield _judul(bagian) if bagian.tampil_judul else ""
    yield from _semua(bagian.isi, bagian.anak)


@_baris.register
def _(daftar: d.DaftarButir) -> Iterator[str]:
    for label, butir in daftar.berlabel():
        yield f"{label} {_run(butir.runs)}"
        yield from _semua(butir.blok)


@_baris.register
def _(tabel: d.Table) -> Iterator[str]:
    yield _judul(tabel)
    for deret in (*tabel.baris_kepala(), *(b.sel for b in tabel.baris)):
        yield "\t".join(map(teks, deret))
    yield from (tabel.sumber, *tabel.catatan)


@_baris.register
def _(sel: d.Sel) -> Iterator[str]:
    yield from (sel.teks, *_semua(sel.blok))


@_baris.register
def _(rumus: d.Rumus) -> Iterator[str]:
    inti = f"{rumus.pembilang} / {rumus.penyebut}" if rumus.penyebut else rumus.pembilang
    yield " ".join(filter(None, (rumus.kiri, inti, rumus.kanan)))


@_baris.register
def _(data: d.DataDiri) -> Iterator[str]:
    for isian in data.baris:
        yield f"{isian.label} : {isian.nilai}"
        yield from _semua(isian.blok)


@_baris.register
def _(ttd: d.TandaTangan) -> Iterator[str]:
    for b in ttd.blok:
        yield from (*b.tempat_tanggal, *b.pengantar, b.jabatan, b.nama, b.pangkat, b.nip)


_baris.register(d.Paragraph, lambda paragraf: iter((_run(paragraf.runs),)))
_baris.register(d.Subjudul, lambda subjudul: iter((_run(subjudul.runs),)))
_baris.register(d.Gambar, lambda gambar: iter((_judul(gambar) or gambar.alt, gambar.sumber)))
_baris.register(d.Sisipan, lambda sisipan: iter((sisipan.judul,)))
_baris.register(d.Chart, lambda grafik: iter((_judul(grafik), grafik.alt)))
_baris.register(d.Kop, lambda kop: iter((*kop.baris, *kop.alamat)))
_baris.register(d.Sampul, lambda sampul: iter((*sampul.judul, *sampul.bawah)))
_baris.register(d.Judul, lambda judul: iter(judul.baris))


def _judul(simpul: d.Section | d.Table | d.Chart | d.Gambar) -> str:
    return f"{simpul.nomor} {simpul.judul}".strip()


def _semua(*deret: tuple[Any, ...]) -> Iterator[str]:
    for simpul in (s for d_ in deret for s in d_):
        yield from _baris(simpul)


def _run(runs: tuple[d.Run, ...]) -> str:
    return "".join(r.teks for r in runs)
