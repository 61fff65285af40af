"""Tables as a workbook: what somebody who opens it in Excel relies on."""

from __future__ import annotations

import io
import time
from dataclasses import replace
from decimal import Decimal

import pytest
from openpyxl import Workbook, load_workbook

from laporan.document import (
    Baris,
    BlokTandaTangan,
    Butir,
    DaftarButir,
    Dokumen,
    Judul,
    Kolom,
    Rumus,
    Section,
    Sel,
    Subjudul,
    Table,
    TandaTangan,
)
from laporan.renderers.angka_xlsx import isi_sel
from laporan.renderers.xlsx import render_xlsx
from laporan.susun import baris, paragraf, runs
from tests.laporan.buku import buku, grafik

KOLOM = (Kolom("NO", 5, "tengah"), Kolom("URAIAN", 40), Kolom("ANGGARAN", 20, "kanan"))


def buka(*isi, **lain) -> Workbook:
    bagian = Section(kunci="x", judul="Uji", isi=isi, tampil_judul=False, landscape=lain.pop("landscape", False))
    dok = Dokumen(judul="Tabel Uji", instansi="Kecamatan Uji", tahun=2028, isi=(bagian,), **lain)
    return load_workbook(io.BytesIO(render_xlsx(dok)))


def tabel(*deret: Baris, **lain) -> Table:
    return Table("UJI-1", KOLOM, deret, **lain)


@pytest.mark.parametrize(
    ("teks", "nilai", "bentuk"),
    [
        ("1.486.537.153", "1486537153", "#,##0"),
        ("93,71", "93.708333", "#,##0.00"),
        ("86,61 %", "86.61", '#,##0.00" %"'),
        ("Rp. 2.712.665.412", "2712665412", '"Rp. "#,##0'),
        ("Rp 1.000,-", "1000", '"Rp "#,##0",-"'),
        ("(79.500.000)", "-79500000", "#,##0;(#,##0)"),
        ("-12,50", "-12.5", "#,##0.00"),
        ("12 Bulan", "12", '#,##0" Bulan"'),
        ("2021", "2021", "0"),
        ("B (100)", "100", '"B ("#,##0")"'),
        ("1.234,50", "1234.5", "#,##0.00"),
    ],
)
def test_a_figure_is_a_number_that_looks_as_printed(teks, nilai, bentuk):
    assert isi_sel(teks, Decimal(nilai)) == (Decimal(nilai), bentuk)


@pytest.mark.parametrize(
    ("teks", "nilai"), [("B", "100"), ("tidak tersedia", "0"), ("1 dari 3", "1"), ("75,63", "80"), ("belum diisi", "5")]
)
def test_words_and_other_figures_stay_text(teks, nilai):
    assert isi_sel(teks, Decimal(nilai)) == (teks, "General")


def test_what_has_no_value_stays_text_also_when_it_looks_like_a_number():
    buku_kerja = buka(tabel(baris("01", "7.01.02.2.01.0002", Sel("-"))))
    assert [s.value for s in buku_kerja["Uji"][4]] == ["01", "7.01.02.2.01.0002", "-"]


@pytest.mark.parametrize("jahat", ["=1+1", "+HYPERLINK(1)", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0"])
def test_text_is_never_a_formula(jahat):
    sel = buka(tabel(baris("1", jahat, "x")))["Uji"]["B4"]
    assert (sel.value, sel.data_type) == (jahat, "s")
    assert sel.quotePrefix


def test_signs_that_no_workbook_may_hold_are_left_out_and_long_texts_cut():
    ws = buka(tabel(baris("1", "rawa\x00\x0b elok", "a" * 40_000)))["Uji"]
    assert ws["B4"].value == "rawa elok"
    assert len(ws["C4"].value) < 32_767


def test_title_head_rows_source_and_notes_stand_in_printed_order():
    t = tabel(
        baris("1", "Perahu", Sel("1.000", Decimal(1000))),
        judul="Perahu Uji",
        sumber="Sumber: dermaga",
        catatan=("Catatan",),
    )
    ws = buka(Judul(("TABEL UJI", "TAHUN 2028")), t)["Perahu Uji"]
    kolom_a = [ws.cell(i, 1).value for i in range(1, ws.max_row + 1)]
    assert kolom_a == ["TABEL UJI", "TAHUN 2028", "Perahu Uji", None, "NO", "1", "Sumber: dermaga", "Catatan"]
    assert (ws["C6"].value, ws["C6"].number_format) == (1000, "#,##0")


def test_spanning_cells_are_merged_with_a_border_all_around():
    isi = (
        Baris((Sel("1", rowspan=2), Sel("a"), Sel("b"))),
        Baris((Sel("c"), Sel("d"))),
        Baris((Sel("Jumlah", colspan=2), Sel("9", Decimal(9))), "jumlah"),
    )
    ws = buka(tabel(*isi))["Uji"]
    gabung = {str(r) for r in ws.merged_cells.ranges}
    assert {"A4:A5", "A6:B6"} <= gabung
    assert ws["A5"].border.left.style == ws["B6"].border.bottom.style == "thin"
    assert ws["C6"].font.b


def test_heads_of_two_rows_are_merged_and_repeated_on_paper():
    kolom = (Kolom("NO"), Kolom("2027", kelompok="TARGET"), Kolom("2028", kelompok="TARGET"))
    ws = buka(Table("UJI-1", kolom, (baris("1", "2", "3"),), nomor_kolom=True))["Uji"]
    assert ws.print_title_rows == "$3:$5"
    assert ws.freeze_panes == "A6"
    assert {"A3:A4", "B3:C3"} <= {str(r) for r in ws.merged_cells.ranges}


@pytest.mark.parametrize(("kertas", "ukuran"), [("A4", 9), ("F4", 14)])
def test_a_wide_table_lies_across_and_fits_the_width_of_the_paper(kertas, ukuran):
    ws = buka(tabel(baris("1", "2", "3")), landscape=True, kertas=kertas)["Uji"]
    assert (ws.page_setup.orientation, ws.page_setup.paperSize) == ("landscape", ukuran)
    assert (ws.page_setup.fitToWidth, ws.page_setup.fitToHeight) == (1, 0)
    assert ws.sheet_properties.pageSetUpPr.fitToPage


def test_columns_are_as_wide_as_on_paper_and_rows_as_high_as_their_text():
    ws = buka(tabel(baris("1", "kata " * 60, "x"), baris("2", "pendek", "x")))["Uji"]
    lebar = [ws.column_dimensions[k].width for k in "ABC"]
    assert lebar[1] == pytest.approx(2 * lebar[2], rel=0.05)
    assert ws.row_dimensions[4].height > 4 * ws.row_dimensions[5].height


def test_a_tall_merged_cell_finds_room_in_the_last_row_it_covers():
    isi = (Baris((Sel("1", rowspan=2), Sel("kata " * 80, rowspan=2), Sel("a"))), Baris((Sel("b"),)))
    ws = buka(tabel(*isi))["Uji"]
    assert ws.row_dimensions[5].height > 5 * ws.row_dimensions[4].height


def test_a_formula_inside_a_cell_is_read_as_words():
    ws = buka(tabel(Baris((Sel("1"), Sel("", blok=(Rumus("", "tiba", "berangkat", "× 100%"),)), Sel("")))))["Uji"]
    assert ws["B4"].value == "tiba / berangkat × 100%"


def test_the_signature_of_a_paper_stands_below_its_last_table():
    tanda = TandaTangan(
        (
            BlokTandaTangan(jabatan="BUPATI,", nama="Bupati Uji"),
            BlokTandaTangan(jabatan="CAMAT,", nama="Camat Uji", nip="1964", tempat_tanggal=("Rawa, 1 Mei 2028",)),
        )
    )
    ws = buka(tabel(baris("1", "2", "3")), paragraf("x"), tanda)["Uji"]
    sel = [s.value for r in ws.iter_rows(min_row=5) for s in r if s.value]
    assert set(sel) == {"BUPATI,", "Bupati Uji", "CAMAT,", "Camat Uji", "NIP. 1964", "Rawa, 1 Mei 2028"}


def test_each_table_of_a_book_has_a_sheet_under_its_number_and_title():
    buku_kerja = load_workbook(io.BytesIO(render_xlsx(buku())))
    assert buku_kerja.sheetnames == [
        "Daftar tabel", "PERENCANAAN", "3.1 Pengukuran Realisasi…", "3.2 Belanja per Program dan…",
        "Matriks Rencana Strategis", "Pengukuran Realisasi Kinerja…",
    ]  # fmt: skip
    assert buku_kerja.properties.title


def test_the_first_sheet_leads_to_every_table():
    ws, *lembar = load_workbook(io.BytesIO(render_xlsx(buku()))).worksheets
    assert [[s.value for s in b] for b in ws["A4:B5"]] == [
        ["Tabel 3.1", "Pengukuran Realisasi Kinerja Tahun 2021"],
        ["Tabel 3.2", "Belanja per Program dan Kegiatan"],
    ]
    tautan = [b[1].hyperlink for b in ws.iter_rows(min_row=3)]
    assert [(t.location, t.ref) for t in tautan] == [(f"'{x.title}'!A1", f"B{i}") for i, x in enumerate(lembar, 3)]


def test_names_of_sheets_are_unique_allowed_and_short():
    def nama(judul: str) -> list[str]:
        t = tabel(baris("1", "2", "3"), judul=judul)
        return buka(t, t, t).sheetnames[1:]

    assert nama("A/B:[x]*?") == ["A B x", "A B x (2)", "A B x (3)"]
    assert nama("") == ["Uji", "Uji (2)", "Uji (3)"]
    assert nama("daftar TABEL")[0] == "daftar TABEL (2)"
    assert all(len(n) <= 31 for n in nama("kata " * 30) + nama("k" * 90))
    assert len({n.casefold() for n in nama("Kata " * 30)}) == 3


def test_a_table_without_a_title_is_called_as_the_line_above_it():
    isi = tabel(baris("1", "2", "3"))
    assert buka(Subjudul(runs("a. Target")), paragraf("x"), isi).sheetnames == ["a. Target"]
    assert buka(Subjudul(runs("a. Target")), paragraf("Anggaran", gaya="label"), isi).sheetnames == ["Anggaran"]


def test_the_figures_of_a_chart_are_a_sheet_unless_the_book_has_that_table():
    angka = tabel(baris("1", "Perahu", Sel("5", Decimal(5))))
    bergambar = replace(grafik(), tabel=angka, judul="Perahu per dermaga")
    assert "Perahu per dermaga" in buka(bergambar).sheetnames
    assert buka(bergambar, angka).sheetnames == ["Uji"]


def test_a_table_inside_a_list_is_a_sheet_too():
    assert buka(DaftarButir((Butir((), (tabel(baris("1", "dalam", "x")),)),)))["Uji"]["B4"].value == "dalam"


def test_a_document_without_tables_says_so():
    buku_kerja = buka(paragraf("Belum ada."))
    assert buku_kerja["Kosong"]["A3"].value == "Belum ada tabel yang dapat diunduh."


def test_five_thousand_rows_take_seconds():
    isi = tuple(baris(str(i), f"Sub kegiatan {i}", Sel("1.000.000", Decimal(1_000_000))) for i in range(5000))
    mulai = time.perf_counter()
    isi_berkas = render_xlsx(
        Dokumen(judul="x", instansi="x", tahun=2028, isi=(Section(kunci="x", judul="Uji", isi=(tabel(*isi),)),))
    )
    assert time.perf_counter() - mulai < 20
    assert sum(1 for _ in load_workbook(io.BytesIO(isi_berkas), read_only=True)["Uji"].rows) >= 5000
