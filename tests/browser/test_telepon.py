"""On a phone, and without JavaScript."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.usefixtures("kecamatan_bangsalsari")
LEBAR = 360


@pytest.mark.rupa("width of pages; tests/test_alamat.py opens them on both")
def test_no_page_of_the_menu_is_wider_than_a_phone(datang):
    admin = datang("admin", lebar=LEBAR)
    tautan = admin.page.locator("nav.menu a").evaluate_all("els => els.map(e => e.href)")
    assert len(tautan) >= 24
    lebih = {}
    for alamat in tautan:
        admin.page.goto(alamat)
        if (lebar := admin.page.evaluate("document.scrollingElement.scrollWidth")) > LEBAR:
            lebih[alamat] = lebar
    assert lebih == {}


def test_without_javascript_the_menu_opens_and_a_form_saves(datang):
    staf = datang("staf", lebar=LEBAR, skrip=False)
    menu = staf.page.get_by_role("navigation", name="Menu")
    realisasi = menu.get_by_role("link", name="Realisasi", exact=True)
    assert not realisasi.is_visible()
    menu.get_by_text("Menu", exact=True).click()
    realisasi.click()
    staf.klik("Nilai survey kepuasan masyarakat (SKM)")
    staf.isi("Kendala", "Antrean panjang pada hari Senin")
    staf.simpan()
    staf.klik("Nilai survey kepuasan masyarakat (SKM)")
    assert staf.bidang("Kendala").input_value() == "Antrean panjang pada hari Senin"
