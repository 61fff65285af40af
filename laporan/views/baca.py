"""The report itself: read in the browser, printed as a page, downloaded as PDF, begun."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.generic import TemplateView, View

from laporan.builder import bangun
from laporan.domain import buat_laporan
from laporan.models import Laporan
from laporan.renderers.html import daftar_isi, render_html, render_isi
from laporan.renderers.pdf import PdfGagal, render_pdf
from sakip.core.views import KantorMixin


class LaporanMixin(KantorMixin):
    """Pages of the report of the year. `ada` is 404 where there is none yet."""

    @property
    def laporan(self) -> Laporan | None:
        return Laporan.objects.filter(perangkat=self.perangkat, tahun=self.tahun).first()

    def ada(self) -> None:
        if self.laporan is None:
            raise Http404

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Laporan tahunan", self.alamat("laporan:baca"))]


class BacaView(LaporanMixin, TemplateView):
    """The whole report as a reading page with its contents at the side; or the button that begins it."""

    template_name = "laporan/baca.html"

    def get_judul(self) -> str:
        return f"{self.perangkat.istilah_laporan} Tahun {self.tahun}"

    def get_remah(self) -> list[tuple[str, str]]:
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi: dict[str, Any] = {"bisa_ubah": self.boleh("ubah_naskah"), "ada": self.laporan is not None}
        if isi["ada"]:
            dok = bangun(self.perangkat, self.tahun)
            isi |= {"isi": render_isi(dok), "entri": daftar_isi(dok, 3)}
        return super().get_context_data(**isi | kwargs)


class BuatView(LaporanMixin, View):
    """Begin the report of the year."""

    izin_halaman = Laporan.izin

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return HttpResponseRedirect(self.alamat("laporan:baca"))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        try:
            buat_laporan(perangkat=self.perangkat, tahun=self.tahun, by=request.user)
        except ValidationError as salah:
            messages.error(request, " ".join(salah.messages))
        else:
            messages.success(request, f"Laporan tahun {self.tahun} sudah dibuat. Periksa dan lengkapi naskahnya.")
        return HttpResponseRedirect(self.alamat("laporan:baca"))


class CetakView(LaporanMixin, View):
    """The printable page, as the PDF is made of."""

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        self.ada()
        return HttpResponse(render_html(bangun(self.perangkat, self.tahun)))


class PdfView(LaporanMixin, TemplateView):
    """The PDF as a download; where it cannot be made, a page that says so."""

    template_name = "laporan/pdf_gagal.html"
    judul = "PDF belum dapat dibuat"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.ada()
        try:
            pdf = render_pdf(lambda: bangun(self.perangkat, self.tahun))
        except PdfGagal as salah:
            return render(request, self.template_name, self.get_context_data(pesan=str(salah)), status=503)
        nama = f"{self.perangkat.istilah_laporan}-{self.perangkat.slug}-{self.tahun}.pdf"
        return HttpResponse(
            pdf, content_type="application/pdf", headers={"Content-Disposition": f'attachment; filename="{nama}"'}
        )
