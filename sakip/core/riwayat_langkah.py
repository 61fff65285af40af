"""The steps that rows of a workflow took, out of the Jejak: who, when, with what reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sakip.core.models import Jejak
from sakip.core.waktu import format_waktu


@dataclass(frozen=True, slots=True)
class Langkah:
    """A step that was taken: its name and label, by whom, when (in words), with what reason."""

    aksi: str
    label: str
    siapa: str
    waktu: str
    catatan: str


def riwayat_langkah(baris: Iterable[Any]) -> dict[str, list[Langkah]]:
    """The steps of rows of one kind by their id as text, newest first; one query, none where nothing is stored."""
    tersimpan = [b for b in baris if b.pk]
    hasil: dict[str, list[Langkah]] = defaultdict(list)
    if not tersimpan:
        return hasil
    tabel = tersimpan[0].TRANSISI
    jejak = Jejak.objects.filter(
        jenis=tersimpan[0]._meta.label_lower, objek_id__in=[str(b.pk) for b in tersimpan], aksi__in=list(tabel)
    )
    for j in jejak.select_related("pengguna").order_by("-pk"):
        hasil[j.objek_id].append(
            Langkah(j.aksi, tabel[j.aksi].label, str(j.pengguna or "program"), format_waktu(j.waktu), j.catatan)
        )
    return hasil
