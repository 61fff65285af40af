"""Pages ask the database at most 30 times, those that compose a book more: with many, a slow disk or line is felt."""

from __future__ import annotations

import re

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sakip.core.models import PerangkatDaerah
from tests.alamat_tabel import ALAMAT, PEMDA, Alamat
from tests.kantor_lengkap import lengkapi, lengkapi_pemda
from tests.test_alamat import url
from tests.test_alamat_pemda import url as url_pemda

BATAS = 30
SEISI_BUKU = 52
"""Of pages that compose the whole book: its year lies in about forty tables, and each is read once."""
BUKU = re.compile(
    r"laporan:(baca|cetak|angka|angka_berubah|buku_\w+|bagian_\w+|pohon|naskah_baca|naskah_daftar|kesiapan|periksa"
    r"|reviu_temuan)|asal"
)
SEKELILING = {"laporan:alur": 53, "laporan:siap": 56, "meja": 59}
"""Beside the book what is around it: the measurements of all units, reviu and evaluation, locks, what changed."""
URUTAN = ("perencana", "camat", "sekcam", "staf", "admin", "organisasi", "inspektorat")


@pytest.fixture
def kantor(bangsalsari) -> PerangkatDaerah:
    """The office of the demo and its Pemda, with rows of every kind."""
    return lengkapi_pemda(lengkapi(bangsalsari))


def batas(nama: str) -> int:
    return SEISI_BUKU if BUKU.fullmatch(nama) else SEKELILING.get(nama, BATAS)


def kueri(client, alamat: str) -> int | None:
    """How often a page asks with nothing remembered; None where it is no page. Savepoints of the test's own transaction do not count."""
    cache.clear()
    with CaptureQueriesContext(connection) as semua:
        jawab = client.get(alamat)
    if jawab.status_code != 200 or not jawab.headers["Content-Type"].startswith("text/html"):
        return None
    return sum("SAVEPOINT" not in k["sql"] for k in semua.captured_queries)


@pytest.mark.parametrize("bagian", range(2))
def test_no_page_asks_more_often_than_it_may(kantor, masuk, bagian):
    semua: list[tuple[str, Alamat, str]] = [(n, a, url(n, a)) for n, a in ALAMAT.items()]
    semua += [(n, a, url_pemda(n, a, kantor.pemda.slug)) for n, a in PEMDA.items()]
    lebih = {}
    for nama, alamat, jalan in semua[bagian::2]:
        for peran in [p for p in URUTAN if p in alamat.baca][: 1 if alamat.lambat else 3]:
            if alamat.status == 200 and (jumlah := kueri(masuk(peran), jalan) or 0) > batas(nama):
                lebih[nama, peran] = jumlah
    assert lebih == {}
