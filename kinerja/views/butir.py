"""The lists of the IKU decree: menimbang, mengingat, diktum, tembusan."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.views.generic import View

from kinerja.domain.keputusan import isi_rancangan
from kinerja.forms import ButirKeputusanForm
from kinerja.models import ButirKeputusan, PenetapanIku
from kinerja.views.iku import IkuMixin
from sakip.core.permissions import pastikan
from sakip.core.views import FormulirView, HapusView


class ButirFormulir(IkuMixin, FormulirView):
    """One item, at the end of its list when it is new."""

    model = ButirKeputusan
    form_class = ButirKeputusanForm

    def awal(self) -> ButirKeputusan:
        jenis = self.kwargs["jenis"]
        if jenis not in ButirKeputusan.Jenis.values:
            raise Http404
        penetapan = get_object_or_404(PenetapanIku, perangkat=self.perangkat, pk=self.kwargs["penetapan"])
        return ButirKeputusan(penetapan=penetapan, jenis=jenis, urut=penetapan.butir.filter(jenis=jenis).count() + 1)

    def get_judul(self) -> str:
        kerja = "Ubah" if "pk" in self.kwargs else "Tambah"
        return f"{kerja} butir {self.object.get_jenis_display().lower()}"


class ButirHapus(IkuMixin, HapusView):
    model = ButirKeputusan


class ButirRancangan(IkuMixin, View):
    """Fills the empty lists with drafts."""

    http_method_names = ["post"]

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.penetapan = get_object_or_404(PenetapanIku, perangkat=self.perangkat, pk=kwargs["penetapan"])

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        pastikan(request.user, self.penetapan.izin, self.penetapan)
        try:
            banyak = isi_rancangan(self.penetapan, by=request.user)
        except ValidationError as salah:
            messages.error(request, " ".join(salah.messages))
            return HttpResponseRedirect(self.get_success_url())
        if banyak:
            messages.success(request, f"{banyak} butir rancangan ditambahkan. Sesuaikan bunyinya.")
        else:
            messages.info(request, "Keempat daftar sudah berisi, jadi tidak ada rancangan yang ditambahkan.")
        return HttpResponseRedirect(self.get_success_url())
