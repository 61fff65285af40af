"""The office of the golden figures."""

import pytest

from tests.anggaran.bangsalsari import Bangsalsari, buat


@pytest.fixture
def bs(db) -> Bangsalsari:
    return buat()
