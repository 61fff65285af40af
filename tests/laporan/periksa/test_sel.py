"""Beside the cell: what the rules say of a value that was just saved, in few questions to the database."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.isian.realisasi import rujukan
from kinerja.models import Realisasi
from kinerja.queries.lalu import realisasi_lalu
from renstra.models import Indikator
from sakip.core.write import menulis


def kirim(client, kantor: str, alamat: str, tahun: int, sel: str, nilai: str, lama: str = "") -> dict:
    isi = json.dumps({"sel": sel, "nilai": nilai, "lama": lama})
    return client.post(reverse(alamat, args=[kantor, tahun]), isi, content_type="application/json").json()


@pytest.fixture
def koordinasi(bangsalsari) -> Indikator:
    """An indicator of the demo with a series, typed for the year, without parts and survey."""
    semua = Indikator.objects.filter(perangkat=bangsalsari, rumusan__sasaran__isnull=False, survei=None, komponen=None)
    ada = semua.filter(realisasi__tahun=2021, realisasi__periode=0).distinct()
    return next(i for i in ada if len(realisasi_lalu(i, 2021)) > 1)


def ketik(masuk, i: Indikator, nilai: str) -> dict:
    kini = Realisasi.objects.get(indikator=i, tahun=2021, komponen=None, periode=0)
    lama = f"{kini.angka.normalize():f}".replace(".", ",")
    sel = f"{rujukan(i.pk, None, 2021, 0)}|angka"
    return kirim(masuk("perencana"), "bangsalsari", "kinerja:isian_simpan", 2021, sel, nilai, lama)


def test_a_figure_far_from_its_series_is_told_below_the_cell(masuk, koordinasi):
    jawab = ketik(masuk, koordinasi, "9500")
    assert jawab["keadaan"] == "disimpan"
    assert "periksa titik dan komanya" in jawab["catatan"]


def test_a_figure_like_those_before_it_is_left_alone(masuk, koordinasi):
    jawab = ketik(masuk, koordinasi, "97,35")
    assert jawab["keadaan"] == "disimpan"
    assert "titik" not in jawab["catatan"]


def test_one_quarter_of_a_sum_is_not_held_against_whole_years(masuk, koordinasi):
    with menulis(by=None):
        Indikator.objects.filter(pk=koordinasi.pk).update(akumulasi="jumlah")
        Realisasi.objects.filter(indikator=koordinasi, tahun=2021).delete()
    sel = f"{rujukan(koordinasi.pk, None, 2021, 1)}|angka"
    jawab = kirim(masuk("perencana"), "bangsalsari", "kinerja:isian_simpan", 2021, sel, "20")
    assert (jawab["keadaan"], "daripada" in jawab["catatan"]) == ("disimpan", False)


def test_an_emptied_cell_says_nothing(masuk, koordinasi):
    assert ketik(masuk, koordinasi, "")["catatan"] == ""


def test_earlier_years_are_made_of_their_quarters(koordinasi):
    with menulis(by=None):
        Realisasi.objects.filter(indikator=koordinasi, tahun=2020).delete()
        Indikator.objects.filter(pk=koordinasi.pk).update(akumulasi="rata")
        for periode, angka in ((1, 80), (2, 90)):
            Realisasi.objects.create(indikator=koordinasi, tahun=2020, periode=periode, angka=angka)
    koordinasi.refresh_from_db()
    assert dict(realisasi_lalu(koordinasi, 2021))[2020] == Decimal(85)


def test_the_checks_ask_one_question_more(masuk, koordinasi, monkeypatch):
    def kueri(nilai: str) -> int:
        with CaptureQueriesContext(connection) as semua:
            ketik(masuk, koordinasi, nilai)
        return len(semua)

    kueri("96,11")
    dengan = kueri("96,12")
    monkeypatch.setattr("sakip.core.temuan._sel", {})
    assert dengan - kueri("96,13") <= 1
