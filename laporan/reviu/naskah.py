"""The naskah reviu: the tree of the report as it was handed over, and the things in it that notes may hang on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from laporan.bahan import baca_buku
from laporan.builder import susun
from laporan.document import Block, Butir, DaftarButir, Dokumen, Nilai, Paragraph, Section, Sel
from laporan.edisi.pohon import PohonRusak, kanonis, sidik, urai
from laporan.jelajah import petakan, teks, walk
from laporan.konteks import Konteks
from laporan.models import Laporan, Reviu
from laporan.narasi import sidik as sidik_paragraf
from laporan.nomor import jangkar_bagian
from laporan.reviu.cetak import LAMPIRAN
from laporan.rujukan import cuplikan


@dataclass(frozen=True, slots=True)
class Hal:
    """One thing of the naskah: the key of its notes, its name for people, the anchor at which it stands.

    ``tempat`` is what a reading page calls it (`render_isi`): the key of a section, the `asal` of a paragraph, "" for a figure.
    """

    rujukan: str
    nama: str
    jangkar: str
    tempat: str = ""


def baca_pohon(laporan: Laporan) -> tuple[Dokumen, Konteks]:
    """The book as it is now without the lampiran of its own reviu, and the year that it prints."""
    k = tanpa_reviu(baca_buku(laporan.perangkat, laporan.tahun, laporan.jenis))
    return susun(k), k


def tanpa_reviu(k: Konteks) -> Konteks:
    """A book without the lampiran of its own reviu."""
    return replace(k, bagian=tuple(b for b in k.bagian if b.kunci != LAMPIRAN))


def sidik_kini(laporan: Laporan) -> str:
    """The digest of that tree."""
    return sidik(kanonis(baca_pohon(laporan)[0]))


def buka(reviu: Reviu) -> Dokumen:
    """The frozen tree, every paragraph of it under a key of its own. Raises PohonRusak where it is not what was frozen."""
    isi = bytes(reviu.pohon)
    if sidik(isi) != reviu.sidik_pohon:
        raise PohonRusak("sidiknya berbeda")
    return beri_asal(urai(isi, reviu.skema))


def beri_asal(dok: Dokumen) -> Dokumen:
    """Generated paragraphs and items get an `asal` like the written ones: "<bagian>:data:<sidik>"."""

    def bagian(s: Section, milik: str) -> Section:
        milik = s.asal or milik
        isi = tuple(petakan(b, lambda x: _beri(x, milik)) for b in s.isi) if milik else s.isi
        return replace(s, isi=isi, anak=tuple(bagian(a, milik) for a in s.anak))

    return replace(
        dok,
        depan=tuple(bagian(s, "") for s in dok.depan),
        isi=tuple(bagian(s, "") for s in dok.isi),
        lampiran=tuple(bagian(s, "") for s in dok.lampiran),
    )


def _beri(x: Block, milik: str) -> Block:
    if isinstance(x, Paragraph) and not x.asal:
        return replace(x, asal=f"{milik}:data:{sidik_paragraf(x.runs)}")
    if isinstance(x, DaftarButir):
        return replace(x, butir=tuple(_beri_butir(i, milik) for i in x.butir))
    return x


def _beri_butir(i: Butir, milik: str) -> Butir:
    return i if i.asal else replace(i, asal=f"{milik}:data:{sidik_paragraf(i.runs)}")


def daftar_hal(dok: Dokumen) -> dict[str, Hal]:
    """Everything that a note may hang on, by its key, in printed order; of a figure that stands often, the first place."""
    hasil: dict[str, Hal] = {}
    for s in (*dok.depan, *dok.isi, *dok.lampiran):
        for hal in _hal(s):
            hasil.setdefault(hal.rujukan, hal)
    return hasil


def _hal(s: Section) -> Iterator[Hal]:
    jangkar, judul = jangkar_bagian(s.kunci), f"{s.nomor} {s.judul}".strip()
    if s.asal:
        yield Hal(f"bagian:{s.asal}", f"Bagian {judul}", jangkar, s.kunci)
    for b in s.isi:
        for x in walk(b):
            if isinstance(x, Paragraph | Butir) and x.asal:
                yield Hal(rujukan_paragraf(x.asal), f"Paragraf “{_cuplikan(x)}” pada {judul}", jangkar, x.asal)
            if isinstance(x, Nilai | Sel) and x.kunci:
                yield Hal(f"angka:{x.kunci}", f"Angka {x.teks} pada {judul}", jangkar)
    for a in s.anak:
        yield from _hal(a)


def rujukan_paragraf(asal: str) -> str:
    """The key of the notes of a paragraph from where it stands ("12:naskah:3fa2…")."""
    bagian, _, sidik_ = asal.split(":", 2)
    return f"paragraf:{bagian}:{sidik_}"


def _cuplikan(x: Paragraph | Butir) -> str:
    kata = teks(x) if isinstance(x, Paragraph) else "".join(r.teks for r in x.runs)
    return cuplikan(kata)
