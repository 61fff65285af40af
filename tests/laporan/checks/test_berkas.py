"""Files of others are read back cell by cell, with the place of each; what is wrong in the printed report is found there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from laporan.checks import periksa
from laporan.checks.baca.berkas import baca_berkas
from laporan.checks.bacaan import Bacaan, JenisProsa
from laporan.checks.temuan import Temuan, Tingkat
from tests.laporan.checks.tulis_berkas import kepala, potongan, tulis_docx, tulis_pdf, tulis_xlsx

FIXTURES = Path(__file__).parents[3] / "fixtures"
TULIS = {"docx": tulis_docx, "xlsx": tulis_xlsx, "pdf": tulis_pdf}


@pytest.fixture(scope="module")
def isi() -> dict[str, Any]:
    """Bangsalsari as printed."""
    return dict(json.loads((FIXTURES / "bangsalsari" / "tercetak.json").read_text()))


@pytest.fixture(scope="module")
def bacaan(isi) -> Mapping[str, Bacaan]:
    """The same report as a Word file, a workbook and a PDF, read."""
    return {jenis: baca_berkas(f"lkjip.{jenis}", tulis(isi)) for jenis, tulis in TULIS.items()}


@pytest.fixture(scope="module")
def temuan(bacaan) -> Mapping[str, tuple[Temuan, ...]]:
    return {jenis: periksa(b) for jenis, b in bacaan.items()}


def sel_tercetak(tabel: dict[str, Any]) -> list[list[str]]:
    return [["\n".join(potongan(b, i)) for i in range(len(b["sel"]))] for b in tabel["baris"]]


def temukan(semua: Iterable[Temuan], aturan: str, *kata: str) -> Temuan:
    return next(t for t in semua if t.aturan == aturan and all(k in t.kalimat for k in kata))


@pytest.mark.parametrize("jenis", TULIS)
def test_every_table_comes_back_with_its_title_head_and_cells(isi, bacaan, jenis):
    tabel = bacaan[jenis].tabel
    assert len(tabel) == len(isi["tabel"])
    for dibaca, asli in zip(tabel, isi["tabel"], strict=True):
        assert dibaca.kolom == tuple(kepala(asli) or asli["kolom"])
        assert [[s.teks for s in b.sel] for b in dibaca.baris] == sel_tercetak(asli)
        assert dibaca.judul == asli["judul"] or not asli["judul"]


@pytest.mark.parametrize("jenis", ["docx", "pdf"])
def test_every_text_comes_back_in_order(isi, bacaan, jenis):
    asli = [re.sub(r"\*+", "", f"{x.get('label', '')}{x['teks']}{x.get('halaman', '')}") for x in isi["teks"]]
    dibaca = re.sub(r"\s|\*", "", "".join(p.label + p.teks for p in bacaan[jenis].prosa))
    posisi = [dibaca.find(re.sub(r"\s", "", teks)) for teks in asli]
    assert [teks for teks, p in zip(asli, posisi, strict=True) if p < 0] == []


@pytest.mark.parametrize("jenis", TULIS)
def test_the_frame_is_read_from_the_first_pages(bacaan, jenis):
    b = bacaan[jenis]
    assert (b.tahun, b.instansi, b.pemda) == (2021, "Kecamatan Bangsalsari", "Kabupaten Jember")


@pytest.mark.parametrize("jenis", ["docx", "pdf"])
def test_headings_lists_contents_notes_and_signatures_are_known(bacaan, jenis):
    menurut: dict[JenisProsa, list[str]] = {}
    for p in bacaan[jenis].prosa:
        menurut.setdefault(p.jenis, []).append(p.teks)
    assert "BAB III AKUNTABILITAS KINERJA" in menurut[JenisProsa.JUDUL]
    assert "PENDAHULUAN 1" in " ".join(menurut[JenisProsa.DAFTAR_ISI])
    assert "Sarana dan prasarana kantor yang kurang memadai" in menurut[JenisProsa.BUTIR]
    assert "Sumber Data: PPTK Kec. Bangsalsari" in menurut[JenisProsa.KETERANGAN]
    assert "Drs. SUPRIYONO, S.H., M.M." in menurut[JenisProsa.TANDA_TANGAN]


@pytest.mark.parametrize("jenis", TULIS)
def test_the_clear_faults_are_found(temuan, jenis):
    semua = temuan[jenis]
    assert temukan(semua, "N7", "11.730.649").tingkat is Tingkat.SALAH
    assert temukan(semua, "K3", "90", "93,71").tingkat is Tingkat.SALAH
    assert temukan(semua, "K21", "150 %").tingkat is Tingkat.SALAH
    assert temukan(semua, "K11", "18.294.850", "8.815.000").tingkat is Tingkat.SALAH
    assert temukan(semua, "K12", "2012")


def test_a_finding_names_the_place_in_its_file(temuan):
    def tempat(jenis: str, *cari: str) -> str:
        return temukan(temuan[jenis], *cari).tempat.sebutan

    assert tempat("docx", "N7", "11.730.649") == "paragraf ke-3 pada “PENUTUP”"
    assert tempat("docx", "K3", "93,71") == "Tabel ke-6, baris 1, kolom REALISASI Th. 2021"
    assert tempat("xlsx", "K3", "93,71") == "Lembar 6 BS-13 sel H3"
    assert re.fullmatch(r"Lembar 9 BS-16 baris \d+", tempat("xlsx", "K21", "150 %"))
    assert re.fullmatch(r"halaman \d+, tabel \d, baris 1, kolom REALISASI Th. 2021", tempat("pdf", "K3", "93,71"))
    assert re.fullmatch(r"halaman \d+", tempat("pdf", "N7", "11.730.649"))


@pytest.mark.parametrize("jenis", ["xlsx", "pdf"])
def test_what_is_wrong_does_not_depend_on_the_kind_of_file(temuan, jenis):
    def salah(nama: str) -> set[tuple[str, str]]:
        """Rule and figures of each grave finding."""
        return {(t.aturan, "".join(re.findall(r"\d[\d.,]*", t.kalimat.partition(" di ")[0])))
                for t in temuan[nama] if t.tingkat is Tingkat.SALAH}  # fmt: skip

    assert salah(jenis) == salah("docx")
