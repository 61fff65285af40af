"""What a measured year is made of, read in a number of queries that does not grow with the rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Prefetch, prefetch_related_objects

from kinerja.models import BarisPerjanjian, Pelaksanaan, Pembanding, PerjanjianKinerja, Realisasi
from kinerja.queries.aturan import aturan_cetak, aturan_untuk, batas, pita_semua
from kinerja.queries.hitung import Penghitung
from renstra.models import Dukungan, Indikator, Pita, RumusanIndikator, Sasaran, SimpulProgram, Target
from renstra.pohon import urut_pohon
from renstra.queries.baris import (
    Tahun,
    dukungan_tahun,
    indikator_kantor,
    menurut_tahun,
    per,
    rumusan_kantor,
    simpul_tahun,
)
from renstra.queries.rencana import sasaran_pada
from sakip.core.models import PerangkatDaerah
from sakip.core.sekali import bertahun, membaca, sekali

SERI = 5
"""How many years a comparison shows, this one included (BS-13)."""


class Bahan:
    """The rows of one office and year, in the shapes the builders look them up by."""

    def __init__(self, perangkat: PerangkatDaerah, tahun: int) -> None:
        self.perangkat, self.tahun = perangkat, tahun
        self.pita = self._pita()
        aturan = aturan_untuk(perangkat, tahun)
        self.aturan = aturan_cetak(aturan, self.pita) if aturan else None
        self.hitung = Penghitung(self.aturan, {k: tuple(map(batas, v)) for k, v in self.pita.items()})
        self.perjanjian = self._perjanjian()
        self.janji_lalu = self._janji_lalu()
        self.realisasi = self._realisasi()
        self.sasaran = self._sasaran()
        self.rumusan = self._rumusan()
        self.pembanding = self._pembanding()
        self._satukan()

    def _satukan(self) -> None:
        """Each indicator is one object, read once, wherever papers and plans speak of it."""
        self.indikator = self._indikator()
        semua: list[BarisPerjanjian | RumusanIndikator] = [b for pk in self.perjanjian for b in pk.baris.all()]
        for baris in (*semua, *(r for x in self.rumusan.values() for r in x)):
            if baris.indikator_id in self.indikator:
                baris.indikator = self.indikator[baris.indikator_id]

    def _indikator(self) -> dict[int, Indikator]:
        return indikator_kantor(self.perangkat)

    @property
    def seri(self) -> range:
        return range(self.tahun - SERI + 1, self.tahun + 1)

    def realisasi_tahun(self, indikator_id: int, tahun: int, komponen_id: int | None = None) -> list[Realisasi]:
        """The rows of a year, in order of their periods."""
        return self.realisasi.get((indikator_id, komponen_id, tahun), [])

    def sasaran_berlaku(self, sasaran: Sasaran | None) -> Sasaran | None:
        """The sasaran of the Renstra in force with the same kode: a paper may be older than a new version (N-23)."""
        return self.sasaran.get(sasaran.kode, sasaran) if sasaran else None

    def rumusan_rencana(self, indikator_id: int, sasaran_id: int | None) -> RumusanIndikator | None:
        """How the Renstra words an indicator: under this sasaran, else in the version in force in the year."""
        semua = [r for r in self.rumusan.get(indikator_id, []) if r.simpul_id is None]
        persis = [r for r in semua if sasaran_id is not None and r.sasaran_id == sasaran_id]
        return max(persis, key=kebaruan, default=None) or self.rumusan_pada(indikator_id, self.tahun)

    def rumusan_pada(self, indikator_id: int, tahun: int) -> RumusanIndikator | None:
        """How the version of the Renstra in force in a year words an indicator."""
        semua = [r for r in self.rumusan.get(indikator_id, []) if r.simpul_id is None]
        return max((r for r in semua if tahun in r.renstra.tahun_dipakai), key=kebaruan, default=None)

    def rumusan_simpul(self, indikator_id: int, simpul_id: int) -> RumusanIndikator | None:
        """How the year's tree words an indicator at this node."""
        return next((r for r in self.rumusan.get(indikator_id, []) if r.simpul_id == simpul_id), None)

    def simpul(self) -> list[SimpulProgram]:
        """The year's tree, parents before children."""
        return list(urut_pohon(simpul_tahun(self.perangkat, self.tahun)))

    def dukungan(self) -> list[Dukungan]:
        return dukungan_tahun(self.perangkat, self.tahun)

    def pelaksanaan(self) -> dict[int, Pelaksanaan]:
        return {p.simpul_id: p for p in _pelaksanaan(self.perangkat, self.tahun)}

    def _pita(self) -> dict[int, tuple[Pita, ...]]:
        return pita_semua()

    def _perjanjian(self) -> list[PerjanjianKinerja]:
        """The office's papers of the year, latest last, with their rows; those of its units are not measured."""
        semua = [pk for pk in naskah_tahun(self.perangkat, *self.seri) if pk.tahun == self.tahun]
        prefetch_related_objects(semua, "anggaran")
        return semua

    def _janji_lalu(self) -> dict[tuple[int, int], BarisPerjanjian]:
        """What was promised for an indicator in the earlier years of the series, by the last paper of each."""
        hasil: dict[tuple[int, int], BarisPerjanjian] = {}
        baris = [b for pk in naskah_tahun(self.perangkat, *self.seri[:-1]) for b in pk.baris.all()]
        for b in sorted(baris, key=_urutan_naskah, reverse=True):
            hasil.setdefault((b.indikator_id, b.perjanjian.tahun), b)
        return hasil

    def _sasaran(self) -> dict[str, Sasaran]:
        return {s.kode: s for s in sasaran_pada(self.perangkat, self.tahun)}

    def _realisasi(self) -> dict[tuple[int, int | None, int], list[Realisasi]]:
        return menurut_bagian(realisasi_tahun(self.perangkat, *self.seri))

    def _rumusan(self) -> dict[int, list[RumusanIndikator]]:
        """Those of plans, and those of the year's tree."""
        simpul = {None, *(s.pk for s in simpul_tahun(self.perangkat, self.tahun))}
        return per((r for r in rumusan_kantor(self.perangkat) if r.simpul_id in simpul), "indikator_id")

    def _pembanding(self) -> dict[int, list[Pembanding]]:
        return per(_pembanding(self.perangkat, self.tahun), "indikator_id")


@bertahun
def realisasi_tahun(perangkat: PerangkatDaerah, tahun: Tahun) -> dict[int, list[Realisasi]]:
    """All that was measured, in order of the periods."""
    semua = Realisasi.objects.filter(indikator__perangkat=perangkat)
    return menurut_tahun(semua.order_by("tahun", "periode"), tahun)


@bertahun
def naskah_tahun(perangkat: PerangkatDaerah, tahun: Tahun) -> dict[int, list[PerjanjianKinerja]]:
    """The office's own papers with their rows, latest last."""
    semua = PerjanjianKinerja.objects.filter(perangkat=perangkat, unit=None).select_related("tahap")
    semua = semua.prefetch_related(Prefetch("baris", BarisPerjanjian.objects.select_related("sasaran__tujuan")))
    return menurut_tahun(semua.order_by("ke", "jenis", "pk"), tahun)


@bertahun
def _pelaksanaan(perangkat: PerangkatDaerah, tahun: Tahun) -> dict[int, list[Pelaksanaan]]:
    return menurut_tahun(Pelaksanaan.objects.filter(simpul__perangkat=perangkat), tahun, "simpul__tahun")


@bertahun
def _pembanding(perangkat: PerangkatDaerah, tahun: Tahun) -> dict[int, list[Pembanding]]:
    return menurut_tahun(Pembanding.objects.filter(indikator__perangkat=perangkat).order_by("tingkat"), tahun)


@sekali
@membaca()
def bahan_tahun(perangkat: PerangkatDaerah, tahun: int) -> Bahan:
    """The rows of one office and year."""
    return Bahan(perangkat, tahun)


def menurut_bagian(rows: Iterable[Realisasi]) -> dict[tuple[int, int | None, int], list[Realisasi]]:
    """By indicator, part and year, in the order given."""
    hasil = defaultdict(list)
    for r in rows:
        hasil[r.indikator_id, r.komponen_id, r.tahun].append(r)
    return dict(hasil)


def _urutan_naskah(baris: BarisPerjanjian) -> tuple[bool, int, int, bool]:
    """As ``naskah.pk_berlaku`` chooses among papers; a strategic row goes before one of a program."""
    pk = baris.perjanjian
    perubahan = pk.jenis == PerjanjianKinerja.Jenis.PERUBAHAN
    return perubahan, pk.ke, pk.pk, baris.tingkat == BarisPerjanjian.Tingkat.STRATEGIS


def kebaruan(rumusan: RumusanIndikator) -> tuple[int, int, bool]:
    """As ``renstra.queries.renstra_pada`` orders versions; a sasaran goes before a tujuan."""
    return rumusan.renstra.tahun_awal, rumusan.renstra.versi, rumusan.sasaran_id is not None


def target_tahun(rumusan: RumusanIndikator | None, tahun: int, komponen_id: int | None = None) -> Target | None:
    """The planned target of a year, out of what was prefetched."""
    if rumusan is None:
        return None
    return next((t for t in rumusan.target.all() if t.tahun == tahun and t.komponen_id == komponen_id), None)
