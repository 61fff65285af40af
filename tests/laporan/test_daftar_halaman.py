"""What a printed book promises about its pages: lists name the real ones, headings and source lines are not left alone."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pikepdf
import pytest
from pypdf import PdfReader

from laporan.document import Block, Chart, DaftarIsi, Dokumen, Gambar, Rujukan, Sampul, Section, Subjudul, Table
from laporan.nomor import beri_nomor
from laporan.renderers.html import render_html
from laporan.renderers.weasy import pdf_langsung
from laporan.susun import paragraf, runs
from tests.laporan.buku import LAMBANG, PANJANG, buku, grafik, tabel_panjang, tabel_ukur

TITIK = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def halaman(dok: Dokumen) -> list[str]:
    """The text of each page, in one line."""
    pdf = PdfReader(io.BytesIO(pdf_langsung(render_html(dok))))
    return [re.sub(r"\s+", " ", p.extract_text()) for p in pdf.pages]


def nomor(teks: str) -> str:
    return re.sub(r".*Tahun 2021 ?", "", teks.strip())[-8:].strip().rsplit(" ", 1)[-1]


def satu_bab(*isi: Block) -> Dokumen:
    bab = Section(kunci="bab-1", nomor="BAB I", judul="PENDAHULUAN", isi=isi)
    return beri_nomor(Dokumen(judul="Buku Tahun 2021", instansi="Kecamatan", tahun=2021, isi=(bab,)))


@pytest.fixture(scope="module")
def dengan_daftar() -> Dokumen:
    dok = buku()
    daftar = tuple(
        Section(kunci=f"daftar-{muat}", judul=f"DAFTAR {muat.upper()}", isi=(DaftarIsi(muat=muat),))
        for muat in ("tabel", "gambar", "lampiran")
    )
    gambar = Gambar(TITIK, "Kantor Camat Contoh", "Kantor", lebar=20)
    bab4 = replace(dok.isi[3], isi=(*dok.isi[3].isi, gambar, paragraf("Lihat ", Rujukan("tabel-bs-20", "?"), ".")))
    isi = (*dok.isi[:3], bab4)
    return beri_nomor(replace(dok, depan=(*dok.depan[:2], *daftar, dok.depan[2]), isi=isi))


@pytest.fixture(scope="module")
def cetakan(dengan_daftar: Dokumen) -> list[str]:
    return halaman(dengan_daftar)


@pytest.mark.parametrize(
    ("daftar", "butir"),
    [
        ("DAFTAR TABEL", "Tabel 3.1 Pengukuran Realisasi Kinerja Tahun 2021"),
        ("DAFTAR TABEL", "Tabel 3.2 Belanja per Program dan Kegiatan"),
        ("DAFTAR GAMBAR", "Gambar 3.1 Skor Setiap Unsur Survei Kepuasan Masyarakat"),
        ("DAFTAR GAMBAR", "Gambar 4.1 Kantor Camat Contoh"),
        ("DAFTAR LAMPIRAN", "Lampiran 1. Matriks Rencana Strategis"),
        ("DAFTAR LAMPIRAN", "Lampiran 3. Perjanjian Kinerja Tahun 2021"),
    ],
)
def test_lists_name_the_page_on_which_it_stands(cetakan: list[str], daftar: str, butir: str) -> None:
    (isi,) = [h for h in cetakan if h.startswith(daftar)]
    tertulis = re.search(re.escape(butir) + r" ?\.+ ?(\d+)", isi)
    assert tertulis, isi
    mulai = next(i for i, h in enumerate(cetakan) if "BAB I PENDAHULUAN" in h and "DAFTAR" not in h)
    nyata = next(h for h in cetakan[mulai:] if butir in h)
    assert tertulis[1] == nomor(nyata)


def test_lists_stand_in_the_table_of_contents_with_roman_pages(cetakan: list[str]) -> None:
    (isi,) = [h for h in cetakan if h.startswith("DAFTAR ISI")]
    assert re.search(r"DAFTAR TABEL ?\.+ ?iii", isi)
    assert re.search(r"IKHTISAR EKSEKUTIF ?\.+ ?vi", isi)


def test_a_reference_in_prose_is_printed_and_leads_there(dengan_daftar: Dokumen, cetakan: list[str]) -> None:
    assert any("Lihat Tabel 3.2." in h for h in cetakan)
    with pikepdf.open(io.BytesIO(pdf_langsung(render_html(dengan_daftar)))) as pdf:
        tujuan = {str(a.Dest) for p in pdf.pages for a in p.get("/Annots", []) if "/Dest" in a}
        assert "tabel-bs-20" in tujuan


def test_office_without_numbers_prints_the_word_and_the_title_on_one_line() -> None:
    """R-12: `Tabel : Pencapaian …`."""
    dok = beri_nomor(replace(satu_bab(tabel_ukur(), grafik())), bernomor=False)
    (hal,) = halaman(dok)
    assert "Tabel : Pengukuran Realisasi Kinerja Tahun 2021" in hal
    assert "Gambar : Skor Setiap Unsur" in hal


@pytest.mark.parametrize("n", range(20, 27))
def test_a_heading_and_a_caption_are_never_left_at_the_foot(n: int) -> None:
    isi: tuple[Block, ...] = (
        *[paragraf(PANJANG)] * n,
        Subjudul(runs("Anak judul uji")),
        paragraf("Kalimat pertama sesudah judul."),
    )
    (hal,) = [h for h in halaman(satu_bab(*isi, tabel_ukur())) if "Anak judul uji" in h]
    assert "Kalimat pertama sesudah judul." in hal
    (hal,) = [h for h in halaman(satu_bab(*isi[:n], tabel_panjang(20))) if "Tabel 1.1" in h]
    assert "Kegiatan nomor 1 " in hal


@pytest.mark.parametrize("n", range(31, 39))
def test_a_source_line_stays_with_its_table(n: int) -> None:
    tabel = replace(tabel_panjang(n), sumber="Sumber: LRA Kecamatan", catatan=("* belum diaudit",))
    (hal,) = [h for h in halaman(satu_bab(tabel)) if "Sumber: LRA" in h]
    assert "JUMLAH" in hal
    assert "* belum diaudit" in hal


def test_a_picture_stands_with_its_caption_and_source() -> None:
    for n in range(21, 25):
        gambar = Gambar(TITIK, "Kantor Camat", "Kantor", lebar=60, sumber="Foto: kecamatan")
        (hal,) = [h for h in halaman(satu_bab(*[paragraf(PANJANG)] * n, gambar)) if "Kantor Camat" in h]
        assert "Foto: kecamatan" in hal


# The cover


@pytest.mark.parametrize("kertas", ["A4", "F4"])
@pytest.mark.parametrize("gambar", ["", TITIK])
@pytest.mark.parametrize("ulang", [1, 6])
def test_a_cover_fits_one_page_also_with_a_long_title(kertas: str, gambar: str, ulang: int) -> None:
    judul = ("LAPORAN AKUNTABILITAS KINERJA " * ulang, "KECAMATAN CONTOH UTARA " * (1 + ulang // 3), "KABUPATEN CONTOH")
    dok = satu_bab(paragraf("Isi."))
    dok = replace(dok, sampul=Sampul(judul, ("TAHUN 2021",), LAMBANG, gambar), kertas=kertas)  # type: ignore[arg-type]
    sampul, isi = halaman(dok)
    assert sampul.startswith("LAPORAN AKUNTABILITAS KINERJA")
    assert sampul.endswith("TAHUN 2021")
    assert "Isi." in isi


# What the file says of itself


def test_metadata_and_numbered_bookmarks(dengan_daftar: Dokumen) -> None:
    with pikepdf.open(io.BytesIO(pdf_langsung(render_html(dengan_daftar)))) as pdf:
        assert str(pdf.docinfo["/Subject"]) == "LKjIP 2021"
        assert "LKjIP" in str(pdf.docinfo["/Keywords"])
        with pdf.open_outline() as garis:
            (bab3,) = [b for b in garis.root if b.title.startswith("BAB III")]
            assert bab3.children[0].title == "A. PENGUKURAN CAPAIAN KINERJA TAHUN 2021"


def test_a_chart_and_a_table_are_told_apart(dengan_daftar: Dokumen) -> None:
    bab3 = dengan_daftar.isi[2].anak
    (chart,) = [b for b in bab3[1].isi if isinstance(b, Chart)]
    (tabel,) = [b for b in bab3[1].isi if isinstance(b, Table)]
    assert (chart.nomor, tabel.nomor) == ("Gambar 3.1", "Tabel 3.2")
