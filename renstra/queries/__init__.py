"""Reading the plan into frozen values, in a number of queries that does not grow with the rows."""

from renstra.queries.bentuk import (
    BarisTahunan,
    Butir,
    IndikatorMatriks,
    KomponenMatriks,
    Matriks,
    SasaranMatriks,
    SimpulPohon,
    SimpulTahunan,
    TargetMatriks,
    TujuanMatriks,
    berunit,
)
from renstra.queries.daya import BarisAset, KelompokPegawai, aset_tahun, rekap_pegawai
from renstra.queries.lintas import kunci_simpul, pohon_tahunan
from renstra.queries.pohon import ANAK, jumlah_bagian, pohon
from renstra.queries.rencana import kondisi_awal, matriks, renstra_pada, renstra_untuk

__all__ = [
    "ANAK", "BarisAset", "BarisTahunan", "Butir", "IndikatorMatriks", "KelompokPegawai", "KomponenMatriks", "Matriks",
    "SasaranMatriks", "SimpulPohon", "SimpulTahunan", "TargetMatriks", "TujuanMatriks", "aset_tahun", "berunit",
    "jumlah_bagian", "kondisi_awal", "kunci_simpul", "matriks", "pohon", "pohon_tahunan", "rekap_pegawai",
    "renstra_pada", "renstra_untuk",
]  # fmt: skip
