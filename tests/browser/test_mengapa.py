"""From a figure on the reading page to where it comes from: by keyboard, by pointer, and without script."""

from __future__ import annotations

import re

import pytest

pytestmark = pytest.mark.usefixtures("kecamatan_bangsalsari")
ASAL = re.compile(r"/2021/angka/")


def test_figures_become_links_for_the_keyboard_and_back(datang):
    camat = datang("camat")
    camat.menu("Laporan tahunan")
    page = camat.page
    assert page.locator(".buku a.mengapa").count() == 0
    tombol = page.get_by_role("button", name="Mengapa angka ini?")
    tombol.press("Enter")
    assert tombol.get_attribute("aria-pressed") == "true"
    sel = page.locator("td[data-kunci='indikator:T1.S1.I1:2021:capaian'] a.mengapa").first
    assert sel.inner_text() == page.locator("td[data-kunci='indikator:T1.S1.I1:2021:capaian']").first.inner_text()
    sel.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(ASAL)
    assert "93,71 / 100 × 100 = 93,71 %" in camat.layar
    page.go_back()
    page.wait_for_url(re.compile(r"/laporan/$"))
    assert camat.keluhan == []


def test_a_pointer_opens_a_figure_at_once_and_the_place_leads_back(datang):
    camat = datang("camat")
    camat.menu("Laporan tahunan")
    camat.page.locator("td[data-kunci='indikator:T1.S1.I1:2021:capaian']").first.click()
    camat.page.wait_for_url(ASAL)
    camat.page.locator("#judul-dipakai ~ ul a").nth(1).click()
    camat.page.wait_for_url(re.compile(r"/laporan/#"))
    jangkar = camat.page.url.partition("#")[2]
    assert "93,71" in camat.page.locator(f"[id='{jangkar}']").inner_text()


def test_without_script_the_list_of_figures_has_the_links(datang):
    camat = datang("camat", skrip=False)
    camat.page.goto(f"{camat.alamat}/bangsalsari/2021/laporan/angka/?cari=capaian+SKM")
    camat.page.locator("a.mengapa").first.click()
    assert ASAL.search(camat.page.url)
    assert "Cara menghitung" in camat.layar
