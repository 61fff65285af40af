"""What was typed or pasted into clean HTML: the one form in which a text is kept."""

from __future__ import annotations

import nh3

from laporan.document import GayaParagraf
from laporan.narasi.bentuk import BATAS_HURUF, BATAS_KASAR, terlalu_panjang
from laporan.narasi.huruf import tercetak
from laporan.narasi.tulis import tulis
from laporan.narasi.urai import urai

_GAYA: set[GayaParagraf] = {"tengah", "label", "rapat"}
_KUNCI = nh3.Cleaner(
    tags={
        "p", "h3", "h4", "strong", "em", "br", "ul", "ol", "li", "blockquote", "table", "tbody", "tr", "th", "td",
        "figure", "img", "figcaption", "span", "div",
    },
    attributes={
        "span": {"data-nilai", "data-rujuk"},
        "div": {"data-sisip"},
        "figure": {"data-gambar", "data-lebar"},
        "img": {"alt"},
        "ol": {"type", "start", "data-gaya"},
        "ul": {"data-label"},
        "li": {"data-label"},
        "th": {"colspan", "rowspan"},
        "td": {"colspan", "rowspan"},
    },
    allowed_classes={"p": set(_GAYA)},
    url_schemes=set(),
    link_rel=None,
)  # fmt: skip


def bersihkan(naskah: str) -> str:
    """The text with the markup that a book knows and nothing else; cleaning twice is cleaning once.

    What is written is kept, its markup only where it is known. Raises TulisanDitolak, with a sentence for the one who
    wrote it, where the text is too long.
    """
    if len(naskah) > BATAS_KASAR:
        raise terlalu_panjang(len(naskah))
    bersih: str = _KUNCI.clean(tulis(urai(tercetak(naskah))))
    if len(bersih) > 2 * BATAS_HURUF:
        raise terlalu_panjang(len(bersih))
    return bersih
