"""What a first visit costs on a slow line: at most 100 kB of script and 100 kB of style, as they are sent.

Static files are collected and served as on a server: fingerprinted, compressed, by WhiteNoise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
from django.core.management import call_command
from django.http.response import HttpResponseBase
from django.test import Client, override_settings
from django.urls import reverse

from tests.alamat_tabel import ALAMAT
from tests.kantor_lengkap import TAHUN

pytestmark = pytest.mark.rupa("size of static files")

BATAS = 100_000
# The text editor is a big program of its own; it comes with the page of a text, on no first visit.
PENYUNTING = re.compile(r"prose_editor|/naskah")
MUAT = re.compile(r"""<link rel="stylesheet" href="([^"]+)"|<script[^>]* src="([^"]+)\"""")
IMPOR = re.compile(r"""\b(?:from|import)\s*\(?\s*["']([^"']+)["']""")


@pytest.fixture(scope="module")
def terkumpul(tmp_path_factory) -> Iterator[None]:
    """The static files in a folder, compressed, and a server that knows this folder only."""
    with override_settings(
        STATIC_ROOT=tmp_path_factory.mktemp("static"),
        STORAGES={
            "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
            "staticfiles": {"BACKEND": "sakip.core.statis.BerkasStatis"},
        },
        WHITENOISE_AUTOREFRESH=False,
        WHITENOISE_USE_FINDERS=False,
    ):
        call_command("collectstatic", interactive=False, verbosity=0)
        yield


def _isi(jawab: HttpResponseBase) -> bytes:
    """Reading to the end lets the client close the file; a bare `close()` would end the test's transaction too."""
    return b"".join(jawab.streaming_content)


class Kunjungan:
    """A first visit: every file is fetched once, with what it imports."""

    def __init__(self, client: Client) -> None:
        self.client, self.besar = client, {}

    def buka(self, alamat: str) -> None:
        jawab = self.client.get(alamat, follow=True)
        if jawab.headers["Content-Type"].startswith("text/html") and not jawab.streaming:
            for satu in MUAT.findall(jawab.content.decode()):
                self.ambil(next(filter(None, satu)))

    def ambil(self, alamat: str) -> None:
        if alamat in self.besar or PENYUNTING.search(alamat):
            return
        self.besar[alamat] = len(_isi(self.client.get(alamat, headers={"accept-encoding": "gzip"})))
        if alamat.endswith(".js"):
            for bagian in IMPOR.findall(_isi(self.client.get(alamat)).decode()):
                if bagian.startswith("."):
                    self.ambil(urljoin(alamat, bagian))

    def jumlah(self, akhiran: str) -> int:
        return sum(besar for alamat, besar in self.besar.items() if alamat.endswith(akhiran))


def test_all_pages_of_an_office_together_need_little_script_and_style(terkumpul, masuk):
    """Stricter than a first visit: what is opened in a whole day, each file once."""
    orang = Kunjungan(masuk("perencana"))
    orang.buka("/masuk/")
    for nama, alamat in ALAMAT.items():
        if not alamat.isi and "perencana" in alamat.baca and not alamat.lambat and alamat.status == 200:
            orang.buka(reverse(nama, kwargs={"kantor": "bangsalsari", "tahun": TAHUN}))
    assert any("sakip" in alamat for alamat in orang.besar)
    assert 0 < orang.jumlah(".js") <= BATAS, orang.besar
    assert 0 < orang.jumlah(".css") <= BATAS, orang.besar


def test_files_are_sent_compressed_and_kept_for_ever(terkumpul, masuk):
    orang = Kunjungan(masuk("staf"))
    orang.buka("/masuk/")
    gaya = next(alamat for alamat in orang.besar if alamat.endswith(".css"))
    jawab = orang.client.get(gaya, headers={"accept-encoding": "gzip"})
    assert jawab.headers["Content-Encoding"] == "gzip"
    assert "immutable" in jawab.headers["Cache-Control"]
    assert len(_isi(jawab)) == int(jawab.headers["Content-Length"])
