"""What the statements of an office are taken from: the year as printed, the rows behind it, and where each figure stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from anggaran.bahan import Bahan as BahanUang
from kinerja.queries.bahan import Bahan as BahanKinerja
from kinerja.queries.bentuk import BarisIkuCetak
from laporan.checks.bacaan import Tabel
from laporan.checks.hitung import satuan_persen
from laporan.checks.temuan import Tempat
from laporan.konteks import Konteks
from renstra.models import Indikator
from sakip.core.models import PerangkatDaerah, Peraturan


@dataclass(frozen=True)
class Sumber:
    """One reading. `k` is what the book prints, the rest are rows that were read for it anyway."""

    k: Konteks
    kinerja: BahanKinerja
    uang: BahanUang
    tabel: tuple[Tabel, ...]
    kantor: PerangkatDaerah
    semua_kantor: tuple[PerangkatDaerah, ...]
    peraturan: tuple[Peraturan, ...]

    @property
    def tahun(self) -> int:
        return self.k.tahun

    @property
    def indikator(self) -> Mapping[int, Indikator]:
        """All indicators of the office by id."""
        return self.kinerja.indikator

    @cached_property
    def tercetak(self) -> Mapping[str, Tempat]:
        """Where the book prints each figure first."""
        hasil: dict[str, Tempat] = {}
        for t in self.tabel:
            for b in t.baris:
                for s in b.sel:
                    if s.kunci:
                        hasil.setdefault(s.kunci, s.tempat)
        return hasil

    @cached_property
    def iku(self) -> Mapping[int, BarisIkuCetak]:
        """The rows of the IKU decree by indicator: what they say goes where the plan says nothing."""
        semua = self.k.ukur.iku.sasaran if self.k.ukur.iku else ()
        return {b.indikator_id: b for x in semua for b in x.baris}

    def tempat(self, kunci: str, sebutan: str, *lain: str) -> Tempat:
        """Where the book prints the figure (or one of the same, `lain`), else the name of its source."""
        ada = next((self.tercetak[x] for x in (kunci, *lain) if x in self.tercetak), None)
        return replace(ada, kunci=kunci) if ada else Tempat(sebutan, kunci)

    def kode(self, indikator_id: int | None) -> str:
        """The code of an indicator; "" for none."""
        i = self.indikator.get(indikator_id) if indikator_id else None
        return i.kode if i else ""


def satuan_klaim(satuan: str) -> str:
    """A unit as a claim names it: "%" for every way to say percent."""
    return "%" if satuan_persen(satuan) else satuan.strip()
