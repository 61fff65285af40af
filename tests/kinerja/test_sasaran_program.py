"""A Perjanjian Kinerja that promises for programs too (MT-1), and one that is older than a new Renstra (N-23)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from kinerja.domain import simpan_baris, simpan_realisasi, susun_iku, susun_perjanjian
from kinerja.models import BarisPerjanjian, Realisasi
from kinerja.queries import pengukuran
from kinerja.queries.deret import deret_renstra
from renstra.domain import salin_versi, simpan_indikator
from renstra.models import Renstra, RumusanIndikator
from tests.factories import (
    TAHUN,
    IndikatorFactory,
    RenstraFactory,
    RumusanFactory,
    SasaranFactory,
    SimpulFactory,
    TargetFactory,
    TujuanFactory,
)

STRATEGIS, PROGRAM = BarisPerjanjian.Tingkat.STRATEGIS, BarisPerjanjian.Tingkat.PROGRAM


@pytest.fixture
def sasaran(cast):
    tujuan = TujuanFactory(renstra=RenstraFactory(perangkat=cast.kantor), kode="T1")
    return SasaranFactory(tujuan=tujuan, kode="T1.S1", uraian="Pelayanan cepat", urut=1)


@pytest.fixture
def indikator(cast, sasaran):
    """One of the sasaran with target 80, one of a program with target 100."""
    satu = IndikatorFactory(perangkat=cast.kantor, kode="T1.S1.I1", nama="Indeks kepuasan", iku=True)
    TargetFactory(rumusan=RumusanFactory(sasaran=sasaran, indikator=satu), angka=80)
    program = SimpulFactory(
        perangkat=cast.kantor, kode="7.01.02", nama="Program Pelayanan", sasaran_program="Administrasi tertib"
    )
    dua = IndikatorFactory(perangkat=cast.kantor, kode="P.I1", nama="Cakupan administrasi")
    TargetFactory(rumusan=RumusanFactory(sasaran=None, simpul=program, indikator=dua), angka=100)
    return satu, dua


def isi_realisasi(cast, indikator, angka) -> None:
    simpan_realisasi(Realisasi(indikator=indikator, tahun=TAHUN, angka=Decimal(angka)), by=cast.perencana)


def test_programs_follow_the_sasaran_when_they_are_asked_for(cast, indikator):
    pk = susun_perjanjian(perangkat=cast.kantor, tahun=TAHUN, sertakan_program=True, by=cast.perencana)
    assert [(b.tingkat, b.uraian_sasaran, b.angka) for b in pk.baris.all()] == [
        (STRATEGIS, "Pelayanan cepat", 80), (PROGRAM, "Administrasi tertib", 100),
    ]  # fmt: skip
    (naskah,) = pengukuran(cast.kantor, TAHUN).perjanjian
    assert [(s.nomor, s.tingkat) for s in naskah.sasaran] == [(1, STRATEGIS), (2, PROGRAM)]


def test_programs_are_measured_beside_the_sasaran_and_not_among_them(cast, indikator):
    susun_perjanjian(perangkat=cast.kantor, tahun=TAHUN, sertakan_program=True, by=cast.perencana)
    isi_realisasi(cast, indikator[0], 72)
    isi_realisasi(cast, indikator[1], 50)
    ukur = pengukuran(cast.kantor, TAHUN)
    assert [(s.nomor, s.capaian.nilai) for s in ukur.sasaran] == [(1, 90)]
    assert [(s.nomor, s.uraian, s.indikator[0].capaian.nilai) for s in ukur.program] == [(2, "Administrasi tertib", 50)]
    assert (ukur.ringkasan.indikator, ukur.ringkasan.capaian.nilai) == (1, 90)


def test_a_row_of_a_program_needs_the_program(cast, sasaran, indikator):
    pk = susun_perjanjian(perangkat=cast.kantor, tahun=TAHUN, by=cast.perencana)
    baris = BarisPerjanjian(
        perjanjian=pk,
        tingkat=PROGRAM,
        sasaran=sasaran,
        indikator=indikator[1],
        uraian_sasaran="x",
        uraian_indikator="y",
    )
    with pytest.raises(ValidationError, match="Pilih programnya"):
        simpan_baris(baris, by=cast.perencana)
    baris.simpul = RumusanIndikator.objects.get(indikator=indikator[1]).simpul
    assert simpan_baris(baris, by=cast.perencana).sasaran is None


def test_the_form_takes_the_words_of_the_program_where_none_were_typed(cast, indikator):
    pk = susun_perjanjian(perangkat=cast.kantor, tahun=TAHUN, by=cast.perencana)
    program = RumusanIndikator.objects.get(indikator=indikator[1]).simpul
    isi = {
        "tingkat": "program",
        "simpul": program.pk,
        "indikator": indikator[1].pk,
        "angka": "95",
        "keterangan": "IKU",
        "urut": "2",
    }
    cast.client("perencana").post(reverse("kinerja:perjanjian_baris_tambah", args=["contoh", TAHUN, pk.pk]), isi)
    baris = pk.baris.get(tingkat=PROGRAM)
    assert (baris.uraian_sasaran, baris.uraian_indikator) == ("Administrasi tertib", "Cakupan administrasi")
    assert (baris.angka, baris.keterangan) == (95, "IKU")


def test_a_changed_paper_keeps_its_programs(cast, indikator):
    susun_perjanjian(perangkat=cast.kantor, tahun=TAHUN, sertakan_program=True, by=cast.perencana)
    baru = susun_perjanjian(
        perangkat=cast.kantor,
        tahun=TAHUN,
        jenis="perubahan",
        alasan_perubahan="b",
        sertakan_program=True,
        by=cast.perencana,
    )
    assert [b.tingkat for b in baru.baris.all()] == [STRATEGIS, PROGRAM]


def test_the_decree_takes_target_and_reason_of_the_plan(cast, indikator):
    satu = indikator[0]
    satu.alasan = "Mengukur mutu"
    simpan_indikator(satu, by=cast.perencana)
    iku = susun_iku(perangkat=cast.kantor, tahun=TAHUN, by=cast.perencana)
    assert [(b.angka, b.alasan_pemilihan) for b in iku.baris.all()] == [(80, "Mengukur mutu")]


def ganti(cast, renstra: Renstra) -> Renstra:
    """A new version from this year on, in which the indicator promises 85."""
    baru = salin_versi(renstra, nama="Perubahan Renstra", berlaku_mulai=TAHUN, by=cast.perencana)
    rumusan = RumusanIndikator.objects.get(sasaran__tujuan__renstra=baru)
    rumusan.uraian = "Indeks kepuasan masyarakat"
    target = {TAHUN + 2: _isi(95)}
    simpan_indikator(rumusan.indikator, rumusan=rumusan, target=target, by=cast.perencana)
    return baru


def _isi(angka: int):
    from renstra.domain import IsiTarget

    return IsiTarget(angka=Decimal(angka))


def test_a_paper_older_than_the_new_version_finds_its_sasaran_by_kode(cast, sasaran, indikator):
    """Drawn up before the Renstra was replaced, for a year that the new version measures."""
    susun_perjanjian(perangkat=cast.kantor, tahun=TAHUN, by=cast.perencana)
    baru = ganti(cast, sasaran.tujuan.renstra)
    (ukur,) = pengukuran(cast.kantor, TAHUN).sasaran
    assert ukur.sasaran_id == baru.tujuan.get().sasaran.get().pk != sasaran.pk
    (satu,) = ukur.indikator
    assert (satu.uraian, satu.uraian_renstra) == ("Indeks kepuasan", "Indeks kepuasan masyarakat")
    assert satu.target_akhir.teks == "95"


def test_a_paper_of_an_earlier_year_keeps_the_sasaran_of_its_version(cast, sasaran, indikator):
    TargetFactory(rumusan=RumusanIndikator.objects.get(sasaran=sasaran), tahun=TAHUN - 1, angka=70)
    susun_perjanjian(perangkat=cast.kantor, tahun=TAHUN - 1, by=cast.perencana)
    ganti(cast, sasaran.tujuan.renstra)
    (ukur,) = pengukuran(cast.kantor, TAHUN - 1).sasaran
    assert ukur.sasaran_id == sasaran.pk
    assert ukur.indikator[0].uraian_renstra == "Indeks kepuasan"


def test_the_series_of_an_indicator_goes_on_over_both_versions(cast, sasaran, indikator):
    isi_realisasi(cast, indikator[0], 72)
    ganti(cast, sasaran.tujuan.renstra)
    deret = deret_renstra(cast.kantor, TAHUN)
    assert [(v[0], v[3]) for v in deret.versi] == [(1, "Diganti"), (2, "Berlaku")]
    (satu,) = deret.indikator
    assert [(v.uraian, v.target[TAHUN].teks) for v in satu.versi] == [
        ("Indeks kepuasan", "80"), ("Indeks kepuasan masyarakat", "80"),
    ]  # fmt: skip
    assert satu.realisasi[TAHUN].teks == "72"
