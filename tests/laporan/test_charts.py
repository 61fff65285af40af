"""The survey chart: bars, mean, text alternative."""

from __future__ import annotations

from decimal import Decimal
from xml.etree import ElementTree

import pytest

from laporan.charts import grafik_batang
from laporan.document import Chart
from tests.laporan.buku import UNSUR

NS = {"s": "http://www.w3.org/2000/svg"}


def _gambar(
    nilai: list[Decimal | None], rata: Decimal | None = Decimal("66.4"), label: list[str] | None = None
) -> ElementTree.Element:
    return ElementTree.fromstring(
        grafik_batang(label or [f"Unsur {i}" for i in range(len(nilai))], nilai, rata, "Skor")
    )


def _bawaan() -> ElementTree.Element:
    return _gambar([Decimal(s) for _, s in UNSUR], label=[u for u, _ in UNSUR])


def _tulisan(svg: ElementTree.Element) -> list[str]:
    return [t.text or "" for t in svg.iterfind("s:text", NS)]


def _batang(svg: ElementTree.Element) -> list[ElementTree.Element]:
    return [r for r in svg.iterfind("s:rect", NS) if r.get("height") == "18"]


def test_fourteen_bars_with_their_values_in_indonesian() -> None:
    svg = _bawaan()
    assert len(_batang(svg)) == 14
    for angka in ("90", "72,5", "52,5", "77,5"):
        assert angka in _tulisan(svg)
    assert "Rata-rata 66,4" in _tulisan(svg)
    assert "Skor" in _tulisan(svg)


def test_bars_are_as_long_as_their_scores() -> None:
    satu, dua = _batang(_gambar([Decimal(100), Decimal(50)]))
    assert Decimal(satu.get("width", "")) == 2 * Decimal(dua.get("width", ""))


def test_bars_under_the_mean_look_different() -> None:
    atas, bawah = _batang(_gambar([Decimal("66.4"), Decimal("66.3")]))
    assert atas.get("fill") != bawah.get("fill")


def test_text_alternative_names_every_score_and_the_mean() -> None:
    svg = _bawaan()
    uraian = svg.findtext("s:desc", namespaces=NS) or ""
    assert svg.findtext("s:title", namespaces=NS) == "Skor"
    assert "Kesesuaian antara hasil pelayanan dengan ketentuan yang ada 70;" in uraian
    assert uraian.endswith("Rata-rata 66,4.")


def test_missing_score_has_no_bar_but_a_dash() -> None:
    svg = _gambar([None, Decimal(0)], None)
    assert _batang(svg) == []
    assert "–" in _tulisan(svg)
    assert "0" in _tulisan(svg)


def test_scores_above_a_hundred_stay_inside() -> None:
    (batang,) = _batang(_gambar([Decimal(1234)]))
    assert Decimal(batang.get("x", "")) + Decimal(batang.get("width", "")) <= 680


def test_names_are_escaped() -> None:
    svg = grafik_batang(["<script>&"], [Decimal(1)], None, "</title><script>")
    assert "<script" not in svg
    Chart(svg, "judul", "alt")


def test_unequal_lists_are_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        grafik_batang(["a", "b"], [Decimal(1)], None, "x")
