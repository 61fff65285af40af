"""Our own books, downloaded and uploaded again as the file of a stranger: nobody is accused of what the book explains, what
the source documents really have is found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest
from django.db import transaction

from laporan.builder import bangun
from laporan.checks import periksa
from laporan.checks.baca.berkas import baca_berkas
from laporan.checks.temuan import Temuan, Tingkat
from laporan.document import Dokumen
from laporan.renderers.docx import render_docx
from laporan.renderers.pdf import render_pdf
from laporan.renderers.xlsx import render_xlsx
from sakip.core.models import PerangkatDaerah
from tests.laporan.checks.conftest import TAHUN
from tests.laporan.checks.pelengkap import lengkapi

pytestmark = pytest.mark.django_db
CETAK = {"docx": render_docx, "xlsx": render_xlsx, "pdf": render_pdf}
PDF = {"bangsalsari", "metro-utara"}
"""Drawing takes seconds; these two have every kind of table."""
BERKAS = [(slug, jenis) for slug in TAHUN for jenis in CETAK if jenis != "pdf" or slug in PDF]
BENAR = {
    "K1": (1, "RKT memuat dua dari tiga indikator (004:660)"),
    "K4": (6, "tiga indikator dan sasarannya ditulis lain dalam Renstra, RKT, dan PK (004:293, 306, 660)"),
    "K6": (1, "realisasi 99,02 adalah serapan anggaran sasaran 2 (004:467)"),
    "K9": (1, "268.724.100 tanpa sasaran (004:544-549)"),
    "K21": (1, "realisasi 93,71 tidak berasal dari survei yang dimuat (004:356, 412)"),
    "N7": (1, "belanja tidak langsung dan langsung kurang 11.730.649 dari realisasi seluruhnya (004:559)"),
}
"""What is above a hint in the book of Bangsalsari, how often, and where the source document has it."""
Semua = Mapping[tuple[str, str], tuple[Temuan, ...]]


def dari_berkas(buku: Mapping[str, Dokumen], berkas: list[tuple[str, str]]) -> Semua:
    return {(s, j): periksa(baca_berkas(f"{s}.{j}", CETAK[j](buku[s]))) for s, j in berkas}


def buku_semua() -> dict[str, Dokumen]:
    semua = PerangkatDaerah.objects.select_related("pemda")
    return {p.slug: bangun(p, TAHUN[p.slug]) for p in semua if p.slug in TAHUN}


@pytest.fixture(scope="module")
def asli(data_semua, django_db_blocker) -> Semua:
    """What is found in the books as the source documents give them."""
    with django_db_blocker.unblock():
        buku = buku_semua()
    return dari_berkas(buku, [(s, j) for s, j in BERKAS if j != "pdf"])


@pytest.fixture(scope="module")
def dilengkapi(data_semua, django_db_blocker) -> Semua:
    """What is found in the books of the offices that completed their year."""
    with django_db_blocker.unblock(), transaction.atomic():
        for p in PerangkatDaerah.objects.select_related("pemda"):
            lengkapi(p, TAHUN[p.slug])
        buku = buku_semua()
        transaction.set_rollback(True)
    return dari_berkas(buku, BERKAS)


def salah(semua: tuple[Temuan, ...]) -> list[str]:
    return [f"{t.aturan} {t.tempat.sebutan}: {t.kalimat}" for t in semua if t.tingkat is Tingkat.SALAH]


@pytest.mark.parametrize(("slug", "jenis"), BERKAS)
def test_buku_yang_bersih_menurut_data_bersih_juga_sebagai_berkas(dilengkapi, slug, jenis):
    assert salah(dilengkapi[slug, jenis]) == []


@pytest.mark.parametrize(("slug", "jenis"), [(s, j) for s, j in BERKAS if j != "pdf"])
def test_yang_pasti_dalam_buku_asli(asli, slug, jenis):
    """Only 002:681, the IKU that BAB III never measures; what else is wrong in the four books cannot be told for certain by who
    does not have their data."""
    ada = salah(asli[slug, jenis])
    assert [x[:2] for x in ada] == (["K1"] if slug == "metro-utara" else [])
    assert all("Jumlah kegiatan sosial" in x for x in ada)


def test_temuan_buku_bangsalsari_adalah_kesalahan_dokumennya(asli):
    ada = Counter(t.aturan for t in asli["bangsalsari", "docx"] if t.tingkat is not Tingkat.SARAN)
    assert ada == {aturan: banyak for aturan, (banyak, _) in BENAR.items()}


@pytest.mark.parametrize("jenis", ["docx", "xlsx"])
def test_kantor_dengan_data_uji_tanpa_peringatan(dilengkapi, jenis):
    """Palaran's data are all "data uji": what the program prints of them accuses nobody."""
    assert {t.tingkat for t in dilengkapi["palaran", jenis]} == {Tingkat.SARAN}
