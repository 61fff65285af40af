"""Perjanjian Kinerja: the papers of the year, one of them read like the paper, and its rows."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from kinerja.domain import perbarui_anggaran, simpan_baris, simpan_perjanjian, susun_perjanjian
from kinerja.forms import (
    AnggaranPerjanjianForm,
    BarisPerjanjianForm,
    PerjanjianForm,
    SusunPerjanjianForm,
    TahapPerjanjianForm,
)
from kinerja.models import AnggaranPerjanjian, BarisPerjanjian, PerjanjianKinerja
from kinerja.queries.cascade import satu_perjanjian
from sakip.core.numbers import format_tanggal
from sakip.core.riwayat_langkah import riwayat_langkah
from sakip.core.views import (
    DaftarView,
    FormulirView,
    HapusView,
    KantorMixin,
    Kolom,
    LangkahView,
    halaman_langkah,
    tombol_langkah,
)


class PerjanjianDaftar(DaftarView):
    model = PerjanjianKinerja
    tambah = "kinerja:perjanjian_susun"
    label_tambah = "Susun Perjanjian Kinerja"
    baca = "kinerja:perjanjian"
    ubah, hapus = "kinerja:perjanjian_ubah", "kinerja:perjanjian_hapus"
    kosong = "Belum ada Perjanjian Kinerja tahun ini. Susun dari Renstra, lalu sesuaikan bunyi dan targetnya."
    kolom = (
        Kolom("Naskah", lambda pk: f"{pk}{f' ke-{pk.ke}' if pk.ke > 1 else ''}"),
        Kolom("Nomor", "nomor"),
        Kolom("Tanggal", lambda pk: format_tanggal(pk.tanggal) if pk.tanggal else ""),
        Kolom("Dasar anggaran", lambda pk: pk.tahap or ""),
        Kolom("Status", "get_status_display"),
    )

    def get_queryset(self) -> Any:
        return super().get_queryset().filter(unit=None).select_related("tahap", "perangkat")

    def get_judul(self) -> str:
        return f"Perjanjian Kinerja {self.tahun}"


class PerjanjianMixin(KantorMixin):
    """A page below one paper."""

    def get_remah(self) -> list[tuple[str, str]]:
        return [(f"Perjanjian Kinerja {self.tahun}", self.alamat("kinerja:perjanjian_daftar"))]


class PerjanjianBaca(PerjanjianMixin, TemplateView):
    """The paper as it is printed, with links to change its rows."""

    template_name = "kinerja/perjanjian.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.object = get_object_or_404(PerjanjianKinerja, perangkat=self.perangkat, tahun=self.tahun, pk=kwargs["pk"])

    def get_judul(self) -> str:
        return str(self.object)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        self.object.perangkat = self.perangkat
        naskah, berlaku = satu_perjanjian(self.object)
        return super().get_context_data(
            **{
                "naskah": naskah,
                "url_cetak": self._url_cetak(),
                "berlaku": berlaku,
                "bisa_ubah": self.dapat_ubah(self.object),
                "langkah": tombol_langkah(self, self.object, "kinerja:perjanjian_langkah"),
                "halaman_langkah": halaman_langkah(self, self.object, pk=self.object.pk),
                "riwayat": riwayat_langkah([self.object])[str(self.object.pk)],
            }
            | kwargs
        )

    def _url_cetak(self) -> dict[str, str]:
        """The same paper as it is printed, in the room above: read, PDF, workbook."""
        kunci = "pk-unit" if self.object.unit_id else "pk"
        return {
            bentuk: f"{self.alamat(f'laporan:naskah_{bentuk}', kunci=kunci)}?naskah={self.object.pk}"
            for bentuk in ("baca", "pdf", "xlsx")
        }


class PerjanjianLangkah(LangkahView):
    """The steps of a paper up to its approval, and back with a reason."""

    model = PerjanjianKinerja
    kembali = "kinerja:perjanjian"


class PerjanjianSusun(PerjanjianMixin, FormulirView):
    model = PerjanjianKinerja
    form_class = SusunPerjanjianForm
    template_name = "kinerja/susun.html"
    judul_tambah = "Susun Perjanjian Kinerja"
    extra_context = {
        "keterangan": "Sasaran, indikator, dan target tahun ini disalin dari Renstra; untuk perubahan disalin dari "
        "Perjanjian Kinerja sebelumnya. Penanda tangan diambil dari pejabat yang menjabat pada tanggal naskah."
    }

    def simpan(self, form: SusunPerjanjianForm) -> None:
        self.object = susun_perjanjian(
            perangkat=self.perangkat, tahun=self.tahun, by=self.request.user, **form.cleaned_data
        )

    def pesan_sukses(self) -> str:
        return f"{self.object} tersusun. Periksa bunyi, target, dan penanda tangannya."

    def get_success_url(self) -> str:
        if self.object.pk:
            return self.alamat("kinerja:perjanjian", pk=self.object.pk)
        return self.alamat("kinerja:perjanjian_daftar")


class PerjanjianUbah(PerjanjianMixin, FormulirView):
    model = PerjanjianKinerja
    form_class = PerjanjianForm

    def simpan(self, form: PerjanjianForm) -> None:
        simpan_perjanjian(form.instance, by=self.request.user)

    def get_success_url(self) -> str:
        return self.alamat("kinerja:perjanjian", pk=self.object.pk)


class PerjanjianTahap(PerjanjianUbah):
    form_class = TahapPerjanjianForm
    template_name = "kinerja/susun.html"
    judul_ubah = "Ganti dasar anggaran"
    extra_context = {"keterangan": "Anggaran setiap program disalin lagi dari tahap yang dipilih."}

    def simpan(self, form: TahapPerjanjianForm) -> None:
        perbarui_anggaran(self.object, form.cleaned_data["tahap"], by=self.request.user)


class PerjanjianHapus(PerjanjianMixin, HapusView):
    model = PerjanjianKinerja
    kembali = "kinerja:perjanjian_daftar"


class AnakMixin(PerjanjianMixin):
    """A row of a paper: it goes back to the paper."""

    def induk(self) -> PerjanjianKinerja:
        return self.object.perjanjian

    def get_success_url(self) -> str:
        return self.alamat("kinerja:perjanjian", pk=self.induk().pk)

    def get_remah(self) -> list[tuple[str, str]]:
        return [*super().get_remah(), (str(self.induk()), self.get_success_url())]


class BarisFormulir(AnakMixin, FormulirView):
    model = BarisPerjanjian
    form_class = BarisPerjanjianForm
    judul_tambah, judul_ubah = "Tambah indikator Perjanjian Kinerja", "Ubah indikator Perjanjian Kinerja"

    def awal(self) -> BarisPerjanjian:
        milik = {"perangkat": self.perangkat, "tahun": self.tahun, "pk": self.kwargs["perjanjian"]}
        pk = get_object_or_404(PerjanjianKinerja, **milik)
        return BarisPerjanjian(perjanjian=pk, urut=pk.baris.count() + 1)

    def simpan(self, form: BarisPerjanjianForm) -> None:
        simpan_baris(form.instance, by=self.request.user)


class BarisHapus(AnakMixin, HapusView):
    model = BarisPerjanjian


class AnggaranFormulir(AnakMixin, FormulirView):
    model = AnggaranPerjanjian
    form_class = AnggaranPerjanjianForm


class AnggaranHapus(AnakMixin, HapusView):
    model = AnggaranPerjanjian
