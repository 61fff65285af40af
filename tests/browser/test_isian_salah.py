"""What cannot be accepted is answered beside its box with a sentence, and what was typed is still there."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.usefixtures("kecamatan_bangsalsari")
SKM = "Nilai survey kepuasan masyarakat (SKM)"
DUA_BACAAN = "“98.125” dapat dibaca sebagai 98,125 (desimal) atau 98.125 (ribuan). Pilih salah satu."
BELUM = "Belum tersimpan. Perbaiki isian yang ditandai di bawah ini; yang sudah diketik tetap ada."


def ditolak(orang, label, ketikan, kalimat):
    """Type, save, and be answered."""
    orang.isi(label, ketikan)
    orang.tekan("Simpan")
    tetap_ada(orang, label, ketikan, kalimat)


def tetap_ada(orang, label, ketikan, kalimat):
    assert BELUM in orang.layar
    assert orang.salah(label) == kalimat
    assert orang.bidang(label).input_value() == ketikan


def test_a_realisasi_that_is_no_figure_or_could_be_two(datang):
    staf = datang("staf")
    staf.menu("Realisasi")
    staf.klik(SKM)
    staf.isi("Kendala", "Antrean panjang")
    ditolak(staf, "Realisasi", "abc", "“abc” bukan angka. Tulis misalnya 1.500,25.")
    ditolak(staf, "Realisasi", "98.125", DUA_BACAAN)
    assert staf.bidang("Kendala").input_value() == "Antrean panjang"
    assert "Maksudnya: 98,125 98125" in staf.layar


def test_each_reading_of_an_ambiguous_figure_can_be_chosen_and_enter_chooses_none(datang):
    staf = datang("staf")
    for tombol, hasil in (("98,125", "98,13"), ("98125", "98.125")):
        staf.menu("Realisasi")
        staf.klik(SKM)
        ditolak(staf, "Realisasi", "98.125", DUA_BACAAN)
        staf.tekan(tombol)
        assert f" {hasil} " in staf.baris(SKM)
    staf.klik(SKM)
    ditolak(staf, "Realisasi", "98.125", DUA_BACAAN)
    staf.isi("Realisasi", "93,71")
    with staf.page.expect_navigation():
        staf.bidang("Realisasi").press("Enter")
    assert "93,71 93,71 % BAIK" in staf.baris(SKM)


def test_an_empty_box_a_letter_the_scale_does_not_have_and_a_negative_pagu(datang):
    perencana = datang("perencana")
    perencana.menu("Renstra")
    perencana.klik("Tambah tujuan")
    perencana.isi("Kode", "T9")
    ditolak(perencana, "Tujuan", "", "Bidang ini tidak boleh kosong.")
    assert perencana.bidang("Kode").input_value() == "T9"

    perencana.menu("Renstra")
    perencana.klik("Ubah T1.S1.I1", di="pada bidang Pelayanan Publik")
    ditolak(perencana, "Target 2021", "Z", "“Z” tidak ada pada skala ini. Pilih salah satu: A, B, C, D.")

    perencana.menu("Tahap dan pagu")
    perencana.klik("DPPA")
    perencana.klik("Isi pagu")
    sel = perencana.page.get_by_role("textbox", name="7.01.01.2.02.01")
    sel.fill("-5.000")
    perencana.tekan("Simpan")
    assert BELUM in perencana.layar
    assert sel.input_value() == "-5.000"
    assert "Nilai rupiah tidak boleh negatif." in perencana.baris("7.01.01.2.02.01")


def test_a_nip_of_seventeen_digits(datang):
    admin = datang("admin")
    admin.menu("Pejabat")
    admin.klik("Tambah")
    admin.isi("Nama dengan gelar", "Sekretaris Uji, S.E.")
    admin.isi("Mulai", "2021-01-04")
    ditolak(admin, "NIP", "19750312200003200", "NIP terdiri dari 18 angka; yang terbaca 17 angka.")
    assert admin.bidang("Nama dengan gelar").input_value() == "Sekretaris Uji, S.E."
    assert admin.bidang("Mulai").input_value() == "2021-01-04"
