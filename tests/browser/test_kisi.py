"""The entry grid by keyboard: typing, moving, pasting forty cells, filling down, undoing; every state seen and spoken."""

from __future__ import annotations

import gzip
from decimal import Decimal
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import expect

from tests.browser.kisi import ALAMAT, berkeadaan, buka, garis, isi, kotak, sel, semua_tersimpan, tempel


@pytest.fixture
def indikator(pelayan) -> list[int]:
    return pelayan.indikator()


@pytest.fixture
def perencana(duduk):
    return duduk("perencana")


def fokus(page) -> str:
    return page.evaluate("document.activeElement.name || document.activeElement.textContent")


def test_forty_cells_by_keyboard_only_and_the_way_back(perencana, pelayan, indikator):
    page = buka(perencana)
    tombol = page.keyboard
    for _ in range(120):
        if fokus(page) == sel(indikator[0], 1):
            break
        tombol.press("Tab")
    assert fokus(page) == sel(indikator[0], 1)

    tombol.type("1,5")
    tombol.press("Enter")
    assert fokus(page) == sel(indikator[1], 1)
    tombol.type("2,5")
    tombol.press("Tab")
    assert fokus(page) == sel(indikator[1], 2)
    tombol.press("ArrowUp")
    tombol.press("ArrowLeft")
    assert fokus(page) == sel(indikator[0], 1)
    tombol.press("F2")
    tombol.press("ArrowLeft")
    tombol.type("7")
    assert kotak(page, sel(indikator[0], 1)).input_value() == "1,75"
    tombol.press("Escape")
    assert kotak(page, sel(indikator[0], 1)).input_value() == "1,5"
    semua_tersimpan(page)
    assert pelayan.sel() == {(indikator[0], 1): Decimal("1.5"), (indikator[1], 1): Decimal("2.5")}

    blok = [[f"{baris * 10 + kolom},25" for kolom in range(1, 5)] for baris in range(1, 11)]
    tempel(page, "\r\n".join("\t".join(baris) for baris in blok) + "\r\n")
    expect(page.locator(".kisi-laporan")).to_contain_text("40 sel ditempel.")
    semua_tersimpan(page, lama=60_000)
    assert pelayan.sel() == {
        (indikator[b], k + 1): Decimal(blok[b][k].replace(",", ".")) for b in range(10) for k in range(4)
    }

    tombol.press("Control+z")
    expect(page.locator(".kisi-laporan")).to_contain_text("40 sel dikembalikan.")
    semua_tersimpan(page, lama=60_000)
    assert pelayan.sel() == {(indikator[0], 1): Decimal("1.5"), (indikator[1], 1): Decimal("2.5")}

    tombol.press("Control+Home")
    tombol.press("ArrowDown")
    tombol.press("Shift+ArrowDown")
    tombol.press("Shift+ArrowDown")
    tombol.press("Control+d")
    semua_tersimpan(page)
    assert pelayan.sel() == {(i, 1): Decimal("1.5") for i in indikator[:3]}


def test_what_does_not_fit_or_is_locked_is_said_and_what_fits_is_saved(perencana, pelayan, indikator):
    page = buka(perencana)
    terkunci = page.locator("td[data-keadaan~=terkunci] input:not([type=hidden])").first
    terkunci.focus()
    tempel(page, '9\t8\r\n"1,\n5"\t2\r\n')
    laporan = page.locator(".kisi-laporan")
    expect(laporan).to_contain_text("2 sel ditempel. 2 sel terkunci atau bukan isian dilewati")
    expect(laporan).to_contain_text("TW I: 9")
    kotak(page, sel(indikator[-1], 4)).focus()
    tempel(page, "31,5\t32\t33,75\r\n41\t42\t43\r\n")
    expect(laporan).to_contain_text("4 nilai tidak muat di tabel: 33,75; 41; 42; 43.")


def test_a_refused_figure_says_why_offers_both_readings_and_is_not_lost(perencana, pelayan, indikator):
    page = buka(perencana)
    nama = sel(indikator[0], 1)
    isi(page, nama, "98.125")
    expect(kotak(page, nama)).to_have_attribute("aria-invalid", "true")
    expect(garis(page)).to_contain_text("1 ditolak.")
    berkeadaan(page, nama, "ditolak")
    kata = kotak(page, nama).evaluate(
        "el => el.getAttribute('aria-describedby').split(' ').map(id => document.getElementById(id).textContent).join(' ')"
    )
    assert "ditolak" in kata
    assert "dapat dibaca sebagai" in kata

    buka(perencana)
    expect(kotak(page, nama)).to_have_value("98.125")
    berkeadaan(page, nama, "ditolak")
    page.locator(f'[data-sel="{nama}"]').get_by_role("button").first.click()
    semua_tersimpan(page)
    berkeadaan(page, nama, "disimpan")
    assert pelayan.sel() == {(indikator[0], 1): Decimal("98.125")}
    expect(page.locator("form.kisi > [aria-live]")).to_contain_text("disimpan")


def test_on_a_phone_a_cell_is_saved_and_nothing_is_wider(duduk, pelayan, indikator):
    staf = duduk("perencana", lebar=360)
    page = buka(staf)
    isi(page, sel(indikator[2], 3), "12,5")
    semua_tersimpan(page)
    assert pelayan.sel() == {(indikator[2], 3): Decimal("12.5")}
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 360


def test_without_script_the_grid_is_a_form(duduk, pelayan, indikator):
    orang = duduk("perencana", skrip=False)
    orang.page.goto(orang.alamat + ALAMAT)
    kotak(orang.page, sel(indikator[0], 1)).fill("7,5")
    orang.tekan("Simpan semua")
    assert pelayan.sel() == {(indikator[0], 1): Decimal("7.5")}


def test_all_script_of_the_grid_is_small(perencana):
    page = buka(perencana)
    berkas = page.evaluate(
        "performance.getEntriesByType('resource').map(r => new URL(r.name).pathname).filter(p => p.endsWith('.js'))"
    )
    akar = Path(settings.STATICFILES_DIRS[0])
    ukuran = {b: len(gzip.compress((akar / b.removeprefix("/static/")).read_bytes())) for b in set(berkas)}
    assert any("kisi/kisi.js" in b for b in ukuran)
    assert sum(ukuran.values()) < 40_000, ukuran
