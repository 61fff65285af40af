"""The tree: its values, how it is walked, the text that users type, the drawing inside it."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laporan import jelajah
from laporan.document import Butir, Chart, DaftarButir, Kolom, Kop, Paragraph, Sel, Table, Teks, label_butir
from laporan.susun import baris, daftar, paragraf
from laporan.teks import blok_dari_teks, runs_dari_teks
from tests.laporan.buku import buku, tabel_ukur


def test_equal_books_are_equal_values() -> None:
    assert buku() == buku()
    assert hash(buku()) == hash(buku())


def test_walk_finds_every_table_in_printed_order() -> None:
    assert [t.kode for t in jelajah.tabel(buku())] == ["BS-1", "BS-12", "BS-20", "BS-1", "BS-12"]
    assert len(jelajah.tabel(buku(), "BS-20")) == 1


def test_figures_of_prose_and_cells_are_traceable() -> None:
    assert ("skm.capaian", "93,71", Decimal("93.71")) in jelajah.nilai(buku())
    assert ("skm.2021", "93,71", Decimal("93.71")) in jelajah.nilai(buku())


def test_text_holds_headings_cells_labels_and_signatures() -> None:
    teks = jelajah.teks(buku())
    for potongan in (
        "BAB III AKUNTABILITAS KINERJA",
        "a. menyelenggarakan urusan umum;",
        "Capaian sebesar 93,71 (BAIK).",
    ):
        assert potongan in teks
    assert "1\tMeningkatnya kualitas pelayanan\tNilai SKM\t100\t93,71\t93,71" in teks
    assert "NAMA BUPATI" in teks


@pytest.mark.parametrize(
    ("gaya", "nomor", "label"),
    [
        ("1.", 3, "3."),
        ("a.", 3, "c."),
        ("a.", 26, "z."),
        ("a.", 27, "aa."),
        ("1)", 2, "2)"),
        ("(1)", 2, "(2)"),
        ("-", 5, "-"),
    ],
)
def test_label_of_an_item(gaya: str, nomor: int, label: str) -> None:
    assert label_butir(gaya, nomor) == label  # type: ignore[arg-type]


def test_list_counts_from_its_start_and_keeps_given_labels() -> None:
    isi = DaftarButir((*daftar("x", "y").butir, Butir((Teks("z"),), label="7a.")), "1.", mulai=4)
    assert [label for label, _ in isi.berlabel()] == ["4.", "5.", "7a."]


def test_head_with_groups_has_two_rows() -> None:
    atas, bawah, nomor = tabel_ukur().baris_kepala()
    assert [(s.teks, s.rowspan, s.colspan) for s in atas] == [
        ("NO.", 2, 1),
        ("SASARAN STRATEGIS", 2, 1),
        ("INDIKATOR SASARAN", 2, 1),
        ("TAHUN 2021", 1, 2),
        ("CAPAIAN", 2, 1),
    ]
    assert [s.teks for s in bawah] == ["Target", "Realisasi"]
    assert [s.teks for s in nomor] == ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"]


def test_grid_repeats_spanning_cells() -> None:
    assert [[s.teks for s in b][1] for b in jelajah.kisi(tabel_ukur())] == ["Meningkatnya kualitas pelayanan"] * 2


@pytest.mark.parametrize(
    "isi",
    [
        (baris("a"),),
        (baris("a", "b", "c"),),
        (baris(Sel("a", rowspan=2), "b"), baris("c", "d")),
        (baris(Sel("a", colspan=3)),),
    ],
)
def test_grid_refuses_a_crooked_table(isi: tuple[object, ...]) -> None:
    with pytest.raises(ValueError, match="tidak"):
        jelajah.kisi(Table("X", (Kolom("1"), Kolom("2")), isi))  # type: ignore[arg-type]


def test_pictures_from_elsewhere_are_refused() -> None:
    with pytest.raises(ValueError, match="data:image"):
        Kop(("A",), lambang="https://example.org/lambang.png")


@pytest.mark.parametrize(
    "svg",
    [
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
        '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg"><rect fill="url(http://example.org)"/></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg"><rect style="fill:red"/></svg>',
        '<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>',
        "<svg",
    ],
)
def test_drawing_with_more_than_shapes_and_text_is_refused(svg: str) -> None:
    with pytest.raises(ValueError, match="SVG"):
        Chart(svg, "judul", "alt")


# Text of a form field


def test_blank_line_starts_a_paragraph_and_line_breaks_stay() -> None:
    assert blok_dari_teks("Satu.\r\nBaris dua.\r\n\r\nDua.") == (paragraf("Satu.\nBaris dua."), paragraf("Dua."))
    assert blok_dari_teks(" \n\n") == ()


def test_lists_nest_by_indentation_and_keep_their_labels() -> None:
    (isi,) = blok_dari_teks("1) satu\n2) dua\n  a. dalam\n     lanjutan\n\n  b. lagi\n5) lima")
    assert isinstance(isi, DaftarButir)
    assert [label for label, _ in isi.berlabel()] == ["1)", "2)", "5)"]
    (anak,) = isi.butir[1].blok
    assert isinstance(anak, DaftarButir)
    assert [(label, b.runs[0].teks) for label, b in anak.berlabel()] == [("a.", "dalam\nlanjutan"), ("b.", "lagi")]


def test_prose_lists_and_prose_stand_in_order() -> None:
    blok = blok_dari_teks("Kendala:\n- sarana\n- SDM\nPenutup.")
    assert [type(b) for b in blok] == [Paragraph, DaftarButir, Paragraph]


def test_bold_and_italic() -> None:
    assert runs_dari_teks("nilai **Baik**, *Good Governance*.") == (
        Teks("nilai "),
        Teks("Baik", tebal=True),
        Teks(", "),
        Teks("Good Governance", miring=True),
        Teks("."),
    )


@pytest.mark.parametrize(
    "teks",
    ["2 * 3 * 4", "{{ 7|add:1 }} {% load x %}", "<b>x</b> & 'y'", "*", "** x **", "📊 *belum", "2021. 1.500 orang"],
)
def test_everything_else_is_plain_text(teks: str) -> None:
    assert blok_dari_teks(teks) == (paragraf(teks),)


BAHAN = st.lists(
    st.one_of(
        st.sampled_from(["1. ", "a. ", "1) ", "- ", "  ", "\n", "\n\n", "**", "*", "\t", "(1) ", "• ", "{{", "<b>"]),
        st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=8),
    ),
    max_size=40,
).map("".join)


def _huruf(teks: str) -> str:
    return re.sub(r"[\s*]", "", teks)


@given(BAHAN)
def test_no_letter_of_a_typed_text_is_lost(teks: str) -> None:
    assert _huruf("".join(jelajah.teks(b) for b in blok_dari_teks(teks))) == _huruf(teks)


def test_very_deep_indentation_does_no_harm() -> None:
    (isi,) = blok_dari_teks("\n".join(" " * i + "- x" for i in range(3000)))
    assert len(re.findall("x", jelajah.teks(isi))) == 3000
