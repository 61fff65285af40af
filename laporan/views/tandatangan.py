"""The page of the signature: what will be signed, what stands in its way, and the password once more."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from kinerja.models import PerjanjianKinerja
from laporan.cetak import pesanan
from laporan.cetak.models import TugasCetak
from laporan.domain.edisi import BelumTercetak, mulai_koreksi, siap_tanda, tandatangani
from laporan.edisi.naskah import Naskah, edisi_dari, sebutan
from laporan.edisi.perhatian import perhatian
from laporan.edisi.siap import Sebab, pesan_berkas, rancang
from laporan.edisi.tanda import konfirmasi
from laporan.forms_edisi import KoreksiForm, SandiForm
from laporan.renderers.html import render_isi
from laporan.views.baca import LaporanMixin
from sakip.core.forms import pasang_kesalahan
from sakip.core.views import KantorMixin, KirimView
from sakip.core.workflow import TransitionConflict

BUKTI = "bukti_tanda"
Keadaan = TugasCetak.Keadaan
TETAP = frozenset({Keadaan.SELESAI, Keadaan.GAGAL})


class NaskahBuku(LaporanMixin):
    """The book that the page is about."""

    izin_halaman = "tandatangani"
    harus_ada = True

    @property
    def naskah(self) -> Naskah:
        return self.laporan

    def alamat_tanda(self, nama: str, **kwargs: Any) -> str:
        return self.alamat_buku(nama, **kwargs)

    def url_naskah(self) -> str:
        return self.alamat_buku("baca")


class NaskahPerjanjian(KantorMixin):
    """The Perjanjian Kinerja that the page is about."""

    izin_halaman = "tandatangani"

    @cached_property
    def naskah(self) -> Naskah:
        milik = PerjanjianKinerja.objects.filter(perangkat=self.perangkat, tahun=self.tahun)
        return get_object_or_404(milik.select_related("perangkat__pemda", "unit"), pk=self.kwargs["pk"])

    def alamat_tanda(self, nama: str, **kwargs: Any) -> str:
        return self.alamat(f"laporan:perjanjian_{nama}", pk=self.naskah.pk, **kwargs)

    def url_naskah(self) -> str:
        return self.alamat("kinerja:perjanjian", pk=self.naskah.pk)

    def get_remah(self) -> list[tuple[str, str]]:
        return [
            (f"Perjanjian Kinerja {self.tahun}", self.alamat("kinerja:perjanjian_daftar")),
            (str(self.naskah), self.url_naskah()),
        ]


class TandaTanganMixin:
    """Shows what will be signed and has it drawn meanwhile; signs when the password is right."""

    template_name = "laporan/tandatangan.html"

    def get_judul(self) -> str:
        return f"Tanda tangani {self.naskah}"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.naskah.status == self.naskah.Status.DITANDATANGANI:
            return HttpResponseRedirect(self.alamat("laporan:edisi_daftar"))
        return self.render_to_response(self.get_context_data(form=SandiForm()))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = SandiForm(request.POST)
        form.fields["sandi"].required = "lanjut" not in request.POST
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        try:
            return self.tandatangani(form.cleaned_data["sandi"], form.cleaned_data["sidik"])
        except ValidationError as salah:
            pasang_kesalahan(form, salah)
            return self.render_to_response(self.get_context_data(form=form))
        except TransitionConflict as salah:
            messages.warning(request, str(salah))
            return HttpResponseRedirect(self.alamat("laporan:edisi_daftar"))

    def tandatangani(self, sandi: str, sidik: str) -> HttpResponse:
        """Sign, or go and wait for the files: the password is not asked for again."""
        sesi = self.request.session
        bukti = konfirmasi(self.request, sandi=sandi, sidik=sidik) if sandi else sesi.get(BUKTI, [""])[0]
        try:
            edisi = tandatangani(self.naskah, by=self.request.user, sidik=sidik, bukti=bukti, situs=self.situs())
        except BelumTercetak as belum:
            sesi[BUKTI] = [bukti, sidik]
            return HttpResponseRedirect(self.alamat_tanda("tandatangan_tunggu", kunci=belum.tugas.kunci))
        sesi.pop(BUKTI, None)
        messages.success(self.request, f"{edisi.judul} sudah ditandatangani sebagai edisi {edisi.nomor}.")
        return HttpResponseRedirect(self.alamat("laporan:edisi_daftar"))

    def situs(self) -> str:
        return self.request.build_absolute_uri("/")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        sebab = siap_tanda(self.naskah, by=self.request.user)
        isi: dict[str, Any] = {
            "sebab": [(s.kalimat, self._alamat_sebab(s)) for s in sebab],
            "naskah": self.naskah,
            "sebutan": sebutan(self.naskah),
            "lama": edisi_dari(self.naskah).first(),
            "url_naskah": self.url_naskah(),
        }
        if not sebab:
            r = rancang(self.naskah, situs=self.situs())
            isi |= {"sah": r.sah, "tugas": pesan_berkas(r), "isi": render_isi(r.dok)}
            isi["perhatian"] = [(s.kalimat, self._alamat_sebab(s)) for s in perhatian(self.naskah)]
        return super().get_context_data(**isi | kwargs)

    def _alamat_sebab(self, sebab: Sebab) -> str:
        if not sebab.alamat:
            return ""
        return self.alamat(sebab.alamat, **sebab.isi)


class TungguMixin:
    """Waits until the files of the edition are drawn, then sends the signature that was confirmed already."""

    template_name = "laporan/tandatangan_tunggu.html"

    def get_judul(self) -> str:
        return f"Menyusun berkas {self.naskah}"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        tugas = TugasCetak.objects.filter(kunci=kwargs["kunci"], lingkup__startswith="tanda/").first()
        if tugas is None or BUKTI not in request.session:
            return HttpResponseRedirect(self.alamat_tanda("tandatangan"))
        tugas = pesanan.tengok(tugas)
        if "keadaan" in request.GET:
            return JsonResponse({"kalimat": self.kalimat(tugas), "tetap": tugas.keadaan in TETAP})
        isi = {
            "tugas": tugas,
            "kalimat": self.kalimat(tugas),
            "sidik": request.session[BUKTI][1],
            "url_tanda": self.alamat_tanda("tandatangan"),
        }
        return self.render_to_response(self.get_context_data(**isi))

    def kalimat(self, tugas: TugasCetak) -> str:
        """How far it is, for people."""
        if tugas.keadaan == Keadaan.SELESAI:
            return "Berkas edisi sudah siap. Penandatanganan dilanjutkan."
        return tugas.pesan if tugas.keadaan == Keadaan.GAGAL else "Berkas edisi sedang disusun."


class TandaTanganView(TandaTanganMixin, NaskahBuku, TemplateView):
    """The signature of a book."""


class TungguView(TungguMixin, NaskahBuku, TemplateView):
    """Waiting for the files of a book."""


class TandaTanganPerjanjian(TandaTanganMixin, NaskahPerjanjian, TemplateView):
    """The signature of a Perjanjian Kinerja."""


class TungguPerjanjian(TungguMixin, NaskahPerjanjian, TemplateView):
    """Waiting for the files of a Perjanjian Kinerja."""


class KoreksiView(NaskahBuku, KirimView):
    """Opens a signed book for a next edition, with the reason for it."""

    template_name = "laporan/koreksi.html"
    form_class = KoreksiForm

    def get_judul(self) -> str:
        return f"Koreksi {self.naskah}"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.naskah.status != self.naskah.Status.DITANDATANGANI:
            messages.warning(request, f"{self.naskah} belum ditandatangani, sehingga dapat langsung diubah.")
            return HttpResponseRedirect(self.get_success_url())
        return super().get(request, *args, **kwargs)

    def simpan(self, form: KoreksiForm) -> None:
        try:
            mulai_koreksi(self.naskah, alasan=form.cleaned_data["catatan"], by=self.request.user)
        except TransitionConflict as salah:
            raise ValidationError(str(salah)) from salah

    def pesan_sukses(self) -> str:
        return f"{self.naskah} dibuka untuk koreksi. Edisi sebelumnya tetap berlaku sampai edisi baru ditandatangani."

    def get_success_url(self) -> str:
        return self.url_naskah()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"edisi": edisi_dari(self.naskah).first(), "naskah": self.naskah} | kwargs)
