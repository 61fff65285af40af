"""Several at once on one cell: nothing doubled, nothing overwritten unseen, a year never both whole and in quarters."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from kinerja.models import Realisasi
from sakip.core.models import Jejak
from tests.cast import berperan
from tests.factories import IndikatorFactory, PerangkatFactory

SIMPAN = "/contoh/2024/kinerja/isian/simpan/"
SEKALIGUS = 4

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def kantor():
    return PerangkatFactory(slug="contoh", jabatan_kepala="Camat Contoh")


@pytest.fixture
def indikator(kantor):
    return IndikatorFactory(perangkat=kantor)


@pytest.fixture
def client(kantor) -> Client:
    client = Client()
    client.force_login(berperan("perencana", "perencana", kantor))
    return client


def di_utas(kerja: Callable[[], int]) -> int:
    """Do it in a thread with a connection of its own."""
    try:
        return kerja()
    finally:
        connection.close()


def bersama(client: Client, kiriman: list[tuple[str, str]]) -> tuple[list[int], int, int]:
    """All of it sent in the same instant with one session: the answers, the rows and the lines of the Jejak after it."""
    pagar = Barrier(len(kiriman))

    def satu(isi: tuple[str, str]) -> int:
        lain = Client()
        lain.cookies = client.cookies
        badan = json.dumps({"sel": isi[0], "nilai": isi[1], "lama": ""})
        pagar.wait()
        return lain.post(SIMPAN, badan, content_type="application/json").status_code

    with ThreadPoolExecutor(len(kiriman)) as kolam:
        hasil = sorted(kolam.map(lambda isi: di_utas(lambda: satu(isi)), kiriman))
    return hasil, Realisasi.objects.count(), Jejak.objects.filter(jenis="kinerja.realisasi").count()


def test_the_same_new_cell_sent_several_times_at_once_is_one_row(client, indikator):
    nama = f"realisasi:{indikator.pk}:0:2024:1|angka"
    assert bersama(client, [(nama, "60")] * SEKALIGUS) == ([200] * SEKALIGUS, 1, 1)


def test_of_different_values_for_one_new_cell_one_is_stored_and_the_others_are_told(client, indikator):
    nama = f"realisasi:{indikator.pk}:0:2024:1|angka"
    kiriman = [(nama, str(60 + i)) for i in range(SEKALIGUS)]
    assert bersama(client, kiriman) == ([200] + [409] * (SEKALIGUS - 1), 1, 1)


def test_whole_year_and_quarter_at_once_never_stand_together(client, indikator):
    kiriman = [(f"realisasi:{indikator.pk}:0:2024:{p}|angka", "60") for p in (0, 1)]
    assert bersama(client, kiriman) == ([200, 423], 1, 1)
