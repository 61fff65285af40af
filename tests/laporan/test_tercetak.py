"""Every produced table of Bangsalsari beside the printed one: each difference is known and has its reason."""

import json
from pathlib import Path

import pytest

from tests.laporan.sanding import beda, milik_kita

pytestmark = pytest.mark.django_db

FOLDER = Path(__file__).parents[2] / "fixtures" / "bangsalsari"
TERCETAK = json.loads((FOLDER / "tercetak.json").read_text(encoding="utf-8"))
ERRATA = json.loads((FOLDER / "errata.json").read_text(encoding="utf-8"))["tabel"]


def nama(tabel):
    return f"{tabel['id']}/{tabel['cetak']}"


@pytest.mark.parametrize("tercetak", TERCETAK["tabel"], ids=nama)
def test_a_produced_table_differs_from_print_only_where_errata_says_so(dok, tercetak):
    kita = beda(tercetak, milik_kita(dok, tercetak["id"], tercetak["cetak"]))
    tercatat = [(e["baris"], e["kolom"], e["tercetak"], e["kita"]) for e in ERRATA if e["tabel"] == nama(tercetak)]
    assert sorted(kita) == sorted(tercatat)


def test_every_difference_has_a_reason_and_belongs_to_a_printed_table():
    dikenal = {nama(t) for t in TERCETAK["tabel"]}
    for e in ERRATA:
        assert e["tabel"] in dikenal
        assert len(e["alasan"]) > 10
