"""The calendar of an office's year, the request for more time, and the calendar as a file."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.generic import TemplateView, View

from sakip.core import langganan
from sakip.core.domain_kalender import minta_perpanjangan
from sakip.core.forms_kalender import PerpanjanganForm
from sakip.core.kalender import Acara, Keadaan, kalender, permintaan
from sakip.core.models import Jadwal, Pengguna, Perpanjangan
from sakip.core.numbers import format_tanggal
from sakip.core.views.dasar import KantorMixin
from sakip.core.views.generik import FormulirView


class KalenderView(KantorMixin, TemplateView):
    """What is due when, how far each is, and what the office asked for."""

    template_name = "core/kalender.html"

    def get_judul(self) -> str:
        return f"Kalender {self.tahun}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        bisa = self.boleh("minta_perpanjangan")
        isi = {
            "acara": [self.susun(a, bisa=bisa) for a in kalender(self.perangkat, self.tahun)],
            "permintaan": permintaan(self.perangkat, self.tahun),
            "url_berkas": reverse("kalender_berkas"),
            "url_atur": reverse("pemda:jadwal", args=[self.perangkat.pemda.slug]) if self.boleh("atur_jadwal") else "",
        }
        return super().get_context_data(**isi | kwargs)

    def susun(self, acara: Acara, *, bisa: bool) -> dict[str, Any]:
        """With its page, and the way to ask for more time while it is not done."""
        minta = bisa and acara.jendela is not None and acara.keadaan is not Keadaan.SELESAI
        return {
            "acara": acara,
            "url": self.alamat(acara.alamat) if acara.alamat else "",
            "url_minta": self.alamat("core:perpanjangan_minta", jadwal=acara.jendela.id)
            if minta and acara.jendela
            else "",
        }


class PerpanjanganMinta(FormulirView):
    """Ask for more time for one window."""

    model = Perpanjangan
    form_class = PerpanjanganForm
    kembali = "core:kalender"
    judul_tambah = "Minta perpanjangan"

    def awal(self) -> Perpanjangan:
        milik = Jadwal.objects.filter(pemda=self.perangkat.pemda_id, tahun=self.tahun)
        jadwal = get_object_or_404(milik, pk=self.kwargs["jadwal"])
        return Perpanjangan(perangkat=self.perangkat, jadwal=jadwal)

    def get_judul(self) -> str:
        jadwal = self.object.jadwal
        return f"Minta perpanjangan: {jadwal.get_kegiatan_display()}, tenggat {format_tanggal(jadwal.tenggat)}"

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Kalender", self.alamat("core:kalender"))]

    def simpan(self, form: Any) -> None:
        isi = form.cleaned_data
        minta_perpanjangan(
            jadwal=self.object.jadwal,
            perangkat=self.perangkat,
            sampai=isi["sampai"],
            alasan=isi["alasan"],
            by=self.request.user,
        )

    def pesan_sukses(self) -> str:
        return "Perpanjangan sudah diminta. Jawaban Bagian Organisasi tampil di halaman ini."


def jawab_berkas(request: HttpRequest, pengguna: Pengguna) -> HttpResponse:
    """The last days of a user as a calendar file."""
    tempat = request.get_host().partition(":")[0]
    isi = langganan.berkas(langganan.peristiwa(pengguna), nama="Jadwal SAKIP", tempat=tempat)
    jawaban = HttpResponse(isi, content_type="text/calendar; charset=utf-8")
    jawaban["Content-Disposition"] = 'attachment; filename="jadwal-sakip.ics"'
    jawaban["Cache-Control"] = "private, no-store"
    return jawaban


class KalenderBerkas(View):
    """The calendar of who is logged in."""

    def get(self, request: HttpRequest) -> HttpResponse:
        pengguna: Any = request.user
        return jawab_berkas(request, pengguna)


@method_decorator(login_not_required, name="dispatch")
class KalenderLangganan(View):
    """The same for a calendar program, which shows the token of a user instead of logging in."""

    def get(self, request: HttpRequest, tanda: str) -> HttpResponse:
        pengguna = langganan.pemilik_tanda(tanda)
        if pengguna is None:
            raise Http404
        return jawab_berkas(request, pengguna)
