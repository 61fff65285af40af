"""What is found in a text: typed mentions with their stretch."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Jenis(StrEnum):
    RUPIAH = "rupiah"
    PERSEN = "persen"
    BILANGAN = "bilangan"
    TAHUN = "tahun"
    PERIODE = "periode"
    TANGGAL = "tanggal"
    PERATURAN = "peraturan"
    KANTOR = "kantor"
    ARAH = "arah"


class Arah(StrEnum):
    """What a word says of two figures: a move (naik, turun, tetap) or a place beside a mark (atas, bawah, capai, gagal)."""

    NAIK = "naik"
    TURUN = "turun"
    TETAP = "tetap"
    ATAS = "atas"
    BAWAH = "bawah"
    CAPAI = "capai"
    GAGAL = "gagal"


ANGKA = frozenset({Jenis.RUPIAH, Jenis.PERSEN, Jenis.BILANGAN})


@dataclass(frozen=True, slots=True)
class Sebutan:
    """A mention, `teks` from `awal` to `akhir` of the text.

    `nilai` is the figure and `presisi` the worth of its last printed digit (100.000.000 for "Rp 1,5 miliar"); `kata` the
    word after a plain number ("program"), or the kind of a named office ("kecamatan"), or the form of a regulation;
    `nama` the name of an office, the number of a regulation; `tahun` from and to; `eja` the count that stands in words
    beside the digits ("2 (dua)"); `hidup` the key where the stretch prints a live value.
    """

    jenis: Jenis
    awal: int
    akhir: int
    teks: str
    nilai: Decimal | None = None
    presisi: Decimal = Decimal(1)
    kata: str = ""
    nama: str = ""
    tahun: tuple[int, int] | None = None
    tanggal: datetime.date | None = None
    arah: Arah | None = None
    eja: int | None = None
    hidup: str = ""

    @property
    def angka_penting(self) -> int:
        """How many digits count: "100" has one, "86,61" four."""
        return 0 if self.nilai is None else len(self.nilai.normalize().as_tuple().digits)
