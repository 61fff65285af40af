"""Home: the offices a user may see, and what stands and what is missing in one office's year."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView, View

from anggaran.models import Tahap
from anggaran.queries import belanja
from kinerja.models import PerjanjianKinerja
from kinerja.queries import pengukuran
from laporan.models import Laporan
from renstra.queries import renstra_untuk
from sakip.core.models import PerangkatDaerah
from sakip.core.permissions import kantor_terlihat, pemda_terlihat
from sakip.core.views import KantorMixin
from sakip.portal.langkah import susun


def tahun_terakhir(perangkat: PerangkatDaerah) -> int:
    """The newest year in which the office has a paper or a budget; this year where it has none."""
    tahun = [
        baris["tahun"]
        for model in (Laporan, PerjanjianKinerja, Tahap)
        for baris in model.objects.filter(perangkat=perangkat).order_by("-tahun").values("tahun")[:1]
    ]
    return max(tahun, default=timezone.localdate().year)


class BerandaView(TemplateView):
    """The offices of this user; with only one, straight to it."""

    template_name = "portal/beranda.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.kantor = list(kantor_terlihat(request.user).filter(aktif=True).order_by("pemda__nama", "nama"))
        if len(self.kantor) == 1:
            return HttpResponseRedirect(reverse("kantor", args=[self.kantor[0].slug]))
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi = {
            "daftar_kantor": self.kantor,
            "judul": "Beranda",
            "daftar_pemda": list(pemda_terlihat(self.request.user)),
        }
        return super().get_context_data(**isi | kwargs)


class KantorView(View):
    """An office without a year leads to its newest one."""

    def get(self, request: HttpRequest, kantor: str) -> HttpResponse:
        perangkat = kantor_terlihat(request.user).filter(slug=kantor).first()
        if perangkat is None:
            raise Http404
        return HttpResponseRedirect(reverse("kantor_tahun", args=[kantor, tahun_terakhir(perangkat)]))


class KantorTahunView(KantorMixin, TemplateView):
    """The home of an office's year."""

    template_name = "portal/kantor.html"

    def get_judul(self) -> str:
        return f"Tahun {self.tahun}"

    def get_remah(self) -> list[tuple[str, str]]:
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        ukur = pengukuran(self.perangkat, self.tahun)
        renstra = renstra_untuk(self.perangkat, self.tahun)
        laporan = (
            Laporan.objects.select_related("perangkat")
            .filter(perangkat=self.perangkat, tahun=self.tahun, jenis=Laporan.Jenis.LKJIP)
            .first()
        )
        langkah = susun(
            renstra=str(renstra or ""),
            ukur=ukur,
            uang=belanja(self.perangkat, self.tahun),
            laporan=str(laporan or ""),
        )
        return super().get_context_data(
            **{"langkah": [(isi, self.alamat(isi.alamat)) for isi in langkah], "capaian": ukur.sasaran} | kwargs
        )
