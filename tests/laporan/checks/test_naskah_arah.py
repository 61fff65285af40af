"""N6-N9: direction words, sums and shares in a sentence, contradictions."""

import pytest

from laporan.checks.temuan import Tingkat
from tests.laporan.checks.naskah_contoh import DESA, SKM, kata, survei, temuan


def test_a_rise_that_is_a_fall():
    (t,) = temuan("N6", "Realisasi meningkat dari 84,33 menjadi 81,40.")
    assert t.kalimat == (
        "Naskah mengatakan “meningkat”, padahal 81,4 lebih kecil daripada 84,33: “Realisasi meningkat dari 84,33 menjadi 81,40”."
    )
    assert t.tingkat is Tingkat.SALAH


@pytest.mark.parametrize(
    "teks",
    [
        "Anggaran turun dari Rp 3.500.000.000 menjadi Rp 3.866.278.512.",
        "Realisasi 90 melampaui target 100.",
        "Nilai 84,33 berada di atas rata-rata kabupaten 86,10.",
        "Dengan realisasi 84,33 dari target 90, kinerja telah mencapai target.",
        "Capaian kinerja sebesar 93,70 % melampaui target.",
        "Realisasi tahun 2021 sebesar 81,40 meningkat dibandingkan realisasi tahun 2020 sebesar 84,33.",
    ],
)
def test_words_against_the_figures_beside_them(teks):
    assert [t.tingkat for t in temuan("N6", teks)] == [Tingkat.SALAH]


@pytest.mark.parametrize(
    "teks",
    [
        "Realisasi meningkat dari 81,40 menjadi 84,33.",
        "Anggaran naik sebesar Rp 366.278.512 menjadi Rp 3.866.278.512 dibandingkan tahun 2020.",
        "Realisasi 105 melampaui target 100.",
        "Nilai 84,33 belum mencapai target 90.",
        "Realisasi tahun 2021 sebesar 84,33 meningkat dibandingkan realisasi tahun 2020 sebesar 81,40.",
        "Meningkatnya kualitas pelayanan publik menjadi sasaran 1 dengan 3 indikator.",
        "Jumlah gangguan ketertiban 8 kasus melampaui target 10 kasus.",
    ],
)
def test_words_that_say_what_the_figures_say(teks):
    assert kata("N6", teks) == []


def test_words_against_the_data():
    (t,) = temuan("N6", f"{SKM} menurun dibandingkan tahun sebelumnya.")
    assert t.kalimat == f"Naskah mengatakan “menurun” tentang “{SKM}”, padahal datanya 84,33 dan tahun 2020 81,4."
    assert t.tingkat is Tingkat.PERINGATAN
    assert len(kata("N6", f"{SKM} telah mencapai target yang ditetapkan.")) == 1
    assert len(kata("N6", "Pagu anggaran menurun dibandingkan tahun 2020.")) == 1
    assert (
        kata("N6", f"{DESA} melampaui target yang ditetapkan.", "Realisasi anggaran menurun dibandingkan tahun 2020.")
        == []
    )


def test_parts_that_do_not_make_the_whole():
    """004:559."""
    teks = (
        "Penyerapan Anggaran sebesar Rp. 3.348.600.038 (86,61%) meliputi belanja tidak langsung sebesar Rp 1.850.332.236 (47,86%) dan "
        "Belanja langsung sebesar Rp. 1.486.537.153 (38,45 %)"
    )
    (t,) = temuan("N7", teks)
    assert t.kalimat == (
        "Rincian dalam kalimat berjumlah Rp 3.336.869.389, tetapi totalnya tertulis “Rp. 3.348.600.038”; selisihnya Rp 11.730.649 "
        "(Rp 1.850.332.236 + Rp. 1.486.537.153)."
    )
    assert t.tingkat is Tingkat.SALAH


@pytest.mark.parametrize(
    "teks",
    [
        "Anggaran Rp 100.000.000 terdiri dari Belanja Operasi Rp 60.000.000 dan Belanja Modal Rp 40.000.000.",
        "Anggaran Rp 100.000.000 terdiri dari Operasi Rp 60.000.000 (pegawai Rp 20.000.000, barang Rp 40.000.000) dan Modal Rp 40.000.000.",
        "Anggaran Rp 100.000.000 terdiri dari A Rp 60.000.000 dan B Rp 40.000.000 dengan realisasi Rp 90.000.000.",
        "Anggaran Rp 100.000.000 terdiri dari beberapa kegiatan, antara lain A Rp 10.000.000 dan B Rp 20.000.000.",
    ],
)
def test_parts_that_do(teks):
    assert kata("N7", teks) == []


def test_a_share_of_another_whole():
    """004:82."""
    awal = "Belanja Langsung dialokasikan sebesar Rp 1.536.290.700."
    (k,) = kata("N8", awal, "Realisasi belanja langsung sebesar Rp 1.486.537.153 atau 38,45 % dari pagu anggaran.")
    assert k == "“Rp 1.486.537.153” adalah 96,76 % dari pagu belanja langsung (Rp 1.536.290.700), bukan “38,45 %”."
    assert (
        kata("N8", awal, "Realisasi belanja langsung sebesar Rp 1.486.537.153 atau 96,76 % dari pagu anggaran.") == []
    )


def test_absorption_beside_its_two_amounts():
    teks = "Anggaran Rp 866.074.000 terealisasi sebesar Rp 857.633.800 ({} %)."
    assert kata("N8", teks.format("99,30")) == ["“Rp 857.633.800” adalah 99,03 % dari Rp 866.074.000, bukan “99,30 %”."]
    assert kata("N8", teks.format("99,03")) == []


def test_a_verdict_without_data():
    """004:78."""
    (k,) = kata("N9", "Sebanyak 2 indikator di atas target, indikator lain tidak tersedia data.")
    assert (
        k == "Satu kalimat mengatakan “di atas target” dan “tidak tersedia data”; keduanya tidak dapat benar bersama."
    )


def test_aspects_below_the_mean_that_stand_above_it():
    """004:416."""
    teks = "Nilai di bawah rerata adalah prioritas, aspek tersebut adalah : {}."
    (t,) = temuan("N9", teks.format("kecepatan pelayanan, biaya lain"), survei=survei())
    assert t.kalimat == "Disebut di bawah rerata, padahal Kecepatan Pelayanan (75) di atas rata-rata 70,00."
    assert kata("N9", teks.format("biaya lain"), survei=survei()) == []


@pytest.mark.parametrize(
    "teks",
    [
        "Realisasi anggaran mencapai Rp 857.633.800 atau 97,30 % dari pagu sebesar Rp 866.074.000.",
        "Pagu Rp 866.074.000 meningkat sebesar Rp 66.074.000 atau 9,80 % dibandingkan tahun lalu.",
        "Anggaran Belanja A Rp 100.000.000 dengan realisasi Rp 90.000.000 (90 %), Belanja B sebesar Rp 200.000.000 dengan realisasi Rp 150.000.000 (85 %).",
    ],
)
def test_percentages_beside_the_amounts_they_are_of(teks):
    assert len(kata("N8", teks)) == 1


def test_two_years_with_their_figures_and_the_wrong_word():
    teks = "Pada tahun 2020 anggarannya Rp 3.500.000.000, sedangkan pada tahun 2021 sebesar Rp 3.866.278.512, sehingga {} Rp 366.278.512."
    assert len(kata("N6", teks.format("menurun"))) == 1
    assert kata("N6", teks.format("meningkat")) == []


def test_a_sentence_that_goes_on_speaks_of_what_the_one_before_named():
    awal = f"Realisasi {DESA} sebesar 100 dari target 95."
    assert len(kata("N6", f"{awal} Realisasi tersebut belum mencapai target yang ditetapkan.")) == 1
    assert kata("N6", f"{awal} Realisasi tersebut melampaui target yang ditetapkan.") == []
    (k,) = kata(
        "N6", f"{awal} Jika dibandingkan dengan realisasi tahun 2020 (90), realisasi tahun 2021 meningkat 7 poin."
    )
    assert k == f"Naskah menyebut perubahan “7” tentang “{DESA}”, padahal menurut data 10."
