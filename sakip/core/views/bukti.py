"""Evidence of one value: the files, a form for another one, download, delete."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.http import content_disposition_header
from django.views.generic import View

from sakip.core import rujukan as kunci_rujukan
from sakip.core.berkas import BerkasRusak, baca
from sakip.core.domain_bukti import hapus_bukti, unggah_bukti
from sakip.core.forms import rapikan
from sakip.core.kunci import penahan
from sakip.core.models import Bukti
from sakip.core.permissions import Ditolak, boleh, pastikan
from sakip.core.rujukan import Rujukan, alamat_tentang
from sakip.core.views.dasar import KantorMixin
from sakip.core.views.generik import HapusView, KirimView, kata_cari

DITERIMA = ".pdf,.png,.jpg,.jpeg,.xlsx,.docx"


class BuktiForm(forms.Form):
    unggahan = forms.FileField(
        label="Berkas",
        help_text="PDF, PNG, JPEG, XLSX, atau DOCX, paling besar 10 MB.",
        widget=forms.ClearableFileInput(attrs={"accept": DITERIMA}),
        error_messages={
            "required": "Pilih berkas yang hendak diunggah.",
            "empty": "Berkas ini kosong. Pilih berkas lain.",
            "max_length": "Nama berkas terlalu panjang. Pendekkan dahulu namanya.",
        },
        max_length=200,
    )
    halaman = forms.CharField(label="Halaman", max_length=40, required=False, help_text="Misalnya: 3, atau 3-5")
    keterangan = forms.CharField(label="Keterangan", max_length=250, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            rapikan(field)


class BuktiMixin(KantorMixin):
    def url_bukti(self, rujukan: str) -> str:
        return alamat_tentang(self.alamat("core:bukti"), rujukan)

    def dasar(self, rujukan: str) -> Rujukan:
        """The value that a file proves. Raises Http404 where this office and year have none."""
        ketemu = kunci_rujukan.cari(self.perangkat, self.tahun, rujukan)
        if ketemu is None:
            raise Http404
        return ketemu


class BuktiView(BuktiMixin, KirimView):
    """The evidence of one value (``?rujukan=``), with a form for those who may type the value."""

    template_name = "core/bukti.html"
    form_class = BuktiForm
    rujukan: Rujukan

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.rujukan = self.dasar(kata_cari(request, "rujukan")[:250])

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        pastikan(request.user, self.rujukan.milik.izin, self.rujukan.milik)
        return super().post(request, *args, **kwargs)

    def simpan(self, form: BuktiForm) -> None:
        unggah_bukti(
            perangkat=self.perangkat, tahun=self.tahun, rujukan=self.rujukan.kunci, by=self.request.user,
            **form.cleaned_data,
        )  # fmt: skip

    def pesan_sukses(self) -> str:
        return "Bukti tersimpan."

    def get_success_url(self) -> str:
        return self.url_bukti(self.rujukan.kunci)

    def url_batal(self) -> str:
        return self.rujukan.alamat

    def get_judul(self) -> str:
        return f"Bukti: {self.rujukan.nama}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        milik = self.rujukan.milik
        bukti = Bukti.objects.filter(perangkat=self.perangkat, tahun=self.tahun, rujukan=self.rujukan.kunci)
        boleh_isi = boleh(self.request.user, milik.izin, milik)
        tertahan = penahan(milik) if boleh_isi else ""
        isi = {
            "dasar": self.rujukan,
            "bukti": bukti.select_related("berkas"),
            "bisa_unggah": boleh_isi and not tertahan,
            "tertahan": tertahan,
        }
        return super().get_context_data(**isi | kwargs)


class BuktiUnduh(BuktiMixin, View):
    """A file of evidence, for those who may see the office; never shown by the browser in our name."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        milik = Bukti.objects.filter(perangkat=self.perangkat, tahun=self.tahun).select_related("berkas")
        bukti = get_object_or_404(milik, pk=kwargs["pk"])
        try:
            isi = baca(bukti.berkas)
        except BerkasRusak as salah:
            raise Ditolak(f"{salah} Hubungi admin.") from salah
        jawaban = HttpResponse(isi, content_type=bukti.berkas.jenis)
        jawaban["Content-Disposition"] = content_disposition_header(True, bukti.berkas.nama)
        jawaban["Content-Security-Policy"] = "default-src 'none'; sandbox"
        jawaban["X-Content-Type-Options"] = "nosniff"
        jawaban["Cache-Control"] = "private, no-store"
        return jawaban


class BuktiHapus(BuktiMixin, HapusView):
    model = Bukti

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.rujukan = self.dasar(self.get_object().rujukan)

    def hapus(self) -> None:
        hapus_bukti(self.object, by=self.request.user)

    def get_success_url(self) -> str:
        return self.url_bukti(self.rujukan.kunci)

    def get_remah(self) -> list[tuple[str, str]]:
        return [(f"Bukti: {self.rujukan.nama}", self.get_success_url())]
