import json
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja.formulas import capaian
from kinerja.scales import (
    Pita,
    SkalaSalah,
    batas_bawah,
    periksa_nama,
    periksa_pita,
    pita_dari_data,
    pita_untuk,
    predikat,
    tanpa_angka,
    teks_pita,
    ujung,
    urutan,
)

D = Decimal
ACUAN = Path(__file__).parents[2] / "fixtures" / "acuan" / "skala.json"
DATA = {skala["kode"]: skala for skala in json.loads(ACUAN.read_text("utf-8"))}
SKALA = {kode: pita_dari_data(skala["pita"]) for kode, skala in DATA.items()}
BERANGKA = sorted(kode for kode, pita in SKALA.items() if not tanpa_angka(pita))


def pita(nama: str, bawah: int | str | None, atas: int | str | None, tepi: str = "[)") -> Pita:
    b, a = (None if x is None else D(x) for x in (bawah, atas))
    return Pita(nama, b, tepi[0] == "[", a, tepi[1] == "]")


@pytest.mark.parametrize(
    ("nilai", "hasil"),
    [
        ("100", "BAIK"), ("100.01", "SANGAT BAIK"), ("99.02", "BAIK"), ("75.99", "CUKUP"),
        ("75.5", "CUKUP"), ("76", "BAIK"), ("55", "CUKUP"), ("54.99", "KURANG"),
        ("93.71", "BAIK"), ("-50", "KURANG"), ("122.32", "SANGAT BAIK"),
    ],
)  # fmt: skip
def test_four_steps_of_bangsalsari(nilai: str, hasil: str) -> None:
    assert predikat(SKALA["capaian-4-tingkat"], D(nilai)) == hasil


@pytest.mark.parametrize(
    ("nilai", "hasil"),
    [
        ("91", "Sangat Tinggi"), ("120", "Sangat Tinggi"), ("90.7", "Tinggi"), ("76", "Tinggi"),
        ("75.99", "Sedang"), ("66", "Sedang"), ("65.5", "Rendah"), ("51", "Rendah"),
        ("50.99", "Sangat Rendah"), ("-1", "Sangat Rendah"),
    ],
)  # fmt: skip
def test_five_steps_of_permendagri_86(nilai: str, hasil: str) -> None:
    assert predikat(SKALA["capaian-5-tingkat"], D(nilai)) == hasil


@pytest.mark.parametrize(
    ("nilai", "hasil"),
    [
        ("93.71", "A"), ("88.31", "A"), ("88.305", "B"), ("84.33", "B"), ("76.61", "B"),
        ("76.605", "C"), ("66.4", "C"), ("65", "C"), ("64.995", "D"), ("25", "D"), ("100", "A"),
        ("24.99", None), ("100.01", None),
    ],
)  # fmt: skip
def test_grades_of_skm_2017(nilai: str, hasil: str | None) -> None:
    assert predikat(SKALA["skm-2017"], D(nilai)) == hasil


@pytest.mark.parametrize(
    ("nilai", "hasil"),
    [
        ("90", "Sangat baik"), ("81.26", "Sangat baik"), ("81.255", "Baik"), ("77.5", "Baik"),
        ("72.5", "Baik"), ("62.51", "Baik"), ("62.505", "Kurang baik"), ("55", "Kurang baik"),
        ("43.76", "Kurang baik"), ("43.75", "Tidak baik"), ("25", "Tidak baik"),
    ],
)  # fmt: skip
def test_words_of_ikm_2004(nilai: str, hasil: str) -> None:
    ditemukan = pita_untuk(SKALA["ikm-2004"], D(nilai))
    assert ditemukan is not None
    assert ditemukan.sebutan == hasil


@pytest.mark.parametrize(
    ("nilai", "hasil"),
    [
        ("90", "A"), ("90.01", "AA"), ("100", "AA"), ("80", "BB"), ("70", "B"), ("60.01", "B"),
        ("60", "CC"), ("50", "C"), ("30", "D"), ("0.01", "D"), ("0", None),
    ],
)  # fmt: skip
def test_grades_of_akip_leave_out_their_lower_border(nilai: str, hasil: str | None) -> None:
    assert predikat(SKALA["akip-2021"], D(nilai)) == hasil


def test_no_value_has_no_rating() -> None:
    assert predikat(SKALA["capaian-4-tingkat"], None) is None


def test_band_is_chosen_before_rounding() -> None:
    nilai = capaian("naik", D(300), D("227.999")).nilai
    assert predikat(SKALA["capaian-4-tingkat"], nilai) == "CUKUP"


@pytest.mark.parametrize("kode", BERANGKA)
def test_reference_scale_is_whole_and_says_its_source(kode: str) -> None:
    pitas = SKALA[kode]
    periksa_pita(pitas, None if DATA[kode]["kegunaan"] == "capaian" else ujung(pitas))
    assert DATA[kode]["dasar"]
    assert all(baris["teks_asli"] for baris in DATA[kode]["pita"])


@pytest.mark.parametrize("kode", BERANGKA)
@given(nilai=st.decimals(0, 200, places=4))
def test_each_value_has_exactly_one_band(kode: str, nilai: Decimal) -> None:
    pitas = SKALA[kode]
    tepi = ujung(pitas)
    diharap = 1 if tepi is None or tepi[0] < nilai <= tepi[1] else 0
    if tepi is not None and nilai == tepi[0]:
        diharap = int(pita_untuk(pitas, nilai) is not None)
    assert sum(p.memuat(nilai) for p in pitas) == diharap


@pytest.mark.parametrize("kode", sorted(set(SKALA) - set(BERANGKA)))
def test_a_scale_without_numbers_only_orders_its_predicates(kode: str) -> None:
    pitas = SKALA[kode]
    periksa_nama(pitas)
    assert DATA[kode]["dasar"]
    assert urutan(pitas)[::-1] == tuple(p.predikat for p in pitas)
    assert predikat(pitas, D(80)) is None


def test_predicates_without_numbers_stand_from_high_to_low() -> None:
    assert urutan(SKALA["tercapai"]) == ("Tidak tercapai", "Tercapai")
    assert urutan(SKALA["level-1-5"])[2:4] == ("Level 3", "Level 3 Plus")
    assert urutan(SKALA["opini-bpk"])[-1] == "WTP"


def test_reference_scales_are_those_known() -> None:
    assert {kode: skala["kegunaan"] for kode, skala in DATA.items()} == {
        "capaian-4-tingkat": "capaian",
        "capaian-5-tingkat": "capaian",
        "skm-2017": "survei",
        "ikm-2004": "survei",
        "akip-2021": "predikat",
        "tercapai": "predikat",
        "tinggi-sedang-rendah": "predikat",
        "opini-bpk": "predikat",
        "level-1-5": "predikat",
    }


@pytest.mark.parametrize(
    ("pitas", "rentang", "pesan"),
    [
        ([], None, "Skala belum memuat predikat satu pun."),
        (
            [pita("CUKUP", None, 75, "[]"), pita("BAIK", 76, None)],
            None,
            (
                "Ada celah antara “CUKUP” (nilai ≤ 75) dan “BAIK” (nilai ≥ 76): "
                "nilai di antara 75 dan 76 tidak mendapat predikat."
            ),
        ),
        (
            [pita("CUKUP", None, 80), pita("BAIK", 76, None)],
            None,
            "Pita “CUKUP” (nilai < 80) dan “BAIK” (nilai ≥ 76) bertumpang tindih.",
        ),
        (
            [pita("CUKUP", None, 76, "[]"), pita("BAIK", 76, None)],
            None,
            "Nilai 76 masuk ke dua pita: “CUKUP” (nilai ≤ 76) dan “BAIK” (nilai ≥ 76).",
        ),
        (
            [pita("CUKUP", None, "76.5"), pita("BAIK", "76.5", None, "()")],
            None,
            "Nilai 76,5 tidak masuk ke pita mana pun: “CUKUP” (nilai < 76,5) dan “BAIK” (nilai > 76,5).",
        ),
        (
            [pita("KURANG", 0, 76), pita("BAIK", 76, None)],
            None,
            "Predikat terendah, “KURANG”, tidak boleh mempunyai batas bawah, agar setiap nilai mendapat predikat.",
        ),
        (
            [pita("KURANG", None, 76), pita("BAIK", 76, 100, "[]")],
            None,
            "Predikat tertinggi, “BAIK”, tidak boleh mempunyai batas atas, agar setiap nilai mendapat predikat.",
        ),
        (
            [pita("D", 20, 65), pita("A", 65, 100, "[]")],
            (D(25), D(100)),
            "Predikat terendah, “D”, harus mempunyai batas bawah 25, yaitu ujung skala ini.",
        ),
        (
            [pita("KURANG", None, 76), pita("Kurang ", 76, None)],
            None,
            "Predikat “KURANG” tertulis lebih dari sekali.",
        ),
        ([pita(" ", None, None)], None, "Setiap pita memerlukan predikat."),
        ([pita("A", "NaN", None)], None, "Batas “A” bukan angka."),
        (
            [pita("KURANG", None, 80), pita("BAIK", 80, 76), pita("UNGGUL", 76, None)],
            None,
            "Batas bawah “BAIK” (80) harus lebih kecil daripada batas atasnya (76).",
        ),
        (
            [pita("SEMUA", None, None), pita("BAIK", 76, None)],
            None,
            "Pita “SEMUA” (semua nilai) dan “BAIK” (nilai ≥ 76) bertumpang tindih.",
        ),
    ],
)
def test_scale_with_a_fault_is_refused_with_its_place(
    pitas: list[Pita], rentang: tuple[Decimal, Decimal] | None, pesan: str
) -> None:
    with pytest.raises(SkalaSalah) as salah:
        periksa_pita(pitas, rentang)
    assert str(salah.value) == pesan


batas = st.lists(st.integers(-50, 150), min_size=1, max_size=6, unique=True)


@given(batas, st.randoms(use_true_random=False))
def test_half_open_bands_in_any_order_are_whole(titik: list[int], acak: Random) -> None:
    ujung_pita: list[int | None] = [None, *sorted(titik), None]
    pitas = [pita(str(i), b, a) for i, (b, a) in enumerate(pairwise(ujung_pita))]
    acak.shuffle(pitas)
    periksa_pita(pitas)
    assert urutan(pitas) == tuple(map(str, range(len(pitas))))


garis = st.none() | st.integers(0, 4)
pita_acak = st.tuples(garis, garis, st.sampled_from(["[)", "(]", "[]", "()"]))


@given(st.lists(pita_acak, min_size=1, max_size=4))
def test_accepted_scale_gives_each_value_exactly_one_band(
    acak: list[tuple[int | None, int | None, str]],
) -> None:
    pitas = [pita(str(i), b, a, tepi) for i, (b, a, tepi) in enumerate(acak)]
    seperdua = [D(i) / 2 for i in range(-2, 12)]
    tepat_satu = all(sum(p.memuat(x) for p in pitas) == 1 for x in seperdua)
    try:
        periksa_pita(pitas)
    except SkalaSalah:
        kosong = any(not any(p.memuat(x) for x in seperdua) for p in pitas)
        assert not tepat_satu or kosong
    else:
        assert tepat_satu


@pytest.mark.parametrize(
    ("baris", "teks"),
    [
        (pita("BAIK", 76, 100, "[]"), "76 ≤ capaian ≤ 100"),
        (pita("CUKUP", 55, 76), "55 ≤ capaian < 76"),
        (pita("SANGAT BAIK", 100, None, "()"), "capaian > 100"),
        (pita("Tinggi", 91, None), "capaian ≥ 91"),
        (pita("KURANG", None, 55), "capaian < 55"),
        (pita("B", "76.6100", "88.31"), "76,61 ≤ capaian < 88,31"),
    ],
)
def test_band_is_printed_as_its_exact_rule(baris: Pita, teks: str) -> None:
    assert teks_pita(baris, "capaian") == teks


def test_letters_are_ordered_and_know_their_lower_border() -> None:
    assert urutan(SKALA["skm-2017"]) == ("D", "C", "B", "A")
    assert batas_bawah(SKALA["skm-2017"]) == {
        "A": D("88.31"), "B": D("76.61"), "C": D(65), "D": D(25),
    }  # fmt: skip


def test_ends_belong_to_closed_scales_only() -> None:
    assert ujung(SKALA["skm-2017"]) == (D(25), D(100))
    assert ujung(SKALA["capaian-4-tingkat"]) is None
    assert ujung([]) is None
