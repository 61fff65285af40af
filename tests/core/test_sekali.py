"""Readers that answer from memory inside one reading."""

from __future__ import annotations

import pytest

from sakip.core.sekali import membaca, sekali


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
