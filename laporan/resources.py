"""Sheets of the books and papers: their frames, their sections with the texts people wrote, headers of papers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kinerja.resources_naskah import judul_tanda, salin_bila_kosong
from laporan.domain.angka import catat_semua
from laporan.models import Bagian, DasarHukum, Laporan, Naskah
from laporan.narasi import TulisanDitolak, rapikan, tanpa_isi_chip, teks_dari_narasi
from laporan.papers import cari_cetakan, daftar_cetakan
from sakip.core.lembar import Kolom, Konteks, Lembar, Sel, SelSalah, Teks, Tindakan, Usul
from sakip.core.lembar.jenis import TERLALU_PANJANG
from sakip.core.permissions import tanpa_izin

KELOMPOK = "Laporan"


class Tulisan(Teks):
    """A written text: plain in the cell where that says all of it, else its HTML; either is read."""

    def baca(self, sel: Sel, **kwargs: Any) -> str:
        isi = super().baca(sel, **kwargs)
        try:
            return isi if isi == TERLALU_PANJANG else rapikan(isi)
        except TulisanDitolak as salah:
            raise SelSalah(str(salah)) from salah

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return super().render(teks_dari_narasi(str(value or "")), obj, **kwargs)


class KolomTulisan(Kolom):
    """A column of written texts; what a live value printed last is no change."""

    def __init__(self, attribute: str, judul: str) -> None:
        super().__init__(attribute, judul, Tulisan())

    def sama(self, obj: Any, nilai: Any) -> bool:
        return bool(nilai == TERLALU_PANJANG) or tanpa_isi_chip(self.nilai(obj)) == tanpa_isi_chip(nilai)

    def pasang(self, obj: Any, nilai: Any) -> None:
        super().pasang(obj, "" if nilai == TERLALU_PANJANG else nilai)


class LaporanLembar(Lembar):
    nama, urut, kelompok = "Laporan", 600, KELOMPOK
    kunci = ("tahun", "jenis")

    class Meta:
        model = Laporan
        fields = (
            "tahun", "jenis", "judul", "nomor", "tanggal_nomor", "tempat", "tanggal", "penandatangan", "kertas", "tahap",
            "nomor_tabel", "penomoran", "nomor_lampiran", "bab_awal", "grafik",
        )  # fmt: skip


class DasarHukumLembar(Lembar):
    nama, urut, kelompok = "Dasar hukum", 590, KELOMPOK
    pengantar = "Peraturan yang dirujuk laporan kantor, menurut urutannya."
    kunci = ("peraturan",)

    class Meta:
        model = DasarHukum
        fields = ("peraturan", "urut")


TEKS = ("naskah", "naskah_akhir")


class BagianLembar(Lembar):
    nama, urut, kelompok = "Bagian laporan", 610, KELOMPOK
    pengantar = (
        "Susunan laporan dan naskahnya. Naskah boleh diketik biasa: baris kosong memulai paragraf, “1. ” atau “- ” di awal "
        "baris menjadi butir, **tebal**, *miring*, [[kunci angka]] mencetak angka dari data."
    )
    kunci = ("laporan", "kunci")
    naskah = KolomTulisan("naskah", "Naskah")
    naskah_akhir = KolomTulisan("naskah_akhir", "Naskah sesudah tabel")

    class Meta:
        model = Bagian
        fields = (
            "laporan",
            "kunci",
            "induk",
            "judul",
            "urut",
            "tampil",
            "tanpa_judul",
            "tahun_data",
            "kalimat_sendiri",
            "naskah",
            "naskah_akhir",
        )

    def siapkan(self, usul: Usul, konteks: Konteks) -> None:
        """A text that the file changes is of this year."""
        super().siapkan(usul, konteks)
        if usul.lama and any(
            tanpa_isi_chip(getattr(usul.obj, n)) != tanpa_isi_chip(getattr(usul.lama, n)) for n in TEKS
        ):
            usul.obj.dari_tahun = None

    def sesudah(self, usul: Sequence[Usul], konteks: Konteks) -> list[Usul]:
        """What the texts stand on is remembered, as where they are typed; who may was asked row by row."""
        with tanpa_izin():
            for laporan in {u.obj.laporan for u in usul if u.tindakan is not Tindakan.HAPUS}:
                catat_semua(laporan=laporan, by=konteks.by)
        return []


class KunciNaskah(Teks):
    """The key of a paper in `laporan.papers`."""

    def pilihan(self) -> list[str]:
        return [c.kunci for c in daftar_cetakan() if c.rangka == "naskah"]

    def baca(self, sel: Sel, **kwargs: Any) -> str:
        kunci = super().baca(sel, **kwargs)
        if cari_cetakan(kunci) is None:
            raise SelSalah(f"Tidak ada naskah “{kunci}”. Diharapkan salah satu dari {', '.join(self.pilihan())}.")
        return kunci


class NaskahLembar(Lembar):
    nama, urut, kelompok = "Naskah", 620, KELOMPOK
    pengantar = "Nomor, tanggal, dan penanda tangan naskah."
    kunci = ("tahun", "jenis", "periode")
    jenis = Kolom("jenis", "Naskah", KunciNaskah())
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
