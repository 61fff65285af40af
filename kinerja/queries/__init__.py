"""Reading a measured year: ``pengukuran(perangkat, tahun)`` and the smaller readings it is made of."""

from __future__ import annotations

from kinerja.models import BarisPerjanjian
from kinerja.queries.aturan import aturan_untuk
from kinerja.queries.bahan import bahan_tahun
from kinerja.queries.bentuk import Pengukuran
from kinerja.queries.hitung import efisiensi
from kinerja.queries.naskah import iku_berlaku, pk_berlaku, rkt_tahun, susun_perjanjian
from kinerja.queries.nilai import Hitungan, Nilai
from kinerja.queries.simpul import susun_simpul
from kinerja.queries.survei import survei_tahun
from kinerja.queries.triwulan import aksi_tahun, triwulan_tahun
from kinerja.queries.ukur import susun_ringkasan, susun_sasaran
from sakip.core.models import PerangkatDaerah
from sakip.core.sekali import membaca, sekali

__all__ = [
    "Hitungan", "Nilai", "Pengukuran", "aksi_tahun", "aturan_untuk", "efisiensi", "iku_berlaku", "pengukuran", "rkt_tahun",
    "survei_tahun", "triwulan_tahun",
]  # fmt: skip


@sekali
@membaca()
def pengukuran(perangkat: PerangkatDaerah, tahun: int) -> Pengukuran:
    """Everything the pages and the report print of a year of an office, in a constant number of queries."""
    bahan = bahan_tahun(perangkat, tahun)
    pk = pk_berlaku(bahan.perjanjian)
    naskah = tuple(susun_perjanjian(p, bahan.hitung) for p in bahan.perjanjian)
    sasaran = susun_sasaran(bahan, pk)
    return Pengukuran(
        tahun=tahun,
        aturan=bahan.aturan,
        pk=next((n for n in naskah if pk and n.id == pk.pk), None),
        perjanjian=naskah,
        sasaran=sasaran,
        program=susun_sasaran(bahan, pk, BarisPerjanjian.Tingkat.PROGRAM),
        ringkasan=susun_ringkasan(bahan, sasaran),
        survei=survei_tahun(perangkat, tahun, bahan.pita),
        simpul=susun_simpul(bahan),
        iku=iku_berlaku(perangkat, tahun),
        rkt=rkt_tahun(perangkat, tahun),
    )
