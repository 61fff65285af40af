"""Sheets of the papers: Perjanjian Kinerja, IKU, RKT, with their rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kinerja.domain.perjanjian import siapkan_baris
from kinerja.domain.rencana import salin_penanda
from kinerja.models import (
    AnggaranPerjanjian,
    BarisIku,
    BarisPerjanjian,
    BarisRkt,
    ButirKeputusan,
    PenetapanIku,
    PerjanjianKinerja,
    Rkt,
)
from kinerja.resources import indikator_baris
from renstra.kolom import KolomNilai
from sakip.core.lembar import KolomNomor, KolomSebar, Konteks, Lembar, Usul

KELOMPOK = "Naskah"
PK = {"Tahun": "Tahun", "Unit kerja": "Unit kerja", "Jenis": "Jenis", "Perubahan ke-": "Perubahan ke-"}
TANDA = {"nama": "nama tercetak", "jabatan": "jabatan tercetak", "pangkat": "pangkat tercetak", "nip": "NIP tercetak"}


def judul_tanda(awalan: str, sebutan: str) -> dict[str, str]:
    """The headings of a copied signer."""
    return {f"{awalan}_{nama}": f"{sebutan}: {kata}" for nama, kata in TANDA.items()}


def salin_bila_kosong(usul: Usul, kolom: str, awalan: str) -> None:
    """A signer who is named without a copy is copied as he is; a copy that the file brings stays."""
    obj: Any = usul.obj
    if getattr(obj, f"{kolom}_id") and not getattr(obj, f"{awalan}_nama"):
        salin_penanda(obj, lama=None, kolom=kolom, awalan=awalan)


class PerjanjianLembar(Lembar):
    nama, urut, kelompok = "Perjanjian Kinerja", 500, KELOMPOK
    kunci = ("tahun", "unit", "jenis", "ke")
    judul = judul_tanda("pertama", "Pihak pertama") | judul_tanda("kedua", "Pihak kedua")

    class Meta:
        model = PerjanjianKinerja
        fields = (
            "tahun", "unit", "jenis", "ke", "status", "tahap", "nomor", "tanggal", "tempat", "alasan_perubahan",
            "catatan", "pihak_pertama", "pertama_nama", "pertama_jabatan", "pertama_pangkat", "pertama_nip",
            "pihak_kedua", "kedua_nama", "kedua_jabatan", "kedua_pangkat", "kedua_nip",
        )  # fmt: skip

    def siapkan(self, usul: Usul, konteks: Konteks) -> None:
        salin_bila_kosong(usul, "pihak_pertama", "pertama")
        salin_bila_kosong(usul, "pihak_kedua", "kedua")


class BarisPerjanjianLembar(Lembar):
    nama, urut, kelompok = "Baris PK", 510, KELOMPOK
    pengantar = "Indikator yang dijanjikan, dengan bunyi dan target dalam naskahnya."
    kunci = ("perjanjian", "indikator")
    perjanjian = KolomSebar("perjanjian", PerjanjianKinerja, PK, penentu="Jenis", wajib=True)
    nilai = KolomNilai("Target", indikator_baris)

    class Meta:
        model = BarisPerjanjian
        fields = (
            "perjanjian", "indikator", "tingkat", "sasaran", "simpul", "uraian_sasaran", "uraian_indikator", "satuan",
            "nilai", "keterangan", "urut",
        )  # fmt: skip

    def siapkan(self, usul: Usul, konteks: Konteks) -> None:
        if usul.obj.indikator_id:
            usul.uji(siapkan_baris, usul.obj)


class AnggaranPerjanjianLembar(Lembar):
    nama, urut, kelompok = "Anggaran PK", 520, KELOMPOK
    kunci = ("perjanjian", "simpul")
    perjanjian = KolomSebar("perjanjian", PerjanjianKinerja, PK, penentu="Jenis", wajib=True)
    judul = {"simpul": "Kode program", "uraian": "Bunyi program"}

    class Meta:
        model = AnggaranPerjanjian
        fields = ("perjanjian", "simpul", "uraian", "nilai", "keterangan", "urut")


class PenetapanIkuLembar(Lembar):
    nama, urut, kelompok = "Penetapan IKU", 530, KELOMPOK
    kunci = ("tahun_mulai",)
    judul = judul_tanda("tanda", "Penanda tangan")

    class Meta:
        model = PenetapanIku
        fields = (
            "tahun_mulai", "nomor", "tanggal", "tempat", "tentang", "tugas", "fungsi", "tujuan", "indikator_tujuan",
            "penandatangan", "tanda_nama", "tanda_jabatan", "tanda_pangkat", "tanda_nip",
        )  # fmt: skip

    def siapkan(self, usul: Usul, konteks: Konteks) -> None:
        salin_bila_kosong(usul, "penandatangan", "tanda")


class ButirKeputusanLembar(Lembar):
    nama, urut, kelompok = "Butir keputusan", 540, KELOMPOK
    pengantar = "Menimbang, mengingat, diktum, dan tembusan keputusan IKU."
    kunci, induk_nomor = ("penetapan", "jenis", "nomor_lembar"), "penetapan jenis"
    nomor_lembar = KolomNomor()

    class Meta:
        model = ButirKeputusan
        fields = ("penetapan", "jenis", "nomor_lembar", "uraian", "peraturan")


class BarisIkuLembar(Lembar):
    nama, urut, kelompok = "Baris IKU", 550, KELOMPOK
    kunci = ("penetapan", "indikator")
    nilai = KolomNilai("Target", indikator_baris)

    class Meta:
        model = BarisIku
        fields = (
            "penetapan", "indikator", "sasaran", "uraian_sasaran", "uraian_indikator", "satuan", "nilai", "formulasi",
            "pembilang", "penyebut", "penanggung_jawab", "sumber_data", "alasan_pemilihan", "keterangan", "urut",
        )  # fmt: skip


class RktLembar(Lembar):
    nama, urut, kelompok = "RKT", 560, KELOMPOK
    kunci = ("tahun",)

    class Meta:
        model = Rkt
        fields = ("tahun",)


class BarisRktLembar(Lembar):
    nama, urut, kelompok = "Baris RKT", 570, KELOMPOK
    kunci, induk_nomor = ("rkt", "nomor_lembar"), "rkt"
    nomor_lembar = KolomNomor()
    judul = {"sasaran": "Kode sasaran", "indikator": "Kode indikator", "simpul": "Kode kegiatan"}

    class Meta:
        model = BarisRkt
        fields = (
            "rkt", "nomor_lembar", "sasaran", "indikator", "simpul", "uraian_tujuan", "indikator_tujuan",
            "uraian_sasaran", "indikator_sasaran", "target_sasaran", "uraian_program", "indikator_program",
            "target_program", "uraian_kegiatan", "indikator_kegiatan", "target_kegiatan", "anggaran",
        )  # fmt: skip


LEMBAR: Sequence[type[Lembar]] = (
    PerjanjianLembar, BarisPerjanjianLembar, AnggaranPerjanjianLembar, PenetapanIkuLembar, ButirKeputusanLembar,
    BarisIkuLembar, RktLembar, BarisRktLembar,
)  # fmt: skip
