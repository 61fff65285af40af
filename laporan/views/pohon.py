"""The performance tree as a page to click through, and its pictures as files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.generic import TemplateView, View

from laporan.document import Chart
from laporan.ingatan import konteks_pohon
from laporan.kalimat import titik
from laporan.pohon import Ranting, pohon_kinerja
from laporan.sections.pohon import pohon
from laporan.views.unduh import unduhan
from renstra.models import SimpulProgram
from sakip.core.views import KantorMixin
from sakip.core.views.generik import kata_cari

TERBUKA = frozenset({"Visi", "Misi", "Tujuan", "Sasaran"})
"""Levels that are open when the page is opened."""
FORMULIR = {
    "Misi": ("renstra:rpjmd_daftar", ""),
    "Tujuan": ("renstra:renstra", "renstra:tujuan_ubah"),
    "Sasaran": ("renstra:renstra", "renstra:sasaran_ubah"),
    **dict.fromkeys(("Program", "Kegiatan", "Sub Kegiatan"), ("renstra:program", "renstra:simpul_ubah")),
}
"""Where each level is read, and where it is edited."""


class PohonView(KantorMixin, TemplateView):
    """The tree in opened and closed nodes; `?cari=` leaves what has a word, `?buka=semua` opens all, `?buka=tidak` none."""

    template_name = "laporan/pohon.html"

    def get_judul(self) -> str:
        return f"Pohon kinerja {self.tahun}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        self.kata = kata_cari(self.request)
        self.buka = self.request.GET.get("buka", "")
        self.bisa_ubah = self.dapat_ubah(SimpulProgram)
        k = konteks_pohon(self.perangkat, self.tahun)
        isi = pohon_kinerja(k)
        semua = {"akar": isi.akar, "penunjang": isi.penunjang, "lepas": isi.lepas}
        cabang = {nama: [self._siapkan(r) for r in saring(x, self.kata)] for nama, x in semua.items()}
        return super().get_context_data(
            **cabang
            | {
                "ada": any(semua.values()),
                "ketemu": any(cabang.values()),
                "janggal": [
                    f"{r.jenis} {r.kode} {titik(r.nama)}: {r.catatan}."
                    for x in isi.akar
                    for r in x.jelajah()
                    if r.catatan
                ],
                "gambar": [b.judul for b in pohon(k) if isinstance(b, Chart)],
                "kata": self.kata,
            }
            | kwargs
        )

    def _siapkan(self, r: Ranting) -> dict[str, Any]:
        """A node for the template: whether it is open, where it is edited."""
        terbuka = bool(self.kata) or self.buka == "semua" or (self.buka != "tidak" and r.jenis in TERBUKA)
        anak = [self._siapkan(a) for a in r.bawah]
        return {"r": r, "url": self._alamat(r), "buka": terbuka, "anak": anak}

    def _alamat(self, r: Ranting) -> str:
        """Where a node is filled in, or read by those who may not."""
        if not r.id:
            return self.alamat("renstra:rpjmd_daftar") if r.jenis == "Visi" else ""
        if r.jenis == "Indikator":
            return self.alamat("renstra:indikator", pk=r.id)
        baca_di, ubah_di = FORMULIR[r.jenis]
        return self.alamat(ubah_di, pk=r.id) if self.bisa_ubah and ubah_di else self.alamat(baca_di)


def saring(ranting: Iterable[Ranting], kata: str) -> tuple[Ranting, ...]:
    """The nodes that hold a word, whole, with those above them; all where nothing is asked for."""
    return tuple(r for r in (_saring(r, kata.casefold()) for r in ranting) if r)


def _saring(r: Ranting, kata: str) -> Ranting | None:
    if kata in f"{r.jenis} {r.kode} {r.nama}".casefold():
        return r
    indikator, anak = saring(r.indikator, kata), saring(r.anak, kata)
    return replace(r, indikator=indikator, anak=anak) if indikator or anak else None


class PohonSvgView(KantorMixin, View):
    """One picture of the paper (from 1) as a file that drawing programs open."""

    def get(self, request: HttpRequest, *, nomor: int, **kwargs: Any) -> HttpResponse:
        semua = [b for b in pohon(konteks_pohon(self.perangkat, self.tahun)) if isinstance(b, Chart)]
        if not 1 <= nomor <= len(semua):
            raise Http404
        nama = f"pohon-kinerja-{self.perangkat.slug}-{self.tahun}-{nomor}.svg"
        return unduhan(semua[nomor - 1].svg.encode(), "image/svg+xml; charset=utf-8", nama)
