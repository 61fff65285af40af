"""Pages ask the database at most 30 times; those that compose a book more when they are opened first after a write (decision
0028). With many questions, a slow disk or line is felt."""

from __future__ import annotations

import re

import pytest
from django.core.cache import caches
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
    r"|reviu_temuan|alur)|asal"
)
SEKELILING = {"laporan:siap": 53, "meja": 56}
"""Beside the book what is around it: the measurements of all units, reviu and evaluation, what changed."""
URUTAN = ("perencana", "camat", "sekcam", "staf", "admin", "organisasi", "inspektorat")


@pytest.fixture
def kantor(bangsalsari) -> PerangkatDaerah:
    """The office of the demo and its Pemda, with rows of every kind."""
    return lengkapi_pemda(lengkapi(bangsalsari))


def batas(nama: str) -> int:
    return SEISI_BUKU if BUKU.fullmatch(nama) else SEKELILING.get(nama, BATAS)


def kueri(client, alamat: str, *, dingin: bool = True) -> int | None:
    """How often a page asks, with nothing remembered or as it is; None where it is no page. Savepoints of the test's own
    transaction do not count."""
    if dingin:
        for alias in ("default", "ingat"):
            caches[alias].clear()
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


def test_while_nothing_is_written_no_page_asks_more_than_thirty_times(kantor, masuk):
    """Those that ask more often with nothing remembered: opened a second time, by whoever reads them."""
    lebih, dilihat = {}, 0
    for nama, alamat in ALAMAT.items():
        if alamat.status != 200 or batas(nama) == BATAS:
            continue
        for peran in [p for p in URUTAN if p in alamat.baca]:
            client = masuk(peran)
            kueri(client, url(nama, alamat), dingin=False)
            jumlah = kueri(client, url(nama, alamat), dingin=False) or 0
            dilihat += 1
            if jumlah > BATAS:
                lebih[nama, peran] = jumlah
    assert lebih == {}
    assert dilihat > 50
