"""Word files from the pages: the book, one table, one paper."""

from __future__ import annotations

import pytest

from laporan import word
from laporan.document import DaftarIsi
from laporan.jelajah import walk
from laporan.renderers.docx import DOCX
from laporan.renderers.pdf import PdfGagal
from laporan.word import buku_word
from tests.laporan.buku import buku
from tests.laporan.docx_baca import alinea, buka, entri
from tests.laporan.docx_skema import periksa

pytestmark = pytest.mark.django_db
AWAL = "/bangsalsari/2021/laporan"


def unduh(browser, alamat: str):
    jawaban = browser.get(f"{AWAL}/{alamat}")
    assert (jawaban.status_code, jawaban["Content-Type"]) == (200, DOCX)
    assert periksa(jawaban.content) == []
    return jawaban["Content-Disposition"], buka(jawaban.content)


def test_the_reading_page_offers_the_book_as_a_word_file(masuk):
    browser = masuk("inspektorat")
    assert f'href="{AWAL}/docx/"' in browser.get(f"{AWAL}/").content.decode()
    nama, isi = unduh(browser, "docx/")
    assert 'filename="LKj-bangsalsari-2021.docx"' in nama
    assert "BAB III AKUNTABILITAS KINERJA" in [t for _, t in alinea(isi)]
    assert ("BAB I PENDAHULUAN", "1") in entri(isi)


@pytest.mark.parametrize("kunci", ["bs-12", "mu-8"])
def test_each_table_and_paper_is_a_word_file_too(masuk, kunci):
    browser = masuk("staf")
    assert f"naskah-kinerja/{kunci}/docx/" in browser.get(f"{AWAL}/naskah-kinerja/{kunci}/").content.decode()
    nama, berkas = unduh(browser, f"naskah-kinerja/{kunci}/docx/")
    assert f'filename="{kunci}-bangsalsari-2021.docx"' in nama
    assert berkas.tables


def test_where_no_pdf_can_be_made_the_word_file_comes_without_page_numbers(monkeypatch):
    def gagal(*_: object, **__: object) -> bytes:
        raise PdfGagal("x")

    monkeypatch.setattr(word, "render_rancangan", gagal)
    dok = buku()
    assert any(isinstance(b, DaftarIsi) for b in walk(dok))
    assert {nomor for _, nomor in entri(buka(buku_word(dok)))} == {""}
