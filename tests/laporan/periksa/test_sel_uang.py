"""Beside the cell of money: above its pagu is told at once, with both figures."""

from __future__ import annotations

import json

import pytest
from django.urls import reverse

from anggaran.isian.uang import rujukan
from renstra.models import SimpulProgram
from tests.factories import TAHUN, PaguFactory, SimpulFactory, TahapFactory


@pytest.fixture
def simpul(cast) -> SimpulProgram:
    simpul = SimpulFactory(perangkat=cast.kantor, jenjang="subkegiatan", kode="7.01.01.2.01.01", nama="Gaji")
    PaguFactory(tahap=TahapFactory(perangkat=cast.kantor), simpul=simpul, nilai=10_000_000)
    return simpul


def bayar(cast, simpul: SimpulProgram, nilai: str) -> dict:
    sel = f"{rujukan(simpul.pk, 0, '')}|nilai"
    isi, url = {"sel": sel, "nilai": nilai, "lama": ""}, reverse("anggaran:isian_simpan", args=["contoh", TAHUN])
    return cast.client("perencana").post(url, json.dumps(isi), content_type="application/json").json()


def test_money_above_its_pagu_is_told_with_both_figures(cast, simpul):
    catatan = bayar(cast, simpul, "12.000.000")["catatan"]
    assert "Rp 12.000.000" in catatan
    assert "Rp 10.000.000" in catatan


def test_money_below_its_pagu_is_left_alone(cast, simpul):
    assert bayar(cast, simpul, "9.000.000")["catatan"] == ""
