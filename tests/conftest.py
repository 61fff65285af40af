"""What every test stands on. The casts and factories live beside the tests that use them."""

import pytest
from django.test import override_settings
from hypothesis import settings

pytest_plugins = ["tests.cast", "tests.bangsalsari", "tests.peramban", "tests.metro_utara"]

# The same examples on every machine; no deadline, since two workers share two cores.
settings.register_profile("sakip", derandomize=True, deadline=None)
settings.load_profile("sakip")


@pytest.fixture(autouse=True, scope="session")
def media(tmp_path_factory: pytest.TempPathFactory):
    """Uploaded files of the tests go where pytest cleans up."""
    with override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")):
        yield
