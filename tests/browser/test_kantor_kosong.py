"""An office that starts with nothing: everything typed in the browser comes out in the book, and nothing else."""

from __future__ import annotations

import pytest
from django.core.management import call_command

from tests.browser.rawa import (
    BELANJA,
    CAMAT,
    CERITA,
    INDIKATOR,
    KANTOR,
    PAGU,
    SANDI,
    SERAPAN,
    isi_organisasi,
    isi_rencana,
    isi_rpjmd,
    pergi_ke_tahun,
)

ASING = ("Bangsalsari", "BANGSALSARI", "Jember", "JEMBER", "2021", "Supriyono", "SUPRIYONO")
ISI = (
    *INDIKATOR.values(), CERITA, CAMAT, "NIP. 19750312 200003 2 001", "Rawa yang jernih dan ramah", "Seksi Perahu",
    "80 72 90 ", "5 4 120 ", "BB (70) 65,50 93,57", "dengan rata-rata capaian 101,19 % dan predikat Sangat Tinggi",
    f"Pengadaan Perahu Layanan {PAGU} {BELANJA} {SERAPAN}", f"Rp {BELANJA} atau {SERAPAN} % dari pagu",
    "Kecepatan perahu 83,2 Baik", "Keramahan juru mudi 91,4 Sangat baik", "Kejelasan jadwal 78,9 Baik", "Rata-rata unsur pelayanan 84,5 Baik",
)  # fmt: skip


@pytest.fixture
def kantor_baru(peramban, live_server, monkeypatch) -> None:
    monkeypatch.setenv("SAKIP_SANDI", SANDI)
    call_command("siapkan_kantor", pemda="Kabupaten Rawa", kantor=KANTOR, verbosity=0)


def test_what_is_typed_in_an_empty_office_is_all_that_the_book_holds(datang, kantor_baru, tmp_path):
    for username, kerja in (("admin", isi_organisasi), ("ortala", isi_rpjmd), ("perencana", isi_rencana)):
        orang = datang(username, SANDI)
        pergi_ke_tahun(orang)
        kerja(orang)
    buku = " ".join(orang.page.locator("article.buku").inner_text().split())
    pdf = orang.unduh("Unduh PDF", tmp_path / "buku.pdf")
    for teks in (buku, pdf):
        assert [kata for kata in ASING if kata in teks] == []
        assert [kata for kata in ISI if kata not in teks] == []
