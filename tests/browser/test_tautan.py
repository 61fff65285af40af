"""Every link that a page shows leads somewhere, for whoever sees it."""

from __future__ import annotations

import re
from collections import Counter, deque
from html import unescape
from urllib.parse import urldefrag, urljoin

import pytest

pytestmark = pytest.mark.rupa("links of pages; tests/test_alamat.py opens every address on both")

HREF = re.compile(r'(?:href|src)="([^"]*)"')
# Other years repeat the pages of this one; a PDF takes seconds and has tests of its own; searching gives the same page.
LEWATI = re.compile(r"/laporan/(?:[\w/-]+/)?pdf/|[?&](urut|cari|page)=|^/[a-z-]+/(?!2021)\d{4}/|^/static/")
SERUPA = 3
"""Of pages that differ in their numbers only, so many are opened."""
SATU_RUPA = re.compile(r"\d+|(?<=naskah-kinerja/)[\w-]+|(?<=excel/)[\w-]+|(?<=/angka/)[^/]+:[^/]+")
"""Tables, papers and sheets of one year are all opened for one role; for the others they are pages of one kind."""
SETIAP = re.compile(r"\d+|(?<=/angka/)[^/]+:[^/]+")


def tautan(isi: str, dari: str) -> list[str]:
    """The addresses of this program that a page shows."""
    semua = (urldefrag(urljoin(dari, unescape(href))).url for href in HREF.findall(isi))
    return [alamat for alamat in semua if alamat.startswith("/") and not LEWATI.search(alamat)]


def jelajahi(client, awal: str, rupa_dari: re.Pattern[str]) -> tuple[dict[str, int], dict[str, str]]:
    """Follow all links from a page, the nearest first: what each answered, and where it was first seen."""
    jawaban: dict[str, int] = {}
    asal, antre = {awal: "masuk"}, deque([awal])
    bentuk: Counter[str] = Counter()
    while antre:
        alamat = antre.popleft()
        bentuk[rupa := rupa_dari.sub("0", alamat)] += 1
        if bentuk[rupa] > SERUPA:
            continue
        hasil = client.get(alamat)
        jawaban[alamat] = hasil.status_code
        if hasil.status_code == 200 and "html" in hasil["Content-Type"]:
            baru = dict.fromkeys(tautan(hasil.content.decode(), alamat), alamat)
            antre.extend(baru.keys() - asal.keys())
            asal = baru | asal
    return jawaban, asal


@pytest.mark.parametrize("peran", ["perencana", "staf", "sekcam", "camat", "inspektorat", "organisasi", "admin"])
def test_every_link_that_a_role_sees_can_be_opened(masuk, peran):
    rupa = SETIAP if peran == "perencana" else SATU_RUPA
    jawaban, asal = jelajahi(masuk(peran), "/bangsalsari/2021/", rupa)
    assert {alamat: (status, asal[alamat]) for alamat, status in jawaban.items() if status not in (200, 302)} == {}
    assert len(jawaban) > 40
