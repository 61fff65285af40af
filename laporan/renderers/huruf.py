"""Signs that the fonts of the book have, so that no empty box is printed where somebody pasted one that they lack.

The fonts are those of the Debian packages fonts-liberation, fonts-dejavu-core and fonts-symbola (pictograms, black and
white); the stylesheet names them in this order.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

FOLDER = Path("/usr/share/fonts/truetype")
HURUF = ("liberation/LiberationSans-Regular.ttf", "dejavu/DejaVuSans.ttf", "ancient-scripts/Symbola_hint.ttf")
# Bullets that Word takes from the fonts Symbol and Wingdings.
WORD = str.maketrans({"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf0a8": "☐", "\uf0fe": "☑"})
_BIASA = re.compile(r"[^\t\n\r -~\u00a0-\u017f\u2010-\u2027\u2030-\u203a\u20ac\u2212\u2248\u2260-\u2265]")
_DIBUANG = frozenset({"So", "Sk", "Cn", "Co", "Cs", "Cc"})
"""Kinds of signs that may be left out: pictograms, unassigned, private; never letters or marks."""


def tercetak(teks: str) -> str:
    """The text without pictograms and private signs that no font of the book has."""
    if teks.isascii() or not _BIASA.search(teks):
        return teks
    return _BIASA.sub(_satu, teks.translate(WORD))


def _satu(tanda: re.Match[str]) -> str:
    satu = tanda[0]
    buang = unicodedata.category(satu) in _DIBUANG and ord(satu) not in _punya()
    return "" if buang else satu


@cache
def _punya() -> frozenset[int]:
    """What the fonts have; where one is not installed, the machine's own choice of fonts is trusted."""
    return frozenset().union(*(TTFont(FOLDER / h, lazy=True).getBestCmap() for h in HURUF if (FOLDER / h).exists()))
