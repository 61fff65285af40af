"""Readers that answer from memory inside one reading."""

from __future__ import annotations

import pytest

from sakip.core.sekali import akan_dibaca, bertahun, membaca, sekali


@pytest.fixture
def pembaca():
    """A reader with the list of what it was really asked."""
    dibaca = []

    @sekali
    def baca(kantor, tahun=2021):
        dibaca.append((kantor, tahun))
        return object()

    return baca, dibaca


def test_outside_of_a_reading_every_call_reads(pembaca):
    baca, dibaca = pembaca
    baca("a"), baca("a")
    assert dibaca == [("a", 2021), ("a", 2021)]


def test_inside_one_reading_the_same_question_is_read_once(pembaca):
    baca, dibaca = pembaca
    with membaca():
        assert baca("a") is baca("a")
        baca("b"), baca("a", tahun=2020), baca("a", tahun=2020)
    assert dibaca == [("a", 2021), ("b", 2021), ("a", 2020)]


def test_a_reading_inside_another_shares_its_memory(pembaca):
    baca, dibaca = pembaca
    with membaca():
        baca("a")
        with membaca():
            baca("a")
        baca("a")
    assert dibaca == [("a", 2021)]


def test_the_next_reading_reads_again_even_after_an_error(pembaca):
    baca, dibaca = pembaca

    @membaca()
    def gagal():
        baca("a")
        raise ValueError("gagal")

    with pytest.raises(ValueError, match="gagal"):
        gagal()
    with membaca():
        baca("a")
    assert dibaca == [("a", 2021), ("a", 2021)]


@pytest.fixture
def pembaca_tahun():
    """A reader of rows by year, one a year from 2020 on, with the list of the years that it was really asked."""
    dibaca = []

    @bertahun
    def baca(kantor, tahun):
        dibaca.append((kantor, sorted(tahun)))
        return {t: [f"{kantor}{t}"] for t in tahun if t >= 2020}

    return baca, dibaca


def test_years_that_were_named_are_read_together(pembaca_tahun):
    baca, dibaca = pembaca_tahun
    with membaca():
        akan_dibaca(2019, 2020)
        akan_dibaca(2022)
        assert baca("a", 2021) == ["a2021"]
        assert (baca("a", 2019), baca("a", 2020, 2022)) == ([], ["a2020", "a2022"])
    assert dibaca == [("a", [2019, 2020, 2021, 2022])]


def test_only_the_years_that_are_missing_are_read(pembaca_tahun):
    baca, dibaca = pembaca_tahun
    with membaca():
        baca("a", 2021), baca("a", 2022, 2021), baca("b", 2021)
    assert dibaca == [("a", [2021]), ("a", [2022]), ("b", [2021])]


def test_outside_of_a_reading_years_are_read_when_they_are_asked_for(pembaca_tahun):
    baca, dibaca = pembaca_tahun
    akan_dibaca(2020)
    assert (baca("a", 2021), baca("a", 2021)) == (["a2021"], ["a2021"])
    assert dibaca == [("a", [2021])] * 2


def test_a_list_that_was_handed_out_is_nobody_elses(pembaca_tahun):
    baca, _ = pembaca_tahun
    with membaca():
        baca("a", 2021).clear()
        assert baca("a", 2021) == ["a2021"]
