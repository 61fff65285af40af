"""The live values of a book: for the editor to choose from, and as a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, JsonResponse
from django.utils.functional import cached_property
from django.views.generic import TemplateView, View

from laporan.ingatan import nilai_buku
from laporan.models import Bagian
from laporan.nilai import NilaiHidup, cari_nilai, pemakaian
from laporan.views.baca import LaporanMixin
from sakip.core.views.generik import kata_cari

SEKALIGUS = 50


class NilaiMixin(LaporanMixin):
    """A page that shows figures of the book as they are now; read anew only after something was written."""

    @cached_property
    def nilai(self) -> Mapping[str, NilaiHidup]:
        return nilai_buku(self.perangkat, self.tahun, self.jenis)


class NilaiDaftarView(NilaiMixin, View):
    """What the editor offers for `?cari=`: `jumlah` is how many there are, `nilai` the first 50 of them."""

    izin_halaman = Bagian.izin

    def get(self, request: HttpRequest, **kwargs: Any) -> JsonResponse:
        cocok = cari_nilai(self.nilai.values(), kata_cari(request))
        isi = [{"kunci": n.kunci, "nama": n.nama, "kelompok": n.kelompok, "teks": n.teks} for n in cocok[:SEKALIGUS]]
        return JsonResponse({"jumlah": len(cocok), "nilai": isi})


class AngkaView(NilaiMixin, TemplateView):
    """Every figure and name that a text may take, with its value now, its key, and the sections that use it."""

    template_name = "laporan/angka.html"
    judul = "Daftar angka"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kata, dipakai = kata_cari(self.request), self.pemakaian()
        hanya = self.request.GET.get("tampil") == "dipakai"
        cocok = [n for n in cari_nilai(self.nilai.values(), kata) if not hanya or n.kunci in dipakai]
        halaman = Paginator(cocok, SEKALIGUS).get_page(self.request.GET.get("page"))
        pilihan = [("", "semua"), ("dipakai", "yang dipakai dalam naskah")]
        return super().get_context_data(
            **{
                "page_obj": halaman,
                "baris": [{"n": n, "bagian": dipakai.get(n.kunci, ())} for n in halaman],
                "jumlah": len(cocok),
                "kata": kata,
                "tersaring": hanya,
                "saringan": [
                    {"nama": "tampil", "label": "Tampilkan", "pilihan": pilihan, "nilai": "dipakai" if hanya else ""}
                ],
                "asing": [(k, b) for k, b in dipakai.items() if k not in self.nilai],
            }
            | kwargs
        )

    def pemakaian(self) -> Mapping[str, list[str]]:
        """Which sections of this book use each key."""
        naskah = Bagian.objects.filter(laporan=self.laporan).values_list("judul", "naskah", "naskah_akhir")
        return pemakaian((judul, f"{awal}\n{akhir}") for judul, awal, akhir in naskah if awal or akhir)
