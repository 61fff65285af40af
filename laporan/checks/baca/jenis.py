"""What an uploaded report is, by its content and never by its name; what cannot be read is told why, before any library
looks at it."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from enum import StrEnum

from laporan.checks.baca.salah import (
    BAGIAN_TERBANYAK,
    BESAR,
    BITA_TERBESAR,
    BITA_TERBUKA,
    RUSAK,
    TERLALU_BANYAK,
    TidakTerbaca,
)


class Jenis(StrEnum):
    """The kinds that are read."""

    DOCX = "docx"
    XLSX = "xlsx"
    PDF = "pdf"


TERKUNCI = "Berkas ini terkunci dengan sandi. Buka kuncinya, lalu unggah lagi."
MAKRO = "Berkas ini memuat makro. Simpan dahulu sebagai .docx atau .xlsx biasa, lalu unggah lagi."
LAMA = "Berkas ini berformat lama (.doc atau .xls). Simpan dahulu sebagai .docx atau .xlsx, lalu unggah lagi."
LAIN = "Berkas ini bukan .docx, .pdf, atau .xlsx. Simpan dahulu sebagai salah satunya, lalu unggah lagi."
GAMBAR = (
    "Berkas ini tidak terbaca: isinya hanya gambar, mungkin hasil pindai. Unggah berkas aslinya (.docx atau .xlsx), atau PDF"
    " yang disimpan langsung dari pengolah kata."
)
KOSONG = "Berkas ini kosong. Pilih berkas lain."
GANJIL = "Berkas ini memuat bagian yang tidak lazim, sehingga tidak dibuka. Simpan ulang di program asalnya, lalu unggah lagi."
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BERSANDI = "EncryptedPackage".encode("utf-16-le")
BERGAMBAR = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM", b"RIFF")
DEKLARASI = re.compile(rb"<\x00?!\x00?(D\x00?O\x00?C|E\x00?N\x00?T)")
"""A document type or an entity, also in UTF-16: no office program writes one."""
BERXML = (".xml", ".rels", ".vml")
POTONG = 1024 * 1024
UTAMA = {
    b"wordprocessingml.document.main+xml": (Jenis.DOCX, "word/document.xml"),
    b"spreadsheetml.sheet.main+xml": (Jenis.XLSX, "xl/workbook.xml"),
}
_ZIP_RUSAK = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, KeyError, EOFError, OSError, RuntimeError, NotImplementedError, ValueError,
)  # fmt: skip


def kenali(isi: bytes) -> Jenis:
    """The kind of a file that may be opened. Raises TidakTerbaca."""
    if not isi.strip(b"\0 \r\n\t"):
        raise TidakTerbaca(KOSONG)
    if len(isi) > BITA_TERBESAR:
        raise TidakTerbaca(BESAR)
    if b"%PDF-" in isi[:1024]:
        return Jenis.PDF
    if isi.startswith(b"PK\x03\x04"):
        return _office(isi)
    if isi.startswith(OLE):
        raise TidakTerbaca(TERKUNCI if BERSANDI in isi else LAMA)
    raise TidakTerbaca(GAMBAR if isi.startswith(BERGAMBAR) else LAIN)


def _office(isi: bytes) -> Jenis:
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            return _periksa(arsip)
    except TidakTerbaca:
        raise
    except _ZIP_RUSAK as salah:
        raise TidakTerbaca(RUSAK) from salah


def _periksa(arsip: zipfile.ZipFile) -> Jenis:
    daftar = arsip.infolist()
    if len(daftar) > BAGIAN_TERBANYAK or sum(i.file_size for i in daftar) > BITA_TERBUKA:
        raise TidakTerbaca(TERLALU_BANYAK)
    if any(i.flag_bits & 1 for i in daftar):
        raise TidakTerbaca(TERKUNCI)
    nama = {i.filename for i in daftar}
    if "[Content_Types].xml" not in nama:
        raise TidakTerbaca(LAIN)
    if any(_berdeklarasi(arsip, i) for i in daftar if i.filename.lower().endswith(BERXML)):
        raise TidakTerbaca(GANJIL)
    tertulis = arsip.read("[Content_Types].xml")
    for tanda, (jenis, utama) in UTAMA.items():
        if tanda in tertulis and utama in nama:
            return jenis
    raise TidakTerbaca(MAKRO if b"macroEnabled" in tertulis else LAIN)


def _berdeklarasi(arsip: zipfile.ZipFile, bagian: zipfile.ZipInfo) -> bool:
    """Whether a part declares a document type or an entity; read in pieces, however large it is unpacked."""
    ekor = b""
    with arsip.open(bagian) as isi:
        while potong := isi.read(POTONG):
            if DEKLARASI.search(ekor + potong):
                return True
            ekor = potong[-32:]
    return False
