"""What a table needs beyond the year's plan, measurement and money. It is read once, and only where something that is
printed says that it needs it.

A need is one line here, a `Bahan`; a builder names it with `@perlu(PERATURAN)` and takes it with `k.ambil(PERATURAN)`.
Readers take the office and the year and give frozen values, in a number of queries that does not grow with the rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sakip.core.models import PerangkatDaerah

T_co = TypeVar("T_co", covariant=True)  # a reader of rows is a reader of what rows are
F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True)
class Bahan(Generic[T_co]):
    """A thing to read: `nama` is unique, `baca` reads it for an office and a year; `serenstra` over all years of its Renstra."""

    nama: str
    baca: Callable[[PerangkatDaerah, int], T_co]
    serenstra: bool = False


_PERLU: dict[Callable[..., Any], tuple[Bahan[Any], ...]] = {}


def perlu(*bahan: Bahan[Any]) -> Callable[[F], F]:
    """Say what a builder needs; a builder that calls another names the other's needs too (`*perlu_dari(lain)`)."""

    def pasang(fungsi: F) -> F:
        _PERLU[fungsi] = bahan
        return fungsi

    return pasang


def perlu_dari(*fungsi: Callable[..., Any] | None) -> tuple[Bahan[Any], ...]:
    """What these builders need, each thing once, in order."""
    return tuple(dict.fromkeys(b for f in fungsi if f is not None for b in _PERLU.get(f, ())))


def baca_bahan(bahan: Iterable[Bahan[Any]], perangkat: PerangkatDaerah, tahun: int) -> dict[str, Any]:
    """Read them."""
    return {b.nama: b.baca(perangkat, tahun) for b in bahan}
