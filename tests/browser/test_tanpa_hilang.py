"""Cut, killed, ended, closed, twice open, two people, locked: in the middle of typing, and every character is counted."""

from __future__ import annotations

from decimal import Decimal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kisi import ALAMAT, berkeadaan, buka, buka_di, garis, isi, kotak, sel, semua_tersimpan, siap
from tests.browser.pelayan import KUNCI, Pelayan

KALIMAT = "Antrean panjang pada hari Senin; petugas loket dua orang, mesin antrean rusak sejak 12 April (3 kali)."


@pytest.fixture
def indikator(pelayan) -> list[int]:
    return pelayan.indikator()


@pytest.fixture
def perencana(duduk):
    orang = duduk("perencana")
    buka(orang)
    return orang


def buka_cerita(page: Page, indikator: int, triwulan: int):
    """The box for the kendala of a quarter, with its panel open."""
    kendala = kotak(page, sel(indikator, triwulan, "kendala"))
    kendala.evaluate("el => { el.closest('details').open = true; }")
    return kendala


def sama(pelayan: Pelayan, angka: dict[tuple[int, int], str], cerita: dict[tuple[int, int], str]) -> None:
    """What was typed is what is stored, character by character, and written once."""
    assert pelayan.sel() == {tempat: Decimal(teks.replace(",", ".")) for tempat, teks in angka.items()}
    assert pelayan.cerita() == cerita
    diketik = sum(len(t) for t in (*angka.values(), *cerita.values()))
    tersimpan = [format(nilai, "f").replace(".", ",") for nilai in pelayan.sel().values()]
    assert sum(len(t) for t in (*tersimpan, *pelayan.cerita().values())) == diketik


def ketik_terpotong(page: Page, indikator: list[int], potong) -> tuple[dict, dict]:
    """Type into three cells and a sentence; ``potong`` happens in the middle of the second figure."""
    isi(page, sel(indikator[0], 1), "1111,5")
    semua_tersimpan(page)
    isi(page, sel(indikator[1], 1), "22", lepas="")
    potong()
    page.keyboard.type("22,25")
    page.keyboard.press("Tab")
    isi(page, sel(indikator[2], 2), "333,75")
    buka_cerita(page, indikator[1], 1).focus()
    page.keyboard.type(KALIMAT)
    page.keyboard.press("Tab")
    angka = {(indikator[0], 1): "1111,5", (indikator[1], 1): "2222,25", (indikator[2], 2): "333,75"}
    return angka, {(indikator[1], 1): KALIMAT}


def test_the_line_is_cut_in_the_middle_of_typing(perencana, pelayan, indikator):
    page = perencana.page
    angka, cerita = ketik_terpotong(page, indikator, lambda: page.context.set_offline(True))
    expect(garis(page)).to_contain_text("3 belum terkirim. Sambungan terputus")
    berkeadaan(page, sel(indikator[1], 1), "menunggu")
    page.context.set_offline(False)
    semua_tersimpan(page)
    sama(pelayan, angka, cerita)
    assert pelayan.ditulis() == 4


def test_the_server_is_killed_and_started_in_the_middle_of_typing(perencana, pelayan, indikator):
    page = perencana.page
    angka, cerita = ketik_terpotong(page, indikator, pelayan.matikan)
    expect(garis(page)).to_contain_text("3 belum terkirim. Sambungan terputus")
    pelayan.mulai()
    semua_tersimpan(page)
    sama(pelayan, angka, cerita)
    assert pelayan.ditulis() == 4


def test_an_answer_that_never_came_back_writes_nothing_twice(perencana, pelayan, indikator):
    page = perencana.page
    nama = sel(indikator[0], 1)
    telan = True

    # The route stays to the end: taking it away settles what is under way, and a handler
    # that still waits for the server would then settle it twice.
    def jalan(rute) -> None:
        if not telan:
            rute.continue_()
            return
        rute.fetch()
        rute.abort()

    page.route("**/isian/simpan/", jalan)
    isi(page, nama, "12,5")
    expect(garis(page)).to_contain_text("1 belum terkirim")
    isi(page, nama, "12,75")
    telan = False
    semua_tersimpan(page)
    sama(pelayan, {(indikator[0], 1): "12,75"}, {})
    assert pelayan.ditulis() == 2


def test_the_session_ends_in_the_middle_of_typing_and_it_goes_on_after_signing_in(perencana, pelayan, indikator):
    page = perencana.page
    angka, cerita = ketik_terpotong(page, indikator, lambda: pelayan.tanya("DELETE FROM django_session"))
    expect(garis(page)).to_contain_text("Sesi Anda sudah berakhir.")
    assert pelayan.sel() == {(indikator[0], 1): Decimal("1111.5")}
    with page.context.expect_page() as baru:
        page.get_by_role("link", name="Masuk lagi").click()
    masuk(baru.value, "perencana")
    semua_tersimpan(page)
    sama(pelayan, angka, cerita)


def masuk(page: Page, siapa: str) -> None:
    page.get_by_label("Nama pengguna").fill(siapa)
    page.locator("input[type=password]").fill("sakip-demo")
    with page.expect_navigation():
        page.get_by_role("button", name="Masuk").click()


def test_the_window_is_closed_in_the_middle_of_typing(perencana, pelayan, indikator):
    page = perencana.page
    isi(page, sel(indikator[0], 1), "4444,5", lepas="")
    page.close()
    lagi = buka_di(perencana.page.context.new_page(), perencana.alamat)
    semua_tersimpan(lagi)
    assert pelayan.sel() == {(indikator[0], 1): Decimal("4444.5")}

    lagi.context.set_offline(True)
    buka_cerita(lagi, indikator[1], 3).focus()
    lagi.keyboard.type(KALIMAT)
    lagi.close()
    perencana.page.context.set_offline(False)
    akhir = buka_di(perencana.page.context.new_page(), perencana.alamat)
    semua_tersimpan(akhir)
    sama(pelayan, {(indikator[0], 1): "4444,5"}, {(indikator[1], 3): KALIMAT})
    assert pelayan.ditulis() == 2


def test_who_goes_on_to_another_page_in_the_middle_of_typing_need_not_come_back(perencana, pelayan, indikator):
    page = perencana.page
    isi(page, sel(indikator[0], 1), "61,5")
    isi(page, sel(indikator[1], 1), "62,25", lepas="")
    page.goto(f"{perencana.alamat}/akun/")
    for _ in range(50):
        if len(pelayan.sel()) == 2:
            break
        page.wait_for_timeout(400)
    sama(pelayan, {(indikator[0], 1): "61,5", (indikator[1], 1): "62,25"}, {})
    assert pelayan.ditulis() == 2


def test_what_one_left_is_neither_shown_to_the_next_at_this_computer_nor_lost(perencana, pelayan, indikator):
    konteks = perencana.page.context
    konteks.set_offline(True)
    isi(perencana.page, sel(indikator[0], 1), "71,25")
    perencana.page.close()
    konteks.set_offline(False)
    konteks.clear_cookies()
    lain = konteks.new_page()
    lain.goto(f"{perencana.alamat}/masuk/")
    masuk(lain, "sekcam")
    lain.goto(perencana.alamat + ALAMAT)
    assert "71,25" not in lain.content()
    assert "belum terkirim" not in lain.locator("main").inner_text()
    assert pelayan.sel() == {}

    konteks.clear_cookies()
    lain.goto(f"{perencana.alamat}/masuk/")
    masuk(lain, "perencana")
    lain.goto(perencana.alamat + ALAMAT)
    semua_tersimpan(siap(lain))
    assert pelayan.sel() == {(indikator[0], 1): Decimal("71.25")}


def test_two_tabs_show_the_same_and_send_each_cell_once(perencana, pelayan, indikator):
    satu = perencana.page
    dua = buka_di(satu.context.new_page(), perencana.alamat)
    isi(satu, sel(indikator[0], 1), "5,5")
    expect(kotak(dua, sel(indikator[0], 1))).to_have_value("5,5")
    satu.context.set_offline(True)
    isi(satu, sel(indikator[1], 1), "6,25")
    isi(dua, sel(indikator[2], 1), "7,75")
    for tab in (satu, dua):
        expect(garis(tab)).to_contain_text("2 belum terkirim")
    satu.context.set_offline(False)
    for tab in (satu, dua):
        semua_tersimpan(tab)
        expect(kotak(tab, sel(indikator[1], 1))).to_have_value("6,25")
        expect(kotak(tab, sel(indikator[2], 1))).to_have_value("7,75")
    sama(pelayan, {(indikator[0], 1): "5,5", (indikator[1], 1): "6,25", (indikator[2], 1): "7,75"}, {})
    assert pelayan.ditulis() == 3


def test_two_people_in_one_cell_are_asked(duduk, perencana, pelayan):
    saya = perencana.page
    staf = duduk("staf2")
    dia = buka(staf)
    nama = dia.locator("td[data-sel]:not([data-keadaan~=terkunci])").first.get_attribute("data-sel")
    kotak(saya, nama).focus()
    saya.keyboard.type("20")
    isi(dia, nama, "10,5")
    semua_tersimpan(dia)
    saya.keyboard.type(",75")
    saya.keyboard.press("ArrowDown")
    tanya = saya.get_by_role("alertdialog")
    expect(tanya).to_contain_text("20,75")
    expect(tanya).to_contain_text("10,5")
    expect(tanya).to_contain_text("Punya Staf Seksi Pemerintahan")
    berkeadaan(saya, nama, "bentrok")
    assert saya.evaluate("document.activeElement.tagName") == "INPUT"
    saya.keyboard.press("F6")
    saya.keyboard.press("Enter")
    semua_tersimpan(saya)
    assert list(pelayan.sel().values()) == [Decimal("20.75")]

    isi(dia, nama, "11")
    dia.get_by_role("button", name="Pakai punya Perencana").click()
    semua_tersimpan(dia)
    expect(kotak(dia, nama)).to_have_value("20,75")
    assert list(pelayan.sel().values()) == [Decimal("20.75")]


def test_locked_while_typing_stays_in_sight_until_it_can_be_sent(perencana, pelayan, indikator):
    page = perencana.page
    nama = sel(indikator[0], 1)
    isi(page, nama, "55", lepas="")
    pelayan.jalankan(KUNCI)
    page.keyboard.type(",25")
    page.keyboard.press("Tab")
    for _ in range(2):
        kotak_tahan = page.get_by_role("alertdialog")
        expect(kotak_tahan).to_contain_text("Yang Anda ketik: 55,25")
        expect(garis(page)).to_contain_text("1 tertahan kunci.")
        expect(kotak(page, nama)).to_have_value("55,25")
        assert pelayan.sel() == {}
        buka(perencana)
    pelayan.tanya("DELETE FROM core_kunci WHERE alasan = 'Masa pengisian selesai'")
    page.get_by_role("button", name="Coba kirim lagi").click()
    semua_tersimpan(page)
    assert pelayan.sel() == {(indikator[0], 1): Decimal("55.25")}


def test_cells_that_wait_are_told_of_on_other_pages(perencana, indikator):
    page = perencana.page
    page.context.set_offline(True)
    isi(page, sel(indikator[0], 1), "8,5")
    page.close()
    lain = page.context.new_page()
    page.context.set_offline(False)
    lain.goto(perencana.alamat + "/akun/")
    lain.evaluate(
        """() => { for (const k of Object.keys(localStorage)) {
            const isi = JSON.parse(localStorage[k]);
            isi.antre[0].kapan -= 120000;
            localStorage[k] = JSON.stringify(isi);
        } }"""
    )
    lain.goto(perencana.alamat)
    lain.get_by_role("link", name="Buka halamannya untuk mengirim").click()
    semua_tersimpan(siap(lain))
    expect(kotak(lain, sel(indikator[0], 1))).to_have_value("8,5")
