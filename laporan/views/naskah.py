"""Pages on which people write: one section, the frame of the book."""

from __future__ import annotations

from typing import Any

from laporan.builder import pratinjau
from laporan.domain import ubah_naskah
from laporan.forms import BagianForm
from laporan.renderers.html import render_isi
from laporan.views.bagian import SatuBagian
from laporan.views.tanda_angka import bergeser_bagian
from sakip.core.views import FormulirView


class UbahBagianView(SatuBagian, FormulirView):
    """One section: its texts, and below the form what the program prints there."""

    form_class = BagianForm
    template_name = "laporan/naskah.html"

    def get_judul(self) -> str:
        return self.object.judul

    def simpan(self, form: BagianForm) -> None:
        ubah_naskah(bagian=form.instance, by=self.request.user, naskah=form.instance.naskah)

    def pesan_sukses(self) -> str:
        return f"Naskah “{self.object.judul}” tersimpan."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        dok = pratinjau(self.perangkat, self.object.tahun_data or self.tahun, self.object.kunci)
        isi = {"pratinjau": render_isi(dok) if dok else ""} | bergeser_bagian(self, self.object)
        return super().get_context_data(**isi | kwargs)
