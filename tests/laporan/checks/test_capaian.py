"""K5: capaian, kemajuan, averages and words of the scale are what they are made of."""

from decimal import Decimal

import pytest

from laporan.checks.bacaan import Asal, Bacaan, Hal, JenisProsa, Pita, Prosa
from laporan.checks.temuan import Tempat, Tingkat
from tests.laporan.checks.ukuran import bacaan, capaian, ind, k, realisasi, target, temuan


def baris(t: str, r: str, c: str, pokok: str = "I1", **lain: str):
    return [target(t, pokok, **lain), realisasi(r, pokok, **lain), capaian(c, pokok, **lain)]


def cetak(klaim, *indikator, **lain) -> Bacaan:
    return bacaan(klaim, *indikator, asal=Asal.CETAK, **lain)


@pytest.mark.parametrize(
    ("polaritas", "t", "r", "c"),
    [
        ("naik", "100", "90", "90"),
        ("naik", "85", "100", "118 %"),
        ("naik", "85", "100", "117,65"),
        ("naik", "95", "47", "49"),
        ("naik", "5", "6", "120%"),
        ("naik", "20", "8", "40,00"),
        ("turun", "10", "8", "120"),
        ("turun", "10", "12", "80"),
        ("turun", "10", "25", "-50"),
        ("turun", "10", "8", "125"),
        ("naik", "84", "80,64", "96"),
        ("naik", "85", "77,04", "90,63"),
    ],
)
def test_k5_the_vectors_of_the_handbook_hold(polaritas, t, r, c):
    assert temuan("K5", cetak(baris(t, r, c), ind(polaritas=polaritas))) == []


def test_k5_cut_off_instead_of_rounded_is_a_hint():
    """002:248 and 002:267."""
    assert [(t.tingkat, t.kalimat) for t in temuan("K5", cetak(baris("85", "90", "105 %")))] == [
        (
            Tingkat.SARAN,
            (
                "Capaian “Indikator I1” tertulis 105 % pada Tabel 3.1, tetapi realisasi 90 terhadap target 85 adalah 105,88 % (dipotong, tidak dibulatkan)."
            ),
        )
    ]
    assert [t.tingkat for t in temuan("K5", cetak(baris("85", "67,98", "79,97 %")))] in ([], [Tingkat.SARAN])


def test_k5_another_figure_is_wrong():
    (t,) = temuan("K5", cetak(baris("100", "93,71", "55"), ind()))
    assert (t.tingkat, t.tempat.sebutan) == (Tingkat.SALAH, "Tabel 3.1, I1 2021 capaian")
    assert t.kalimat == (
        "Capaian “Indikator I1” tertulis 55 pada Tabel 3.1, tetapi realisasi 93,71 terhadap target 100 adalah 93,71 %."
    )


@pytest.mark.parametrize(
    ("klaim", "sebab"),
    [
        (
            baris("10", "8", "120"),
            "Angka itu sepertinya dihitung dengan rumus kemajuan negatif (makin rendah makin baik).",
        ),
        (baris("100", "93,71", "93,17"), "Satu angka pada capaiannya tampaknya salah ketik."),
        (baris("80", "64", "105,00"), "Angka itu cocok bila realisasinya 84."),
        (
            [*baris("80", "60", "90"), *baris("90", "72", "66,67", "I2")],
            "Realisasinya tampaknya tertukar dengan “Indikator I2” (72).",
        ),
        (
            [*baris("80", "60", "54,29"), *baris("70", "38", "75", "I2")],
            "Angka 54,29 cocok dengan baris “Indikator I2”; barisnya tampaknya bergeser.",
        ),
        (
            [*baris("80", "60", "88,75"), realisasi("71", tahun=2020, naskah="Tabel 3.2")],
            "Angka itu cocok dengan realisasi tahun 2020 (71).",
        ),
    ],
)
def test_k5_says_what_would_fit(klaim, sebab):
    assert temuan("K5", cetak(klaim))[0].kalimat.endswith(sebab)


def test_k5_a_falling_indicator_by_the_rising_formula():
    (t,) = temuan("K5", cetak(baris("14", "13", "92,86 %"), ind(polaritas="turun")))
    assert t.kalimat == (
        "Capaian “Indikator I1” tertulis 92,86 % pada Tabel 3.1, tetapi realisasi 13 terhadap target 14 adalah 107,14 %. "
        "Angka itu sepertinya dihitung dengan rumus kemajuan positif (makin tinggi makin baik)."
    )


def test_k5_the_report_says_which_indicator_falls():
    kalimat = Prosa(
        "Rumus yang kedua digunakan untuk indikator Jumlah berkas kembali.", JenisProsa.PARAGRAF, Tempat("x")
    )
    klaim = baris("10", "8", "120", uraian="Jumlah berkas kembali")
    tanpa = ind("I1", "Jumlah berkas kembali", polaritas="")
    assert temuan("K5", cetak(klaim, tanpa, prosa=(kalimat,))) == []
    assert [t.tingkat for t in temuan("K5", cetak(klaim, tanpa))] == [Tingkat.PERINGATAN]


def test_k5_progress_to_the_end_of_the_renstra():
    akhir = [k(Hal.TARGET_AKHIR, "100", tahun=None), realisasi("99,02")]
    assert temuan("K5", cetak([*akhir, k(Hal.KEMAJUAN, "99,02")])) == []
    (t,) = temuan("K5", cetak([*akhir, k(Hal.KEMAJUAN, "100")], ind()))
    assert (t.tingkat, t.kalimat) == (
        Tingkat.SALAH,
        (
            "Tingkat kemajuan “Indikator I1” tertulis 100 pada Tabel 3.1, tetapi realisasi 99,02 terhadap target 100 adalah 99,02 %."
        ),
    )


def test_k5_a_word_where_a_percentage_belongs():
    akhir = [k(Hal.TARGET_AKHIR, "100%", tahun=None), realisasi("93,71%"), k(Hal.KEMAJUAN, "Baik")]
    assert [(t.tingkat, t.kalimat) for t in temuan("K5", cetak(akhir))] == [
        (
            Tingkat.PERINGATAN,
            (
                "Tingkat kemajuan “Indikator I1” tertulis “Baik” pada Tabel 3.1, padahal realisasi 93,71% terhadap target 100% adalah 93,71 %."
            ),
        )
    ]


def _berpredikat(c: str, kata: str) -> Bacaan:
    return cetak([capaian(c), k(Hal.PREDIKAT, kata)])


@pytest.mark.parametrize(
    ("c", "kata"), [("100", "Baik"), ("100,01", "SANGAT BAIK"), ("75,99", "Cukup"), ("76", "BAIK"), ("54,99", "kurang")]
)
def test_k5_the_borders_of_the_scale(c, kata):
    assert temuan("K5", _berpredikat(c, kata)) == []


@pytest.mark.parametrize(
    ("kata", "kalimat"),
    [
        ("sangat baik", "99,02 % disebut “sangat baik”, tetapi menurut skala laporan ini BAIK."),
        (
            "sangat berhasil",
            "99,02 % disebut “sangat berhasil”, kata yang tidak ada pada skala; menurut skala laporan ini BAIK.",
        ),
    ],
)
def test_k5_another_word_than_the_scale(kata, kalimat):
    assert [t.kalimat for t in temuan("K5", _berpredikat("99,02", kata))] == [f"Predikat “Indikator I1”: {kalimat}"]
    teks = f"Pada indikator sasaran ini tingkat pencapaian 99,02% ({kata}) dikarenakan semua rekomendasi dilaksanakan."
    naskah = Prosa(teks, JenisProsa.PARAGRAF, Tempat("Bab III, baris 469"))
    assert [(t.kalimat, t.tempat) for t in temuan("K5", cetak([], prosa=(naskah,)))] == [
        (f"Capaian {kalimat}", naskah.tempat)
    ]


@pytest.mark.parametrize(
    "teks",
    [
        "Tingkat pencapaian 99,02 % (baik) dikarenakan semua rekomendasi dilaksanakan.",
        "Penyerapan anggaran sebesar 99,02 % termasuk kategori sangat baik.",
        "Capaian 99,02 % dilaksanakan dengan sangat baik.",
    ],
)
def test_k5_words_that_are_no_predicate_of_a_capaian(teks):
    assert temuan("K5", cetak([], prosa=(Prosa(teks, JenisProsa.PARAGRAF, Tempat("x")),))) == []


def test_k5_the_average_of_a_sasaran():
    isi = [*baris("100", "90", "90", sasaran="Pelayanan"), *baris("100", "100", "100", "I2", sasaran="Pelayanan")]
    rata = capaian("95", "S1", sasaran="Pelayanan", uraian="Pelayanan")
    assert temuan("K5", cetak([*isi, rata])) == []
    (t,) = temuan("K5", cetak([*isi, capaian("99,02", "S1", sasaran="Pelayanan", uraian="Pelayanan")]))
    assert (
        t.kalimat == "Capaian sasaran “Pelayanan” tertulis 99,02 pada Tabel 3.1, tetapi rata-rata 2 indikatornya 95 %."
    )


def test_k5_needs_no_rule_for_our_own_figures():
    """Nobody types a capaian: the model has no such field."""
    from kinerja.models import PengukuranKinerja, Realisasi

    nama = {f.name for m in (PengukuranKinerja, Realisasi) for f in m._meta.get_fields()}
    assert not {n for n in nama if "capaian" in n}
    assert temuan("K5", bacaan(baris("100", "93,71", "55"))) == []


def test_k5_odd_input_is_no_accident():
    odd = [target("0"), realisasi("5"), capaian("100"), capaian("#DIV/0!", "I2"), k(Hal.KEMAJUAN, "-", "I3")]
    assert temuan("K5", cetak(odd)) == []


def test_k5_a_scale_that_ends_leaves_what_is_outside():
    from laporan.checks.bacaan import Acuan

    acuan = Acuan(skala=(Pita("Baik", Decimal(50), Decimal(60)),))
    assert temuan("K5", cetak([capaian("99"), k(Hal.PREDIKAT, "Buruk")], acuan=acuan)) == []
