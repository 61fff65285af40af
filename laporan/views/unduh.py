"""Downloads of a document: PDF, Word and workbook."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.generic import TemplateView, View

from laporan.document import Dokumen
from laporan.renderers.docx import DOCX
from laporan.renderers.pdf import PdfGagal, render_pdf
from laporan.renderers.xlsx import XLSX, render_xlsx
from laporan.word import buku_word


def unduhan(isi: bytes, jenis: str, nama: str) -> HttpResponse:
    """A private download under that file name, as it is at this moment: kept by no browser and no proxy."""
    jawaban = HttpResponse(isi, content_type=jenis, headers={"Cache-Control": "private, no-store"})
    jawaban["Content-Disposition"] = content_disposition_header(True, nama)
    return jawaban


def sajikan(isi: bytes, jenis: str, nama: str = "") -> HttpResponse:
    """A private file: never run as a page, kept by the browser of who asked for an hour; a download where it has a name."""
    jawaban = HttpResponse(isi, content_type=jenis)
    jawaban["Cache-Control"] = "private, max-age=3600"
    jawaban["Content-Security-Policy"] = "default-src 'none'; sandbox"
    if nama:
        jawaban["Content-Disposition"] = content_disposition_header(True, nama)
    return jawaban


class DokumenMixin:
    """A page that hands out one document. Rooms give it, its file name, and the page to go back to."""

    def dokumen(self) -> Dokumen:
        raise NotImplementedError

    def nama_berkas(self) -> str:
        """Without the extension."""
        raise NotImplementedError

    def url_baca(self) -> str:
        raise NotImplementedError


class PdfMixin(DokumenMixin, TemplateView):
    """The PDF as a download; where it cannot be made, a page that says so."""

    template_name = "laporan/pdf_gagal.html"
    judul = "PDF belum dapat dibuat"

    @property
    def url_cetak(self) -> str:
        """The print view, where there is one."""
        return ""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            pdf = render_pdf(self.dokumen)
        except PdfGagal as salah:
            isi = self.get_context_data(pesan=str(salah), url_baca=self.url_baca(), url_cetak=self.url_cetak)
            return render(request, self.template_name, isi, status=503)
        return unduhan(pdf, "application/pdf", f"{self.nama_berkas()}.pdf")


class DocxMixin(DokumenMixin, View):
    """It as a Word file."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return unduhan(buku_word(self.dokumen()), DOCX, f"{self.nama_berkas()}.docx")


class XlsxMixin(DokumenMixin, View):
    """Its tables as a workbook."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return unduhan(render_xlsx(self.dokumen()), XLSX, f"{self.nama_berkas()}.xlsx")
