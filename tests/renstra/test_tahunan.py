"""The program tree over the years of a Renstra: one node by code and unit, targets of all years at once (MU-2)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from renstra.domain import IsiTarget, SelTarget, salin_ke_tahun, salin_versi, simpan_dukungan, simpan_target_tahunan
from renstra.enums import Ketersediaan
from renstra.models import Renstra, RumusanIndikator, SimpulProgram, Target
from renstra.queries import pohon_tahunan
from sakip.core.permissions import Ditolak
from tests.factories import (
    TAHUN,
    IndikatorFactory,
    RenstraFactory,
    RumusanFactory,
    SasaranFactory,
    SimpulFactory,
    TargetFactory,
)

AWAL = TAHUN - 3


def simpul(cast, tahun: int, kode: str = "01", **isi) -> SimpulProgram:
    return SimpulFactory(perangkat=cast.kantor, tahun=tahun, kode=kode, **isi)


def berukuran(cast, s: SimpulProgram, indikator=None) -> RumusanIndikator:
    indikator = indikator or IndikatorFactory(perangkat=cast.kantor, nama="Surat terkirim", satuan="surat")
    return RumusanFactory(sasaran=None, simpul=s, indikator=indikator)


def test_a_node_is_one_and_the_same_by_code_and_unit(cast, renstra):
    pertama = simpul(cast, AWAL, nama="Program Kantor", lokasi="")
    kedua = simpul(cast, AWAL + 1, nama="Program Kantor (baru)", lokasi="Balai", penanggung_jawab="Sekretariat")
    lurah = simpul(cast, AWAL, unit=cast.unit)
    simpul(cast, AWAL - 1, kode="02")
    umum, unit = sorted(pohon_tahunan(renstra), key=lambda s: s.unit)
    assert (umum.nama, umum.lokasi, umum.penanggung_jawab) == ("Program Kantor", "Balai", "Sekretariat")
    assert umum.simpul == {AWAL: pertama.pk, AWAL + 1: kedua.pk}
    assert (unit.simpul, unit.penanggung_jawab) == ({AWAL: lurah.pk}, "Seksi Pelayanan")


def test_an_indicator_of_several_years_is_one_row_with_the_target_of_each(cast, renstra):
    satu, dua = berukuran(cast, simpul(cast, AWAL)), None
    dua = berukuran(cast, simpul(cast, AWAL + 1), satu.indikator)
    TargetFactory(rumusan=satu, tahun=AWAL, angka=10)
    TargetFactory(rumusan=dua, tahun=AWAL + 1, angka=12)
    ((baris,),) = [s.indikator for s in pohon_tahunan(renstra)]
    assert {t: x.bersatuan(baris.satuan) for t, x in baris.target.items()} == {AWAL: "10 surat", AWAL + 1: "12 surat"}
    assert baris.rumusan == {AWAL: satu.pk, AWAL + 1: dua.pk}


def test_what_a_node_supports_is_found_by_code_in_a_newer_version(cast, renstra, sasaran):
    """Earlier years point to the sasaran of the version that was replaced."""
    program = simpul(cast, AWAL)
    simpan_dukungan(program, isi={sasaran: Decimal(100)}, by=cast.perencana)
    baru = salin_versi(renstra, nama="Perubahan", berlaku_mulai=TAHUN, by=cast.perencana)
    (node,) = pohon_tahunan(baru)
    assert node.sasaran == {baru.tujuan.get().sasaran.get().pk}


def test_a_node_that_supports_one_indicator_supports_its_sasaran(cast, renstra, sasaran):
    indikator = RumusanFactory(sasaran=sasaran).indikator
    simpan_dukungan(simpul(cast, AWAL), isi={indikator: Decimal(100)}, by=cast.perencana)
    (node,) = pohon_tahunan(renstra)
    assert (node.sasaran, node.didukung) == ({sasaran.pk}, {indikator.pk})


def test_the_tree_of_all_years_takes_as_many_queries_for_one_node_as_for_thirty(cast, renstra):
    def hitung() -> int:
        with CaptureQueriesContext(connection) as tangkap:
            pohon_tahunan(renstra)
        return len(tangkap)

    def tambah(awal: int, akhir: int) -> None:
        for i in range(awal, akhir):
            TargetFactory(rumusan=berukuran(cast, simpul(cast, AWAL, kode=f"{i:02d}")), tahun=AWAL)

    tambah(0, 1)
    satu = hitung()
    tambah(1, 30)
    assert hitung() == satu


def test_a_target_of_a_year_without_the_node_makes_node_and_place_there(cast, renstra):
    program = simpul(cast, AWAL, lokasi="Balai", penanggung_jawab="Sekretariat", sasaran_program="Surat lancar")
    rumusan = berukuran(cast, program)
    isi = {
        SelTarget(rumusan, AWAL): IsiTarget(angka=Decimal(10)),
        SelTarget(rumusan, AWAL + 2): IsiTarget(angka=Decimal(14)),
    }
    simpan_target_tahunan(isi=isi, by=cast.perencana)
    salinan = SimpulProgram.objects.get(perangkat=cast.kantor, tahun=AWAL + 2)
    assert (salinan.kode, salinan.lokasi, salinan.sasaran_program) == ("01", "Balai", "Surat lancar")
    assert {t.rumusan.simpul.tahun: t.angka for t in Target.objects.all()} == {AWAL: 10, AWAL + 2: 14}
    simpan_target_tahunan(isi={SelTarget(rumusan, AWAL + 2): IsiTarget()}, by=cast.perencana)
    assert list(Target.objects.values_list("tahun", flat=True)) == [AWAL]


def test_one_wrong_cell_keeps_all_of_the_grid_from_being_written(cast, renstra):
    rumusan = berukuran(cast, simpul(cast, AWAL))
    isi = {
        SelTarget(rumusan, AWAL): IsiTarget(angka=Decimal(10)),
        SelTarget(rumusan, AWAL + 1): IsiTarget(angka=Decimal(-1)),
    }
    with pytest.raises(ValidationError) as salah:
        simpan_target_tahunan(isi=isi, by=cast.perencana)
    assert list(salah.value.message_dict) == [f"t{rumusan.pk}_{AWAL + 1}"]
    assert not Target.objects.exists()
    assert SimpulProgram.objects.count() == 1


def test_only_the_planner_of_the_office_sets_targets(cast, renstra):
    rumusan = berukuran(cast, simpul(cast, AWAL))
    with pytest.raises(Ditolak):
        simpan_target_tahunan(isi={SelTarget(rumusan, AWAL): IsiTarget(angka=Decimal(1))}, by=cast.perencana_tetangga)


def test_a_tree_is_copied_into_several_years_and_what_is_there_stays(cast, renstra):
    program = simpul(cast, AWAL)
    SimpulFactory(perangkat=cast.kantor, tahun=AWAL, jenjang="kegiatan", induk=program, kode="01.01", nama="Surat")
    simpul(cast, AWAL + 1, nama="Tetap begini")
    hasil = salin_ke_tahun(perangkat=cast.kantor, dari=AWAL, ke=[AWAL + 1, AWAL + 2], by=cast.perencana)
    assert hasil == {AWAL + 1: 1, AWAL + 2: 2}
    assert SimpulProgram.objects.get(tahun=AWAL + 1, kode="01").nama == "Tetap begini"


def test_an_empty_box_leaves_a_target_that_was_marked_as_not_available(cast, renstra):
    program = simpul(cast, TAHUN)
    rumusan = berukuran(cast, program)
    TargetFactory(rumusan=rumusan, tahun=TAHUN, angka=None, ketersediaan=Ketersediaan.TIDAK_DIADAKAN, alasan="Pandemi")
    cast.client("perencana").post(f"/contoh/{TAHUN}/rencana/program/sepanjang-renstra/{program.pk}/", {})
    assert Target.objects.get().alasan == "Pandemi"


def test_a_renstra_in_draft_has_no_years_to_fill(cast, renstra, sasaran):
    RenstraFactory(perangkat=cast.kantor, rpjmd=renstra.rpjmd, versi=2, status=Renstra.Status.DRAF)
    SasaranFactory(tujuan=sasaran.tujuan)
    isi = cast.client("perencana").get(f"/contoh/{TAHUN}/rencana/program/sepanjang-renstra/").content.decode()
    assert "Susun dahulu satu tahun" in isi
