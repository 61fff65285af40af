"""Pages on which people write: the outline of a book, one section, the frame of the book."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from laporan.builder import pratinjau
from laporan.domain.bagian import urutan_buku
from laporan.forms import BagianForm, LaporanForm
from laporan.models import Bagian, Laporan
from laporan.renderers.html import render_isi
from laporan.views.baca import LaporanMixin
from laporan.views.bagian import SatuBagian
from sakip.core.views import FormulirView
from sakip.core.views.generik import kata_cari


def _isi_naskah(bagian: Bagian) -> str:
    kata = len(f"{bagian.naskah} {bagian.naskah_akhir}".split())
    return f"{kata} kata" if kata else "–"


class DaftarBagianView(LaporanMixin, TemplateView):
    """The outline as it is printed, with what moves, changes and takes away a section."""

    template_name = "laporan/bagian_daftar.html"

    def get_judul(self) -> str:
        return "Naskah laporan" if self.jenis == Laporan.Jenis.LKJIP else f"Naskah {self.nama_buku}"

    def get_remah(self) -> list[tuple[str, str]]:
        return [] if self.jenis == Laporan.Jenis.LKJIP else super().get_remah()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kata = kata_cari(self.request).casefold()
        semua = list(Bagian.objects.filter(laporan=self.laporan).select_related("laporan")) if self.laporan else []
        baris = [
            {"b": b, "letak": f"{'— ' * dalam}{b.judul}", "isi": _isi_naskah(b)}
            for dalam, b in urutan_buku(semua)
            if kata in f"{b.judul} {b.naskah} {b.naskah_akhir}".casefold()
        ]
        return super().get_context_data(
            **{
                "baris": baris,
                "kata": kata_cari(self.request),
                "ada": bool(semua),
                "bisa_ubah": self.boleh(Bagian.izin),
                "url_baca": self.alamat_buku("baca"),
                "url_tambah": self.alamat_buku("bagian_tambah"),
            }
            | kwargs
        )


class UbahBagianView(SatuBagian, FormulirView):
    """One section: its texts, and below the form what the program prints there."""

    form_class = BagianForm
    template_name = "laporan/naskah.html"

    def get_judul(self) -> str:
        return self.object.judul

    def pesan_sukses(self) -> str:
        return f"Naskah “{self.object.judul}” tersimpan."

    def get_remah(self) -> list[tuple[str, str]]:
        return [*super().get_remah(), ("Naskah laporan", self.alamat_buku("bagian_daftar"))]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        dok = pratinjau(self.perangkat, self.object.tahun_data or self.tahun, self.object.kunci)
        return super().get_context_data(**{"pratinjau": render_isi(dok) if dok else ""} | kwargs)


class RangkaView(LaporanMixin, FormulirView):
    """Place, date, signer, paper, numbering and stage of the book."""

    model = Laporan
    form_class = LaporanForm
    judul = "Pengaturan laporan"

    def awal(self) -> Any:
        return get_object_or_404(self.get_queryset())

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().filter(jenis=self.jenis)

    def get_success_url(self) -> str:
        return self.alamat_buku("baca")

    def get_judul(self) -> str:
        return self.judul if self.jenis == Laporan.Jenis.LKJIP else f"Pengaturan {self.nama_buku}"
