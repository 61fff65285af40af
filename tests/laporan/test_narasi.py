"""Written texts: cleaned once and for all, read into blocks with live values, given back as plain text."""

from __future__ import annotations

import re
import time
from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laporan import jelajah
from laporan.document import (
    Butir,
    DaftarButir,
    Dokumen,
    Gambar,
    Nilai,
    Paragraph,
    Rujukan,
    Section,
    Sel,
    Subjudul,
    Table,
    Teks,
)
from laporan.narasi import (
    TempatBlok,
    TulisanDitolak,
    bersihkan,
    blok_dari_narasi,
    geser_tahun,
    isi_narasi,
    narasi_dari_blok,
    narasi_dari_teks,
    paragraf_narasi,
    rapikan,
    segarkan,
    teks_dari_narasi,
    teks_polos,
)
from laporan.nilai import NilaiHidup
from laporan.renderers.html import render_isi
from laporan.susun import daftar, paragraf
from laporan.teks import blok_dari_teks

SERAPAN = NilaiHidup(
    kunci="anggaran:serapan", nama="Serapan", kelompok="Anggaran", teks="92,52 %", nilai=Decimal("92.52")
)
NILAI = {SERAPAN.kunci: SERAPAN}
PNG = "data:image/png;base64,iVBORw0KGgo="

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body lang=IN><!--StartFragment-->
<h1 style='mso-pagination:widow-orphan'><span lang=IN>Kendala<o:p></o:p></span></h1>
<p class=MsoNormal style='text-align:justify'><b><span style="font-size:12pt;font-family:&quot;Bookman Old Style&quot;">Kinerja</span></b><span>&nbsp;&nbsp;&nbsp;tahun
ini <i>membaik</i>.<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>Sarana</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a.<span>&nbsp;&nbsp; </span></span>Komputer</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>SDM</p>
<table class=MsoTableGrid border=1><tr><td colspan=2 style='width:2cm'><p class=MsoNormal>Uraian</p></td></tr>
<tr><td>1</td><td onclick="alert(1)">2 <img src="file:///C:/x.png"></td></tr></table><!--EndFragment--></body></html>"""


def bersih_dan_tetap(naskah: str) -> str:
    hasil = bersihkan(naskah)
    assert bersihkan(hasil) == hasil
    return hasil


def test_a_paste_from_word_keeps_its_words_lists_and_tables_and_nothing_else() -> None:
    assert bersih_dan_tetap(WORD).split("\n") == [
        "<h3>Kendala</h3>",
        "<p><strong>Kinerja</strong> tahun ini <em>membaik</em>.</p>",
        '<ol><li><p>Sarana</p><ol type="a"><li><p>Komputer</p></li></ol></li><li><p>SDM</p></li></ol>',
        '<table><tbody><tr><td colspan="2"><p>Uraian</p></td></tr><tr><td><p>1</p></td><td><p>2</p></td></tr></tbody></table>',
    ]


@pytest.mark.parametrize(
    ("kotor", "bersih"),
    [
        ("<script>alert(1)</script><p>isi</p>", "<p>isi</p>"),
        ("<p onclick='x()' style='color:red' class='MsoNormal tengah'>isi</p>", '<p class="tengah">isi</p>'),
        ("<p>{{ x }} {% include 'y' %} {# z #}</p>", "<p>{{ x }} {% include 'y' %} {# z #}</p>"),
        ("<p>a &lt;b&gt; & c</p>", "<p>a &lt;b&gt; &amp; c</p>"),
        ("<p>\x00a\x07b&#1;\ufffe\ud800c</p>", "<p>abc</p>"),
        ("<p>😀 سنة 2021 جيدة</p>", "<p>😀 سنة 2021 جيدة</p>"),
        ("<p>a\u202eb</p>", "<p>ab</p>"),
        ("<p>\u2067سنة\u2069</p>", "<p>\u2067سنة\u2069</p>"),
        ('<p><a href="javascript:alert(1)">tautan</a></p>', "<p>tautan</p>"),
        ("<p>a<br>b</p><p>&nbsp;</p><p></p>", "<p>a<br>b</p>"),
        ("<h1>A</h1><h2><b>B</b></h2><h5>C</h5>", "<h3>A</h3>\n<h3>B</h3>\n<h4>C</h4>"),
        ("teks tanpa tanda", "<p>teks tanpa tanda</p>"),
        ("<img src=x onerror=alert(1)>", ""),
        ("<p>2 < 3 > 1</p>", "<p>2 &lt; 3 &gt; 1</p>"),
        ("<svg><p>a</p></svg><math><mi>x", "<p>x</p>"),
        (f'<p>a<img alt="1 > 0" src="data:image/png;base64,{"A" * 9_000}">b</p>', "<p>ab</p>"),
        ("<style>p{}", "<p>p{}</p>"),
    ],
)
def test_markup_that_a_book_does_not_know_goes_and_words_stay(kotor: str, bersih: str) -> None:
    assert bersih_dan_tetap(kotor) == bersih


def test_live_values_print_what_they_are_now_and_unknown_ones_what_stood_there() -> None:
    naskah = bersih_dan_tetap(
        '<p>Serapan <strong><span data-nilai="anggaran:serapan">90 %</span></strong>, '
        '<span data-nilai="indikator:X:2021:capaian">12</span>; lihat <span data-rujuk="tabel-bs-12">Tabel 3.1</span>.</p>'
    )
    (isi,) = blok_dari_narasi(naskah, NILAI, asal="7:naskah")
    assert isinstance(isi, Paragraph)
    assert isi.runs == (
        Teks("Serapan "),
        Nilai("anggaran:serapan", "92,52 %", Decimal("92.52"), tebal=True),
        Teks(", "),
        Nilai("indikator:X:2021:capaian", "12"),
        Teks("; lihat "),
        Rujukan("tabel-bs-12", "Tabel 3.1"),
        Teks("."),
    )
    (p,) = paragraf_narasi(naskah)
    assert isi.asal == f"7:naskah:{p.sidik}"
    assert p.kunci == ("anggaran:serapan", "indikator:X:2021:capaian")
    assert paragraf_narasi(segarkan(naskah, NILAI))[0].sidik == p.sidik
    assert "92,52 %</span>" in segarkan(naskah, NILAI)


def test_figures_in_items_and_cells_are_found_too() -> None:
    naskah = bersih_dan_tetap(
        '<ul><li>Pagu <span data-nilai="anggaran:pagu">1</span></li></ul>'
        '<table><tr><th>Uraian</th><th>Nilai</th></tr><tr><td>a</td><td><span data-nilai="anggaran:serapan">2</span></td></tr></table>'
    )
    assert [p.kunci for p in paragraf_narasi(naskah) if p.kunci] == [("anggaran:pagu",), ("anggaran:serapan",)]
    tabel = blok_dari_narasi(naskah, NILAI)[1]
    assert isinstance(tabel, Table)
    assert tabel.baris[0].sel[1] == Sel("92,52 %", Decimal("92.52"), "anggaran:serapan")
    assert [s.teks for s in tabel.baris_kepala()[0]] == ["Uraian", "Nilai"]


def test_pictures_are_those_of_the_program_and_follow_the_list_they_stand_in() -> None:
    naskah = bersih_dan_tetap(
        '<ul><li>a<figure data-gambar="5" data-lebar="60" class=x><img src="http://x" alt="Rapat">'
        "<figcaption>Rapat <b>koordinasi</b></figcaption></figure></li></ul><figure><img src=y></figure>"
    )
    assert blok_dari_narasi(naskah, {}, gambar={5: PNG})[1] == Gambar(
        PNG, "Rapat koordinasi", "Rapat", lebar=60, asal="gambar:5"
    )
    assert len(blok_dari_narasi(naskah, {})) == 1


def test_places_of_generated_blocks_are_kept_apart_from_what_is_printed() -> None:
    naskah = bersih_dan_tetap('<p>a</p><div data-sisip="tabel-bs-12">Tabel 3.1</div><p>b</p>')
    assert list(isi_narasi(naskah, {}))[1] == TempatBlok("tabel-bs-12", "Tabel 3.1")
    assert blok_dari_narasi(naskah, {}) == (paragraf("a"), paragraf("b"))


def test_lists_deeper_than_a_book_prints_are_lifted() -> None:
    naskah = bersih_dan_tetap("<ul><li>x" * 40)
    blok = blok_dari_narasi(naskah, {})
    assert sum(isinstance(b, DaftarButir) for b in jelajah.walk(blok[0])) == 5
    assert teks_polos(naskah).count("x") == 40


def test_spans_of_a_table_that_do_not_fit_are_mended() -> None:
    naskah = bersih_dan_tetap(
        "<table><tr><td rowspan=9 colspan=2>a</td><td>b</td></tr><tr><td>c<td>d<td>e</tr></table>"
    )
    (tabel,) = blok_dari_narasi(naskah, {})
    assert isinstance(tabel, Table)
    assert {len(b) for b in jelajah.kisi(tabel)} == {len(tabel.kolom)}
    assert jelajah.teks(tabel).split() == ["a", "b", "c", "d", "e"]


@pytest.mark.parametrize(
    "teks",
    [
        "Satu.\nBaris dua.\n\nDua **tebal** dan *miring*.",
        "1) satu\n2) dua\n   a. dalam\n      lanjutan\n5) lima",
        "3. tiga\n4. empat\n\n(a) x\n(b) y\n\n- strip\n- strip\n• bulat\n➤ panah\n\nDan\n\n• a\n• b",
        "Serapan [[anggaran:serapan]] dari [[anggaran:pagu]].",
        "{{ x }} {% y %} <b>bukan tanda</b> & 2 < 3",
    ],
)
def test_plain_text_goes_in_and_out_equal_and_prints_as_before(teks: str) -> None:
    naskah = narasi_dari_teks(teks)
    assert bersihkan(naskah) == naskah
    assert teks_dari_narasi(naskah) == teks
    polos = [re.sub(r"\[\[(.*?)\]\]", r"\1", jelajah.teks(b)) for b in blok_dari_teks(teks)]
    assert [jelajah.teks(b) for b in blok_dari_narasi(naskah, {})] == polos


def test_a_text_that_plain_text_cannot_say_stays_html_in_a_workbook() -> None:
    naskah = bersihkan("<h3>Judul</h3><p>isi</p>")
    assert teks_dari_narasi(naskah) == naskah
    assert rapikan(naskah) == naskah


def test_generated_prose_becomes_a_text_with_chips_and_places() -> None:
    tabel = Table("BS-12", (), (), judul="Capaian", nomor="Tabel 3.1", jangkar="tabel-bs-12")
    blok = (
        paragraf("Serapan ", Nilai("anggaran:serapan", "92,52 %", Decimal("92.52")), "."),
        tabel,
        paragraf("Kendala:", gaya="label"),
        daftar("a", "b", gaya="a.", mulai=2),
    )
    naskah = narasi_dari_blok(blok)
    assert naskah.split("\n") == [
        '<p>Serapan <span data-nilai="anggaran:serapan">92,52 %</span>.</p>',
        '<div data-sisip="tabel-bs-12">Tabel: Capaian</div>',
        '<p class="label">Kendala:</p>',
        '<ol type="a" start="2"><li><p>a</p></li><li><p>b</p></li></ol>',
    ]
    assert next(isi_narasi(naskah, NILAI)) == blok[0]
    assert tuple(isi_narasi(naskah, NILAI))[2:] == blok[2:]


def test_a_text_moves_to_another_year_with_its_values() -> None:
    naskah = '<p>2021 <span data-nilai="indikator:T1.2021:2021:capaian">2021</span></p>'
    assert geser_tahun(naskah, 1) == '<p>2021 <span data-nilai="indikator:T1.2021:2022:capaian">2021</span></p>'


@pytest.mark.parametrize(
    "satuan", ["<p>kata kata </p>", "<ul><li>", "<b a=1><p>", "<!--", '<a "', "<table><td>", "&lt;"]
)
def test_five_million_letters_are_answered_quickly(satuan: str) -> None:
    mulai = time.process_time()
    with suppress(TulisanDitolak):
        assert len(bersihkan(satuan * (5_000_000 // len(satuan)))) <= 600_000
    assert time.process_time() - mulai < 10


_POTONG = st.sampled_from(
    [
        "p",
        "h1",
        "h4",
        "ul",
        "ol",
        "li",
        "table",
        "tr",
        "td",
        "th",
        "b",
        "em",
        "blockquote",
        "figure",
        "figcaption",
        "span",
        "div",
        "script",
        "br",
        "img",
        "a",
        "o:p",
    ]
)
_SIFAT = st.sampled_from(
    [
        "", ' data-nilai="anggaran:serapan"', ' data-rujuk="tabel-1"', ' data-sisip="tabel-2"', ' data-gambar="5"',
        " rowspan=3", " colspan='2'", ' class="tengah"', ' onclick="x"', ' start="4"', ' data-label="z)"',
        " style='mso-list:l0 level2'", ' data-gaya="(a)"', ' alt="a > b"',
    ]
)  # fmt: skip


def test_a_text_that_is_too_long_is_refused_with_a_sentence() -> None:
    with pytest.raises(TulisanDitolak, match=r"paling banyak 300\.000 huruf"):
        bersihkan("<p>kata kata </p>" * 300_000)


_KACAU = st.lists(
    st.one_of(
        st.builds("<{}{}>".format, _POTONG, _SIFAT),
        st.builds("</{}>".format, _POTONG),
        st.text(max_size=8),
        st.sampled_from(["&nbsp;", "&lt;script&gt;", "<", "{{ x }}", "1. ", "\u202e", "<!--", "-->", "\n"]),
    ),
    max_size=60,
).map("".join)


@settings(max_examples=400, deadline=None)
@given(_KACAU)
def test_whatever_is_pasted_is_cleaned_once_and_printed_without_markup_of_its_own(kacau: str) -> None:
    bersih = bersihkan(kacau)
    assert bersihkan(bersih) == bersih
    blok = blok_dari_narasi(bersih, NILAI, asal="1:naskah", gambar={5: PNG})
    html = render_isi(Dokumen(judul="x", instansi="y", tahun=2021, isi=(Section(kunci="a", judul="b", isi=blok),)))
    assert not re.search(r"<script|onclick|onerror|javascript:|<o:p|mso-", html)
    assert all(b.butir for b in jelajah.walk(Section(kunci="a", judul="", isi=blok)) if isinstance(b, DaftarButir))
    for b in blok:
        if isinstance(b, Table):
            jelajah.kisi(b)
    assert rapikan(teks_dari_narasi(bersih)) == rapikan(teks_dari_narasi(rapikan(teks_dari_narasi(bersih))))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_typed_plain_text_keeps_every_word(teks: str) -> None:
    kata = re.findall(r"[^\W_]+", re.sub("[\x00-\x1f\x7f-\x9f]", "", re.sub(r"[\n\r\t]", " ", teks)))
    polos = teks_polos(narasi_dari_teks(teks))
    assert all(k in polos for k in kata)


def test_headings_come_in_two_levels() -> None:
    assert blok_dari_narasi("<h3>A</h3><h4>B</h4>", {}) == (
        Subjudul((Teks("A"),), 1),
        Subjudul((Teks("B"),), 2),
    )


def test_a_label_of_its_own_stays_with_its_item() -> None:
    (isi,) = blok_dari_narasi(narasi_dari_teks("1. a\n3. c"), {})
    assert isi == DaftarButir((Butir((Teks("a"),)), Butir((Teks("c"),), label="3.")))
