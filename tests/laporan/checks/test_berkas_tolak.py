"""Files that cannot be read get a sentence that says why and what to do; none of them raises anything else."""

from __future__ import annotations

import contextlib
import io
import zipfile
from collections.abc import Callable

import docx
import openpyxl
import pikepdf
import pytest
from PIL import Image

from laporan.checks.baca.berkas import TidakTerbaca, baca_berkas
from laporan.checks.baca.salah import BITA_TERBESAR, BITA_TERBUKA, HALAMAN_TERBANYAK, KOLOM_TERBANYAK


def simpan(dok) -> bytes:
    keluar = io.BytesIO()
    dok.save(keluar)
    return keluar.getvalue()


def naskah() -> bytes:
    dok = docx.Document()
    dok.add_paragraph("LAPORAN KINERJA TAHUN 2021")
    return simpan(dok)


def pindaian(halaman: int = 3) -> bytes:
    """Pages that hold pictures only."""
    gambar = [Image.new("L", (400, 560), 200 + i) for i in range(halaman)]
    keluar = io.BytesIO()
    gambar[0].save(keluar, "PDF", save_all=True, append_images=gambar[1:])
    return keluar.getvalue()


def pdf_kosong(halaman: int) -> bytes:
    pdf = pikepdf.new()
    for _ in range(halaman):
        pdf.add_blank_page()
    return simpan(pdf)


def pdf_bersandi() -> bytes:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    keluar = io.BytesIO()
    pdf.save(keluar, encryption=pikepdf.Encryption(owner="a", user="b"))
    return keluar.getvalue()


def ganti(asal: bytes, nama: str, isi: bytes) -> bytes:
    """An office file with one part replaced or added."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(asal)) as lama, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as baru:
        for i in lama.infolist():
            if i.filename != nama:
                baru.writestr(i, lama.read(i))
        baru.writestr(nama, isi)
    return keluar.getvalue()


def bom() -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for i in range(4):
            arsip.writestr(f"word/{i}.xml", b" " * (BITA_TERBUKA // 3))
    return keluar.getvalue()


def berentitas() -> bytes:
    xml = b'<?xml version="1.0"?>' + b" " * 5000 + b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'
    return ganti(naskah(), "word/document.xml", xml)


def bermakro() -> bytes:
    jenis = "application/vnd.ms-word.document.macroEnabled.main+xml"
    isi = f'<Types xmlns="x"><Override PartName="/word/document.xml" ContentType="{jenis}"/></Types>'
    return ganti(naskah(), "[Content_Types].xml", isi.encode())


def lebar() -> bytes:
    buku = openpyxl.Workbook()
    buku.active.cell(1, KOLOM_TERBANYAK + 1, "x")
    return simpan(buku)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("buat", "kata"),
    [
        (lambda: pindaian(3), ["tidak terbaca", "3 halamannya hanya berisi gambar", ".docx"]),
        (lambda: b"\x89PNG\r\n\x1a\n" + bytes(50), ["tidak terbaca", "hanya gambar"]),
        (pdf_bersandi, ["terkunci dengan sandi", "Buka kuncinya"]),
        (lambda: OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), ["terkunci dengan sandi"]),
        (lambda: OLE + bytes(600), ["format lama", "simpan dahulu sebagai .docx atau .xlsx"]),
        (lambda: b"", ["kosong"]),
        (lambda: b"\0" * 400, ["kosong"]),
        (lambda: b"<html><table><tr><td>1</td></tr></table></html>", ["bukan .docx, .pdf, atau .xlsx"]),
        (lambda: b"x" * (BITA_TERBESAR + 1), ["terlalu besar", "20 MB"]),
        (lambda: pdf_kosong(HALAMAN_TERBANYAK + 1), [f"{HALAMAN_TERBANYAK + 1} halaman", f"{HALAMAN_TERBANYAK} halaman"]),
        (bom, ["terlalu banyak"]),
        (lebar, ["terlalu banyak"]),
        (berentitas, ["tidak lazim"]),
        (bermakro, ["makro"]),
        (lambda: naskah()[:2000], ["rusak"]),
        (lambda: b"%PDF-1.7\nrusak", ["rusak"]),
        (lambda: ganti(naskah(), "word/document.xml", b"<w:document"), ["rusak"]),
        (lambda: simpan(docx.Document()), ["tidak berisi tulisan"]),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_why(buat: Callable[[], bytes], kata: list[str]):
    with pytest.raises(TidakTerbaca) as salah:
        baca_berkas("laporan.docx", buat())
    kalimat = str(salah.value)
    assert all(k.lower() in kalimat.lower() for k in kata), kalimat
    assert kalimat.endswith(".")


def test_a_file_is_known_by_its_content_and_not_by_its_name():
    assert baca_berkas("laporan.pdf", naskah()).tahun == 2021


def test_every_cut_of_a_file_is_read_or_refused():
    """A damaged file: whatever the libraries make of it, nothing but a sentence comes out."""
    semua = [naskah(), pindaian(1)]
    for isi in semua:
        for n in range(1, len(isi), max(1, len(isi) // 25)):
            with contextlib.suppress(TidakTerbaca):
                assert baca_berkas("x", isi[:n] + bytes(100)).prosa


def test_pages_without_text_are_named_where_others_have_some():
    from tests.laporan.checks.tulis_berkas import GAYA, pdf_langsung

    tulisan = pdf_langsung(
        f"<html><style>{GAYA}</style><body>{'<p>Laporan Kinerja Tahun 2021 disusun.</p>' * 20}</body></html>"
    )
    with pikepdf.open(io.BytesIO(tulisan)) as pdf, pikepdf.open(io.BytesIO(pindaian(2))) as gambar:
        pdf.pages.extend(gambar.pages)
        isi = simpan(pdf)
    (catatan,) = baca_berkas("x.pdf", isi).lebih["catatan"]
    assert catatan == "2 halaman hanya berisi gambar, sehingga tidak terbaca: halaman 2, 3."
