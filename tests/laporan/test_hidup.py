"""One figure is changed where it is entered: everything that carries it follows, and goes back with it."""

from decimal import Decimal

from kinerja.domain import simpan_realisasi
from kinerja.models import Realisasi
from laporan.builder import bangun
from laporan.jelajah import teks
from sakip.core.models import Pengguna


def _ubah_skm(angka: str) -> None:
    skm = Realisasi.objects.get(indikator__kode="T1.S1.I1", tahun=2021, komponen=None)
    skm.angka = Decimal(angka)
    simpan_realisasi(skm, by=Pengguna.objects.get(username="staf"))


def test_a_changed_skm_runs_through_tables_and_sentences_and_back(bangsalsari):
    sebelum = teks(bangun(bangsalsari, 2021))
    assert "93,71" in sebelum
    _ubah_skm("95.20")
    sesudah = teks(bangun(bangsalsari, 2021))
    assert "93,71" not in sesudah
    assert "rata-rata capaian 95,20 % dan predikat BAIK" in sesudah
    assert "B (100)\t95,20\t95,20" in sesudah
    assert "(81,40 menjadi 95,20)" in sesudah
    assert "(capaian dikurangi serapan) adalah -1,09" in sesudah
    _ubah_skm("93.71")
    assert teks(bangun(bangsalsari, 2021)) == sebelum
