"""A part of a section that is generated, with its own heading, and not laid in the outline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from laporan.document import Block

_BUKAN_SLUG = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Anak:
    """`kunci` is unique in the document; the builder gives number and level."""

    kunci: str
    judul: str
    isi: tuple[Block, ...]


def kunci_sasaran(kode: str, nomor: int) -> str:
    """The key of the part on a sasaran: it follows its kode, so that it stays the same where others are put before it; by
    its number where the plan does not have it. `bab3_sasaran_t1-s1`, `bab3_sasaran_nomor-3`."""
    slug = _BUKAN_SLUG.sub("-", kode.lower()).strip("-")
    return f"bab3_sasaran_{slug or f'nomor-{nomor}'}"


def unik(anak: Iterable[Anak]) -> Iterator[Anak]:
    """The same parts; one whose key came before gets `-2`, `-3`."""
    dipakai: set[str] = set()
    for x in anak:
        kunci = next(k for n in range(1, 10**4) if (k := x.kunci if n == 1 else f"{x.kunci}-{n}") not in dipakai)
        dipakai.add(kunci)
        yield replace(x, kunci=kunci)
