"""The IKU decree as a paper: what it is about, and its lists."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from kinerja.models import ButirKeputusan
from kinerja.queries.naskah import penetapan_berlaku
from sakip.core.models import PerangkatDaerah
from sakip.core.sekali import sekali

Jenis = ButirKeputusan.Jenis


@dataclass(frozen=True, kw_only=True)
class ButirCetak:
    """One item in its own words."""

    id: int
    uraian: str


@dataclass(frozen=True, kw_only=True)
class Keputusan:
    """The lists of the decree in force; `tentang` "" where the usual title is printed."""

    tentang: str
    menimbang: tuple[ButirCetak, ...]
    mengingat: tuple[ButirCetak, ...]
    diktum: tuple[ButirCetak, ...]
    tembusan: tuple[ButirCetak, ...]

    @property
    def daftar(self) -> tuple[tuple[str, str, tuple[ButirCetak, ...]], ...]:
        """Key, name and items of each list, in the order of the paper."""
        return tuple((j.value, j.label, getattr(self, j.value)) for j in Jenis)


@sekali
def keputusan_iku(perangkat: PerangkatDaerah, tahun: int) -> Keputusan | None:
    """That of the newest decree that has begun by the year."""
    p = penetapan_berlaku(perangkat, tahun)
    if p is None:
        return None
    butir: dict[str, list[ButirCetak]] = defaultdict(list)
    for b in p.butir.all():
        butir[b.jenis].append(ButirCetak(id=b.pk, uraian=b.uraian))
    return Keputusan(tentang=p.tentang, **{j.value: tuple(butir[j]) for j in Jenis})
