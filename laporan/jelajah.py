"""Reading a document tree: every node in printed order, its tables, its figures, its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

from laporan import document as d


def walk(simpul: Any) -> Iterator[Any]:
    """The node and everything below it, depth first; sections and blocks in printed order."""
    yield simpul
    for field in fields(simpul):
        for anak in _simpul(getattr(simpul, field.name)):
            yield from walk(anak)


def _simpul(nilai: Any) -> Iterator[Any]:
    if isinstance(nilai, tuple):
        for anak in nilai:
            yield from _simpul(anak)
    elif is_dataclass(nilai):
        yield nilai


def bagian(simpul: Any) -> Iterator[d.Section]:
    """All sections."""
    return (s for s in walk(simpul) if isinstance(s, d.Section))


def tabel(simpul: Any, kode: str = "") -> list[d.Table]:
    """All tables, or those of one `kode` ("BS-12")."""
    return [t for t in walk(simpul) if isinstance(t, d.Table) and kode in ("", t.kode)]


def nilai(simpul: Any) -> list[tuple[str, str, Decimal | None]]:
    """Every traceable figure as (kunci, text as printed, raw figure), in prose and in cells."""
    return [(n.kunci, n.teks, n.nilai) for n in walk(simpul) if isinstance(n, d.Nilai | d.Sel) and n.kunci]


def kisi(tabel: d.Table) -> list[list[d.Sel]]:
    """Head and rows as a full grid: a spanning cell stands in each place that it covers.

    Raises ValueError where cells overlap or a row is not as wide as the columns.
    """
    deret = [*tabel.baris_kepala(), *(b.sel for b in tabel.baris)]
    penuh: dict[tuple[int, int], d.Sel] = {}
    for r, isi in enumerate(deret):
        _letakkan(penuh, r, isi, len(tabel.kolom))
    harus = {(r, k) for r in range(len(deret)) for k in range(len(tabel.kolom))}
    if penuh.keys() != harus:
        raise ValueError(f"tabel {tabel.kode} tidak penuh: {sorted(penuh.keys() ^ harus)[:5]}")
    return [[penuh[r, k] for k in range(len(tabel.kolom))] for r in range(len(deret))]


def _letakkan(penuh: dict[tuple[int, int], d.Sel], r: int, isi: tuple[d.Sel, ...], lebar: int) -> None:
    k = 0
    for sel in isi:
        while (r, k) in penuh:
            k += 1
        tempat = [(r + i, k + j) for i in range(sel.rowspan) for j in range(sel.colspan)]
        if any(t in penuh or t[1] >= lebar for t in tempat):
            raise ValueError(f"sel bertumpuk atau terlalu lebar pada baris {r + 1}, kolom {k + 1}: {sel.teks!r}")
        penuh.update(dict.fromkeys(tempat, sel))


def teks(simpul: Any) -> str:
    """Everything that the node says, one line a paragraph, item or table row (cells by tabs)."""
    return "\n".join(baris for baris in _baris(simpul) if baris)


def _baris(simpul: Any) -> Iterator[str]:
    match simpul:
        case d.Dokumen():
            yield from _semua((simpul.sampul,) if simpul.sampul else (), simpul.depan, simpul.isi, simpul.lampiran)
        case d.Section():
            yield f"{simpul.nomor} {simpul.judul}".strip() if simpul.tampil_judul else ""
            yield from _semua(simpul.isi, simpul.anak)
        case d.Sampul():
            yield from (*simpul.judul, *simpul.bawah)
        case d.Paragraph():
            yield _run(simpul.runs)
        case d.DaftarButir():
            for label, butir in simpul.berlabel():
                yield f"{label} {_run(butir.runs)}"
                yield from _semua(butir.blok)
        case d.Table():
            yield f"{simpul.nomor} {simpul.judul}".strip()
            for sel in (*simpul.baris_kepala(), *(b.sel for b in simpul.baris)):
                yield "\t".join(_sel(s) for s in sel)
            yield from (simpul.sumber, *simpul.catatan)
        case d.Chart():
            yield from (f"{simpul.nomor} {simpul.judul}".strip(), simpul.alt)
        case d.Rumus():
            yield _rumus(simpul)
        case d.Kop():
            yield from (*simpul.baris, *simpul.alamat)
        case d.Judul():
            yield from simpul.baris
        case d.TandaTangan():
            for blok in simpul.blok:
                yield from (*blok.tempat_tanggal, *blok.pengantar, blok.jabatan, blok.nama, blok.pangkat, blok.nip)
        case d.DataDiri():
            for isian in simpul.baris:
                yield f"{isian.label} : {isian.nilai}"
                yield from _semua(isian.blok)


def _semua(*deret: tuple[Any, ...]) -> Iterator[str]:
    for simpul in (s for d_ in deret for s in d_):
        yield from _baris(simpul)


def _run(runs: tuple[d.Run, ...]) -> str:
    return "".join(r.teks for r in runs)


def _sel(sel: d.Sel) -> str:
    return "\n".join(filter(None, (sel.teks, *_semua(sel.blok))))


def _rumus(rumus: d.Rumus) -> str:
    inti = f"{rumus.pembilang} / {rumus.penyebut}" if rumus.penyebut else rumus.pembilang
    return " ".join(filter(None, (rumus.kiri, inti, rumus.kanan)))
