"""The rules of the checks: read in each office, turned for all offices of a Pemda."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.generic import TemplateView

from laporan.checks.daftar import Aturan, aturan_bernomor, semua_aturan
from laporan.domain.tingkat import atur_tingkat, kembalikan_tingkat, riwayat_tingkat
from laporan.forms_periksa import TingkatForm
from laporan.models import TingkatAturan
from laporan.models.periksa import PILIHAN_TINGKAT
from laporan.periksa.daftar_aturan import AturanBerlaku, aturan_berlaku
from sakip.core.models import Pemda
from sakip.core.permissions import pastikan
from sakip.core.views import FormulirView, KantorMixin, PantauMixin, YakinView
from sakip.core.views.dasar import TempatMixin
from sakip.core.views.generik import kata_cari
from sakip.core.views.jejak import terjemahkan

LENCANA = {"salah": "kurang", "peringatan": "setengah", "saran": ""}


class DaftarAturanView(TempatMixin, TemplateView):
    """All rules with number, level, reason and source; search, and filter by level."""

    template_name = "laporan/aturan_periksa.html"
    judul = "Aturan pemeriksaan"

    def pemda_aturan(self) -> Pemda:
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kata, tingkat = kata_cari(self.request), self.tingkat()
        pilihan = [("", "semua"), *PILIHAN_TINGKAT]
        isi = {
            "kata": kata,
            "saringan": [{"nama": "tingkat", "label": "Tingkat", "pilihan": pilihan, "nilai": tingkat}],
            "tersaring": bool(kata or tingkat),
            "aturan": [self.baris(a) for a in aturan_berlaku(self.pemda_aturan(), kata, tingkat)],
            "jumlah": len(semua_aturan()),
        }
        return super().get_context_data(**isi | kwargs)

    def tingkat(self) -> str:
        minta = self.request.GET.get("tingkat", "")
        return minta if minta in dict(PILIHAN_TINGKAT) else ""

    def baris(self, a: AturanBerlaku) -> dict[str, Any]:
        return {"a": a, "lencana": LENCANA[a.tingkat.value], "url": self.url_ubah(a.aturan)}

    def url_ubah(self, aturan: Aturan) -> str:
        """Where its level is turned; "" for who may not, and in an office."""
        return ""


class AturanKantor(KantorMixin, DaftarAturanView):
    """The rules as they hold in this office."""

    def pemda_aturan(self) -> Pemda:
        return self.perangkat.pemda

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Periksa laporan", self.alamat("laporan:periksa"))]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        url = ""
        if self.boleh("pantau_pemda"):
            url = reverse("pantau:aturan_daftar", args=[self.perangkat.pemda.slug])
        return super().get_context_data(**{"url_pemda": url} | kwargs)


class AturanPemda(PantauMixin, DaftarAturanView):
    """The same for all offices of a Pemda, with the way to turn a level."""

    def pemda_aturan(self) -> Pemda:
        return self.pemda

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        self.bisa = self.boleh(TingkatAturan.izin)
        return super().get_context_data(**{"bisa_ubah": self.bisa} | kwargs)

    def url_ubah(self, aturan: Aturan) -> str:
        return self.alamat("pantau:aturan_ubah", nomor=aturan.nomor) if self.bisa else ""


class SatuAturan(PantauMixin):
    """A page about the level of one rule."""

    izin_halaman = TingkatAturan.izin
    model = TingkatAturan
    kembali = "pantau:aturan_daftar"

    def muat_tempat(self, request: HttpRequest, kwargs: dict[str, Any]) -> None:
        super().muat_tempat(request, kwargs)
        try:
            self.aturan = aturan_bernomor(kwargs["nomor"])
        except KeyError as salah:
            raise Http404 from salah

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Aturan pemeriksaan", self.alamat("pantau:aturan_daftar"))]

    def tersimpan(self) -> TingkatAturan | None:
        return TingkatAturan.objects.filter(pemda=self.pemda, aturan=self.aturan.nomor).first()


class TingkatFormulir(SatuAturan, FormulirView):
    """Another level, with the reason; below it the rule, and who turned it before."""

    form_class = TingkatForm
    template_name = "laporan/tingkat_aturan.html"

    def awal(self) -> TingkatAturan:
        baru = TingkatAturan(pemda=self.pemda, aturan=self.aturan.nomor, tingkat=self.aturan.tingkat.value)
        return self.tersimpan() or baru

    def get_judul(self) -> str:
        return f"Tingkat aturan {self.aturan.nomor}"

    def simpan(self, form: TingkatForm) -> None:
        atur_tingkat(form.instance, by=self.request.user)

    def pesan_sukses(self) -> str:
        return f"Tingkat aturan {self.aturan.nomor} sekarang {self.object.tingkat}."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        tersimpan = self.object.pk is not None
        isi = {
            "aturan": self.aturan,
            "url_bawaan": self.alamat("pantau:aturan_bawaan", nomor=self.aturan.nomor) if tersimpan else "",
            "riwayat": terjemahkan(list(riwayat_tingkat(self.pemda, self.aturan.nomor)[:20])),
        }
        return super().get_context_data(**isi | kwargs)


class TingkatBawaan(SatuAturan, YakinView):
    """Back to the rule's own level."""

    tombol = "Ya, kembalikan ke bawaan"

    def muat_tempat(self, request: HttpRequest, kwargs: dict[str, Any]) -> None:
        super().muat_tempat(request, kwargs)
        self.object = get_object_or_404(TingkatAturan, pemda=self.pemda, aturan=self.aturan.nomor)
        pastikan(request.user, TingkatAturan.izin, self.object)

    def get_judul(self) -> str:
        return f"Kembalikan tingkat aturan {self.aturan.nomor}"

    def kalimat(self) -> str:
        return f"Aturan {self.aturan.nomor} ({self.aturan.judul}) kembali bertingkat {self.aturan.tingkat.value}."

    def simpan(self, form: Any) -> None:
        kembalikan_tingkat(self.object, by=self.request.user)

    def pesan_sukses(self) -> str:
        return f"Tingkat aturan {self.aturan.nomor} kembali {self.aturan.tingkat.value}."
