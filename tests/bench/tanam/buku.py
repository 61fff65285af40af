"""A printed book before it is printed: blocks of text and tables whose printed values know what they state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

Kunci = tuple[Any, ...]


@dataclass
class Isi:
    """A printed value. `kunci` says what it states (("pagu", "P1"), ("realisasi", "I2", 2024)); the same key is the same
    truth wherever it stands. `jenis`: uang, persen, angka, cacah, tahun, nama, arah, kata."""

    kunci: Kunci
    teks: str
    jenis: str
    nilai: Decimal | None = None


Potongan = str | Isi
Rangkai = list[Potongan]
_ANGKA = re.compile(r"-?\d[\d.]*(?:,\d+)?")
_LUBANG = re.compile(r"\{(\w+)\}")


def rangkai(pola: str, **isi: Potongan | Rangkai) -> Rangkai:
    """A sentence of a pattern with named holes."""
    hasil: Rangkai = []
    for n, satu in enumerate(_LUBANG.split(pola)):
        nilai: Potongan | Rangkai = isi[satu] if n % 2 else satu
        hasil += nilai if isinstance(nilai, list) else [nilai]
    return [x for x in hasil if x != ""]


def baca(tulisan: str) -> Decimal:
    """The figure in a printed value: "Rp. 1.234.567,-", "90,00 %", "2 (dua)"."""
    cocok = _ANGKA.search(tulisan)
    assert cocok, tulisan
    return Decimal(cocok[0].replace(".", "").replace(",", "."))


def teks(isi: Rangkai) -> str:
    return "".join(x if isinstance(x, str) else x.teks for x in isi)


@dataclass
class Naskah:
    """A paragraph, item, heading or line of a signature."""

    bagian: str
    isi: Rangkai
    jenis: str = "paragraf"
    label: str = ""
    tingkat: int = 1
    kode: str = "R-4"


@dataclass
class Baris:
    sel: list[Rangkai]
    subjek: str = ""
    nomor: int = 0
    """Its line in the table as it was written, every other one: a row that goes leaves its line, one that comes finds one."""


@dataclass
class Kisi:
    """A table. `angka` are the columns of figures; `nama` tells this table from others of its kind."""

    kode: str
    nama: str
    judul: Rangkai
    kolom: list[Rangkai]
    baris: list[Baris]
    angka: list[int] = field(default_factory=list)
    tinggi: int = 0

    def __post_init__(self) -> None:
        self.tinggi = 2 * len(self.baris)
        for n, b in enumerate(self.baris):
            b.nomor = 2 * n


@dataclass
class Tempat:
    """Where a printed value stands: the block, in a table its row and column (row -1 the heads, -2 the title), the piece."""

    blok: int
    potong: int
    baris: int = -3
    kolom: int = -1

    @property
    def dalam_tabel(self) -> bool:
        return self.baris > -3


@dataclass
class Buku:
    blok: list[Naskah | Kisi]
    subjek: dict[str, str]
    """Names of what keys speak of: "I1" is an indicator, "P1K1" a kegiatan."""
    kode_kosong: bool = False

    def semua(self) -> Iterator[tuple[Tempat, Isi]]:
        for n, blok in enumerate(self.blok):
            for tempat, isi in _rangkaian(n, blok):
                for p, satu in enumerate(isi):
                    if isinstance(satu, Isi):
                        tempat.potong = p
                        yield Tempat(tempat.blok, p, tempat.baris, tempat.kolom), satu

    def rangkai_di(self, t: Tempat) -> Rangkai:
        blok = self.blok[t.blok]
        if isinstance(blok, Naskah):
            return blok.isi
        if t.baris == -2:
            return blok.judul
        return blok.kolom[t.kolom] if t.baris == -1 else blok.baris[t.baris].sel[t.kolom]

    def isi_di(self, t: Tempat) -> Isi:
        satu = self.rangkai_di(t)[t.potong]
        assert isinstance(satu, Isi)
        return satu

    def menurut_kunci(self) -> dict[Kunci, list[tuple[Tempat, Isi]]]:
        hasil: dict[Kunci, list[tuple[Tempat, Isi]]] = {}
        for tempat, isi in self.semua():
            hasil.setdefault(isi.kunci, []).append((tempat, isi))
        return hasil


def _rangkaian(n: int, blok: Naskah | Kisi) -> Iterator[tuple[Tempat, Rangkai]]:
    if isinstance(blok, Naskah):
        yield Tempat(n, 0), blok.isi
        return
    yield Tempat(n, 0, -2), blok.judul
    for k, kepala in enumerate(blok.kolom):
        yield Tempat(n, 0, -1, k), kepala
    for b, baris in enumerate(blok.baris):
        for k, sel in enumerate(baris.sel):
            yield Tempat(n, 0, b, k), sel
