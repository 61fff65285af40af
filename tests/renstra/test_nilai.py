"""One box takes a number, a range, or a letter, by the kind of the indicator."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from renstra.domain import IsiTarget, baca_target
from renstra.domain.nilai import periksa_target
from renstra.enums import JenisNilai, Ketersediaan, Polaritas
from renstra.models import Indikator

PERSEN = Indikator(jenis_nilai=JenisNilai.PERSEN, polaritas=Polaritas.NAIK)
ANGKA = Indikator(jenis_nilai=JenisNilai.ANGKA, polaritas=Polaritas.NAIK)
RENTANG = Indikator(jenis_nilai=JenisNilai.ANGKA, polaritas=Polaritas.RENTANG)


@pytest.fixture
def huruf(skala) -> Indikator:
    return Indikator(jenis_nilai=JenisNilai.PREDIKAT, polaritas=Polaritas.NAIK, skala=skala)


@pytest.mark.parametrize(("teks", "angka"), [("85", "85"), ("98,5", "98.5"), (" 100 % ", "100"), ("-5", "-5")])
def test_a_number(teks, angka):
    assert baca_target(teks, PERSEN) == IsiTarget(angka=Decimal(angka))


def test_nothing_typed_is_an_empty_target():
    assert baca_target("  ", ANGKA).kosong


@pytest.mark.parametrize("teks", ["80 - 90", "80-90", "80 – 90", "80 s.d. 90", "80 sampai 90", "80% - 90%"])
def test_a_range(teks):
    assert baca_target(teks, RENTANG) == IsiTarget(angka=Decimal(80), angka_atas=Decimal(90))


def test_one_number_for_an_indicator_that_may_have_a_range():
    assert baca_target("80", RENTANG) == IsiTarget(angka=Decimal(80))


@pytest.mark.parametrize("teks", ["b", "B", " B "])
def test_a_letter_is_kept_as_the_scale_writes_it(huruf, teks):
    assert baca_target(teks, huruf) == IsiTarget(predikat="B")


def test_a_number_for_an_indicator_with_letters(huruf):
    assert baca_target("85", huruf) == IsiTarget(angka=Decimal(85))


def test_a_letter_the_scale_lacks_is_refused_with_those_it_has(huruf):
    with pytest.raises(ValidationError, match=r"“Z” tidak ada pada skala ini\. Pilih salah satu: D, C, B, A\."):
        baca_target("Z", huruf)


@pytest.mark.parametrize(
    ("teks", "indikator", "kalimat"),
    [
        ("abc", ANGKA, "bukan angka"),
        ("B", ANGKA, "bukan angka"),
        ("80 - 90", ANGKA, "bukan angka"),
        ("90 - 80", RENTANG, "Batas atas harus sama dengan atau di atas batas bawah"),
        ("-5", ANGKA, "tidak boleh negatif"),
        ("98.125", ANGKA, "dapat dibaca sebagai"),
    ],
)
def test_what_cannot_be_read_is_asked_back(teks, indikator, kalimat):
    with pytest.raises(ValidationError, match=kalimat):
        baca_target(teks, indikator)


def test_an_ambiguous_figure_offers_both_readings_but_not_inside_a_range():
    with pytest.raises(ValidationError) as satu:
        baca_target("98.125", ANGKA)
    assert satu.value.params["pilihan"] == ["98,125", "98125"]
    with pytest.raises(ValidationError) as rentang:
        baca_target("98.125 - 99", RENTANG)
    assert rentang.value.error_list[0].params is None


def test_none_needs_a_reason_and_no_value():
    with pytest.raises(ValidationError, match="Tulis alasan"):
        periksa_target(IsiTarget(ketersediaan=Ketersediaan.TIDAK_TERSEDIA), ANGKA)
    with pytest.raises(ValidationError, match="ditandai tidak ada"):
        periksa_target(IsiTarget(angka=Decimal(1), ketersediaan=Ketersediaan.TIDAK_DIADAKAN, alasan="x"), ANGKA)
