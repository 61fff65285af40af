"""The acceptance table names every row of the specification, once, and stands in docs/ as it is made."""

from pathlib import Path

from django.conf import settings

from tests.penerimaan.daftar import BUTIR, DI_TEMPAT_LAIN
from tests.penerimaan.tabel import tulis

BANYAK = {"MR": 1, "MT": 4, "MU": 14, "PL": 4, "BS": 21, "R": 12, "N": 25}
WAJIB = {f"{awal}-{i}" for awal, banyak in BANYAK.items() for i in range(1, banyak + 1)}


def test_every_row_of_the_specification_is_in_the_table_once():
    ada = [b.id for b in (*BUTIR, *DI_TEMPAT_LAIN)]
    assert sorted(ada) == sorted(set(ada))
    assert set(ada) == WAJIB


def test_the_table_in_docs_is_the_one_that_is_made():
    assert Path(settings.BASE_DIR, "docs", "penerimaan.md").read_text(encoding="utf-8") == tulis()


def test_each_row_that_stands_elsewhere_names_a_test_that_is_there():
    for x in DI_TEMPAT_LAIN:
        berkas, _, nama = x.uji.partition("::")
        assert f"def {nama}(" in Path(settings.BASE_DIR, berkas).read_text(encoding="utf-8"), x.uji
