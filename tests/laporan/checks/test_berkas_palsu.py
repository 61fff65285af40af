"""What a reader of files took for a fault once, and is none: each with the same words as a real one beside it."""

from __future__ import annotations

import io

import docx
import openpyxl
import pytest

from laporan.checks import periksa
from laporan.checks.baca.berkas import baca_berkas
from laporan.checks.baca.kolom import kenali
from laporan.checks.baca.xlsx_angka import tampil
from laporan.checks.bacaan import Bacaan
from laporan.checks.naskah.bentuk import Jenis
from laporan.checks.naskah.pemindai import sebutan
from laporan.renderers.weasy import pdf_langsung

DIKTUM = ["KESATU : Indikator ditetapkan", "KEDUA : Indikator dimuat", "KETIGA : Indikator dalam Diktum"]


def word(*isi: str | list[list[str]]) -> Bacaan:
    """A Word file of paragraphs and tables."""
    dok = docx.Document()
    for x in isi:
        if isinstance(x, str):
            dok.add_paragraph(x)
            continue
        t = dok.add_table(len(x), len(x[0]))
        for i, baris in enumerate(x):
            for k, teks in enumerate(baris):
                t.cell(i, k).text = teks
    keluar = io.BytesIO()
    dok.save(keluar)
    return baca_berkas("x.docx", keluar.getvalue(), tahun=2021)


def temuan(b: Bacaan, aturan: str) -> list[tuple[str, str]]:
    return [(t.tingkat.value, t.kalimat) for t in periksa(b) if t.aturan == aturan]


@pytest.mark.parametrize(
    ("lanjutan", "ada"),
    [("KESATU dan KEDUA bertujuan untuk", []), ("KESATU sampai KETIGA berlaku", []), ("KEENAM : Berlaku", ["KEENAM"])],
)
def test_a_line_that_begins_with_the_name_of_a_point_is_no_point(lanjutan, ada):
    baris = [*DIKTUM, lanjutan, "KEEMPAT : Indikator dimanfaatkan"] if not ada else [*DIKTUM, lanjutan]
    html = "".join(f"<div>{x}</div>" for x in baris)
    b = baca_berkas("x.pdf", pdf_langsung(f"<html><body style='font:11pt Liberation Serif'>{html}</body></html>"))
    assert [k for _, k in temuan(b, "K23")] == [f"Diktum keputusan dari KETIGA langsung ke {x}." for x in ada]


def test_parts_of_an_office_are_no_names_of_one():
    semua = sebutan("Sekretariat Camat Seksi Pemerintahan dan Kecamatan Sukadana Seksi Pembangunan")
    assert [s.nama for s in semua if s.jenis is Jenis.KANTOR] == ["Sukadana"]


def test_years_that_a_narrow_column_broke_are_read():
    satu, dua = kenali(["Target Renstra Tahun 2016 s/d 2 02 1 Rp", "Realisasi Anggaran Ta h u n 2 020"]).kolom
    assert (satu.tahun, dua.tahun) == (None, 2020)


PROGRAM = [
    ["Kode", "Program/Kegiatan", "Pagu Anggaran (Rp)"],
    ["1", "Program pelayanan umum", "1.155.800.800*"],
    ["1.01", "Surat-menyurat", "600.000.000"],
    ["1.02", "Kebersihan kantor", "615.798.800"],
]
BINTANG = "* Jumlah sebagaimana tercetak dalam dokumennya; rincian di bawahnya tidak lengkap."
DISEBUT = "Program pelayanan umum: pagu menurut dokumen Rp 1.155.800.800, rinciannya Rp 1.215.798.800."


def test_a_sum_is_held_against_its_parts():
    ((tingkat, kalimat),) = temuan(word("Tahun 2021", PROGRAM), "K8")
    assert tingkat == "salah"
    assert "Rp 1.215.798.800, tetapi anggaran yang tercetak Rp 1.155.800.800" in kalimat


def test_a_sum_whose_star_says_that_parts_are_missing_is_none():
    assert temuan(word("Tahun 2021", PROGRAM, BINTANG), "K8") == []


def test_a_difference_that_the_report_states_itself_is_a_hint():
    ((tingkat, _),) = temuan(word("Tahun 2021", PROGRAM, DISEBUT), "K8")
    assert tingkat == "saran"


UKUR = [
    ["No", "Sasaran", "Indikator Sasaran", "Satuan", "Target 2021", "Realisasi 2021", "Capaian (%)"],
    ["1", "Pelayanan", "Persentase rekomendasi pelayanan", "%", "", "", "101,47"],
    ["", "Pelayanan", "a. Pengantar KTP", "%", "85", "90", "105,88"],
    ["", "Pelayanan", "b. Pengantar nikah", "%", "100", "100", "100"],
    ["2", "Pelayanan", "Jumlah kegiatan sosial yang terfasilitasi", "kegiatan", "5", "4,90", "98"],
]


def test_components_are_no_indicators_of_their_own_where_reached_targets_are_counted():
    b = word("Tahun 2021", UKUR, "Dari 2 indikator sasaran, 1 indikator mencapai target.")
    assert temuan(b, "N4") == []
    b = word("Tahun 2021", UKUR, "Dari 2 indikator sasaran, 2 indikator mencapai target.")
    assert "menurut tabel ada 1 dari 2" in temuan(b, "N4")[0][1]


def test_a_share_of_a_kind_of_belanja_is_a_share():
    """0,60 % of the belanja langsung, which only a table of kinds of belanja names (004:559)."""
    sasaran = [
        ["Sasaran Strategis", "Program", "Anggaran", "Jumlah", "Persen"],
        ["Pelayanan", "Program pelayanan", "9.290.000", "9.290.000", "0,60 %"],
    ]
    jenis = [
        ["Jenis Belanja", "Anggaran", "Realisasi"],
        ["Belanja Tidak Langsung", "2.329.987.812", "1.850.332.236"],
        ["Belanja Langsung", "1.536.290.700", "1.486.537.153"],
    ]
    jumlah = [["No", "Program", "Anggaran"], ["1", "Pelayanan", "3.866.278.512"], ["", "Jumlah", "3.866.278.512"]]
    assert temuan(word("Tahun 2021", jenis, jumlah, sasaran), "W30") == []
    assert "tercetak 0,6 %" in temuan(word("Tahun 2021", jumlah, sasaran), "W30")[0][1]


def test_a_sheet_is_a_paper_by_itself():
    """The number of the decree on one sheet is not that of the agreement on another."""
    buku = openpyxl.Workbook()
    for nama, baris in (
        ("PK", ["LAMPIRAN PERJANJIAN KINERJA PERUBAHAN TAHUN 2021"]),
        ("SK", ["LAMPIRAN KEPUTUSAN CAMAT", "Nomor : 050/0797/2021"]),
    ):
        lembar = buku.create_sheet(nama)
        for x in baris:
            lembar.append([x])
    keluar = io.BytesIO()
    buku.save(keluar)
    assert [(s.nama, s.nomor) for s in baca_berkas("x.xlsx", keluar.getvalue()).surat] == [("SK IKU", "050/0797/2021")]


@pytest.mark.parametrize(
    ("nilai", "bentuk", "tampak", "angka"),
    [
        (2307266800, '#,##0"*"', "2.307.266.800*", "2307266800"),
        (2500000, '_-"Rp"* #,##0_-;-"Rp"* #,##0_-', "Rp2.500.000", "2500000"),
        (2500000, "[$Rp-421]#,##0.00", "Rp2.500.000,00", "2500000"),
        (12, '0" Bulan"', "12 Bulan", "12"),
        (100, '#,##0"%"', "100%", "100"),
        (0.95, "0%", "95 %", "95"),
        (2500000, "#,##0,", "2.500", "2500"),
        (5, "000", "005", "5"),
        (1234.5, "General", "1234,5", "1234.5"),
    ],
)
def test_a_cell_is_read_with_the_words_of_its_format(nilai, bentuk, tampak, angka):
    teks, isi = tampil(nilai, bentuk)
    assert teks == tampak
    assert isi is not None
    assert str(isi.normalize().__format__("f")) == angka
