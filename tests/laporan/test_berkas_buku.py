"""Our own book, read as a file of somebody else: its tables come back, and what adds up in the data adds up there."""

from __future__ import annotations

import pytest

from laporan.checks import periksa
from laporan.checks.baca.berkas import baca_berkas
from laporan.checks.bacaan import Bacaan
from laporan.checks.temuan import Tingkat
from laporan.renderers.pdf import render_pdf
from laporan.word import buku_word

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.rupa("file of a tree, read back; test_tercetak*.py hold the tables on both"),
]
BERJUDUL = [f"Tabel 3.{n}" for n in range(1, 8)]


@pytest.fixture(scope="module")
def bacaan(dok) -> dict[str, Bacaan]:
    return {"docx": baca_berkas("buku.docx", buku_word(dok)), "pdf": baca_berkas("buku.pdf", render_pdf(dok))}


@pytest.mark.parametrize("jenis", ["docx", "pdf"])
def test_the_tables_of_the_book_come_back_in_both_formats(bacaan, jenis):
    b = bacaan[jenis]
    assert (b.tahun, b.instansi) == (2021, "Kecamatan Bangsalsari")
    assert [t.nomor for t in b.tabel if t.nomor] == BERJUDUL
    uang = next(t for t in b.tabel if t.kolom[:2] == ("NO", "PROGRAM / KEGIATAN"))
    assert [s.teks for s in uang.baris[-1].sel][-3:] == ["3.866.278.512", "3.348.600.038", "86,61"]
    assert len(uang.baris) == 19


@pytest.mark.parametrize("jenis", ["docx", "pdf"])
def test_what_adds_up_in_the_data_is_no_fault_of_the_file(bacaan, jenis):
    salah = {t.aturan for t in periksa(bacaan[jenis]) if t.tingkat is Tingkat.SALAH}
    assert salah & {"K3", "K5", "K8", "K9", "K10", "K11"} == set()


def test_both_formats_say_the_same(bacaan):
    def salah(jenis: str) -> list[str]:
        return sorted(t.aturan for t in periksa(bacaan[jenis]) if t.tingkat is Tingkat.SALAH)

    assert salah("docx") == salah("pdf")
