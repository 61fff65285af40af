"""The measurements of a year by unit and period: what each holds, what is missing, where it stands and who said what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from anggaran.queries import pagu_tahun, realisasi_uang, semua_tahap, tahap_cetak
from kinerja.alur import DITERIMA, Status
from kinerja.models import PengukuranKinerja, Realisasi, TargetPeriode
from kinerja.queries.bahan import naskah_tahun, realisasi_tahun
from kinerja.queries.isian import BahanIsian, bahan_isian, isian_tahun
from kinerja.queries.naskah import pk_berlaku
from kinerja.queries.penanggung import unit_indikator, unit_pertama
from renstra.enums import Ketersediaan
from renstra.models import Indikator, SimpulProgram
from renstra.queries import renstra_untuk
from renstra.queries.baris import bunyi_kantor, indikator_kantor, letak_indikator, simpul_tahun
from sakip.core.models import PerangkatDaerah, UnitKerja
from sakip.core.queries import unit_kantor
from sakip.core.riwayat_langkah import Langkah, riwayat_langkah
from sakip.core.sekali import membaca

SETAHUN = 0
URUTAN = (1, 2, 3, 4, SETAHUN)
"""Quarters first; the whole year is measured with the last of them."""
AKHIR = 4
DIKIRIM = ("kirim", "ajukan_langsung")
DIBALIKKAN = ("kembalikan", "buka")


@dataclass(frozen=True, slots=True)
class ButirAngka:
    """An indicator of the measurement. ``wajib``: the Perjanjian Kinerja promises it and it is due in this period."""

    indikator: Indikator
    terisi: bool
    wajib: bool
    baris: tuple[Realisasi, ...] = ()
    """Its rows of the period, the whole and its parts."""


@dataclass(frozen=True, slots=True)
class ButirUang:
    """A node that the unit carries out, with money to be spent or spent."""

    simpul: SimpulProgram
    nilai: Decimal | None
    """Rupiah spent in the period; None while nothing was typed."""

    @property
    def terisi(self) -> bool:
        return self.nilai is not None


@dataclass(frozen=True, slots=True)
class IsiPengukuran:
    """One measurement with what it holds. ``pengukuran`` is unsaved while nobody has handed it in."""

    pengukuran: PengukuranKinerja
    angka: tuple[ButirAngka, ...]
    uang: tuple[ButirUang, ...]
    langkah: tuple[Langkah, ...]
    ada_angka: bool
    """Something was typed, be it for an indicator that is not due."""

    @property
    def unit(self) -> UnitKerja | None:
        return self.pengukuran.unit

    @property
    def nama_unit(self) -> str:
        return str(self.unit or "Tanpa unit")

    @property
    def periode(self) -> int:
        return self.pengukuran.periode

    @property
    def status(self) -> str:
        return self.pengukuran.status

    @property
    def terisi(self) -> int:
        return sum(b.terisi for b in self.angka) + sum(b.terisi for b in self.uang)

    @property
    def jumlah(self) -> int:
        return len(self.angka) + len(self.uang)

    @property
    def kurang(self) -> int:
        return self.jumlah - self.terisi

    @property
    def pengirim(self) -> Langkah | None:
        """Who handed it in last."""
        return next((x for x in self.langkah if x.aksi in DIKIRIM), None) if self.status != Status.DRAF else None

    @property
    def alasan(self) -> str:
        """Why it was returned; "" where it does not lie returned."""
        if self.status != Status.DIKEMBALIKAN:
            return ""
        return next((x.catatan for x in self.langkah if x.aksi in DIBALIKKAN), "")


@membaca()
def pengukuran_unit(perangkat: PerangkatDaerah, tahun: int) -> tuple[IsiPengukuran, ...]:
    """The measurements of a year, by period and unit, in a constant number of queries."""
    return _Bahan(perangkat, tahun).semua()


def satu_pengukuran(
    perangkat: PerangkatDaerah, tahun: int, periode: int, unit: UnitKerja | int | None
) -> IsiPengukuran:
    """One of them; empty where the unit has nothing to measure in that period.

    Inside ``membaca()`` it shares what the grids read.
    """
    bahan = _Bahan(perangkat, tahun, bahan_isian(perangkat, tahun))
    return bahan.isi(periode, unit.pk if isinstance(unit, UnitKerja) else unit)


def belum_disetujui(perangkat: PerangkatDaerah, tahun: int) -> list[IsiPengukuran]:
    """The measurements that have figures, and that the camat has not approved."""
    return [x for x in pengukuran_unit(perangkat, tahun) if x.ada_angka and x.status not in DITERIMA]


class _Bahan:
    """The rows of the year, in the shapes they are looked up by."""

    def __init__(self, perangkat: PerangkatDaerah, tahun: int, bahan: BahanIsian | None = None) -> None:
        self.perangkat, self.tahun, self.bahan = perangkat, tahun, bahan
        self.unit = {u.pk: u for u in unit_kantor(perangkat)}
        self.unit_indikator = self._unit_indikator()
        self.janji = self._janji()
        self._baca_realisasi()
        self._baca_uang()
        self.bertarget = self._bertarget()
        self.indikator = self._indikator()
        self.simpul = self._simpul()
        baris = PengukuranKinerja.objects.filter(perangkat=perangkat, tahun=tahun).select_related("unit", "perangkat")
        self.baris = {(p.periode, p.unit_id): p for p in baris}
        self.langkah = riwayat_langkah(self.baris.values())

    def semua(self) -> tuple[IsiPengukuran, ...]:
        unit = [*self.unit, None]
        semua = (self.isi(p, u) for p in URUTAN if self.tampil(p) for u in unit)
        return tuple(x for x in semua if x.jumlah or x.ada_angka or x.pengukuran.pk)

    def tampil(self, periode: int) -> bool:
        """The whole year is asked for where it was used, or while nothing was measured by quarter."""
        dipakai = {p for p, _ in self.angka} | {p for p, _ in self.uang} | {p for p, _ in self.baris}
        return periode != SETAHUN or SETAHUN in dipakai or not dipakai

    def isi(self, periode: int, unit_id: int | None) -> IsiPengukuran:
        pengukuran = self.baris.get((periode, unit_id)) or PengukuranKinerja(
            perangkat=self.perangkat, tahun=self.tahun, periode=periode, unit=self.unit.get(unit_id or 0)
        )
        milik = [i for i in self.indikator if self.unit_indikator.get(i.pk) == unit_id]
        simpul = [s for s in self.simpul if s.unit_id == unit_id]
        return IsiPengukuran(
            pengukuran=pengukuran,
            angka=tuple(self._angka(i, periode) for i in milik if self._masuk(self.periode_isi[i.pk], periode)),
            uang=tuple(
                ButirUang(s, self.uang.get((periode, s.pk)))
                for s in simpul
                if self._masuk(self.periode_uang[s.pk], periode)
            ),
            langkah=tuple(self.langkah.get(str(pengukuran.pk), ())),
            ada_angka=any((periode, i.pk) in self.angka for i in milik)
            or any((periode, s.pk) in self.uang for s in simpul),
        )

    def _masuk(self, terisi: set[int], periode: int) -> bool:
        """A year stands as one figure or as quarters; what was not begun may become either."""
        if periode in terisi or not terisi:
            return True
        return periode != SETAHUN and SETAHUN not in terisi

    def _angka(self, indikator: Indikator, periode: int) -> ButirAngka:
        wajib = indikator.pk in self.janji and (
            periode in (SETAHUN, AKHIR) or (indikator.pk, periode) in self.bertarget
        )
        baris = tuple(self.baris_angka[periode, indikator.pk])
        return ButirAngka(indikator, self._lengkap(indikator, periode), wajib, baris)

    def _lengkap(self, indikator: Indikator, periode: int) -> bool:
        """The whole has a value or a reason, or each of its parts has."""
        terisi = self.angka.get((periode, indikator.pk), set())
        bagian = {k.pk for k in indikator.komponen.all()}
        return None in terisi or (bool(bagian) and bagian <= terisi)

    def _bertarget(self) -> set[tuple[int, int]]:
        """Which indicators have a target in which quarter."""
        if self.bahan:
            kelompok = isian_tahun(self.perangkat, self.tahun)
            utuh = [b for k in kelompok for b in k.baris if b.komponen_id is None]
            return {(b.indikator.pk, periode) for b in utuh for periode in b.target}
        target = TargetPeriode.objects.filter(indikator__perangkat=self.perangkat, tahun=self.tahun, komponen=None)
        return set(target.values_list("indikator_id", "periode"))

    def _unit_indikator(self) -> Mapping[int, int | None]:
        if self.bahan:
            return unit_indikator(self.perangkat.pk)
        pertama = {i.pk: unit_pertama(i) for i in indikator_kantor(self.perangkat).values()}
        return {pk: unit.pk if unit else None for pk, unit in pertama.items()}

    def _janji(self) -> set[int]:
        """What the office promised for the year."""
        if self.bahan:
            return {b.indikator_id for b in self.bahan.pk.baris.all()} if self.bahan.pk else set()
        pk = pk_berlaku(naskah_tahun(self.perangkat, self.tahun))
        return {b.indikator_id for b in pk.baris.all()} if pk else set()

    def _baca_realisasi(self) -> None:
        """``angka``: which parts (None: the whole) of an indicator have a value or a reason, by period."""
        self.angka: dict[tuple[int, int], set[int | None]] = defaultdict(set)
        self.baris_angka: dict[tuple[int, int], list[Realisasi]] = defaultdict(list)
        self.periode_isi: dict[int, set[int]] = defaultdict(set)
        for r in self._realisasi():
            self.periode_isi[r.indikator_id].add(r.periode)
            self.baris_angka[r.periode, r.indikator_id].append(r)
            isi = self.angka[r.periode, r.indikator_id]
            if r.terisi or r.ketersediaan != Ketersediaan.ADA:
                isi.add(r.komponen_id)

    def _realisasi(self) -> Iterable[Realisasi]:
        if self.bahan:
            return [r for rows in self.bahan.realisasi.values() for r in rows]
        return realisasi_tahun(self.perangkat, self.tahun)

    def _baca_uang(self) -> None:
        self.uang: dict[tuple[int, int], Decimal] = defaultdict(Decimal)
        self.periode_uang: dict[int, set[int]] = defaultdict(set)
        for r in realisasi_uang(self.perangkat, self.tahun):
            self.uang[r.periode, r.simpul_id] += r.nilai
            self.periode_uang[r.simpul_id].add(r.periode)

    def _indikator(self) -> list[Indikator]:
        """Those of the paper (else of the plan), of the year's tree, and what was measured besides."""
        pk = set(self.periode_isi) | self.janji
        if self.bahan and self.janji:
            pk |= {i.pk for i in self.bahan.indikator.values() if i.aktif}
            if pk <= set(self.bahan.indikator):
                return sorted((self.bahan.indikator[x] for x in pk), key=lambda i: i.kode)
        semua = indikator_kantor(self.perangkat)
        pk |= {x for x in self._dirumuskan() if semua[x].aktif}
        return [i for i in semua.values() if i.pk in pk]

    def _dirumuskan(self) -> set[int]:
        """The indicators of the year's tree; without a paper those of the plan too."""
        simpul = {s.pk for s in simpul_tahun(self.perangkat, self.tahun)}
        pohon = {r.indikator_id for r in bunyi_kantor(self.perangkat) if r.simpul_id in simpul}
        return pohon if self.janji else pohon | letak_indikator(renstra_untuk(self.perangkat, self.tahun)).keys()

    def _simpul(self) -> list[SimpulProgram]:
        """Nodes with a budget at the stage that is printed, or with money spent."""
        tahap, dipakai = tahap_cetak(semua_tahap(self.perangkat, self.tahun)), {s for _, s in self.uang}
        dipakai |= {
            p.simpul_id
            for p in pagu_tahun(self.perangkat, self.tahun)
            if tahap and p.tahap_id == tahap.pk and p.nilai > 0
        }
        semua = [s for s in simpul_tahun(self.perangkat, self.tahun) if s.pk in dipakai]
        return sorted(semua, key=lambda s: (s.kode, s.pk))
