"""How far the work of each node came: fisik and non fisik, contract, contractor, time (MU-13). Typed on the page of the node."""

from __future__ import annotations

from typing import Any

from django.views.generic import TemplateView

from kinerja.models import Pelaksanaan
from renstra.models import SimpulProgram
from renstra.pohon import urut_pohon
from sakip.core.permissions import boleh
from sakip.core.views import KantorMixin


class KemajuanDaftar(KantorMixin, TemplateView):
    """All nodes of the year, since papers print the progress of a program too."""

    template_name = "kinerja/kemajuan.html"
    judul = "Kemajuan kegiatan"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        simpul = SimpulProgram.objects.filter(perangkat=self.perangkat, tahun=self.tahun)
        baris = [
            {
                "simpul": s,
                "ada": hasattr(s, "pelaksanaan"),
                "isi": getattr(s, "pelaksanaan", Pelaksanaan()),
                "url": self.alamat("kinerja:pelaksanaan_isi", simpul=s.pk)
                if boleh(self.request.user, Pelaksanaan.izin, s) and self.bebas(Pelaksanaan)
                else "",
            }
            for s in urut_pohon(simpul.select_related("perangkat", "unit", "pelaksanaan"))
        ]
        return super().get_context_data(**{"baris": baris} | kwargs)
