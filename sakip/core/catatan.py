"""Reading notes: as threads, with their answers; and how many are open on what."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sakip.core.models import Catatan, PerangkatDaerah
from sakip.core.transisi import Transisi
from sakip.core.workflow import langkah_terbuka


@dataclass(frozen=True, slots=True)
class Utas:
    """A note with its answers, oldest first, and the steps this user may take (by name)."""

    catatan: Catatan
    jawaban: tuple[Catatan, ...]
    langkah: tuple[tuple[str, Transisi], ...]


def utas(catatan: Iterable[Catatan], pengguna: Any) -> list[Utas]:
    """Notes (no answers) as threads; two queries however many there are."""
    semua = list(catatan)
    jawaban: dict[int, list[Catatan]] = defaultdict(list)
    for j in Catatan.objects.filter(induk__in=[c.pk for c in semua]).select_related("oleh"):
        jawaban[j.induk_id].append(j)
    return [Utas(c, tuple(jawaban[c.pk]), _langkah(c, pengguna)) for c in semua]


def catatan_tahun(perangkat: PerangkatDaerah, tahun: int) -> Any:
    """The notes of a year as a queryset, newest first, without their answers."""
    semua = Catatan.objects.filter(perangkat=perangkat, tahun=tahun, induk=None)
    return semua.select_related("oleh", "perangkat").order_by("-waktu", "-pk")


def terbuka_menurut_rujukan(perangkat: PerangkatDaerah, tahun: int) -> Mapping[str, int]:
    """How many notes of a year are not settled, by what they are about; one query."""
    belum = catatan_tahun(perangkat, tahun).exclude(status=Catatan.Status.SELESAI)
    return Counter(belum.order_by().values_list("rujukan", flat=True))


def _langkah(catatan: Catatan, pengguna: Any) -> tuple[tuple[str, Transisi], ...]:
    terbuka = langkah_terbuka(catatan, pengguna)
    return tuple((nama, langkah) for nama, langkah in terbuka.items() if not langkah.halaman)
