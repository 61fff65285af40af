"""Series over the years: bars and targets by hand, gaps, units apart, figures under their years."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laporan.charts import Seri, Titik, grafik_seri
from laporan.charts.seri import terbanyak
from tests.laporan.gambar import (
    NS,
    PANJANG,
    abu,
    angka_kosong,
    beda,
    label,
    nada,
    periksa_tulisan,
    pohon,
    tulisan,
    uraian,
)


def seri(*isi: tuple[str | None, str | None], nama: str = "Nilai SKM", satuan: str = "Indeks") -> Seri:
    titik = tuple(
        Titik(
            tahun=2017 + i,
            realisasi=None if r is None else Decimal(r),
            teks=(r or "–").replace(".", ","),
            target=None if t is None else Decimal(t),
            teks_target=(t or "–").replace(".", ","),
        )
        for i, (r, t) in enumerate(isi)
    )
    return Seri(label=nama, satuan=satuan, titik=titik)


def kolom(svg: str) -> list[tuple[Decimal, Decimal, Decimal]]:
    """Left, top and height of the bars of the years."""
    semua = (r for r in pohon(svg).iterfind("s:rect", NS) if r.get("width") == "28")
    return [tuple(Decimal(r.get(n, "")) for n in ("x", "y", "height")) for r in semua]


def lingkaran(svg: str) -> list[Decimal]:
    return [Decimal(c.get("cy", "")) for c in pohon(svg).iterfind("s:circle", NS)]


def test_bars_stand_on_nought_and_are_as_high_as_their_figures():
    """100, 50 and 75: the highest takes the whole panel of 96 units."""
    isi = kolom(grafik_seri([seri(("100", None), ("50", None), ("75", None))], "Seri"))
    assert [h for _, _, h in isi] == [96, 48, 72]
    assert len({y + h for _, y, h in isi}) == 1


def test_a_target_stands_at_its_height_above_its_year():
    """Target 100 at the top, 50 half way down to the axis, 96 units below it."""
    svg = grafik_seri([seri(("80", "100"), ("40", "50"))], "Seri")
    atas, tengah = lingkaran(svg)
    assert tengah - atas == 48


def test_missing_years_are_gaps_in_bars_and_in_the_dashed_line():
    svg = grafik_seri([seri((None, "80"), ("84.33", None), ("86", "84"), ("90", "85"))], "Seri")
    assert len(kolom(svg)) == 3
    assert len(lingkaran(svg)) == 3
    putus = [g for g in pohon(svg).iterfind("s:line", NS) if g.get("stroke-dasharray") == "5 3"]
    assert len(putus) == 1, "only the last two years are joined"
    assert "2017 realisasi –, target 80; 2018 realisasi 84,33, target –;" in uraian(svg)


def test_falling_below_nought_hangs_from_the_axis():
    turun, naik = kolom(grafik_seri([seri(("-3", None), ("6", None))], "Seri"))
    assert (turun[2], naik[2]) == (32, 64)
    assert turun[1] == naik[1] + naik[2]


def test_units_are_never_mixed():
    svg = grafik_seri([seri(("3", "4"), ("4", "4"), satuan="Kegiatan"), seri(("90", "100"), ("95", "100"))], "Seri")
    assert {"Nilai SKM (Kegiatan)", "Nilai SKM (Indeks)"} <= set(tulisan(svg))
    satu, _, dua, _ = kolom(svg)
    assert satu[2] == Decimal("72.0"), "3 of 4, not of 100"
    assert dua[2] == Decimal("86.4"), "90 of 100"


@pytest.mark.parametrize("banyak", [1, 2, 4])
def test_long_names_and_figures_have_room(banyak):
    isi = [
        seri(*[("1234567890.12", "1000000000.00")] * 5, nama=f"{i} {PANJANG}", satuan="Rupiah") for i in range(banyak)
    ]
    svg = grafik_seri(isi, "Seri")
    periksa_tulisan(svg)
    assert tulisan(svg).count("1234567890,12") == 5 * banyak
    assert float(pohon(svg).get("viewBox").split()[3]) < 900, "higher than a page"


def test_as_many_panels_as_fit_a_page():
    """Six in two columns; figures that need the whole width leave room for four."""
    assert terbanyak([seri(("80", "90"))]) == 6
    assert terbanyak([seri(*[("1234567890.12", None)] * 5)]) == 4


def test_realisasi_and_target_differ_on_grey_paper():
    """The bar is an even pale tone, the target a black dashed line: no meaning hangs on colour."""
    svg = grafik_seri([seri(("80", None), ("90", None))], "Seri")
    contoh = next(r for r in pohon(svg).iterfind("s:rect", NS) if r.get("width") == "28")
    terang, berubah = nada(abu(svg), contoh)
    assert beda(terang, 0.07) > 3
    assert berubah < 0.1


titik = st.builds(
    Titik, tahun=st.integers(2000, 2100), realisasi=angka_kosong, teks=label, target=angka_kosong, teks_target=label
)


@given(
    st.lists(
        st.builds(Seri, label=label, satuan=label, titik=st.lists(titik, min_size=1, max_size=6).map(tuple)),
        min_size=1,
        max_size=6,
    )
)
def test_any_series_gives_a_drawing_that_a_document_takes(isi):
    periksa_tulisan(grafik_seri(isi, isi[0].label))
