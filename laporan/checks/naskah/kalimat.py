"""Sentences of a text, with their stretch."""

from __future__ import annotations

import re
from functools import lru_cache

_SINGKATAN = (
    r"Rp|No|Nomor|Kec|Kab|Kel|Ds|Jl|Drs|Dra|Dr|dr|H|Hj|Ir|Prof|TA|T\.A|Th|Thn|Tk|S\.Sos|S\.E|S\.H|M\.M|M\.Si|s\.d|dll|a\.n|An|u\.p|Gub|Plt|Plh|NIP|Tgl"
)  # fmt: skip
_BATAS = re.compile(r"[!?;\n]+\s*|\.+(?=\s+[A-Z“\"(*0-9\-•])\s*|\.\s*$")
_EKOR = re.compile(rf"(?:^|[\s(]|\b)(?:{_SINGKATAN}|[A-Z]|\d{{1,2}})$")


@lru_cache(maxsize=4096)
def kalimat(teks: str) -> tuple[tuple[int, int], ...]:
    """From and to of each sentence; a dot after "Rp", "No" or a single letter ends none."""
    hasil, awal = [], 0
    for batas in _BATAS.finditer(teks):
        if batas[0].startswith(".") and batas.end() < len(teks) and _EKOR.search(teks[awal : batas.start()]):
            continue
        if teks[awal : batas.start()].strip():
            hasil.append((awal, batas.end()))
        awal = batas.end()
    if teks[awal:].strip():
        hasil.append((awal, len(teks)))
    return tuple(hasil)
