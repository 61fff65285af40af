"""Which sheets a document becomes: one a table, with the lines that stand above and below it on the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from laporan import document as d
from laporan.jelajah import teks


@dataclass(frozen=True)
class Lembar:
    """A table with its title lines, what stands under it, and the signatures of a paper."""

    tabel: d.Table
    atas: tuple[str, ...]
    bawah: tuple[str, ...] = ()
    tanda: tuple[d.TandaTangan, ...] = ()
    landscape: bool = False


def lembar_dokumen(dok: d.Dokumen) -> list[Lembar]:
    """The tables in printed order."""
    return [x for s in (*dok.depan, *dok.isi, *dok.lampiran) for x in _bagian(dok, s)]


def _bagian(dok: d.Dokumen, s: d.Section) -> Iterator[Lembar]:
    bab = (f"{s.nomor} {s.judul}".strip(),) if s.tampil_judul else ()
    atas, lembar = bab, []
    label: tuple[str, ...] = ()
    for blok in s.isi:
        label, di_atas = _label(blok, label), label
        if isinstance(blok, d.Judul):
            atas = (*bab, *blok.baris)
        elif isinstance(blok, d.DataDiri) or (isinstance(blok, d.Paragraph) and blok.gaya == "tengah"):
            atas = (*atas, *teks(blok).split("\n"))
        elif isinstance(blok, d.Table):
            lembar.append(_lembar(dok, s, blok, (*atas, *di_atas)))
        elif isinstance(blok, d.TandaTangan) and lembar:
            lembar[-1] = replace(lembar[-1], tanda=(*lembar[-1].tanda, blok))
    yield from lembar
    for anak in s.anak:
        yield from _bagian(dok, anak)


def _label(blok: d.Block, label: tuple[str, ...]) -> tuple[str, ...]:
    """The bold lines that stand right above what follows."""
    return (*label, teks(blok)) if isinstance(blok, d.Paragraph) and blok.gaya == "label" else ()


def _lembar(dok: d.Dokumen, s: d.Section, tabel: d.Table, atas: tuple[str, ...]) -> Lembar:
    judul = f"{tabel.nomor} {tabel.judul}".strip()
    return Lembar(
        tabel=tabel,
        atas=(*(atas or (dok.judul,)), *([judul] if judul else [])),
        bawah=tuple(filter(None, (tabel.sumber, *tabel.catatan))),
        landscape=s.landscape or tabel.landscape,
    )
