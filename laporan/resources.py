"""Sheets of the books and papers: their frames, their sections with the texts people wrote, headers of papers."""

from __future__ import annotations

from kinerja.resources_naskah import judul_tanda, salin_bila_kosong
from laporan.models import Bagian, DasarHukum, Laporan, Naskah
from sakip.core.lembar import Konteks, Lembar, Usul

KELOMPOK = "Laporan"


class LaporanLembar(Lembar):
    nama, urut, kelompok = "Laporan", 600, KELOMPOK
    kunci = ("tahun", "jenis")

    class Meta:
        model = Laporan
        fields = (
            "tahun", "jenis", "judul", "tempat", "tanggal", "penandatangan", "kertas", "tahap", "nomor_tabel",
            "penomoran", "bab_awal",
        )  # fmt: skip


class DasarHukumLembar(Lembar):
    nama, urut, kelompok = "Dasar hukum", 590, KELOMPOK
    pengantar = "Peraturan yang dirujuk laporan kantor, menurut urutannya."
    kunci = ("peraturan",)

    class Meta:
        model = DasarHukum
        fields = ("peraturan", "urut")


class BagianLembar(Lembar):
    nama, urut, kelompok = "Bagian laporan", 610, KELOMPOK
    pengantar = "Susunan laporan dan naskahnya."
    kunci = ("laporan", "kunci")

    class Meta:
        model = Bagian
        fields = ("laporan", "kunci", "induk", "judul", "urut", "tampil", "tahun_data", "naskah", "naskah_akhir")


class NaskahLembar(Lembar):
    nama, urut, kelompok = "Naskah", 620, KELOMPOK
    pengantar = "Nomor, tanggal, dan penanda tangan naskah."
    kunci = ("tahun", "jenis", "periode")
    judul = judul_tanda("tanda", "Penanda tangan")

    class Meta:
        model = Naskah
        fields = (
            "tahun", "jenis", "periode", "nomor", "tanggal", "tempat", "penandatangan", "tanda_nama", "tanda_jabatan",
            "tanda_pangkat", "tanda_nip", "catatan",
        )  # fmt: skip

    def siapkan(self, usul: Usul, konteks: Konteks) -> None:
        salin_bila_kosong(usul, "penandatangan", "tanda")


LEMBAR = (DasarHukumLembar, LaporanLembar, BagianLembar, NaskahLembar)
