"""Text that people type: one item a line, and without what a file cannot hold."""

import re

_BUKAN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def per_baris(teks: str) -> tuple[str, ...]:
    """The items, in order; empty lines are left out."""
    return tuple(isi for baris in teks.splitlines() if (isi := baris.strip()))


def huruf_xml(teks: str) -> str:
    """The text without the signs that XML cannot hold (SVG, Word)."""
    return _BUKAN_XML.sub("", teks)
