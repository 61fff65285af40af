"""Every produced table of Metro Utara beside the printed one: each difference is known and has its reason."""

import json
from pathlib import Path

import pytest

from laporan.builder import bangun
from laporan.jelajah import tabel
from sakip.core.models import PerangkatDaerah
from tests.laporan.sanding_mu import TATA, beda

pytestmark = pytest.mark.django_db

FOLDER = Path(__file__).parents[2] / "fixtures" / "metro_utara"
TERCETAK = json.loads((FOLDER / "tercetak.json").read_text(encoding="utf-8"))["tabel"]
ERRATA = json.loads((FOLDER / "errata.json").read_text(encoding="utf-8"))


def nama(tabel):
    return f"{tabel['id']}/{tabel['cetak']}"


@pytest.fixture(scope="module")
def buku(data_metro_utara, django_db_blocker):
    with django_db_blocker.unblock():
        return bangun(PerangkatDaerah.objects.get(slug="metro-utara"), 2021)


@pytest.mark.parametrize("tercetak", TERCETAK, ids=nama)
def test_a_produced_table_differs_from_print_only_where_errata_says_so(buku, tercetak):
    kita = tabel(buku, tercetak["id"])[1 if tercetak["cetak"] == "langsung" else 0]
    tercatat = [
        (e["baris"], e["kolom"], e["tercetak"], e["kita"]) for e in ERRATA["tabel"] if e["tabel"] == nama(tercetak)
    ]
    assert sorted(beda(tercetak, kita)) == sorted(tercatat)


def test_every_printed_table_is_laid_beside_ours():
    assert {t["id"] for t in TERCETAK} == set(TATA)


def test_every_difference_has_a_reason_and_belongs_to_a_printed_table():
    dikenal = {nama(t) for t in TERCETAK}
    for e in ERRATA["tabel"]:
        assert e["tabel"] in dikenal
    for e in (*ERRATA["tabel"], *ERRATA["naskah"]):
        assert len(e["alasan"]) > 10
