"""The menu. Each room registers its entries in ``AppConfig.ready()``; what is not registered is not reached."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from sakip.core.permissions import boleh

KELOMPOK = ("", "Rencana", "Perjanjian", "Kinerja", "Anggaran", "Laporan", "Pengaturan")


@dataclass(frozen=True)
class Butir:
    """One entry: label, URL name (with kwargs kantor and tahun), its group, order, and who sees it."""

    label: str
    alamat: str
    kelompok: str
    urut: int
    izin: str = "lihat"


_butir: list[Butir] = []


def daftarkan(*butir: Butir) -> None:
    """Add entries; called by the rooms at start."""
    _butir.extend(b for b in butir if b not in _butir)


def susun(pengguna: Any, perangkat: Any, tahun: int, kini: str) -> list[tuple[str, list[dict[str, Any]]]]:
    """Groups of entries that this user may open; ``kini`` is the path of the page, to mark the entry it belongs to."""
    alamat = {b: reverse(b.alamat, kwargs={"kantor": perangkat.slug, "tahun": tahun}) for b in _butir}
    letak = _letak(kini, alamat)
    hasil = []
    for kelompok in KELOMPOK:
        isi = [
            {"label": b.label, "url": alamat[b], "kini": b is letak}
            for b in sorted(_butir, key=lambda b: b.urut)
            if b.kelompok == kelompok and boleh(pengguna, b.izin, perangkat)
        ]
        if isi:
            hasil.append((kelompok, isi))
    return hasil


def _letak(kini: str, alamat: dict[Butir, str]) -> Butir | None:
    """The entry that a path belongs to: of those above it, the nearest. The home stands above no other page."""
    cocok = [b for b, url in alamat.items() if kini == url or (b.kelompok and kini.startswith(url))]
    return max(cocok, key=lambda b: len(alamat[b]), default=None)
