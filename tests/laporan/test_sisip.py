"""Files bound into the book: uploaded pages at their place, and uploads that cannot be used."""

from __future__ import annotations

import base64
import io
import re

import pikepdf
import pytest
from django.core.exceptions import ValidationError
from pypdf import PdfReader
from weasyprint import HTML

from laporan.berkas import lembar_pdf, rapikan_pdf
from laporan.document import Dokumen, Kertas, Section, Sisipan
from laporan.nomor import beri_nomor
from laporan.renderers.html import AlamatBaca, render_html, render_isi
from laporan.renderers.pdf import render_pdf
from laporan.renderers.rancangan import render_rancangan
from laporan.renderers.sisip import tempel
from laporan.renderers.weasy import pdf_langsung
from laporan.susun import paragraf


def pdf_tiga() -> bytes:
    """A letter of three pages, the second one wide."""
    halaman = '<p style="page: {nama}; font-size: 40pt">Piagam lembar {n}</p>'
    isi = "".join(halaman.format(nama="rebah" if n == 2 else "tegak", n=n) for n in (1, 2, 3))
    gaya = "@page {size: A4} @page rebah {size: A4 landscape}"
    return bytes(HTML(string=f"<style>{gaya}</style>{isi}").write_pdf())


def sisipan(pdf: bytes) -> Sisipan:
    lembar = lembar_pdf(pdf)
    data = f"data:application/pdf;base64,{base64.b64encode(pdf).decode()}"
    return Sisipan(data, lembar.halaman, "Penghargaan", lembar.rebah, "7")


def buku(pdf: bytes, kertas: Kertas = "A4") -> Dokumen:
    bab = Section(kunci="bab1", nomor="BAB I", judul="PENDAHULUAN", isi=(paragraf("Isi bab satu."),))
    lampiran = (
        Section(kunci="lampiran_a", nomor="Lampiran 1.", judul="Penghargaan", isi=(sisipan(pdf),)),
        Section(kunci="lampiran_b", nomor="Lampiran 2.", judul="Sesudahnya", isi=(paragraf("Isi lampiran dua."),)),
    )
    return beri_nomor(
        Dokumen(judul="Buku Uji", instansi="Kecamatan", tahun=2021, isi=(bab,), lampiran=lampiran, kertas=kertas)
    )


@pytest.fixture(scope="module")
def tiga() -> bytes:
    return rapikan_pdf(pdf_tiga())


@pytest.fixture(scope="module", params=["A4", "F4"])
def jadi(tiga: bytes, request: pytest.FixtureRequest) -> PdfReader:
    dok = buku(tiga, request.param)
    return PdfReader(io.BytesIO(tempel(pdf_langsung(render_html(dok)), dok)))


def test_each_uploaded_page_lies_on_a_page_of_the_book_with_its_number(jadi: PdfReader) -> None:
    teks = [re.sub(r"\s+", " ", p.extract_text()) for p in jadi.pages]
    assert len(teks) == 5
    assert "Lampiran 1. Penghargaan" in teks[1]
    for nomor in (1, 2, 3):
        assert f"Piagam lembar {nomor}" in teks[nomor]
    assert [re.search(r"Buku Uji ?(\d)", t)[1] for t in teks] == list("12345")
    assert "Isi lampiran dua" in teks[4]


def test_a_wide_page_lies_wide(jadi: PdfReader) -> None:
    assert [p.mediabox.width > p.mediabox.height for p in jadi.pages] == [False, False, True, False, False]


def test_uploaded_pages_stay_inside_the_printed_area(jadi: PdfReader) -> None:
    """Between the margins, above the foot: 25 mm and more from each edge."""
    for halaman in jadi.pages[1:4]:
        tempat: list[tuple[float, float]] = []

        def catat(teks: str, cm: list[float], tm: list[float], *_: object, tempat: list = tempat) -> None:
            if "Piagam" in teks:
                tempat.append((tm[4] * cm[0] + cm[4], tm[5] * cm[3] + cm[5]))

        halaman.extract_text(visitor_text=catat)
        ((x, y),) = tempat
        assert 56 < x < float(halaman.mediabox.width) / 2
        assert float(halaman.mediabox.height) / 2 < y < float(halaman.mediabox.height) - 70


def test_the_same_book_gives_the_same_bytes(tiga: bytes) -> None:
    dok = buku(tiga)
    pdf = pdf_langsung(render_html(dok))
    assert tempel(pdf, dok) == tempel(pdf, dok)


def test_a_book_without_files_is_left_alone() -> None:
    dok = Dokumen(judul="Buku", instansi="Kecamatan", tahun=2021)
    assert tempel(b"%PDF-", dok) == b"%PDF-"


def test_the_draft_and_the_edition_hold_the_uploaded_pages_too(tiga: bytes) -> None:
    dok = buku(tiga)
    for pdf in (render_rancangan(dok), render_pdf(dok, edisi=True)):
        teks = [" ".join(p.extract_text().split()) for p in PdfReader(io.BytesIO(pdf)).pages]
        assert len(teks) == 5
        assert all(f"Piagam lembar {n}" in teks[n] for n in (1, 2, 3))


def test_a_pdf_of_another_book_is_refused(tiga: bytes) -> None:
    with pytest.raises(ValueError, match="sisipan-1-1"):
        tempel(tiga, buku(tiga))


def test_the_reading_page_links_the_file_and_shows_its_first_page(tiga: bytes) -> None:
    html = render_isi(buku(tiga), AlamatBaca(berkas="/x/{id}/berkas/"))
    assert 'href="/x/7/berkas/"' in html
    assert 'src="/x/7/berkas/gambar/"' in html
    assert "3 halaman" in html
    assert "base64" not in html


# What is kept of an upload


def _ubah(**tambahan: pikepdf.Object) -> bytes:
    keluar = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_tiga())) as pdf:
        for kunci, isi in tambahan.items():
            pdf.Root[f"/{kunci}"] = isi
            pdf.pages[0].obj[f"/{kunci}"] = isi
        pdf.save(keluar)
    return keluar.getvalue()


def test_scripts_and_actions_are_not_carried_over() -> None:
    aksi = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    bersih = rapikan_pdf(_ubah(OpenAction=aksi, AA=pikepdf.Dictionary(O=aksi)))
    with pikepdf.open(io.BytesIO(bersih)) as pdf:
        assert set(pdf.Root.keys()) <= {"/Type", "/Pages", "/Version", "/Extensions"}
        assert all("/AA" not in p.obj for p in pdf.pages)
        assert len(pdf.pages) == 3
    assert b"alert" not in bersih


def _terkunci(pengguna: str) -> bytes:
    keluar = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_tiga())) as pdf:
        pdf.save(keluar, encryption=pikepdf.Encryption(user=pengguna, owner="pemilik"))
    return keluar.getvalue()


def _panjang(halaman: int, ukuran: tuple[int, int] = (595, 842)) -> bytes:
    keluar = io.BytesIO()
    pdf = pikepdf.new()
    for _ in range(halaman):
        pdf.add_blank_page(page_size=ukuran)
    pdf.save(keluar)
    return keluar.getvalue()


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        (lambda: _terkunci("rahasia"), "terkunci dengan sandi"),
        (lambda: _terkunci(""), "dilindungi terhadap penyalinan"),
        (lambda: b"%PDF-1.7\n" + b"\0" * 400, "rusak"),
        (lambda: pdf_tiga()[:300], "rusak"),
        (lambda: b"%PDF-" + b"\0" * (20 * 1024 * 1024), "paling besar 20 MB"),
        (lambda: _panjang(101), "101 halaman. Paling banyak 100"),
        (lambda: _panjang(2, (3, 842)), "Ukuran halaman 1 tidak wajar"),
    ],
    ids=["sandi", "dilindungi", "rusak", "terpotong", "besar", "panjang", "aneh"],
)
def test_an_upload_that_cannot_be_used_is_answered_with_a_sentence(isi, kalimat: str) -> None:
    with pytest.raises(ValidationError, match=kalimat):
        rapikan_pdf(isi())
