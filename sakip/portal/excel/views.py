"""Excel out and in: what to download, a file to upload, its preview, applying it, taking it back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    StreamingHttpResponse,
)
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.views.generic import FormView, TemplateView, View

from laporan.views.unduh import unduhan
from renstra.models import SimpulProgram
from sakip.core import impor as domain
from sakip.core.berkas import BerkasRusak
from sakip.core.lembar import BerkasDitolak, Kemajuan, TidakDapatDibatalkan, semua_lembar
from sakip.core.lembar.baca import BITA_TERBESAR
from sakip.core.models import ImporBerkas
from sakip.core.permissions import Ditolak, pastikan
from sakip.core.views import KantorMixin
from sakip.portal.workbook import buat_buku, menurut_kelompok

TANDA = "<!--kemajuan-->"
JUDUL = "Ekspor dan impor Excel"
XLSX = domain.XLSX


class UnggahForm(forms.Form):
    berkas = forms.FileField(
        label="Berkas Excel (.xlsx)",
        help_text="Hasil ekspor atau templat dari halaman ini. Belum ada yang diubah sebelum Anda menyetujui hasil pemeriksaannya.",
        error_messages={
            "required": "Pilih berkasnya lebih dahulu.",
            "empty": "Berkas ini kosong. Pilih berkas lain.",
            "invalid": "Pilih berkasnya lebih dahulu.",
        },
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx"}),
    )

    def clean_berkas(self) -> UploadedFile:
        berkas: UploadedFile = self.cleaned_data["berkas"]
        if berkas.size > BITA_TERBESAR:
            raise ValidationError(f"Berkas terlalu besar. Paling besar {BITA_TERBESAR // 1024**2} MB.")
        return berkas


class ExcelView(KantorMixin, FormView):
    """Lists to download, a file to upload, and the files uploaded so far."""

    template_name = "portal/excel.html"
    form_class = UnggahForm
    judul = JUDUL

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        pastikan(request.user, "impor", self.perangkat)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: UnggahForm) -> HttpResponseBase:
        berkas = form.cleaned_data["berkas"]
        try:
            impor = domain.unggah(
                isi=berkas.read(), nama=berkas.name or "berkas.xlsx", perangkat=self.perangkat, by=self.request.user
            )
        except BerkasDitolak as salah:
            form.add_error("berkas", str(salah))
            return self.form_invalid(form)
        return berproses(self, "Memeriksa berkas", domain.periksa(impor, by=self.request.user), impor)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        bisa = self.boleh("impor")
        if bisa:
            self.bebas(SimpulProgram)  # rows of a locked year are refused; those of others are not
        lama = ImporBerkas.objects.filter(perangkat=self.perangkat).select_related("berkas", "pengguna")
        return super().get_context_data(
            **{
                "kelompok": menurut_kelompok(),
                "bisa_impor": bisa,
                "riwayat": lama.defer("ringkasan", "rekam", "jawaban")[:20] if bisa else (),
            }
            | kwargs
        )


class UnduhView(KantorMixin, View):
    """One list, or the whole office, as a workbook: ``?setahun`` only of this year, ``?templat`` empty with an example."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        lembar = None
        if "lembar" in kwargs:
            lembar = next((satu for satu in semua_lembar() if satu.alamat == kwargs["lembar"]), None)
            if lembar is None:
                raise Http404
        tahun = self.tahun if "setahun" in request.GET else None
        nama, isi = buat_buku(self.perangkat, lembar, tahun=tahun, templat="templat" in request.GET)
        return unduhan(isi, XLSX, nama)


class ImporMixin(KantorMixin):
    """One uploaded file of the office."""

    izin_halaman = "impor"
    impor: ImporBerkas

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        semua = ImporBerkas.objects.filter(perangkat=self.perangkat).select_related(
            "berkas", "pengguna", "perangkat__pemda"
        )
        self.impor = get_object_or_404(semua, pk=kwargs["pk"])

    def get_remah(self) -> list[tuple[str, str]]:
        return [(JUDUL, self.alamat("excel"))]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"impor": self.impor, "hasil": self.impor.ringkasan} | kwargs)


class ImporView(ImporMixin, TemplateView):
    """The preview. Sending it answers what can be read in two ways, or applies it under the digest of what was shown."""

    template_name = "portal/impor.html"

    def get_judul(self) -> str:
        return f"Hasil pemeriksaan {self.impor}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        temuan = self.impor.ringkasan.get("temuan", [])
        return super().get_context_data(
            **{
                "bertanya": [t for t in temuan if t["pilihan"]],
                "salah": [t for t in temuan if not t["pilihan"]],
                "menunggu": self.impor.status == ImporBerkas.Status.DIPERIKSA,
                "diterapkan": self.impor.status == ImporBerkas.Status.DITERAPKAN,
            }
            | kwargs
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if self.impor.status != ImporBerkas.Status.DIPERIKSA:
            messages.error(request, f"Berkas ini sudah {self.impor.get_status_display().lower()}.")
            return HttpResponseRedirect(request.path)
        if "terapkan" in request.POST:
            kerja = self._terapkan(request.POST.get("sidik", ""))
            return berproses(self, "Menerapkan berkas", kerja, self.impor)
        pilih = {k.removeprefix("jawab:"): v for k, v in request.POST.items() if k.startswith("jawab:")}
        domain.jawab(self.impor, pilih, by=request.user)
        return berproses(self, "Memeriksa berkas", domain.periksa(self.impor, by=request.user), self.impor)

    def _terapkan(self, sidik: str) -> Iterator[Kemajuan]:
        """Apply; where that is not to be, preview again and say why."""
        try:
            yield from domain.terapkan_berkas(self.impor, sidik, by=self.request.user)
        except (BerkasDitolak, BerkasRusak, Ditolak) as salah:
            yield from domain.periksa(self.impor, by=self.request.user, pesan=str(salah))
        except ValidationError as salah:
            yield from domain.periksa(self.impor, by=self.request.user, pesan=" ".join(salah.messages))


class BatalImporView(ImporMixin, TemplateView):
    """Asks before an import is taken back; names what stands in the way."""

    template_name = "portal/impor_batal.html"

    def get_judul(self) -> str:
        return f"Batalkan impor {self.impor}"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            domain.batalkan(self.impor, by=request.user)
        except TidakDapatDibatalkan as salah:
            return self.render_to_response(self.get_context_data(halangan=salah.daftar))
        except ValidationError as salah:
            messages.error(request, " ".join(salah.messages))
        else:
            messages.success(request, "Impor dibatalkan. Data kembali seperti sebelumnya.")
        return HttpResponseRedirect(self.alamat("impor", pk=self.impor.pk))


def berproses(view: Any, judul: str, kerja: Iterator[Kemajuan], impor: ImporBerkas) -> StreamingHttpResponse:
    """A page that grows while the work goes on, without JavaScript and without a worker, and then leads to the result."""
    tujuan = view.alamat("impor", pk=impor.pk)
    isi = KantorMixin.get_context_data(view) | {"judul": judul, "form": None}
    kepala, _, kaki = render_to_string("portal/impor_proses.html", isi, view.request).partition(TANDA)

    def baris() -> Iterator[str]:
        yield kepala
        for k in kerja:
            yield format_html(
                '<p class="kemajuan"><progress max="100" value="{}"></progress> {}</p>\n', k.persen, k.kata
            )
        yield format_html(
            '<p class="kemajuan"><meta http-equiv="refresh" content="0;url={}">Selesai. <a href="{}">Lihat hasilnya</a></p>',
            tujuan, tujuan,
        )  # fmt: skip
        yield kaki

    return StreamingHttpResponse(baris(), headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"})
