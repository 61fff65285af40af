"""Pages that Django's client got, drawn in a real browser without a server between them: nothing is to be committed."""

from __future__ import annotations

import mimetypes
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from django.contrib.staticfiles import finders
from playwright.sync_api import Browser, Route

ASAL = "http://sakip.test"
ATURAN = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
}
"""WCAG 2.2 A and AA; without the tag for 2.2 axe leaves out the size of targets."""


class Layar:
    """One tab of a width in px. What a page asks for is taken from the static files; nothing else is there."""

    def __init__(self, browser: Browser, lebar: int = 1280) -> None:
        self.isi = b""
        konteks = browser.new_context(locale="id-ID", viewport={"width": lebar, "height": 900})
        self.page = konteks.new_page()
        self.page.route("**/*", self._jawab)

    def tutup(self) -> None:
        self.page.context.close()

    def tampilkan(self, isi: bytes, alamat: str) -> None:
        """Draw a page that Django's client got at this address."""
        self.isi = isi
        self.page.goto(ASAL + alamat, wait_until="load")

    def _jawab(self, rute: Route) -> None:
        alamat = urlsplit(rute.request.url).path
        if rute.request.is_navigation_request() and rute.request.frame == self.page.main_frame:
            rute.fulfill(body=self.isi, content_type="text/html; charset=utf-8")
        elif berkas := finders.find(alamat.removeprefix("/static/")):
            rute.fulfill(path=str(berkas), content_type=mimetypes.guess_type(alamat)[0])
        else:
            rute.fulfill(status=204)

    def pelanggaran(self) -> list[str]:
        """What axe finds on the page now, one line for each thing: rule, place, markup."""
        self.page.evaluate(AXE_SCRIPT)
        hasil: Any = self.page.evaluate("aturan => axe.run(aturan).then(hasil => hasil.violations)", ATURAN)
        return [f"{v['id']}: {n['target']} {n['html'][:160]}" for v in hasil for n in v["nodes"]]

    def melebar(self) -> list[str]:
        """Said where the page is wider than the screen, so that it would have to be pushed sideways."""
        lebih = self.page.evaluate("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")
        return [f"{lebih} px too wide"] if lebih > 0 else []
