"""The offices of the source documents, as the rules read them."""

from __future__ import annotations

import pytest

from sakip.core.models import PerangkatDaerah
from tests.demo import kantor_demo

DOKUMEN = ("bangsalsari", "metro_timur", "metro_utara", "palaran")
TAHUN = {"bangsalsari": 2021, "metro-timur": 2021, "metro-utara": 2021, "palaran": 2023}


@pytest.fixture(scope="module")
def data_semua(django_db_setup, django_db_blocker):
    """All of them, in a transaction around the tests of the module, which ends without a trace."""
    with django_db_blocker.unblock(), kantor_demo(*DOKUMEN):
        yield


@pytest.fixture
def semua(data_semua, db) -> dict[str, PerangkatDaerah]:
    """The offices by their short address."""
    return {p.slug: p for p in PerangkatDaerah.objects.select_related("pemda")}
