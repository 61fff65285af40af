"""Kecamatan Bangsalsari 2021 as `manage.py demo` loads it, once a module; each test rolls back to it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from sakip.core.models import Pengguna, PerangkatDaerah
from sakip.portal.demo.tahapan import muat
from tests.demo import kantor_demo


def muat_bangsalsari() -> PerangkatDaerah:
    """Load it here and now; for tests that commit (``transactional_db``, a live server)."""
    muat("bangsalsari", lambda *_: None)
    return PerangkatDaerah.objects.select_related("pemda").get(slug="bangsalsari")


@pytest.fixture(scope="module")
def data_bangsalsari(django_db_setup, django_db_blocker):
    """Loaded in a transaction around all tests of the module, which ends without a trace."""
    with django_db_blocker.unblock(), kantor_demo("bangsalsari"):
        yield


@pytest.fixture
def bangsalsari(data_bangsalsari, db) -> PerangkatDaerah:
    """The office, with everything that is in the document."""
    return PerangkatDaerah.objects.select_related("pemda").get(slug="bangsalsari")


@pytest.fixture
def masuk(bangsalsari) -> Callable[[str], Client]:
    """A browser in which an account of the demo is logged in: ``masuk("perencana")``."""

    def client(username: str) -> Client:
        browser = Client()
        browser.force_login(Pengguna.objects.get(username=username))
        return browser

    return client
