"""N1-N3: figures of prose against tables and data."""

from dataclasses import replace
from decimal import Decimal

import pytest

from laporan.checks.bacaan import Hal
from laporan.checks.temuan import Tingkat, Usul
from tests.laporan.checks.naskah_contoh import DESA, LAYANAN, PENUNJANG, SKM, hidup, kata, klaim, temuan


def test_a_rupiah_that_stands_nowhere_with_the_one_that_was_meant():
    (t,) = temuan("N1", "Keseluruhan anggaran sebesar Rp. 3.866.278.521,- dikelola kecamatan.")
    assert t.kalimat == (
        "“Rp. 3.866.278.521,-” dalam kalimat “Keseluruhan anggaran sebesar Rp. 3.866.278.521,- dikelola kecamatan” tidak ada di tabel maupun "
        "data laporan ini; yang terdekat Rp. 3.866.278.512,- (pagu “Jumlah”)."
    )
    assert t.tingkat is Tingkat.PERINGATAN
    assert t.usul == Usul("Rp. 3.866.278.521,-", "Rp. 3.866.278.512,-", "", posisi=29)


@pytest.mark.parametrize(
    "teks",
    [
        "Anggaran Rp 3.866.278.512 terealisasi Rp 3.348.600.038, sehingga tersisa Rp 517.678.474.",
        "Anggaran sekitar Rp 3,87 miliar.",
        "Dua program menyerap Rp 876.152.650 seluruhnya: jumlah realisasi pelayanan dan pemberdayaan masyarakat desa.".replace("876.152.650", "875.928.650"),
        "Pagu tahun 2021 naik sebesar Rp 366.278.512 dibandingkan tahun sebelumnya.",
        "Belanja listrik Rp 517.000.000 dan telepon Rp 678.474 belum terserap, jumlahnya Rp 517.678.474.",
    ],
)  # fmt: skip
def test_figures_and_what_a_writer_computes_of_them(teks):
    assert kata("N1", teks) == []


def test_a_live_value_is_not_looked_at():
    p = hidup("Anggaran sebesar Rp 1.234.567 cukup.", "Rp 1.234.567", "anggaran:pagu")
    assert kata("N1", p) == []


def test_without_figures_nothing_is_said():
    assert kata("N1", "Anggaran sebesar Rp 1.234.567.", uang=()) == []
    assert kata("N2", "Realisasi sebesar 12,34 %.", uang=(), klaim=()) == []


def test_a_percentage_that_stands_nowhere():
    (t,) = temuan("N2", "Serapan anggaran mencapai 86,16 % dari pagu.")
    assert t.kalimat == (
        "“86,16 %” dalam kalimat “Serapan anggaran mencapai 86,16 % dari pagu” tidak ada di tabel maupun data laporan ini."
    )


@pytest.mark.parametrize(
    "teks",
    [
        "Serapan anggaran mencapai 86,61 % dari pagu.",
        "Sisa anggaran yang tidak terserap 13,39 %.",
        "Capaian rata-rata kedua indikator 99,48 %.",
        "Seluruh berkas selesai 100 %.",
        "Proporsi anggaran penunjang sebesar 70,16 % dari total anggaran.",
        "Realisasi Rp 857.633.800 (99,03 %) dari Rp 866.074.000.",
    ],
)
def test_percentages_that_follow(teks):
    assert kata("N2", teks) == []


def test_a_percentage_of_something_else_is_a_hint_only():
    assert [t.tingkat for t in temuan("N2", "Sebanyak 37,5 % warga bertani.")] == [Tingkat.SARAN]


def test_a_figure_of_another_indikator():
    (t,) = temuan("N3", f"Realisasi {SKM} tahun 2021 sebesar 100.")
    assert (
        t.kalimat == f"Naskah menyebut realisasi “{SKM}” “100”, sedangkan di data 84,33; “100” adalah target “{DESA}”."
    )
    assert t.usul == Usul("100", "84,33", "indikator:I1:2021:realisasi", posisi=t.usul.posisi)
    assert t.usul.posisi == len(f"Realisasi {SKM} tahun 2021 sebesar ")


def test_a_target_given_as_realisasi_and_a_figure_of_last_year():
    assert len(kata("N3", f"Target {SKM} sebesar 85.")) == 1
    assert len(kata("N3", f"Realisasi {SKM} tahun 2021 sebesar 81,40.")) == 1
    assert len(kata("N3", f"Anggaran {LAYANAN} sebesar Rp 857.633.800.")) == 1


@pytest.mark.parametrize(
    "teks",
    [
        f"Realisasi {SKM} sebesar 84,33 dari target 90 (93,70 %).",
        f"Realisasi {SKM} tahun 2020 sebesar 81,40.",
        f"{LAYANAN} dengan anggaran Rp 866.074.000 terealisasi sebesar Rp 857.633.800 (99,03 %).",
        "Realisasi Survei Kepuasan Masyarakat sebesar 84,33.",
        f"Dibandingkan tahun 2020 sebesar 81,40, realisasi {SKM} meningkat sebesar 2,93 poin.",
    ],
)
def test_figures_of_the_thing_itself(teks):
    assert kata("N3", teks) == []


def test_a_change_that_is_that_of_another_thing():
    assert len(kata("N3", f"Realisasi {SKM} meningkat sebesar 10,00 poin dibandingkan tahun 2020.")) == 1


def test_two_lines_of_a_sentence_that_changed_places_in_the_table():
    """Their sum explains either amount; that each is the other's does not."""
    kalimat = "Anggaran tahun 2021 terdiri atas {} sebesar Rp 866.074.000 dan {} sebesar Rp 2.712.665.412."
    assert kata("N3", kalimat.format(LAYANAN, PENUNJANG)) == []
    assert len(kata("N3", kalimat.format(PENUNJANG, LAYANAN))) == 2


def test_progress_is_no_capaian_where_the_plan_is_not_spoken_of():
    """84,33 of 90 in the end is 93,70; where the printed capaian is 106,30, that is what the sentence must say."""
    isi = tuple(replace(k, angka=Decimal("106.30")) if k.pokok == "I1" and k.hal is Hal.CAPAIAN else k for k in klaim())
    isi += (replace(isi[0], hal=Hal.TARGET_AKHIR, angka=Decimal(90), tahun=None),)
    assert kata("N3", f"Capaian {SKM} tahun 2021 adalah 106,30 %.", klaim=isi) == []
    (k,) = kata("N3", f"Capaian {SKM} tahun 2021 adalah 93,70 %.", klaim=isi)
    assert "sedangkan di data 106,30 %" in k


def test_a_sentence_that_names_another_thing_is_not_about_the_one_before():
    awal = f"Capaian {SKM} sebesar 93,70 %."
    assert len(kata("N3", f"{awal} Capaian tersebut pada tahun 2021 adalah 99,02 %.")) == 1
    assert kata("N3", f"{awal} Capaian indikator koordinasi pada tahun 2021 adalah 99,02 %.") == []
