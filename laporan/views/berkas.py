"""Uploaded files of a book: bound in at a section, shown, downloaded; the picture on the cover."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.generic import View

from laporan.berkas import PDF
from laporan.domain.berkas import jilid_berkas, lepas_berkas
from laporan.forms_berkas import BerkasForm
from laporan.renderers.halaman import gambar_halaman
from laporan.views.bagian import SatuBagian
from laporan.views.unduh import sajikan
from sakip.core.berkas import BerkasRusak, baca
from sakip.core.models import Berkas
from sakip.core.views import FormulirView


def isi_berkas(berkas: Berkas | None) -> tuple[bytes, str, str]:
    """Content, kind and name of a kept file. Raises Http404 where there is none, or it is gone."""
    if berkas is None:
        raise Http404
    try:
        return baca(berkas), berkas.jenis, berkas.nama
    except BerkasRusak as salah:
        raise Http404 from salah


class BerkasView(SatuBagian, View):
    """The file of a section as a download."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return sajikan(*isi_berkas(self.get_object().berkas))


class GambarBerkasView(SatuBagian, View):
    """The picture of a section's file, or of the first page of its PDF."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        isi, jenis, _ = isi_berkas(self.get_object().berkas)
        if jenis != PDF:
            return sajikan(isi, jenis)
        gambar = gambar_halaman(isi)
        if gambar is None:
            raise Http404
        return sajikan(gambar, "image/png")


class JilidView(SatuBagian, FormulirView):
    """What is bound in at a section: put in, replaced, taken out."""

    form_class = BerkasForm
    template_name = "laporan/berkas.html"

    def get_judul(self) -> str:
        return f"Berkas pada “{self.object.judul}”"

    def simpan(self, form: BerkasForm) -> None:
        if unggahan := form.cleaned_data["unggahan"]:
            jilid_berkas(bagian=self.object, unggahan=unggahan, by=self.request.user)
        else:
            lepas_berkas(bagian=self.object, by=self.request.user)

    def pesan_sukses(self) -> str:
        if self.object.berkas is None:
            return f"Berkas sudah dikeluarkan dari “{self.object.judul}”."
        return f"{self.object.berkas} dijilid pada “{self.object.judul}”."
