"""Figures whose owner the sentence names in set words (N3), doubled amounts (N1), changes and shares of two amounts (N8)."""

from dataclasses import replace
from decimal import Decimal

import pytest

from laporan.checks.bacaan import Hal, SasaranUang
from tests.laporan.checks.naskah_contoh import DESA, SKM, kata, klaim, survei, tempat

AKHIR = tuple(klaim())
AKHIR += (replace(AKHIR[0], hal=Hal.TARGET_AKHIR, angka=Decimal(91), tahun=None, tempat=tempat("Tabel 3.2")),)


@pytest.mark.parametrize(
    ("rata", "salah"), [("93,70 %", False), ("93,71 %", False), ("98,70 %", True), ("13,7 %", True)]
)
def test_the_mean_of_a_sasaran_is_that_of_its_printed_capaian(rata, salah):
    keluhan = kata("N3", f"Dengan demikian rata-rata capaian sasaran Pelayanan publik adalah {rata}.", klaim=_sasaran())
    assert bool(keluhan) is salah
    if salah:
        assert keluhan == [
            f"Naskah menyebut rata-rata capaian “Pelayanan publik” “{rata}”, sedangkan menurut tabel 93,70."
        ]


def _sasaran():
    return tuple(replace(k, sasaran="Pelayanan publik") if k.sasaran == "Sasaran 1" else k for k in klaim())


def test_a_mean_reckoned_before_rounding_is_no_strange_figure():
    isi = tuple(replace(k, sasaran="Sasaran 1") for k in klaim())  # (93,70 + 105,26) / 2 = 99,48
    assert kata("N2", "Rata-rata capaian sasaran ini sebesar 99,49 persen.", klaim=isi) == []
    assert len(kata("N2", "Rata-rata capaian sasaran ini sebesar 99,61 persen.", klaim=isi)) == 1


@pytest.mark.parametrize(("rata", "salah"), [("93,70", False), ("105,26", False), ("81,40", True)])
def test_the_mean_of_this_sasaran_is_that_of_one(rata, salah):
    """81,40 stands in the report, but is the realisasi of another year."""
    assert bool(kata("N3", f"Rata-rata capaian sasaran ini sebesar {rata} persen.")) is salah


UANG = "Untuk sasaran Pelayanan publik dialokasikan anggaran {} atau {} dari total anggaran, dengan realisasi {} (98,00 %)."
PER_SASARAN = tuple(
    SasaranUang(nama, tempat(f"Tabel 3.11, baris {n}"), Decimal(pagu), Decimal(realisasi))
    for n, (nama, pagu, realisasi) in enumerate(
        (("Pelayanan publik", 866_074_000, 848_752_520), ("Ketertiban", 268_724_100, 260_797_100)), 1
    )
)


@pytest.mark.parametrize(
    ("isi", "keluhan"),
    [
        (("Rp 866.074.000", "22,40 %", "Rp 848.752.520"), ""),
        (("Rp 268.724.100", "6,95 %", "Rp 848.752.520"), "Naskah menyebut anggaran “Pelayanan publik” “Rp 268.724.100”"),
        (("Rp 866.074.000", "24,20 %", "Rp 848.752.520"), "“Rp 866.074.000” adalah 22,40 % dari seluruh anggaran, bukan"),
        (("Rp 866.074.000", "22,40 %", "Rp 260.797.100"), "Naskah menyebut realisasi “Pelayanan publik” “Rp 260.797.100”"),
    ],
)  # fmt: skip
def test_the_money_of_a_sasaran_is_that_of_its_row(isi, keluhan):
    hasil = kata("N3", UANG.format(*isi), uang_sasaran=PER_SASARAN)
    assert [k for k in hasil if not k.startswith(keluhan)] == []
    assert bool(hasil) is bool(keluhan)


@pytest.mark.parametrize(("nomor", "salah"), [("I", False), ("II", True), ("1", False), ("2", True)])
def test_the_money_of_a_sasaran_by_its_number(nomor, salah):
    """004:545-549."""
    kalimat = (
        f"Keseluruhan anggaran sejumlah Rp 866.074.000 yang dialokasikan untuk sasaran {nomor} adalah sebesar 22,40 %."
    )
    assert bool(kata("N3", kalimat, uang_sasaran=PER_SASARAN)) is salah


@pytest.mark.parametrize(("realisasi", "salah"), [("3.348.600.038", False), ("3.400.000.000", True)])
def test_what_is_left_is_of_what_was_spent(realisasi, salah):
    kalimat = f"Dengan realisasi sebesar Rp {realisasi}, terdapat sisa anggaran sebesar Rp 517.678.474."
    assert bool(kata("N3", kalimat)) is salah


def test_the_score_of_an_unsur_is_that_of_the_survey():
    kalimat = "Skor tertinggi terdapat pada unsur Kesopanan petugas sebesar {}, yang terendah pada unsur Biaya lain (pungutan) sebesar 55."
    assert kata("N3", kalimat.format("80"), survei=survei()) == []
    assert kata("N3", kalimat.format("30"), survei=survei()) == [
        "Naskah menyebut unsur “Kesopanan petugas” “30”, sedangkan di tabel survei 80."
    ]
    koma = (replace(survei()[0], unsur="Sistem, mekanisme dan prosedur"),)
    kalimat = "Skor tertinggi terdapat pada unsur Sistem, mekanisme dan prosedur sebesar {}."
    assert kata("N3", kalimat.format("75"), survei=koma) == []
    assert len(kata("N3", kalimat.format("76"), survei=koma)) == 1
    dalam_kurung = "Unsur Kecepatan Pelayanan memperoleh skor terendah ({}) dan unsur Kesopanan petugas tertinggi (80)."
    assert kata("N3", dalam_kurung.format("75"), survei=survei()) == []
    assert len(kata("N3", dalam_kurung.format("25"), survei=survei())) == 1


@pytest.mark.parametrize(
    ("teks", "salah"),
    [
        ("sebesar 91, realisasi sampai dengan tahun 2021 mencapai 92,67 %.", ""),  # 84,33 of 91
        ("sebesar 91, realisasi sampai dengan tahun 2021 mencapai 96,67 %.", "Naskah menyebut “96,67 %” terhadap target akhir “91”"),
        ("sebesar 99, realisasi sampai dengan tahun 2021 mencapai 92,67 %.", "Target akhir “99” bukan target akhir indikator"),
        ("sebesar 91, realisasi sampai dengan tahun 2019 mencapai 92,67 %.", "“92,67 %” adalah kemajuan sampai dengan tahun 2021, bukan 2019."),
    ],
)  # fmt: skip
def test_progress_towards_the_end_target(teks, salah):
    keluhan = [
        k
        for k in kata("N3", f"Terhadap target akhir Renstra tahun 2026 {teks}", klaim=AKHIR)
        if "arget akhir" in k or "kemajuan" in k
    ]
    assert len(keluhan) == bool(salah)
    assert all(k.startswith(salah) for k in keluhan)


def test_the_end_target_in_brackets():
    kalimat = "Bila dibandingkan dengan target akhir periode Renstra ({}), tingkat kemajuannya {} %."
    assert kata("N3", kalimat.format("91", "92,67"), klaim=AKHIR) == []
    assert len(kata("N3", kalimat.format("19", "92,67"), klaim=AKHIR)) == 1
    assert len(kata("N3", kalimat.format("91", "29,67"), klaim=AKHIR)) == 1


def test_the_target_of_the_year_is_not_the_end_target():
    kalimat = f"Pada tahun 2021 {SKM} terealisasi 84,33 dari target sebesar {{}}."
    assert kata("N3", kalimat.format("90"), klaim=AKHIR) == []
    assert len(kata("N3", kalimat.format("91"), klaim=AKHIR)) == 1


def test_last_years_figure_in_brackets_is_that_of_the_indikator():
    kalimat = f"Realisasi {DESA} tinggi. Jika dibandingkan dengan realisasi tahun 2020 ({{}} desa), realisasi tahun 2021 meningkat."
    assert kata("N3", kalimat.format("90")) == []
    assert len(kata("N3", kalimat.format("50"))) == 1


def test_twice_a_known_amount_is_no_sum():
    kalimat = "Dengan realisasi sebesar Rp {}, terdapat sisa yang dikembalikan."
    assert kata("N1", kalimat.format("3.348.600.038")) == []
    (k,) = kata("N1", kalimat.format("6.697.200.076"))
    assert k.endswith("yang terdekat Rp 3.348.600.038 (realisasi “Jumlah”).")


def test_a_share_without_its_last_nought_still_tells():
    kalimat = "Anggaran terdiri dari Belanja Modal sebesar Rp 866.074.000 dengan realisasi Rp {} ({} %)."
    assert kata("N1", kalimat.format("805.600.000", "93")) == []  # 93,02
    assert len(kata("N1", kalimat.format("809.600.000", "93"))) == 1  # 93,48


@pytest.mark.parametrize(("naik", "salah"), [("366.278.512", False), ("366.278.521", True)])
def test_a_change_is_the_difference_of_its_two_amounts(naik, salah):
    teks = f"Pagu tahun 2021 sebesar Rp 3.866.278.512 meningkat sebesar Rp {naik} dibandingkan dengan tahun 2020 sebesar Rp 3.500.000.000."
    keluhan = [k for k in kata("N8", teks) if k.startswith("Selisih")]
    assert bool(keluhan) is salah
    if salah:
        assert keluhan == [
            "Selisih “Rp 3.866.278.512” dan “Rp 3.500.000.000” adalah Rp 366.278.512, bukan “Rp 366.278.521”."
        ]


@pytest.mark.parametrize(("persen", "salah"), [("10,47", False), ("10,74", True)])
def test_the_percentage_of_a_change_without_sebesar(persen, salah):
    teks = f"Pagu tahun 2020 sebesar Rp 3.500.000.000, sedangkan tahun 2021 sebesar Rp 3.866.278.512, sehingga naik Rp 366.278.512 ({persen} %)."
    assert bool([k for k in kata("N8", teks) if k.startswith("“Rp 366.278.512” adalah 10,47 %")]) is salah


@pytest.mark.parametrize(("serapan", "salah"), [("97,14", False), ("91,14", True)])
def test_absorption_against_the_budget_of_that_year_one_sentence_before(serapan, salah):
    teks = (
        "Pada tahun 2020 kecamatan memperoleh anggaran sebesar Rp 3.500.000.000, sedangkan pada tahun 2021 sebesar Rp 3.866.278.512. "
        f"Adapun realisasi tahun 2020 sebesar Rp 3.400.000.000 atau {serapan} %."
    )
    assert bool(kata("N8", teks)) is salah


def test_a_report_named_with_an_old_year():
    kalimat = "Akhir kata, semoga LKjIP Kecamatan Sukamaju Tahun {} bermanfaat bagi peningkatan kinerja."
    assert kata("K12", kalimat.format(2021)) == []
    assert len(kata("K12", kalimat.format(2019))) == 1


def test_an_amount_tells_its_year_also_where_a_table_says_none():
    kalimat = "Pagu anggaran tahun {} sebesar Rp 3.866.278.512 cukup."
    assert kata("K12", kalimat.format(2021)) == []
    assert len(kata("K12", kalimat.format(2019))) == 1


def test_another_office_in_capitals_with_a_common_word():
    teks = ("Seluruh sumber daya dikelola kecamatan.", "PERJANJIAN KINERJA KECAMATAN {}")
    assert kata("K13", teks[0], teks[1].format("SUKAMAJU")) == []
    assert kata("K13", *teks[:1], "KECAMATAN SUMBER DAYA") == []
    assert len(kata("K13", teks[0], teks[1].format("SUMBER LESTARI"))) == 1
