from decimal import Decimal

import pytest

from anggaran.hitung import jumlah, serapan, sisa


def test_serapan_is_exact_and_unrounded():
    assert serapan(Decimal(1), Decimal(8)) == Decimal("12.5")


@pytest.mark.parametrize(("realisasi", "pagu"), [(None, Decimal(1)), (Decimal(1), None), (Decimal(1), Decimal(0))])
def test_serapan_is_none_where_it_cannot_be_computed(realisasi, pagu):
    assert serapan(realisasi, pagu) is None


def test_nothing_adds_up_to_none_and_zero_to_zero():
    assert jumlah([None, None]) is None
    assert jumlah([None, Decimal(0)]) == 0


def test_sisa_is_negative_where_more_was_spent():
    assert sisa(Decimal(5), Decimal(7)) == -2
    assert sisa(None, Decimal(7)) is None
