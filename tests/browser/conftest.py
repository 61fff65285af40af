"""A real browser against the running program. Tests act as a user does: by menu, label and button."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.bangsalsari import muat_bangsalsari
from tests.browser.orang import Orang
from tests.browser.pelayan import contoh_kosong, duduk, pelayan

__all__ = ["contoh_kosong", "datang", "duduk", "kecamatan_bangsalsari", "pelayan"]


@pytest.fixture
def datang(peramban, live_server) -> Iterator[Callable[..., Orang]]:
    """Somebody sits down before a browser: ``datang("staf")``, ``datang("staf", lebar=360, skrip=False)``.

    At the end no page may have complained in the console.
    """
    hadir: list[Orang] = []

    def mulai(username: str = "", sandi: str = "sakip-demo", *, lebar: int = 1280, skrip: bool = True) -> Orang:
        konteks = peramban.new_context(
            locale="id-ID", viewport={"width": lebar, "height": 800}, java_script_enabled=skrip, accept_downloads=True
        )
        konteks.set_default_timeout(60_000)
        hadir.append(orang := Orang(konteks.new_page(), live_server.url))
        if username:
            orang.masuk(username, sandi)
        return orang

    yield mulai
    for orang in hadir:
        orang.page.context.close()
    assert [keluhan for orang in hadir for keluhan in orang.keluhan] == []


@pytest.fixture
def kecamatan_bangsalsari(peramban, live_server) -> None:
    """The demo, behind the running server."""
    muat_bangsalsari()
