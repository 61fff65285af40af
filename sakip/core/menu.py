"""The menu. Each room registers its entries in ``AppConfig.ready()``; what is not registered is not reached."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from sakip.core.permissions import boleh

KELOMPOK = ("", "Rencana", "Perjanjian", "Kinerja", "Anggaran", "Laporan", "Pengaturan")
BERANDA = {"kantor_tahun", "pemda"}
KELOMPOK_PEMDA = ("", "Orang", "Data acuan", "Pengaturan")


@dataclass(frozen=True)
class Butir:
    """One entry: label, URL name, its group, order, and who sees it.

    The address has the kwargs kantor and tahun; with ``sepemda`` it has pemda: a page about all offices of a Pemda.
    ``isi`` are the kwargs of the address beside these.
    """

    label: str
    alamat: str
    kelompok: str
    urut: int
    izin: str = "lihat"
    sepemda: bool = False
    isi: tuple[tuple[str, str], ...] = ()


Menu = list[tuple[str, list[dict[str, Any]]]]

_butir: list[Butir] = []
_butir_pemda: list[Butir] = []


def daftarkan(*butir: Butir) -> None:
    """Add entries to the menu of an office; called by the rooms at start."""
    _butir.extend(b for b in butir if b not in _butir)


def daftarkan_pemda(*butir: Butir) -> None:
    """Add entries to the menu of a Pemda."""
    _butir_pemda.extend(b for b in butir if b not in _butir_pemda)


def label(alamat: str) -> str:
    """What the menu calls a page, by its address name; "" for a page that is not in the menu."""
    return next((b.label for b in _butir if b.alamat == alamat), "")


def susun(pengguna: Any, perangkat: Any, tahun: int, kini: str) -> Menu:
    """Groups of entries that this user may open; ``kini`` is the path of the page, to mark the entry it belongs to."""
    kantor = {"kantor": perangkat.slug, "tahun": tahun}
    pemda = {"pemda": perangkat.pemda.slug}
    alamat = {b: reverse(b.alamat, kwargs=(pemda if b.sepemda else kantor) | dict(b.isi)) for b in _butir}
    return _kelompokkan(KELOMPOK, alamat, pengguna, perangkat, kini)


def susun_pemda(pengguna: Any, pemda: Any, kini: str) -> Menu:
    """The same for the pages of a Pemda."""
    alamat = {b: reverse(b.alamat, kwargs={"pemda": pemda.slug}) for b in _butir_pemda}
    return _kelompokkan(KELOMPOK_PEMDA, alamat, pengguna, pemda, kini)


def _kelompokkan(kelompok: tuple[str, ...], alamat: dict[Butir, str], pengguna: Any, objek: Any, kini: str) -> Menu:
    letak = _letak(kini, alamat)
    hasil = []
    for nama in kelompok:
        isi = [
            {"label": b.label, "url": alamat[b], "kini": b is letak}
            for b in sorted(alamat, key=lambda b: b.urut)
            if b.kelompok == nama and boleh(pengguna, b.izin, objek)
        ]
        if isi:
            hasil.append((nama, isi))
    return hasil


def _letak(kini: str, alamat: dict[Butir, str]) -> Butir | None:
    """The entry that a path belongs to: of those above it, the nearest. The home stands above no other page."""
    cocok = [b for b, url in alamat.items() if kini == url or (b.alamat not in BERANDA and kini.startswith(url))]
    return max(cocok, key=lambda b: len(alamat[b]), default=None)
