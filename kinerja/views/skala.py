"""Scales of a Pemda: copied from the common ones or made anew, changed as long as nothing is measured by them."""

from __future__ import annotations

from typing import Any

from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.generic import DetailView

from kinerja.domain.skala import pemakaian_skala, simpan_skala
from kinerja.forms.skala import BarisPita, SkalaForm, kisi_pita
from kinerja.queries.aturan import skala_cetak
from kinerja.views.survei import CADANGAN, jumlah_baris
from renstra.models import Pita, Skala
from sakip.core.views import (
    SARINGAN_MILIK,
    AcuanMixin,
    BarisMixin,
    DaftarView,
    FormulirView,
    HapusView,
    Kolom,
    Saringan,
    milik,
)

ISI = ("predikat", "sebutan", "bawah", "bawah_inklusif", "atas", "atas_inklusif", "teks_asli")


class SkalaMixin(AcuanMixin):
    model = Skala

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Skala", self.alamat("skala:daftar"))]


class SkalaDaftar(SkalaMixin, DaftarView):
    judul = "Skala"
    pengantar = (
        "Daftar predikat untuk capaian, indikator, dan survei. Skala bersama disalin lebih dahulu bila perlu diubah."
    )
    kosong = "Belum ada skala."
    baca, tambah = "skala:skala", "skala:tambah"
    label_tambah = "Tambah skala"
    cari = ("nama", "kode", "dasar", "pita__predikat")
    kolom = (
        Kolom("Nama", "nama", urut="nama"),
        Kolom("Versi", "versi", urut="versi"),
        Kolom("Kegunaan", "get_kegunaan_display", urut="kegunaan"),
        Kolom("Predikat", lambda s: ", ".join(p.predikat for p in s.pita.all())),
        Kolom("Berlaku untuk", milik),
    )
    saringan = (
        Saringan(
            "kegunaan", "Kegunaan", lambda _: [("", "semua"), *Skala.Kegunaan.choices],
            lambda skala, nilai: skala.filter(kegunaan=nilai) if nilai else skala,
        ),
        SARINGAN_MILIK,
    )  # fmt: skip

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().prefetch_related("pita")

    def get_remah(self) -> list[tuple[str, str]]:
        return []


class SkalaBaca(SkalaMixin, BarisMixin, DetailView):
    """The bands as they are used, and what uses them."""

    template_name = "kinerja/skala_baca.html"

    def get_judul(self) -> str:
        return self.object.nama

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi = {
            "skala": skala_cetak(self.object, tuple(self.object.pita.all())),
            "milik": milik(self.object),
            "pemakaian": pemakaian_skala(self.object),
            "bisa_ubah": self.boleh(Skala.izin, self.object),
            "bisa_salin": self.boleh(Skala.izin),
        }
        return super().get_context_data(**isi | kwargs)


class SkalaFormulir(SkalaMixin, FormulirView):
    """Head and bands at once. With ``asal`` in the address it begins as a copy. “Tambah baris” keeps what was typed."""

    form_class = SkalaForm
    template_name = "kinerja/skala_form.html"

    def awal(self) -> Skala:
        asal = self.asal()
        if asal is None:
            return Skala(pemda=self.pemda)
        return Skala(pemda=self.pemda, nama=asal.nama, kegunaan=asal.kegunaan, dasar=asal.dasar)

    def asal(self) -> Skala | None:
        nomor = self.kwargs.get("asal")
        return None if nomor is None else get_object_or_404(self.milik_tempat(), pk=nomor)

    def baris_formulir(self) -> list[Model]:
        return [self.object, *(self.object.pita.all() if self.object.pk else ())]

    def kisi(self) -> BarisPita:
        if self.request.method == "POST":
            data = self.request.POST.copy()
            if "tambah_baris" in data:
                data["pita-TOTAL_FORMS"] = str(jumlah_baris(data.get("pita-TOTAL_FORMS", "")) + CADANGAN)
            return kisi_pita(baris=0)(data, prefix="pita")
        sumber = self.object if self.object.pk else self.asal()
        pita = Pita.objects.filter(skala=sumber).order_by("urut").values(*ISI) if sumber else []
        awal = [isi | {"urut": n} for n, isi in enumerate(pita, 1)]
        return kisi_pita(baris=len(awal) + CADANGAN)(initial=awal, prefix="pita")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.pita = self.kisi()
        form = self.get_form()
        if "tambah_baris" in request.POST:
            return self.render_to_response(self.get_context_data(form=form))
        return self.form_valid(form) if form.is_valid() & self.pita.is_valid() else self.form_invalid(form)

    def simpan(self, form: SkalaForm) -> None:
        simpan_skala(form.instance, self.pita.pita, by=self.request.user)

    def get_success_url(self) -> str:
        return self.alamat("skala:skala", pk=self.object.pk) if self.object.pk else self.alamat("skala:daftar")

    def get_judul(self) -> str:
        return "Salin skala" if "asal" in self.kwargs else super().get_judul()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if self.request.method != "POST":
            self.pita = self.kisi()
        pemakaian = pemakaian_skala(self.object) if self.object.pk else []
        return super().get_context_data(**{"pita": self.pita, "pemakaian": pemakaian} | kwargs)


class SkalaHapus(SkalaMixin, HapusView):
    kembali = "skala:daftar"
