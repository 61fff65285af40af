"""Reading the plan: what the matrix and the tree hold, in a constant number of queries."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from renstra.domain import simpan_dukungan
from renstra.models import Renstra
from renstra.queries import TargetMatriks, matriks, pohon, renstra_untuk
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


def kueri(fungsi) -> int:
    with CaptureQueriesContext(
        connection,
    ) as tangkap:
        fungsi()
    return len(tangkap)


def test_the_matrix_holds_the_plan_in_order(cast, renstra):
    for kode in ("T1", "T2"):
        tujuan = TujuanFactory(renstra=renstra, kode=kode, urut=int(kode[1]))
        TargetFactory(rumusan=RumusanFactory(sasaran=SasaranFactory(tujuan=tujuan, kode=f"{kode}.S1")), angka=75)
    isi = matriks(renstra)
    assert isi.tahun == tuple(range(TAHUN - 3, TAHUN + 3))
    assert [(t.kode, [s.kode for s in t.sasaran]) for t in isi.tujuan] == [("T1", ["T1.S1"]), ("T2", ["T2.S1"])]
    assert isi.tujuan[0].sasaran[0].indikator[0].target == {TAHUN: TargetMatriks(teks="75")}


def test_the_matrix_takes_as_many_queries_for_one_row_as_for_thirty(cast, renstra):
    def tambah(jumlah):
        for _ in range(jumlah):
            rumusan = RumusanFactory(sasaran=SasaranFactory(tujuan=TujuanFactory(renstra=renstra)))
            TargetFactory(rumusan=rumusan)

    tambah(1)
    satu = kueri(lambda: matriks(renstra))
    tambah(29)
    assert kueri(lambda: matriks(renstra)) == satu


def test_the_tree_takes_as_many_queries_for_one_row_as_for_thirty(cast, sasaran):
    def tambah(jumlah):
        for _ in range(jumlah):
            program = SimpulFactory(perangkat=cast.kantor)
            SimpulFactory(perangkat=cast.kantor, jenjang="kegiatan", induk=program, unit=cast.unit)
            indikator = IndikatorFactory(perangkat=cast.kantor)
            TargetFactory(rumusan=RumusanFactory(sasaran=None, simpul=program, indikator=indikator))
            simpan_dukungan(program, isi={sasaran: Decimal(100)}, by=cast.perencana)

    tambah(1)
    satu = kueri(lambda: pohon(cast.kantor, TAHUN))
    tambah(29)
    assert kueri(lambda: pohon(cast.kantor, TAHUN)) == satu


@pytest.mark.parametrize(
    ("langsung", "lewat", "jumlah", "janggal"),
    [(100, None, 100, False), (60, None, 60, True), (None, 100, 100, False), (100, 50, 100, False)],
)
def test_shares_are_added_as_the_money_follows_them(cast, simpul, sasaran, langsung, lewat, jumlah, janggal):
    """A link to the sasaran goes before those to its indicators."""
    indikator = RumusanFactory(sasaran=sasaran).indikator
    isi = {sasaran: langsung, indikator: lewat}
    simpan_dukungan(simpul, isi={k: Decimal(v) for k, v in isi.items() if v}, by=cast.perencana)
    [program] = pohon(cast.kantor, TAHUN)
    assert (program.jumlah, program.janggal) == (jumlah, janggal)


def test_a_draft_measures_no_year(cast, renstra):
    RenstraFactory(perangkat=cast.kantor, rpjmd=renstra.rpjmd, versi=2, status=Renstra.Status.DRAF)
    assert renstra_untuk(cast.kantor, TAHUN) == renstra


def test_an_office_sees_only_its_own_plan(cast, renstra, simpul):
    assert renstra_untuk(cast.tetangga, TAHUN) is None
    assert pohon(cast.tetangga, TAHUN) == ()
