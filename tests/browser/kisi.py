"""What a user sees of the grid of realisasi and does in it."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.orang import Orang

TAHUN = 2021
ALAMAT = f"/bangsalsari/{TAHUN}/kinerja/isian/"


def buka(orang: Orang) -> Page:
    return buka_di(orang.page, orang.alamat)


def buka_di(page: Page, alamat: str) -> Page:
    page.goto(alamat + ALAMAT)
    return siap(page)


def siap(page: Page) -> Page:
    expect(page.locator("html")).to_have_attribute("data-kisi", "siap")
    return page


def sel(indikator: int, triwulan: int, bidang: str = "angka") -> str:
    return f"realisasi:{indikator}:0:{TAHUN}:{triwulan}|{bidang}"


def kotak(page: Page, nama: str) -> Locator:
    return page.locator(f'[data-sel="{nama}"] :is(input:not([type=hidden]), textarea)')


def berkeadaan(page: Page, nama: str, keadaan: str) -> None:
    """Wait until a cell is in this state and in no other."""
    expect(page.locator(f'[data-sel="{nama}"]')).to_have_attribute("data-keadaan", re.compile(rf"^\s*{keadaan}\s*$"))


def isi(page: Page, nama: str, teks: str, *, lepas: str = "Tab") -> None:
    """Go into a cell, type letter by letter, and leave it."""
    kotak(page, nama).focus()
    page.keyboard.type(teks)
    if lepas:
        page.keyboard.press(lepas)


def garis(page: Page) -> Locator:
    return page.locator("[data-antrean]")


def semua_tersimpan(page: Page, *, lama: float = 40_000) -> None:
    expect(garis(page)).to_have_text("Semua tersimpan.", timeout=lama)


def tempel(page: Page, teks: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("teks => navigator.clipboard.writeText(teks)", teks)
    page.keyboard.press("Control+v")
