"""The default outline of the yearly report as data (PermenPANRB 53/2014 Lampiran II, and the habit of kecamatan).

It is used once, when a Laporan is made, to lay its `Bagian` rows; from then on titles, order and what is printed
are the office's own. The key of a row chooses what is generated in it (`laporan.sections`); a key that no builder
knows prints its text only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kelompok = Literal["depan", "isi", "lampiran"]


@dataclass(frozen=True, slots=True)
class BagianBawaan:
    """One section: `judul` may hold {tahun}, {kantor}, {periode}; `tampil` False is laid but not printed."""

    kunci: str
    judul: str
    induk: str = ""
    tampil: bool = True


OUTLINE: Mapping[Kelompok, tuple[BagianBawaan, ...]] = {
    "depan": (
        BagianBawaan("kata_pengantar", "KATA PENGANTAR"),
        BagianBawaan("daftar_isi", "DAFTAR ISI"),
        BagianBawaan("ikhtisar", "IKHTISAR EKSEKUTIF"),
    ),
    "isi": (
        BagianBawaan("bab1", "PENDAHULUAN"),
        BagianBawaan("bab1_latar_belakang", "LATAR BELAKANG", "bab1"),
        BagianBawaan("bab1_dasar_hukum", "DASAR HUKUM", "bab1", tampil=False),
        BagianBawaan("bab1_maksud_tujuan", "MAKSUD DAN TUJUAN", "bab1"),
        BagianBawaan("bab1_organisasi", "KEDUDUKAN, TUGAS, FUNGSI DAN SUSUNAN ORGANISASI", "bab1"),
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
    ),
}

SEMUA: tuple[BagianBawaan, ...] = tuple(b for isi in OUTLINE.values() for b in isi)
_KELOMPOK: Mapping[str, Kelompok] = {b.kunci: k for k, isi in OUTLINE.items() for b in isi}


def kelompok(kunci: str) -> Kelompok:
    """Where a top-level section belongs: before the chapters, among them, or after; unknown keys are chapters."""
    return _KELOMPOK.get(kunci, "isi")
