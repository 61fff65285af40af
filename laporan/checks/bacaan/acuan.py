"""What a report is held against beside itself: names, regulations, scales."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Peraturan:
    """A regulation known to the program; `sampai` the last year it was in force, None while it is."""

    bentuk: str
    nomor: str
    tahun: int
    tentang: str = ""
    sampai: int | None = None
    pengganti: str = ""


@dataclass(frozen=True, slots=True)
class Pita:
    """A band of a scale: the word, from `bawah` to `atas` (None is open), borders inclusive or not."""

    nama: str
    bawah: Decimal | None
    atas: Decimal | None
    termasuk_bawah: bool = True
    termasuk_atas: bool = False


@dataclass(frozen=True, slots=True)
class Acuan:
    """What a report is held against beside itself. `kantor_lain` are names of other kecamatan, kelurahan and Pemda that have
    no business here; `kantor_sendiri` all names that have (office, units, Pemda, its neighbours in data)."""

    kantor_lain: tuple[str, ...] = ()
    kantor_sendiri: tuple[str, ...] = ()
    peraturan: tuple[Peraturan, ...] = ()
    skala: tuple[Pita, ...] = ()
    skala_mutu: tuple[Pita, ...] = ()


TANPA_ACUAN = Acuan()
"""Nothing to be held against."""
