"""What was done in each sub kegiatan."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from kinerja.domain import simpan_pelaksanaan
from kinerja.forms import PelaksanaanForm
from kinerja.models import Pelaksanaan
from renstra.enums import Jenjang
from renstra.models import SimpulProgram
from sakip.core.permissions import boleh
from sakip.core.views import FormulirView, KantorMixin


class PelaksanaanDaftar(KantorMixin, TemplateView):
    """What was done in each sub kegiatan."""

    template_name = "kinerja/pelaksanaan.html"
    judul = "Pelaksanaan sub kegiatan"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        milik = {"perangkat": self.perangkat, "tahun": self.tahun, "jenjang": Jenjang.SUBKEGIATAN}
        simpul = SimpulProgram.objects.filter(**milik).select_related("perangkat", "unit", "induk__induk")
        baris = [
            {
                "simpul": s,
                "isi": getattr(s, "pelaksanaan", None),
                "url": self.alamat("kinerja:pelaksanaan_isi", simpul=s.pk)
                if boleh(self.request.user, "isi_realisasi_anggaran", s)
                else "",
            }
            for s in simpul.select_related("pelaksanaan").order_by("kode", "urut")
        ]
        return super().get_context_data(**{"baris": baris} | kwargs)


class PelaksanaanFormulir(FormulirView):
    model = Pelaksanaan
    form_class = PelaksanaanForm
    template_name = "kinerja/susun.html"
    kembali = "kinerja:pelaksanaan"
    judul_tambah = "Pelaksanaan sub kegiatan"

    def awal(self) -> Pelaksanaan:
        milik = {"perangkat": self.perangkat, "tahun": self.tahun, "jenjang": Jenjang.SUBKEGIATAN}
        simpul = get_object_or_404(SimpulProgram.objects.select_related("perangkat"), **milik, pk=self.kwargs["simpul"])
        ada = Pelaksanaan.objects.filter(simpul=simpul).first() or Pelaksanaan()
        ada.simpul = simpul
        return ada

    def simpan(self, form: PelaksanaanForm) -> None:
        simpan_pelaksanaan(form.instance, by=self.request.user)

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Pelaksanaan sub kegiatan", self.alamat(self.kembali))]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"keterangan": str(self.object.simpul)} | kwargs)
