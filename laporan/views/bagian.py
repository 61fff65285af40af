"""The outline of a book: adding a section, moving it, taking it away."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.generic import View

from laporan.domain import geser_bagian, hapus_bagian, tambah_bagian
from laporan.domain.bagian import ARAH
from laporan.forms import LETAK, TambahBagianForm
from laporan.models import Bagian
from laporan.papers import cari_cetakan
from laporan.views.baca import LaporanMixin
from sakip.core.permissions import pastikan
from sakip.core.views import BarisMixin, FormulirView, HapusView


class TambahBagianView(LaporanMixin, FormulirView):
    """A section of the office's own, in the place that it chooses."""

    model = Bagian
    form_class = TambahBagianForm
    harus_ada = True
    judul_tambah = "Tambah bagian"

    def awal(self) -> Bagian:
        if self.laporan is None:
            raise Http404
        return Bagian(laporan=self.laporan)

    def simpan(self, form: TambahBagianForm) -> None:
        isi = form.cleaned_data
        di_atas = isi["letak"] in LETAK
        tambah_bagian(
            laporan=self.laporan,
            by=self.request.user,
            judul=isi["judul"],
            tempat=isi["letak"] if di_atas else "isi",
            induk=None if di_atas else self.laporan.bagian.get(pk=isi["letak"]),
            muatan=cari_cetakan(isi["muatan"]),
        )

    def get_success_url(self) -> str:
        return self.alamat_buku("bagian_daftar")

    def pesan_sukses(self) -> str:
        return "Bagian sudah ditambahkan. Buka untuk menulis naskahnya, atau geser ke tempatnya."


class SatuBagian(LaporanMixin, BarisMixin):
    """A page of one section, of a book of any kind."""

    model = Bagian
    object: Bagian

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().select_related("laporan__perangkat", "induk")

    @property
    def jenis(self) -> str:
        return self.get_object().laporan.jenis if not hasattr(self, "object") else self.object.laporan.jenis

    def get_success_url(self) -> str:
        return self.alamat_buku("bagian_daftar")


class GeserBagianView(SatuBagian, View):
    """The four arrows beside a section."""

    http_method_names = ["post"]

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.object = self.get_object()
        if kwargs["arah"] not in ARAH:
            raise Http404

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        pastikan(request.user, Bagian.izin, self.object)
        try:
            geser_bagian(bagian=self.object, arah=kwargs["arah"], by=request.user)
        except ValidationError as salah:
            messages.error(request, " ".join(salah.messages))
        return HttpResponseRedirect(f"{self.get_success_url()}#bagian-{self.object.pk}")


class HapusBagianView(SatuBagian, HapusView):
    """Takes away a section that the office added."""

    def hapus(self) -> None:
        hapus_bagian(bagian=self.object, by=self.request.user)
