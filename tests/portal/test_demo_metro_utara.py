"""The figures and words of the Metro Utara LAKIP, as the demo holds them: six years, and totals where pages are lost."""

from decimal import Decimal

import pytest
from django.db.models import Sum

from anggaran.models import AngkaKontrol, BarisBelanja, Pagu, RealisasiAnggaran
from anggaran.queries import belanja
from kinerja.models import Pelaksanaan, PenetapanIku, PerjanjianKinerja, Realisasi
from laporan.models import Bagian, Laporan, Naskah
from renstra.models import Indikator, Renstra, Rpjmd, RumusanIndikator, SimpulProgram, Target
from sakip.core.models import Pejabat, Peraturan


def rupiah(model, **saring):
    return model.objects.filter(**saring).aggregate(n=Sum("nilai"))["n"]


def test_the_office_speaks_its_own_words(metro_utara):
    assert (metro_utara.istilah_laporan, metro_utara.sebutan) == ("LAKIP", "SKPD")
    assert metro_utara.pemda.nama == "Kota Metro"
    assert metro_utara.unit.filter(jenis="kelurahan").count() == 4
    usman, firdaus = Pejabat.objects.order_by("-nama")
    assert (usman.nip_tercetak, usman.pangkat) == ("19630726 199203 1 004", "Pembina Tk. I")
    assert (firdaus.jenis_nip, firdaus.nip) == ("tanpa", "")  # printed with 17 digits
    assert Peraturan.objects.filter(pemda=metro_utara.pemda).count() == 14


def test_the_plan_of_the_city_and_the_matrix_of_six_pairs(metro_utara):
    assert [m.uraian for m in Rpjmd.objects.get().misi.all()] == [
        "Kota Metro Berpendidikan", "Kota Metro Sehat", "Kota Metro Sejahtera", "Kota Metro Berbudaya",
    ]  # fmt: skip
    renstra = Renstra.objects.get()
    assert (renstra.tahun_awal, renstra.tahun_akhir, renstra.pasangan_akhir) == (2016, 2021, "tahun")
    air = Pagu.objects.filter(tahap__jenis="renstra", simpul__kode="01.02").order_by("tahap__tahun")
    assert [p.nilai for p in air] == [27_600_000, 19_800_000, 19_800_000, 19_800_000, 26_400_000, 26_400_000]
    makan = Pagu.objects.filter(tahap__jenis="renstra", simpul__kode="01.17").order_by("tahap__tahun")
    assert [p.nilai for p in makan] == [39_015_900, 25_437_500, 31_181_600, 31_181_600, 35_000_000, 35_000_000]
    assert Indikator.objects.get(kode="01.02.I1").baseline == 85
    assert RumusanIndikator.objects.filter(indikator__kode="01.02.I1").count() == 6


@pytest.mark.parametrize(
    ("tahun", "program", "jumlah"),
    [
        (2016, "01", 162_323_594), (2016, "02", 171_205_133), (2017, "01", 172_303_963), (2017, "02", 175_094_000),
        (2018, "01", 250_173_390), (2018, "02", 186_158_430), (2018, "tk2", 639_600_000), (2019, "01", 278_557_246),
        (2019, "02", 77_750_000), (2020, "01", 312_467_173), (2020, "02", 307_125_100), (2020, "20", 402_395_500),
    ],
)  # fmt: skip
def test_kegiatan_of_a_year_add_up_to_the_printed_program(tahun, program, jumlah, metro_utara):
    assert rupiah(RealisasiAnggaran, simpul__tahun=tahun, simpul__induk__kode=program) == jumlah


def test_where_pages_are_lost_the_printed_total_stands_beside_the_lines(metro_utara):
    assert rupiah(RealisasiAnggaran, simpul__tahun=2018, simpul__induk__kode="20") == 60_000_000
    program = next(p for p in belanja(metro_utara, 2018).program if p.kode == "20")
    assert (program.realisasi, program.rincian.realisasi) == (310_270_500, 60_000_000)
    assert program.rincian_tidak_lengkap
    kontrol = AngkaKontrol.objects.filter(simpul__kode="01", tahap__jenis="renstra").order_by("tahun")
    assert [k.nilai for k in kontrol] == [181_832_700, 192_418_900, 210_582_300, 211_164_900, 212_900_000, 212_900_000]


def test_the_book_of_2021_is_as_bab_iii_prints_it(metro_utara):
    uang = belanja(metro_utara, 2021)
    assert (uang.pagu, uang.realisasi) == (4_555_804_543, 4_390_058_470)
    assert (uang.langsung.pagu, uang.langsung.realisasi) == (850_523_033, 842_513_927)
    assert rupiah(Pagu, tahap__tahun=2021, tahap__jenis="dppa") == 850_523_033
    assert rupiah(RealisasiAnggaran, simpul__tahun=2021) == 842_513_927


def test_the_annexes_are_of_2020(metro_utara):
    uang = belanja(metro_utara, 2020)
    assert (uang.pagu, uang.realisasi) == (8_447_112_830, 7_764_413_975)
    assert {p.kode: p.pagu for p in uang.program} == {
        "01": 322_516_100, "02": 307_535_100, "20": 402_931_500, "44": 2_858_595_800, "tk3": 1_175_000,
    }  # fmt: skip
    assert rupiah(BarisBelanja, simpul__kode="02.09") == 35_191_400
    assert BarisBelanja.objects.filter(pelaksana="Arya Komputer").count() == 4
    assert BarisBelanja.objects.get(uraian__contains="Projektor").realisasi is None
    assert Pagu.objects.get(sumber_dana="DAU").simpul.kode == "44.13"


def test_the_same_indicators_have_targets_of_their_own_in_both_years(metro_utara):
    pbb = Target.objects.filter(rumusan__indikator__kode="T1.S2.I2").order_by("tahun")
    assert [(t.tahun, t.angka) for t in pbb] == [(2020, 95), (2021, 85)]
    ukur = Realisasi.objects.filter(indikator__kode="T1.S2.I2").order_by("tahun")
    assert [r.angka for r in ukur] == [68, Decimal("67.98")]
    bagian = Realisasi.objects.filter(indikator__kode="T1.S1.I1", tahun=2021).order_by("komponen__huruf")
    assert [(r.komponen.uraian, r.angka) for r in bagian] == [
        ("Pengantar KK dan KTP", 90), ("Pengantar IMB", 100), ("Pengantar HO", 100), ("Pengantar Surat Nikah", 100),
    ]  # fmt: skip


def test_what_was_done_in_a_kegiatan_year_by_year(metro_utara):
    kendaraan = Pelaksanaan.objects.filter(simpul__kode="01.06", simpul__tahun__lt=2021).order_by("simpul__tahun")
    assert [p.non_fisik_realisasi for p in kendaraan] == [100, 100, 55, 81, 96]
    ini = Pelaksanaan.objects.get(simpul__kode="01.06", simpul__tahun=2021)
    assert ini.hasil_rencana == "Terbayarnya pajak kendaraan dinas/operasional"
    assert "hanya 8 unit" in ini.kendala
    assert "Bendahara Pengeluaran" in ini.solusi
    motor = Realisasi.objects.get(indikator__kode="01.06.K1", komponen__huruf="b")
    assert motor.angka == 7
    assert Target.objects.get(komponen=motor.komponen).angka == 19


def test_the_paper_that_is_announced_but_absent_is_said_to_be_absent(metro_utara):
    assert {p.status for p in PerjanjianKinerja.objects.all()} == {"tanpa_naskah"}
    iku = PenetapanIku.objects.get()
    assert (iku.tahun_mulai, iku.tanda_nama, iku.baris.count()) == (2016, "Drs. FIRDAUS SAPARYANI, MH.", 4)


def test_the_book_has_an_outline_of_its_own_whose_annexes_are_of_another_year(metro_utara):
    laporan = Laporan.objects.get()
    assert (laporan.tempat, laporan.tanggal) == ("Banjarsari", "31 Desember 2020")
    assert not laporan.nomor_tabel
    assert set(Bagian.objects.filter(tahun_data=2020).values_list("kunci", flat=True)) == {
        "lampiran_mu-8", "lampiran_mu-9", "lampiran_mu-10", "lampiran_mu-13",
    }  # fmt: skip
    assert Naskah.objects.get(jenis="mu-13").tempat == "Metro"


def test_one_tree_is_laid_out_for_six_years(metro_utara):
    tahun = SimpulProgram.objects.filter(kode="01.01").order_by("tahun").values_list("tahun", flat=True)
    assert list(tahun) == list(range(2016, 2022))
    assert list(SimpulProgram.objects.filter(kode="44").values_list("tahun", flat=True)) == [2019, 2020]
