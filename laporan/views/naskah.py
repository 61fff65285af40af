"""Pages on which people write: the list of sections, one section, the frame of the report."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from laporan.builder import pratinjau
from laporan.forms import BagianForm, LaporanForm
from laporan.models import Bagian, Laporan
from laporan.renderers.html import render_isi
from laporan.views.baca import LaporanMixin
from sakip.core.views import DaftarView, FormulirView, Kolom


def _letak(bagian: Bagian) -> str:
    """Indented by depth, so that the list reads like the contents."""
    return f"{'— ' * sum(1 for _ in _leluhur(bagian))}{bagian.judul}"


def _leluhur(bagian: Bagian) -> Any:
    while bagian.induk is not None:
        bagian = bagian.induk
        yield bagian


def _isi_naskah(bagian: Bagian) -> str:
    kata = len(f"{bagian.naskah} {bagian.naskah_akhir}".split())
    return f"{kata} kata" if kata else "–"


class DaftarBagianView(LaporanMixin, DaftarView):
    model = Bagian
    judul = "Naskah laporan"
    ubah = baca = "laporan:bagian_ubah"
    paginate_by = 200
    cari = ("judul", "naskah", "naskah_akhir")
    kosong = "Laporan tahun ini belum dibuat. Buat lebih dahulu di halaman Laporan tahunan."
    pengantar = "Tabel dan kalimat berangka disusun dari data. Yang ditulis di sini adalah teks di sekitarnya."
    kolom = (
        Kolom("Bagian", _letak),
        Kolom("Naskah", _isi_naskah),
        Kolom("Dicetak", lambda b: "Ya" if b.tampil else "Tidak"),
    )

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().select_related("induk__induk__induk")

    def susun_baris(self, obj: Any) -> dict[str, Any]:
        baris = super().susun_baris(obj)
        return baris | {"baca": baris["ubah"]}


class UbahBagianView(LaporanMixin, FormulirView):
    """One section: its texts, and below the form what the program prints there."""

    model = Bagian
    form_class = BagianForm
    template_name = "laporan/naskah.html"
    kembali = "laporan:bagian_daftar"

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().select_related("laporan__perangkat")

    def get_judul(self) -> str:
        return self.object.judul

    def pesan_sukses(self) -> str:
        return f"Naskah “{self.object.judul}” tersimpan."

    def get_remah(self) -> list[tuple[str, str]]:
        return [*super().get_remah(), ("Naskah laporan", self.alamat("laporan:bagian_daftar"))]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        dok = pratinjau(self.perangkat, self.tahun, self.object.kunci)
        return super().get_context_data(**{"pratinjau": render_isi(dok) if dok else ""} | kwargs)


class RangkaView(LaporanMixin, FormulirView):
    """Place, date, signer, paper and stage of the report."""

    model = Laporan
    form_class = LaporanForm
    kembali = "laporan:baca"
    judul = "Pengaturan laporan"

    def awal(self) -> Any:
        return get_object_or_404(self.get_queryset())

    def get_judul(self) -> str:
        return self.judul
