"""The smaller pages: comparison figures, what was done in sub kegiatan, rule sets and scales."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from kinerja.domain import simpan_aturan, simpan_konversi, simpan_pembanding
from kinerja.forms import AturanForm, KonversiForm, PelaksanaanForm, PembandingForm
from kinerja.models import AturanKinerja, KonversiHuruf, Pelaksanaan, Pembanding
from kinerja.queries import pengukuran
from kinerja.queries.aturan import aturan_cetak, aturan_untuk, pita_semua, skala_cetak
from renstra.enums import Jenjang
from renstra.models import Indikator, SimpulProgram, Skala
from sakip.core.permissions import boleh
from sakip.core.views import FormulirView, HapusView, KantorMixin


class PembandingDaftar(KantorMixin, TemplateView):
    """Every indicator of the PK with its national and provincial figure."""

    template_name = "kinerja/pembanding.html"
    judul = "Angka pembanding"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        semua = Indikator.objects.filter(perangkat=self.perangkat).select_related("perangkat")
        bisa = {
            i.pk for i in semua.prefetch_related("penanggung_jawab") if boleh(self.request.user, "isi_realisasi", i)
        }
        return super().get_context_data(**{"ukur": pengukuran(self.perangkat, self.tahun), "bisa": bisa} | kwargs)


class PembandingMixin(KantorMixin):
    model = Pembanding
    kembali = "kinerja:pembanding"

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Angka pembanding", self.alamat(self.kembali))]


class PembandingFormulir(PembandingMixin, FormulirView):
    form_class = PembandingForm
    template_name = "kinerja/susun.html"
    judul_tambah, judul_ubah = "Tambah angka pembanding", "Ubah angka pembanding"

    def awal(self) -> Pembanding:
        semua = Indikator.objects.select_related("perangkat", "skala").prefetch_related("penanggung_jawab")
        indikator = get_object_or_404(semua, perangkat=self.perangkat, pk=self.kwargs["indikator"])
        return Pembanding(indikator=indikator, tahun=self.tahun)

    def simpan(self, form: PembandingForm) -> None:
        simpan_pembanding(form.instance, by=self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"keterangan": self.object.indikator.nama} | kwargs)


class PembandingHapus(PembandingMixin, HapusView):
    pass


class PelaksanaanDaftar(KantorMixin, TemplateView):
    """What was done in each sub kegiatan."""

    template_name = "kinerja/pelaksanaan.html"
    judul = "Pelaksanaan sub kegiatan"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        milik = {"perangkat": self.perangkat, "tahun": self.tahun, "jenjang": Jenjang.SUBKEGIATAN}
        simpul = SimpulProgram.objects.filter(**milik).select_related("perangkat", "unit", "induk__induk")
        baris = [
            {
                "simpul": s,
                "isi": getattr(s, "pelaksanaan", None),
                "url": self.alamat("kinerja:pelaksanaan_isi", simpul=s.pk)
                if boleh(self.request.user, "isi_realisasi_anggaran", s)
                else "",
            }
            for s in simpul.select_related("pelaksanaan").order_by("kode", "urut")
        ]
        return super().get_context_data(**{"baris": baris} | kwargs)


class PelaksanaanFormulir(FormulirView):
    model = Pelaksanaan
    form_class = PelaksanaanForm
    template_name = "kinerja/susun.html"
    kembali = "kinerja:pelaksanaan"
    judul_tambah = "Pelaksanaan sub kegiatan"

    def awal(self) -> Pelaksanaan:
        milik = {"perangkat": self.perangkat, "tahun": self.tahun, "jenjang": Jenjang.SUBKEGIATAN}
        simpul = get_object_or_404(SimpulProgram.objects.select_related("perangkat"), **milik, pk=self.kwargs["simpul"])
        ada = Pelaksanaan.objects.filter(simpul=simpul).first() or Pelaksanaan()
        ada.simpul = simpul
        return ada

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Pelaksanaan sub kegiatan", self.alamat(self.kembali))]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"keterangan": str(self.object.simpul)} | kwargs)


class AturanBaca(KantorMixin, TemplateView):
    """The rule set in force, with its conversions, and the sets of the office."""

    template_name = "kinerja/aturan.html"
    judul = "Aturan penghitungan"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pita, aturan = pita_semua(), aturan_untuk(self.perangkat, self.tahun)
        milik = AturanKinerja.objects.filter(perangkat=self.perangkat).select_related("skala", "perangkat")
        return super().get_context_data(
            **{
                "aturan": aturan_cetak(aturan, pita) if aturan else None,
                "asal": aturan and (aturan.perangkat or aturan.pemda),
                "milik": milik.prefetch_related("konversi__skala"),
                "bisa_ubah": self.boleh("ubah_aturan"),
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
