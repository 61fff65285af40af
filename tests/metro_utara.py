"""Kecamatan Metro Utara as `manage.py demo` loads it, once a module; each test rolls back to it."""

from __future__ import annotations

import pytest

from sakip.core.models import PerangkatDaerah
from tests.demo import kantor_demo


@pytest.fixture(scope="module")
def data_metro_utara(django_db_setup, django_db_blocker):
    """Loaded in a transaction around all tests of the module, which ends without a trace."""
    with django_db_blocker.unblock(), kantor_demo("metro_utara"):
        yield


@pytest.fixture
def metro_utara(data_metro_utara, db) -> PerangkatDaerah:
    """The office, with everything that is in the document."""
    return PerangkatDaerah.objects.select_related("pemda").get(slug="metro-utara")
