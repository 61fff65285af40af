"""The IKU book: BAB III with tujuan, sasaran, the tables of the plan and the IKU (PL-1 to PL-4)."""

from __future__ import annotations

from collections.abc import Iterator

from laporan.document import Block, TandaTangan
from laporan.konteks import Konteks
from laporan.papers import cari_cetakan
from laporan.perlu import perlu_dari
from laporan.sections import bab2
from laporan.sections.umum import tanda


def tujuan_sasaran(k: Konteks) -> Iterator[Block]:
    """What the office aims at, what that follows from, and what it promised for the year."""
    yield from bab2.tujuan_sasaran(k)
    yield from isi_cetakan(k, "pl-1")
    yield from isi_cetakan(k, "pl-2")


def indikator(k: Konteks) -> Iterator[Block]:
    """Each IKU with its reason, formula and source."""
    yield from isi_cetakan(k, "pl-3")


def penutup(k: Konteks) -> Iterator[Block]:
    """The signature below the last chapter (PL-4)."""
    siapa, r = k.rangka.penandatangan, k.rangka
    if siapa:
        letak = (f"Dibuat di {r.tempat}" if r.tempat else "", f"Pada tanggal {r.tanggal}" if r.tanggal else "")
        yield TandaTangan((tanda(siapa, tuple(filter(None, letak))),))


def isi_cetakan(k: Konteks, kunci: str) -> Iterator[Block]:
    """The blocks of another table. It may need nothing that this section does not say it needs."""
    c = cari_cetakan(kunci)
    if c is None or perlu_dari(c.susun):
        raise LookupError(kunci)
    return iter(c.susun(k))
