"""Surveys: the list, one with its scores, and the form with all unsur in one grid."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from kinerja.domain import UNSUR_9, UNSUR_14, hapus_survei, simpan_survei
from kinerja.forms import BarisUnsur, SurveiForm, kisi_unsur
from kinerja.models import Survei, UnsurSurvei
from kinerja.queries import survei_tahun
from sakip.core.views import DaftarView, FormulirView, HapusView, KantorMixin, Kolom

ISI_UNSUR = ["uraian", *UnsurSurvei.SEBARAN, "skor_diketik", "jumlah_nilai", "nrr"]
Metode = Survei.Metode
PILIHAN = {"9": (UNSUR_9, Metode.NRR), "9-sebaran": (UNSUR_9, Metode.SEBARAN), "14": (UNSUR_14, Metode.SEBARAN)}
"""What a new survey may begin with: its unsur, and how they are computed."""
CADANGAN = 2
"""Empty rows below the filled ones."""


class SurveiDaftar(DaftarView):
    model = Survei
    judul = "Survei"
    tambah, baca = "kinerja:survei_tambah", "kinerja:survei"
    ubah, hapus = "kinerja:survei_ubah", "kinerja:survei_hapus"
    kosong = "Belum ada survei tahun ini. Tambahkan survei beserta unsurnya; skor dan rata-ratanya dihitung program."
    kolom = (
        Kolom("Survei", "nama"),
        Kolom("Periode", "get_semester_display"),
        Kolom("Indikator yang diukur", lambda s: s.indikator or ""),
        Kolom("Jumlah unsur", lambda s: len(s.unsur.all()), "angka"),
    )

    def get_queryset(self) -> Any:
        hasil = super().get_queryset().select_related("indikator__perangkat", "perangkat")
        return hasil.prefetch_related("unsur", "indikator__penanggung_jawab")

    def boleh_tambah(self) -> bool:
        return self.boleh("ubah_rencana") and self.bebas(Survei)


class SurveiMixin(KantorMixin):
    def get_remah(self) -> list[tuple[str, str]]:
        return [("Survei", self.alamat("kinerja:survei_daftar"))]


class SurveiBaca(SurveiMixin, TemplateView):
    """The scores of one survey."""

    template_name = "kinerja/survei.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        semua = Survei.objects.select_related("indikator__perangkat", "perangkat")
        self.object = get_object_or_404(semua, perangkat=self.perangkat, tahun=self.tahun, pk=kwargs["pk"])

    def get_judul(self) -> str:
        return str(self.object)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        semua = survei_tahun(self.perangkat, self.tahun)
        return super().get_context_data(
            **{
                "survei": next(s for s in semua if s.id == self.object.pk),
                "indikator": self.object.indikator,
                "bisa_ubah": self.dapat_ubah(self.object),
            }
            | kwargs
        )


class SurveiFormulir(SurveiMixin, FormulirView):
    """The head and all unsur at once. “Tambah baris” gives more rows and keeps what was typed."""

    model = Survei
    form_class = SurveiForm
    template_name = "kinerja/survei_form.html"

    def awal(self) -> Survei:
        survei = super().awal()
        dikirim = self.request.POST.get("metode", Metode.SEBARAN)
        survei.metode = self.pilihan[1] if self.request.method != "POST" else dikirim
        if survei.metode not in Metode.values:
            survei.metode = Metode.SEBARAN
        return survei

    @property
    def pilihan(self) -> tuple[tuple[str, ...], str]:
        return PILIHAN.get(self.request.GET.get("unsur", ""), PILIHAN["9"])

    def baris_formulir(self) -> list[Model]:
        return [self.object, *(self.object.unsur.all() if self.object.pk else ())]

    def unsur_awal(self) -> list[dict[str, Any]]:
        if self.object.pk:
            return list(self.object.unsur.order_by("nomor").values(*ISI_UNSUR))
        return [{"uraian": nama} for nama in self.pilihan[0]]

    def kisi(self) -> BarisUnsur:
        isi: dict[str, Any] = {"prefix": "unsur", "form_kwargs": {"survei": self.object}}
        if self.request.method == "POST":
            data = self.request.POST.copy()
            if "tambah_baris" in data:
                data["unsur-TOTAL_FORMS"] = str(jumlah_baris(data.get("unsur-TOTAL_FORMS", "")) + CADANGAN)
            return kisi_unsur(self.object.metode, baris=0)(data, **isi)
        awal = self.unsur_awal()
        return kisi_unsur(self.object.metode, baris=len(awal) + CADANGAN)(initial=awal, **isi)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.unsur = self.kisi()
        form = self.get_form()
        if "tambah_baris" in request.POST:
            return self.render_to_response(self.get_context_data(form=form))
        return self.form_valid(form) if form.is_valid() & self.unsur.is_valid() else self.form_invalid(form)

    def simpan(self, form: SurveiForm) -> None:
        simpan_survei(form.instance, self.unsur.unsur, by=self.request.user)

    def get_success_url(self) -> str:
        if self.object.pk:
            return self.alamat("kinerja:survei", pk=self.object.pk)
        return self.alamat("kinerja:survei_daftar")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if self.request.method != "POST":
            self.unsur = self.kisi()
        isi = {"unsur": self.unsur, "baru": not self.object.pk, "skm": self.object.metode == Metode.NRR}
        return super().get_context_data(**isi | kwargs)


class SurveiHapus(SurveiMixin, HapusView):
    model = Survei
    kembali = "kinerja:survei_daftar"

    def hapus(self) -> None:
        hapus_survei(self.object, by=self.request.user)


def jumlah_baris(teks: str) -> int:
    """The number of rows a page says it has."""
    return min(int(teks), 60) if teks.isdecimal() else 0
