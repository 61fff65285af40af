"""The glossary as help: read from its file, beside the fields named by its terms, and never in the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.urls import reverse

from sakip.core import glosarium
from sakip.core.glosarium import Istilah, arti, urai

TABEL = """# Glosarium

| istilah | arti | dasar | nama dalam kode |
|---|---|---|---|
| Target | yang dijanjikan | – | `renstra.Target` |
| Realisasi, capaian | yang terjadi; perbandingannya | PermenPANRB 53/2014 | `kinerja.Realisasi` |
| Perangkat daerah (OPD, SKPD) | kantor | PP 18/2016 | `core.PerangkatDaerah` |
| Perjanjian Kinerja (murni, perubahan) | janji tahunan | MT-1 | – |
"""


@pytest.fixture(autouse=True)
def baca_ulang():
    """What a test reads from a file of its own is forgotten after it."""
    yield
    glosarium.semua.cache_clear()
    glosarium._menurut_sebutan.cache_clear()


def pakai(settings, berkas: Path) -> None:
    settings.GLOSARIUM = berkas
    glosarium.semua.cache_clear()
    glosarium._menurut_sebutan.cache_clear()


def test_rows_of_the_table_are_terms_with_their_regulation():
    assert urai(TABEL)[-1] == Istilah("Perjanjian Kinerja (murni, perubahan)", "Janji tahunan", "")
    assert urai(TABEL)[:2] == (
        Istilah("Target", "Yang dijanjikan", ""),
        Istilah("Realisasi, capaian", "Yang terjadi; perbandingannya", "PermenPANRB 53/2014"),
    )


def test_a_label_finds_its_term_by_each_name_and_without_its_unit(settings, tmp_path):
    (tmp_path / "g.md").write_text(TABEL)
    pakai(settings, tmp_path / "g.md")
    nama = {label: (i := arti(label)) and i.nama for label in ("target", "Capaian", "Target (Rp)", "SKPD", "Murni", "")}
    assert nama == {
        "target": "Target",
        "Capaian": "Realisasi, capaian",
        "Target (Rp)": "Target",
        "SKPD": "Perangkat daerah (OPD, SKPD)",
        "Murni": None,
        "": None,
    }


def test_every_row_of_our_own_glossary_has_a_meaning():
    assert len(glosarium.semua()) > 80
    assert [i.nama for i in glosarium.semua() if not (i.nama and i.arti)] == []


def test_a_form_explains_its_terms_beside_the_field(cast):
    alamat = reverse("renstra:rpjmd_tambah", args=["contoh", 2024])
    isi = cast.client("organisasi").get(alamat).content.decode()
    assert "Arti Visi, misi" in isi
    assert "Keadaan yang diinginkan pada akhir RPJMD, dan upaya umum untuk mencapainya." in isi


def test_the_page_shows_all_terms(cast):
    isi = cast.client("staf").get(reverse("core:istilah", args=["contoh", 2024])).content.decode()
    assert "Laporan kinerja tahunan" in isi
    assert "laporan.Laporan" not in isi


def test_without_the_file_pages_work_and_the_list_says_what_to_do(cast, settings, tmp_path):
    pakai(settings, tmp_path / "tidak-ada.md")
    assert cast.client("organisasi").get(reverse("renstra:rpjmd_tambah", args=["contoh", 2024])).status_code == 200
    isi = cast.client("staf").get(reverse("core:istilah", args=["contoh", 2024])).content.decode()
    assert "Daftar istilah tidak ada pada pemasangan ini." in isi
