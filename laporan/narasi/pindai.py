"""Markup into tokens, in time that grows with the length whatever is pasted; nothing is ever refused here.

Browsers' own rules for broken markup take time that grows with its square, so they are not followed: a tag ends at its
`>`, and what cannot be read as a tag is text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

_NAMA = re.compile(r"</?([a-zA-Z][a-zA-Z0-9:_-]{0,40})")
_SIFAT = re.compile(r"""([a-zA-Z][a-zA-Z0-9:_-]{0,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_BISU = frozenset(
    {"script", "style", "xml", "title", "template", "noscript", "iframe", "object", "svg", "math", "head"}
)
"""What stands inside these is no text of the one who wrote."""
_TANDA_UTUH = re.compile(r"""(?:\s+[^\s"'<>=/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*+\s*+/?>""")
_SIFAT_TERPANJANG = 4_000  # letters of a tag that is broken; a longer one is taken for text


@dataclass(frozen=True, slots=True)
class Tanda:
    """A piece of markup: `jenis` teks, buka or tutup; `isi` the text or the name of the tag in small letters."""

    jenis: str
    isi: str
    sifat: Mapping[str, str] = field(default_factory=dict)


def pindai(naskah: str) -> Iterator[Tanda]:
    """The tokens of a text, without comments, declarations, scripts and styles."""
    habis: set[str] = set()  # ends that do not come any more
    i = 0
    while (awal := naskah.find("<", i)) >= 0:
        if awal > i:
            yield Tanda("teks", html.unescape(naskah[i:awal]))
        if naskah.startswith("<!--", awal):
            i = _sesudah(naskah, "-->", awal, habis) or awal + 4
        elif naskah[awal + 1 : awal + 2] in {"!", "?"}:
            i = _sesudah(naskah, ">", awal, habis) or awal + 2
        else:
            tanda, i = _tanda(naskah, awal)
            if tanda.isi not in _BISU:
                yield tanda
            elif tanda.jenis == "buka" and not naskah.startswith("/>", i - 2):
                i = _sesudah_tutup(naskah, tanda.isi, i, habis)
    if i < len(naskah):
        yield Tanda("teks", html.unescape(naskah[i:]))


def _tanda(naskah: str, awal: int) -> tuple[Tanda, int]:
    """The tag that begins at `awal`, or the sign itself as text; and the place after it."""
    nama = _NAMA.match(naskah, awal)
    tutup = _akhir_tanda(naskah, nama.end()) if nama else 0
    if nama is None or not tutup:
        return Tanda("teks", "<"), awal + 1
    if naskah[awal + 1] == "/":
        return Tanda("tutup", nama[1].lower()), tutup
    isi = naskah[nama.end() : tutup - 1]
    sifat = {m[1].lower(): html.unescape(m[2] or m[3] or m[4] or "") for m in _SIFAT.finditer(isi)} if isi else {}
    return Tanda("buka", nama[1].lower(), sifat), tutup


def _akhir_tanda(naskah: str, awal: int) -> int:
    """The place after the `>` of a tag, one inside quotes passed over; 0 where a broken one has none nearby.

    A tag that is whole may be of any length: a pasted picture stands in it as a megabyte of letters.
    """
    if utuh := _TANDA_UTUH.match(naskah, awal):
        return utuh.end()
    batas = awal + _SIFAT_TERPANJANG
    tutup = naskah.find(">", awal, batas)
    if tutup < 0:
        return 0
    isi = naskah[awal:tutup]
    for kutip in ('"', "'"):
        if isi.count(kutip) % 2 and f"={kutip}" in isi:
            kutip_tutup = naskah.find(kutip, tutup, batas)
            tutup = max(tutup, naskah.find(">", kutip_tutup, batas)) if kutip_tutup > 0 else tutup
            break
    return tutup + 1


def _sesudah(naskah: str, akhir: str, awal: int, habis: set[str]) -> int:
    """The place after the next `akhir`; 0 where none comes."""
    if akhir in habis:
        return 0
    di = naskah.find(akhir, awal)
    if di < 0:
        habis.add(akhir)
        return 0
    return di + len(akhir)


def _sesudah_tutup(naskah: str, nama: str, awal: int, habis: set[str]) -> int:
    """The place after the closing tag of a silent part; `awal` where it is never closed."""
    if nama in habis:
        return awal
    tutup = re.compile(rf"</{nama}\s*>", re.IGNORECASE).search(naskah, awal)
    if tutup is None:
        habis.add(nama)
        return awal
    return tutup.end()
