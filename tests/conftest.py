"""What every test stands on. The casts and factories live beside the tests that use them."""

import pytest
from django.core.cache import cache
from django.test import TransactionTestCase, override_settings
from hypothesis import settings

from sakip.core import pemicu

pytest_plugins = ["tests.cast", "tests.bangsalsari", "tests.peramban", "tests.metro_utara"]

# The same examples on every machine; no deadline, since two workers share two cores.
settings.register_profile("sakip", derandomize=True, deadline=None)
settings.load_profile("sakip")


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
    cache.clear()
