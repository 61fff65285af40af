"""Live values: every figure and name of the year that may stand inside prose, each under one key.

The keys are those of the document tree (`Nilai.kunci`, `Sel.kunci`), so that a figure in prose, in a table and on a page
is one thing: "indikator:T1.S1.I1:2021:capaian", "anggaran:serapan", "kantor:nama".
"""

from __future__ import annotations

from laporan.nilai.bentuk import NilaiHidup
from laporan.nilai.cari import cari_nilai, pemakaian
from laporan.nilai.daftar import nilai_hidup
from laporan.nilai.tahun import bertahun

__all__ = ["NilaiHidup", "bertahun", "cari_nilai", "nilai_hidup", "pemakaian"]
