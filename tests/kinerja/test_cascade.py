"""The Perjanjian Kinerja of units (N-24)."""

from __future__ import annotations

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.domain import susun_perjanjian, susun_perjanjian_unit
from kinerja.domain.cascade import kepala_unit
from kinerja.models import PerjanjianKinerja
from kinerja.queries import pengukuran
from kinerja.queries.cascade import perjanjian_unit
from sakip.core.permissions import Ditolak
from sakip.core.write import menulis
from tests.factories import (
    TAHUN,
    PaguFactory,
    PejabatFactory,
    RenstraFactory,
    RumusanFactory,
    SasaranFactory,
    SimpulFactory,
    TahapFactory,
    TargetFactory,
    TujuanFactory,
    UnitFactory,
)

HARI = datetime.date(TAHUN, 1, 20)


@pytest.fixture
def rencana(cast):
    """Two promised indicators, one of which the unit answers for; camat and the head of the unit."""
    sasaran = SasaranFactory(tujuan=TujuanFactory(renstra=RenstraFactory(perangkat=cast.kantor)))
    for nama, unit in (("Surat selesai", cast.unit), ("Rapat tepat waktu", cast.unit_lain)):
        rumusan = RumusanFactory(sasaran=sasaran, uraian=nama, indikator__perangkat=cast.kantor, indikator__nama=nama)
        TargetFactory(rumusan=rumusan, angka=80)
        with menulis(by=None):
            rumusan.indikator.penanggung_jawab.add(unit)
    PejabatFactory(perangkat=cast.kantor, nama="Camat Uji", jabatan="Camat Contoh", mulai="2000-01-01")
    PejabatFactory(perangkat=cast.kantor, nama="Kasi Uji", jabatan="Kepala Seksi Pelayanan", mulai="2000-01-01")
    susun_perjanjian(perangkat=cast.kantor, tahun=TAHUN, by=cast.perencana)
    return cast


def susun(cast, **isi) -> PerjanjianKinerja:
    bawaan = {"unit": cast.unit, "tanggal": HARI, "by": cast.perencana}
    return susun_perjanjian_unit(perangkat=cast.kantor, tahun=TAHUN, **bawaan | isi)


def test_a_unit_promises_what_it_answers_for_with_the_target_of_its_superior(rencana):
    pk = susun(rencana)
    assert [(b.uraian_indikator, b.angka) for b in pk.baris.all()] == [("Surat selesai", 80)]


def test_head_of_the_unit_promises_to_the_head_of_the_office(rencana):
    pk = susun(rencana)
    assert (pk.pertama_nama, pk.kedua_nama) == ("Kasi Uji", "Camat Uji")


def test_a_unit_below_a_unit_promises_to_its_head(rencana):
    anak = UnitFactory(perangkat=rencana.kantor, nama="Sub Bagian Loket", induk=rencana.unit)
    PejabatFactory(perangkat=rencana.kantor, nama="Kasubag Uji", jabatan="Kepala Sub Bagian Loket", mulai="2000-01-01")
    pk = susun(rencana, unit=anak)
    assert (pk.pertama_nama, pk.kedua_nama) == ("Kasubag Uji", "Kasi Uji")


@pytest.mark.parametrize(
    ("jenis", "nama", "jabatan"),
    [
        ("sekretariat", "Sekretariat", "Sekretaris Kecamatan Contoh"),
        ("kelurahan", "Kelurahan Rawa", "Lurah Rawa"),
        ("desa", "Desa Rawa", "Kepala Desa Rawa"),
        ("seksi", "Seksi Trantib", "Kepala Seksi Trantib"),
        ("seksi", "Seksi Trantib", "Kasi pada Seksi Trantib"),
    ],
)
def test_the_head_of_a_unit_is_found_by_his_post(cast, jenis, nama, jabatan):
    unit = UnitFactory(perangkat=cast.kantor, nama=nama, jenis=jenis)
    PejabatFactory(perangkat=cast.kantor, nama="Lain", jabatan="Kepala Seksi Lain", mulai="2000-01-01")
    PejabatFactory(perangkat=cast.kantor, nama="Uji", jabatan=jabatan, mulai="2000-01-01")
    assert kepala_unit(unit, HARI).nama == "Uji"


def test_what_the_unit_carries_out_comes_with_its_indicators_and_its_money(rencana):
    program = SimpulFactory(perangkat=rencana.kantor, kode="7.01")
    kegiatan = SimpulFactory(
        perangkat=rencana.kantor, kode="7.01.1", jenjang="kegiatan", induk=program, unit=rencana.unit, nama="Loket"
    )
    sub = SimpulFactory(
        perangkat=rencana.kantor, kode="7.01.1.1", jenjang="subkegiatan", induk=kegiatan, unit=rencana.unit
    )
    RumusanFactory(sasaran=None, simpul=kegiatan, uraian="Loket buka", indikator__perangkat=rencana.kantor)
    tahap = TahapFactory(perangkat=rencana.kantor)
    PaguFactory(tahap=tahap, simpul=sub, nilai=2_500_000)
    pk = susun(rencana, tahap=tahap)
    assert [(b.uraian_indikator, b.tingkat) for b in pk.baris.all()] == [
        ("Surat selesai", "strategis"),
        ("Loket buka", "program"),
    ]
    assert [(a.uraian, a.nilai) for a in pk.anggaran.all()] == [("Loket", 2_500_000)]


def test_there_may_be_nothing_yet_to_begin_with(cast):
    assert susun(cast).baris.count() == 0


def test_one_first_paper_a_unit_and_a_change_copies_it(rencana):
    pertama = susun(rencana)
    with menulis(by=None):
        pertama.baris.update(angka=70)
    with pytest.raises(ValidationError, match="sudah ada"):
        susun(rencana)
    ubah = susun(rencana, jenis="perubahan", alasan_perubahan="a")
    assert (ubah.ke, [b.angka for b in ubah.baris.all()]) == (1, [70])


def test_papers_of_units_are_not_measured(rencana):
    sebelum = pengukuran(rencana.kantor, TAHUN)
    susun(rencana)
    sesudah = pengukuran(rencana.kantor, TAHUN)
    assert (sesudah.pk, sesudah.perjanjian) == (sebelum.pk, sebelum.perjanjian)


def test_only_the_perencana_draws_one_up(rencana):
    with pytest.raises(Ditolak):
        susun(rencana, by=rencana.staf)


def test_the_tree_stands_in_the_order_of_the_organisation_in_a_constant_number_of_queries(rencana):
    anak = UnitFactory(perangkat=rencana.kantor, nama="Sub Bagian Loket", induk=rencana.unit)
    susun(rencana)
    with CaptureQueriesContext(connection) as terekam:
        unit = perjanjian_unit(rencana.kantor, TAHUN)
    assert [u.letak for u in unit] == ["Seksi Pelayanan", "— Sub Bagian Loket", "Seksi Pemerintahan"]
    assert [len(u.naskah) for u in unit] == [1, 0, 0]
    susun(rencana, unit=anak), susun(rencana, unit=rencana.unit_lain)
    with CaptureQueriesContext(connection) as lagi:
        perjanjian_unit(rencana.kantor, TAHUN)
    assert len(lagi) == len(terekam)


def alamat(nama: str, **kwargs: object) -> str:
    return reverse(f"kinerja:{nama}", kwargs={"kantor": "contoh", "tahun": TAHUN, **kwargs})


def test_the_page_shows_who_promised_what_to_whom(rencana):
    susun(rencana)
    isi = rencana.client("inspektorat").get(alamat("perjanjian_unit")).content.decode()
    assert "Kasi Uji kepada Camat Uji" in isi
    assert "Surat selesai: 80 %" in isi
    assert "Susun" not in isi


def test_the_form_draws_it_up_and_opens_the_paper(rencana):
    data = {"unit": rencana.unit.pk, "jenis": "murni", "tanggal": "2024-01-20", "tempat": "", "nomor": "100/9"}
    isi = rencana.client("perencana").post(alamat("perjanjian_unit_susun"), data, follow=True).content.decode()
    assert "Perjanjian Kinerja Seksi Pelayanan Tahun 2024" in isi
    assert "Surat selesai" in isi
    assert "naskah-kinerja/pk-unit/pdf/?naskah=" in isi


def test_a_unit_must_be_chosen(rencana):
    jawaban = rencana.client("perencana").post(alamat("perjanjian_unit_susun"), {"jenis": "murni"})
    assert "unit" in jawaban.context["form"].errors


@pytest.mark.parametrize("unit", ["x", "9" * 30, "0", "²"])
def test_nonsense_in_the_address_is_passed_over(rencana, unit):
    assert rencana.client("perencana").get(alamat("perjanjian_unit_susun"), {"unit": unit}).status_code == 200
