"""The tree as a Word file: what somebody who opens it in Word relies on."""

from __future__ import annotations

import io
import time
from dataclasses import replace

import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm
from pypdf import PdfWriter

from laporan.document import (
    Baris,
    BlokTandaTangan,
    Butir,
    DaftarButir,
    DaftarIsi,
    Dokumen,
    Gambar,
    HalamanBaru,
    Kolom,
    Rujukan,
    Rumus,
    Section,
    Sel,
    Sisipan,
    Subjudul,
    Table,
    TandaTangan,
)
from laporan.nomor import beri_nomor
from laporan.renderers.docx import nomor_halaman, render_docx
from laporan.renderers.pdf import render_pdf
from laporan.susun import baris, daftar, paragraf, runs, tebal
from tests.laporan.buku import buku, tabel_lebar, tabel_ukur, tanda_tangan
from tests.laporan.docx_baca import (
    alinea,
    alinea_pohon,
    arah_pohon,
    buka,
    entri,
    isi_pohon,
    isi_tabel,
    tabel_data,
    tabel_pohon,
)
from tests.laporan.docx_skema import periksa

JAHAT = "<script>alert(1)</script> {{ 7|add:1 }} & \"' \x00\x0b\ud800\ufffe 😀 שלום \u202e rtl ]]> </w:t>"
PNG = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def dokumen(*isi: object, **lain: object) -> Dokumen:
    bab = Section(kunci="bab-1", nomor="BAB I", judul="PENDAHULUAN", isi=isi)  # type: ignore[arg-type]
    return beri_nomor(Dokumen(judul="Buku", instansi="Kecamatan", tahun=2021, isi=(bab,), **lain))  # type: ignore[arg-type]


def tulis(*isi: object, **lain: object):
    hasil = render_docx(dokumen(*isi, **lain))
    assert periksa(hasil) == []
    return buka(hasil)


@pytest.fixture(scope="module")
def contoh() -> bytes:
    return render_docx(buku())


# Without repair


@pytest.mark.parametrize("kertas", ["A4", "F4"])
def test_the_xml_of_a_book_is_as_word_wants_it(kertas):
    assert periksa(render_docx(buku(kertas))) == []


def test_nothing_asks_to_be_updated_when_the_file_is_opened(contoh):
    buku_word = buka(contoh)
    assert buku_word.settings.element.find(qn("w:updateFields")) is None
    assert not [x for x in buku_word.element.iter(qn("w:fldChar")) if x.get(qn("w:dirty"))]


@pytest.mark.parametrize(
    "isi",
    [
        paragraf(JAHAT, tebal(JAHAT), Rujukan(JAHAT, JAHAT)),
        daftar(JAHAT, Butir(runs(JAHAT), (daftar(JAHAT),), label=JAHAT)),
        Table(JAHAT, (Kolom(JAHAT), Kolom(JAHAT, kelompok=JAHAT)), (baris(JAHAT, JAHAT),), judul=JAHAT, sumber=JAHAT),
        Subjudul(runs(JAHAT)),
        Rumus(JAHAT, JAHAT, JAHAT, JAHAT),
        Gambar(PNG, JAHAT, JAHAT),
        TandaTangan((BlokTandaTangan(jabatan=JAHAT, nama=JAHAT, nip=JAHAT),)),
    ],
    ids=lambda x: type(x).__name__,
)
def test_no_text_breaks_the_file_or_becomes_markup(isi):
    buku_word = tulis(isi)
    semua = "".join(x.text or "" for x in buku_word.element.iter(qn("w:t")))
    assert "<script>alert(1)</script> {{ 7|add:1 }} & \"'" in semua
    assert "😀 שלום" in semua
    assert not set("\x00\x0b\ufffe") & set(semua)


def test_titles_and_names_of_sections_may_hold_anything_too():
    s = Section(kunci=JAHAT, judul=JAHAT, tampil_judul=False, isi=(paragraf("x"),))
    dok = Dokumen(judul=JAHAT, instansi=JAHAT, tahun=2021, isi=(s, replace(s, kunci="dua", tampil_judul=True)))
    assert periksa(render_docx(dok)) == []


def test_a_picture_that_is_none_leaves_its_words():
    for rusak in ("data:image/png;base64,AAAA", "data:image/png;base64,%%%", "data:image/svg+xml;base64,PHN2Zz4="):
        assert "Peta kantor" in [t for _, t in alinea(tulis(Gambar(rusak, "Peta", "Peta kantor")))]


# Styles, headings, lists


def test_headings_are_headings_and_prose_has_its_style(contoh):
    gaya = dict(reversed([(t, g) for g, t in alinea(buka(contoh))]))
    assert gaya["BAB I PENDAHULUAN"] == "Heading 1"
    assert gaya["A. LATAR BELAKANG"] == "Heading 2"
    assert gaya["Lampiran 1. Matriks Rencana Strategis"] == "Judul Lampiran"
    assert gaya["Tabel 3.1 Pengukuran Realisasi Kinerja Tahun 2021"] == "Caption"
    assert gaya["a. menyelenggarakan urusan umum;"] == "List Paragraph"
    assert gaya["PERJANJIAN KINERJA TAHUN 2021"] == "Judul Naskah"


def test_paragraphs_of_the_sample_are_those_of_the_tree(contoh):
    assert [t for _, t in alinea(buka(contoh))] == alinea_pohon(buku())


def test_chapters_begin_on_a_new_page_by_their_style(contoh):
    gaya = buka(contoh).styles["Heading 1"]
    assert gaya.paragraph_format.page_break_before
    assert gaya.paragraph_format.keep_with_next


def test_the_file_knows_who_wrote_it_and_in_which_language(contoh):
    sifat = buka(contoh).core_properties
    assert (sifat.title, sifat.author) == ("Laporan Kinerja Kecamatan Contoh Tahun 2021", "Kecamatan Contoh")
    assert (sifat.subject, sifat.keywords, sifat.language) == ("LKjIP 2021", "LKjIP, 2021", "id-ID")
    bahasa = buka(contoh).styles.element.find(f".//{qn('w:lang')}")
    assert bahasa.get(qn("w:val")) == "id-ID"


def test_a_page_break_between_blocks_is_one_and_none_at_the_edges():
    buku_word = tulis(HalamanBaru(), paragraf("a"), HalamanBaru(), HalamanBaru(), paragraf("b"), HalamanBaru())
    putus = [p for p in buku_word.paragraphs if p.paragraph_format.page_break_before]
    assert len(putus) == 1


def test_nested_items_are_indented_under_their_label():
    dalam = daftar("satu", gaya="a.")
    buku_word = tulis(DaftarButir((Butir(runs("atas"), (dalam, paragraf("bawah"))),)))
    atas, satu, bawah = (p.paragraph_format for p in buku_word.paragraphs[1:4])
    assert atas.left_indent == bawah.left_indent == -atas.first_line_indent
    assert satu.left_indent == 2 * atas.left_indent


# Sections


def test_sections_turn_and_number_their_pages(contoh):
    bagian = buka(contoh).sections
    nomor = [s._sectPr.find(qn("w:pgNumType")) for s in bagian]
    assert [(s.orientation == WD_ORIENT.LANDSCAPE) for s in bagian] == [x for _, x in arah_pohon(buku())]
    assert nomor[0] is None
    assert [(x.get(qn("w:fmt")), x.get(qn("w:start"))) for x in nomor[1:3]] == [("lowerRoman", "1"), ("decimal", "1")]
    assert {(x.get(qn("w:fmt")), x.get(qn("w:start"))) for x in nomor[3:]} == {("decimal", None)}


@pytest.mark.parametrize(("kertas", "mm"), [("A4", (210, 297)), ("F4", (215, 330))])
def test_paper_size_also_of_turned_pages(kertas, mm):
    bagian = tulis(paragraf("x"), tabel_lebar(), paragraf("y"), kertas=kertas).sections
    ukuran = [(s.page_width, s.page_height) for s in bagian]
    tegak = tuple(Mm(x) for x in mm)
    assert [tuple(round(x / 36000) for x in u) for u in ukuran] == [mm, mm[::-1], mm]
    assert abs(ukuran[0][0] - tegak[0]) < Mm(0.1)


def test_the_cover_has_no_foot_and_all_others_have_title_and_page(contoh):
    sampul, *lain = buka(contoh).sections
    assert sampul.footer.is_linked_to_previous
    for s in lain:
        assert s.footer.paragraphs[0].text.startswith("Laporan Kinerja Kecamatan Contoh Tahun 2021\t")
        assert " PAGE " in [x.text for x in s.footer._element.iter(qn("w:instrText"))]


# Contents and references


def test_contents_are_filled_in_with_the_pages_of_the_pdf():
    dok = buku()
    halaman = nomor_halaman(render_pdf(dok))
    isi = entri(buka(render_docx(dok, halaman)))
    assert ("KATA PENGANTAR", "i") in isi
    assert ("BAB I PENDAHULUAN", "1") in isi
    assert all(nomor for _, nomor in isi)


def test_a_file_that_is_no_pdf_gives_no_pages():
    assert nomor_halaman(b"bukan pdf") == {}


def test_lists_of_tables_pictures_and_lampiran_are_fields_too():
    daftar_ = tuple(
        Section(kunci=m, judul=m.upper(), isi=(DaftarIsi(muat=m),))  # type: ignore[arg-type]
        for m in ("tabel", "gambar", "lampiran")
    )
    isi = render_docx(replace(buku(), depan=daftar_))
    assert periksa(isi) == []
    perintah = [x.text.strip() for x in buka(isi).element.iter(qn("w:instrText"))]
    assert [p for p in perintah if p.startswith("TOC")] == [
        'TOC \\h \\z \\c "Tabel"',
        'TOC \\h \\z \\c "Gambar"',
        'TOC \\o "1-1" \\h \\z \\u \\f \\b _buku_lampiran',
    ]
    judul = [t for t, _ in entri(buka(isi))]
    assert "Tabel 3.1 Pengukuran Realisasi Kinerja Tahun 2021" in judul
    assert "Lampiran 1. Matriks Rencana Strategis" in judul


def test_captions_count_to_the_number_of_the_tree(contoh):
    perintah = [x.text.split() for x in buka(contoh).element.iter(qn("w:instrText"))]
    assert [p[1:] for p in perintah if p[0] == "SEQ"] == [
        ["Tabel", "\\*", "ARABIC"], ["Gambar", "\\*", "ARABIC"], ["Tabel", "\\*", "ARABIC"],
    ]  # fmt: skip


def test_a_reference_repeats_the_number_of_its_table_and_leads_there():
    isi = tulis(paragraf("Lihat ", Rujukan("tabel-bs-12", "Tabel 1.1"), "."), tabel_ukur())
    assert "Lihat Tabel 1.1." in [t for _, t in alinea(isi)]
    assert " REF _tabel_bs_12 \\h " in [x.text for x in isi.element.iter(qn("w:instrText"))]


def test_a_reference_to_what_is_gone_is_words():
    isi = tulis(paragraf("Lihat ", Rujukan("tabel-hilang", "Tabel 9.9")))
    assert "Lihat Tabel 9.9" in [t for _, t in alinea(isi)]
    assert not list(isi.element.iter(qn("w:hyperlink")))


# Tables


def test_tables_of_the_sample_are_those_of_the_tree_cell_by_cell(contoh):
    assert [isi_tabel(t) for t in tabel_data(buka(contoh))] == [isi_pohon(t) for t in tabel_pohon(buku())]


def test_heads_repeat_rows_stay_whole_and_very_long_ones_may_break():
    t = Table("X", (Kolom("A"), Kolom("B")), (baris("1", "x"), baris("2", "kata " * 2000)), nomor_kolom=True)
    deret = tabel_data(tulis(t))[0].rows
    assert [b._tr.trPr is not None and b._tr.trPr.find(qn("w:tblHeader")) is not None for b in deret] == [
        True,
        True,
        False,
        False,
    ]
    assert [b._tr.trPr is not None and b._tr.trPr.find(qn("w:cantSplit")) is not None for b in deret] == [
        True,
        True,
        True,
        False,
    ]


def test_columns_have_their_width_and_fill_the_page():
    (t,) = tabel_data(tulis(tabel_ukur()))
    lebar = [int(k.get(qn("w:w"))) for k in t._tbl.tblGrid]
    assert sum(lebar) == round(155 * 1440 / 25.4)
    assert lebar[1] == pytest.approx(5 * lebar[0], rel=0.01)
    assert t._tbl.tblPr.find(qn("w:tblLayout")).get(qn("w:type")) == "fixed"


def test_totals_are_bold_and_figures_stand_right():
    kolom = (Kolom("URAIAN"), Kolom("Rp", rata="kanan"))
    isi = Table("X", kolom, (baris("a", "1"), baris("JUMLAH", "1", jenis="jumlah")))
    biasa, jumlah = tabel_data(tulis(isi))[0].rows[1:]
    assert all(r.bold for c in jumlah.cells for p in c.paragraphs for r in p.runs)
    assert not any(r.bold for c in biasa.cells for p in c.paragraphs for r in p.runs)
    assert biasa.cells[1].paragraphs[0].alignment.name == "RIGHT"


def test_cells_merged_both_ways_at_once_and_with_gaps():
    isi = (
        Baris((Sel("a", rowspan=2, colspan=2), Sel("b"))),
        Baris((Sel("c"),)),
        Baris((Sel("d"), Sel("e", rowspan=9, colspan=9))),
        Baris((Sel("f"),)),
    )
    (t,) = tabel_data(tulis(Table("X", (Kolom("1"), Kolom("2"), Kolom("3")), isi, berkepala=False)))
    assert isi_tabel(t) == [["a", "a", "b"], ["a", "a", "c"], ["d", "e", "e"], ["f", "e", "e"]]


def test_a_table_without_rows_and_head_is_left_out():
    assert tabel_data(tulis(Table("X", (Kolom("1"),), (), berkepala=False, judul="Kosong"))) == []


def test_signatures_stay_together():
    isi = tulis(paragraf("penutup"), tanda_tangan())
    (ttd,) = [t for t in isi.tables if "Pihak Kedua" in t._tbl.xml]
    lekat = [all(p.paragraph_format.keep_with_next for c in b.cells for p in c.paragraphs) for b in ttd.rows]
    assert lekat == [True] * (len(lekat) - 1) + [False]
    assert next(p for p in isi.paragraphs if p.text == "penutup").paragraph_format.keep_with_next


# Pictures


def test_pictures_say_what_they_show(contoh):
    alt = [x.get("descr") for x in buka(contoh).element.iter("{*}docPr")]
    assert len(alt) == 3  # lambang on cover and letterhead, one chart
    assert all(alt)


def test_a_drawing_stands_beside_its_picture(contoh):
    assert len(list(buka(contoh).element.iter("{*}svgBlip"))) == 1


def test_pages_of_a_file_that_is_bound_in_are_pictures_on_pages_of_their_own():
    pdf, keluar = PdfWriter(), io.BytesIO()
    pdf.add_blank_page(595, 842)
    pdf.add_blank_page(842, 595)
    pdf.write(keluar)
    import base64

    uri = f"data:application/pdf;base64,{base64.b64encode(keluar.getvalue()).decode()}"
    isi = tulis(Sisipan(uri, 2, "SK Camat"))
    assert [x.get("descr") for x in isi.element.iter("{*}docPr")] == [f"SK Camat, halaman {i} dari 2" for i in (1, 2)]
    assert [s.orientation for s in isi.sections] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE]


def test_a_bound_in_file_that_cannot_be_read_leaves_its_name():
    assert "SK Camat" in [t for _, t in alinea(tulis(Sisipan("data:application/pdf;base64,AAAA", 1, "SK Camat")))]


def test_three_thousand_rows_take_seconds():
    dok = buku(jumlah_baris=3000)
    mulai = time.perf_counter()
    isi = render_docx(dok)
    assert time.perf_counter() - mulai < 10
    assert len(isi) < 2_000_000
