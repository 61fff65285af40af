"""The first draft of each section of a book, from the office's own data."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from laporan import naskah
from laporan.models import Bagian, Laporan
from renstra.queries import renstra_untuk


class Rancangan:
    """The first drafts of a book; data is read only where a section needs it."""

    def __init__(self, laporan: Laporan) -> None:
        self.laporan = laporan

    def bagian(self, kunci: str) -> tuple[str, str]:
        """The texts before and after what is generated in a section; empty where it has no draft."""
        sebelum, sesudah = (draf.get(kunci, "").format(**self._isian) for draf in naskah.draf(self.laporan.jenis))
        return sebelum, sesudah

    def ada(self, kunci: str) -> bool:
        """Whether a section has a first draft; asks for no data."""
        return any(kunci in draf for draf in naskah.draf(self.laporan.jenis))

    @cached_property
    def _isian(self) -> dict[str, Any]:
        kantor = self.laporan.perangkat
        renstra = renstra_untuk(kantor, self.laporan.tahun)
        return {
            "kantor": kantor.nama,
            "tahun": self.laporan.tahun,
            "pemda": kantor.pemda.nama,
            "kepala_daerah": kantor.pemda.jabatan_kepala,
            "sebutan": kantor.get_sebutan_display(),
            "periode": f"{renstra.tahun_awal}-{renstra.tahun_akhir}" if renstra else "",
        }


def rancangan_bagian(bagian: Bagian) -> tuple[str, str]:
    """The first draft of a section as the data is now: the text before what is generated, and the one after."""
    return Rancangan(bagian.laporan).bagian(bagian.kunci)
