"""Indicative pagu of the years of a Renstra, added up exactly from the lowest nodes (N-3). Rupiah."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from anggaran.hitung import jumlah
from renstra.queries import SimpulTahunan

Nilai = Mapping[int, Decimal | None]


@dataclass(frozen=True)
class SimpulIndikatif:
    """A node over the years; ``nilai`` by year, of a node that is not the lowest the sum of what is below it."""

    kode: str
    nama: str
    jenjang: str
    tingkat: int
    unit: str
    simpul: Mapping[int, int]
    """The id of the node of each year in which it stands."""
    nilai: Nilai
    anak: tuple[SimpulIndikatif, ...]
    kontrol: frozenset[int] = frozenset()
    """The years in which a printed total stands here, since the lines below are incomplete."""

    @property
    def jumlah(self) -> Decimal | None:
        return jumlah(self.nilai.values())

    @property
    def terbawah(self) -> bool:
        return not self.anak

    def jelajah(self) -> Iterator[SimpulIndikatif]:
        yield self
        for anak in self.anak:
            yield from anak.jelajah()


@dataclass(frozen=True)
class Indikatif:
    """The whole Renstra; ``nilai`` is the total of each year."""

    nama: str
    tahun: tuple[int, ...]
    program: tuple[SimpulIndikatif, ...]
    nilai: Nilai

    @property
    def jumlah(self) -> Decimal | None:
        return jumlah(self.nilai.values())

    def jelajah(self) -> Iterator[SimpulIndikatif]:
        for program in self.program:
            yield from program.jelajah()


def susun_indikatif(
    nama: str,
    tahun: Sequence[int],
    pohon: Sequence[SimpulTahunan],
    pagu: Mapping[int, Decimal],
    kontrol: Mapping[int, Decimal] | None = None,
) -> Indikatif:
    """``pagu`` is the indicative pagu by the id of a year's node, ``kontrol`` a printed total by the same.

    The printed total stands where the lines do not make it (MU-2 has lost pages).
    """
    tercetak = kontrol or {}

    def susun(s: SimpulTahunan) -> SimpulIndikatif:
        anak = tuple(susun(a) for a in s.anak)
        rinci = {t: jumlah([pagu.get(s.simpul.get(t, 0)), *(a.nilai[t] for a in anak)]) for t in tahun}
        ganti = {t: n for t in tahun if (n := tercetak.get(s.simpul.get(t, 0))) is not None and n != rinci[t]}
        return SimpulIndikatif(
            kode=s.kode,
            nama=s.nama,
            jenjang=s.jenjang,
            tingkat=s.tingkat,
            unit=s.unit,
            simpul=s.simpul,
            nilai=rinci | ganti,
            anak=anak,
            kontrol=frozenset(ganti),
        )

    program = tuple(susun(s) for s in pohon)
    return Indikatif(nama, tuple(tahun), program, {t: jumlah(p.nilai[t] for p in program) for t in tahun})
