"""Progress and money over the years of the Renstra (MU-10); figures are those of seed 002, lines 742-795."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kinerja.models import Pelaksanaan
from kinerja.queries.perbandingan import perbandingan
from laporan.builder import bangun_cetakan
from laporan.jelajah import kisi, tabel
from laporan.papers import cari_cetakan
from renstra.enums import Jenjang
from sakip.core.write import menulis
from tests.factories import (
    PaguFactory,
    PerangkatFactory,
    RealisasiAnggaranFactory,
    RenstraFactory,
    SimpulFactory,
    TahapFactory,
)

pytestmark = pytest.mark.django_db
D = Decimal
TAHUN = range(2016, 2021)
# kode, Renstra (Rp), K of 2016-2020, Rp of 2016-2020
KENDARAAN = ("01.06", 40_000_000, (100, 100, 55, 81, 96), (2_706_600, 3_709_800, 2_739_450, 4_069_770, 4_268_260))
LISTRIK = ("01.12", 22_301_200, (100,) * 5, (3_871_375, 2_983_800, 3_615_000, 3_615_000, 3_615_000))
BBM = ("01.23", None, (None, None, None, 96, 97), (None, None, None, 33_444_200, 36_628_200))


@pytest.fixture
def kantor():
    kantor = PerangkatFactory(nama="Kecamatan Utara")
    RenstraFactory(perangkat=kantor, tahun_awal=2016, tahun_akhir=2021, berlaku_mulai=2016)
    for tahun in range(2016, 2022):
        isi_tahun(kantor, tahun, (KENDARAAN, LISTRIK, BBM))
    return kantor


def isi_tahun(kantor, tahun, kegiatan) -> None:
    """The tree of a year; the Renstra's money stands in its first year."""
    tahap = TahapFactory(perangkat=kantor, tahun=tahun, jenis="renstra")
    program = SimpulFactory(perangkat=kantor, tahun=tahun, kode="01", nama="Program administrasi perkantoran")
    for kode, renstra, kinerja, rupiah in kegiatan:
        i = tahun - 2016
        k, rp = (kinerja[i], rupiah[i]) if tahun in TAHUN else (None, None)
        if rp is None and tahun not in {2016, 2021}:
            continue
        simpul = SimpulFactory(
            perangkat=kantor, tahun=tahun, kode=kode, nama=f"Kegiatan {kode} {tahun}", induk=program,
            jenjang=Jenjang.KEGIATAN,
        )  # fmt: skip
        if tahun == 2016 and renstra:
            PaguFactory(tahap=tahap, simpul=simpul, nilai=renstra)
        if rp is not None:
            RealisasiAnggaranFactory(simpul=simpul, nilai=rp)
            with menulis(by=None):
                Pelaksanaan.objects.create(simpul=simpul, non_fisik_realisasi=k)


def menurut_kode(kantor, tahun=2020):
    return {b.kode: b for b in perbandingan(kantor, tahun).jelajah()}


def test_total_k_is_spread_over_all_years_of_the_renstra(kantor):
    b = menurut_kode(kantor)["01.06"]
    assert b.kinerja == 72  # (100 + 100 + 55 + 81 + 96 + 0) / 6
    assert b.rupiah == D(17_493_880)
    assert round(b.tingkat_rupiah) == 44
    assert b.tingkat_kinerja == 72


def test_five_full_years_of_six_are_83_percent(kantor):
    b = menurut_kode(kantor)["01.12"]
    assert round(b.kinerja) == 83
    assert b.rupiah == D(17_700_175)
    assert round(b.tingkat_rupiah) == 79


def test_a_new_kegiatan_without_renstra_target_has_no_level(kantor):
    b = menurut_kode(kantor)["01.23"]
    assert round(b.kinerja) == 32
    assert b.rupiah == D(70_072_400)
    assert (b.target_kinerja, b.target_rupiah, b.tingkat_kinerja, b.tingkat_rupiah) == (None,) * 4


def test_k_of_a_program_is_the_mean_of_its_kegiatan_of_the_year(kantor):
    program = menurut_kode(kantor)["01"]
    assert [t.kinerja for t in program.tahun][:3] == [100, 100, D("77.5")]
    assert round(program.tahun[3].kinerja, 2) == D("92.33")  # (81 + 100 + 96) / 3
    assert program.tahun[5].kinerja is None


def test_progress_typed_at_a_program_goes_before_the_mean(kantor):
    from renstra.models import SimpulProgram

    with menulis(by=None):
        simpul = SimpulProgram.objects.get(kode="01", tahun=2018)
        Pelaksanaan.objects.create(simpul=simpul, fisik_realisasi=D("99.77"))
    assert menurut_kode(kantor)["01"].tahun[2].kinerja == D("99.77")


def test_figures_stand_up_to_the_year_and_names_are_those_of_the_latest(kantor):
    b = menurut_kode(kantor, 2018)["01.06"]
    assert [t.rupiah is None for t in b.tahun] == [False, False, False, True, True, True]
    assert b.nama == "Kegiatan 01.06 2018"


def test_the_printed_table_never_divides_by_nothing(kantor):
    (t,) = tabel(bangun_cetakan(cari_cetakan("mu-10"), kantor, 2020), "MU-10")
    isi = {b[1].teks: [s.teks for s in b] for b in kisi(t)}
    bbm = isi["23. Kegiatan 01.23 2020"]
    assert bbm[3:5] == ["-", "-"]
    assert bbm[-5:] == ["32,17%", "70.072.400", "-", "-", "Tanpa target Renstra"]
    assert isi["06. Kegiatan 01.06 2020"][3:7] == ["100%", "40.000.000", "100%", "2.706.600"]
    assert len(t.kolom) == 22
    assert t.catatan[1].startswith("“Tanpa target Renstra”: kegiatan tidak mempunyai pagu indikatif")


def test_kepala_of_the_table_names_renstra_and_years(kantor):
    (t,) = tabel(bangun_cetakan(cari_cetakan("mu-10"), kantor, 2020), "MU-10")
    atas, tahun, satuan, nomor = t.baris_kepala()
    assert atas[3].teks == "Target Renstra OPD pada Tahun 2016 s/d 2021"
    assert [s.teks for s in tahun] == [str(t) for t in range(2016, 2022)]
    assert len(satuan) == 18
    assert [s.teks for s in nomor][-3:] == ["11 = 5+6+7+8+9+10", "12 = 11/4 x 100", "13"]


def test_an_office_without_renstra_has_no_comparison():
    assert perbandingan(PerangkatFactory(), 2020) is None


def test_queries_do_not_grow_with_the_kegiatan(kantor):
    def hitung():
        with CaptureQueriesContext(connection) as q:
            perbandingan(kantor, 2020)
        return len(q)

    sebelum = hitung()
    lain = [(f"01.{i}", 1000, (100,) * 5, (900,) * 5) for i in range(30, 60)]
    for tahun in range(2016, 2021):
        program = kantor.simpul.get(tahun=tahun, kode="01")
        for kode, _, _, _ in lain:
            SimpulFactory(perangkat=kantor, tahun=tahun, kode=kode, induk=program, jenjang=Jenjang.KEGIATAN)
    assert hitung() == sebelum
