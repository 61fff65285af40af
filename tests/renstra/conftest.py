"""A small plan of the cast's office: one tujuan, one sasaran, one node of the year's tree."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renstra.models import Pita, Renstra, Sasaran, SimpulProgram, Skala, Tujuan
from sakip.core.write import menulis
from tests.cast import Cast
from tests.factories import TAHUN, RenstraFactory, SasaranFactory, SimpulFactory, TujuanFactory


@pytest.fixture
def renstra(cast: Cast) -> Renstra:
    return RenstraFactory(perangkat=cast.kantor)


@pytest.fixture
def tujuan(renstra: Renstra) -> Tujuan:
    return TujuanFactory(renstra=renstra, kode="T1")


@pytest.fixture
def sasaran(tujuan: Tujuan) -> Sasaran:
    return SasaranFactory(tujuan=tujuan, kode="T1.S1", urut=1)


@pytest.fixture
def simpul(cast: Cast) -> SimpulProgram:
    return SimpulFactory(perangkat=cast.kantor, tahun=TAHUN, kode="7.01.02")


@pytest.fixture
def skala(db) -> Skala:
    """Letters of the public-satisfaction survey (Permenpan RB 14/2017)."""
    with menulis(by=None):
        skala = Skala.objects.create(kode="skm-uji", nama="Mutu pelayanan", kegunaan=Skala.Kegunaan.PREDIKAT)
        for urut, (huruf, bawah) in enumerate([("D", "25"), ("C", "65"), ("B", "76.61"), ("A", "88.31")], 1):
            Pita.objects.create(skala=skala, urut=urut, predikat=huruf, bawah=Decimal(bawah))
    return skala
