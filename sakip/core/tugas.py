"""What people have to do, gathered for the home page. Each room registers what it knows in ``AppConfig.ready()``."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from sakip.core.models import PerangkatDaerah


@dataclass(frozen=True, slots=True)
class Tugas:
    """One thing for this user to do: what, where (a finished address), until when. ``jumlah`` of equal things in one."""

    label: str
    alamat: str
    keterangan: str = ""
    tenggat: datetime.date | None = None
    jumlah: int = 1


Penyedia = Callable[[Any, PerangkatDaerah, int], Iterable[Tugas]]

_penyedia: list[Penyedia] = []


def daftarkan(*penyedia: Penyedia) -> None:
    """``penyedia(pengguna, perangkat, tahun)`` gives only what this user can do himself."""
    _penyedia.extend(p for p in penyedia if p not in _penyedia)


def kumpulkan(pengguna: Any, perangkat: PerangkatDaerah, tahun: int) -> list[Tugas]:
    """All of it, overdue and nearest first; what has no day comes last."""
    semua = [t for p in _penyedia for t in p(pengguna, perangkat, tahun)]
    return sorted(semua, key=lambda t: (t.tenggat is None, t.tenggat or datetime.date.max, t.label))
