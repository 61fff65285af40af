"""What a measured year prints: the golden values of Bangsalsari 2021 (seed 004, domain handbook §2-3)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kinerja.domain import simpan_pembanding, simpan_realisasi, simpan_survei, susun_perjanjian
from kinerja.models import (
    BarisPerjanjian,
    Pelaksanaan,
    Pembanding,
    PerjanjianKinerja,
    Realisasi,
    Survei,
    UnsurSurvei,
)
from kinerja.queries import efisiensi, pengukuran
from renstra.models import Dukungan, Komponen
from sakip.core.domain import simpan
from sakip.core.write import menulis
from tests.factories import (
    IndikatorFactory,
    RenstraFactory,
    RumusanFactory,
    SasaranFactory,
    SimpulFactory,
    TargetFactory,
    TujuanFactory,
)
from tests.kinerja.conftest import TAHUN, buat_skala

D = Decimal


def semua(p):
    return {i.kode: i for s in p.sasaran for i in s.indikator}


def test_capaian_of_a_letter_target_by_the_written_conversion(bs_terukur):
    skm = semua(pengukuran(bs_terukur.kantor, TAHUN))["T1.S1.I1"]
    assert (skm.target.teks, skm.target.lengkap) == ("B", "B (100)")
    assert (skm.realisasi.teks, skm.capaian.persen, skm.capaian.predikat) == ("93,71", "93,71 %", "BAIK")
    assert skm.celah.teks == "-6,29"
    assert skm.capaian.tercapai is False


def test_capaian_of_a_letter_target_by_the_lower_border_of_its_band(bs_terukur):
    with menulis(by=None):
        bs_terukur.aturan.huruf = "batas_bawah"
        bs_terukur.aturan.save()
    skm = semua(pengukuran(bs_terukur.kantor, TAHUN))["T1.S1.I1"]
    assert (skm.capaian.teks, skm.capaian.predikat) == ("122,32", "SANGAT BAIK")


def test_the_second_sasaran_is_baik_by_its_own_scale(bs_terukur):
    sasaran = pengukuran(bs_terukur.kantor, TAHUN).sasaran[1]
    assert (sasaran.capaian.persen, sasaran.capaian.predikat) == ("99,02 %", "BAIK")
    assert sasaran.capaian.sebagian == "1 dari 2 indikator"
    assert (sasaran.tujuan_kode, sasaran.kode, sasaran.nomor) == ("T2", "T2.S1", 2)


def test_five_years_and_progress_to_the_end_of_the_renstra(bs_terukur):
    p = pengukuran(bs_terukur.kantor, TAHUN)
    skm, rekomendasi = semua(p)["T1.S1.I1"], semua(p)["T2.S1.I1"]
    assert [(t.tahun, t.nilai.teks) for t in skm.seri] == [
        (2017, "89,50"), (2018, "66,40"), (2019, "83"), (2020, "81,40"), (2021, "93,71"),
    ]  # fmt: skip
    assert (skm.tahun_akhir, skm.target_akhir.teks, skm.kemajuan.teks) == (2021, "A", "93,71")
    assert (rekomendasi.target_akhir.bersatuan, rekomendasi.kemajuan.teks) == ("100 %", "99,02")
    assert (skm.perubahan.teks, rekomendasi.perubahan.teks) == ("12,31", "-0,98")


def test_earlier_years_are_measured_against_what_was_meant_then(bs_terukur):
    rekomendasi = semua(pengukuran(bs_terukur.kantor, TAHUN))["T2.S1.I1"]
    assert [(t.target.bersatuan, t.capaian.persen) for t in rekomendasi.seri] == [
        ("80 %", "119,74 %"), ("85 %", "113,68 %"), ("90 %", "111,11 %"), ("95 %", "105,26 %"), ("100 %", "99,02 %"),
    ]  # fmt: skip


def test_an_earlier_paper_goes_before_the_renstra_and_its_last_change_before_the_first(bs_terukur):
    sasaran = bs_terukur.pk.baris.get(indikator=bs_terukur.rekomendasi).sasaran
    for jenis, angka in (("murni", "90"), ("perubahan", "80")):
        pk = PerjanjianKinerja(perangkat=bs_terukur.kantor, tahun=2020, jenis=jenis)
        with menulis(by=None):
            pk.save()
            BarisPerjanjian.objects.create(
                perjanjian=pk, sasaran=sasaran, indikator=bs_terukur.rekomendasi, angka=angka,
                uraian_sasaran="S", uraian_indikator="I",
            )  # fmt: skip
    lalu = semua(pengukuran(bs_terukur.kantor, TAHUN))["T2.S1.I1"].seri[-2]
    assert (lalu.target.bersatuan, lalu.capaian.persen) == ("80 %", "125 %")


def test_the_summary_counts_what_is_there_and_names_what_is_not(bs_terukur):
    r = pengukuran(bs_terukur.kantor, TAHUN).ringkasan
    assert (r.sasaran, r.indikator, r.terukur, r.belum_diisi, r.tercapai) == (2, 3, 2, 1, 0)
    assert dict(r.per_predikat) == {"SANGAT BAIK": 0, "BAIK": 2, "CUKUP": 0, "KURANG": 0}
    assert r.capaian.nilai == D("96.365")


def test_an_indicator_without_realisasi_says_so_and_has_no_band(bs_terukur):
    desa = semua(pengukuran(bs_terukur.kantor, TAHUN))["T2.S1.I2"]
    assert (desa.capaian.teks, desa.capaian.alasan, desa.capaian.predikat) == ("belum diisi", "belum diisi", "")
    assert desa.keadaan == "Belum diisi"


def test_not_available_is_another_answer_than_empty(bs):
    bs.isi(bs.rekomendasi, "90")
    kosong = Realisasi(indikator=bs.desa, tahun=TAHUN, ketersediaan="tidak_tersedia", alasan="Belum ada laporan desa")
    simpan_realisasi(kosong, by=bs.cast.perencana)
    desa = semua(pengukuran(bs.kantor, TAHUN))["T2.S1.I2"]
    assert (desa.realisasi.teks, desa.realisasi.alasan) == ("tidak tersedia", "Belum ada laporan desa")
    assert (desa.capaian.teks, desa.capaian.alasan) == ("tidak dapat dihitung", "realisasinya tidak tersedia")
    assert (desa.kemajuan.teks, desa.keadaan) == ("tidak dapat dihitung", "Tidak tersedia")


def test_quarters_of_a_ratio_are_joined_by_their_parts_not_by_their_percentages(bs):
    for tw, a, b in [(1, 1, 2), (2, 90, 98)]:
        bs.isi(bs.rekomendasi, "0", periode=tw, pembilang=D(a), penyebut=D(b))
    baris = semua(pengukuran(bs.kantor, TAHUN))["T2.S1.I1"]
    assert baris.realisasi.angka == D(91)
    assert baris.keadaan == "Baru 2 dari 4 triwulan"


def test_a_fraction_is_measured_without_the_rounding_of_its_column(bs):
    bs.isi(bs.rekomendasi, "0", pembilang=D(2), penyebut=D(3))
    nilai = semua(pengukuran(bs.kantor, TAHUN))["T2.S1.I1"].capaian
    assert nilai.nilai > D("66.66666")
    assert nilai.teks == "66,67"


def test_the_latest_paper_of_change_is_measured(bs_terukur):
    susun_perjanjian(
        perangkat=bs_terukur.kantor, tahun=TAHUN, jenis="perubahan", alasan_perubahan="b", by=bs_terukur.cast.perencana
    )
    p = pengukuran(bs_terukur.kantor, TAHUN)
    assert (p.pk.jenis, p.pk.ke, [x.jenis for x in p.perjanjian]) == ("perubahan", 1, ["murni", "perubahan"])
    assert semua(p)["T1.S1.I1"].target.teks == "B"


def test_the_paper_prints_its_parties_and_rows(bs):
    pk = pengukuran(bs.kantor, TAHUN).pk
    assert (pk.pertama.nama, pk.pertama.pangkat, pk.pertama.nip) == (
        "Camat Contoh Lama", "Pembina", "19700101 199503 1 001",
    )  # fmt: skip
    assert pk.kedua.nama == "Bupati Contoh"
    assert [[b.target for b in s.baris] for s in pk.sasaran] == [["B"], ["100 %", "100 %"]]


def test_a_draft_of_the_next_renstra_changes_no_measured_year(bs):
    """Its wording and last target hold only once it is in force (renstra.queries.renstra_pada)."""
    sebelum = semua(pengukuran(bs.kantor, TAHUN))["T1.S1.I1"]
    draf = RenstraFactory(
        perangkat=bs.kantor, tahun_awal=2016, tahun_akhir=2025, berlaku_mulai=2016, versi=2, status="draf"
    )
    sasaran = SasaranFactory(tujuan=TujuanFactory(renstra=draf, kode="T9"), kode="T9.S1")
    RumusanFactory(sasaran=sasaran, indikator=bs.skm, uraian="Bunyi draf")
    with menulis(by=None):
        bs.pk.baris.update(sasaran=None)
    kini = semua(pengukuran(bs.kantor, TAHUN))["T1.S1.I1"]
    assert (kini.uraian_renstra, kini.tahun_akhir) == (sebelum.uraian_renstra, sebelum.tahun_akhir)


def test_the_tree_is_in_the_order_of_its_codes_as_numbers(bs):
    program = SimpulFactory(perangkat=bs.kantor, tahun=TAHUN, kode="7.1")
    for kode in ("7.1.10", "7.1.9"):
        SimpulFactory(perangkat=bs.kantor, tahun=TAHUN, kode=kode, induk=program, jenjang="kegiatan")
    assert [s.kode for s in pengukuran(bs.kantor, TAHUN).simpul] == ["7.1", "7.1.9", "7.1.10"]


def test_comparison_with_the_nation(bs):
    simpan_pembanding(
        Pembanding(
            indikator=bs.skm,
            tahun=TAHUN,
            ketersediaan="tidak_tersedia",
            alasan="data realisasi nasional tidak tersedia",
        ),
        by=bs.cast.perencana,
    )
    pembanding = semua(pengukuran(bs.kantor, TAHUN))["T1.S1.I1"].pembanding[0]
    assert (pembanding.nilai.teks, pembanding.nilai.alasan) == (
        "tidak tersedia", "data realisasi nasional tidak tersedia",
    )  # fmt: skip


UNSUR_BS = [  # 004, the rows of the source whose shares add up to 100 %
    ("Kecepatan Pelayanan", (10, 0, 90, 0), "70", "baik"),
    ("Kemampuan memberikan pelayanan", (0, 90, 10, 0), "52.5", "kurang"),
    ("Kesopanan petugas", (10, 10, 80, 0), "67.5", "baik"),
    ("Kejelasan alur", (40, 0, 50, 10), "57.5", "kurang"),
]


def test_scores_of_a_survey_and_the_unsur_below_the_mean(bs):
    skala = buat_skala(
        "ikm", "survei",
        [("A", "81.26", True, "100", True, ""), ("B", "62.51", True, "81.26", False, ""),
         ("C", "43.76", True, "62.51", False, ""), ("D", "25", True, "43.76", False, "")],
        by=bs.cast.admin,
    )  # fmt: skip
    survei = Survei(
        perangkat=bs.kantor, tahun=TAHUN, indikator=bs.skm, skala=skala, tindak_lanjut="Pembinaan\n\nBanner\n"
    )
    unsur = [
        UnsurSurvei(nomor=i, uraian=nama, **dict(zip(UnsurSurvei.SEBARAN, map(D, isi), strict=True)))
        for i, (nama, isi, _, _) in enumerate(UNSUR_BS, 1)
    ]
    simpan_survei(survei, unsur, by=bs.cast.staf)
    hasil = pengukuran(bs.kantor, TAHUN).survei[0]
    assert [u.skor for u in hasil.unsur] == [D(skor) for _, _, skor, _ in UNSUR_BS]
    assert [u.predikat for u in hasil.unsur] == ["B", "C", "B", "C"]
    assert (hasil.rata_rata.teks, hasil.rata_rata.predikat) == ("61,88", "C")
    assert hasil.di_bawah == ("Kemampuan memberikan pelayanan", "Kejelasan alur")
    assert hasil.tindak_lanjut == ("Pembinaan", "Banner")


def test_outputs_of_the_tree_with_lettered_parts(bs):
    simpul = SimpulFactory(perangkat=bs.kantor, tahun=TAHUN, kode="7.01.02")
    keluaran = IndikatorFactory(perangkat=bs.kantor, kode="K1", satuan="dokumen")
    rumusan = RumusanFactory(sasaran=None, simpul=simpul, indikator=keluaran)
    with menulis(by=None):
        kk = Komponen.objects.create(indikator=keluaran, huruf="a", uraian="KK")
    TargetFactory(rumusan=rumusan, komponen=kk, tahun=TAHUN, angka=1000)
    bs.isi(keluaran, "987", komponen=kk)
    simpan(Pelaksanaan(simpul=simpul, penjelasan="Perekaman KTP"), by=bs.cast.perencana)
    simpan(Dukungan(simpul=simpul, sasaran=bs.pk.baris.first().sasaran), by=bs.cast.perencana)
    hasil = pengukuran(bs.kantor, TAHUN).simpul[0]
    komponen = hasil.keluaran[0].komponen[0]
    assert (komponen.target.teks, komponen.realisasi.teks, komponen.capaian.teks) == ("1.000", "987", "98,70")
    assert (hasil.penjelasan, hasil.sasaran) == ("Perekaman KTP", (bs.pk.baris.first().sasaran_id,))
    assert hasil.keluaran[0].keadaan == "Terisi"


@pytest.mark.parametrize(("capaian", "serapan", "teks"), [("93.71", "96.29", "-2,58"), ("90", "96.29", "-6,29")])
def test_efficiency_is_capaian_minus_absorption(capaian, serapan, teks):
    assert efisiensi(D(capaian), D(serapan), None).teks == teks


def test_an_empty_office_has_no_paper_and_no_figures(cast):
    p = pengukuran(cast.kantor, TAHUN)
    assert (p.aturan, p.pk, p.sasaran, p.survei, p.simpul, p.iku, p.rkt) == (None, None, (), (), (), None, ())
    assert p.ringkasan.capaian.teks == "belum diisi"


def test_nothing_of_another_office_is_read(bs_terukur):
    p = pengukuran(bs_terukur.cast.tetangga, TAHUN)
    assert (p.pk, p.sasaran, p.aturan) == (None, (), None)


def test_the_number_of_queries_does_not_grow(bs_terukur, django_assert_num_queries):
    with CaptureQueriesContext(connection) as sedikit:
        pengukuran(bs_terukur.kantor, TAHUN)
    sasaran = bs_terukur.pk.baris.first().sasaran
    for i in range(30):
        rumusan = RumusanFactory(sasaran=sasaran, indikator__perangkat=bs_terukur.kantor, indikator__kode=f"Z{i}")
        TargetFactory(rumusan=rumusan, tahun=TAHUN)
        simpul = SimpulFactory(perangkat=bs_terukur.kantor, tahun=TAHUN, unit=bs_terukur.cast.unit)
        RumusanFactory(sasaran=None, simpul=simpul, indikator__perangkat=bs_terukur.kantor)
        bs_terukur.isi(rumusan.indikator, "90")
    with pytest.raises(ValidationError):
        susun_perjanjian(perangkat=bs_terukur.kantor, tahun=TAHUN, by=bs_terukur.cast.perencana)
    with menulis(by=None):
        bs_terukur.pk.delete()
    susun_perjanjian(perangkat=bs_terukur.kantor, tahun=TAHUN, by=bs_terukur.cast.perencana)
    with django_assert_num_queries(len(sedikit)):
        hasil = pengukuran(bs_terukur.kantor, TAHUN)
    assert hasil.ringkasan.indikator == 33
