"""The pictures of a book: which there are, their figures behind them, none where there is nothing to draw or none is wanted."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from laporan.bahan import baca_buku
from laporan.builder import bangun, bangun_cetakan, susun
from laporan.charts.raster import png
from laporan.document import Chart, Section
from laporan.jelajah import tabel, teks, walk
from laporan.papers import cari_cetakan
from laporan.renderers.html import render_html, render_isi
from sakip.core.models import PerangkatDaerah
from tests.factories import TAHUN
from tests.laporan.gambar import periksa_tulisan, pohon, uraian
from tests.laporan.kantor_penuh import kantor_penuh


def grafik(simpul) -> list[Chart]:
    return [c for c in walk(simpul) if isinstance(c, Chart)]


def menurut(dok, kode: str) -> list[Chart]:
    return [c for c in grafik(dok) if c.kode == kode]


def test_the_words_of_each_picture_hold_the_figures_of_the_source(dok):
    """BS-12, BS-16, BS-20 as printed in the source document."""
    (capaian,) = menurut(dok, "capaian")
    assert "(target B (100), realisasi 93,71), belum mencapai target" in capaian.alt
    assert ": tidak dapat dihitung (target 100 %, realisasi tidak tersedia)" in capaian.alt
    (serapan,) = menurut(dok, "serapan")
    assert "pagu 2.712.665.412, realisasi 2.211.874.288 (81,54 %)" in serapan.alt
    (skor,) = [c for c in grafik(dok) if c.judul.startswith("Skor unsur")]
    assert skor.alt.endswith("Rata-rata 68,93.")


def test_every_picture_tells_itself_in_words_and_has_its_labels_apart(dok):
    for c in grafik(dok):
        assert uraian(c.svg) == " ".join(c.alt.split())
        assert pohon(c.svg).findtext("{http://www.w3.org/2000/svg}title") == c.judul
        periksa_tulisan(c.svg)
        assert Image.open(BytesIO(png(c.svg, 620))).size[0] == 620


def test_the_figures_behind_a_picture_are_those_of_the_table_beside_it(dok):
    """Their table is no table of the book by itself: it is neither counted nor printed twice."""
    semua = {t.kode for t in tabel(dok)}
    for c in grafik(dok):
        if c.tabel:
            assert c.tabel.kode in semua
            assert not any(t is c.tabel for t in tabel(dok))
    (capaian,) = menurut(dok, "capaian")
    angka = {s.kunci: s.teks for t in tabel(dok, "BS-12") for b in t.baris for s in b.sel if s.kunci}
    isi = {s.kunci: s.teks for b in capaian.tabel.baris for s in b.sel if s.kunci}
    assert isi.items() <= angka.items()


def test_the_figures_open_on_a_screen_and_are_not_printed_again(dok):
    bertabel = sum(c.tabel is not None for c in grafik(dok))
    assert render_isi(dok).count("Lihat angkanya") == bertabel > 3
    assert "Lihat angkanya" not in render_html(dok)
    sendiri = replace(
        dok, isi=(Section(kunci="x", judul="X", isi=(menurut(dok, "capaian")[0],)),), depan=(), lampiran=()
    )
    assert render_html(sendiri).count("<table") == 1, "a book without that table prints it below the picture"


@pytest.mark.django_db
def test_thirty_indicators_and_programs_make_several_pictures():
    dok = bangun(kantor_penuh(30), TAHUN)
    capaian, serapan = menurut(dok, "capaian"), menurut(dok, "serapan")
    assert [c.judul.rpartition(" (")[2] for c in capaian] == ["1 dari 3)", "2 dari 3)", "3 dari 3)"]
    assert len(serapan) == 3
    assert sum(len(c.tabel.baris) for c in capaian) == 30
    for c in grafik(dok):
        periksa_tulisan(c.svg)


@pytest.mark.django_db
def test_an_office_without_figures_has_no_empty_frame(cast):
    assert grafik(bangun(cast.kantor, TAHUN)) == []


def test_an_office_may_leave_pictures_out_and_keeps_its_tables(dok, data_bangsalsari, django_db_blocker):
    with django_db_blocker.unblock():
        k = baca_buku(PerangkatDaerah.objects.get(slug="bangsalsari"), 2021)
    tanpa = susun(replace(k, rangka=replace(k.rangka, grafik=False)))
    assert grafik(tanpa) == []
    assert [t.kode for t in tabel(tanpa)] == [t.kode for t in tabel(dok)]
    assert "Grafik di atas" in teks(dok)
    assert "Grafik di atas" not in teks(tanpa)


@pytest.mark.parametrize("kunci", ["grafik-capaian", "grafik-seri", "grafik-serapan"])
def test_each_picture_stands_by_itself_too_with_its_figures_on_paper(kunci, data_bangsalsari, django_db_blocker):
    """An office whose BAB III has other tables puts it where it wants it."""
    with django_db_blocker.unblock():
        sendiri = bangun_cetakan(cari_cetakan(kunci), PerangkatDaerah.objects.get(slug="bangsalsari"), 2021)
    assert len(grafik(sendiri)) == (2 if kunci == "grafik-seri" else 1)
    assert render_html(sendiri).count("<table") == len(grafik(sendiri))
