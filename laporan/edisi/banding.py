"""Two editions side by side: section by section, line by line, only where they differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from laporan import document as d
from laporan.jelajah import bagian, teks

SEKITAR = 1
"""Lines that are the same, shown around those that differ."""


@dataclass(frozen=True, slots=True)
class Baris:
    """A line of both; one of them is "" where it stands in the other only."""

    kiri: str
    kanan: str

    @property
    def beda(self) -> bool:
        return self.kiri != self.kanan


@dataclass(frozen=True, slots=True)
class Beda:
    """A section that differs, by its number and title."""

    judul: str
    baris: tuple[Baris, ...]


def bandingkan(lama: d.Dokumen, baru: d.Dokumen) -> tuple[Beda, ...]:
    """The sections that differ, in the order of the newer one; those that it no longer has come last."""
    kiri, kanan = _isi(lama), _isi(baru)
    kosong: tuple[str, list[str]] = ("", [])
    hasil = []
    for kunci in [*kanan, *(k for k in kiri if k not in kanan)]:
        a, b = kiri.get(kunci, kosong), kanan.get(kunci, kosong)
        if a != b:
            hasil.append(Beda(b[0] or a[0], tuple(_sisi([a[0], *a[1]], [b[0], *b[1]]))))
    return tuple(hasil)


def _isi(dok: d.Dokumen) -> dict[str, tuple[str, list[str]]]:
    """Of each section its heading and its own lines, without those of the sections below it."""
    sampul = teks(dok.sampul).split("\n") if dok.sampul else []
    semua = {"": ("Sampul", sampul)}
    for s in bagian(dok):
        sendiri = replace(s, anak=(), tampil_judul=False)
        semua[s.kunci] = (f"{s.nomor} {s.judul}".strip(), [b for b in teks(sendiri).split("\n") if b])
    return semua


def _sisi(kiri: list[str], kanan: list[str]) -> Iterator[Baris]:
    for kelompok in SequenceMatcher(None, kiri, kanan, autojunk=False).get_grouped_opcodes(SEKITAR):
        for _, a, b, c, e in kelompok:
            satu, dua = kiri[a:b], kanan[c:e]
            banyak = max(len(satu), len(dua))
            satu += [""] * (banyak - len(satu))
            dua += [""] * (banyak - len(dua))
            yield from (Baris(x, y) for x, y in zip(satu, dua, strict=True))
