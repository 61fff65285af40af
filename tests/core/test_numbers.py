from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.core.numbers import (
    BULAN,
    AngkaSalah,
    format_angka,
    format_persen,
    format_rupiah,
    format_tanggal,
    from_excel,
    huruf,
    parse_angka,
    romawi,
    terbilang,
)

D = Decimal


@pytest.mark.parametrize(
    ("teks", "desimal", "nilai"),
    [
        ("1.500", 0, "1500"),
        ("1500", 0, "1500"),
        ("1.234.567", 0, "1234567"),
        ("Rp. 1.536.290.700,-", 0, "1536290700"),
        ("Rp1.536.290.700", 0, "1536290700"),
        ("Rp. 9.290.000,–", 0, "9290000"),
        ("rp 9.290.000", 0, "9290000"),
        ("Rp 1.500,00", 0, "1500"),
        ("(79.500.000)", 0, "-79500000"),
        ("Rp (79.500.000)", 0, "-79500000"),
        ("(Rp. 79.500.000,-)", 0, "-79500000"),
        ("−79.500.000", 0, "-79500000"),
        ("-0", 0, "0"),
        ("84,33", 2, "84.33"),
        ("84.33", 2, "84.33"),
        ("84,33 %", 2, "84.33"),
        ("84,33\u00a0%", 2, "84.33"),
        ("\u2009 84,33\u202f%\t", 2, "84.33"),
        ("82%", 0, "82"),
        ("1.500,25", 2, "1500.25"),
        ("1.234.567", 2, "1234567"),
        ("0.125", 3, "0.125"),
        ("98,125", 3, "98.125"),
        ("-5,00", 2, "-5"),
        ("Rp 98.125", 2, "98125"),
        ("0", 2, "0"),
    ],
)
def test_figure_as_offices_write_it_is_read(teks: str, desimal: int, nilai: str) -> None:
    assert parse_angka(teks, desimal=desimal) == D(nilai)


@pytest.mark.parametrize("teks", ["", "   ", "\u00a0"])
def test_empty_text_is_no_figure(teks: str) -> None:
    assert parse_angka(teks, desimal=2) is None


@pytest.mark.parametrize(
    "teks",
    [
        "abc", "NaN", "Infinity", "-inf", "1e5", "１２", "٣", "-", "Rp", "%", ",5", "5,", "1..5",
        "1,5,2", "12.50.000", "1.50,5", "1 500", "1.500 000", "(5", "5)", "-(5)", "--5", "Rp 5 %",
        "1.2345.678", "0x1F", "#DIV/0!", "1_000", "001.500,5",
    ],
)  # fmt: skip
@pytest.mark.parametrize("desimal", [0, 2])
def test_what_is_not_a_figure_is_refused_with_what_was_read(teks: str, desimal: int) -> None:
    with pytest.raises(AngkaSalah) as salah:
        parse_angka(teks, desimal=desimal)
    contoh = "1.500,25" if desimal else "1.500"
    assert str(salah.value) == f"“{teks}” bukan angka. Tulis misalnya {contoh}."
    assert salah.value.teks == teks
    assert salah.value.pilihan == ()


@pytest.mark.parametrize(
    ("teks", "desimal", "pilihan"),
    [
        ("98.125", 3, (D("98.125"), D("98125"))),
        ("98.125", 2, (D("98.125"), D("98125"))),
        ("-98.125", 4, (D("-98.125"), D("-98125"))),
        ("1234.567", 3, (D("1234.567"), D("1234567"))),
        ("1,234.56", 2, (D("1234.56"),)),
        ("1,234,567", 0, (D("1234567"),)),
        ("12,000", 0, (D("12000"),)),
        ("2.994.021,843", 0, (D("2994021843"),)),
    ],
)
def test_text_with_another_reading_is_asked_back(teks: str, desimal: int, pilihan: tuple[Decimal, ...]) -> None:
    with pytest.raises(AngkaSalah) as salah:
        parse_angka(teks, desimal=desimal)
    assert salah.value.pilihan == pilihan


def test_question_names_both_readings() -> None:
    with pytest.raises(AngkaSalah) as salah:
        parse_angka("98.125", desimal=4)
    assert str(salah.value) == (
        "“98.125” dapat dibaca sebagai 98,125 (desimal) atau 98.125 (ribuan). Pilih salah satu."
    )


@pytest.mark.parametrize(
    ("teks", "desimal", "usulan"),
    [("98.125", 3, ("98,125", "98125")), ("1,234.56", 2, ("1234,56",)), ("-98.125", 2, ("-98,125", "-98125"))],
)
def test_offered_reading_is_not_asked_back_again(teks: str, desimal: int, usulan: tuple[str, ...]) -> None:
    with pytest.raises(AngkaSalah) as salah:
        parse_angka(teks, desimal=desimal)
    assert salah.value.usulan == usulan
    assert tuple(parse_angka(x, desimal=4) for x in usulan) == salah.value.pilihan


def test_money_with_sen_reads_a_dot_as_thousands() -> None:
    assert parse_angka("98.125", desimal=2, rupiah=True) == D(98125)
    assert parse_angka("98.125,50", desimal=2, rupiah=True) == D("98125.50")


def test_money_is_no_percentage() -> None:
    assert parse_angka("5%", desimal=2) == D(5)
    with pytest.raises(AngkaSalah, match="“5%” bukan angka"):
        parse_angka("5%", desimal=2, rupiah=True)


@pytest.mark.parametrize(
    ("teks", "desimal", "pesan"),
    [
        ("12,5", 0, "“12,5” bukan bilangan bulat; tulis tanpa desimal."),
        ("84.33", 0, "“84.33” bukan bilangan bulat; tulis tanpa desimal."),
        ("84,333", 2, "“84,333” memuat 3 angka di belakang koma; paling banyak 2."),
        ("12,500", 2, "“12,500” memuat 3 angka di belakang koma; paling banyak 2."),
        (
            "1234567890123456",
            0,
            "“1234567890123456” terlalu besar; paling banyak 15 angka di depan koma.",
        ),
        (
            "12345678901234",
            2,
            "“12345678901234” terlalu besar; paling banyak 13 angka di depan koma.",
        ),
    ],
)
def test_figure_that_does_not_fit_is_never_rounded(teks: str, desimal: int, pesan: str) -> None:
    with pytest.raises(AngkaSalah) as salah:
        parse_angka(teks, desimal=desimal)
    assert str(salah.value) == pesan


def test_long_text_is_shortened_in_the_sentence() -> None:
    with pytest.raises(AngkaSalah) as salah:
        parse_angka("x" * 5000, desimal=0)
    assert len(str(salah.value)) < 100


@pytest.mark.parametrize(
    ("value", "desimal", "nilai"),
    [
        (84.33, 2, D("84.33")),
        (98.125, 3, D("98.125")),
        (0.1 + 0.2, 2, D("0.3")),
        (3348600038.0, 0, D(3348600038)),
        (1e6, 0, D(1000000)),
        (D("93.7100"), 2, D("93.71")),
        (D("1E+3"), 0, D(1000)),
        (-5, 0, D(-5)),
        ("1.500,25", 2, D("1500.25")),
        ("", 2, None),
        (None, 2, None),
    ],
)
def test_spreadsheet_cell_is_read_exactly(
    value: float | Decimal | str | None, desimal: int, nilai: Decimal | None
) -> None:
    assert from_excel(value, desimal=desimal) == nilai


@pytest.mark.parametrize("value", [float("nan"), float("inf"), D("NaN"), True, 84.333, 1e16, 1e300, D("1E+999")])
def test_spreadsheet_cell_without_a_fitting_figure_is_refused(value: float | Decimal) -> None:
    with pytest.raises(AngkaSalah):
        from_excel(value, desimal=2)


@pytest.mark.parametrize("desimal", range(7))
@given(data=st.data())
def test_what_is_printed_is_read_back(desimal: int, data: st.DataObject) -> None:
    x = D(data.draw(st.integers(-(10**15) + 1, 10**15 - 1))).scaleb(-desimal)
    assert parse_angka(format_angka(x, desimal), desimal=desimal, rupiah=True) == x
    if desimal:
        assert parse_angka(format_angka(x, desimal), desimal=desimal) == x
        assert parse_angka(format_persen(x, desimal), desimal=desimal) == x


@given(st.integers(-(10**15) + 1, 10**15 - 1), st.sampled_from(["spasi", "baku", "sakip", "tabel"]))
def test_money_printed_in_any_style_is_read_back(sen: int, gaya: str) -> None:
    x = D(sen).scaleb(-2)
    assert parse_angka(format_rupiah(x, gaya), desimal=2, rupiah=True) == x  # type: ignore[arg-type]


@given(st.floats(allow_nan=False, allow_infinity=False, width=32), st.integers(0, 6))
def test_printing_never_shows_a_negative_zero(x: float, desimal: int) -> None:
    teks = format_angka(D(x), desimal)
    assert teks.strip("-0,.") or not teks.startswith("-")


@given(st.text(max_size=30), st.integers(0, 4))
def test_any_text_gives_a_finite_figure_or_a_sentence(teks: str, desimal: int) -> None:
    try:
        hasil: Decimal | str | None = parse_angka(teks, desimal=desimal)
    except AngkaSalah as salah:
        hasil = str(salah)
    assert hasil is None or (hasil.is_finite() if isinstance(hasil, Decimal) else hasil.endswith((".", "?")))


@pytest.mark.parametrize(
    ("x", "desimal", "tetap", "teks"),
    [
        ("1500.25", 2, True, "1.500,25"),
        ("1234567", 0, True, "1.234.567"),
        ("-5", 2, True, "-5,00"),
        ("93.71", 2, False, "93,71"),
        ("100", 2, False, "100"),
        ("12.50", 2, False, "12,5"),
        ("105.882352", 2, True, "105,88"),
        ("79.975", 2, True, "79,98"),
        ("-0.004", 2, True, "0,00"),
        ("-2.585", 2, True, "-2,59"),
    ],
)
def test_figure_is_printed_in_indonesian(x: str, desimal: int, *, tetap: bool, teks: str) -> None:
    assert format_angka(D(x), desimal, tetap=tetap) == teks


def test_percent_is_printed_with_a_space() -> None:
    assert format_persen(D("86.6104")) == "86,61 %"
    assert format_persen(100, tetap=False) == "100 %"


@pytest.mark.parametrize(
    ("x", "teks"),
    [
        (
            "1536290700",
            ["Rp 1.536.290.700", "Rp1.536.290.700", "Rp. 1.536.290.700,-", "1.536.290.700"],
        ),
        (
            "-79500000",
            ["(Rp 79.500.000)", "(Rp79.500.000)", "(Rp. 79.500.000,-)", "(79.500.000)"],
        ),
        ("1500.5", ["Rp 1.500,50", "Rp1.500,50", "Rp. 1.500,50", "1.500,50"]),
        ("0", ["Rp 0", "Rp0", "Rp. 0,-", "0"]),
    ],
)
def test_money_is_printed_in_the_house_styles(x: str, teks: list[str]) -> None:
    spasi, baku, sakip, tabel = teks
    assert format_rupiah(D(x)) == spasi
    assert format_rupiah(D(x), "baku") == baku
    assert format_rupiah(D(x), "sakip") == sakip
    assert format_rupiah(D(x), "tabel") == tabel


def test_what_is_no_number_is_never_printed() -> None:
    with pytest.raises(ValueError, match="bukan angka"):
        format_angka(D("NaN"))


@pytest.mark.parametrize(
    ("tanggal", "teks"),
    [(date(2021, 12, 31), "31 Desember 2021"), (date(2023, 1, 9), "9 Januari 2023")],
)
def test_date_is_printed_with_the_name_of_the_month(tanggal: date, teks: str) -> None:
    assert format_tanggal(tanggal) == teks
    assert len(BULAN) == 12


@pytest.mark.parametrize(
    ("n", "teks"),
    [
        (0, "nol"), (2, "dua"), (10, "sepuluh"), (11, "sebelas"), (12, "dua belas"),
        (20, "dua puluh"), (21, "dua puluh satu"), (100, "seratus"), (111, "seratus sebelas"),
        (820, "delapan ratus dua puluh"), (1000, "seribu"), (1100, "seribu seratus"),
        (21000, "dua puluh satu ribu"), (101001, "seratus satu ribu satu"),
        (1001000, "satu juta seribu"),
        (9290000, "sembilan juta dua ratus sembilan puluh ribu"),
    ],
)  # fmt: skip
def test_count_is_spelled(n: int, teks: str) -> None:
    assert terbilang(n) == teks


def test_count_outside_the_words_is_refused() -> None:
    for n in (-1, 10**15):
        with pytest.raises(ValueError, match="dieja"):
            terbilang(n)


@pytest.mark.parametrize(("n", "teks"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (1994, "MCMXCIV")])
def test_roman_numeral(n: int, teks: str) -> None:
    assert romawi(n) == teks


@pytest.mark.parametrize(("n", "teks"), [(1, "a"), (26, "z"), (27, "aa"), (52, "az"), (53, "ba")])
def test_letter_of_an_item(n: int, teks: str) -> None:
    assert huruf(n) == teks


def test_numerals_below_one_are_refused() -> None:
    with pytest.raises(ValueError, match="Romawi"):
        romawi(0)
    with pytest.raises(ValueError, match="dimulai dari 1"):
        huruf(0)
