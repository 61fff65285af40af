"""What a report prints, in its order: pieces of running text and tables."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from laporan.checks.temuan import Tempat

ENTAH = Tempat("")
"""Nowhere in particular."""


class JenisProsa(StrEnum):
    PARAGRAF = "paragraf"
    BUTIR = "butir"
    JUDUL = "judul"
    TANDA_TANGAN = "tanda_tangan"
    RUMUS = "rumus"
    DAFTAR_ISI = "daftar_isi"
    KETERANGAN = "keterangan"  # source lines and notes under tables, captions


@dataclass(frozen=True, slots=True)
class Prosa:
    """A piece of running text. `tertulis`: a person wrote it (our own generated sentences are not searched for faults).

    `hidup` are the stretches (from, to, key) that print a live value: they cannot disagree with the data. `label` is what
    stands before an item ("1.", "a."), `level` of a heading 1 for BAB; `bagian` the key of the section.
    """

    teks: str
    jenis: JenisProsa
    tempat: Tempat
    bagian: str = ""
    label: str = ""
    level: int = 0
    tertulis: bool = True
    hidup: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell as printed; `nilai` the figure behind it where the reader knows it, `kunci` that of our tree. `asli` is what
    stands there, where `teks` was made full rupiah of thousands or millions."""

    teks: str
    nilai: Decimal | None = None
    kunci: str = ""
    tempat: Tempat = ENTAH
    asli: str = ""


@dataclass(frozen=True, slots=True)
class Baris:
    """A row, as wide as the table; a cell that spans stands in each place it covers. `jumlah`: a total."""

    sel: tuple[Sel, ...]
    tempat: Tempat
    jumlah: bool = False


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table. `kode` is the row of the specification ("BS-12") where it is known, `kolom` the heads (group and title);
    `kasar`: by how much its amounts may be off, being rounded to thousands or millions of rupiah."""

    judul: str
    kolom: tuple[str, ...]
    baris: tuple[Baris, ...]
    tempat: Tempat
    kode: str = ""
    nomor: str = ""
    bagian: str = ""
    kasar: Decimal = Decimal(0)
