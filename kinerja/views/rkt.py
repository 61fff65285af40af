"""The RKT of the year, and its rows."""

from __future__ import annotations

from typing import Any

from django.views.generic import TemplateView

from anggaran.models import Tahap
from kinerja.domain import susun_rkt
from kinerja.forms import BarisRktForm, SusunRktForm
from kinerja.models import BarisRkt, Rkt
from kinerja.queries import rkt_tahun
from sakip.core.domain import simpan
from sakip.core.views import FormulirView, HapusView, KantorMixin, KirimView
from sakip.core.write import menulis


class RktBaca(KantorMixin, TemplateView):
    template_name = "kinerja/rkt.html"

    def get_judul(self) -> str:
        return f"Rencana Kinerja Tahunan {self.tahun}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            **{"baris": rkt_tahun(self.perangkat, self.tahun), "bisa_ubah": self.dapat_ubah(Rkt)} | kwargs
        )


class RktMixin(KantorMixin):
    def get_remah(self) -> list[tuple[str, str]]:
        return [(f"Rencana Kinerja Tahunan {self.tahun}", self.alamat("kinerja:rkt"))]

    def get_success_url(self) -> str:
        return self.alamat("kinerja:rkt")


class RktSusun(RktMixin, KirimView):
    """Draws up the RKT; says first that rows that are there will be replaced."""

    izin_halaman = "ubah_rencana"
    form_class = SusunRktForm
    template_name = "kinerja/rkt_susun.html"
    judul = "Susun RKT"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"tahap": self.tahap()}

    def get_initial(self) -> dict[str, Any]:
        return super().get_initial() | {"tahap": self.tahap().filter(jenis=Tahap.Jenis.RKT).first()}

    def ditulis(self) -> type[Rkt]:
        return Rkt

    def tahap(self) -> Any:
        return Tahap.objects.filter(perangkat=self.perangkat, tahun=self.tahun)

    def simpan(self, form: SusunRktForm) -> None:
        susun_rkt(perangkat=self.perangkat, tahun=self.tahun, tahap=form.cleaned_data["tahap"], by=self.request.user)

    def pesan_sukses(self) -> str:
        return "RKT tersusun. Periksa bunyi dan targetnya."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"sudah": len(rkt_tahun(self.perangkat, self.tahun))} | kwargs)


class BarisRktFormulir(RktMixin, FormulirView):
    model = BarisRkt
    form_class = BarisRktForm
    judul_tambah, judul_ubah = "Tambah baris RKT", "Ubah baris RKT"

    def awal(self) -> BarisRkt:
        milik = {"perangkat": self.perangkat, "tahun": self.tahun}
        rkt = Rkt.objects.filter(**milik).first() or Rkt(**milik)
        return BarisRkt(rkt=rkt, urut=rkt.baris.count() + 1 if rkt.pk else 1)

    def simpan(self, form: BarisRktForm) -> None:
        """The first row of a year makes its RKT."""
        with menulis(by=self.request.user):
            rkt = form.instance.rkt
            if rkt.pk is None:
                form.instance.rkt = simpan(rkt, by=self.request.user)
            super().simpan(form)


class BarisRktHapus(RktMixin, HapusView):
    model = BarisRkt
