"""The stamp on paper: a page at the end and a line in the foot, in every format; nothing of it is signed."""

from __future__ import annotations

import base64
import dataclasses
import datetime
import io
import zipfile

import openpyxl
import pikepdf
import pytest

from laporan.document import Gambar
from laporan.edisi import pohon
from laporan.edisi.banding import bandingkan
from laporan.edisi.sah import HURUF_KODE, Pengesahan, buat_kode, bubuhkan, rapikan_kode
from laporan.renderers.docx import render_docx
from laporan.renderers.html import render_html
from laporan.renderers.pdf import render_pdf
from laporan.renderers.xlsx import render_xlsx
from tests.laporan.buku import buku
from tests.laporan.cetakan_pdf import halaman_teks

SIDIK = "ab" * 32
SAH = Pengesahan(
    kode="7KQ4-M2XD-9PAR", edisi=2, sidik=SIDIK, hari=datetime.date(2022, 1, 31), nama="CAMAT CONTOH, S.H.",
    jabatan="Plt. Camat Contoh", pangkat="Pembina", nip="19640405 198703 1 015", alasan="Angka keliru",
    alamat="https://sakip.contoh.go.id/periksa/7KQ4-M2XD-9PAR/",
)  # fmt: skip


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return render_pdf(bubuhkan(buku(), SAH), edisi=True)


def test_the_last_page_says_all_of_it_and_every_foot_names_edition_and_code(pdf: bytes) -> None:
    halaman = ["\n".join(h) for h in halaman_teks(pdf)]
    for kata in ("Lembar Pengesahan", "CAMAT CONTOH, S.H.", "Plt. Camat Contoh", "31 Januari 2022", "Angka keliru",
                 "7KQ4-M2XD-9PAR", SAH.alamat, "19640405 198703 1 015"):  # fmt: skip
        assert kata in halaman[-1], kata
    assert SIDIK in halaman[-1].replace(" ", "").replace("\n", "")
    assert all("Edisi 2 · kode 7KQ4-M2XD-9PAR" in h for h in halaman[1:])


def test_the_pages_before_are_those_without_the_stamp(pdf: bytes) -> None:
    polos = halaman_teks(render_pdf(buku(), edisi=True))
    sah = [[b.replace(" · Edisi 2 · kode 7KQ4-M2XD-9PAR", "") for b in h] for h in halaman_teks(pdf)]
    assert sah[:-1] == polos


def test_it_stays_readable_by_speech_and_the_same_bytes_each_time(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as terbuka, terbuka.open_metadata() as meta:
        assert meta["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        gambar = [o for o in terbuka.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Figure"]
        assert any("Kode QR" in str(g.get("/Alt", "")) for g in gambar)
    assert render_pdf(bubuhkan(buku(), SAH), edisi=True) == pdf


def test_nothing_of_the_stamp_is_in_the_digest_and_a_page_without_it_is_as_before() -> None:
    dok = buku()
    assert b"kaki" not in pohon.kanonis(dok)
    assert "Lembar Pengesahan" not in render_html(dok)
    assert '<p class="kaki">Laporan Kinerja Kecamatan Contoh Tahun 2021</p>' in render_html(dok)


def test_the_qr_code_is_a_drawing_of_the_address_carried_inside() -> None:
    gambar = next(b for b in bubuhkan(buku(), SAH).lampiran[-1].isi if isinstance(b, Gambar))
    svg = base64.b64decode(gambar.isi.partition(",")[2]).decode()
    assert svg.startswith("<svg")
    assert SAH.alamat in gambar.alt
    lain = dataclasses.replace(SAH, alamat="https://lain.contoh.go.id/")
    assert gambar.isi != next(b for b in bubuhkan(buku(), lain).lampiran[-1].isi if isinstance(b, Gambar)).isi


def test_word_file_and_workbook_bear_it_too() -> None:
    dok = bubuhkan(buku(), SAH)
    with zipfile.ZipFile(io.BytesIO(render_docx(dok))) as z:
        assert "7KQ4-M2XD-9PAR" in z.read("word/document.xml").decode()
        assert any("kode 7KQ4-M2XD-9PAR" in z.read(n).decode() for n in z.namelist() if "footer" in n)
    lembar = openpyxl.load_workbook(io.BytesIO(render_xlsx(dok))).worksheets[-1]
    assert any("7KQ4-M2XD-9PAR" in str(s.value) for baris in lembar.iter_rows() for s in baris)


def test_codes_are_of_letters_that_nobody_confuses_and_the_same_for_the_same_content() -> None:
    kode = buat_kode("laporan:1", 1, SIDIK)
    assert kode == buat_kode("laporan:1", 1, SIDIK)
    assert set(kode.replace("-", "")) <= set(HURUF_KODE)
    assert not set(HURUF_KODE) & set("0O1IL")
    lain = {buat_kode("laporan:1", 2, SIDIK), buat_kode("laporan:2", 1, SIDIK), buat_kode("laporan:1", 1, "cd" * 32)}
    assert len(lain | {kode}) == 4


@pytest.mark.parametrize("teks", ["", "7KQ4", "7KQ4-M2XD-9PA0", "7KQ4-M2XD-9PAR-7KQ4", "☃" * 12])
def test_what_is_no_code_is_none(teks: str) -> None:
    assert rapikan_kode(teks) == ""


# Two editions side by side


def test_only_what_differs_is_shown_section_by_section() -> None:
    lama = buku()
    bab4 = dataclasses.replace(lama.isi[-1], isi=())
    beda = bandingkan(lama, dataclasses.replace(lama, isi=(*lama.isi[:-1], bab4)))
    assert [b.judul for b in beda] == ["BAB IV PENUTUP"]
    assert [(bool(r.kiri), bool(r.kanan)) for r in beda[0].baris if r.beda] == [(True, False)]


def test_equal_editions_differ_in_nothing_and_a_section_that_is_gone_comes_last() -> None:
    lama = buku()
    assert bandingkan(lama, lama) == ()
    beda = bandingkan(lama, dataclasses.replace(lama, isi=lama.isi[1:]))
    assert beda[-1].judul.startswith("B. TUGAS")
