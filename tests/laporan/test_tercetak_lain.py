"""Every produced table of Metro Timur and Palaran beside the printed one: each difference is known and has its reason."""

from __future__ import annotations

import json
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest

from laporan.builder import bangun
from laporan.document import Dokumen
from laporan.jelajah import tabel
from sakip.core.models import PerangkatDaerah
from tests.demo import kantor_demo
from tests.laporan.sanding import baris_kita, rapi

pytestmark = pytest.mark.django_db

FIXTURES = Path(__file__).parents[2] / "fixtures"
DOKUMEN = {
    "metro_timur_bab2": ("metro-timur", 2021, "lkjip"),
    "metro_timur_renstra": ("metro-timur", 2021, "renstra"),
    "palaran": ("palaran", 2023, "iku"),
}
BERSATU = {"MT-1"}
"""Print puts all indicators of a sasaran into one cell, we give each a row."""


def isi(dokumen: str, nama: str) -> dict[str, Any]:
    return json.loads((FIXTURES / dokumen / f"{nama}.json").read_text(encoding="utf-8"))


CETAK = [(d, t) for d in DOKUMEN for t in isi(d, "tercetak")["tabel"]]


@pytest.fixture(scope="module")
def buku(django_db_setup, django_db_blocker):
    """The books of both offices, loaded once."""
    with django_db_blocker.unblock(), kantor_demo("metro_timur", "palaran"):
        yield {d: bangun(PerangkatDaerah.objects.get(slug=s), th, jenis) for d, (s, th, jenis) in DOKUMEN.items()}


def padat(baris: list[list[str]]) -> list[list[str]]:
    """Rows that continue the one above, joined to it."""
    hasil: list[list[str]] = []
    for b in baris:
        if b[0]:
            hasil.append(b)
        else:
            hasil[-1] = [" ".join(filter(None, pasangan)) for pasangan in zip(hasil[-1], b, strict=True)]
    return hasil


def beda(dok: Dokumen, cetak: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    """Every cell that differs: row (1 is the first), column, printed, ours."""
    (kita,) = tabel(dok, cetak["id"])
    baris = padat(baris_kita(kita)) if cetak["id"] in BERSATU else baris_kita(kita)
    kepala = [" ".join(filter(None, (k.kelompok, k.judul))).replace("- ", "-") for k in kita.kolom]
    pasangan = [("judul", [cetak["judul"]], [f"{kita.nomor} {kita.judul}"]), ("kepala", cetak["kolom"], kepala)]
    tercetak = [b["sel"] for b in cetak["baris"]]
    pasangan += [(str(i), a or [], b or []) for i, (a, b) in enumerate(zip_longest(tercetak, baris), 1)]
    return [
        (tempat, cetak["kolom"][n] if tempat != "judul" else "", rapi(x), rapi(y))
        for tempat, a, b in pasangan
        for n, (x, y) in enumerate(zip_longest(a, b, fillvalue=""))
        if rapi(x) != rapi(y)
    ]


@pytest.mark.parametrize(("dokumen", "cetak"), CETAK, ids=lambda x: x if isinstance(x, str) else x["id"])
def test_a_produced_table_differs_from_print_only_where_errata_says_so(buku, dokumen, cetak):
    errata = [e for e in isi(dokumen, "errata")["tabel"] if e["tabel"] == cetak["id"]]
    tercatat = [(e["baris"], e["kolom"], e["tercetak"], e["kita"]) for e in errata]
    assert sorted(beda(buku[dokumen], cetak)) == sorted(tercatat)


@pytest.mark.parametrize("dokumen", DOKUMEN)
def test_every_difference_has_a_reason_and_belongs_to_a_printed_table(dokumen):
    dikenal = {t["id"] for t in isi(dokumen, "tercetak")["tabel"]}
    for e in isi(dokumen, "errata")["tabel"]:
        assert e["tabel"] in dikenal
        assert len(e["alasan"]) > 10
