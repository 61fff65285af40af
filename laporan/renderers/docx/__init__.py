"""The document tree as a Word file: real styles, headings, tables, sections and fields, written from the tree itself.

What is printed is what HTML and PDF print. The file opens in Word and LibreOffice without repair and without a question.
"""

from __future__ import annotations

from collections.abc import Mapping

from laporan.document import Dokumen
from laporan.renderers.docx.buku import Buku
from laporan.renderers.docx.nomor import nomor_halaman

__all__ = ["DOCX", "nomor_halaman", "render_docx"]

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def render_docx(dok: Dokumen, halaman: Mapping[str, str] | None = None) -> bytes:
    """The file. `halaman`: printed page by anchor (`nomor_halaman` of its PDF), for the lists of contents
    until Word counts the pages itself."""
    return Buku(dok, halaman or {}).tulis()
