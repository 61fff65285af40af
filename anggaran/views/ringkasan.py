"""The year's money at a glance: three levels, jenis belanja, and what goes to each sasaran."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.views.generic import TemplateView

from anggaran.kunci import kunci_simpul
from anggaran.models import Pagu, Tahap
from anggaran.queries import belanja
from sakip.core.views import KantorMixin


class BelanjaView(KantorMixin, TemplateView):
    """With ``pk`` the given stage, else the one that the report prints."""

    template_name = "anggaran/belanja.html"

    def get_judul(self) -> str:
        return f"Anggaran {self.tahun}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        nilai = belanja(self.perangkat, self.tahun, self.tahap())
        simpul = list(nilai.jelajah())
        kunci = {} if "pk" in self.kwargs else kunci_simpul(simpul)
        isi = {
            "belanja": nilai,
            "baris": [(s, kunci.get(s.id, "")) for s in simpul],
            "kunci_jumlah": "anggaran" if kunci else "",
            "bisa_ubah": self.dapat_ubah(Pagu),
        }
        return super().get_context_data(**isi | kwargs)

    def tahap(self) -> Tahap | None:
        if "pk" not in self.kwargs:
            return None
        tahap = Tahap.objects.filter(perangkat=self.perangkat, tahun=self.tahun, pk=self.kwargs["pk"]).first()
        if tahap is None:
            raise Http404
        return tahap
