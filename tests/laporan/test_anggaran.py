"""The tables of money as Metro Utara prints them (MU-11 to MU-14), and what they say where figures are missing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from anggaran.models import AngkaKontrol, Pagu, RealisasiAnggaran, Tahap
from laporan.jelajah import kisi, tabel, teks
from renstra.models import SimpulProgram
from sakip.core.write import menulis
from tests.anggaran.metro import buat_apbd, buat_kegiatan
from tests.factories import PerangkatFactory
from tests.laporan.cetakan import baris, cetak


@pytest.fixture
def apbd(db):
    return buat_apbd()


@pytest.fixture
def kegiatan(db):
    return buat_kegiatan()


def test_apbd_of_two_years_as_printed(apbd):
    assert baris(cetak("mu-11", apbd, 2021), "MU-11") == [
        ["Belanja Tidak Langsung", "2.994.021.843", "2.914.521.843", "(79.500.000)", "(2,7)",
         "3.823.841.510", "3.705.281.510", "(118.560.000)", "(3,1)"],
        ["Belanja Langsung", "735.188.033", "763.188.033", "28.000.000", "3,8",
         "891.943.033", "850.523.033", "(41.420.000)", "(4,6)"],
        ["Jumlah", "3.729.209.876", "3.677.709.876", "(51.500.000)", "(1,4)",
         "4.715.784.543", "4.555.804.543", "(159.980.000)", "(3,4)"],
    ]  # fmt: skip


def test_apbd_stands_upright_while_its_figures_fit_and_lies_with_longer_ones(apbd):
    assert not tabel(cetak("mu-11", apbd, 2021), "MU-11")[0].landscape
    with menulis(by=None):
        AngkaKontrol.objects.filter(tahun=2021, kelompok="langsung", jenis_belanja="").update(nilai="891943033.55")
    assert tabel(cetak("mu-11", apbd, 2021), "MU-11")[0].landscape


def test_apbd_says_which_figures_are_control_totals_and_which_year_is_missing(apbd):
    lengkap, tahun_pertama = (tabel(cetak("mu-11", apbd, t), "MU-11")[0] for t in (2021, 2020))
    kontrol = (
        "Angka kontrol (jumlah seluruh kantor, bukan penjumlahan rincian): belanja tidak langsung dan belanja langsung."
    )
    assert lengkap.catatan == (kontrol,)
    assert tahun_pertama.catatan == ("Anggaran tahun 2019 belum diisi.", kontrol)


def test_apbd_without_a_change_has_no_second_column(apbd):
    with menulis(by=None):
        Tahap.objects.filter(tahun=2021, jenis="dppa").delete()
    tabel_ = tabel(cetak("mu-11", apbd, 2021), "MU-11")[0]
    assert [s.teks for s in kisi(tabel_)[2]][5:] == ["4.715.784.543", "-", "-", "-"]
    assert "Anggaran tahun 2021 belum mempunyai pergeseran atau DPPA." in tabel_.catatan


def test_realisasi_by_kind_as_printed(apbd):
    dok = cetak("mu-12", apbd, 2021)
    tidak_langsung = ["2.914.521.843", "2.906.278.942", "99,7", "3.705.281.510", "3.547.544.543", "95,7"]
    assert baris(dok, "MU-12") == [["Belanja Pegawai", *tidak_langsung], ["Jumlah", *tidak_langsung]]
    assert baris(dok, "MU-12", 1) == [
        ["Belanja Pegawai", "68.760.000", "68.760.000", "100", "83.802.000", "83.802.000", "100"],
        ["Belanja Barang dan Jasa", "616.117.150", "614.272.012", "99,7", "682.581.900", "674.572.794", "98,8"],
        ["Belanja Modal", "78.310.883", "78.310.883", "100", "84.139.133", "84.139.133", "100"],
        ["Jumlah", "763.188.033", "761.342.895", "99,8", "850.523.033", "842.513.927", "99,1"],
    ]


def test_realisasi_by_kind_comes_from_lines_where_they_name_it(db, bs_lines):
    isi = baris(cetak("mu-12", bs_lines, 2024), "MU-12", 1)
    assert [b[0] for b in isi] == ["Belanja Barang dan Jasa", "Belanja Modal", "Jumlah"]
    assert [b[4:] for b in isi] == [["600,25", "300", "50"], ["400", "-", "-"], ["1.000,25", "300", "30"]]


@pytest.fixture
def bs_lines(db):
    """One node with a line of each kind."""
    kantor = PerangkatFactory()
    with menulis(by=None):
        tahap = Tahap.objects.create(perangkat=kantor, tahun=2024, jenis="dpa")
        simpul = SimpulProgram.objects.create(perangkat=kantor, tahun=2024, kode="7.01.01", nama="Program")
        for jenis, nilai in {"5.1.01": "2000", "5.1.02": "600.25", "5.2": "400"}.items():
            Pagu.objects.create(tahap=tahap, simpul=simpul, jenis_belanja=jenis, nilai=Decimal(nilai))
        for jenis, nilai in {"5.1.01": "1900", "5.1.02": "300"}.items():
            RealisasiAnggaran.objects.create(simpul=simpul, jenis_belanja=jenis, nilai=Decimal(nilai))
    return kantor


def test_a_kind_that_does_not_make_its_total_is_said(apbd):
    with menulis(by=None):
        AngkaKontrol.objects.filter(tahun=2021, jenis_belanja="5.2", macam="pagu").update(nilai=84_139_000)
    catatan = tabel(cetak("mu-12", apbd, 2021), "MU-12")[1].catatan
    assert catatan[-1] == "Jumlah anggaran 2021 menurut jenis belanja berselisih Rp 133 dengan jumlah seluruhnya."


KALIMAT = (
    (
        "Pada Tahun 2020 Kecamatan Metro Utara dialokasikan pagu APBD sebesar Rp 3.729.209.876, sedangkan pada Tahun 2021 "
        "sebesar Rp 4.715.784.543, yang terdiri dari Belanja Tidak Langsung sebesar Rp 3.823.841.510 dan Belanja Langsung "
        "sebesar Rp 891.943.033. APBD Kecamatan Metro Utara Tahun 2021 tersebut mengalami peningkatan sebesar "
        "Rp 986.574.667 atau sebesar 26,5 % dibandingkan dengan Tahun 2020."
    ),
    (
        "Pada APBD Perubahan Tahun 2020, Kecamatan Metro Utara mendapat pengurangan anggaran sebesar Rp 51.500.000 atau "
        "sebesar 1,4 % dari APBD sebelum perubahan, yang terdiri dari pengurangan untuk Belanja Tidak Langsung sebesar "
        "Rp 79.500.000 dan penambahan untuk Belanja Langsung sebesar Rp 28.000.000, sehingga total APBD Perubahan menjadi "
        "Rp 3.677.709.876."
    ),
    (
        "Pada APBD Perubahan Tahun 2021, Kecamatan Metro Utara mendapat pengurangan anggaran sebesar Rp 159.980.000 atau "
        "sebesar 3,4 % dari APBD sebelum perubahan, yang terdiri dari pengurangan untuk Belanja Tidak Langsung sebesar "
        "Rp 118.560.000 dan pengurangan untuk Belanja Langsung sebesar Rp 41.420.000, sehingga total APBD Perubahan "
        "menjadi Rp 4.555.804.543, meningkat sebesar Rp 878.094.667 atau sebesar 23,9 % dibandingkan APBD Perubahan "
        "Tahun 2020."
    ),
    (
        "Berdasarkan data di atas, total keseluruhan belanja APBD Kecamatan Metro Utara Tahun 2021 adalah sebesar "
        "Rp 4.390.058.470 atau mencapai 96,4 % dari total APBD Perubahan, dengan sisa anggaran sebesar Rp 165.746.073 atau "
        "mencapai 3,6 % dari total APBD Perubahan, yang terdiri dari Belanja Tidak Langsung sebesar Rp 157.736.967 dan "
        "Belanja Langsung sebesar Rp 8.009.106, yang dikembalikan ke Kas Daerah."
    ),
)


def test_the_story_of_the_budget_holds_every_figure_of_the_document(apbd):
    isi = teks(cetak("mu-14", apbd, 2021).isi[0])
    for kalimat in KALIMAT:
        assert kalimat in isi


def naikkan(tahun: int, **nilai: int) -> None:
    with menulis(by=None):
        for kelompok, angka in nilai.items():
            AngkaKontrol.objects.filter(tahun=tahun, kelompok=kelompok, jenis_belanja="", tahap__jenis="dpa").update(
                nilai=angka
            )


def test_words_of_rise_and_fall_follow_the_sign(apbd):
    naikkan(2021, langsung=100_000_000, tidak_langsung=2_000_000_000)
    isi = teks(cetak("mu-14", apbd, 2021).isi[0])
    assert "mengalami penurunan sebesar Rp 1.629.209.876 atau sebesar 43,7 %" in isi
    assert "mendapat penambahan anggaran sebesar Rp 2.455.804.543" in isi
    naikkan(2021, langsung=735_188_033, tidak_langsung=2_994_021_843)
    assert "tersebut sama besar dengan Tahun 2020." in teks(cetak("mu-14", apbd, 2021).isi[0])


def test_more_than_the_budget_is_not_returned_to_the_treasury(apbd):
    with menulis(by=None):
        AngkaKontrol.objects.filter(tahun=2021, macam="realisasi", kelompok="tidak_langsung").update(
            nilai=3_800_000_000
        )
    isi = teks(cetak("mu-14", apbd, 2021).isi[0])
    assert "melampaui anggaran sebesar Rp 86.709.384 atau mencapai 1,9 % dari total APBD Perubahan." in isi
    assert "Kas Daerah" not in isi


def test_growth_compares_like_with_like(apbd):
    with menulis(by=None):
        Tahap.objects.filter(tahun=2020, jenis="dpa").delete()
    isi = teks(cetak("mu-14", apbd, 2021).isi[0])
    assert "Pada Tahun 2021 Kecamatan Metro Utara dialokasikan pagu APBD sebesar Rp 4.715.784.543" in isi
    assert "mengalami" not in isi
    assert "meningkat sebesar Rp 878.094.667 atau sebesar 23,9 % dibandingkan APBD Perubahan Tahun 2020" in isi


def test_the_story_of_the_first_year_speaks_of_no_other(apbd):
    isi = teks(cetak("mu-14", apbd, 2020).isi[0])
    assert "Pada Tahun 2020 Kecamatan Metro Utara dialokasikan pagu APBD sebesar Rp 3.729.209.876, yang terdiri" in isi
    assert "dibandingkan" not in isi


@pytest.mark.parametrize("kunci", ["mu-11", "mu-12", "mu-13", "mu-14", "bs-19", "bs-20", "bs-21",
                                   "perbandingan-tahap", "pagu-indikatif", "realisasi-triwulan"])  # fmt: skip
def test_an_empty_office_gets_a_sentence(db, kunci):
    dok = cetak(kunci, PerangkatFactory(), 2024)
    assert tabel(dok) == []
    assert "Belum diisi: " in teks(dok.isi[0])


def test_kegiatan_with_outputs_lines_money_and_progress(kegiatan):
    isi = baris(cetak("mu-13", kegiatan, 2020), "MU-13")
    assert isi[0] == [
        "1.20.08.02", "Program Peningkatan Sarana dan Prasarana Aparatur *)", "APBD", "Metro Utara", "307.535.100", "-",
        "-", "Jan-Des 2020", "307.535.100", "307.125.100", "100 %", "0 %", "", "", "-",
    ]  # fmt: skip
    assert isi[1][1] == "Pengadaan Perlengkapan Gedung Kantor Indikator utama/output: - Tersedianya 07"
    assert isi[1][8:] == ["32.902.300", "32.902.300", "", "", "100 %", "100 %", "-"]
    assert isi[2] == ["", "- Belanja modal pengadaan AC/Kipas Angin", "", "", "23.509.600", "-", "", "", "23.509.600",
                      "23.509.600", "", "", "", "", ""]  # fmt: skip
    assert [(b[1], b[6]) for b in isi if b[6] == "Arya Komputer"] == [
        ("- Belanja modal pengadaan papan visual elektronik", "Arya Komputer")
    ]


def test_totals_of_kegiatan_are_langsung_and_tidak_langsung(kegiatan):
    assert [[*b[1:2], b[4], *b[8:14]] for b in baris(cetak("mu-13", kegiatan, 2020), "MU-13")[-2:]] == [
        ["Jumlah Belanja Langsung", "3.902.753.500", "3.902.753.500", "3.874.595.873", "-", "-", "100 %", "99,28 %"],
        ["Jumlah Belanja Tidak Langsung (Gaji)", "4.544.359.330", "4.544.359.330", "3.889.818.102", "-", "-", "100 %",
         "85,6 %"],
    ]  # fmt: skip


def test_a_node_with_lost_lines_keeps_its_printed_total_and_the_difference_is_said(kegiatan):
    catatan = tabel(cetak("mu-13", kegiatan, 2020), "MU-13")[0].catatan
    assert "*) Rincian tidak lengkap; angkanya menurut dokumen." in catatan
    assert (
        "1.20.08.02 Program Peningkatan Sarana dan Prasarana Aparatur: pagu menurut dokumen Rp 307.535.100, rinciannya "
        "Rp 68.093.700."
    ) in catatan
    assert (
        "1.20.08.02.09 Pengadaan Peralatan Gedung Kantor: rincian belanja berjumlah Rp 15.000.000, berselisih "
        "Rp 20.191.400 dengan pagunya."
    ) in catatan
    assert not any("1.20.08.02.07" in c for c in catatan)


def test_kegiatan_of_a_quarter_show_what_was_spent_up_to_its_end(kegiatan):
    simpul = SimpulProgram.objects.get(kode="1.20.08.02.07")
    with menulis(by=None):
        simpul.realisasi_anggaran.all().delete()
        for periode, nilai in {1: 10_000_000, 2: 5_000_000, 3: 17_902_300}.items():
            RealisasiAnggaran.objects.create(simpul=simpul, periode=periode, nilai=nilai)
    dok = cetak("mu-13", kegiatan, 2020, periode=2)
    assert next(b[9] for b in baris(dok, "MU-13") if b[0] == simpul.kode) == "15.000.000"
    assert tabel(dok, "MU-13")[0].catatan[0].startswith("Realisasi keuangan sampai dengan Triwulan II")
