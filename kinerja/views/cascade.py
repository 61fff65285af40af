"""The Perjanjian Kinerja of the units: the tree of promises, and drawing one up."""

from __future__ import annotations

from typing import Any

from django.views.generic import TemplateView

from kinerja.domain import susun_perjanjian_unit
from kinerja.forms import SusunPerjanjianUnitForm
from kinerja.models import PerjanjianKinerja
from kinerja.queries.cascade import perjanjian_kantor, perjanjian_unit
from kinerja.views.perjanjian import PerjanjianMixin
from sakip.core.models import UnitKerja
from sakip.core.numbers import format_tanggal
from sakip.core.sekali import membaca
from sakip.core.views import FormulirView, KantorMixin


class CascadeView(KantorMixin, TemplateView):
    """Who promised what to whom, from the office down to its units."""

    template_name = "kinerja/cascade.html"

    def get_judul(self) -> str:
        return f"Perjanjian Kinerja unit {self.tahun}"

    @membaca()
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pk = perjanjian_kantor(self.perangkat, self.tahun)
        return super().get_context_data(
            **{
                "pk": pk,
                "unit": perjanjian_unit(self.perangkat, self.tahun),
                "bisa_ubah": self.dapat_ubah(PerjanjianKinerja),
                "tanggal": format_tanggal(pk.tanggal) if pk and pk.tanggal else "",
            }
            | kwargs
        )


class PerjanjianUnitSusun(PerjanjianMixin, FormulirView):
    """Draws up the paper of a unit; `?unit=` chooses it beforehand."""

    model = PerjanjianKinerja
    form_class = SusunPerjanjianUnitForm
    template_name = "kinerja/susun.html"
    judul_tambah = "Susun Perjanjian Kinerja unit"
    extra_context = {
        "keterangan": "Yang diperjanjikan disalin dari Perjanjian Kinerja atasannya (indikator yang penanggung jawabnya "
        "unit ini) dan dari kegiatan yang dilaksanakan unit ini. Semuanya dapat diubah dan ditambah sesudahnya."
    }

    def get_initial(self) -> dict[str, Any]:
        unit = self.request.GET.get("unit", "")
        terbaca = unit.isascii() and unit.isdigit() and len(unit) < 18
        ada = UnitKerja.objects.filter(perangkat=self.perangkat, pk=unit).first() if terbaca else None
        return super().get_initial() | ({"unit": ada} if ada else {})

    def simpan(self, form: SusunPerjanjianUnitForm) -> None:
        isi = {k: v for k, v in form.cleaned_data.items() if k != "sertakan_program"}
        self.object = susun_perjanjian_unit(perangkat=self.perangkat, tahun=self.tahun, by=self.request.user, **isi)

    def pesan_sukses(self) -> str:
        return f"{self.object} tersusun. Periksa isi, target, dan penanda tangannya."

    def get_success_url(self) -> str:
        if self.object.pk:
            return self.alamat("kinerja:perjanjian", pk=self.object.pk)
        return self.alamat("kinerja:perjanjian_unit")

    def get_remah(self) -> list[tuple[str, str]]:
        return [(f"Perjanjian Kinerja unit {self.tahun}", self.alamat("kinerja:perjanjian_unit"))]
