"""The report of Bangsalsari 2021 as the program builds it from the fixture, once a module."""

from __future__ import annotations

import pytest

from laporan.builder import bangun
from laporan.document import Dokumen
from sakip.core.models import PerangkatDaerah


@pytest.fixture(scope="module")
def dok(data_bangsalsari, django_db_blocker) -> Dokumen:
    with django_db_blocker.unblock():
        return bangun(PerangkatDaerah.objects.get(slug="bangsalsari"), 2021)
