"""What people have to do, gathered for the home page. Each room registers what it knows in ``AppConfig.ready()``."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone

from sakip.core.kunci import kunci_bagi
from sakip.core.models import Kunci, PerangkatDaerah
from sakip.core.sekali import membaca


@dataclass(frozen=True, slots=True)
class Tugas:
    """One thing for this user to do: what, where (a finished address), until when. ``jumlah`` of equal things in one.

    ``kegiatan`` is the Kegiatan of the calendar that it belongs to, so that people are reminded of it; "" for none.
    """

    label: str
    alamat: str
    keterangan: str = ""
    tenggat: datetime.date | None = None
    jumlah: int = 1
    kegiatan: str = ""

    @property
    def sisa(self) -> int | None:
        """Days left; below 0 it is overdue. None without a day."""
        return None if self.tenggat is None else (self.tenggat - timezone.localdate()).days

    @property
    def terlambat(self) -> bool:
        return self.sisa is not None and self.sisa < 0

    @property
    def kata_sisa(self) -> str:
        """What stands beside the day."""
        match self.sisa:
            case None:
                return ""
            case 0:
                return "hari ini"
            case 1:
                return "besok"
            case sisa if sisa > 0:
                return f"{sisa} hari lagi"
            case sisa if sisa >= -HARI_DISEBUT:
                return f"terlambat {-sisa} hari"
            case _:
                return "terlambat"


HARI_DISEBUT = 60
"""Beyond that nobody counts the days of a delay."""


def alamat(nama: str, perangkat: PerangkatDaerah, tahun: int, **isi: Any) -> str:
    """The address of a page of an office's year."""
    return reverse(nama, kwargs={"kantor": perangkat.slug, "tahun": tahun} | isi)


Penyedia = Callable[[Any, PerangkatDaerah, int], Iterable[Tugas]]
Penghitung = Callable[[Any, Sequence[PerangkatDaerah]], Iterable[tuple[int, int, int]]]

_penyedia: dict[Penyedia, str] = {}
_penghitung: list[Penghitung] = []


def daftarkan(*penyedia: Penyedia, lingkup: str = "") -> None:
    """``penyedia(pengguna, perangkat, tahun)`` gives only what this user can do himself.

    All of it writes what a Kunci of ``lingkup`` holds; under such a lock nobody is asked to do it. "" for what goes on.
    """
    _penyedia.update(dict.fromkeys(penyedia, lingkup))


def kumpulkan(pengguna: Any, perangkat: PerangkatDaerah, tahun: int) -> list[Tugas]:
    """All of it, overdue and nearest first; what has no day comes last."""
    with membaca():
        kunci = {k.lingkup for k in kunci_bagi(pengguna, perangkat) if k.tahun in (tahun, None)}
        bebas = [p for p, di in _penyedia.items() if not (di and kunci & {di, Kunci.Lingkup.SEMUA})]
        semua = [t for p in bebas for t in p(pengguna, perangkat, tahun)]
    return sorted(semua, key=lambda t: (t.tenggat is None, t.tenggat or datetime.date.max, t.label))


def daftarkan_hitungan(*penghitung: Penghitung) -> None:
    """``penghitung(pengguna, kantor)`` gives (office, year, how many) of what waits for this user in these offices.

    For people with many offices: it may not ask office by office.
    """
    _penghitung.extend(p for p in penghitung if p not in _penghitung)


def hitung(pengguna: Any, kantor: Sequence[PerangkatDaerah]) -> dict[int, dict[int, int]]:
    """What waits for this user, by office and year."""
    jumlah: Counter[tuple[int, int]] = Counter()
    for p in _penghitung:
        for perangkat, tahun, n in p(pengguna, kantor):
            jumlah[perangkat, tahun] += n
    hasil: dict[int, dict[int, int]] = {}
    for (perangkat, tahun), n in sorted(jumlah.items()):
        if n:
            hasil.setdefault(perangkat, {})[tahun] = n
    return hasil
