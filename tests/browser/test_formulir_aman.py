"""What is typed into an ordinary form stays in the browser until the server has accepted it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

TUJUAN = "Meningkatnya kualitas pelayanan kepada warga, tanpa antrean panjang"


@pytest.fixture
def perencana(duduk):
    orang = duduk("perencana")
    buka(orang)
    return orang


def buka(orang) -> None:
    orang.page.goto(f"{orang.alamat}/bangsalsari/2021/")
    orang.menu("Renstra")
    orang.klik("Tambah tujuan")
    expect(orang.page.locator("html")).to_have_attribute("data-aman", "siap")


def ketik(orang, kode: str = "T9") -> None:
    orang.bidang("Kode").fill(kode)
    orang.bidang("Tujuan").press_sequentially(TUJUAN)


def tawaran(orang):
    return orang.page.get_by_role("status").filter(has_text="Ada isian yang belum tersimpan")


def pulihkan(orang) -> None:
    tawaran(orang).get_by_role("button", name="Pulihkan").click()
    assert orang.bidang("Kode").input_value() == "T9"
    assert orang.bidang("Tujuan").input_value() == TUJUAN


def test_after_the_window_was_closed_it_is_offered_and_forgotten_once_saved(perencana):
    ketik(perencana)
    konteks = perencana.page.context
    perencana.page.close()
    perencana.page = konteks.new_page()
    buka(perencana)
    assert perencana.bidang("Tujuan").input_value() == ""
    pulihkan(perencana)
    perencana.simpan()
    assert TUJUAN in perencana.layar
    buka(perencana)
    assert tawaran(perencana).count() == 0


def test_thrown_away_it_is_not_offered_again(perencana):
    ketik(perencana)
    buka(perencana)
    tawaran(perencana).get_by_role("button", name="Buang").click()
    buka(perencana)
    assert tawaran(perencana).count() == 0


def test_a_session_that_ended_leads_back_to_the_form_and_to_what_was_typed(perencana, pelayan):
    ketik(perencana)
    pelayan.tanya("DELETE FROM django_session")
    alamat = perencana.page.url
    perencana.tekan("Simpan")
    perencana.isi("Nama pengguna", "perencana")
    perencana.isi("Sandi", "sakip-demo")
    perencana.tekan("Masuk")
    assert perencana.page.url == alamat
    pulihkan(perencana)
    perencana.simpan()
    assert TUJUAN in perencana.layar


def test_a_form_that_could_not_be_sent_or_was_refused_is_offered_again(perencana):
    ketik(perencana, "T9")
    perencana.page.context.set_offline(True)
    with perencana.page.expect_event("requestfailed"):
        perencana.page.get_by_role("button", name="Simpan", exact=True).click()
    perencana.page.wait_for_timeout(1000)
    perencana.page.context.set_offline(False)
    buka(perencana)
    pulihkan(perencana)
    perencana.bidang("Kode").fill("")
    perencana.tekan("Simpan")
    assert perencana.salah("Kode") == "Bidang ini tidak boleh kosong."
    assert perencana.bidang("Tujuan").input_value() == TUJUAN
    perencana.bidang("Kode").fill("T9")
    buka(perencana)
    pulihkan(perencana)


def test_passwords_are_never_kept_and_the_next_user_is_offered_nothing(perencana):
    page, akun = perencana.page, f"{perencana.alamat}/akun/"
    page.goto(f"{perencana.alamat}/sandi/")
    page.locator("main input[type=password]").first.fill("rahasia-sekali")
    page.goto(akun)
    page.locator("main form input[type=email]").fill("seksi@contoh.go.id")
    disimpan = page.evaluate("JSON.stringify(localStorage)")
    assert "rahasia-sekali" not in disimpan
    assert "seksi@contoh.go.id" in disimpan
    for siapa, banyak in (("admin", 0), ("perencana", 1)):
        page.context.clear_cookies()
        perencana.masuk(siapa, "sakip-demo")
        page.goto(akun)
        expect(page.locator("html")).to_have_attribute("data-aman", "siap")
        assert tawaran(perencana).count() == banyak
