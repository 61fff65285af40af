"""Comparison figures: national and provincial, beside each indicator of the PK."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from kinerja.domain import simpan_pembanding
from kinerja.forms import PembandingForm
from kinerja.models import Pembanding
from kinerja.queries import pengukuran
from kinerja.views.dasar import indikator_terisi
from renstra.models import Indikator
from sakip.core.views import FormulirView, HapusView, KantorMixin


class PembandingDaftar(KantorMixin, TemplateView):
    """Every indicator of the PK with its national and provincial figure."""

    template_name = "kinerja/pembanding.html"
    judul = "Angka pembanding"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi = {
            "ukur": pengukuran(self.perangkat, self.tahun),
            "bisa": indikator_terisi(self, Pembanding),
        }
        return super().get_context_data(**isi | kwargs)


class PembandingMixin(KantorMixin):
    model = Pembanding
    kembali = "kinerja:pembanding"

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Angka pembanding", self.alamat(self.kembali))]


class PembandingFormulir(PembandingMixin, FormulirView):
    form_class = PembandingForm
    template_name = "kinerja/susun.html"
    judul_tambah, judul_ubah = "Tambah angka pembanding", "Ubah angka pembanding"

    def awal(self) -> Pembanding:
        semua = Indikator.objects.select_related("perangkat", "skala").prefetch_related("penanggung_jawab")
        indikator = get_object_or_404(semua, perangkat=self.perangkat, pk=self.kwargs["indikator"])
        return Pembanding(indikator=indikator, tahun=self.tahun)

    def simpan(self, form: PembandingForm) -> None:
        simpan_pembanding(form.instance, by=self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"keterangan": self.object.indikator.nama} | kwargs)


class PembandingHapus(PembandingMixin, HapusView):
    pass
