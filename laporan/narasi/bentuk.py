"""What a written text holds beside the blocks of a document tree, and how large it may be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from laporan.document import Block

BATAS_HURUF = 300_000  # letters of one text once it is clean: about a hundred pages
BATAS_KASAR = 20_000_000  # letters that are looked at at all
TANDA_TERBANYAK = 500_000  # tags of one text; a document of Word as large as that has fifty thousand
LEBAR_GAMBAR = range(10, 101)
KOLOM_TERBANYAK = 60


@dataclass(frozen=True, slots=True)
class GambarTulis:
    """The place of an uploaded picture: the id of its `GambarNaskah`, caption, words for it, percent of the text width."""

    id: int
    judul: str = ""
    alt: str = ""
    lebar: int = 100


@dataclass(frozen=True, slots=True)
class TempatBlok:
    """The place of a generated block in a text that stands for the generated sentences: `ke` is the block's anchor."""

    ke: str
    label: str = ""


Isi: TypeAlias = Block | GambarTulis | TempatBlok


class TulisanDitolak(ValueError):
    """A text that is too long; the message says so in a sentence for the one who wrote it."""


def terlalu_rumit() -> TulisanDitolak:
    """The refusal of a text that is nearly all markup."""
    return TulisanDitolak(
        "Yang ditempel ini hampir seluruhnya tanda pengatur, sehingga tidak dapat dibaca sebagai naskah. "
        "Tempel sebagai teks biasa (Ctrl+Shift+V), lalu atur lagi di sini."
    )


def terlalu_panjang(huruf: int) -> TulisanDitolak:
    """The refusal of a text of so many letters."""
    ribuan = f"{BATAS_HURUF:,}".replace(",", ".")
    terbaca = f"{huruf:,}".replace(",", ".")
    return TulisanDitolak(
        f"Naskah ini terlalu panjang: {terbaca} huruf, paling banyak {ribuan} huruf untuk satu bagian. "
        "Bagi menjadi beberapa bagian, atau jilid sebagai lampiran."
    )
