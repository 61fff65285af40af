"""One row of the acceptance table: where a thing of the source documents is entered, where it is read, and how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.penerimaan.kantor import Kantor
from tests.penerimaan.tamu import Tamu

BUKU = "buku"


@dataclass(frozen=True)
class Butir:
    """``id`` is a row of the specification ("MU-6") or of what other offices need ("N-3").

    ``isi``: names of the addresses where it is entered. ``baca``: key of the table or paper in "Naskah dan tabel", or
    BUKU for the yearly report. ``siapkan`` makes what must be there before, and returns what ``ketik`` needs of it;
    ``ketik`` types three invented rows in the browser; ``tampak`` must then stand in HTML, PDF and XLSX alike.
    ``tak_di_xlsx`` are those of them that are no table (texts of a book). ``periode`` is the quarter of a paper.
    """

    id: str
    judul: str
    isi: tuple[str, ...]
    baca: str
    ketik: Callable[[Tamu, Kantor, Any], None]
    tampak: tuple[str, ...]
    siapkan: Callable[[Kantor], Any] = lambda _: None
    oleh: str = "perencana"
    tak_di_xlsx: tuple[str, ...] = ()
    periode: int = 0


@dataclass(frozen=True)
class DiTempatLain:
    """A row whose test does not type three rows (a rule, a look, a document): where it is entered and read, and its test."""

    id: str
    judul: str
    isi: str
    baca: str
    uji: str
