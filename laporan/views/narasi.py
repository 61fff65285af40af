"""What the editor of a section asks for: own sentences, generated parts, pictures, references."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.generic import View

from laporan.domain.narasi import ambil_alih, kembalikan_kalimat, tulis_bagian_tersusun, unggah_gambar
from laporan.ingatan import dokumen_buku
from laporan.models import Bagian, GambarNaskah
from laporan.nomor import daftar_jangkar
from laporan.periksa.ketik import periksa_tulisan
from laporan.views.bagian import GantiNaskahView, LangsungView, SatuBagian
from laporan.views.berkas import isi_berkas, sajikan
from sakip.core.permissions import pastikan
from sakip.core.views import KantorMixin

NASKAH_TERPANJANG = 2_000_000
"""Bytes of a text that are looked at while it is typed."""


class AmbilAlihView(GantiNaskahView):
    """The generated sentences become the office's own text."""

    tombol = "Ya, ambil alih kalimat"

    def get_judul(self) -> str:
        return f"Ambil alih kalimat {self.object.judul}"

    def kalimat(self) -> str:
        return (
            f"Kalimat yang disusun dari data pada “{self.object.judul}” disalin ke naskah, supaya dapat diubah sesuka kantor. "
            "Angkanya tetap mengikuti data. Tabel dan grafik tetap disusun dari data."
        )

    def simpan(self, form: Any) -> None:
        self.jejak = ambil_alih(bagian=self.object, by=self.request.user)

    def pesan_sukses(self) -> str:
        return "Kalimat sudah disalin ke naskah. Ubah sesuai kebutuhan, lalu simpan."


class KalimatOtomatisView(GantiNaskahView):
    """The generated sentences again."""

    tombol = "Ya, kembalikan kalimat otomatis"

    def get_judul(self) -> str:
        return f"Kembalikan kalimat otomatis {self.object.judul}"

    def kalimat(self) -> str:
        return (
            f"“{self.object.judul}” kembali memuat kalimat yang disusun dari data, dan naskahnya kembali seperti sebelum "
            "diambil alih. Sesudahnya masih ada tombol untuk membatalkan."
        )

    def simpan(self, form: Any) -> None:
        self.jejak = kembalikan_kalimat(bagian=self.object, by=self.request.user)

    def pesan_sukses(self) -> str:
        return "Kalimat otomatis sudah dikembalikan."


class TulisTersusunView(LangsungView):
    """A generated part gets a text of the office's own; on to its page."""

    def lakukan(self) -> None:
        self.object = tulis_bagian_tersusun(induk=self.object, kunci=self.kwargs["kunci"], by=self.request.user)

    def di_baris(self) -> str:
        return self.alamat("laporan:bagian_ubah", pk=self.object.pk)


class JawabView(SatuBagian, View):
    """Answers the editor of a section, for who may write there."""

    http_method_names = ["post"]

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.object = self.get_object()

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> JsonResponse:
        pastikan(request.user, Bagian.izin, self.object)
        return self.jawab(request)

    def jawab(self, request: HttpRequest) -> JsonResponse:
        raise NotImplementedError


class UnggahGambarView(JawabView):
    """A picture for the text of a section; answers its id and address, or a sentence."""

    def jawab(self, request: HttpRequest) -> JsonResponse:
        if "unggahan" not in request.FILES:
            return JsonResponse({"salah": "Pilih berkas gambar lebih dahulu."})
        try:
            gambar = unggah_gambar(laporan=self.object.laporan, unggahan=request.FILES["unggahan"], by=request.user)
        except ValidationError as salah:
            return JsonResponse({"salah": " ".join(salah.messages)})
        return JsonResponse({"id": gambar.pk, "alamat": self.alamat("laporan:gambar", pk=gambar.pk)})


class PeriksaNaskahView(JawabView):
    """Checks a text of a section as it is typed; answers what was found in which paragraph, and what is proposed."""

    def jawab(self, request: HttpRequest) -> JsonResponse:
        naskah = baca_naskah(request.body)
        if naskah is None:
            return JsonResponse({"salah": "Naskah ini tidak terbaca. Muat ulang halaman.", "temuan": []})
        temuan = periksa_tulisan(self.perangkat, self.tahun, self.jenis, naskah, self.object.kunci)
        return JsonResponse({"temuan": [asdict(t) for t in temuan]})


def baca_naskah(isi: bytes) -> str | None:
    """The text that was sent; None where it is none, or longer than any text may be."""
    try:
        kiriman = json.loads(isi) if len(isi) <= NASKAH_TERPANJANG else None
    except (ValueError, RecursionError):
        return None
    naskah = kiriman.get("naskah") if isinstance(kiriman, dict) else None
    return naskah.replace("\0", "") if isinstance(naskah, str) else None


class GambarView(KantorMixin, View):
    """A picture of the texts of this office, of any year; next year's book may show it too."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        gambar = get_object_or_404(GambarNaskah, pk=kwargs["pk"], laporan__perangkat=self.perangkat)
        isi, jenis, _ = isi_berkas(gambar.berkas)
        return sajikan(isi, jenis)


class RujukanView(SatuBagian, View):
    """The tables, pictures and sections that a text may refer to, with their numbers as they are now."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> JsonResponse:
        bagian = self.get_object()
        pastikan(request.user, Bagian.izin, bagian)
        dok = dokumen_buku(self.perangkat, self.tahun, bagian.laporan.jenis)
        isi = [{"ke": j.jangkar, "teks": j.sebutan, "nama": j.judul} for j in daftar_jangkar(dok) if j.sebutan]
        return JsonResponse({"rujukan": isi})
