"""Findings about an office's year for who answers for it. Rooms and checks register what they find in ``AppConfig.ready()``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sakip.core.asal import Tautan
from sakip.core.models import PerangkatDaerah


@dataclass(frozen=True, slots=True)
class Temuan:
    """One finding: ``kalimat`` what is there in ``judul``, with the figures; ``tautan`` where it is seen or mended.

    ``jenis`` groups findings of one rule. ``menahan``: the report is not signed before it is settled.
    """

    jenis: str
    judul: str
    kalimat: str
    tautan: Tautan
    menahan: bool = False


Penyedia = Callable[[PerangkatDaerah, int], Iterable[Temuan]]

_penyedia: list[Penyedia] = []


def daftarkan(*penyedia: Penyedia) -> None:
    """``penyedia(perangkat, tahun)`` reads the year and gives its findings, the same for everybody."""
    _penyedia.extend(p for p in penyedia if p not in _penyedia)


def kumpulkan(perangkat: PerangkatDaerah, tahun: int) -> list[Temuan]:
    """All of them; what holds the signature comes first."""
    semua = [t for p in _penyedia for t in p(perangkat, tahun)]
    return sorted(semua, key=lambda t: not t.menahan)
