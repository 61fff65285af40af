"""An analysis copied from last year's book is seen in our own data (K27)."""

from __future__ import annotations

from laporan.checks import periksa
from laporan.models import Bagian, Laporan
from laporan.periksa import baca_kantor
from sakip.core.write import menulis

SEBAB = (
    "Pelayanan belum memenuhi target karena dua petugas loket pensiun pada pertengahan tahun dan penggantinya baru "
    "dilatih pada triwulan keempat, sehingga antrean bertambah panjang di akhir tahun {tahun}."
)


def tulis(kantor, tahun: int, teks: str) -> None:
    laporan, _ = Laporan.objects.get_or_create(perangkat=kantor, tahun=tahun, jenis="lkjip")
    Bagian.objects.update_or_create(
        laporan=laporan, kunci="bab3_evaluasi", defaults={"judul": "EVALUASI", "naskah": f"<p>{teks}</p>", "urut": 500}
    )


def salinan(kantor) -> list:
    return [t for t in periksa(baca_kantor(kantor, 2021)) if t.aturan == "K27"]


def test_the_same_words_as_last_year_are_told_and_new_ones_are_not(bangsalsari):
    with menulis(by=None):
        tulis(bangsalsari, 2020, SEBAB.format(tahun=2020))
        tulis(bangsalsari, 2021, SEBAB.format(tahun=2021))
    (satu,) = salinan(bangsalsari)
    assert satu.kalimat.startswith("Alinea ini sama dengan naskah tahun lalu: “Pelayanan belum memenuhi")
    with menulis(by=None):
        tulis(
            bangsalsari,
            2021,
            "Antrean memendek karena loket ketiga dibuka pada bulan Maret dan semua petugas terlatih.",
        )
    assert salinan(bangsalsari) == []
