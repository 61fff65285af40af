"""Regulations that papers cite: those common to all Pemda, and those of this one."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils import timezone

from sakip.core.forms_pemda import PeraturanForm
from sakip.core.models import Peraturan
from sakip.core.views.acuan import SARINGAN_MILIK, AcuanMixin, milik
from sakip.core.views.generik import DaftarView, FormulirView, HapusView, Kolom, Saringan


def masa_berlaku(peraturan: Peraturan) -> str:
    return f"sampai {peraturan.berlaku_sampai}" if peraturan.berlaku_sampai else "masih berlaku"


def saring_berlaku(peraturan: QuerySet, nilai: str) -> QuerySet:
    tahun = timezone.localdate().year
    if nilai == "lama":
        return peraturan.filter(berlaku_sampai__lt=tahun)
    return peraturan.berlaku(tahun) if nilai else peraturan  # type: ignore[attr-defined]


class PeraturanMixin(AcuanMixin):
    model = Peraturan
    kembali = "pemda:peraturan_daftar"

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Peraturan", self.alamat(self.kembali))]


class PeraturanDaftar(PeraturanMixin, DaftarView):
    judul = "Peraturan"
    pengantar = "Dipilih sebagai dasar hukum laporan dan bagian “Mengingat” keputusan."
    kosong = "Belum ada peraturan. Tambahkan peraturan yang dirujuk oleh laporan dan keputusan kantor."
    tambah, ubah, hapus = "pemda:peraturan_tambah", "pemda:peraturan_ubah", "pemda:peraturan_hapus"
    label_tambah = "Tambah peraturan"
    cari = ("bentuk", "nomor", "tentang", "tahun")
    kolom = (
        Kolom("Urutan", "urut", "angka", urut="urut"),
        Kolom("Peraturan", lambda p: f"{p.bentuk} Nomor {p.nomor} Tahun {p.tahun}", urut="bentuk"),
        Kolom("Tentang", "tentang", urut="tentang"),
        Kolom("Tahun", "tahun", "angka", urut="tahun"),
        Kolom("Masa berlaku", masa_berlaku, urut="berlaku_sampai"),
        Kolom("Berlaku untuk", milik),
    )
    saringan = (
        Saringan(
            "masa", "Masa", lambda _: [("", "semua"), ("kini", "masih berlaku"), ("lama", "tidak berlaku lagi")],
            saring_berlaku,
        ),
        SARINGAN_MILIK,
    )  # fmt: skip

    def get_remah(self) -> list[tuple[str, str]]:
        return []


class PeraturanFormulir(PeraturanMixin, FormulirView):
    form_class = PeraturanForm


class PeraturanHapus(PeraturanMixin, HapusView):
    pass
