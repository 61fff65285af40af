"""Stages side by side, one code for several kelurahan, quarters by node and jenis, indicative pagu (N-2, N-3, N-5, N-25)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from anggaran.models import AngkaKontrol, BarisBelanja, Pagu, RealisasiAnggaran, Tahap
from laporan.jelajah import tabel
from renstra.models import SimpulProgram
from sakip.core.write import menulis
from tests.factories import PaguFactory, PerangkatFactory, RenstraFactory, SimpulFactory, UnitFactory
from tests.laporan.cetakan import baris, cetak


@pytest.fixture
def tahapan(db):
    """A program with one kegiatan of two sub kegiatan (one code, two kelurahan) at four stages."""
    kantor = PerangkatFactory()
    milik = {"perangkat": kantor, "tahun": 2024}
    with menulis(by=None):
        program = SimpulFactory(**milik, kode="7.01.03", nama="Program Pemberdayaan")
        kegiatan = SimpulFactory(**milik, kode="7.01.03.2.02", nama="Pemberdayaan Kelurahan", induk=program,
                                 jenjang="kegiatan")  # fmt: skip
        sub = [
            SimpulFactory(**milik, kode="7.01.03.2.02.0001", nama="Sarana Kelurahan", induk=kegiatan,
                          jenjang="subkegiatan", unit=UnitFactory(perangkat=kantor, nama=f"Kelurahan {n}"))
            for n in ("Banjarsari", "Purwosari")
        ]  # fmt: skip
        stages = (("rka", 1, 1), ("dpa", 1, 2), ("pergeseran", 1, 3), ("pergeseran", 2, 4), ("dppa", 1, 5))
        tahap = [Tahap.objects.create(**milik, jenis=j, ke=ke, urut=urut, nomor=f"{j}/{ke}") for j, ke, urut in stages]
        for t, (a, b) in zip(tahap, ((9, 9), (100, "50.25"), (80, "70.25"), (80, "70.25"), (120, 0)), strict=True):
            Pagu.objects.create(tahap=t, simpul=sub[0], nilai=a)
            Pagu.objects.create(tahap=t, simpul=sub[1], nilai=Decimal(b))
    return kantor


def test_stages_stand_side_by_side_with_what_was_added_or_taken_away(tahapan):
    dok = cetak("perbandingan-tahap", tahapan, 2024)
    assert [k.judul for k in tabel(dok, "N-25")[0].kolom][2:] == [
        "DPA (Rp)", "Pergeseran ke-1 (Rp)", "Pergeseran ke-2 (Rp)", "DPPA (Rp)", "Bertambah / (Berkurang)", "%",
    ]  # fmt: skip
    naik = ["150,25", "150,25", "150,25", "120", "(30,25)", "(20,1)"]
    assert baris(dok, "N-25") == [
        ["7.01.03", "Program Pemberdayaan", *naik],
        ["7.01.03.2.02", "Pemberdayaan Kelurahan", *naik],
        ["7.01.03.2.02.0001", "Sarana Kelurahan (Kelurahan Banjarsari)", "100", "80", "80", "120", "20", "20"],
        ["7.01.03.2.02.0001", "Sarana Kelurahan (Kelurahan Purwosari)", "50,25", "70,25", "70,25", "0", "(50,25)",
         "(100)"],
        ["", "Jumlah", *naik],
    ]  # fmt: skip
    assert "Pergeseran ke-2 TA. 2024: pergeseran/2." in tabel(dok, "N-25")[0].catatan


def test_a_sub_kegiatan_of_several_kelurahan_has_a_row_and_a_pagu_for_each(tahapan):
    nama = [b[1] for b in baris(cetak("bs-20", tahapan, 2024), "BS-20")]
    assert nama[2:4] == ["- Sarana Kelurahan (Kelurahan Banjarsari)", "- Sarana Kelurahan (Kelurahan Purwosari)"]


def test_quarters_of_each_node_and_of_each_jenis_with_langsung_derived(tahapan):
    satu, dua = SimpulProgram.objects.filter(jenjang="subkegiatan").order_by("pk")
    with menulis(by=None):
        Pagu.objects.filter(simpul=satu).update(jenis_belanja="5.1.01")
        Pagu.objects.filter(simpul=dua).update(jenis_belanja="5.2", nilai=40)
        for simpul, jenis, periode, nilai in (
            (satu, "5.1.01", 1, "30.50"), (satu, "5.1.01", 2, "29.50"), (dua, "5.2", 2, 10), (dua, "5.1.02", 4, 5),
        ):  # fmt: skip
            RealisasiAnggaran.objects.create(simpul=simpul, jenis_belanja=jenis, periode=periode, nilai=Decimal(nilai))
    dok = cetak("realisasi-triwulan", tahapan, 2024)
    assert baris(dok, "N-5")[-1] == ["", "Jumlah", "160", "30,50", "39,50", "-", "5", "75", "46,9"]
    assert {b[1]: b[3:] for b in baris(dok, "N-5", 1)} == {
        "Belanja Pegawai": ["30,50", "29,50", "-", "-", "60", "50"],
        "Belanja Barang dan Jasa": ["-", "-", "-", "5", "5", "-"],
        "Belanja Modal": ["-", "10", "-", "-", "10", "25"],
        "Belanja Operasi": ["30,50", "29,50", "-", "5", "65", "54,2"],
        "Belanja Tidak Langsung": ["30,50", "29,50", "-", "-", "60", "50"],
        "Belanja Langsung": ["-", "10", "-", "5", "15", "37,5"],
    }


def test_a_node_whose_year_was_typed_as_a_whole_is_named_below_the_quarters(tahapan):
    satu, dua = SimpulProgram.objects.filter(jenjang="subkegiatan").order_by("pk")
    with menulis(by=None):
        RealisasiAnggaran.objects.create(simpul=satu, periode=1, nilai=30)
        RealisasiAnggaran.objects.create(simpul=dua, nilai=70)
    catatan = tabel(cetak("realisasi-triwulan", tahapan, 2024), "N-5")[0].catatan
    assert catatan == (
        "7.01.03.2.02.0001 Sarana Kelurahan (Kelurahan Purwosari): realisasi diisi setahun, Rp 70.",
    )  # fmt: skip


def test_indicative_pagu_of_the_years_of_the_renstra(tahapan):
    RenstraFactory(perangkat=tahapan, tahun_awal=2024, tahun_akhir=2025, berlaku_mulai=2024)
    satu, dua = SimpulProgram.objects.filter(jenjang="subkegiatan").order_by("pk")
    with menulis(by=None):
        tahap = Tahap.objects.create(perangkat=tahapan, tahun=2024, jenis="renstra")
        Pagu.objects.create(tahap=tahap, simpul=satu, nilai=Decimal("1000000.50"))
        Pagu.objects.create(tahap=tahap, simpul=dua, nilai=2_000_000)
    dok = cetak("pagu-indikatif", tahapan, 2024)
    assert [k.judul for k in tabel(dok, "N-3")[0].kolom][2:] == ["2024", "2025", "Jumlah"]
    assert baris(dok, "N-3")[2] == [
        "7.01.03.2.02.0001", "Sarana Kelurahan (Kelurahan Banjarsari)", "1.000.000,50", "-", "1.000.000,50",
    ]  # fmt: skip
    assert baris(dok, "N-3")[-1] == ["", "Jumlah", "3.000.000,50", "-", "3.000.000,50"]


@pytest.mark.parametrize("kunci", ["mu-13", "perbandingan-tahap", "realisasi-triwulan", "bs-20"])
def test_a_table_asks_the_database_as_often_for_one_node_as_for_ten(tahapan, kunci):
    def hitung() -> int:
        with CaptureQueriesContext(connection) as terekam:
            cetak(kunci, tahapan, 2024)
        return len(terekam)

    satu = hitung()
    tahap = Tahap.objects.get(jenis="dppa")
    for _ in range(9):
        simpul = PaguFactory(tahap=tahap, simpul=SimpulFactory(perangkat=tahapan)).simpul
        with menulis(by=None):
            BarisBelanja.objects.create(simpul=simpul, uraian="Belanja", nilai=1)
            RealisasiAnggaran.objects.create(simpul=simpul, periode=1, nilai=1)
    assert hitung() == satu


def test_a_printed_total_of_the_renstra_is_marked(tahapan):
    RenstraFactory(perangkat=tahapan, tahun_awal=2024, tahun_akhir=2025, berlaku_mulai=2024)
    satu = SimpulProgram.objects.filter(jenjang="subkegiatan").order_by("pk").first()
    milik = {"perangkat": tahapan, "tahun": 2024}
    with menulis(by=None):
        tahap = Tahap.objects.create(**milik, jenis="renstra")
        Pagu.objects.create(tahap=tahap, simpul=satu, nilai=5)
        AngkaKontrol.objects.create(**milik, tahap=tahap, simpul=satu.induk.induk, macam="pagu", nilai=9)
    dok = cetak("pagu-indikatif", tahapan, 2024)
    assert baris(dok, "N-3")[0] == ["7.01.03", "Program Pemberdayaan *)", "9", "-", "9"]
    assert baris(dok, "N-3")[-1] == ["", "Jumlah", "9", "-", "9"]
    assert tabel(dok, "N-3")[0].catatan == ("*) Rincian tidak lengkap; angkanya menurut dokumen.",)
