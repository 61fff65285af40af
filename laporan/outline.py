"""The default outlines of the books as data: the yearly report (PermenPANRB 53/2014 Lampiran II, and the habit of
kecamatan), the IKU book (PL-4), the chapter of the Renstra (R-8).

It is used once, when a Laporan is made, to lay its `Bagian` rows; from then on titles, order and what is printed
are the office's own. The key of a row chooses what is generated in it (`laporan.sections`); a key that no builder
knows prints its text only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from sakip.core.numbers import huruf, romawi

Kelompok = Literal["depan", "isi", "lampiran"]
Outline = Mapping[Kelompok, "tuple[BagianBawaan, ...]"]


@dataclass(frozen=True, slots=True)
class BagianBawaan:
    """One section: `judul` may hold {tahun}, {kantor}, {periode}; `tampil` False is laid but not printed."""

    kunci: str
    judul: str
    induk: str = ""
    tampil: bool = True


OUTLINE: Outline = {
    "depan": (
        BagianBawaan("kata_pengantar", "KATA PENGANTAR"),
        BagianBawaan("daftar_isi", "DAFTAR ISI"),
        BagianBawaan("daftar_tabel", "DAFTAR TABEL"),
        BagianBawaan("daftar_gambar", "DAFTAR GAMBAR"),
        BagianBawaan("daftar_lampiran", "DAFTAR LAMPIRAN", tampil=False),
        BagianBawaan("ikhtisar", "IKHTISAR EKSEKUTIF"),
    ),
    "isi": (
        BagianBawaan("bab1", "PENDAHULUAN"),
        BagianBawaan("bab1_latar_belakang", "LATAR BELAKANG", "bab1"),
        BagianBawaan("bab1_dasar_hukum", "DASAR HUKUM", "bab1", tampil=False),
        BagianBawaan("bab1_maksud_tujuan", "MAKSUD DAN TUJUAN", "bab1"),
        BagianBawaan("bab1_organisasi", "KEDUDUKAN, TUGAS, FUNGSI DAN SUSUNAN ORGANISASI", "bab1"),
        BagianBawaan("n-20", "SUMBER DAYA APARATUR", "bab1", tampil=False),
        BagianBawaan("n-21", "SARANA DAN PRASARANA", "bab1", tampil=False),
        BagianBawaan("bab1_isu_strategis", "ISU STRATEGIS", "bab1"),
        BagianBawaan("bab1_sistematika", "SISTEMATIKA PENYAJIAN", "bab1", tampil=False),
        BagianBawaan("bab2", "PERENCANAAN KINERJA"),
        BagianBawaan("bab2_renstra", "RENCANA STRATEGIS", "bab2"),
        BagianBawaan("bab2_visi_misi", "Visi dan Misi {pemda}", "bab2_renstra"),
        BagianBawaan("bab2_tujuan_sasaran", "Tujuan dan Sasaran {kantor}", "bab2_renstra"),
        BagianBawaan("bab2_strategi", "Strategi dan Kebijakan", "bab2_renstra"),
        BagianBawaan("bab2_rkt", "RENCANA KINERJA TAHUNAN (RKT) TAHUN {tahun}", "bab2"),
        BagianBawaan("bab2_rkt_sasaran", "Sasaran dan Indikator Sasaran", "bab2_rkt"),
        BagianBawaan("bab2_rkt_program", "Program dan Indikator Program", "bab2_rkt"),
        BagianBawaan("bab2_rkt_kegiatan", "Kegiatan dan Indikator Kegiatan", "bab2_rkt"),
        BagianBawaan("bab2_pk", "PERJANJIAN KINERJA", "bab2"),
        BagianBawaan("bab2_iku", "INDIKATOR KINERJA UTAMA (IKU)", "bab2"),
        BagianBawaan("bab3", "AKUNTABILITAS KINERJA"),
        BagianBawaan("bab3_pengukuran", "PENGUKURAN CAPAIAN KINERJA TAHUN {tahun}", "bab3"),
        BagianBawaan("bab3_evaluasi", "EVALUASI DAN ANALISIS CAPAIAN KINERJA", "bab3"),
        BagianBawaan("bab3_keuangan", "AKUNTABILITAS KEUANGAN", "bab3"),
        BagianBawaan("bab3_alokasi", "Alokasi Anggaran", "bab3_keuangan"),
        BagianBawaan("bab3_per_program", "Alokasi dan Realisasi Anggaran per Program", "bab3_keuangan"),
        BagianBawaan("bab3_per_sasaran", "Alokasi Anggaran per Sasaran Strategis", "bab3_keuangan"),
        BagianBawaan("bab4", "PENUTUP"),
    ),
    "lampiran": (
        BagianBawaan("lampiran_renstra", "Matriks Rencana Strategis {periode}"),
        BagianBawaan("lampiran_rkt", "Rencana Kinerja Tahunan (RKT) Tahun {tahun}"),
        BagianBawaan("lampiran_pk", "Perjanjian Kinerja Tahun {tahun}"),
        BagianBawaan("lampiran_iku", "Lampiran Keputusan tentang Indikator Kinerja Utama"),
        BagianBawaan("lampiran_struktur-organisasi", "Struktur Organisasi {kantor}", tampil=False),
        BagianBawaan("lampiran_pohon-kinerja", "Pohon Kinerja Tahun {tahun}", tampil=False),
        BagianBawaan("lampiran_sk-iku", "Keputusan tentang Indikator Kinerja Utama", tampil=False),
        BagianBawaan("lampiran_mu-8", "Pencapaian Kinerja Kegiatan (PKK) Tahun {tahun}", tampil=False),
        BagianBawaan("lampiran_mu-9", "Pengukuran Pencapaian Sasaran (PPS) Tahun {tahun}", tampil=False),
        BagianBawaan("lampiran_mu-10", "Data Perbandingan Realisasi Kinerja Tahun {tahun}", tampil=False),
        BagianBawaan("lampiran_mu-13", "Realisasi Capaian Keuangan dan Kinerja Kegiatan Tahun {tahun}", tampil=False),
        BagianBawaan("lampiran_penghargaan", "Penghargaan yang Diraih Tahun {tahun}", tampil=False),
    ),
}

IKU: Outline = {
    "depan": (
        BagianBawaan("depan_sk-iku", "KEPUTUSAN TENTANG INDIKATOR KINERJA UTAMA"),
        BagianBawaan("kata_pengantar", "KATA PENGANTAR"),
        BagianBawaan("daftar_isi", "DAFTAR ISI"),
        BagianBawaan("daftar_tabel", "DAFTAR TABEL", tampil=False),
        BagianBawaan("daftar_gambar", "DAFTAR GAMBAR", tampil=False),
    ),
    "isi": (
        BagianBawaan("iku_bab1", "PENDAHULUAN"),
        BagianBawaan("iku_bab1_latar_belakang", "Latar Belakang", "iku_bab1"),
        BagianBawaan("iku_bab1_maksud_tujuan", "Maksud dan Tujuan", "iku_bab1"),
        BagianBawaan("iku_bab1_dasar_hukum", "Dasar Hukum", "iku_bab1"),
        BagianBawaan("iku_bab2", "PENGERTIAN INDIKATOR KINERJA"),
        BagianBawaan("iku_bab2_definisi", "Definisi Indikator Kinerja Utama", "iku_bab2"),
        BagianBawaan("iku_bab2_syarat", "Syarat dan Kriteria Indikator Kinerja", "iku_bab2"),
        BagianBawaan("iku_bab2_jenis", "Jenis-Jenis Indikator Kinerja", "iku_bab2"),
        BagianBawaan("iku_bab3", "GAMBARAN UMUM"),
        BagianBawaan("iku_bab3_visi_misi", "Visi dan Misi", "iku_bab3"),
        BagianBawaan("iku_bab3_tugas", "Tugas Pokok dan Fungsi", "iku_bab3"),
        BagianBawaan("iku_bab3_tujuan_sasaran", "Tujuan dan Sasaran", "iku_bab3"),
        BagianBawaan("iku_bab3_iku", "Indikator Kinerja {kantor}", "iku_bab3"),
        BagianBawaan("iku_bab4", "PENUTUP"),
    ),
    "lampiran": (),
}

RENSTRA: Outline = {
    "depan": (),
    "isi": (
        BagianBawaan("renstra_bab4", "TUJUAN DAN SASARAN"),
        BagianBawaan("renstra_bab4_tujuan_sasaran", "Tujuan dan Sasaran Jangka Menengah {kantor}", "renstra_bab4"),
    ),
    "lampiran": (),
}

BUKU: Mapping[str, Outline] = {"lkjip": OUTLINE, "iku": IKU, "renstra": RENSTRA}
PENGATURAN: Mapping[str, Mapping[str, str | int]] = {
    "iku": {"penomoran": "angka"},
    "renstra": {"penomoran": "angka", "bab_awal": 4},
}
"""Numbering with which a book of a kind begins, where it is not that of the yearly report."""

SEMUA: tuple[BagianBawaan, ...] = tuple(b for isi in OUTLINE.values() for b in isi)
_KELOMPOK: Mapping[str, Kelompok] = {b.kunci: k for outline in BUKU.values() for k, isi in outline.items() for b in isi}


def bawaan(jenis: str) -> tuple[BagianBawaan, ...]:
    """All sections of the default outline of a kind of book, in order."""
    return tuple(b for isi in BUKU[jenis].values() for b in isi)


def kelompok(kunci: str) -> Kelompok:
    """Where a top-level section belongs: before the chapters, among them, or after; unknown keys are chapters, unless
    they begin with the name of a group."""
    awalan: tuple[Kelompok, ...] = get_args(Kelompok)
    return _KELOMPOK.get(kunci) or next((k for k in awalan if kunci.startswith(f"{k}_")), "isi")


def letakkan(kunci: str, tempat: Kelompok) -> str:
    """The key of a section of the office's own once it stands at the top in another group."""
    return f"{'' if tempat == 'isi' else f'{tempat}_'}{re.sub(r'^(depan|lampiran)_', '', kunci)}"


def nomor_atas(tempat: Kelompok, i: int, *, lampiran_romawi: bool = False) -> str:
    """The number of a top-level section: none before the chapters, `BAB II`, `Lampiran 2.` or `Lampiran II.`."""
    return {
        "depan": "",
        "isi": f"BAB {romawi(i)}",
        "lampiran": f"Lampiran {romawi(i) if lampiran_romawi else i}.",
    }[tempat]


def nomor_bawah(level: int, i: int, awal: str = "") -> str:
    """`A.`, `1.`, `a.` by depth; after `awal` ("3.") `3.1`."""
    if awal:
        return f"{awal}{i}"
    return {2: f"{huruf(i).upper()}.", 3: f"{i}.", 4: f"{huruf(i)}."}.get(level, f"{i})")


def nama_buku(jenis: str, istilah_laporan: str) -> str:
    """What pages call a book."""
    return {"iku": "Buku IKU", "renstra": "Bab Renstra"}.get(jenis, istilah_laporan)


def nama_berkas_buku(jenis: str, istilah_laporan: str, slug: str, tahun: int) -> str:
    """What the files of a book are called, without their endings."""
    return f"{istilah_laporan if jenis == 'lkjip' else f'buku-{jenis}'}-{slug}-{tahun}"
