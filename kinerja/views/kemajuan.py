"""How far the work of each node came: fisik and non fisik, contract, contractor, time (MU-13)."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from kinerja.domain import simpan_pelaksanaan
from kinerja.forms.kemajuan import KemajuanForm
from kinerja.models import Pelaksanaan
from renstra.models import SimpulProgram
from renstra.pohon import urut_pohon
from sakip.core.permissions import boleh
from sakip.core.views import FormulirView, KantorMixin


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
                "url": self.alamat("kinerja:kemajuan_isi", simpul=s.pk)
                if boleh(self.request.user, Pelaksanaan.izin, s)
                else "",
            }
            for s in urut_pohon(simpul.select_related("perangkat", "unit", "pelaksanaan"))
        ]
        return super().get_context_data(**{"baris": baris} | kwargs)


class KemajuanFormulir(FormulirView):
    model = Pelaksanaan
    form_class = KemajuanForm
    template_name = "kinerja/susun.html"
    kembali = "kinerja:kemajuan"
    judul_tambah = "Kemajuan kegiatan"

    def awal(self) -> Pelaksanaan:
        milik = {"perangkat": self.perangkat, "tahun": self.tahun}
        simpul = get_object_or_404(SimpulProgram.objects.select_related("perangkat"), **milik, pk=self.kwargs["simpul"])
        ada = Pelaksanaan.objects.filter(simpul=simpul).first() or Pelaksanaan()
        ada.simpul = simpul
        return ada

    def simpan(self, form: KemajuanForm) -> None:
        simpan_pelaksanaan(form.instance, by=self.request.user)

    def pesan_sukses(self) -> str:
        return "Kemajuan kegiatan tersimpan."

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Kemajuan kegiatan", self.alamat(self.kembali))]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"keterangan": str(self.object.simpul)} | kwargs)
