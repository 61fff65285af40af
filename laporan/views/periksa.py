"""The open page on which anybody verifies a signed paper by its code or its file, without logging in."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from laporan.edisi.baca import DI_APLIKASI, DIUNGGAH
from laporan.edisi.bertanda import BITA_TERBESAR
from laporan.edisi.periksa import Hasil, periksa_berkas, periksa_kode
from laporan.edisi.sah import rapikan_kode
from laporan.forms_edisi import BerkasForm, KodeForm
from laporan.models import NaskahBertanda

PERMINTAAN_TERBESAR = BITA_TERBESAR + 1024**2
SEMENIT, BERKAS_SEMENIT, KODE_SEMENIT = 60, 10, 60
SIBUK = "Terlalu banyak pemeriksaan dari tempat Anda. Tunggu satu menit, lalu coba lagi."
BESAR = "Berkas terlalu besar. Yang dapat diperiksa paling besar 50 MB."


@method_decorator([login_not_required, csrf_exempt], name="dispatch")
class PeriksaView(View):
    """Asks for a code or a file. Sending changes nothing here, so that it needs no token; a body that is too large is not
    even read."""

    def get(self, request: HttpRequest) -> HttpResponse:
        if "kode" not in request.GET:
            return self._halaman(KodeForm())
        form = KodeForm(request.GET)
        if not form.is_valid():
            return self._halaman(form)
        kode = form.cleaned_data["kode"]
        if rapi := rapikan_kode(kode):
            return HttpResponseRedirect(reverse("periksa_kode", args=[rapi]))
        if ramai(request, "kode", KODE_SEMENIT):
            return self._halaman(form, pesan=SIBUK, status=429)
        return self._hasil(periksa_kode(kode), kode)

    def post(self, request: HttpRequest) -> HttpResponse:
        panjang = request.META.get("CONTENT_LENGTH") or "0"
        if not panjang.isdecimal() or int(panjang) > PERMINTAAN_TERBESAR:
            return self._halaman(KodeForm(), pesan=BESAR, status=413)
        if ramai(request, "berkas", BERKAS_SEMENIT):
            return self._halaman(KodeForm(), pesan=SIBUK, status=429)
        form = BerkasForm(request.POST, request.FILES)
        if not form.is_valid():
            return self._halaman(KodeForm(), berkas=form)
        berkas = form.cleaned_data["berkas"]
        return self._hasil(periksa_berkas(berkas), berkas.name, dari_berkas=True)

    def _halaman(self, form: KodeForm, *, berkas: BerkasForm | None = None, pesan: str = "", status: int = 200) -> Any:
        isi = {"judul": "Periksa keaslian naskah", "form": form, "berkas": berkas or BerkasForm(), "pesan": pesan}
        return render(self.request, "laporan/periksa.html", isi, status=status)

    def _hasil(self, hasil: Hasil, dicari: str, *, dari_berkas: bool = False) -> HttpResponse:
        return render(self.request, "laporan/periksa_hasil.html", konteks_hasil(hasil, dicari, dari_berkas=dari_berkas))


@method_decorator(login_not_required, name="dispatch")
class PeriksaKodeView(View):
    """What stands behind a code; the QR code of a signed paper leads here."""

    def get(self, request: HttpRequest, kode: str) -> HttpResponse:
        if ramai(request, "kode", KODE_SEMENIT):
            isi = {"judul": "Periksa keaslian naskah", "form": KodeForm(), "berkas": BerkasForm(), "pesan": SIBUK}
            return render(request, "laporan/periksa.html", isi, status=429)
        hasil = periksa_kode(kode)
        status = 200 if hasil.edisi else 404
        return render(request, "laporan/periksa_hasil.html", konteks_hasil(hasil, kode), status=status)


def konteks_hasil(hasil: Hasil, dicari: str, *, dari_berkas: bool = False) -> dict[str, Any]:
    edisi = hasil.edisi
    diunggah = edisi is not None and NaskahBertanda.objects.filter(edisi=edisi).exists()
    return {
        "judul": "Hasil pemeriksaan",
        "hasil": hasil,
        "dicari": dicari,
        "dari_berkas": dari_berkas,
        "keadaan": DIUNGGAH if diunggah else DI_APLIKASI,
    }


def ramai(request: HttpRequest, apa: str, batas: int) -> bool:
    """Whether this address has asked more than so often within a minute."""
    kunci = f"periksa-{apa}-{settings.AXES_CLIENT_IP_CALLABLE(request)}"
    cache.add(kunci, 0, SEMENIT)
    try:
        return cache.incr(kunci) > batas
    except ValueError:  # it ran out in between
        return False
