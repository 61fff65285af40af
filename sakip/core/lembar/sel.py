"""One cell as it was read, and what is wrong with it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import models

from sakip.core.numbers import format_angka


class SelSalah(ValueError):
    """A cell cannot be taken as it stands. ``pilihan`` holds the readings to choose from, where there are any.

    ``sel`` is the cell, where a value stands in several and one of them is wrong.
    """

    sel: Sel | None = None

    def __init__(self, pesan: str, pilihan: Iterable[str] = ()) -> None:
        super().__init__(pesan)
        self.pilihan = tuple(pilihan)


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell: its value, its address (``C5``), whether Excel shows it in percent, and why it has no value."""

    nilai: Any = None
    alamat: str = ""
    persen: bool = False
    galat: str = ""

    @property
    def kosong(self) -> bool:
        return not self.galat and (self.nilai is None or (isinstance(self.nilai, str) and not self.nilai.strip()))

    @property
    def terbaca(self) -> str:
        """What stands in the cell, for a message."""
        return tampil(self.nilai)


KOSONG = Sel()


def tampil(nilai: Any) -> str:
    """A value as a preview shows it, in one line."""
    match nilai:
        case None | "":
            return "(kosong)"
        case bool():
            return "ya" if nilai else "tidak"
        case Decimal():
            teks = format_angka(nilai, 4, tetap=False)
        case float():
            teks = format(nilai, ".15g").replace(".", ",")
        case datetime.datetime():
            teks = f"{nilai:%d-%m-%Y}" if nilai.time() == datetime.time() else f"{nilai:%d-%m-%Y %H:%M}"
        case datetime.date():
            teks = f"{nilai:%d-%m-%Y}"
        case _:
            teks = " ".join(str(nilai).split())
    return teks


def ringkas(teks: str) -> str:
    """Short enough for a line of the preview."""
    return teks if len(teks) <= 160 else f"{teks[:159]}…"


def norma(nilai: Any) -> Any:
    """A value as keys compare it: text without regard to case and spaces, rows by identity."""
    if isinstance(nilai, str):
        return " ".join(nilai.split()).casefold()
    return id(nilai) if isinstance(nilai, models.Model) else nilai
