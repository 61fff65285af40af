"""K2: one target in all papers; K16: what is missed is answered; K17: targets within reason."""

import pytest

from laporan.checks.bacaan import Asal, Hal
from laporan.checks.temuan import Tingkat
from tests.laporan.checks.ukuran import bacaan, capaian, deret, ind, k, kalimat, realisasi, target, temuan


def dalam(*naskah_teks: tuple[str, str], **lain):
    return [target(teks, naskah=naskah, **lain) for naskah, teks in naskah_teks]


def renstra(teks: str, awal: int = 2016, pokok: str = "I1"):
    return [target(t, pokok, awal + n, "Renstra") for n, t in enumerate(teks.split())]


# --- K2 ---


def test_k2_the_same_target_with_and_without_its_unit():
    isi = dalam(("Renstra", "100"), ("RKT", "100%"), ("PK", "100 %"), ("Tabel 3.1", "100,00"))
    assert temuan("K2", bacaan(isi)) == []


def test_k2_the_targets_of_bangsalsari():
    """004:293, 337, 578, 660."""
    isi = dalam(("Renstra", "A"), ("RKT", "100%"), ("PK", "B"), ("Tabel 3.1", "100"))
    (t,) = temuan("K2", bacaan(isi, asal=Asal.CETAK))
    assert (t.tingkat, t.tempat.sebutan) == (Tingkat.SALAH, "RKT, I1 2021 target")
    assert t.kalimat == (
        "Target “Indikator I1” tahun 2021 tidak sama: B pada PK; 100% pada RKT; A pada Renstra; 100 pada Tabel 3.1."
    )


@pytest.mark.parametrize("lain", [{"konversi": "B = 100"}, {"penjelasan": "Target disesuaikan setelah Perubahan."}])
def test_k2_explained_or_converted_in_writing_it_is_a_hint(lain):
    b = bacaan(dalam(("PK", "B"), ("Tabel 3.1", "100")), ind(**lain))
    assert [t.tingkat for t in temuan("K2", b)] == [Tingkat.SARAN]


@pytest.mark.parametrize(("renstra", "tabel"), [("A", "100"), ("B", "90")])
def test_k2_a_conversion_explains_only_what_it_says(renstra, tabel):
    b = bacaan(dalam(("PK", "B"), ("Renstra", renstra), ("Tabel 3.1", tabel)), ind(konversi="B = 100"))
    assert [t.tingkat for t in temuan("K2", b)] == [Tingkat.SALAH]


def test_k2_letters_that_stand_for_one_number_are_a_hint():
    """Rule set of Bangsalsari: A and B are both written 100 (004:337, 578)."""
    b = bacaan(dalam(("PK", "B"), ("Renstra", "A"), ("RKT", "100%")), ind(konversi="A = 100; B = 100"))
    assert [t.tingkat for t in temuan("K2", b)] == [Tingkat.SARAN]


def test_k2_an_explanation_of_the_result_is_none_of_the_target():
    b = bacaan(dalam(("PK", "83"), ("Renstra", "85")), ind(penjelasan="Melampaui target karena pembinaan berkala."))
    assert [t.tingkat for t in temuan("K2", b)] == [Tingkat.SALAH]


def test_k2_a_change_of_the_pk_leaves_older_papers_as_they_were():
    isi = dalam(("PK Perubahan", "90"), ("PK", "85"), ("RKT", "85"), ("Renstra", "85"), ("Tabel 3.1", "90"))
    assert [t.tingkat for t in temuan("K2", bacaan(isi[:1] + isi[2:4]))] == [Tingkat.SARAN]
    assert kalimat("K2", bacaan(isi)) == []


def test_k2_a_table_that_measures_against_another_target():
    (t,) = temuan("K2", bacaan(dalam(("PK", "85 %"), ("Tabel 3.1", "58 %"))))
    assert (t.tingkat, t.kalimat) == (
        Tingkat.SALAH,
        (
            "Target “Indikator I1” tahun 2021 tidak sama: 85 % pada PK; 58 % pada Tabel 3.1. "
            "Keduanya berbeda satu angka saja; tampaknya salah ketik."
        ),
    )


def test_k2_the_end_of_the_renstra():
    akhir = [*renstra("75 80 85 90 95 100"), k(Hal.TARGET_AKHIR, "100", tahun=None, naskah="Tabel 3.6")]
    assert temuan("K2", bacaan(akhir)) == []
    beda = [*akhir[:-1], k(Hal.TARGET_AKHIR, "95", tahun=None, naskah="Tabel 3.6")]
    assert kalimat("K2", bacaan(beda)) == [
        (
            "Target “Indikator I1” akhir Renstra tidak sama: 100 pada Renstra; 95 pada Tabel 3.6. "
            "Angka 95 adalah angka tahun 2020."
        )
    ]


def test_k2_an_annex_of_another_year():
    """002:248 and 695."""
    annex = [target("95%", tahun=2020, naskah="PKK"), realisasi("92%", tahun=2020, naskah="PKK")]
    (t,) = temuan("K2", bacaan([target("85 %"), realisasi("90 %"), *annex]))
    assert (t.tingkat, t.kalimat) == (
        Tingkat.PERINGATAN,
        "Target pada PKK (tahun 2020) lain daripada target tahun 2021: “Indikator I1” 95%, bukan 85 %.",
    )


# --- K16 ---


@pytest.mark.parametrize(
    ("r", "lain"),
    [
        ("85", {}),
        ("80", {"kendala": "Wajib pajak pindah.", "solusi": "Penagihan bersama kelurahan."}),
        ("102", {}),
        ("110", {"penjelasan": "Program pemutihan."}),
    ],
)
def test_k16_reached_or_answered(r, lain):
    assert temuan("K16", bacaan([target("85"), realisasi(r)], ind(**lain))) == []


def test_k16_missed_without_an_answer():
    """002:267."""
    (t,) = temuan("K16", bacaan([target("85 %"), realisasi("67,98 %")], ind(kendala="Wajib pajak pindah.")))
    assert (t.tingkat, t.tempat.sebutan) == (Tingkat.SALAH, "Tabel 3.1, I1 2021 realisasi")
    assert t.kalimat == "Capaian “Indikator I1” 79,98 % (67,98 % dari target 85 %), tetapi solusinya belum ditulis."


def test_k16_missed_in_print_may_be_answered_in_the_text():
    b = bacaan([target("85 %"), realisasi("67,98 %")], asal=Asal.CETAK)
    assert [(t.tingkat, t.kalimat) for t in temuan("K16", b)] == [
        (
            Tingkat.SARAN,
            "Capaian “Indikator I1” 79,98 % (67,98 % dari target 85 %), tetapi kendala dan solusinya belum ditulis.",
        )
    ]


def test_k16_far_above_the_target():
    (t,) = temuan("K16", bacaan([target("5"), realisasi("8"), capaian("160 %")]))
    assert (t.tingkat, t.kalimat) == (
        Tingkat.PERINGATAN,
        (
            "Capaian “Indikator I1” 160 % (8 dari target 5); jelaskan mengapa jauh di atas target atau tinjau apakah "
            "targetnya terlalu mudah."
        ),
    )


def test_k16_of_a_falling_indicator():
    assert temuan("K16", bacaan([target("10"), realisasi("9")], ind(polaritas="turun"))) == []


# --- K17 ---


def test_k17_a_rising_plan_above_what_was_reached():
    assert temuan("K17", bacaan([*renstra("75 80 85 90 95 97"), *deret("74 79 84 89 94 96")])) == []


def test_k17_lower_than_what_was_reached():
    """004:356 and 579: B after 81,40; 80 to 95 after 95,79 to 100."""
    isi = [target("B", naskah="PK"), *deret("89,50 81,40", sampai=2020)]
    assert kalimat("K17", bacaan(isi)) == [
        "Target “Indikator I1” tahun 2021 B (mulai 76,61), di bawah realisasi tahun 2020 yang sudah 81,40."
    ]
    isi = [*renstra("80 85 90 95 100", 2017), *deret("95,79 96,63 100 100", sampai=2020)]
    assert kalimat("K17", bacaan(isi)) == [
        "Target “Indikator I1” tahun 2020 95, di bawah realisasi tahun 2019 yang sudah 100; begitu pula tahun 2018, 2019."
    ]


def test_k17_of_a_falling_indicator_the_other_way_round():
    b = bacaan([target("12", naskah="PK"), *deret("10", sampai=2020)], ind(polaritas="turun"))
    assert kalimat("K17", b) == ["Target “Indikator I1” tahun 2021 12, di atas realisasi tahun 2020 yang sudah 10."]


def test_k17_a_hundred_for_years():
    assert kalimat("K17", bacaan(renstra("100 100 100", 2019))) == [
        "Target “Indikator I1” 100 selama 3 tahun (2019–2021); tinjau apakah masih menantang."
    ]


def test_k17_against_the_direction():
    (t,) = temuan("K17", bacaan(renstra("80 85 83 90")))
    assert (t.tingkat, t.kalimat) == (
        Tingkat.PERINGATAN,
        "Target “Indikator I1” turun dari 85 (tahun 2017) menjadi 83 (tahun 2018), berlawanan dengan arah indikatornya.",
    )


def test_k17_many_times_the_first():
    """001:32."""
    assert kalimat("K17", bacaan(renstra("30 35 55 83 100", 2021))) == [
        "Target “Indikator I1” naik dari 30 (tahun 2021) menjadi 100 (tahun 2025); tinjau apakah dapat dicapai."
    ]


def test_rules_over_targets_take_odd_input():
    odd = [target("", naskah="PK"), target("-", naskah="RKT"), target("0", naskah="Renstra"), realisasi("-")]
    for nomor in ("K2", "K16", "K17"):
        assert temuan(nomor, bacaan(odd, tahun=None)) == []
