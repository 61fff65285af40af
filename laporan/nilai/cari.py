"""Looking up live values by words, and where the texts of a book use them."""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from laporan.nilai.bentuk import NilaiHidup

_KEPING = re.compile(r'data-nilai="([^"]+)"|\[\[([^\[\]\n]+)\]\]')


def cari_nilai(semua: Iterable[NilaiHidup], kata: str) -> list[NilaiHidup]:
    """Those whose name, group, key or text hold all the words, in any case; all of them without a word."""
    dicari = kata.casefold().split()
    return [n for n in semua if all(k in f"{n.nama} {n.kelompok} {n.kunci} {n.teks}".casefold() for k in dicari)]


def kunci_dalam(naskah: str) -> tuple[str, ...]:
    """The keys of the live values in a text, each once, in order."""
    cocok = (html.unescape(m[1] or m[2]).strip() for m in _KEPING.finditer(naskah))
    return tuple(dict.fromkeys(cocok))


def pemakaian(naskah: Iterable[tuple[str, str]]) -> Mapping[str, list[str]]:
    """Which sections use each key: pairs of title and text in."""
    hasil: dict[str, list[str]] = defaultdict(list)
    for judul, teks in naskah:
        for kunci in kunci_dalam(teks):
            hasil[kunci].append(judul)
    return hasil
