"""Bars of capaian and serapan: their lengths by hand, words for what is missing, labels apart, told apart without colour."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laporan.charts import BarisCapaian, BarisSerapan, bagi, grafik_batang, grafik_capaian, grafik_serapan
from tests.laporan.gambar import (
    NS,
    PANJANG,
    abu,
    angka,
    angka_kosong,
    batang,
    beda,
    label,
    lebar,
    nada,
    periksa_tulisan,
    pohon,
    tulisan,
    uraian,
)


def capaian(nilai: str | None, nama: str = "Nilai SKM", kata: str = "", *, tercapai: bool = False) -> BarisCapaian:
    n = None if nilai is None else Decimal(nilai)
    return BarisCapaian(
        label=nama, capaian=n, kata=kata or f"{nilai} %", rincian="target 100, realisasi 93,71", tercapai=tercapai
    )


def program(pagu: str | None, realisasi: str | None, nama: str = "Program Uji") -> BarisSerapan:
    p, r = (None if x is None else Decimal(x) for x in (pagu, realisasi))
    return BarisSerapan(label=nama, pagu=p, realisasi=r, serapan=r / p * 100 if p and r is not None else None)


# --- Capaian ---


def test_bar_is_as_long_as_its_share_of_the_target():
    """93,71 % of the distance from 0 to the mark at 100 %, which is 50 % twice."""
    svg = grafik_capaian([capaian("93.71"), capaian("50"), capaian("100", tercapai=True)], "Capaian")
    a, b, c = map(lebar, batang(svg, 18))
    assert c == 2 * b
    assert a / c == pytest.approx(Decimal("0.9371"), abs=Decimal("0.001"))


def test_mark_of_the_target_stands_where_a_bar_of_hundred_ends():
    svg = grafik_capaian([capaian("100", tercapai=True)], "Capaian")
    (b,) = batang(svg, 18)
    tegak = (g for g in pohon(svg).iterfind("s:line", NS) if g.get("x1") == g.get("x2"))
    (sasaran,) = (Decimal(g.get("x1", "")) for g in tegak if g.get("stroke-dasharray"))
    assert Decimal(b.get("x", "")) + lebar(b) == sasaran


def test_capaian_above_two_hundred_is_cut_and_says_so_with_its_figure():
    svg = grafik_capaian(
        [capaian("1234.5", kata="1.234,50 %", tercapai=True), capaian("200", tercapai=True)], "Capaian"
    )
    satu, dua = map(lebar, batang(svg, 18))
    assert satu == dua
    assert "1.234,50 %" in tulisan(svg)
    assert any("bertanda potong" in t for t in tulisan(svg))
    assert not any("bertanda potong" in t for t in tulisan(grafik_capaian([capaian("200", tercapai=True)], "C")))


def test_negative_capaian_goes_left_of_nought():
    svg = grafik_capaian([capaian("-40"), capaian("40")], "Capaian")
    kiri, kanan = batang(svg, 18)
    assert lebar(kiri) == lebar(kanan)
    assert Decimal(kiri.get("x", "")) + lebar(kiri) == Decimal(kanan.get("x", ""))


def test_missing_capaian_has_words_and_no_bar():
    svg = grafik_capaian([capaian(None, kata="tidak dapat dihitung; tidak tercapai"), capaian("80")], "Capaian")
    assert len(batang(svg, 18)) == 1
    assert "tidak dapat dihitung; tidak tercapai" in tulisan(svg)
    assert "Nilai SKM: tidak dapat dihitung; tidak tercapai (target 100, realisasi 93,71);" in uraian(svg)
    periksa_tulisan(svg)


def test_words_of_the_chart_say_who_reached_the_target():
    svg = grafik_capaian([capaian("93.71"), capaian("101", "Jumlah", tercapai=True)], "Capaian")
    assert "Nilai SKM: 93.71 % (target 100, realisasi 93,71), belum mencapai target;" in uraian(svg)
    assert "Jumlah: 101 % (target 100, realisasi 93,71), mencapai target." in uraian(svg)


@pytest.mark.parametrize("banyak", [1, 10])
def test_long_names_never_run_into_each_other(banyak):
    svg = grafik_capaian([capaian("93.71", f"{i} {PANJANG}") for i in range(banyak)], "Capaian")
    periksa_tulisan(svg)
    assert f"0 {PANJANG}" in uraian(svg)
    assert int(float(pohon(svg).get("viewBox").split()[3])) < 900, "higher than a page"


def test_a_long_list_is_divided_evenly():
    assert [len(x) for x in bagi(range(30), 10)] == [10, 10, 10]
    assert [len(x) for x in bagi(range(14), 10)] == [7, 7]
    assert [len(x) for x in bagi(range(1), 10)] == [1]
    assert bagi((), 10) == []


def test_reached_and_missed_differ_on_grey_paper():
    svg = grafik_capaian([capaian("93.71"), capaian("93.71", tercapai=True)], "Capaian")
    gambar = abu(svg)
    luput, capai = (nada(gambar, b) for b in batang(svg, 18))
    assert beda(luput[0], capai[0]) > 3
    assert luput[1] > 0.5, "no hatching"
    assert capai[1] < 0.1, "not even"
    contoh = [nada(gambar, r) for r in pohon(svg).iterfind("s:rect", NS) if r.get("width") == "18"]
    assert beda(contoh[0][0], contoh[1][0]) > 3


# --- Serapan ---


def test_pagu_and_realisasi_share_one_measure():
    """Pagu 200, realisasi 150 and 50: lengths as 4 : 3 and 1 of 4."""
    svg = grafik_serapan([program("200", "150"), program("100", "50")], "Serapan")
    a, b, c, d = map(lebar, batang(svg, 12)[2:])
    assert (b / a, c / a, d / a) == tuple(
        pytest.approx(Decimal(x), abs=Decimal("0.002")) for x in ("0.75", "0.5", "0.25")
    )


def test_several_charts_of_one_table_keep_the_measure():
    satu = grafik_serapan([program("100", "50")], "Serapan", Decimal(400))
    dua = grafik_serapan([program("400", "50")], "Serapan", Decimal(400))
    assert lebar(batang(dua, 12)[2]) == pytest.approx(4 * lebar(batang(satu, 12)[2]), abs=Decimal("0.5"))


def test_amounts_have_thousands_and_the_percentage():
    svg = grafik_serapan(
        [program("2712665412", "2211874288"), program("12000000", None), program(None, "0")], "Serapan"
    )
    assert [t for t in tulisan(svg) if t[:1].isdigit() or t == "belum diisi"] == [
        "2.712.665.412", "2.211.874.288 (81,54 %)", "12.000.000", "belum diisi", "belum diisi", "0",
    ]  # fmt: skip
    assert "Program Uji: pagu 2.712.665.412, realisasi 2.211.874.288 (81,54 %)" in uraian(svg)
    periksa_tulisan(svg)


def test_pagu_and_realisasi_differ_on_grey_paper():
    svg = grafik_serapan([program("200", "200")], "Serapan")
    pagu, realisasi = (nada(abu(svg), b)[0] for b in batang(svg, 12)[2:])
    assert beda(pagu, realisasi) > 3


# --- Whatever people type ---


@given(st.lists(st.tuples(label, angka_kosong, label, st.booleans()), min_size=1, max_size=10))
def test_any_capaian_gives_a_drawing_that_a_document_takes(isi):
    baris = [
        BarisCapaian(label=n, capaian=x, kata=f"{x} %" if x is not None else kata, rincian=kata, tercapai=t)
        for n, x, kata, t in isi
    ]
    periksa_tulisan(grafik_capaian(baris, isi[0][0]))


@given(st.lists(st.tuples(label, angka_kosong, angka_kosong), min_size=1, max_size=10))
def test_any_program_gives_a_drawing_that_a_document_takes(isi):
    baris = [
        BarisSerapan(label=n, pagu=p, realisasi=r, serapan=r / p * 100 if p and r is not None else None)
        for n, p, r in isi
    ]
    periksa_tulisan(grafik_serapan(baris, isi[0][0]))


@given(st.lists(st.tuples(label, angka_kosong), max_size=30), st.one_of(st.none(), angka))
def test_any_survey_gives_a_drawing_that_a_document_takes(isi, rata):
    pohon(grafik_batang([n for n, _ in isi], [x for _, x in isi], rata, "Skor"))


@pytest.mark.parametrize("banyak", [1, 14, 30])
def test_scores_with_long_names_never_run_into_each_other(banyak):
    isi = [Decimal(50 + i) for i in range(banyak)]
    svg = grafik_batang([f"{i} {PANJANG}" for i in range(banyak)], isi, Decimal("66.4"), "Skor")
    periksa_tulisan(svg)
    assert len(batang(svg, 18)) == banyak
