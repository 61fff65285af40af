"""Generated blocks as a text that the office may write on: its live values, and the places of its tables and pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.utils.text import slugify

from laporan.document import (
    Block,
    Chart,
    DaftarButir,
    DaftarIsi,
    Gambar,
    HalamanBaru,
    Judul,
    Kop,
    Paragraph,
    Section,
    Subjudul,
    Table,
    TandaTangan,
)
from laporan.jelajah import blok_dalam, teks
from laporan.narasi.bentuk import TempatBlok
from laporan.narasi.bersih import bersihkan
from laporan.narasi.tulis import tulis

_KALIMAT = (Paragraph, DaftarButir, Subjudul, Judul)
_TETAP = (TandaTangan, Kop, HalamanBaru, DaftarIsi)  # stay where they are
_NAMA: dict[type, str] = {Table: "tabel", Chart: "gambar", Gambar: "gambar"}


def kalimat(blok: Block) -> bool:
    """Whether a generated block is prose, which a text of the office's own replaces; a list with a table in it is none."""
    return isinstance(blok, _KALIMAT) and all(
        isinstance(x, _KALIMAT) for x in blok_dalam(Section(kunci="", judul="", isi=(blok,)))
    )


def narasi_dari_blok(blok: Iterable[Block]) -> str:
    """Generated prose as kept HTML with live values; every other block leaves its place (`bertempat`)."""
    return bersihkan(tulis(_isi(tuple(blok))))


def bertempat(blok: Sequence[Block]) -> dict[str, Block]:
    """The generated blocks that are no prose, by the name of their place: known in the section, whatever stands before it."""
    dipakai: Counter[str] = Counter()
    hasil: dict[str, Block] = {}
    for b in blok:
        if not kalimat(b) and not isinstance(b, _TETAP):
            nama = slugify(getattr(b, "kode", "") or getattr(b, "judul", ""))[:60]
            awal = f"{_NAMA.get(type(b), 'isian')}-{nama}".rstrip("-")
            dipakai[awal] += 1
            hasil[awal if dipakai[awal] == 1 else f"{awal}-{dipakai[awal]}"] = b
    return hasil


def sebutan(blok: Block) -> str:
    """What a place of a generated block is called in the editor."""
    jenis = {"tabel": "Tabel", "gambar": "Gambar"}.get(_NAMA.get(type(blok), ""), "Isian")
    awal = ", ".join(teks(blok).partition("\n")[0].split("\t"))
    return f"{jenis}: {getattr(blok, 'judul', '') or awal}"[:120].rstrip(":, ")


def tempatkan(
    naskah: Iterable[Block | TempatBlok], blok: Sequence[Block], akhir: Iterable[Block | TempatBlok]
) -> tuple[tuple[Block, ...], tuple[Block, ...], tuple[Block, ...]]:
    """Text, generated blocks without their prose, closing text; a block that a text keeps a place for stands there."""
    tempat = bertempat(blok)
    depan, belakang = (tuple(_isi_tempat(x, tempat)) for x in (naskah, akhir))
    return depan, tuple(b for b in blok if not kalimat(b) and _tersisa(b, tempat)), belakang


def tanpa_tempat(isi: Iterable[Block | TempatBlok]) -> tuple[Block, ...]:
    """The blocks alone."""
    return tuple(b for b in isi if not isinstance(b, TempatBlok))


def _isi_tempat(isi: Iterable[Block | TempatBlok], tempat: dict[str, Block]) -> Iterator[Block]:
    for b in isi:
        if not isinstance(b, TempatBlok):
            yield b
        elif b.ke in tempat:
            yield tempat.pop(b.ke)


def _tersisa(b: Block, tempat: dict[str, Block]) -> bool:
    return isinstance(b, _TETAP) or any(x is b for x in tempat.values())


def _isi(blok: tuple[Block, ...]) -> Iterator[Any]:
    tempat = {id(b): ke for ke, b in bertempat(blok).items()}
    for b in blok:
        if kalimat(b):
            yield b
        elif ke := tempat.get(id(b)):
            yield TempatBlok(ke, sebutan(b))
