"""The settings of a book, and the picture on its cover."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.generic import View

from laporan.domain.berkas import simpan_rangka
from laporan.forms import LaporanForm
from laporan.models import Laporan
from laporan.views.baca import LaporanMixin
from laporan.views.berkas import isi_berkas, sajikan
from sakip.core.views import FormulirView


class RangkaView(LaporanMixin, FormulirView):
    """Title, place, date, signer, paper, numbering and stage of the book, and the picture of its cover."""

    model = Laporan
    form_class = LaporanForm
    template_name = "laporan/rangka.html"
    judul = "Pengaturan laporan"

    def awal(self) -> Any:
        return get_object_or_404(self.get_queryset())

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().filter(jenis=self.jenis).select_related("gambar_sampul")

    def simpan(self, form: LaporanForm) -> None:
        simpan_rangka(
            form.instance,
            by=self.request.user,
            unggahan=form.cleaned_data["unggahan"],
            hapus_gambar=form.cleaned_data.get("hapus_gambar", False),
        )

    def get_success_url(self) -> str:
        return self.alamat_buku("baca")

    def get_judul(self) -> str:
        return self.judul if self.jenis == Laporan.Jenis.LKJIP else f"Pengaturan {self.nama_buku}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"url_sampul": self.alamat_buku("sampul")} | kwargs)


class SampulView(LaporanMixin, View):
    """The picture on the cover."""

    harus_ada = True

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        isi, jenis, _ = isi_berkas(self.laporan.gambar_sampul if self.laporan else None)
        return sajikan(isi, jenis)
