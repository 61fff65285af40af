"""K7, W1-W8: figures that may be right and are worth a second look."""

import pytest

from laporan.checks.bacaan import Asal, Baris, Sel, Tabel
from laporan.checks.temuan import Tempat, Tingkat
from tests.laporan.checks.ukuran import bacaan, deret, ind, kalimat, realisasi, target, temuan

ALAMI = (
    [*deret("80,42 81,83 82,89"), target("82")],
    [*deret("66,52 70,75 77,04"), target("75")],
    [*deret("98 99 100"), target("100")],
    [*deret("3 5 4 6"), target("5")],
    [*deret("24,80 21,40 20,25"), target("21")],
)


@pytest.mark.parametrize("nomor", ["K7", "W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8"])
@pytest.mark.parametrize("klaim", ALAMI)
def test_natural_series_are_left_alone(nomor, klaim):
    assert temuan(nomor, bacaan(klaim)) == []


@pytest.mark.parametrize("nomor", ["K7", "W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8"])
def test_odd_input_is_no_accident(nomor):
    odd = [
        realisasi("-"),
        realisasi("0", "I2"),
        target("0", "I2"),
        realisasi("5", "I3", tahun=None),
        *deret("0 0 0", "I4"),
    ]
    assert [t for t in temuan(nomor, bacaan(odd, tahun=None)) if t.tingkat is not Tingkat.SARAN] == []


# --- K7 ---


@pytest.mark.parametrize(
    ("nilai", "tingkat"), [("93,71", Tingkat.PERINGATAN), ("93,5", Tingkat.SARAN), ("93", Tingkat.SARAN)]
)
def test_k7_as_last_year(nilai, tingkat):
    (t,) = temuan("K7", bacaan(deret(f"81,40 {nilai} {nilai}")))
    assert (t.tingkat, t.tempat.sebutan) == (tingkat, "Tabel 3.2, I1 2021 realisasi")
    assert t.kalimat == (
        f"Realisasi “Indikator I1” tahun 2021 ({nilai}) sama persis dengan tahun 2020; pastikan bukan angka yang tersalin."
    )


def test_k7_always_its_target():
    isi = [*deret("80 85 90"), *(target(t, tahun=2019 + n, naskah="Renstra") for n, t in enumerate(("80", "85", "90")))]
    (t,) = temuan("K7", bacaan(isi))
    assert (t.tingkat, t.kalimat) == (
        Tingkat.PERINGATAN,
        "Realisasi “Indikator I1” selama 3 tahun selalu sama persis dengan targetnya; pastikan keduanya diukur sendiri-sendiri.",
    )


# --- W1, W2 ---


def test_w1_a_whole_column_of_another_year():
    b = bacaan([*deret("81 90,5 81"), *deret("67,2 70 67,2", "I2")])
    assert [(t.tingkat, t.kalimat) for t in temuan("W1", b)] == [
        (
            Tingkat.PERINGATAN,
            "Semua 2 realisasi tahun 2021 sama persis dengan tahun 2019; kolom tahunnya tampaknya tersalin.",
        )
    ]


def test_w1_one_figure_of_another_year_is_a_hint():
    (t,) = temuan("W1", bacaan([*deret("81,25 90,5 81,25"), *deret("67,2 70 72", "I2")]))
    assert (t.tingkat, t.kalimat) == (
        Tingkat.SARAN,
        "Realisasi “Indikator I1” tahun 2021 (81,25) sama persis dengan tahun 2019; pastikan bukan angka yang tersalin.",
    )


@pytest.mark.parametrize(("banyak", "tingkat"), [(2, None), (3, Tingkat.SARAN), (5, Tingkat.PERINGATAN)])
def test_w2_all_at_a_hundred(banyak, tingkat):
    b = bacaan([realisasi("100", f"I{n}") for n in range(banyak)])
    assert [(t.tingkat, t.kalimat) for t in temuan("W2", b)] == (
        [(tingkat, f"Semua {banyak} indikator tahun 2021 tepat 100; pastikan setiap angka hasil pengukuran.")]
        if tingkat
        else []
    )


# --- W3, W4, W5 ---


def test_w3_far_from_the_years_before():
    (t,) = temuan("W3", bacaan(deret("89,50 83 81,40 37,91")))
    assert (t.tingkat, t.kalimat) == (
        Tingkat.PERINGATAN,
        "Realisasi “Indikator I1” tahun 2021 adalah 37,91, yaitu 55,21 % lebih rendah daripada rata-rata tahun 2018–2020 (84,63).",
    )


def test_w3_one_year_before_is_a_hint():
    """002:720 and 267: 47 to 100."""
    (t,) = temuan("W3", bacaan(deret("47 100")))
    assert (t.tingkat, t.kalimat) == (
        Tingkat.SARAN,
        "Realisasi “Indikator I1” tahun 2021 adalah 100, yaitu 112,77 % lebih tinggi daripada tahun 2020 (47).",
    )


def test_w3_a_step_larger_than_any_before_is_a_hint():
    (t,) = temuan("W3", bacaan(deret("80 81 82,5 67")))
    assert (t.tingkat, t.kalimat) == (
        Tingkat.SARAN,
        (
            "Realisasi “Indikator I1” 67, sedangkan tahun 2020 82,5; perubahan ini jauh lebih besar daripada "
            "tahun-tahun sebelumnya."
        ),
    )


@pytest.mark.parametrize(
    ("nilai", "arah"), [("937,1", "10 kali"), ("9371", "100 kali"), ("9,371", "seper 10"), ("0,0937", "seper 1.000")]
)
def test_w4_a_comma_that_slipped(nilai, arah):
    isi = [target("95"), *deret(f"88 91 {nilai}")]
    assert kalimat("W4", bacaan(isi)) == [
        (
            f"Realisasi “Indikator I1” {nilai} kira-kira {arah} pembandingnya (target 95; tahun 2020 91); "
            "periksa titik dan komanya."
        )
    ]
    assert temuan("W3", bacaan(isi)) == []


def test_w4_thousands_read_as_units():
    assert kalimat("W4", bacaan([target("2500"), realisasi("2,3")])) == [
        "Realisasi “Indikator I1” 2,3 kira-kira seper 1.000 pembandingnya (target 2.500); periksa titik dan komanya."
    ]


@pytest.mark.parametrize(
    ("uraian", "tingkat", "tulisan"),
    [
        ("Persentase desa yang tertib", Tingkat.PERINGATAN, "padahal suatu bagian paling banyak 100 %."),
        ("Indeks Kepuasan Masyarakat", Tingkat.PERINGATAN, "padahal indeks paling tinggi 100."),
        ("Persentase kenaikan peserta", None, ""),
        ("Jumlah lembaga aktif", None, ""),
    ],
)
def test_w5_above_what_can_be(uraian, tingkat, tulisan):
    hasil = temuan("W5", bacaan([realisasi("104")], ind("I1", uraian)))
    assert [(t.tingkat, t.kalimat) for t in hasil] == (
        [(tingkat, f"Realisasi “{uraian}” 104, {tulisan}")] if tingkat else []
    )


# --- W6 ---


def test_w6_two_rows_exchanged():
    b = bacaan([*deret("89 90 55"), *deret("52 54 91", "I2")])
    assert [(t.tingkat, t.kalimat) for t in temuan("W6", b)] == [
        (
            Tingkat.PERINGATAN,
            (
                "Realisasi “Indikator I1” (55) dan “Indikator I2” (91) tampaknya tertukar: masing-masing lebih cocok dengan "
                "angka tahun lalu yang lain."
            ),
        )
    ]


def test_w6_by_the_targets_is_a_hint():
    isi = [target("30"), realisasi("84"), target("85", "I2"), realisasi("31", "I2")]
    (t,) = temuan("W6", bacaan(isi))
    assert (t.tingkat, t.kalimat) == (
        Tingkat.SARAN,
        (
            "Realisasi “Indikator I1” (84) dan “Indikator I2” (31) tampaknya tertukar: masing-masing lebih cocok dengan "
            "target yang lain."
        ),
    )


# --- W7, W8 ---


def test_w7_a_percentage_among_values():
    """004:356."""
    (t,) = temuan("W7", bacaan(deret("89,50 66,40 83% 81,40 93,71")))
    assert (t.tingkat, t.tempat.sebutan, t.kalimat) == (
        Tingkat.PERINGATAN,
        "Tabel 3.2, I1 2019 realisasi",
        "Deret “Indikator I1” pada Tabel 3.2 memuat 83% di antara angka seperti 89,50; satuannya tidak sama.",
    )


def test_w7_two_names_of_a_satuan():
    """003:315 and 327."""
    nilai = ind("I1", "Indeks Kepuasan Masyarakat", satuan="Angka", tempat=Tempat("Tabel 3.2, baris 1"))
    lain = ind("I1", "Indeks Kepuasan Masyarakat", satuan="Nilai", tempat=Tempat("Tabel 3.3, baris 1"))
    b = bacaan([target("84,33")], nilai, lain, asal=Asal.CETAK)
    assert kalimat("W7", b) == ["Satuan “Indeks Kepuasan Masyarakat” ditulis “Angka” dan “Nilai”."]


KOLOM = ("Kegiatan", *(f"{t} K" for t in range(2016, 2022)), "Realisasi Capaian Kinerja dan Anggaran s/d Tahun 2020 K")


@pytest.mark.parametrize(
    ("isi", "hasil"),
    [
        (("100%", "100%", "95%", "95%", "94%", "0%", "81%"), []),
        (("-", "-", "-", "100%", "100%", "-", "33%"), []),
        (("-", "-", "-", "100%", "100%", "-", "100%"), []),
        (
            ("-", "-", "-", "100%", "100%", "-", "99%"),
            ["Tingkat kinerja “Pembangunan sarana” 99%, tetapi 100 + 100 dibagi 6 tahun adalah 33,33 %."],
        ),
    ],
)
def test_w8_the_level_over_the_years(isi, hasil):
    """002:742, 768, 783: all years count, those without a figure as 0."""
    baris = Baris(tuple(Sel(x) for x in ("Pembangunan sarana", *isi)), Tempat("baris 783"))
    tabel = Tabel("Perbandingan", KOLOM, (baris,), Tempat("Lampiran VII"))
    b = bacaan([], tabel=(tabel,), asal=Asal.CETAK)
    assert [(t.kalimat, t.tempat.sebutan) for t in temuan("W8", b)] == [(x, "baris 783") for x in hasil]
