"""The page of what was done: outputs in one grid, outcome, story, progress; what each role may change."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kinerja.domain import simpan_realisasi
from kinerja.models import Pelaksanaan, Realisasi
from kinerja.queries import pengukuran
from renstra.enums import Jenjang
from renstra.models import Indikator, Komponen, RumusanIndikator, Target
from sakip.core.domain import simpan
from sakip.core.models import Kunci
from sakip.core.write import menulis
from tests.factories import (
    IndikatorFactory,
    PaguFactory,
    RealisasiAnggaranFactory,
    RumusanFactory,
    SimpulFactory,
    TahapFactory,
    TargetFactory,
)
from tests.kinerja.conftest import TAHUN
from tests.kinerja.halaman import alamat, isi, rapat

D = Decimal


@pytest.fixture
def kegiatan(cast):
    """A kegiatan of the unit of ``staf``, and one after it."""
    program = SimpulFactory(perangkat=cast.kantor, tahun=TAHUN, kode="01")
    bawah = {"perangkat": cast.kantor, "tahun": TAHUN, "induk": program, "jenjang": Jenjang.KEGIATAN}
    SimpulFactory(**bawah, kode="01.02", nama="Penyediaan alat tulis")
    return SimpulFactory(**bawah, kode="01.01", nama="Penyediaan jasa surat", unit=cast.unit)


def baris(i, uraian="", satuan="", target="", realisasi="", **lain):
    nama = f"keluaran_{i}_"
    bidang = {"uraian": uraian, "satuan": satuan, "target": target, "realisasi": realisasi} | lain
    return {f"{nama}{kunci}": nilai for kunci, nilai in bidang.items()}


def kirim(cast, kegiatan, *bagian, siapa="perencana", **lain):
    data = {"keluaran_jumlah": str(len(bagian))}
    for satu in bagian:
        data |= satu
    return cast.client(siapa).post(alamat("pelaksanaan_isi", simpul=kegiatan.pk), data | lain)


def ukur(kegiatan):
    return next(s for s in pengukuran(kegiatan.perangkat, TAHUN).simpul if s.id == kegiatan.pk)


def test_outputs_are_typed_in_one_grid(cast, kegiatan):
    jawaban = kirim(
        cast, kegiatan, baris(0, "Materai 3000", "bh", "100", "100"), baris(1, "Materai 6000", "bh", "50", "25"), baris(2),
        hasil_rencana="Terlaksananya administrasi", kendala="Materai habis",
    )  # fmt: skip
    assert jawaban.status_code == 302
    satu, dua = ukur(kegiatan).keluaran
    assert (satu.uraian, satu.target.bersatuan, satu.realisasi.bersatuan) == ("Materai 3000", "100 bh", "100 bh")
    assert dua.capaian.nilai == 50
    assert ukur(kegiatan).capaian_keluaran.nilai == 75  # the mean of 100 and 50
    assert Pelaksanaan.objects.get().hasil_rencana == "Terlaksananya administrasi"


def test_saving_unchanged_writes_nothing(cast, kegiatan):
    kirim(cast, kegiatan, baris(0, "Materai", "bh", "100", "90,5"))
    awal = list(Indikator.objects.values()), list(Target.objects.values()), list(Realisasi.objects.values())
    kirim(cast, kegiatan, baris(0, "Materai", "bh", "100", "90,5"))
    assert awal == (
        list(Indikator.objects.values()), list(Target.objects.values()), list(Realisasi.objects.values()),
    )  # fmt: skip


def test_an_output_is_changed_and_taken_away(cast, kegiatan):
    kirim(cast, kegiatan, baris(0, "Materai", "bh", "100", "90"), baris(1, "Kertas", "rim", "5", "5"))
    kirim(
        cast, kegiatan, baris(0, "Materai 10000", "lembar", "120", ""), baris(1, "Kertas", "rim", "5", "5", hapus="on")
    )
    (satu,) = ukur(kegiatan).keluaran
    assert (satu.uraian, satu.target.bersatuan, satu.realisasi.ada) == ("Materai 10000", "120 lembar", False)
    assert Indikator.objects.count() == 1


def test_a_series_that_was_measured_in_another_year_outlives_its_output(cast, kegiatan):
    kirim(cast, kegiatan, baris(0, "Materai", "bh", "100", "90"))
    simpan_realisasi(Realisasi(indikator=Indikator.objects.get(), tahun=TAHUN - 1, angka=D(80)), by=cast.perencana)
    kirim(cast, kegiatan, baris(0, "Materai", "bh", "100", "90", hapus="on"))
    assert not RumusanIndikator.objects.exists()
    assert list(Realisasi.objects.values_list("tahun", flat=True)) == [TAHUN - 1]


def test_a_figure_that_cannot_be_read_is_answered_in_its_row(cast, kegiatan):
    jawaban = kirim(cast, kegiatan, baris(0, "Materai", "bh", "seratus", "90"), baris(1, "", "rim", "5", "5"))
    galat = jawaban.context["form"].errors
    assert set(galat) == {"keluaran_0_target", "keluaran_1_uraian"}
    assert "Materai" in isi(jawaban)
    assert not Indikator.objects.exists()


def test_staf_tell_what_came_of_an_output_but_do_not_plan_it(cast, kegiatan):
    kirim(cast, kegiatan, baris(0, "Materai", "bh", "100", ""))
    halaman = cast.client("staf").get(alamat("pelaksanaan_isi", simpul=kegiatan.pk))
    assert "Tambah baris" not in isi(halaman)
    kirim(
        cast, kegiatan, baris(0, "Lain", "x", "1", "80"), baris(1, "Baru", "x", "1", "1"), siapa="staf", kendala="Habis"
    )
    (satu,) = ukur(kegiatan).keluaran
    assert (satu.uraian, satu.target.angka, satu.realisasi.angka) == ("Materai", 100, 80)


def test_staf_of_another_unit_is_refused(cast, kegiatan):
    assert kirim(cast, kegiatan, siapa="staf_lain").status_code == 403


def test_parts_of_an_output_are_rows_too(cast, kegiatan):
    pajak = IndikatorFactory(perangkat=cast.kantor, nama="Pajak kendaraan", satuan="unit", gabungan="jumlah")
    rumusan = RumusanFactory(sasaran=None, simpul=kegiatan, indikator=pajak)
    with menulis(by=None):
        for huruf, uraian, target in (("a", "mobil", 1), ("b", "motor", 19)):
            komponen = Komponen.objects.create(indikator=pajak, huruf=huruf, uraian=uraian)
            TargetFactory(rumusan=rumusan, komponen=komponen, tahun=TAHUN, angka=target)
    kirim(cast, kegiatan, baris(0, "mobil", "", "1", "1"), baris(1, "motor", "", "19", "7"))
    (satu,) = ukur(kegiatan).keluaran
    assert [k.realisasi.angka for k in satu.komponen] == [1, 7]
    assert satu.persen.nilai == 40  # 8 of 20


@pytest.mark.parametrize(
    ("gabungan", "bobot", "persen"), [("", (None, None), 60), ("rata", (None, None), 60), ("bobot", (3, 1), 80)]
)
def test_parts_join_as_the_indicator_says(cast, kegiatan, gabungan, bobot, persen):
    ind = IndikatorFactory(perangkat=cast.kantor, satuan="", gabungan=gabungan)
    rumusan = RumusanFactory(sasaran=None, simpul=kegiatan, indikator=ind)
    with menulis(by=None):
        for huruf, satuan, nilai, berat in (("a", "unit", 100, bobot[0]), ("b", "kali", 20, bobot[1])):
            k = Komponen.objects.create(indikator=ind, huruf=huruf, uraian=huruf, satuan=satuan, bobot=berat)
            TargetFactory(rumusan=rumusan, komponen=k, tahun=TAHUN, angka=100)
            Realisasi.objects.create(indikator=ind, komponen=k, tahun=TAHUN, angka=nilai)
    assert ukur(kegiatan).capaian_keluaran.nilai == persen


def test_a_figure_of_quarters_is_entered_on_its_own_page(cast, kegiatan):
    kirim(cast, kegiatan, baris(0, "Materai", "bh", "100", ""))
    simpan_realisasi(
        Realisasi(indikator=Indikator.objects.get(), tahun=TAHUN, periode=1, angka=D(20)), by=cast.perencana
    )
    assert "Per triwulan" in isi(cast.client("perencana").get(alamat("pelaksanaan_isi", simpul=kegiatan.pk)))
    kirim(cast, kegiatan, baris(0, "Materai", "bh", "100", "70"))
    assert Realisasi.objects.get().angka == 20


def test_more_rows_keep_what_was_typed(cast, kegiatan):
    jawaban = kirim(cast, kegiatan, baris(0, "Materai", "bh", "100", "90"), tambah_baris="1")
    assert jawaban.status_code == 200
    assert 'value="Materai"' in isi(jawaban)
    assert 'name="keluaran_3_uraian"' in isi(jawaban)
    assert not Indikator.objects.exists()


def test_save_and_go_on_opens_the_next_kegiatan(cast, kegiatan):
    jawaban = kirim(cast, kegiatan, kendala="Habis", lanjut="1")
    berikut = kegiatan.induk.anak.get(kode="01.02")
    assert jawaban.url == alamat("pelaksanaan_isi", simpul=berikut.pk)
    assert kirim(cast, berikut, lanjut="1").url.endswith(f"#simpul-{berikut.pk}")


def test_progress_and_contract_are_kept(cast, kegiatan):
    kirim(
        cast, kegiatan, fisik_rencana="100", fisik_realisasi="99,77", nilai_kontrak="15.000.000", pelaksana="CV Contoh"
    )
    ada = ukur(kegiatan).pelaksanaan
    assert (ada.fisik_realisasi, ada.nilai_kontrak, ada.pelaksana) == (D("99.77"), 15_000_000, "CV Contoh")


def test_a_kegiatan_under_100_percent_asks_for_kendala_and_solusi(cast, kegiatan):
    PaguFactory(tahap=TahapFactory(perangkat=cast.kantor, tahun=TAHUN), simpul=kegiatan, nilai=5_000_000)
    RealisasiAnggaranFactory(simpul=kegiatan, nilai=2_706_600)
    client = cast.client("perencana")
    assert "1 kegiatan di bawah 100 % belum lengkap" in rapat(client.get(alamat("pelaksanaan")))
    formulir = rapat(client.get(alamat("pelaksanaan_isi", simpul=kegiatan.pk)))
    assert "Tulis kendala dan solusi di bawah ini." in formulir
    kirim(cast, kegiatan, kendala="Mati pajak", solusi="Koordinasi")
    assert "belum lengkap" not in rapat(client.get(alamat("pelaksanaan")))


def test_a_locked_year_is_not_written(cast, kegiatan):
    simpan(Kunci(perangkat=cast.kantor, tahun=TAHUN, alasan="Ditutup"), by=cast.organisasi)
    jawaban = kirim(cast, kegiatan, baris(0, "Materai", "bh", "100", "90"), kendala="Habis")
    assert jawaban.status_code == 200
    assert "sudah dikunci" in isi(jawaban)
    assert not Indikator.objects.exists()


def test_the_list_asks_the_database_as_often_for_many_kegiatan(cast, kegiatan):
    client = cast.client("staf")

    def hitung():
        with CaptureQueriesContext(connection) as q:
            client.get(alamat("pelaksanaan"))
        return len(q)

    sebelum = hitung()
    for i in range(30, 60):
        SimpulFactory(
            perangkat=cast.kantor,
            tahun=TAHUN,
            kode=f"01.{i}",
            induk=kegiatan.induk,
            jenjang=Jenjang.KEGIATAN,
            unit=cast.unit,
        )
    assert hitung() == sebelum
