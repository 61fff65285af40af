from decimal import ROUND_HALF_UP, Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja.formulas import (
    RUMUS_TURUN,
    Akumulasi,
    Alasan,
    Gabungan,
    Hasil,
    Polaritas,
    akumulasi,
    capaian,
    capaian_predikat,
    celah_kinerja,
    kumulatif_renstra,
    persen,
    pertumbuhan,
    rasio,
    rata_rata,
    serapan,
    tingkat_kemajuan,
)

D = Decimal
angka = st.decimals(min_value=0, max_value=10**9, places=4)
positif = st.decimals(min_value=D("0.01"), max_value=10**9, places=2)


def dua(x: Decimal | None) -> str:
    assert x is not None
    return str(x.quantize(D("0.01"), ROUND_HALF_UP))


@pytest.mark.parametrize(
    ("polaritas", "rumus", "target", "realisasi", "hasil"),
    [
        ("naik", "selisih", "100", "90", "90.00"),
        ("naik", "selisih", "85", "90", "105.88"),
        ("naik", "selisih", "85", "100", "117.65"),
        ("naik", "selisih", "85", "67.98", "79.98"),
        ("naik", "selisih", "95", "47", "49.47"),
        ("naik", "selisih", "5", "6", "120.00"),
        ("naik", "selisih", "20", "8", "40.00"),
        ("naik", "selisih", "100", "93.71", "93.71"),
        ("turun", "selisih", "10", "8", "120.00"),
        ("turun", "selisih", "10", "10", "100.00"),
        ("turun", "selisih", "10", "12", "80.00"),
        ("turun", "selisih", "10", "20", "0.00"),
        ("turun", "selisih", "10", "25", "-50.00"),
        ("turun", "selisih", "10", "0", "200.00"),
        ("turun", "terbalik", "10", "8", "125.00"),
        ("stabil", "selisih", "10", "10", "100.00"),
        ("stabil", "selisih", "10", "12", "80.00"),
        ("stabil", "selisih", "10", "8", "80.00"),
        ("stabil", "selisih", "10", "25", "0.00"),
    ],
)
def test_capaian_of_the_handbook(polaritas: str, rumus: str, target: str, realisasi: str, hasil: str) -> None:
    nilai = capaian(polaritas, D(target), D(realisasi), rumus_turun=rumus).nilai
    assert dua(nilai) == hasil


@pytest.mark.parametrize(
    ("realisasi", "hasil", "tercapai"),
    [("5", "100.00", True), ("10", "100.00", True), ("12", "80.00", False), ("4", "80.00", False)],
)
def test_range_is_measured_from_the_border_that_was_missed(realisasi: str, hasil: str, *, tercapai: bool) -> None:
    diukur = capaian("rentang", D(5), D(realisasi), target_atas=D(10))
    assert dua(diukur.nilai) == hasil
    assert diukur.tercapai is tercapai


def test_range_upside_down_is_refused() -> None:
    with pytest.raises(ValueError, match="melebihi batas atasnya"):
        capaian("rentang", D(10), D(5), target_atas=D(5))


@pytest.mark.parametrize(
    ("polaritas", "rumus", "target", "realisasi", "alasan"),
    [
        ("naik", "selisih", None, "5", Alasan.TANPA_TARGET),
        ("naik", "selisih", "5", None, Alasan.BELUM_DIISI),
        ("naik", "selisih", None, None, Alasan.BELUM_DIISI),
        ("naik", "selisih", "0", "5", Alasan.TARGET_NOL),
        ("naik", "selisih", "0", "0", Alasan.TARGET_NOL),
        ("naik", "selisih", "-2", "-1", Alasan.TARGET_NEGATIF),
        ("turun", "selisih", "0", "5", Alasan.TARGET_NOL),
        ("turun", "terbalik", "10", "0", Alasan.REALISASI_NOL),
        ("stabil", "selisih", "0", "0", Alasan.TARGET_NOL),
    ],
)
def test_what_cannot_be_computed_says_why(
    polaritas: str, rumus: str, target: str | None, realisasi: str | None, alasan: Alasan
) -> None:
    t, r = (None if x is None else D(x) for x in (target, realisasi))
    hasil = capaian(polaritas, t, r, rumus_turun=rumus)
    assert (hasil.nilai, hasil.alasan) == (None, alasan)


def test_nothing_bad_wanted_and_nothing_bad_happened_is_100() -> None:
    for rumus in RUMUS_TURUN:
        assert capaian("turun", D(0), D(0), rumus_turun=rumus) == Hasil(nilai=D(100), tercapai=True)


def test_target_missed_is_known_even_where_no_number_is() -> None:
    assert capaian("turun", D(0), D(3)).tercapai is False
    assert capaian("turun", D(10), D(0), rumus_turun="terbalik").tercapai is True


def test_reason_is_printed_as_the_cell_needs_it() -> None:
    assert Alasan.BELUM_DIISI.teks == "belum diisi"
    assert Alasan.TARGET_NOL.teks == "tidak dapat dihitung"


def test_result_has_a_number_or_a_reason() -> None:
    with pytest.raises(ValueError, match="tepat salah satu"):
        Hasil()
    with pytest.raises(ValueError, match="tepat salah satu"):
        Hasil(nilai=D(1), alasan=Alasan.BELUM_DIISI)


def test_cap_holds_only_where_it_is_asked_for() -> None:
    assert capaian("naik", D(5), D(6)).nilai == 120
    assert capaian("naik", D(5), D(6), batas=D(100)).nilai == 100
    assert capaian("turun", D(10), D(25), batas=D(100)).nilai == -50


@given(positif, angka)
def test_better_realisation_never_lowers_capaian(target: Decimal, realisasi: Decimal) -> None:
    lebih = realisasi + 1

    def nilai(polaritas: str, r: Decimal) -> Decimal:
        hasil = capaian(polaritas, target, r).nilai
        assert hasil is not None
        return hasil

    assert nilai("naik", lebih) > nilai("naik", realisasi)
    assert nilai("turun", lebih) < nilai("turun", realisasi)


@given(st.sampled_from(sorted(Polaritas)), positif, angka, st.sampled_from(sorted(RUMUS_TURUN)))
def test_reached_and_100_mean_the_same(polaritas: str, target: Decimal, realisasi: Decimal, rumus: str) -> None:
    hasil = capaian(polaritas, target, realisasi, rumus_turun=rumus)
    if hasil.nilai is not None:
        assert (hasil.nilai >= 100) is hasil.tercapai


def test_callers_context_does_not_blunt_the_figure() -> None:
    with localcontext(prec=4):
        assert dua(capaian("naik", D("3866278512"), D("3348600038")).nilai) == "86.61"
        assert persen(D(1), D(3)).nilai == D("33." + "3" * 48)


URUTAN = ("D", "C", "B", "A")


@pytest.mark.parametrize(
    ("target", "realisasi", "hasil"),
    [
        ("B", "A", Hasil(nilai=D(100), tercapai=True)),
        ("B", "B", Hasil(nilai=D(100), tercapai=True)),
        ("B", "C", Hasil(alasan=Alasan.HURUF_TANPA_ANGKA, tercapai=False)),
        ("B", D("93.71"), Hasil(alasan=Alasan.HURUF_TANPA_ANGKA)),
        ("B", None, Hasil(alasan=Alasan.BELUM_DIISI)),
    ],
)
def test_letters_without_numbers_are_compared(target: str, realisasi: str | Decimal | None, hasil: Hasil) -> None:
    assert capaian_predikat(target, realisasi, urutan=URUTAN) == hasil


@pytest.mark.parametrize(("nilai_b", "hasil"), [("100", "93.71"), ("76.61", "122.32")])
def test_letter_target_is_converted_as_the_office_wrote(nilai_b: str, hasil: str) -> None:
    diukur = capaian_predikat("B", D("93.71"), urutan=URUTAN, konversi={"B": D(nilai_b)})
    assert dua(diukur.nilai) == hasil


def test_letter_that_the_scale_does_not_have_is_refused() -> None:
    pesan = "Predikat “BB” tidak ada pada skala ini; pilih salah satu: D, C, B, A."
    for target, realisasi in (("BB", "A"), ("A", "BB")):
        with pytest.raises(ValueError, match="BB") as salah:
            capaian_predikat(target, realisasi, urutan=URUTAN)
        assert str(salah.value) == pesan


def test_gap_is_realisation_less_target() -> None:
    assert celah_kinerja(D(100), D("93.71")).nilai == D("-6.29")
    assert celah_kinerja(None, D(1)).alasan is Alasan.TANPA_TARGET
    assert celah_kinerja(D(1), None).alasan is Alasan.BELUM_DIISI


def test_mean_counts_what_is_available() -> None:
    hasil = rata_rata([D("94.68"), None, D("105.56")])
    assert hasil == Gabungan(nilai=D("100.12"), n=2, dari=3)
    assert dua(rata_rata([D("94.68"), D("105.56")], batas=D(100)).nilai) == "97.34"
    assert rata_rata([D(0), D(100)]).nilai == 50


def test_mean_of_nothing_is_no_number() -> None:
    assert rata_rata([None, None]) == Gabungan(alasan=Alasan.BELUM_DIISI, n=0, dari=2)
    assert rata_rata([]) == Gabungan(alasan=Alasan.BELUM_DIISI, n=0, dari=0)


@given(st.lists(st.integers(1, 999), min_size=1, max_size=8), st.integers(2, 97))
def test_mean_of_quotients_is_exact_where_it_is_a_whole_number(pembilang: list[int], penyebut: int) -> None:
    """Thirds that add up to 76 must not fall into the band below 76."""
    bagian = [capaian("naik", D(penyebut), D(p)).nilai for p in pembilang]
    genap = penyebut * 76 * (len(pembilang) + 1) - 100 * sum(pembilang)
    bagian.append(persen(D(genap), D(penyebut * 100)).nilai)
    assert rata_rata(bagian).nilai == 76


TRIWULAN = [D(10), D(20), None, D(5)]


@pytest.mark.parametrize(
    ("cara", "nilai"),
    [(Akumulasi.JUMLAH, "35"), (Akumulasi.TERAKHIR, "5"), (Akumulasi.RATA, "11.67")],
)
def test_quarters_make_the_year(cara: str, nilai: str) -> None:
    hasil = akumulasi(cara, TRIWULAN)
    assert (hasil.n, hasil.dari) == (3, 4)
    assert dua(hasil.nilai) == dua(D(nilai))
    assert akumulasi(cara, [None] * 4) == Gabungan(alasan=Alasan.BELUM_DIISI, n=0, dari=4)


def test_ratio_of_the_year_is_not_the_mean_of_the_quarters() -> None:
    hasil = rasio([(D(1), D(1)), (D(45), D(99)), (None, D(7)), (None, None)])
    assert hasil == Gabungan(nilai=D(46), n=2, dari=4)
    assert rasio([(D(0), D(0))]).alasan is Alasan.PEMBAGI_NOL
    assert rasio([]).alasan is Alasan.BELUM_DIISI
    with pytest.raises(ValueError, match="pembilang dan penyebutnya"):
        akumulasi("rasio", [D(1)])


@pytest.mark.parametrize(
    ("bagian", "keseluruhan", "hasil"),
    [
        ("3348600038", "3866278512", "86.61"),
        ("8945600", "9290000", "96.29"),
        ("1945838236", "2426987812", "80.18"),
        ("9290000", "1536290700", "0.60"),
        ("875599000", "1536290700", "56.99"),
        ("3810949512", "3866278512", "98.57"),
        ("55329000", "3866278512", "1.43"),
    ],
)
def test_shares_and_absorption_of_bangsalsari(bagian: str, keseluruhan: str, hasil: str) -> None:
    assert dua(persen(D(bagian), D(keseluruhan)).nilai) == hasil


def test_absorption_of_the_second_sasaran() -> None:
    nilai = serapan(D(866983050), D(875599000)).nilai
    assert nilai is not None
    assert nilai.quantize(D("0.001")) == D("99.016")


def test_absorption_without_pagu_or_realisation_is_no_number() -> None:
    assert serapan(D(5), D(0)).alasan is Alasan.PEMBAGI_NOL
    assert serapan(None, D(5)).alasan is Alasan.BELUM_DIISI
    assert serapan(D(5), None).alasan is Alasan.TANPA_PEMBANDING


@pytest.mark.parametrize("realisasi", ["93.71", "99.02"])
def test_progress_to_the_end_of_the_renstra_is_a_number(realisasi: str) -> None:
    assert tingkat_kemajuan("naik", D(100), D(realisasi)).nilai == D(realisasi)


def test_growth_is_change_over_the_year_before() -> None:
    assert dua(pertumbuhan(D(4715784543), D(3729209876)).nilai) == "26.46"
    assert dua(pertumbuhan(D(90), D(100)).nilai) == "-10.00"
    assert pertumbuhan(D(90), D(0)).alasan is Alasan.PEMBAGI_NOL
    assert pertumbuhan(D(90), None).alasan is Alasan.TANPA_PEMBANDING
    assert pertumbuhan(None, D(90)).alasan is Alasan.BELUM_DIISI


LIMA_TAHUN = [D(100), D(100), D(95), D(95), D(94), None]


def test_renstra_level_leaves_out_the_year_not_run() -> None:
    assert kumulatif_renstra(LIMA_TAHUN) == Gabungan(nilai=D("96.8"), n=5, dari=6)


def test_renstra_level_can_count_the_year_not_run_as_printed() -> None:
    hasil = kumulatif_renstra(LIMA_TAHUN, tahun_kosong_nol=True)
    assert (dua(hasil.nilai), hasil.n, hasil.dari) == ("80.67", 5, 6)
    lima = kumulatif_renstra([D(100)] * 5 + [None], tahun_kosong_nol=True)
    assert dua(lima.nilai) == "83.33"
    kosong = kumulatif_renstra([None, None], tahun_kosong_nol=True)
    assert kosong.alasan is Alasan.BELUM_DIISI
