"""A measured year in few queries, for the home of an office: capaian of what was promised, and which figures are missing."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from kinerja.models import PerjanjianKinerja, TargetPeriode
from kinerja.queries.bentuk import Ringkasan, SasaranUkur
from kinerja.queries.isian import BahanIsian
from kinerja.queries.penanggung import unit_pertama
from kinerja.queries.ukur import susun_ringkasan, susun_sasaran
from renstra.enums import Ketersediaan
from renstra.models import Indikator, Sasaran
from renstra.queries.baris import indikator_kantor
from sakip.core.models import PerangkatDaerah
from sakip.core.sekali import membaca, sekali

SETAHUN, AKHIR = 0, 4


@dataclass(frozen=True, slots=True)
class PkRingkas:
    """The Perjanjian Kinerja that is measured."""

    judul: str
    status_nama: str


@dataclass(frozen=True, slots=True)
class AngkaKurang:
    """A promised indicator without a figure in a quarter; ``unit`` are those who may type it, the first answers for it."""

    indikator: Indikator
    periode: int
    unit: tuple[int, ...]
    nama_unit: str


@dataclass(frozen=True, slots=True)
class Ringkas:
    """The year of an office; ``perjanjian`` are its papers, latest last."""

    pk: PkRingkas | None
    perjanjian: tuple[PerjanjianKinerja, ...]
    sasaran: tuple[SasaranUkur, ...]
    ringkasan: Ringkasan
    kurang: tuple[AngkaKurang, ...]
    bertarget: bool
    """A quarter has a target."""
    terisi: frozenset[tuple[int, int | None]]
    """Periods and units of which a promised indicator has a figure."""

    def kurang_pada(self, periode: int, unit: Collection[int] | None = None) -> list[AngkaKurang]:
        """What is missing in a quarter, of all or of these units."""
        return [k for k in self.kurang if k.periode == periode and (unit is None or set(k.unit) & set(unit))]


class BahanRingkas(BahanIsian):
    """Of the grid's rows only those of the paper; a sasaran is called as there."""

    def _sasaran(self) -> dict[str, Sasaran]:
        return {}

    def _indikator(self) -> dict[int, Indikator]:
        pk = {b.indikator_id for b in self.pk.baris.all()} if self.pk else set()
        return {i.pk: i for i in indikator_kantor(self.perangkat).values() if i.pk in pk}


@sekali
@membaca()
def ringkas_tahun(perangkat: PerangkatDaerah, tahun: int) -> Ringkas:
    """The year of an office, in a small constant number of queries."""
    bahan = BahanRingkas(perangkat, tahun)
    target = TargetPeriode.objects.filter(indikator__perangkat=perangkat, tahun=tahun, komponen=None)
    bertarget = set(target.values_list("indikator_id", "periode"))
    sasaran = susun_sasaran(bahan, bahan.pk)
    return Ringkas(
        pk=PkRingkas(str(bahan.pk), bahan.pk.get_status_display()) if bahan.pk else None,
        perjanjian=tuple(bahan.perjanjian),
        sasaran=sasaran,
        ringkasan=susun_ringkasan(bahan, sasaran),
        kurang=tuple(_kurang(bahan, bertarget)),
        bertarget=bool(bertarget),
        terisi=frozenset(_periode_terisi(bahan)),
    )


def _periode_terisi(bahan: BahanRingkas) -> Iterator[tuple[int, int | None]]:
    for (indikator_id, _, _), rows in bahan.realisasi.items():
        if indikator := bahan.indikator.get(indikator_id):
            unit = unit_pertama(indikator)
            yield from ((r.periode, unit.pk if unit else None) for r in rows)


def _kurang(bahan: BahanRingkas, bertarget: set[tuple[int, int]]) -> list[AngkaKurang]:
    """Due in a quarter is what has a target in it, and everything in the last (as ``pengukuran_unit`` asks for it)."""
    return [
        AngkaKurang(i, periode, tuple(u.pk for u in i.penanggung_jawab.all()), str(unit_pertama(i) or ""))
        for i in bahan.indikator.values()
        for periode in (1, 2, 3, AKHIR)
        if (periode == AKHIR or (i.pk, periode) in bertarget) and not _lengkap(bahan, i, periode)
    ]


def _lengkap(bahan: BahanRingkas, indikator: Indikator, periode: int) -> bool:
    """The whole has a value or a reason, or each of its parts has, for this quarter or for the year."""
    bagian = {k.pk for k in indikator.komponen.all()}
    return any(
        None in terisi or (bool(bagian) and bagian <= terisi)
        for terisi in (_terisi(bahan, indikator, bagian, p) for p in (periode, SETAHUN))
    )


def _terisi(bahan: BahanRingkas, indikator: Indikator, bagian: set[int], periode: int) -> set[int | None]:
    return {
        r.komponen_id
        for komponen in (None, *bagian)
        for r in bahan.realisasi_tahun(indikator.pk, bahan.tahun, komponen)
        if r.periode == periode and (r.terisi or r.ketersediaan != Ketersediaan.ADA)
    }
