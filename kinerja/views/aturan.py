"""Rule sets with their conversions, and the scales they use."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from kinerja.domain import simpan_aturan, simpan_konversi
from kinerja.forms import AturanForm, KonversiForm
from kinerja.models import AturanKinerja, KonversiHuruf
from kinerja.queries.aturan import aturan_cetak, aturan_untuk, pita_semua, skala_cetak
from renstra.models import Skala
from sakip.core.views import FormulirView, HapusView, KantorMixin


class AturanBaca(KantorMixin, TemplateView):
    """The rule set in force, with its conversions, and the sets of the office."""

    template_name = "kinerja/aturan.html"
    judul = "Aturan penghitungan"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pita, aturan = pita_semua(), aturan_untuk(self.perangkat, self.tahun)
        milik = AturanKinerja.objects.filter(perangkat=self.perangkat).select_related("skala", "perangkat")
        bisa = self.dapat_ubah(AturanKinerja)
        return super().get_context_data(
            **{
                "aturan": aturan_cetak(aturan, pita) if aturan else None,
                "asal": aturan and (aturan.perangkat or aturan.pemda),
                "milik": [(a, bisa and not self.tetap(a)) for a in milik.prefetch_related("konversi__skala")],
                "bisa_ubah": bisa,
            }
            | kwargs
        )


class AturanMixin(KantorMixin):
    def get_remah(self) -> list[tuple[str, str]]:
        return [("Aturan penghitungan", self.alamat("kinerja:aturan"))]

    def get_success_url(self) -> str:
        return self.alamat("kinerja:aturan")


class AturanFormulir(AturanMixin, FormulirView):
    model = AturanKinerja
    form_class = AturanForm
    judul_tambah, judul_ubah = "Tambah aturan kantor ini", "Ubah aturan"

    def awal(self) -> AturanKinerja:
        return AturanKinerja(perangkat=self.perangkat, tahun_mulai=self.tahun)

    def simpan(self, form: AturanForm) -> None:
        simpan_aturan(form.instance, by=self.request.user)


class AturanHapus(AturanMixin, HapusView):
    model = AturanKinerja


class KonversiFormulir(AturanMixin, FormulirView):
    model = KonversiHuruf
    form_class = KonversiForm
    judul_tambah, judul_ubah = "Tambah konversi huruf", "Ubah konversi huruf"

    def awal(self) -> KonversiHuruf:
        aturan = get_object_or_404(AturanKinerja, perangkat=self.perangkat, pk=self.kwargs["aturan"])
        return KonversiHuruf(aturan=aturan)

    def simpan(self, form: KonversiForm) -> None:
        simpan_konversi(form.instance, by=self.request.user)


class KonversiHapus(AturanMixin, HapusView):
    model = KonversiHuruf


class SkalaDaftar(KantorMixin, TemplateView):
    """All scales as they are used, to read."""

    template_name = "kinerja/skala.html"
    judul = "Skala peringkat"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pita, semua = pita_semua(), Skala.objects.untuk(self.perangkat.pemda)
        skala = [(s.get_kegunaan_display(), skala_cetak(s, pita.get(s.pk, ()))) for s in semua]
        return super().get_context_data(**{"skala": skala} | kwargs)
