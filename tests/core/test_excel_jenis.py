"""Cells as people fill them, and as they come back from a real workbook."""

from __future__ import annotations

import datetime
import io
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.core.lembar import Angka, Bulat, Jenis, Pilihan, Sel, SelSalah, Tanggal, Teks, YaTidak, baca_buku
from sakip.core.lembar.tulis import _sel

TENGAH_MALAM = datetime.time()
HARI_EXCEL = datetime.datetime.combine(datetime.date(2021, 12, 31), TENGAH_MALAM)  # as openpyxl gives a date
RUPIAH = Angka(desimal=2, rupiah=True, wajib=True)
PERSEN = Angka(desimal=4)
TAHUN = Bulat(range(2000, 2101))


def sel(nilai: object, *, persen: bool = False) -> Sel:
    return Sel(nilai, "B2", persen=persen)


def pulang_pergi(jenis: Jenis, nilai: list) -> list:
    """Written into a workbook as an export does it, and read as an import does it."""
    wb = openpyxl.Workbook(write_only=True)
    ws = wb.create_sheet("Uji")
    for satu in nilai:
        ws.append(["x", _sel(ws, jenis.render(satu), jenis)])
    simpan = io.BytesIO()
    wb.save(simpan)
    *_, buku = baca_buku(simpan.getvalue())
    return [jenis.clean(buku.tabel[0].baris[i].get(2, Sel())) for i in range(1, len(nilai) + 1)]


@pytest.mark.parametrize(
    ("terbaca", "nilai"),
    [
        ("1.234.567,89", "1234567.89"),
        ("1,234,567.89", "1234567.89"),
        ("12,000", "12000"),
        ("Rp. 1.000,-", "1000"),
        ("(79.500.000)", "-79500000"),
        (1500000, "1500000"),
        (1500000.25, "1500000.25"),
        ("-", "0"),
    ],
)
def test_rupiah_as_people_write_it(terbaca, nilai):
    assert RUPIAH.clean(sel(terbaca)) == Decimal(nilai)


@pytest.mark.parametrize(("terbaca", "nilai"), [("98%", "98"), ("98,125", "98.125"), ("1,234,567.89", "1234567.89")])
def test_figures_as_people_write_them(terbaca, nilai):
    assert PERSEN.clean(sel(terbaca)) == Decimal(nilai)


def test_a_cell_that_excel_shows_in_percent_is_percent():
    assert PERSEN.clean(sel(0.98, persen=True)) == Decimal(98)


def test_a_dash_is_nothing_where_nothing_may_stand():
    assert PERSEN.clean(sel("-")) is None


def test_what_can_be_read_in_two_ways_is_asked():
    with pytest.raises(SelSalah) as salah:
        PERSEN.clean(sel("98.125"))
    assert salah.value.pilihan == ("98,125", "98125")


@pytest.mark.parametrize("terbaca", [HARI_EXCEL, True, "dua juta"])
def test_what_is_no_figure_is_refused_with_what_is_expected(terbaca):
    with pytest.raises(SelSalah, match=r"rupiah, misalnya 1\.500\.000|bukan angka"):
        RUPIAH.clean(sel(terbaca))


def test_a_year_outside_its_bounds_is_refused():
    assert TAHUN.clean(sel("2021")) == 2021
    with pytest.raises(SelSalah, match="2000 dan 2100"):
        TAHUN.clean(sel(1921))


@pytest.mark.parametrize("terbaca", [HARI_EXCEL, "31-12-2021", "31/12/2021", "2021-12-31", "31 Desember 2021"])
def test_dates_as_people_write_them(terbaca):
    assert Tanggal().clean(sel(terbaca)) == datetime.date(2021, 12, 31)


@pytest.mark.parametrize("terbaca", ["31-02-2021", "besok", 44561, "31 Desembre 2021"])
def test_what_is_no_date_is_refused(terbaca):
    with pytest.raises(SelSalah, match="Diharapkan tanggal"):
        Tanggal().clean(sel(terbaca))


def test_a_code_that_excel_took_for_a_number_or_a_date_is_refused_and_a_whole_number_is_text():
    assert Teks(40).clean(sel(12.0)) == "12"
    for terbaca in (7.01, 197001011995031001, HARI_EXCEL):
        with pytest.raises(SelSalah, match="Ubah format sel menjadi Teks"):
            Teks(40).clean(sel(terbaca))


def test_choices_by_label_or_code_in_any_case():
    jenis = Pilihan([("5.2", "Belanja Modal"), (0, "Setahun")])
    assert [jenis.clean(sel(x)) for x in ("belanja modal", "5.2", "SETAHUN", 0.0)] == ["5.2", "5.2", 0, 0]
    with pytest.raises(SelSalah, match="salah satu dari: Belanja Modal, Setahun"):
        jenis.clean(sel("Modal"))


def test_yes_and_no():
    assert [YaTidak().clean(sel(x)) for x in ("Ya", "tidak", True, 0.0, "x")] == [True, False, True, False, True]


def test_an_error_of_excel_is_named():
    with pytest.raises(SelSalah, match="belum mempunyai nilai"):
        RUPIAH.clean(Sel(None, "B2", galat="Rumus ini belum mempunyai nilai."))


ANGKA = st.decimals(min_value=Decimal("-9999999999.9999"), max_value=Decimal("9999999999.9999"), places=4)
SEN = st.decimals(min_value=0, max_value=Decimal("9999999999999.99"), places=2)
HURUF = st.characters(blacklist_categories=["Cs", "Cc", "Co", "Cn"], blacklist_characters="\ufffe\uffff")
KATA = st.text(HURUF, min_size=1, max_size=40).map(str.strip).filter(bool)


@given(st.lists(SEN, min_size=1, max_size=20))
def test_rupiah_come_back_exactly(nilai):
    assert pulang_pergi(RUPIAH, nilai) == nilai


@given(st.lists(ANGKA, min_size=1, max_size=20))
def test_figures_come_back_exactly(nilai):
    assert pulang_pergi(PERSEN, nilai) == nilai


@given(
    st.lists(
        KATA | KATA.map("={}".format) | st.just("=1+1") | st.just("@x") | st.just("-3") | st.just("+62 331"), min_size=1
    )
)
def test_text_comes_back_and_is_never_a_formula(nilai):
    assert pulang_pergi(Teks(), nilai) == nilai


@given(st.lists(st.dates(datetime.date(1950, 1, 1), datetime.date(2100, 12, 31)), min_size=1, max_size=20))
def test_dates_come_back(nilai):
    assert pulang_pergi(Tanggal(), nilai) == nilai


def test_a_text_that_looks_like_a_formula_is_marked_as_text():
    ws = openpyxl.Workbook(write_only=True).create_sheet("Uji")
    satu = _sel(ws, "=HYPERLINK(1)", Teks())
    assert (satu.data_type, satu.number_format, satu.quotePrefix) == ("s", "@", True)
