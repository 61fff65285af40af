"""What every test stands on. The casts and factories live beside the tests that use them."""

from __future__ import annotations

import gc

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import TransactionTestCase, override_settings
from hypothesis import settings

from sakip.core import pemicu

pytest_plugins = ["tests.cast", "tests.bangsalsari", "tests.peramban", "tests.metro_utara"]

# The same examples on every machine; no deadline, since two workers share two cores.
settings.register_profile("sakip", derandomize=True, deadline=None)
settings.load_profile("sakip")

BASIS_DATA = {"db", "transactional_db", "live_server", "django_db_setup"}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """PostgreSQL repeats what may touch its tables (pytest-django lets no other test near them) and is not marked ``rupa``."""
    if connection.vendor == "postgresql":
        config.hook.pytest_deselected(items=[x for x in items if not diulang(x)])
        items[:] = filter(diulang, items)


def pytest_collection_finish() -> None:
    """What the program and the tests are made of stays to the end: nobody looks through it for garbage, which took a fifth of the time."""
    gc.collect()
    gc.freeze()


def diulang(item: pytest.Item) -> bool:
    return item.get_closest_marker("rupa") is None and pakai_basis_data(item)


def pakai_basis_data(item: pytest.Item) -> bool:
    """Whether a test or one of its own fixtures asks for the database; the plugin's own ask for it in every test."""
    milik = {nama: semua for nama, semua in item._fixtureinfo.name2fixturedefs.items() if "django_" not in nama}
    return (
        item.get_closest_marker("django_db") is not None
        or not BASIS_DATA.isdisjoint(milik)
        or any(BASIS_DATA & set(f.argnames) for semua in milik.values() for f in semua)
    )


@pytest.fixture(autouse=True, scope="session")
def media(tmp_path_factory: pytest.TempPathFactory):
    """Uploaded files of the tests go where pytest cleans up."""
    with override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")):
        yield


@pytest.fixture(autouse=True, scope="session")
def meja_kosong():
    """Tests that commit are followed by a flush, which empties tables: without the triggers, which stand again after it."""
    asli = TransactionTestCase._fixture_teardown

    def bereskan(self) -> None:
        for alias in self._databases_names(include_mirrors=False):
            pemicu.lepas(alias)
        asli(self)
        for alias in self._databases_names(include_mirrors=False):
            pemicu.pasang(alias)

    with pytest.MonkeyPatch.context() as tambal:
        tambal.setattr(TransactionTestCase, "_fixture_teardown", bereskan)
        yield


@pytest.fixture(autouse=True)
def _tanpa_ingatan():
    """What a test remembers of its rows (`sakip.core.ingat`) is not told to the next, whose rows may have the same numbers."""
    for alias in ("default", "ingat"):
        caches[alias].clear()
