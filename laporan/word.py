"""The Word file of a book with page numbers in its lists."""

from __future__ import annotations

from laporan.document import DaftarIsi, Dokumen
from laporan.jelajah import bagian
from laporan.renderers.docx import nomor_halaman, render_docx
from laporan.renderers.pdf import PdfGagal
from laporan.renderers.rancangan import render_rancangan

TUNGGU = 20  # seconds for the draft; its parts are kept, so that mostly only what changed is drawn


def buku_word(dok: Dokumen, pdf: bytes = b"") -> bytes:
    """The file. The numbers come from `pdf`, else from the draft; where none can be made, Word counts at printing."""
    if not any(isinstance(b, DaftarIsi) for s in bagian(dok) for b in s.isi):
        return render_docx(dok)
    try:
        return render_docx(dok, nomor_halaman(pdf or render_rancangan(dok, tunggu=TUNGGU)))
    except PdfGagal:
        return render_docx(dok)
