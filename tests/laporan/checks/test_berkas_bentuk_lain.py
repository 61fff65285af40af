"""More shapes of real files: tables that were split by hand, heads typed again, raised numbers of notes, hidden rows."""

from __future__ import annotations

import io

import docx
import openpyxl
import pikepdf
import pytest

from laporan.checks import periksa
from laporan.checks.baca.angka import baca_uang
from laporan.checks.baca.berkas import baca_berkas
from laporan.checks.bacaan import Hal
from laporan.checks.temuan import Tingkat
from laporan.renderers.weasy import pdf_langsung
from tests.laporan.checks.test_berkas_bentuk import excel, html_tabel, isi, pdf, word
from tests.laporan.checks.test_berkas_palsu import word as naskah_word

KEPALA = ["No", "Program", "Anggaran (Rp)"]
SATU = [KEPALA, ["1", "Program A", "100.000.000"], ["2", "Program B", "200.000.000"]]
DUA = [KEPALA, ["3", "Program C", "300.000.000"], ["", "Jumlah", "600.000.000"]]
LAIN = [KEPALA, ["1", "Program D", "300.000.000"], ["", "Jumlah", "300.000.000"]]
JUDUL = "Tabel 3.2 Anggaran Tahun 2021"


@pytest.mark.parametrize("antara", [[""], ["Lanjutan Tabel 3.2"], ["Tabel 3.2 (lanjutan)"], [JUDUL]])
def test_a_table_that_was_split_by_hand_is_one(antara):
    b = naskah_word("Laporan", JUDUL, SATU, *antara, DUA)
    assert [isi(t) for t in b.tabel] == [SATU[1:] + DUA[1:]]
    assert b.tabel[0].judul == JUDUL
    assert [t.kalimat for t in periksa(b) if t.tingkat is Tingkat.SALAH] == []


@pytest.mark.parametrize("antara", [["Belanja menurut sumber dana:"], ["Tabel 3.3 Anggaran kelurahan"], [""]])
def test_tables_with_one_head_that_begin_anew_stay_two(antara):
    assert len(naskah_word("Laporan", JUDUL, SATU, *antara, LAIN).tabel) == 2


def test_a_head_that_is_typed_again_in_the_middle_is_no_row():
    b = naskah_word("Laporan", JUDUL, SATU + DUA)
    assert isi(b.tabel[0]) == SATU[1:] + DUA[1:]


def test_the_raised_number_of_a_note_is_no_digit():
    dok = docx.Document()
    t = dok.add_table(2, 3)
    for k, teks in enumerate(["Indikator Kinerja", "Luas (m", "Realisasi"]):
        t.cell(0, k).text = teks
    for k, teks in enumerate(["Nilai SKM", "12 m", "81,40"]):
        t.cell(1, k).text = teks
    for sel, teks in ((t.cell(1, 1), "2"), (t.cell(1, 2), "1)")):
        sel.paragraphs[0].add_run(teks).font.superscript = True
    b = word(dok)
    assert isi(b.tabel[0]) == [["Nilai SKM", "12 m2", "81,40"]]


def test_the_raised_number_of_a_note_is_no_digit_in_a_pdf():
    baris = [["Nilai SKM", "80", "81,40<sup>1)</sup>"], ["Luas binaan", "12 m<sup>2</sup>", "95<sup>2</sup>"]]
    (tabel,) = pdf(html_tabel(["Indikator Kinerja", "Target", "Realisasi"], *baris)).tabel
    assert [r[2] for r in isi(tabel)] == ["81,40", "95"]
    assert "".join(isi(tabel)[1][1].split()) in ("12m2", "212m")


@pytest.mark.parametrize("di_atas", ["Laporan Kinerja Tahun 2021", "Realisasi anggaran adalah sebagai berikut:"])
def test_the_title_in_the_first_row_of_a_table_is_its_title(di_atas):
    judul = "Tabel 3.3 Realisasi Anggaran (dalam ribuan rupiah)"
    dok = docx.Document()
    dok.add_paragraph(di_atas)
    t = dok.add_table(4, 3)
    t.cell(0, 0).merge(t.cell(0, 2)).text = judul
    for i, baris in enumerate([["No", "Program", "Anggaran"], ["1", "Program A", "900"], ["", "Jumlah", "900"]], 1):
        for k, teks in enumerate(baris):
            t.cell(i, k).text = teks
    b = word(dok)
    assert ([p.teks for p in b.prosa], b.tabel[0].judul, b.tabel[0].nomor) == ([di_atas], judul, "Tabel 3.3")
    assert [u.pagu for u in b.uang] == [900_000, 900_000]


def test_a_unit_in_the_first_row_joins_the_title_above():
    dok = docx.Document()
    dok.add_paragraph("Tabel 3.3 Realisasi Anggaran")
    t = dok.add_table(3, 2)
    t.cell(0, 0).merge(t.cell(0, 1)).text = "(dalam jutaan rupiah)"
    for i, baris in enumerate([["Program", "Anggaran"], ["Program A", "9,5"]], 1):
        for k, teks in enumerate(baris):
            t.cell(i, k).text = teks
    b = word(dok)
    assert b.tabel[0].judul == "Tabel 3.3 Realisasi Anggaran (dalam jutaan rupiah)"
    assert [u.pagu for u in b.uang] == [9_500_000]


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("Rp. 1.234.567,-", 1_234_567),
        ("Rp. 1.134.567.-", 1_134_567),
        ("Rp1.234.567,00", 1_234_567),
        ("1,234,567.00", 1_234_567),
        ("Rp 2 234 567", 2_234_567),
        ("2\xa0234\xa0567", 2_234_567),
        ("12 345", 12_345),
        ("11 20", None),
    ],
)
def test_amounts_as_offices_write_them(teks, nilai):
    assert baca_uang(teks) == nilai


def test_what_excel_hides_is_read_and_named():
    buku = openpyxl.Workbook()
    lembar = buku.active
    lembar.title = "Dana"
    for baris in (["Program", "Anggaran", "Catatan"], ["A", 10_000_000, "x"], ["B", 20_000_000, "y"]):
        lembar.append(baris)
    lembar.row_dimensions[3].hidden = lembar.column_dimensions["C"].hidden = True
    lain = buku.create_sheet("Lama")
    lain.sheet_state = "veryHidden"
    lain.append(["Catatan lama"])
    buku.create_sheet("Kosong").sheet_state = "hidden"
    b = excel(buku)
    assert len(b.tabel[0].baris) == 2
    assert b.lebih["catatan"] == (
        "Yang tersembunyi di Excel ikut dibaca: Lembar Dana baris 3, Lembar Dana kolom C, Lembar Lama.",
    )


def test_a_formula_that_was_not_worked_out_is_no_statement():
    buku = openpyxl.Workbook()
    for baris in (
        ["Indikator Kinerja", "Target 2021", "Realisasi 2021", "Capaian (%)"],
        ["Nilai SKM", 80, 90, "=C2/B2"],
    ):
        buku.active.append(baris)
    b = excel(buku)
    assert [k.hal for k in b.klaim] == [Hal.TARGET, Hal.REALISASI]
    assert "1 sel berisi rumus yang belum dihitung" in b.lebih["catatan"][0]


def test_letters_that_a_pdf_joins_are_read_apart():
    gaya = "<style>body{font:12pt 'Liberation Serif';font-variant-ligatures:common-ligatures}</style>"
    (p,) = pdf("<p>Efisiensi dan afiliasi konflik tahun 2021</p>", gaya).prosa
    assert p.teks == "Efisiensi dan afiliasi konflik tahun 2021"


def test_a_pdf_that_only_may_not_be_changed_is_read():
    asal = pdf_langsung("<html><body><p>Laporan Kinerja Tahun 2021</p></body></html>")
    keluar = io.BytesIO()
    with pikepdf.open(io.BytesIO(asal)) as dok:
        dok.save(keluar, encryption=pikepdf.Encryption(owner="rahasia", user=""))
    assert baca_berkas("x.pdf", keluar.getvalue()).prosa[0].teks == "Laporan Kinerja Tahun 2021"
