"""The first draft of each section of a book, from the office's own data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property

from kinerja.queries import pengukuran
from kinerja.queries.bentuk import Pengukuran
from laporan.draf.data import DRAF_DATA, DRAF_DATA_AKHIR, DataRancangan, Masalah
from laporan.draf.iku import DRAF_IKU
from laporan.draf.lkjip import DRAF, DRAF_AKHIR
from laporan.draf.renstra import DRAF_RENSTRA
from laporan.models import Bagian, Laporan
from laporan.narasi import narasi_dari_teks
from renstra.queries import matriks, renstra_untuk

Draf = Mapping[str, str | Callable[[DataRancangan], str]]
TANPA: Draf = {}
RANCANGAN: Mapping[str, tuple[Draf, Draf]] = {
    Laporan.Jenis.LKJIP: ({**DRAF, **DRAF_DATA}, {**DRAF_AKHIR, **DRAF_DATA_AKHIR}),
    Laporan.Jenis.IKU: (DRAF_IKU, TANPA),
    Laporan.Jenis.RENSTRA: (DRAF_RENSTRA, TANPA),
}
"""The texts before and after what is generated, by key of the section, for each kind of book."""


class Rancangan:
    """The first drafts of a book; data is read only where a section needs it."""

    def __init__(self, laporan: Laporan) -> None:
        self.laporan = laporan

    def ada(self, kunci: str) -> bool:
        """Whether a section has a first draft; asks for no data."""
        return any(kunci in draf for draf in RANCANGAN[self.laporan.jenis])

    def bagian(self, kunci: str) -> tuple[str, str]:
        """The texts before and after what is generated in a section, as they are kept; empty where it has no draft."""
        sebelum, sesudah = (self._teks(draf.get(kunci, "")) for draf in RANCANGAN[self.laporan.jenis])
        return sebelum, sesudah

    def _teks(self, draf: str | Callable[[DataRancangan], str]) -> str:
        return narasi_dari_teks(draf if isinstance(draf, str) else draf(self._data))

    @cached_property
    def _data(self) -> DataRancangan:
        kantor, tahun = self.laporan.perangkat, self.laporan.tahun
        renstra = renstra_untuk(kantor, tahun)
        return DataRancangan(
            sasaran=tuple(s.uraian for s in matriks(renstra).sasaran) if renstra else (),
            masalah=_masalah(pengukuran(kantor, tahun)),
            masalah_lalu=_masalah(pengukuran(kantor, tahun - 1)),
        )


def rancangan_bagian(bagian: Bagian) -> tuple[str, str]:
    """The first draft of a section as the data is now: the text before what is generated, and the one after."""
    return Rancangan(bagian.laporan).bagian(bagian.kunci)


def _masalah(ukur: Pengukuran) -> tuple[Masalah, ...]:
    return tuple(
        Masalah(kendala=i.catatan.kendala, solusi=i.catatan.solusi, tersusun=i.capaian.tercapai is False)
        for s in ukur.sasaran
        for i in s.indikator
    )
