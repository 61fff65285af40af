"""What an uploaded file is, by its content and never by its name: PDF, PNG, JPEG, XLSX or DOCX."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass

import pikepdf
from django.core.exceptions import ValidationError
from PIL import Image

BUKAN = "Berkas ini bukan PDF, PNG, JPEG, XLSX, atau DOCX yang utuh. Pilih berkas lain."
TERKUNCI = "PDF ini terkunci dengan sandi. Buka kuncinya, lalu unggah lagi."
BITA_ISI = 200 * 1024 * 1024
"""How large the parts of an office file may be together, unpacked."""
BITA_DAFTAR = 1024 * 1024
OOXML = "application/vnd.openxmlformats-officedocument"


@dataclass(frozen=True, slots=True)
class JenisBerkas:
    """Content type and the ending that a name of this kind has."""

    jenis: str
    ekor: str


PDF = JenisBerkas("application/pdf", "pdf")
PNG = JenisBerkas("image/png", "png")
JPEG = JenisBerkas("image/jpeg", "jpg")
XLSX = JenisBerkas(f"{OOXML}.spreadsheetml.sheet", "xlsx")
DOCX = JenisBerkas(f"{OOXML}.wordprocessingml.document", "docx")
GAMBAR = {"PNG": PNG, "JPEG": JPEG}
NASKAH = {
    b"spreadsheetml.sheet.main+xml": (XLSX, "xl/workbook.xml"),
    b"wordprocessingml.document.main+xml": (DOCX, "word/document.xml"),
}


def kenali(isi: bytes) -> JenisBerkas:
    """The kind of a file. Raises ValidationError for anything else, for a spoiled one, for a PDF behind a password."""
    if isi.startswith(b"%PDF-"):
        return _pdf(isi)
    if isi.startswith(b"PK\x03\x04"):
        return _naskah(isi)
    return _gambar(isi)


def _pdf(isi: bytes) -> JenisBerkas:
    try:
        with pikepdf.open(io.BytesIO(isi)) as pdf:
            if not len(pdf.pages):
                raise ValidationError(BUKAN)
    except pikepdf.PasswordError as salah:
        raise ValidationError(TERKUNCI) from salah
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError, KeyError, OverflowError) as salah:
        raise ValidationError(BUKAN) from salah
    return PDF


def _naskah(isi: bytes) -> JenisBerkas:
    """An office file without macros: those have another main part."""
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            if sum(i.file_size for i in arsip.infolist()) > BITA_ISI:
                raise ValidationError("Isi berkas ini terlalu besar bila dibuka. Pilih berkas lain.")
            with arsip.open("[Content_Types].xml") as daftar:
                tertulis = daftar.read(BITA_DAFTAR)
            return next(j for tanda, (j, utama) in NASKAH.items() if tanda in tertulis and arsip.getinfo(utama))
    except (
        zipfile.BadZipFile, zlib.error, KeyError, StopIteration, RuntimeError, NotImplementedError, EOFError, OSError,
        ValueError,
    ) as salah:  # fmt: skip
        raise ValidationError(BUKAN) from salah


def _gambar(isi: bytes) -> JenisBerkas:
    try:
        with Image.open(io.BytesIO(isi), formats=list(GAMBAR)) as gambar:
            jenis = GAMBAR[str(gambar.format)]
            gambar.verify()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as salah:
        raise ValidationError(BUKAN) from salah
    return jenis
