"""Which sheets a document becomes: one a table, with the lines that stand above and below it on the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from laporan import document as d
from laporan.jelajah import petakan, teks
from laporan.nomor import kode_tabel

DAFTAR = "Daftar tabel"
NAMA_TERPANJANG = 31
_ANGKA = re.compile(r"\d+(?:\.\d+)*")


@dataclass(frozen=True)
class Lembar:
    """A table with its title lines, what stands under it, and the signatures of a paper."""

    tabel: d.Table
    judul: str
    atas: tuple[str, ...]
    bawah: tuple[str, ...] = ()
    tanda: tuple[d.TandaTangan, ...] = ()
    landscape: bool = False


def lembar_dokumen(dok: d.Dokumen) -> list[Lembar]:
    """The tables in printed order, with those that a chart is drawn from where the book has no such table."""
    ada = kode_tabel(dok)
    return [x for s in (*dok.depan, *dok.isi, *dok.lampiran) for x in _bagian(dok, s, ada)]


def nama_lembar(lembar: Iterable[Lembar]) -> list[str]:
    """A name for each sheet: the number and title of its table, short enough, allowed, and no two alike."""
    terpakai = {DAFTAR.casefold()}
    hasil = []
    for x in lembar:
        nomor = _ANGKA.search(x.tabel.nomor)
        nama = _bersih(f"{nomor[0] if nomor else ''} {x.judul}") or _bersih(x.tabel.kode) or "Tabel"
        calon = (_potong(nama, f" ({i})" if i > 1 else "") for i in range(1, len(terpakai) + 2))
        hasil.append(next(c for c in calon if c.casefold() not in terpakai))
        terpakai.add(hasil[-1].casefold())
    return hasil


def _bersih(nama: str) -> str:
    """Without what Excel forbids in the name of a sheet."""
    return " ".join(
        "".join(h if h.isprintable() and h <= "\uffff" else " " for h in re.sub(r"[\[\]:*?/\\']", " ", nama)).split()
    )


def _potong(nama: str, akhir: str) -> str:
    """Cut between words, so that `akhir` fits."""
    ruang = NAMA_TERPANJANG - len(akhir)
    if len(nama) > ruang:
        nama = nama[: ruang - 1].rsplit(" ", 1)[0].rstrip(" ,.;-") + "…"
    return f"{nama}{akhir}"


def _bagian(dok: d.Dokumen, s: d.Section, ada: frozenset[str]) -> Iterator[Lembar]:
    bab = (f"{s.nomor} {s.judul}".strip(),) if s.tampil_judul else ()
    atas, nama, lembar = bab, s.judul, []
    label: tuple[str, ...] = ()
    for blok in s.isi:
        label, di_atas = _label(blok, label), label
        if isinstance(blok, d.Judul):
            atas = (*bab, *blok.baris)
        elif isinstance(blok, d.Subjudul):
            atas, nama = (*bab, teks(blok)), teks(blok)
        elif isinstance(blok, d.DataDiri) or (isinstance(blok, d.Paragraph) and blok.gaya == "tengah"):
            atas = (*atas, *teks(blok).split("\n"))
        elif tabel := list(_tabel(blok, ada)):
            lembar += [_lembar(dok, s, t, (*atas, *di_atas), (di_atas or (nama,))[-1]) for t in tabel]
        elif isinstance(blok, d.TandaTangan) and lembar:
            lembar[-1] = replace(lembar[-1], tanda=(*lembar[-1].tanda, blok))
    yield from lembar
    for anak in s.anak:
        yield from _bagian(dok, anak, ada)


def _tabel(blok: d.Block, ada: frozenset[str]) -> Iterator[d.Table]:
    """The table that a block is, those in the items of a list, and the figures of a chart."""
    dalam: list[d.Block] = []
    petakan(blok, lambda x: dalam.append(x) or x)  # type: ignore[func-returns-value]
    for x in dalam if not isinstance(blok, d.Table) else [blok]:
        if isinstance(x, d.Table):
            yield x
        elif isinstance(x, d.Chart) and x.tabel and x.tabel.kode not in ada:
            yield replace(x.tabel, judul=x.tabel.judul or x.judul)


def _label(blok: d.Block, label: tuple[str, ...]) -> tuple[str, ...]:
    """The bold lines that stand right above what follows."""
    return (*label, teks(blok)) if isinstance(blok, d.Paragraph) and blok.gaya == "label" else ()


def _lembar(dok: d.Dokumen, s: d.Section, tabel: d.Table, atas: tuple[str, ...], nama: str) -> Lembar:
    judul = f"{tabel.nomor} {tabel.judul}".strip()
    return Lembar(
        tabel=tabel,
        judul=tabel.judul or nama or dok.judul,
        atas=(*(atas or (dok.judul,)), *([judul] if judul else [])),
        bawah=tuple(filter(None, (tabel.sumber, *tabel.catatan))),
        landscape=s.landscape or tabel.landscape,
    )
