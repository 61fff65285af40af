"""Searching inside a book: where words stand, with the place to jump to. Pure, over the document tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from laporan.document import Dokumen, Kop, Section, TandaTangan
from laporan.jelajah import bagian, teks
from laporan.nomor import jangkar_bagian, jangkar_blok

PALING_SEDIKIT, PALING_BANYAK = 2, 60
SEKITAR = 90  # letters before and after the first word found
_SPASI = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Temuan:
    """One place: its anchor, the section in which it stands, and the words around as (text, found) pieces."""

    jangkar: str
    bagian: str
    potongan: tuple[tuple[str, bool], ...]


def cari(dok: Dokumen, kata: str) -> list[Temuan]:
    """The paragraphs, tables and headings that hold all the words, in printed order; each once, in its first line.

    Letterheads and signatures are passed over; nothing is found for less than two letters.
    """
    semua = [k for k in kata.casefold().split() if k]
    if len("".join(semua)) < PALING_SEDIKIT:
        return []
    return [t for s in bagian(dok) for t in _dalam_bagian(s, semua)]


def _dalam_bagian(s: Section, kata: list[str]) -> Iterator[Temuan]:
    judul = f"{s.nomor} {s.judul}".strip()
    if _memuat(judul, kata):
        yield Temuan(jangkar_bagian(s.kunci), judul, _potong(judul, kata))
    for b, jangkar in zip(s.isi, jangkar_blok(s), strict=True):
        if isinstance(b, Kop | TandaTangan):
            continue
        baris = next((x for x in teks(b).splitlines() if _memuat(x, kata)), None)
        if baris is not None:
            yield Temuan(jangkar or jangkar_bagian(s.kunci), judul, _potong(baris, kata))


def _memuat(teks: str, kata: list[str]) -> bool:
    teks = teks.casefold()
    return all(k in teks for k in kata)


def _potong(teks: str, kata: list[str]) -> tuple[tuple[str, bool], ...]:
    """The surroundings of the first word, cut at word ends, the words that were asked for apart."""
    teks = _SPASI.sub(" ", " · ".join(filter(None, teks.split("\t"))))
    pola = re.compile(f"({'|'.join(map(re.escape, sorted(kata, key=len, reverse=True)))})", re.IGNORECASE)
    awal = pola.search(teks)
    tengah = awal.start() if awal else 0
    dari = teks.rfind(" ", 0, max(tengah - SEKITAR, 0)) + 1 if tengah > SEKITAR else 0
    sampai = teks.find(" ", tengah + SEKITAR)
    sebagian = teks[dari : sampai if sampai > 0 else None]
    utuh = f"{'… ' if dari else ''}{sebagian}{' …' if sampai > 0 else ''}"
    return tuple((x, i % 2 == 1) for i, x in enumerate(pola.split(utuh)) if x)
