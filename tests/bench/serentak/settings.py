"""The settings of the program with the addresses of the bench."""

from sakip.settings import *  # noqa: F403

ROOT_URLCONF = "tests.bench.serentak.urls"
