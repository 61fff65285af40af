"""The IKU decree in force, and its rows."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from kinerja.domain import simpan_baris_iku, simpan_penetapan, susun_iku
from kinerja.forms import BarisIkuForm, PenetapanIkuForm, SusunIkuForm
from kinerja.models import BarisIku, PenetapanIku
from kinerja.queries import iku_berlaku
from kinerja.queries.keputusan import keputusan_iku
from sakip.core.views import FormulirView, HapusView, KantorMixin


class IkuBaca(KantorMixin, TemplateView):
    """The decree in force in the year."""

    template_name = "kinerja/iku.html"
    judul = "Indikator Kinerja Utama"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        iku = iku_berlaku(self.perangkat, self.tahun)
        bisa = self.dapat_ubah(PenetapanIku)
        baru = PenetapanIku(perangkat=self.perangkat, tahun_mulai=self.tahun)
        return super().get_context_data(
            **{
                "iku": iku,
                "keputusan": keputusan_iku(self.perangkat, self.tahun),
                "bisa_ubah": bisa
                and not (iku and self.kunci_kantor and self.tetap(PenetapanIku.objects.get(pk=iku.id))),
                "bisa_susun": bisa and (iku is None or iku.tahun_mulai != self.tahun) and not self.tetap(baru),
            }
            | kwargs
        )


class IkuMixin(KantorMixin):
    def get_remah(self) -> list[tuple[str, str]]:
        return [("Indikator Kinerja Utama", self.alamat("kinerja:iku"))]

    def get_success_url(self) -> str:
        return self.alamat("kinerja:iku")


class IkuSusun(IkuMixin, FormulirView):
    model = PenetapanIku
    form_class = SusunIkuForm
    template_name = "kinerja/susun.html"
    judul_tambah = "Susun penetapan IKU"
    extra_context = {
        "keterangan": "Indikator sasaran yang ditandai IKU pada Renstra disalin dengan formulasi, penanggung jawab, dan "
        "sumber datanya. Bunyinya dapat diubah sesudahnya."
    }

    def awal(self) -> PenetapanIku:
        return PenetapanIku(perangkat=self.perangkat, tahun_mulai=self.tahun)

    def simpan(self, form: SusunIkuForm) -> None:
        susun_iku(perangkat=self.perangkat, tahun=self.tahun, by=self.request.user, **form.cleaned_data)


class IkuUbah(IkuMixin, FormulirView):
    model = PenetapanIku
    form_class = PenetapanIkuForm

    def simpan(self, form: PenetapanIkuForm) -> None:
        simpan_penetapan(form.instance, by=self.request.user)


class IkuHapus(IkuMixin, HapusView):
    model = PenetapanIku


class BarisIkuFormulir(IkuMixin, FormulirView):
    model = BarisIku
    form_class = BarisIkuForm
    judul_tambah, judul_ubah = "Tambah IKU", "Ubah IKU"

    def awal(self) -> BarisIku:
        penetapan = get_object_or_404(PenetapanIku, perangkat=self.perangkat, pk=self.kwargs["penetapan"])
        return BarisIku(penetapan=penetapan, urut=penetapan.baris.count() + 1)

    def simpan(self, form: BarisIkuForm) -> None:
        simpan_baris_iku(form.instance, by=self.request.user)


class BarisIkuHapus(IkuMixin, HapusView):
    model = BarisIku
