"""What pages and the report print of the money, held against the LKjIP 2021 of Bangsalsari."""

import datetime
from decimal import Decimal

import pytest
from django.test.utils import CaptureQueriesContext

from anggaran.belanja import Asal
from anggaran.models import AngkaKontrol, Pagu, RealisasiAnggaran, Tahap
from anggaran.queries import belanja
from renstra.enums import Jenjang
from renstra.models import Dukungan, SimpulProgram
from sakip.core.numbers import format_angka
from sakip.core.write import menulis
from tests.anggaran.bangsalsari import LAYANAN, TAHUN, UTAMA
from tests.factories import (
    PaguFactory,
    PerangkatFactory,
    RealisasiAnggaranFactory,
    RumusanFactory,
    SimpulFactory,
    TahapFactory,
)


@pytest.fixture(autouse=True)
def gerbang(db):
    """The tests lay rows directly; the domain has tests of its own."""
    with menulis(by=None):
        yield


def test_totals_of_bangsalsari(bs):
    nilai = belanja(bs.kantor, TAHUN)
    assert (nilai.pagu, nilai.realisasi) == (Decimal(3_866_278_512), Decimal(3_348_600_038))
    assert format_angka(nilai.serapan) == "86,61"
    assert nilai.sisa == Decimal(517_678_474)
    assert (nilai.asal_pagu, nilai.asal_realisasi) == (Asal.RINCIAN, Asal.RINCIAN)


def test_every_row_of_the_program_table_of_bangsalsari(bs):
    baris = [(s.kode, s.pagu, s.realisasi, format_angka(s.serapan)) for s in belanja(bs.kantor, TAHUN).jelajah()]
    gaji, jasa, pelihara = (
        (2_426_987_812, 1_945_838_236, "80,18"),
        (93_212_600, 86_169_450, "92,44"),
        (192_465_000, 179_866_602, "93,45"),
    )
    koordinasi, layanan = (856_784_000, 848_688_200, "99,06"), (9_290_000, 8_945_600, "96,29")
    desa, tertib = (18_815_000, 18_294_850, "97,24"), (268_724_100, 260_797_100, "97,05")
    assert baris == [
        ("7.01.01", 2_712_665_412, 2_211_874_288, "81,54"),
        ("7.01.01.2.02", *gaji), ("7.01.01.2.02.01", *gaji),
        ("7.01.01.2.08", *jasa), ("7.01.01.2.08.04", *jasa),
        ("7.01.01.2.09", *pelihara), ("7.01.01.2.09.01", *pelihara),
        ("7.01.02", 866_074_000, 857_633_800, "99,03"),
        ("7.01.02.2.01", *koordinasi), ("7.01.02.2.01.01", *koordinasi),
        ("7.01.02.2.02", *layanan), ("7.01.02.2.02.01", *layanan),
        ("7.01.03", *desa), ("7.01.03.2.01", *desa), ("7.01.03.2.01.01", *desa),
        ("7.01.04", *tertib), ("7.01.04.2.01", *tertib), ("7.01.04.2.01.01", *tertib),
    ]  # fmt: skip


def test_operasi_and_modal_of_bangsalsari_are_control_totals(bs):
    nilai = belanja(bs.kantor, TAHUN)
    assert [(j.nama, j.pagu) for j in nilai.jenis] == [
        ("Belanja Pegawai", 2_329_987_812),
        ("Belanja Barang dan Jasa", 1_480_961_700),
        ("Belanja Modal", 55_329_000),
    ]
    assert (nilai.operasi.pagu, format_angka(nilai.operasi.porsi)) == (3_810_949_512, "98,57")
    assert (nilai.modal.pagu, format_angka(nilai.modal.porsi)) == (55_329_000, "1,43")
    assert nilai.operasi.asal_pagu == Asal.KONTROL


def test_langsung_and_tidak_langsung_are_derived_for_pagu_and_typed_for_realisasi(bs):
    nilai = belanja(bs.kantor, TAHUN)
    assert (nilai.tidak_langsung.pagu, nilai.langsung.pagu) == (2_329_987_812, 1_536_290_700)
    assert (nilai.tidak_langsung.realisasi, nilai.langsung.realisasi) == (1_850_332_236, 1_486_537_153)
    porsi = [format_angka(k.porsi_realisasi) for k in (nilai.tidak_langsung, nilai.langsung)]
    assert porsi == ["47,86", "38,45"]


def test_sasaran_of_bangsalsari_with_their_share_of_belanja_langsung(bs):
    satu, dua = belanja(bs.kantor, TAHUN).sasaran
    assert (satu.pagu, format_angka(satu.porsi_langsung)) == (9_290_000, "0,60")
    assert (dua.pagu, format_angka(dua.porsi_langsung)) == (875_599_000, "56,99")
    assert [(p.kode, p.padanan, p.pagu) for p in satu.program] == [("7.01.02", LAYANAN, 9_290_000)]
    assert [(p.kode, p.padanan, p.pagu) for p in dua.program] == [
        ("7.01.02", UTAMA, 856_784_000),
        ("7.01.03", UTAMA, 18_815_000),
    ]
    assert (dua.jumlah_program, dua.jumlah_kegiatan) == (2, 2)
    assert format_angka(satu.serapan) == "96,29"


def test_penunjang_and_what_supports_nothing_are_named(bs):
    nilai = belanja(bs.kantor, TAHUN)
    assert [s.kode for s in nilai.penunjang] == ["7.01.01"]
    assert [s.kode for s in nilai.belum_terhubung] == ["7.01.04.2.01.01"]


def test_a_node_linked_twice_over_is_counted_in_proportion_and_named(bs):
    Dukungan.objects.create(simpul=bs.simpul["7.01.02.2.02"], sasaran=bs.sasaran[1])
    nilai = belanja(bs.kantor, TAHUN)
    satu, dua = nilai.sasaran
    assert satu.pagu + dua.pagu == 9_290_000 + 875_599_000
    assert [s.kode for s in nilai.bagian_berlebih] == ["7.01.02.2.02.01"]


def test_shares_split_a_node_between_sasaran(bs):
    Dukungan.objects.filter(sasaran=bs.sasaran[0]).update(bagian=40)
    Dukungan.objects.create(simpul=bs.simpul["7.01.02.2.02"], sasaran=bs.sasaran[1], bagian=60)
    satu, dua = belanja(bs.kantor, TAHUN).sasaran
    assert (satu.pagu, dua.pagu) == (3_716_000, 875_599_000 + 5_574_000)


def test_the_nearest_link_goes_before_one_above_it(bs):
    Dukungan.objects.create(simpul=bs.simpul["7.01.02"], sasaran=bs.sasaran[0])
    satu, dua = belanja(bs.kantor, TAHUN).sasaran
    assert (satu.pagu, dua.pagu) == (9_290_000, 875_599_000)


def test_a_link_to_an_indicator_counts_for_its_sasaran(bs):
    rumusan = RumusanFactory(sasaran=bs.sasaran[0])
    Dukungan.objects.create(simpul=bs.simpul["7.01.04"], indikator=rumusan.indikator)
    assert belanja(bs.kantor, TAHUN).sasaran[0].pagu == 9_290_000 + 268_724_100


def test_lines_that_all_name_their_jenis_go_before_control_totals(bs):
    Pagu.objects.filter(tahap=bs.tahap).update(jenis_belanja="5.1.02")
    nilai = belanja(bs.kantor, TAHUN)
    assert [(j.kode, j.pagu, j.asal_pagu) for j in nilai.jenis] == [("5.1.02", 3_866_278_512, Asal.RINCIAN)]
    assert nilai.langsung.pagu == 3_866_278_512


def test_a_control_total_is_printed_where_lines_are_incomplete(bs):
    bs.simpul["7.01.04.2.01.01"].pagu.all().delete()
    nilai = belanja(bs.kantor, TAHUN)
    assert (nilai.pagu, nilai.asal_pagu) == (3_866_278_512, Asal.KONTROL)


def test_lines_that_add_up_to_the_control_total_are_complete(bs):
    SimpulFactory(perangkat=bs.kantor, tahun=TAHUN, kode="7.01.09")
    assert belanja(bs.kantor, TAHUN).asal_pagu == Asal.RINCIAN


def test_a_node_flagged_incomplete_brings_the_control_total(bs):
    SimpulProgram.objects.filter(kode="7.01.04").update(rincian_tidak_lengkap=True)
    AngkaKontrol.objects.create(perangkat=bs.kantor, tahun=TAHUN, tahap=bs.tahap, macam="pagu", nilai=4_000_000_000)
    nilai = belanja(bs.kantor, TAHUN)
    assert (nilai.pagu, nilai.asal_pagu) == (4_000_000_000, Asal.KONTROL)
    assert [s.kode for s in nilai.jelajah() if s.rincian_tidak_lengkap] == ["7.01.04"]


def test_quarters_add_up_to_the_year(bs):
    simpul = bs.simpul["7.01.04.2.01.01"]
    simpul.realisasi_anggaran.all().delete()
    for periode, nilai in {1: "0.10", 2: "0.20", 4: "268000000"}.items():
        RealisasiAnggaran.objects.create(simpul=simpul, periode=periode, nilai=Decimal(nilai))
    tertib = next(s for s in belanja(bs.kantor, TAHUN).terbawah if s.id == simpul.pk)
    assert tertib.realisasi == Decimal("268000000.30")
    assert tertib.triwulan == (Decimal("0.10"), Decimal("0.20"), None, Decimal(268_000_000))


def test_the_sum_of_sen_is_exact(db):
    tahap = TahapFactory()
    for _ in range(30):
        PaguFactory(tahap=tahap, nilai=Decimal("9999999999.01"))
    assert belanja(tahap.perangkat, tahap.tahun).pagu == Decimal("299999999970.30")


@pytest.mark.parametrize(
    ("jenis", "dicetak"),
    [
        (["rkt", "rka", "dpa", "dppa"], "dppa"),
        (["dpa", "dppa", "pergeseran"], "pergeseran"),
        (["rkt", "rka"], "rka"),
        (["renstra", "rkt"], "rkt"),
        (["renstra"], "renstra"),
    ],
)
def test_the_stage_that_is_printed_unless_told_otherwise(db, jenis, dicetak):
    kantor = PerangkatFactory()
    for urut, satu in enumerate(jenis, start=1):
        TahapFactory(perangkat=kantor, jenis=satu, urut=urut)
    assert belanja(kantor, 2024).tahap.jenis == dicetak


def test_another_stage_and_the_history_of_each_node(bs):
    rkt = Tahap.objects.create(perangkat=bs.kantor, tahun=TAHUN, jenis=Tahap.Jenis.RKT, urut=1)
    simpul = bs.simpul["7.01.02.2.02.01"]
    Pagu.objects.create(tahap=rkt, simpul=simpul, nilai=61_960_500)
    nilai = belanja(bs.kantor, TAHUN, rkt)
    program = nilai.program[1]
    assert program.pagu == 61_960_500
    assert program.per_tahap == {rkt.pk: 61_960_500, bs.tahap.pk: 866_074_000}
    assert [t.pagu for t in nilai.semua_tahap] == [61_960_500, 3_866_278_512]


def test_nothing_typed_is_not_zero(db):
    nilai = belanja(PerangkatFactory(), 2024)
    assert (nilai.tahap, nilai.pagu, nilai.realisasi, nilai.serapan, nilai.sisa) == (None, None, None, None, None)
    assert (nilai.langsung.pagu, nilai.asal_pagu, nilai.status) == (None, Asal.BELUM, "")


def test_a_pagu_of_zero_has_no_serapan(db):
    pagu = PaguFactory(nilai=0)
    RealisasiAnggaranFactory(simpul=pagu.simpul, nilai=0)
    nilai = belanja(pagu.tahap.perangkat, pagu.tahap.tahun)
    assert (nilai.pagu, nilai.serapan) == (0, None)


def test_cut_off_date_is_the_latest_and_the_status_the_least_final(bs):
    semua = list(RealisasiAnggaran.objects.filter(simpul__perangkat=bs.kantor))
    RealisasiAnggaran.objects.update(status="diaudit", per_tanggal=datetime.date(2021, 12, 31))
    assert belanja(bs.kantor, TAHUN).status == "diaudit"
    RealisasiAnggaran.objects.filter(pk=semua[0].pk).update(status="sementara", per_tanggal=datetime.date(2022, 1, 4))
    nilai = belanja(bs.kantor, TAHUN)
    assert (nilai.status, nilai.per_tanggal) == ("sementara", datetime.date(2022, 1, 4))


def test_what_spent_more_than_its_pagu_is_named(bs):
    bs.simpul["7.01.04.2.01.01"].realisasi_anggaran.update(nilai=268_724_101)
    assert [s.kode for s in belanja(bs.kantor, TAHUN).melebihi_pagu] == ["7.01.04.2.01.01"]


def test_figures_of_another_office_and_year_stay_out(bs):
    PaguFactory(tahap=TahapFactory(tahun=TAHUN))
    PaguFactory(tahap=TahapFactory(perangkat=bs.kantor, tahun=TAHUN + 1))
    assert belanja(bs.kantor, TAHUN).pagu == 3_866_278_512


def test_kode_is_ordered_as_a_number(db):
    kantor = PerangkatFactory()
    for kode in ("7.01.10", "7.01.9", "7.01.2"):
        SimpulFactory(perangkat=kantor, kode=kode)
    assert [p.kode for p in belanja(kantor, 2024).program] == ["7.01.2", "7.01.9", "7.01.10"]


def _setahun(banyak: int):
    tahap = TahapFactory()
    for _ in range(banyak):
        program = SimpulFactory(perangkat=tahap.perangkat)
        kegiatan = SimpulFactory(perangkat=tahap.perangkat, jenjang=Jenjang.KEGIATAN, induk=program)
        RealisasiAnggaranFactory(simpul=PaguFactory(tahap=tahap, simpul=kegiatan).simpul)
    return tahap


def test_the_number_of_queries_does_not_grow_with_the_rows(db, django_assert_num_queries):
    satu, banyak = _setahun(1), _setahun(30)
    from django.db import connection

    with CaptureQueriesContext(connection) as terekam:
        belanja(satu.perangkat, satu.tahun)
    with django_assert_num_queries(len(terekam)):
        belanja(banyak.perangkat, banyak.tahun)
