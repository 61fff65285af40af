"""Surveys of satisfaction: shares, scores, words, mean, year (K21). Values of BS 382-412."""

from dataclasses import replace
from decimal import Decimal

import pytest

from laporan.checks.bacaan import Acuan, Asal, Bacaan, Hal, Klaim, Pita, Sebaran
from laporan.checks.temuan import Tempat, Tingkat
from tests.laporan.checks.uang_contoh import kalimat, temuan


def unsur(
    nama: str, bagian: str, skor: str | None, predikat: str = "", *, jumlah: int = 100, tahun: int = 2021
) -> Sebaran:
    """One row; `bagian` are the four shares ("10 0 90 0"), empty where there are none."""
    angka = tuple(Decimal(x) for x in bagian.split())
    nilai = None if skor is None else Decimal(skor)
    return Sebaran(nama, Tempat(nama), angka, Decimal(jumlah), nilai, predikat, tahun)


def survei(*baris: Sebaran, **lain) -> Bacaan:
    return Bacaan(asal=Asal.CETAK, tahun=2021, survei=baris, **lain)


WAKTU = unsur("Waktu pelaksanaan pelayanan", "0 0 90 10", "77.5", "Baik")
KEAMANAN = unsur("Keamanan", "0 0 0 100", "100", "Sangat baik")


def test_a_survey_that_is_right():
    rerata = Sebaran(
        "Rata-rata unsur pelayanan", Tempat("rata"), skor=Decimal("88.75"), predikat="Sangat baik", tahun=2021
    )
    assert temuan("K21", survei(WAKTU, KEAMANAN, rerata)) == []


def test_shares_that_make_150_percent():
    (t,) = temuan("K21", survei(unsur("Biaya lain (pungutan)", "30 80 20 20", "55")))
    assert (t.kalimat, t.tingkat) == (
        "Sebaran jawaban “Biaya lain (pungutan)” 30 + 80 + 20 + 20 berjumlah 150 %, tetapi tercetak 100 %.",
        Tingkat.SALAH,
    )


@pytest.mark.parametrize(
    ("nama", "bagian", "skor", "hitungan"),
    [
        ("Kesesuaian", "0 10 90 0", "70", "72,5"),
        ("Kecepatan dan ketepatan waktu", "10 20 70 0", "57.5", "65"),
        ("Keamanan", "0 0 0 100", "75", "100"),
        ("Keamanan", "0 0 0 100", "3", "4"),
    ],
)
def test_a_score_that_does_not_follow_from_its_answers(nama, bagian, skor, hitungan):
    tercetak = skor.replace(".", ",")
    assert kalimat("K21", survei(unsur(nama, bagian, skor))) == [
        f"Skor “{nama}” tercetak {tercetak}, tetapi menurut sebaran jawabannya {hitungan}."
    ]


@pytest.mark.parametrize("skor", ["72.5", "72", "73", "2.9"])
def test_scores_may_be_rounded_and_may_run_from_1_to_4(skor):
    assert temuan("K21", survei(unsur("Kesesuaian", "0 10 90 0", skor))) == []


def test_answers_and_scores_in_two_tables():
    sebaran = replace(unsur("Keamanan", "0 0 0 100", None), tempat=Tempat("sebaran"))
    skor = Sebaran("keamanan", Tempat("skor"), skor=Decimal(75), tahun=2021)
    (t,) = temuan("K21", survei(sebaran, skor))
    assert (t.tempat.sebutan, [x.sebutan for x in t.lain]) == ("skor", ["sebaran"])


def test_scores_without_answers_are_a_hint():
    (t,) = temuan("K21", survei(unsur("Persyaratan", "", "90", "Sangat baik"), WAKTU))
    assert (t.kalimat, t.tingkat) == ("Skor “Persyaratan” tercetak tanpa sebaran jawaban.", Tingkat.SARAN)


def test_one_score_with_two_words():
    dua = (unsur("Kemudahan Prosedur", "", "77.5", "Sangat baik"), unsur("Waktu", "", "77.5", "Baik"))
    assert kalimat("K21", survei(*dua))[0] == (
        "Skor 77,5 mendapat dua predikat: Sangat baik pada “Kemudahan Prosedur” dan Baik pada “Waktu”."
    )


def _rerata(skor: str, predikat: str, *isi: Sebaran, **lain) -> Bacaan:
    return survei(*isi, Sebaran("Rata-rata", Tempat("rata"), skor=Decimal(skor), predikat=predikat, tahun=2021), **lain)


def test_the_word_of_the_whole_survey():
    assert kalimat("K21", _rerata("66.4", "Baik")) == [
        "Rata-rata 66,4 tercetak Baik, tetapi menurut batas mutu pelayanan termasuk Kurang baik atau C."
    ]
    assert kalimat("K21", _rerata("93.71", "B")) == [
        "Rata-rata 93,71 tercetak B, tetapi menurut batas mutu pelayanan termasuk Sangat baik atau A."
    ]
    assert [
        temuan("K21", _rerata(*x)) for x in (("93.71", "A"), ("84.33", "Baik"), ("3.4", "B"), ("66.4", "Cukup"))
    ] == [[]] * 4


def test_the_scale_of_the_office_decides():
    skala_2004 = (Pita("A", Decimal("81.26"), Decimal(101)), Pita("B", Decimal("62.51"), Decimal("81.26")))
    assert temuan("K21", _rerata("66.4", "Baik", acuan=Acuan(skala_mutu=skala_2004))) == []


def test_words_of_single_unsur_are_one_hint():
    (t,) = temuan("K21", survei(unsur("Kecepatan", "", "70", "Baik"), unsur("Kesopanan", "", "67.5", "Baik")))
    assert (t.kalimat, t.tingkat) == (
        (
            "Predikat 2 unsur tidak menurut batas mutu pelayanan, misalnya “Kecepatan” 70 tercetak Baik, seharusnya Kurang baik "
            "atau C."
        ),
        Tingkat.SARAN,
    )


def test_the_mean_of_the_unsur():
    assert kalimat("K21", _rerata("98.75", "A", WAKTU, KEAMANAN)) == [
        "Rata-rata tercetak 98,75, tetapi rata-rata 2 unsurnya 88,75."
    ]


def _realisasi(tahun: int, angka: str) -> Klaim:
    nama = "Nilai survey kepuasan masyarakat (SKM)"
    return Klaim(Hal.REALISASI, "I1", "Tabel 3.2", angka, Decimal(angka), Tempat(f"Tabel 3.2 {tahun}"), tahun, nama)


def test_an_old_survey_that_is_used_again():
    klaim = (_realisasi(2018, "88.75"), _realisasi(2021, "93.71"))
    (t,) = temuan("K21", _rerata("88.75", "A", WAKTU, KEAMANAN, klaim=klaim))
    assert (t.kalimat, t.tingkat) == (
        (
            "Nilai survei 88,75 bukan realisasi “Nilai survey kepuasan masyarakat (SKM)” tahun 2021, 93,71, sama dengan realisasi "
            "tahun 2018: mungkin survei lama dipakai ulang."
        ),
        Tingkat.PERINGATAN,
    )
    assert temuan("K21", _rerata("88.75", "A", WAKTU, KEAMANAN, klaim=(_realisasi(2021, "88.75"),))) == []


def test_a_survey_of_another_year():
    assert kalimat("K21", survei(replace(WAKTU, tahun=2019))) == [
        "Survei yang dimuat adalah survei tahun 2019, bukan tahun 2021."
    ]


def test_an_unsur_that_is_missing_in_one_of_two_tables():
    lima = [unsur(f"Unsur {n}", "0 0 90 10", "77.5", "Baik") for n in range(1, 6)]
    tanpa_sebaran = unsur("Biaya", "", "77.5", "Baik")
    (t,) = temuan("K21", survei(*lima, tanpa_sebaran))
    assert (t.kalimat, t.tingkat) == ("Skor “Biaya” tercetak tanpa sebaran jawaban.", Tingkat.PERINGATAN)
    assert kalimat("K21", survei(*lima, unsur("Biaya", "0 0 90 10", None))) == [
        "Sebaran jawaban “Biaya” tercetak, tetapi skornya tidak ada."
    ]


def test_nine_weights_of_0_11_lose_one_percent():
    """IKM 90,56 for unsur that make 91,48 (domain of PermenPANRB 14/2017)."""
    isi = [unsur(f"Unsur {n}", "", "3.659", "") for n in range(9)]
    hasil = [temuan("K21", _rerata(x, "A", *isi)) for x in ("91.48", "90.56", "92.48")]
    assert [len(h) for h in hasil] == [0, 0, 1]
