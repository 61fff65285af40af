"""One real browser a worker, for all tests that need one."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

CHROMIUM = "/usr/bin/chromium"
SABAR = 20_000
"""Milliseconds that an expectation waits at most: a page that composes a book takes seconds on a busy machine."""
BENDERA = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"]


@pytest.fixture(scope="session")
def peramban() -> Iterator[Browser]:
    """One browser a worker. While its loop runs, Django would refuse the database to the tests themselves."""
    with pytest.MonkeyPatch.context() as lingkungan, sync_playwright() as p:
        expect.set_options(timeout=SABAR)
        lingkungan.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = p.chromium.launch(executable_path=os.environ.get("CHROMIUM", CHROMIUM), args=BENDERA)
        yield browser
        browser.close()


@pytest.fixture
def live_server(live_server: LiveServer) -> Iterator[LiveServer]:
    """The running server; a request that outlives its page is waited for, before the tables are emptied under it."""
    yield live_server
    for utas in threading.enumerate():
        if "process_request_thread" in utas.name:
            utas.join(timeout=30)
