"""A part of a section that is generated, with its own heading, and not laid in the outline."""

from __future__ import annotations

from dataclasses import dataclass

from laporan.document import Block


@dataclass(frozen=True, slots=True)
class Anak:
    """`kunci` is unique in the document; the builder gives number and level."""

    kunci: str
    judul: str
    isi: tuple[Block, ...]
