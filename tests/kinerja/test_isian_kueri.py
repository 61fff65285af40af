"""How often a saved cell asks the database: fifty people type at once, so each question counts."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.kinerja.test_isian import kirim, sel

TANYA = ("SELECT", "INSERT", "UPDATE")


def kueri(client, nama, nilai, lama=""):
    with CaptureQueriesContext(connection) as semua:
        assert kirim(client, nama, nilai, lama).status_code == 200
    return sum(q["sql"].startswith(TANYA) for q in semua.captured_queries)


@pytest.mark.parametrize(("bidang", "dua", "paling"), [("angka", ("60", "70"), 14), ("kendala", ("Banjir", "Rob"), 11)])
def test_a_saved_cell_asks_few_questions(bs, bidang, dua, paling):
    perencana = bs.cast.client("perencana")
    nama = sel(bs.desa, 1, bidang)
    assert kueri(perencana, nama, dua[0]) <= paling
    assert kueri(perencana, nama, dua[1], dua[0]) <= paling
