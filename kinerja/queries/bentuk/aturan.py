"""Rule sets and scales as they are printed and computed with."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kinerja.scales import Pita


@dataclass(frozen=True, kw_only=True)
class PitaTercetak:
    """A band as it is used (``76 ≤ capaian ≤ 100``) and as its source words it (``76 % s/d 100 %``)."""

    predikat: str
    sebutan: str
    teks: str
    teks_asli: str


@dataclass(frozen=True, kw_only=True)
class SkalaTercetak:
    """A scale in the order of its source; ``pita`` to print, ``batas`` to choose a band with."""

    id: int
    kode: str
    nama: str
    dasar: str
    pita: tuple[PitaTercetak, ...]
    batas: tuple[Pita, ...]


@dataclass(frozen=True, kw_only=True)
class Aturan:
    """The rule set of the year with its scale; ``konversi`` holds (scale id, letter, number) as written."""

    id: int
    nama: str
    dasar: str
    skala: SkalaTercetak
    rumus_turun: str
    rumus_turun_label: str
    batas_atas: Decimal | None
    batas_rata_rata: Decimal | None
    huruf: str
    huruf_label: str
    efisiensi: str
    efisiensi_label: str
    konversi: tuple[tuple[int, str, Decimal], ...]
