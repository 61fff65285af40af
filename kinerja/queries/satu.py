"""One indicator of a year as the Perjanjian Kinerja or the tree of programs measures it."""

from __future__ import annotations

from kinerja.models import BarisPerjanjian
from kinerja.queries.bahan import Bahan
from kinerja.queries.bentuk import IndikatorUkur, KeluaranUkur
from kinerja.queries.naskah import pk_berlaku
from kinerja.queries.simpul import ukur_keluaran
from kinerja.queries.ukur import susun_sasaran

TINGKAT = (BarisPerjanjian.Tingkat.STRATEGIS, BarisPerjanjian.Tingkat.PROGRAM)


def ukur_indikator(bahan: Bahan, indikator_id: int) -> IndikatorUkur | KeluaranUkur | None:
    """Its first row in the paper, strategic ones before those of programs; else at its first node; None where it has none."""
    pk = pk_berlaku(bahan.perjanjian)
    janji = (i for tingkat in TINGKAT for s in susun_sasaran(bahan, pk, tingkat) for i in s.indikator)
    return next((i for i in janji if i.id == indikator_id), None) or _keluaran(bahan, indikator_id)


def _keluaran(bahan: Bahan, indikator_id: int) -> KeluaranUkur | None:
    """As the first node in tree order that has it as output."""
    milik = [r for r in bahan.rumusan.get(indikator_id, []) if r.simpul_id]
    if len(milik) > 1:
        letak = {s.pk: i for i, s in enumerate(bahan.simpul())}
        milik.sort(key=lambda r: letak[r.simpul_id])
    return ukur_keluaran(bahan, milik[0]) if milik else None
