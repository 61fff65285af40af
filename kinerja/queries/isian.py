"""A year as the entry grids show it: every promised indicator and every output of the tree once, by quarter and year.

``isian_tahun`` reads all of it for a page; ``isian_indikator`` one indicator only, for the answer to one saved cell.
Both compute with what the other pages compute with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Q, prefetch_related_objects

from kinerja.models import BarisPerjanjian, Pembanding, PerjanjianKinerja, Realisasi, TargetPeriode
from kinerja.queries.aturan import aturan_untuk, pita_dari
from kinerja.queries.bahan import Bahan, kebaruan, menurut_bagian, naskah_tahun, realisasi_tahun
from kinerja.queries.bentuk import IndikatorUkur, KeluaranUkur
from kinerja.queries.bentuk.triwulan import BarisTriwulan
from kinerja.queries.naskah import pk_berlaku
from kinerja.queries.nilai import Hitungan, Nilai
from kinerja.queries.simpul import ukur_keluaran
from kinerja.queries.triwulan import BukuTriwulan
from kinerja.queries.ukur import per_sasaran, ukur_baris
from renstra.models import Indikator, Pita, RumusanIndikator, Sasaran, SimpulProgram
from renstra.queries.baris import indikator_kantor, per
from sakip.core.models import PerangkatDaerah
from sakip.core.sekali import membaca, sekali


@dataclass(frozen=True, kw_only=True)
class BarisIsian:
    """An indicator, or a lettered part of one: its quarters, and realisasi and capaian of the year.

    ``rows`` and ``target`` hold what is stored, by period. ``janji``: the Perjanjian Kinerja promises it.
    """

    indikator: Indikator
    tw: BarisTriwulan
    realisasi: Nilai
    capaian: Hitungan
    rows: Mapping[int, Realisasi]
    target: Mapping[int, TargetPeriode]
    janji: bool

    @property
    def komponen_id(self) -> int | None:
        return self.tw.komponen_id


@dataclass(frozen=True, kw_only=True)
class KelompokIsian:
    """Rows under one heading: a sasaran of the paper, or a node of the tree."""

    judul: str
    baris: tuple[BarisIsian, ...]


class BahanIsian(Bahan):
    """What the grids need of a year: nothing of earlier years, no comparisons, each indicator as one object."""

    def _satukan(self) -> None:
        self.pk = pk_berlaku(self.perjanjian)
        super()._satukan()

    @property
    def janji(self) -> list[list[BarisPerjanjian]]:
        """The rows of the paper in force by sasaran, each indicator once."""
        sudah: set[int] = set()
        hasil = []
        for kelompok in per_sasaran(self.pk) if self.pk else ():
            baris = [b for b in kelompok if b.indikator_id in self.indikator and b.indikator_id not in sudah]
            sudah |= {b.indikator_id for b in baris}
            hasil.append(baris)
        return [baris for baris in hasil if baris]

    def _perjanjian(self) -> list[PerjanjianKinerja]:
        return naskah_tahun(self.perangkat, self.tahun)

    def _janji_lalu(self) -> dict[tuple[int, int], BarisPerjanjian]:
        return {}

    def _pembanding(self) -> dict[int, list[Pembanding]]:
        return {}

    def _realisasi(self) -> dict[tuple[int, int | None, int], list[Realisasi]]:
        return menurut_bagian(realisasi_tahun(self.perangkat, self.tahun))

    def _indikator(self) -> dict[int, Indikator]:
        """Those of the paper in force and of the year's tree."""
        pk = {b.indikator_id for b in self.pk.baris.all()} if self.pk else set()
        pk |= {r.indikator_id for semua in self.rumusan.values() for r in semua if r.simpul_id}
        hasil = {i.pk: i for i in indikator_kantor(self.perangkat).values() if i.pk in pk}
        prefetch_related_objects(list(hasil.values()), "skala__pita")
        return hasil

    def keluaran(self) -> list[tuple[SimpulProgram, list[RumusanIndikator]]]:
        """The nodes with their outputs that the paper does not promise, each output once; in tree order."""
        sudah = {b.indikator_id for baris in self.janji for b in baris}
        rumusan: dict[int, list[RumusanIndikator]] = defaultdict(list)
        for r in (r for semua in self.rumusan.values() for r in semua if r.simpul_id and r.indikator_id not in sudah):
            rumusan[r.simpul_id].append(r)
        hasil = []
        for s in self.simpul() if rumusan else ():
            baru = [r for r in sorted(rumusan[s.pk], key=lambda r: (r.urut, r.pk)) if r.indikator_id not in sudah]
            sudah |= {r.indikator_id for r in baru}
            hasil.append((s, baru))
        return [(s, baris) for s, baris in hasil if baris]


@sekali
@membaca()
def bahan_isian(perangkat: PerangkatDaerah, tahun: int) -> BahanIsian:
    """What the rows of the year are made of."""
    return BahanIsian(perangkat, tahun)


class BahanSatu(BahanIsian):
    """The same of one indicator, which the caller has read with its rows of the year: few queries, for every saved cell.

    How the plan words it is read only where it says more than the paper: targets of parts, or no promise at all.
    """

    def __init__(self, indikator: Indikator, tahun: int, rows: Iterable[Realisasi]) -> None:
        self.satu, self._rows = indikator, rows
        super().__init__(indikator.perangkat, tahun)

    def _pita(self) -> dict[int, tuple[Pita, ...]]:
        aturan = aturan_untuk(self.perangkat, self.tahun)
        return pita_dari({s for s in (aturan and aturan.skala_id, self.satu.skala_id) if s})

    def sasaran_berlaku(self, sasaran: Sasaran | None) -> Sasaran | None:
        """As it is in the version in force, where this indicator hangs below it there."""
        if sasaran is None:
            return None
        semua = [r for r in self.rumusan.get(self.satu.pk, []) if r.sasaran_id and r.sasaran.kode == sasaran.kode]
        berlaku = [r for r in semua if self.tahun in r.renstra.tahun_dipakai]
        return max(berlaku, key=kebaruan).sasaran if berlaku else None

    def _perjanjian(self) -> list[PerjanjianKinerja]:
        """The papers that have rows, in one query."""
        milik = {"perjanjian__perangkat": self.perangkat, "perjanjian__tahun": self.tahun, "perjanjian__unit": None}
        hasil: dict[int, PerjanjianKinerja] = {}
        for b in BarisPerjanjian.objects.filter(**milik).select_related("perjanjian", "sasaran"):
            pk = hasil.setdefault(b.perjanjian_id, b.perjanjian)
            baris = pk.__dict__.setdefault("_prefetched_objects_cache", {}).setdefault("baris", [])
            baris.append(b)
        return list(hasil.values())

    def _realisasi(self) -> dict[tuple[int, int | None, int], list[Realisasi]]:
        return menurut_bagian(sorted(self._rows, key=lambda r: r.periode))

    def _sasaran(self) -> dict[str, Sasaran]:
        return {}

    def _rumusan(self) -> dict[int, list[RumusanIndikator]]:
        pk = pk_berlaku(self.perjanjian)
        dijanjikan = pk is not None and any(b.indikator_id == self.satu.pk for b in pk.baris.all())
        if dijanjikan and not self.satu.gabungan and not self.satu.komponen.all():
            return {}
        baris = self.satu.rumusan.filter(Q(simpul=None) | Q(simpul__tahun=self.tahun)).order_by("urut", "pk")
        jalur = ("sasaran__tujuan__renstra", "tujuan__renstra")
        return per(baris.select_related(*jalur).prefetch_related("target"), "indikator_id")

    def _indikator(self) -> dict[int, Indikator]:
        return {self.satu.pk: self.satu}


@sekali
def isian_tahun(perangkat: PerangkatDaerah, tahun: int) -> tuple[KelompokIsian, ...]:
    """All rows of the year, in a constant number of queries."""
    bahan = bahan_isian(perangkat, tahun)
    buku = BukuTriwulan(bahan, bahan.indikator)
    janji = [
        KelompokIsian(judul=baris[0].uraian_sasaran, baris=tuple(x for b in baris for x in _janji(bahan, buku, b)))
        for baris in bahan.janji
    ]
    tree = [
        KelompokIsian(judul=f"{s.kode} {s.nama}", baris=tuple(x for r in rumusan for x in _keluaran(bahan, buku, r)))
        for s, rumusan in bahan.keluaran()
    ]
    return (*janji, *tree)


def isian_indikator(indikator: Indikator, tahun: int, rows: Iterable[Realisasi]) -> tuple[BarisIsian, ...]:
    """One indicator with its parts, out of the rows that the caller holds; () where the year does not have it."""
    bahan = BahanSatu(indikator, tahun, rows)
    buku = BukuTriwulan(bahan, bahan.indikator)
    if bahan.janji:
        return tuple(_janji(bahan, buku, bahan.janji[0][0]))
    rumusan = next((r for r in bahan.rumusan.get(indikator.pk, []) if r.simpul_id), None)
    return tuple(_keluaran(bahan, buku, rumusan)) if rumusan else ()


def _janji(bahan: BahanIsian, buku: BukuTriwulan, baris: BarisPerjanjian) -> list[BarisIsian]:
    induk = bahan.sasaran_berlaku(baris.sasaran)
    ukur = ukur_baris(bahan, 1, baris, induk.pk if induk else None)
    return _baris(bahan, buku, ukur, ukur.capaian, janji=True)


def _keluaran(bahan: BahanIsian, buku: BukuTriwulan, rumusan: RumusanIndikator) -> list[BarisIsian]:
    ukur = ukur_keluaran(bahan, rumusan)
    return _baris(bahan, buku, ukur, ukur.persen, janji=False)


def _baris(
    bahan: BahanIsian, buku: BukuTriwulan, ukur: IndikatorUkur | KeluaranUkur, capaian: Hitungan, *, janji: bool
) -> list[BarisIsian]:
    """The indicator, then its parts, in the order of ``BukuTriwulan.baris``."""
    setahun = [(ukur.realisasi, capaian), *((k.realisasi, k.capaian) for k in ukur.komponen)]
    return [
        BarisIsian(
            indikator=bahan.indikator[ukur.id],
            tw=tw,
            realisasi=realisasi,
            capaian=hitungan,
            target=buku.target.get((ukur.id, tw.komponen_id), {}),
            rows={r.periode: r for r in bahan.realisasi_tahun(ukur.id, bahan.tahun, tw.komponen_id)},
            janji=janji,
        )
        for tw, (realisasi, hitungan) in zip(buku.baris(ukur), setahun, strict=True)
    ]
