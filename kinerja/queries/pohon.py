"""The trees of one or of several years with their outputs, in a number of queries that does not grow with the years."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from kinerja.models import BarisPerjanjian, Pelaksanaan, Pembanding, PerjanjianKinerja, Realisasi
from kinerja.queries.bahan import Bahan
from kinerja.queries.bentuk import SimpulUkur
from kinerja.queries.simpul import susun_simpul
from renstra.models import Dukungan, Indikator, RumusanIndikator, Sasaran, SimpulProgram
from renstra.pohon import urut_pohon
from sakip.core.models import PerangkatDaerah
from sakip.core.sekali import membaca


@membaca()
def simpul_semua(perangkat: PerangkatDaerah, tahun: Sequence[int]) -> tuple[SimpulUkur, ...]:
    """The nodes of these years with outputs and story, year by year in tree order."""
    baris = BarisPohon(perangkat, tahun)
    return tuple(s for t in tahun for s in susun_simpul(BahanPohon(baris, t)))


class BarisPohon:
    """The rows of the trees of some years, read once."""

    def __init__(self, perangkat: PerangkatDaerah, tahun: Sequence[int]) -> None:
        self.perangkat = perangkat
        milik = {"simpul__perangkat": perangkat, "simpul__tahun__in": tahun}
        self.simpul = list(
            SimpulProgram.objects.filter(perangkat=perangkat, tahun__in=tahun).select_related("unit"),
        )
        self.tahun = {s.pk: s.tahun for s in self.simpul}
        self.dukungan = list(Dukungan.objects.filter(**milik).order_by("pk"))
        self.pelaksanaan = list(Pelaksanaan.objects.filter(**milik))
        rumusan = RumusanIndikator.objects.filter(**milik, indikator__perangkat=perangkat).prefetch_related("target")
        self.rumusan = list(rumusan.order_by("urut", "pk"))
        semua = Indikator.objects.filter(pk__in={r.indikator_id for r in self.rumusan})
        self.indikator = {i.pk: i for i in semua.prefetch_related("komponen", "penanggung_jawab")}
        nyata = Realisasi.objects.filter(indikator__in=self.indikator, tahun__in=tahun)
        self.realisasi = list(nyata.order_by("tahun", "periode"))


class BahanPohon(Bahan):
    """What the outputs of the tree need of one of these years: no papers, no comparisons."""

    def __init__(self, baris: BarisPohon, tahun: int) -> None:
        self.baris = baris
        super().__init__(baris.perangkat, tahun)

    def simpul(self) -> list[SimpulProgram]:
        return list(urut_pohon(s for s in self.baris.simpul if s.tahun == self.tahun))

    def dukungan(self) -> list[Dukungan]:
        return [d for d in self.baris.dukungan if self.baris.tahun.get(d.simpul_id) == self.tahun]

    def pelaksanaan(self) -> dict[int, Pelaksanaan]:
        return {p.simpul_id: p for p in self.baris.pelaksanaan}

    def _perjanjian(self) -> list[PerjanjianKinerja]:
        return []

    def _janji_lalu(self) -> dict[tuple[int, int], BarisPerjanjian]:
        return {}

    def _sasaran(self) -> dict[str, Sasaran]:
        return {}

    def _pembanding(self) -> dict[int, list[Pembanding]]:
        return {}

    def _indikator(self) -> dict[int, Indikator]:
        return self.baris.indikator

    def _rumusan(self) -> dict[int, list[RumusanIndikator]]:
        hasil = defaultdict(list)
        for r in self.baris.rumusan:
            if self.baris.tahun.get(r.simpul_id) == self.tahun:
                hasil[r.indikator_id].append(r)
        return dict(hasil)

    def _realisasi(self) -> dict[tuple[int, int | None, int], list[Realisasi]]:
        hasil = defaultdict(list)
        for r in self.baris.realisasi:
            hasil[r.indikator_id, r.komponen_id, r.tahun].append(r)
        return dict(hasil)
