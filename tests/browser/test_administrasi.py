"""A new account from its making to its first page, as two people meet it; without mail and without JavaScript."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.usefixtures("kecamatan_bangsalsari")


def test_a_one_time_password_is_told_used_and_replaced(datang):
    admin = datang("admin", skrip=False)
    admin.menu("Pemerintah daerah")
    admin.menu("Akun dan peran")
    admin.klik("Tambah akun")
    admin.isi("Nama pengguna", "perencana.baru")
    admin.isi("Nama atau sebutan", "Perencana yang baru")
    admin.pilih("Peran", "Admin")
    admin.pilih("Perangkat daerah", "Kecamatan Bangsalsari")
    admin.tekan("Simpan")
    assert "Kosongkan perangkat daerah." in admin.salah("Perangkat daerah")
    assert admin.bidang("Nama pengguna").input_value() == "perencana.baru"
    admin.pilih("Peran", "Perencana")
    admin.tekan("Simpan")
    sandi = admin.page.locator("main code").inner_text()
    admin.klik("Sudah dicatat")
    assert sandi not in admin.layar
    assert "sandi sementara" in admin.layar

    baru = datang("perencana.baru", sandi, lebar=360, skrip=False)
    assert "Buat sandi Anda sendiri lebih dahulu." in baru.layar
    baru.isi("Sandi lama", sandi)
    baru.isi("Sandi baru", "kalimat-panjang-saya")
    baru.isi("Konfirmasi sandi baru", "kalimat-panjang-saya")
    baru.simpan()
    assert "Sandi sudah diganti." in baru.layar
    assert "Kecamatan Bangsalsari" in baru.layar


def test_no_page_of_a_pemda_is_wider_than_a_phone(datang):
    admin = datang("admin", lebar=360)
    admin.page.goto(f"{admin.alamat}/pemda/kabupaten-jember/")
    tautan = admin.page.locator("nav.menu a").evaluate_all("els => els.map(e => e.href)")
    assert len(tautan) >= 6
    lebar = {}
    for alamat in [*tautan, *(f"{a}tambah/" for a in tautan if a.endswith(("akun/", "skala/", "peraturan/")))]:
        admin.page.goto(alamat)
        lebar[alamat] = admin.page.evaluate("document.scrollingElement.scrollWidth")
    assert {alamat: n for alamat, n in lebar.items() if n > 360} == {}
