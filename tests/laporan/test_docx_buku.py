"""The books of Bangsalsari, Palaran and Metro Utara as Word files: read back, they are the tree; LibreOffice opens them."""

from __future__ import annotations

import re
import subprocess
import time
from collections import Counter

import pytest

from laporan.builder import bangun
from laporan.document import Chart, DaftarIsi, Dokumen
from laporan.jelajah import teks, walk
from laporan.nomor import daftar_isi
from laporan.renderers.docx import render_docx
from sakip.core.models import PerangkatDaerah
from tests.demo import kantor_demo
from tests.laporan.docx_baca import (
    alinea,
    alinea_pohon,
    arah_pohon,
    buka,
    entri,
    isi_pohon,
    isi_tabel,
    rapi,
    tabel_data,
    tabel_pohon,
)
from tests.laporan.docx_skema import periksa

pytestmark = [pytest.mark.django_db, pytest.mark.rupa("Word file of a tree; test_tercetak*.py hold the tables on both")]

BUKU = {
    "bangsalsari": ("bangsalsari", 2021, "lkjip"),
    "palaran": ("palaran", 2023, "iku"),
    "metro_utara": ("metro-utara", 2021, "lkjip"),
}
HALAMAN = {"bagian-kata_pengantar": "i", "bagian-bab1": "1"}
ANGKA = re.compile(r"\d[\d.,]*\d|\d")


@pytest.fixture(scope="module")
def pohon(django_db_setup, django_db_blocker) -> dict[str, Dokumen]:
    """The trees of the three books."""
    with django_db_blocker.unblock(), kantor_demo(*BUKU):
        yield {k: bangun(PerangkatDaerah.objects.get(slug=s), th, jenis) for k, (s, th, jenis) in BUKU.items()}


@pytest.fixture(scope="module")
def berkas(pohon) -> dict[str, bytes]:
    return {k: render_docx(dok, HALAMAN) for k, dok in pohon.items()}


@pytest.fixture(scope="module")
def lewat_libreoffice(berkas, tmp_path_factory) -> dict[str, str]:
    """The text of each file as LibreOffice prints it, all converted at once."""
    folder = tmp_path_factory.mktemp("docx")
    for nama, isi in berkas.items():
        (folder / f"{nama}.docx").write_bytes(isi)
    ubah = ["soffice", f"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to", "pdf"]
    subprocess.run([*ubah, "--outdir", folder, *folder.glob("*.docx")], check=True, timeout=300, capture_output=True)
    return {nama: _teks_pdf(folder / f"{nama}.pdf") for nama in berkas}


def _teks_pdf(berkas) -> str:
    return subprocess.run(["pdftotext", "-raw", berkas, "-"], check=True, capture_output=True, text=True).stdout


@pytest.mark.parametrize("nama", BUKU)
def test_word_finds_nothing_to_repair(berkas, nama):
    assert periksa(berkas[nama]) == []


@pytest.mark.parametrize("nama", BUKU)
def test_every_table_read_back_is_that_of_the_tree_cell_by_cell(pohon, berkas, nama):
    terbaca = [isi_tabel(t) for t in tabel_data(buka(berkas[nama]))]
    assert terbaca == [isi_pohon(t) for t in tabel_pohon(pohon[nama])]


@pytest.mark.parametrize("nama", BUKU)
def test_headings_and_paragraphs_are_all_there_in_order(pohon, berkas, nama):
    assert [t for _, t in alinea(buka(berkas[nama]))] == alinea_pohon(pohon[nama])


@pytest.mark.parametrize("nama", BUKU)
def test_pages_turn_where_the_tree_turns_them(pohon, berkas, nama):
    rebah = [s.page_width > s.page_height for s in buka(berkas[nama]).sections]
    assert rebah == [x for _, x in arah_pohon(pohon[nama])]


@pytest.mark.parametrize("nama", BUKU)
def test_lists_of_contents_name_what_the_tree_names(pohon, berkas, nama):
    daftar = [b for b in walk(pohon[nama]) if isinstance(b, DaftarIsi)]
    isi = [e for b in daftar for e in daftar_isi(pohon[nama], b.sampai, b.muat)]
    assert [t for t, _ in entri(buka(berkas[nama]))] == [rapi(f"{e.nomor} {e.judul}") for e in isi]


@pytest.mark.parametrize("nama", BUKU)
def test_every_drawing_is_there_with_its_words(pohon, berkas, nama):
    alt = Counter(x.get("descr") for x in buka(berkas[nama]).element.iter("{*}docPr"))
    assert not Counter(rapi(g.alt or g.judul) for g in walk(pohon[nama]) if isinstance(g, Chart)) - alt


@pytest.mark.parametrize("nama", BUKU)
def test_libreoffice_prints_every_figure_of_every_table(pohon, lewat_libreoffice, nama):
    tercetak = re.sub(r"\s", "", lewat_libreoffice[nama])
    hilang = [
        (t.kode, angka) for t in tabel_pohon(pohon[nama]) for angka in ANGKA.findall(teks(t)) if angka not in tercetak
    ]
    assert hilang == []


@pytest.mark.parametrize("nama", BUKU)
def test_libreoffice_prints_all_headings(pohon, lewat_libreoffice, nama):
    tercetak = re.sub(r"\s", "", lewat_libreoffice[nama])
    judul = [s for s in alinea(buka(render_docx(pohon[nama]))) if s[0].startswith(("Heading", "Judul"))]
    assert [t for _, t in judul if re.sub(r"\s", "", t) not in tercetak] == []


def test_the_largest_book_takes_a_moment(pohon):
    mulai = time.perf_counter()
    render_docx(pohon["metro_utara"])
    assert time.perf_counter() - mulai < 5


def test_libreoffice_prints_the_page_numbers_of_the_contents(lewat_libreoffice):
    tercetak = re.sub(r"[\s.]", "", lewat_libreoffice["bangsalsari"])
    assert "KATAPENGANTARi" in tercetak
    assert "BABIPENDAHULUAN1" in tercetak
