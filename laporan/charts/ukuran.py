"""How wide words are in Liberation Sans, and how they are broken and cut, so that no label runs into another."""

from __future__ import annotations

import re
from decimal import Decimal

from sakip.core.teks import huruf_xml

# Advance widths in thousandths of the letter size, from space to tilde (the font's own table hmtx).
_BIASA = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
)  # fmt: skip
_TEBAL = (
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
    556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
    280, 389, 584,
)  # fmt: skip
_LUAR = {"–": 556, "…": 1000, "−": 584, "≤": 549, "≥": 549, "“": 333, "”": 333, "’": 222}
_ASING = 1100
"""What a letter outside of the table is taken for: another font draws it, and emoji are wide."""
_ARAH = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
ELIPSIS = "…"


def bersih(teks: str) -> str:
    """Words on one line, without what XML cannot hold and without marks that turn the direction of what follows."""
    return " ".join(_ARAH.sub("", huruf_xml(teks)).split())


def lebar_teks(teks: str, ukuran: Decimal | int, *, tebal: bool = False) -> Decimal:
    """The width of words in units of the drawing."""
    tabel = _TEBAL if tebal else _BIASA
    huruf = (tabel[ord(c) - 32] if " " <= c <= "~" else _LUAR.get(c, _ASING) for c in teks)
    return Decimal(sum(huruf)) * ukuran / 1000


def potong(teks: str, lebar: Decimal | int, ukuran: Decimal | int, baris: int = 2, *, tebal: bool = False) -> list[str]:
    """The words in at most so many lines of this width; what has no room is cut with an ellipsis. Never empty."""
    semua = _lipat(bersih(teks), Decimal(lebar), ukuran, tebal=tebal)
    if len(semua) <= baris:
        return semua or [""]
    akhir = semua[baris - 1].rstrip(" .,;:")
    while akhir and lebar_teks(f"{akhir} {ELIPSIS}", ukuran, tebal=tebal) > lebar:
        akhir = akhir[:-1].rstrip()
    return [*semua[: baris - 1], f"{akhir} {ELIPSIS}".strip()]


def _lipat(teks: str, lebar: Decimal, ukuran: Decimal | int, *, tebal: bool) -> list[str]:
    semua, kini = [], ""
    for kata in teks.split():
        if lebar_teks(f"{kini} {kata}".strip(), ukuran, tebal=tebal) <= lebar:
            kini = f"{kini} {kata}".strip()
            continue
        *penuh, kini = [*filter(None, (kini,)), *_pecah(kata, lebar, ukuran, tebal=tebal)]
        semua += penuh
    return [*semua, kini] if kini else semua


def _pecah(kata: str, lebar: Decimal, ukuran: Decimal | int, *, tebal: bool) -> list[str]:
    """A word that is wider than a line, in pieces."""
    potongan, kini, panjang = [], "", Decimal(0)
    for c in kata:
        w = lebar_teks(c, ukuran, tebal=tebal)
        if kini and panjang + w > lebar:
            potongan.append(kini)
            kini, panjang = "", Decimal(0)
        kini, panjang = kini + c, panjang + w
    return [*potongan, kini]
