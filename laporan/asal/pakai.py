"""Which tables and sentences of a book print a figure: the tree walked once. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from laporan import document as d
from laporan.jelajah import bagian, teks, walk
from laporan.nomor import jangkar_bagian, jangkar_blok

SEKITAR = 110
"""Letters that are shown before and after a figure in a sentence."""
_SPASI = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Pemakaian:
    """One place: its anchor on the reading page, its section, what prints the figure ("Tabel 3.1 …", or the sentence)."""

    jangkar: str
    bagian: str
    apa: str
    tercetak: d.Sel | d.Nilai


def pemakaian_buku(dok: d.Dokumen) -> Mapping[str, tuple[Pemakaian, ...]]:
    """By key the places in printed order; each table, chart and paragraph once."""
    hasil: dict[str, dict[str, Pemakaian]] = {}
    for s in bagian(dok):
        judul = f"{s.nomor} {s.judul}".strip()
        for b, jangkar in zip(s.isi, jangkar_blok(s), strict=True):
            letak = jangkar or jangkar_bagian(s.kunci)
            for x, apa in _angka(b):
                hasil.setdefault(x.kunci, {}).setdefault(letak, Pemakaian(letak, judul, apa, x))
    return {kunci: tuple(isi.values()) for kunci, isi in hasil.items()}


def _angka(b: d.Block) -> Iterator[tuple[d.Sel | d.Nilai, str]]:
    """The figures of a block, each with what prints it."""
    if isinstance(b, d.Table):
        for baris in b.baris:
            awal = next((s.teks for s in baris.sel if s.teks.strip() and not s.kunci and not _nomor(s.teks)), "")
            for x in _berkunci(baris):
                yield x, _rapi(f"{_sebutan(b)}, baris “{awal}”" if awal else _sebutan(b))
    elif isinstance(b, d.Chart):
        for x in _berkunci(b.tabel) if b.tabel else ():
            yield x, _rapi(b.judul or b.alt)
    else:
        isi = teks(b)
        for x in _berkunci(b):
            yield x, _kalimat(isi, x.teks)


def _berkunci(simpul: object) -> Iterator[d.Sel | d.Nilai]:
    return (x for x in walk(simpul) if isinstance(x, d.Sel | d.Nilai) and x.kunci)


def _nomor(isi: str) -> bool:
    return isi.strip(" .()").isdigit()


def _sebutan(t: d.Table) -> str:
    return " ".join(filter(None, (t.nomor.rstrip(" :"), t.judul))) or "Tabel"


def _rapi(isi: str) -> str:
    isi = _SPASI.sub(" ", isi).strip()
    return isi if len(isi) <= 2 * SEKITAR else f"{isi[: 2 * SEKITAR]}…"


def _kalimat(isi: str, kata: str) -> str:
    """The surroundings of the figure, cut at word ends."""
    isi = _SPASI.sub(" ", isi).strip()
    di = max(isi.find(_SPASI.sub(" ", kata)), 0)
    dari = isi.rfind(" ", 0, max(di - SEKITAR, 0)) + 1 if di > SEKITAR else 0
    sampai = isi.find(" ", di + len(kata) + SEKITAR)
    return f"{'… ' if dari else ''}{isi[dari : sampai if sampai > 0 else None]}{' …' if sampai > 0 else ''}"
