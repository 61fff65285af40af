"""Findings about an office's year for who answers for it. Rooms and checks register what they find in ``AppConfig.ready()``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from sakip.core.asal import Tautan
from sakip.core.models import PerangkatDaerah


@dataclass(frozen=True, slots=True)
class Temuan:
    """One finding: ``kalimat`` what is there in ``judul``, with the figures; ``tautan`` where it is seen or mended.

    ``jenis`` groups findings of one rule. ``menahan``: the report is not signed before it is settled. ``sidik`` is the
    fingerprint by which the camat may sign over it; "" where it can only be settled. ``kunci`` are the figures it speaks of,
    ``isian`` the field in which it is mended, where that is known.
    """

    jenis: str
    judul: str
    kalimat: str
    tautan: Tautan
    menahan: bool = False
    sidik: str = ""
    kunci: tuple[str, ...] = ()
    isian: Tautan | None = None


Penyedia = Callable[[PerangkatDaerah, int], Iterable[Temuan]]
Ingatan = Callable[[PerangkatDaerah, int], tuple[Temuan, ...] | None]
PenyediaSel = Callable[[PerangkatDaerah, int, Any], Iterable[str]]

_penyedia: list[Penyedia] = []
_ingatan: list[Ingatan] = []
_sel: dict[str, list[PenyediaSel]] = {}


def daftarkan(*penyedia: Penyedia) -> None:
    """``penyedia(perangkat, tahun)`` reads the year and gives its findings, the same for everybody."""
    _penyedia.extend(p for p in penyedia if p not in _penyedia)


def kumpulkan(perangkat: PerangkatDaerah, tahun: int) -> list[Temuan]:
    """All of them; what holds the signature comes first."""
    semua = [t for p in _penyedia for t in p(perangkat, tahun)]
    return sorted(semua, key=lambda t: not t.menahan)


def daftarkan_ingatan(fungsi: Ingatan) -> None:
    """``fungsi(perangkat, tahun)`` gives what was found the last time, None where something was written since; it computes
    nothing."""
    if fungsi not in _ingatan:
        _ingatan.append(fungsi)


def teringat(perangkat: PerangkatDaerah, tahun: int) -> tuple[Temuan, ...] | None:
    """What the checks found, for pages that must not compose a whole book; None where nobody has looked since the last write."""
    semua = [f(perangkat, tahun) for f in _ingatan]
    if not semua or any(x is None for x in semua):
        return None
    return tuple(t for x in semua for t in x or ())


def teringat_menurut_sel(perangkat: PerangkatDaerah, tahun: int) -> dict[str, str]:
    """The sentences of what is remembered by the cell of a grid in which it is mended (``realisasi:3:0:2024:1``)."""
    hasil: dict[str, list[str]] = {}
    for t in teringat(perangkat, tahun) or ():
        if t.isian and t.isian.jangkar:
            hasil.setdefault(t.isian.jangkar, []).append(t.kalimat)
    return {sel: " ".join(dict.fromkeys(kalimat)) for sel, kalimat in hasil.items()}


def daftarkan_sel(jenis: str, *penyedia: PenyediaSel) -> None:
    """``penyedia(perangkat, tahun, isi)`` says what is to be seen about one saved cell of a grid, in sentences.

    ``jenis`` is how its key begins ("realisasi", "uang"); ``isi`` what the grid of that kind holds of the row. It is asked
    after every saved cell: at most two queries.
    """
    daftar = _sel.setdefault(jenis, [])
    daftar.extend(p for p in penyedia if p not in daftar)


def daftar_sel(jenis: str, perangkat: PerangkatDaerah, tahun: int, isi: Any) -> list[str]:
    """What is found about one value, sentence by sentence."""
    return list(dict.fromkeys(kalimat for p in _sel.get(jenis, ()) for kalimat in p(perangkat, tahun, isi)))


def kata_sel(jenis: str, perangkat: PerangkatDaerah, tahun: int, isi: Any) -> str:
    """The same for the line below a cell; "" for nothing."""
    return " ".join(daftar_sel(jenis, perangkat, tahun, isi))
