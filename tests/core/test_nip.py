import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.core.nip import format_nip, periksa_ni_pppk, periksa_nip


@pytest.mark.parametrize(
    ("teks", "nip"),
    [
        ("19640405 198703 1 015", "196404051987031015"),
        ("196404051987031015", "196404051987031015"),
        ("19630726 199203 1 004", "196307261992031004"),
        ("196909201991121001", "196909201991121001"),
        ("\u00a019640229 198002 2 001 ", "196402291980022001"),
    ],
)
def test_valid_nip_is_kept_as_18_digits(teks: str, nip: str) -> None:
    assert periksa_nip(teks) == nip


@pytest.mark.parametrize(
    ("teks", "pesan"),
    [
        ("1970524 198909 1 001", "NIP terdiri dari 18 angka; yang terbaca 17 angka."),
        ("", "NIP hanya memuat angka, misalnya 19640405 198703 1 015."),
        ("NIP. 196404051987031015", "NIP hanya memuat angka, misalnya 19640405 198703 1 015."),
        ("１96404051987031015", "NIP hanya memuat angka, misalnya 19640405 198703 1 015."),
        (
            "196302291987031015",
            "Tanggal lahir pada NIP terbaca 29-02-1963 (8 angka pertama, tahun-bulan-tanggal); tanggal itu tidak ada.",
        ),
        (
            "000001011987031015",
            "Tanggal lahir pada NIP terbaca 01-01-0000 (8 angka pertama, tahun-bulan-tanggal); tanggal itu tidak ada.",
        ),
        (
            "196404051987131015",
            "Bulan pengangkatan pada NIP terbaca 13 (angka ke-13 dan 14); seharusnya 01 sampai 12.",
        ),
        (
            "196404051987001015",
            "Bulan pengangkatan pada NIP terbaca 00 (angka ke-13 dan 14); seharusnya 01 sampai 12.",
        ),
        (
            "196404051980031015",
            "Menurut NIP ini, lahir 1964 dan diangkat 1980; saat diangkat paling muda 16 tahun.",
        ),
        (
            "196404051987033015",
            "Angka ke-15 NIP terbaca 3; seharusnya 1 (laki-laki) atau 2 (perempuan).",
        ),
    ],
)
def test_wrong_nip_is_refused_with_what_was_read(teks: str, pesan: str) -> None:
    with pytest.raises(ValueError, match="NIP") as salah:
        periksa_nip(teks)
    assert str(salah.value) == pesan


def test_youngest_age_counts_whole_months() -> None:
    assert periksa_nip("196404051980041015") == "196404051980041015"


def test_pppk_number_needs_only_a_birth_date() -> None:
    assert periksa_ni_pppk("19900131 202121 1 001") == "199001312021211001"
    with pytest.raises(ValueError, match=r"^NI PPPK terdiri dari 18 angka; yang terbaca 3 angka\.$"):
        periksa_ni_pppk("123")
    with pytest.raises(ValueError, match="31-02-1990"):
        periksa_ni_pppk("199002312021211001")


def test_nip_is_printed_in_four_groups() -> None:
    assert format_nip("196404051987031015") == "19640405 198703 1 015"


@given(st.text(max_size=25))
def test_any_text_gives_18_digits_or_a_sentence(teks: str) -> None:
    try:
        hasil = periksa_nip(teks)
    except ValueError as salah:
        hasil = str(salah)
    assert hasil.endswith(".") or (len(hasil) == 18 and hasil.isdigit())
