"""Belanja lines: all nodes with theirs on one page, and the form of one line (MU-13)."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from anggaran.belanja import SimpulBelanja
from anggaran.domain import simpan_baris_belanja
from anggaran.forms import BarisBelanjaForm
from anggaran.models import BarisBelanja
from anggaran.queries import belanja, rincian_belanja
from anggaran.rincian import Rincian
from anggaran.views.kisi import TINGKAT
from renstra.models import SimpulProgram
from sakip.core.views import FormulirView, HapusView, KantorMixin


class BarisDaftar(KantorMixin, TemplateView):
    """The tree with the lines below each lowest node, their sum beside its pagu."""

    template_name = "anggaran/rincian_belanja.html"
    judul = "Rincian belanja"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        nilai, rincian = belanja(self.perangkat, self.tahun), rincian_belanja(self.perangkat, self.tahun)
        baris = [self.simpul(s, rincian.get(s.id, Rincian(()))) for s in nilai.jelajah()]
        isi = {"belanja": nilai, "baris": baris, "bisa_ubah": self.dapat_ubah(BarisBelanja)}
        return super().get_context_data(**isi | kwargs)

    def simpul(self, s: SimpulBelanja, rincian: Rincian) -> dict[str, Any]:
        berselisih = rincian.nilai is not None and s.pagu is not None and rincian.nilai != s.pagu
        return {"simpul": s, "tingkat": TINGKAT[s.jenjang], "rincian": rincian, "berselisih": berselisih}

    def get_remah(self) -> list[tuple[str, str]]:
        return [(f"Anggaran {self.tahun}", self.alamat("anggaran:belanja"))]


class BarisFormulir(FormulirView):
    model = BarisBelanja
    form_class = BarisBelanjaForm
    template_name = "anggaran/baris_belanja.html"
    kembali = "anggaran:baris_daftar"

    def awal(self) -> BarisBelanja:
        """A new line at the end of its node's, from the source of the line before it."""
        milik = {"perangkat": self.perangkat, "tahun": self.tahun}
        simpul = get_object_or_404(SimpulProgram.objects.select_related("perangkat"), **milik, pk=self.kwargs["simpul"])
        akhir = simpul.belanja.order_by("urut", "pk").last()
        warisan = {"sumber_dana": akhir.sumber_dana, "urut": akhir.urut + 1} if akhir else {}
        return BarisBelanja(simpul=simpul, **warisan)

    def simpan(self, form: BarisBelanjaForm) -> None:
        simpan_baris_belanja(form.instance, by=self.request.user)

    def get_success_url(self) -> str:
        """Back to the node."""
        return f"{super().get_success_url()}#s{self.object.simpul_id}"

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Rincian belanja", self.alamat(self.kembali))]


class BarisHapus(HapusView):
    model = BarisBelanja
    kembali = "anggaran:baris_daftar"
