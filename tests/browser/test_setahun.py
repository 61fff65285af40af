"""A whole year with six people, from an empty office to the reviewed and signed PDF; each sees only what is his."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from django.core.management import call_command
from playwright.sync_api import Locator, expect

from laporan.models import Edisi
from tests.browser import rawa
from tests.browser.kisi import semua_tersimpan
from tests.browser.orang import Orang
from tests.browser.rawa import INDIKATOR, KANTOR, SANDI, SUB_KEGIATAN, TAHUN

UNIT = "Seksi Perahu"
INSPEKTUR = "Inspektur Uji, S.H."
KENDALA, SOLUSI = "Dua perahu bocor sejak pertengahan tahun.", "Perahu ditambal dan satu perahu baru dipesan."
PENJELASAN = "Pos keluhan di dermaga buka lebih pagi."
ALASAN = "Pengukuran baru dimulai tahun ini; angka tahun lalu dan target akhir Renstra menyusul."
CATATAN, JAWABAN = "Sebutkan nama dusun yang jembatannya diperbaiki.", "Dusun Hilir; disebut pada laporan tahun depan."
ORANG = {
    "staf": ("Staf", KANTOR, UNIT),
    "sekcam": ("Pemeriksa", KANTOR, ""),
    "camat": ("Camat", KANTOR, ""),
    "inspektorat": ("Inspektorat", "---", ""),
}


@pytest.fixture
def kantor_baru(peramban, live_server, monkeypatch) -> None:
    monkeypatch.setenv("SAKIP_SANDI", SANDI)
    call_command("siapkan_kantor", pemda="Kabupaten Rawa", kantor=KANTOR, verbosity=0)


@pytest.fixture
def hadir(datang, kantor_baru):
    """Somebody of the office in his own browser, in the year of the story."""
    orang: dict[str, Orang] = {}

    def panggil(siapa: str) -> Orang:
        if siapa not in orang:
            orang[siapa] = datang(siapa, SANDI)
            rawa.pergi_ke_tahun(orang[siapa])
        return orang[siapa]

    return panggil


def isi_akun(admin: Orang) -> None:
    """The accounts of the six, beside perencana and admin that the program made."""
    for username, (peran, kantor, unit) in ORANG.items():
        admin.menu("Pengguna dan peran")
        admin.klik("Tambah")
        admin.pilih("Peran", peran)
        admin.pilih("Perangkat daerah", kantor)
        if unit:
            admin.pilih("Unit kerja", unit)
        admin.isi_formulir(
            Nama_pengguna=username, Nama_atau_sebutan=f"Akun {username}", Sandi=SANDI, Ulangi_sandi=SANDI
        )


def bagi_tugas(perencana: Orang) -> None:
    """The unit answers for the first indicator and carries out the only sub kegiatan; the rest is the office's."""
    perencana.menu("Indikator")
    perencana.klik(INDIKATOR["T1.S1.I1"])
    perencana.centang(UNIT)
    perencana.simpan()
    perencana.menu("Program dan kegiatan")
    perencana.klik("Ubah", di=SUB_KEGIATAN)
    perencana.pilih("Unit pelaksana", UNIT)
    perencana.simpan()


def susun_janji(perencana: Orang) -> None:
    perencana.menu("Perjanjian Kinerja")
    perencana.klik("Susun Perjanjian Kinerja")
    perencana.pilih("Dasar anggaran", "DPA")
    perencana.isi_formulir(Tanggal=f"{TAHUN}-01-15", Tempat="Rawa Elok", Nomor="100/7")


def langkah_janji(orang: Orang, tombol: str) -> None:
    orang.menu("Perjanjian Kinerja")
    orang.klik("Perjanjian Kinerja Tahun")
    orang.tekan(tombol)


def tersimpan(kotak: Locator) -> None:
    """The server has answered for this cell, and for all others."""
    expect(kotak.locator("xpath=ancestor::*[@data-sel][1]")).to_have_attribute(
        "data-keadaan", re.compile(r"\bdisimpan\b")
    )
    semua_tersimpan(kotak.page)


def isi_kisi(orang: Orang, menu: str, baris: str, kolom: str, nilai: str) -> None:
    """Type into one cell of a grid and leave it; it is saved by itself."""
    orang.menu(menu)
    sel = (
        orang.page.locator("table.kisi-tabel tr")
        .filter(has_text=baris)
        .locator(f'td[data-kepala="{kolom}"] input:visible')
    )
    sel.first.fill(nilai)
    sel.first.press("Tab")
    tersimpan(sel.first)


def isi_cerita(orang: Orang, indikator: str) -> None:
    """Why the target was missed and what is done about it, in the grid's row of the indicator."""
    orang.menu("Isian realisasi")
    cerita = orang.page.locator("tr.cerita").filter(has_text=indikator)
    if not cerita.locator("details[open]").count():
        cerita.locator("summary").click()
    for nama, teks in (("Kendala", KENDALA), ("Solusi", SOLUSI)):
        kotak = cerita.get_by_label(f"{nama} Setahun")
        kotak.fill(teks)
        kotak.press("Tab")
        tersimpan(kotak)


def isi_penjelasan(perencana: Orang) -> None:
    """Why the second target was passed by, and that nobody counts these things nation-wide."""
    perencana.menu("Realisasi")
    perencana.klik(INDIKATOR["T1.S1.I2"])
    perencana.isi_formulir(Penjelasan_capaian=PENJELASAN)
    for nama in INDIKATOR.values():
        perencana.menu("Angka pembanding")
        perencana.klik(f"Tambah {nama}")
        perencana.pilih("Ketersediaan", "Tidak tersedia")
        perencana.isi_formulir(Alasan_bila_tidak_ada="Tidak ada angka nasional untuk indikator ini.")


def abaikan(camat: Orang) -> None:
    """An office in its first year of measuring has no earlier years and no target of the last: the camat says so."""
    for _ in range(2):
        camat.menu("Periksa laporan")
        temuan = (
            camat.page.locator("article.temuan-satu.tingkat-salah").filter(has=camat.page.locator("textarea")).first
        )
        temuan.locator("summary").click()
        temuan.get_by_label("Alasan tertulis").fill(ALASAN)
        camat._buka(temuan.get_by_role("button", name="Abaikan temuan ini"))


def langkah_ukur(orang: Orang, unit: str, tombol: str) -> None:
    orang.menu("Pengukuran")
    orang.page.locator("main tbody tr").filter(has_text=unit).locator('[data-kepala="Setahun"]').get_by_role(
        "link"
    ).click()
    orang.tekan(tombol)
    assert not orang.page.locator("main").get_by_role("button", name=tombol, exact=True).count(), orang.layar


def langkah_buku(orang: Orang, tombol: str) -> None:
    orang.menu("Pengesahan laporan")
    orang.tekan(tombol)


def test_a_year_from_an_empty_office_to_the_signed_report(hadir, datang, tmp_path: Path):
    admin = hadir("admin")
    rawa.isi_unit_pejabat(admin)
    isi_akun(admin)
    rawa.isi_akun_organisasi(admin)
    rawa.isi_rpjmd(hadir("ortala"))

    perencana = hadir("perencana")
    for kerja in (rawa.isi_renstra, rawa.isi_program, bagi_tugas, rawa.isi_pagu, susun_janji):
        kerja(perencana)
    langkah_janji(perencana, "Kirim untuk diperiksa")
    langkah_janji(hadir("sekcam"), "Ajukan kepada camat")
    langkah_janji(hadir("camat"), "Setujui")

    staf = hadir("staf")
    isi_kisi(staf, "Isian realisasi", INDIKATOR["T1.S1.I1"], "Setahun", "72")
    isi_cerita(staf, INDIKATOR["T1.S1.I1"])
    isi_kisi(staf, "Realisasi anggaran", SUB_KEGIATAN, "Setahun", rawa.BELANJA)
    langkah_ukur(staf, UNIT, "Kirim untuk diperiksa")
    for kode in ("T1.S1.I2", "T1.S1.I3"):
        isi_kisi(perencana, "Isian realisasi", INDIKATOR[kode], "Setahun", rawa.UKUR[kode][1])
    isi_cerita(perencana, INDIKATOR["T1.S1.I3"])
    isi_penjelasan(perencana)
    langkah_ukur(perencana, "Tanpa unit", "Kirim untuk diperiksa")

    sekcam, camat = hadir("sekcam"), hadir("camat")
    sekcam.menu("Pengukuran")
    sekcam.page.get_by_text("Ajukan kepada camat beberapa sekaligus").click()
    for kotak in sekcam.page.locator('form[action*="/ajukan/"] input[type=checkbox]').all():
        kotak.check()
    sekcam.tekan("Ajukan kepada camat yang dicentang")
    langkah_ukur(camat, UNIT, "Setujui")
    langkah_ukur(camat, "Tanpa unit", "Setujui")

    rawa.isi_naskah(perencana)
    langkah_buku(perencana, "Kirim untuk diperiksa")
    langkah_buku(sekcam, "Ajukan kepada camat")
    langkah_buku(camat, "Setujui")

    camat.menu("Reviu inspektorat")
    camat.klik("Serahkan untuk direviu")
    camat.tekan("Ya, serahkan")
    isi_inspektur(admin)
    inspektorat = hadir("inspektorat")
    reviu(inspektorat, perencana)

    abaikan(camat)
    camat.menu("Pengesahan laporan")
    camat.klik("Tanda tangani")
    camat.isi("Sandi Anda", SANDI)
    camat.tekan("Tanda tangani")
    edisi = Edisi.objects.get(laporan__isnull=False)
    teks = inspektorat_unduh(inspektorat, tmp_path / "lkjip.pdf")
    for kata in (edisi.kode, rawa.CERITA, rawa.CAMAT, "PERNYATAAN TELAH DIREVIU", INSPEKTUR, "93,57"):
        assert kata in teks
    assert edisi.sidik_pohon in teks.replace(" ", "")
    berkas = edisi.berkas.get(jenis="pdf").berkas
    assert hashlib.sha256((tmp_path / "lkjip.pdf").read_bytes()).hexdigest() == berkas.sha256

    isi_tertolak(hadir("staf"))
    periksa_kode(datang(), edisi.kode)


def isi_inspektur(admin: Orang) -> None:
    admin.menu("Pemerintah daerah")
    admin.menu("Inspektur")
    admin.klik("Tambah inspektur")
    admin.isi_formulir(
        Nama_dengan_gelar=INSPEKTUR, NIP="197001011995031001", Jabatan="Inspektur Kabupaten Rawa", Mulai="2024-01-02"
    )


def reviu(inspektorat: Orang, perencana: Orang) -> None:
    """A note on a paragraph, its answer, the checklist, the statement."""
    inspektorat.menu("Reviu inspektorat")
    inspektorat.klik("Naskah ke-1")
    inspektorat.klik(f"Catat: Paragraf “{rawa.CERITA[:20]}")
    inspektorat.isi("Catatan", CATATAN)
    inspektorat.tekan("Simpan catatan")
    perencana.menu("Beranda")
    perencana.klik("Jawab catatan reviu")
    perencana.page.get_by_text("Jawab", exact=True).click()
    perencana.isi("Jawaban", JAWABAN)
    perencana.tekan("Kirim jawaban")
    inspektorat.menu("Catatan")
    inspektorat.tekan("Nyatakan selesai")
    inspektorat.menu("Reviu inspektorat")
    inspektorat.klik("Checklist")
    for pilihan in inspektorat.page.locator("form.checklist select").all():
        if not pilihan.input_value():
            pilihan.select_option(label="Ya")
    inspektorat.tekan("Simpan jawaban")
    inspektorat.klik("Nyatakan telah direviu")
    inspektorat.pilih("Inspektur", INSPEKTUR)
    inspektorat.isi_formulir(Nomor="700/15", Tempat="Rawa", Tanggal=f"{TAHUN + 1}-03-01")


def inspektorat_unduh(inspektorat: Orang, ke: Path) -> str:
    inspektorat.menu("Laporan tahunan")
    return inspektorat.unduh("Unduh PDF", ke)


def isi_tertolak(staf: Orang) -> None:
    """After the signature the cell is closed, and says why."""
    staf.menu("Isian realisasi")
    sel = (
        staf.page.locator("table.kisi-tabel tr")
        .filter(has_text=INDIKATOR["T1.S1.I1"])
        .locator('td[data-kepala="Setahun"]')
    )
    assert "ditandatangani" in (sel.first.get_attribute("data-alasan") or "")


def periksa_kode(tamu: Orang, kode: str) -> None:
    """Who has no account verifies the printed code."""
    tamu.page.goto(f"{tamu.alamat}/periksa/{kode}/")
    assert KANTOR in tamu.layar
    assert "edisi 1" in tamu.layar.casefold()
