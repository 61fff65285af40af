"""Signed editions of an office and year: all of them, one read from its stored tree, two side by side, their files."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from laporan.domain.edisi import unggah_bertanda
from laporan.edisi.baca import EdisiRusak, berkas_edisi, dokumen_edisi
from laporan.edisi.banding import bandingkan
from laporan.edisi.naskah import naskah_dari, pengenal
from laporan.forms_edisi import BertandaForm
from laporan.models import Edisi, NaskahBertanda
from laporan.nomor import daftar_isi
from laporan.renderers.html import render_isi
from laporan.views.arsip import sajikan_arsip, tolak_rusak
from sakip.core.views import KantorMixin, KirimView


class EdisiMixin(KantorMixin):
    """Pages of the editions of an office and year."""

    def semua(self) -> QuerySet[Edisi]:
        """The editions, the newest first, without their trees."""
        milik = Edisi.objects.filter(perangkat=self.perangkat, tahun=self.tahun).defer("pohon")
        bertanda = Prefetch("bertanda", NaskahBertanda.objects.select_related("berkas", "oleh"))
        hubungan = ("oleh", "laporan__perangkat", "perjanjian__unit", "perangkat")
        return milik.select_related(*hubungan).prefetch_related("berkas", bertanda).order_by("-pk")

    def satu(self, pk: int) -> Edisi:
        return get_object_or_404(self.semua(), pk=pk)

    def url_baca(self) -> str:
        return self.alamat("laporan:edisi_daftar")

    def get_remah(self) -> list[tuple[str, str]]:
        return [(f"Naskah bertanda tangan {self.tahun}", self.url_baca())]


class EdisiDaftarView(EdisiMixin, TemplateView):
    """Every paper that was signed, with its editions, their reasons and files."""

    template_name = "laporan/edisi_daftar.html"

    def get_judul(self) -> str:
        return f"Naskah bertanda tangan {self.tahun}"

    def get_remah(self) -> list[tuple[str, str]]:
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        semua = sorted(self.semua(), key=lambda e: (pengenal(naskah_dari(e)), -e.nomor))
        kelompok = [list(isi) for _, isi in groupby(semua, key=lambda e: pengenal(naskah_dari(e)))]
        kelompok.sort(key=lambda isi: -isi[0].pk)
        daftar = [(naskah_dari(isi[0]), [self.baris(e, isi[i + 1 :]) for i, e in enumerate(isi)]) for isi in kelompok]
        return super().get_context_data(
            **{"daftar": daftar, "bisa_unggah": self.boleh(NaskahBertanda.izin)} | self.tindakan(kelompok) | kwargs
        )

    def baris(self, e: Edisi, sebelum: list[Edisi]) -> dict[str, Any]:
        baca = self.alamat("laporan:edisi_baca", pk=e.pk)
        return {
            "edisi": e,
            "baca": baca,
            "banding": f"{baca}?dengan={sebelum[0].pk}" if sebelum else "",
            "unggah": self.alamat("laporan:edisi_unggah", pk=e.pk),
            "berkas": [(b, self.alamat("laporan:edisi_berkas", pk=e.pk, jenis=b.jenis)) for b in e.berkas.all()],
            "bertanda": [(b, self.alamat("laporan:bertanda", pk=b.pk)) for b in e.bertanda.all()],
        }

    def tindakan(self, kelompok: list[list[Edisi]]) -> dict[str, Any]:
        """Where a correction of the yearly book begins, for who may."""
        buku = [isi[0].laporan for isi in kelompok if isi[0].laporan]
        bisa = self.boleh("tandatangani")
        koreksi = [(b, self._alamat_koreksi(b)) for b in buku if bisa and b.status == b.Status.DITANDATANGANI]
        return {"koreksi": koreksi}

    def _alamat_koreksi(self, laporan: Any) -> str:
        if laporan.jenis == laporan.Jenis.LKJIP:
            return self.alamat("laporan:koreksi")
        return self.alamat("laporan:buku_koreksi", jenis=laporan.jenis)


class EdisiBacaView(EdisiMixin, TemplateView):
    """An edition as it was signed; `?dengan=` lays another one of the same paper beside it."""

    template_name = "laporan/edisi_baca.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.edisi = self.satu(kwargs["pk"])
        try:
            return super().get(request, *args, **kwargs)
        except EdisiRusak as salah:
            return tolak_rusak(self, self.edisi, salah)

    def get_judul(self) -> str:
        return f"{naskah_dari(self.edisi)}, edisi {self.edisi.nomor}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if "pesan" in kwargs:  # the page that refuses it
            return super().get_context_data(**kwargs)
        dok = dokumen_edisi(self.edisi)
        lain = self.pembanding()
        isi: dict[str, Any] = {
            "edisi": self.edisi,
            "lain": lain,
            "saudara": [(e, f"?dengan={e.pk}") for e in self.saudara()],
            "berkas": [
                (b, self.alamat("laporan:edisi_berkas", pk=self.edisi.pk, jenis=b.jenis))
                for b in self.edisi.berkas.all()
            ],
        }
        if lain:
            lama, baru = sorted((self.edisi, lain), key=lambda e: e.nomor)
            isi |= {"lama": lama, "baru": baru, "beda": bandingkan(dokumen_edisi(lama), dokumen_edisi(baru))}
        else:
            isi |= {"isi": render_isi(dok), "entri": daftar_isi(dok, 3)}
        return super().get_context_data(**isi | kwargs)

    def saudara(self) -> list[Edisi]:
        """The other editions of the same paper."""
        milik = {"laporan": self.edisi.laporan, "perjanjian": self.edisi.perjanjian}
        return list(self.semua().filter(**milik).exclude(pk=self.edisi.pk).order_by("nomor"))

    def pembanding(self) -> Edisi | None:
        teks = self.request.GET.get("dengan", "")
        return next((e for e in self.saudara() if str(e.pk) == teks), None)


class EdisiBerkasView(EdisiMixin, TemplateView):
    """A file as it was printed when the edition was signed."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        arsip = berkas_edisi(self.satu(kwargs["pk"]), kwargs["jenis"])
        if arsip is None:
            raise Http404
        return sajikan_arsip(self, arsip)


class BertandaView(EdisiMixin, TemplateView):
    """The official paper of an edition as it was uploaded."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        milik = NaskahBertanda.objects.filter(edisi__perangkat=self.perangkat, edisi__tahun=self.tahun)
        return sajikan_arsip(
            self, get_object_or_404(milik.select_related("berkas", "edisi__perangkat"), pk=kwargs["pk"])
        )


class EdisiUnggahView(EdisiMixin, KirimView):
    """Lays the official paper beside an edition."""

    izin_halaman = NaskahBertanda.izin
    template_name = "laporan/edisi_unggah.html"
    form_class = BertandaForm
    kembali = "laporan:edisi_daftar"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.edisi = self.satu(kwargs["pk"])

    def get_judul(self) -> str:
        return f"Unggah naskah bertanda tangan {naskah_dari(self.edisi)}"

    def simpan(self, form: BertandaForm) -> None:
        unggah_bertanda(self.edisi, by=self.request.user, **form.cleaned_data)

    def pesan_sukses(self) -> str:
        return "Naskah bertanda tangan tersimpan. Berkas ini yang diunduh lebih dahulu oleh orang lain."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"edisi": self.edisi} | kwargs)
