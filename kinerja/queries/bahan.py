"""What a measured year is made of, read in a number of queries that does not grow with the rows."""

from __future__ import annotations

from collections import defaultdict

from django.db.models import Prefetch, Q

from kinerja.models import BarisPerjanjian, Pelaksanaan, Pembanding, PerjanjianKinerja, Realisasi
from kinerja.queries.aturan import aturan_cetak, aturan_untuk, batas, pita_semua
from kinerja.queries.hitung import Penghitung
from renstra.models import Dukungan, Indikator, Pita, RumusanIndikator, Sasaran, SimpulProgram, Target
from renstra.pohon import urut_pohon
from renstra.queries.rencana import dukungan_pada, sasaran_pada
from sakip.core.models import PerangkatDaerah
from sakip.core.sekali import sekali

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
        semua = Indikator.objects.filter(perangkat=self.perangkat)
        return {i.pk: i for i in semua.prefetch_related("komponen", "penanggung_jawab")}

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
        simpul = SimpulProgram.objects.filter(perangkat=self.perangkat, tahun=self.tahun)
        return list(urut_pohon(simpul.select_related("unit")))

    def dukungan(self) -> list[Dukungan]:
        return dukungan_pada(self.perangkat, self.tahun)

    def pelaksanaan(self) -> dict[int, Pelaksanaan]:
        milik = {"simpul__perangkat": self.perangkat, "simpul__tahun": self.tahun}
        return {p.simpul_id: p for p in Pelaksanaan.objects.filter(**milik)}

    def _pita(self) -> dict[int, tuple[Pita, ...]]:
        return pita_semua()

    def _perjanjian(self) -> list[PerjanjianKinerja]:
        """The office's papers of the year, latest last, with their rows; those of its units are not measured."""
        baris = BarisPerjanjian.objects.select_related("sasaran__tujuan")
        return list(
            PerjanjianKinerja.objects.filter(perangkat=self.perangkat, tahun=self.tahun, unit=None)
            .select_related("tahap")
            .prefetch_related("anggaran", Prefetch("baris", baris))
            .order_by("ke", "jenis", "pk")
        )

    def _janji_lalu(self) -> dict[tuple[int, int], BarisPerjanjian]:
        """What was promised for an indicator in the earlier years of the series, by the last paper of each."""
        hasil: dict[tuple[int, int], BarisPerjanjian] = {}
        baris = BarisPerjanjian.objects.filter(
            perjanjian__perangkat=self.perangkat, perjanjian__tahun__in=list(self.seri)[:-1], perjanjian__unit=None
        ).select_related("perjanjian")
        for b in sorted(baris, key=_urutan_naskah, reverse=True):
            hasil.setdefault((b.indikator_id, b.perjanjian.tahun), b)
        return hasil

    def _sasaran(self) -> dict[str, Sasaran]:
        return {s.kode: s for s in sasaran_pada(self.perangkat, self.tahun)}

    def _realisasi(self) -> dict[tuple[int, int | None, int], list[Realisasi]]:
        hasil = defaultdict(list)
        baris = Realisasi.objects.filter(indikator__perangkat=self.perangkat, tahun__in=self.seri)
        for r in baris.order_by("tahun", "periode"):
            hasil[r.indikator_id, r.komponen_id, r.tahun].append(r)
        return dict(hasil)

    def _rumusan(self) -> dict[int, list[RumusanIndikator]]:
        hasil = defaultdict(list)
        baris = (
            RumusanIndikator.objects.filter(Q(simpul=None) | Q(simpul__tahun=self.tahun))
            .filter(indikator__perangkat=self.perangkat)
            .select_related("sasaran__tujuan__renstra", "tujuan__renstra")
            .prefetch_related("target")
        )
        for r in baris.order_by("urut", "pk"):
            hasil[r.indikator_id].append(r)
        return dict(hasil)

    def _pembanding(self) -> dict[int, list[Pembanding]]:
        hasil = defaultdict(list)
        baris = Pembanding.objects.filter(indikator__perangkat=self.perangkat, tahun=self.tahun)
        for p in baris.order_by("tingkat"):
            hasil[p.indikator_id].append(p)
        return dict(hasil)


@sekali
def bahan_tahun(perangkat: PerangkatDaerah, tahun: int) -> Bahan:
    """The rows of one office and year."""
    return Bahan(perangkat, tahun)


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
