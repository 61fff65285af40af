"""The office of the golden figures, and an office that a perencana may change."""

import pytest

from tests.anggaran.bangsalsari import Bangsalsari, buat
from tests.cast import cast

__all__ = ["cast"]


@pytest.fixture
def bs(db) -> Bangsalsari:
    return buat()
