"""One figure, changed in the browser, runs through every page and the book; put back, the book is as before."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.usefixtures("kecamatan_bangsalsari")
SKM = "Nilai survey kepuasan masyarakat (SKM)"
TABEL = ("Tabel 3.1", "Tabel 3.2", "Tabel 3.3", "Tabel 3.4")
# What the book says with the figure, besides its tables; of every sentence the part up to the figure.
KALIMAT = (
    "rata-rata capaian {} % dan predikat BAIK",  # ikhtisar
    "rata-rata capaian sasaran 1 sebesar {} %, termasuk kategori BAIK",
    "sebesar {} % (BAIK), belum mencapai target",
    "dari tahun 2020 (81,40 menjadi {})",
    "Dengan rata-rata capaian {} % dan serapan anggaran 96,29 %",
)


def ubah_skm(orang, nilai):
    orang.menu("Realisasi")
    orang.klik(SKM)
    orang.isi("Realisasi", nilai)
    orang.simpan()
    assert "tersimpan" in orang.layar
    assert f"{nilai} {nilai} % BAIK" in orang.baris(SKM)


def potongan_tabel(teks, nomor):
    """The text of a table of the book up to the next one."""
    awal = teks.rindex(nomor)
    return teks[awal : awal + 1200].split("Sumber Data")[0]


def tempat(orang, angka):
    """Every figure of the reading page that is this one, by what it stands for."""
    semua = orang.page.locator("[data-kunci]").evaluate_all("els => els.map(e => [e.dataset.kunci, e.innerText])")
    return [kunci for kunci, teks in semua if angka in teks]


def test_a_changed_skm_is_in_every_table_and_sentence_and_goes_back_without_a_trace(datang, tmp_path):
    staf = datang("staf")
    staf.menu("Laporan tahunan")
    dulu_di = tempat(staf, "93,71")
    dulu = staf.unduh("Unduh PDF", tmp_path / "dulu.pdf")

    ubah_skm(staf, "95,20")
    staf.menu("Laporan tahunan")
    assert tempat(staf, "95,20") == dulu_di
    kini = staf.unduh("Unduh PDF", tmp_path / "kini.pdf")
    for teks in (staf.layar, kini):
        assert "93,71" not in teks
        for nomor in TABEL:
            assert "95,20" in potongan_tabel(teks, nomor), nomor
        for kalimat in KALIMAT:
            assert kalimat.format("95,20") in teks, kalimat
    assert kini.count("95,20") == dulu.count("93,71")

    ubah_skm(staf, "93,71")
    staf.menu("Laporan tahunan")
    assert tempat(staf, "93,71") == dulu_di
    assert staf.unduh("Unduh PDF", tmp_path / "lagi.pdf") == dulu
