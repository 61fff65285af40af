"""The steps of an office's year in their order: what stands, what is missing, and where to go on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from anggaran.belanja import Belanja
from kinerja.queries.ringkas import Ringkas
from sakip.core.numbers import format_persen, format_rupiah


class Keadaan(Enum):
    """How far a step is, in words, with the class of its badge. A document is there; figures are complete."""

    BELUM = "Belum ada", "kurang"
    SEBAGIAN = "Belum lengkap", "setengah"
    LENGKAP = "Lengkap", "baik"
    ADA = "Ada", "baik"

    @property
    def kata(self) -> str:
        return self.value[0]

    @property
    def kelas(self) -> str:
        return self.value[1]


@dataclass(frozen=True)
class Langkah:
    """One step; ``alamat`` is a URL name of the office's year."""

    label: str
    alamat: str
    keadaan: Keadaan
    keterangan: str


def susun(*, renstra: str, ukur: Ringkas, uang: Belanja, laporan: str) -> tuple[Langkah, ...]:
    """``renstra`` and ``laporan`` are the names of the documents in force, "" where there is none."""
    return (
        _dokumen("Renstra", "renstra:renstra", renstra, "Mulai dari RPJMD, tujuan, sasaran, dan indikator."),
        _program(uang),
        _perjanjian(ukur),
        _realisasi(ukur),
        _anggaran(uang),
        _dokumen("Laporan", "laporan:baca", laporan, "Dibuat dari data di atas, lalu naskahnya dilengkapi."),
    )


def _dokumen(label: str, alamat: str, nama: str, ajakan: str) -> Langkah:
    return Langkah(label, alamat, Keadaan.ADA if nama else Keadaan.BELUM, nama or ajakan)


def _terisi(terisi: int, semua: int) -> Keadaan:
    if not terisi:
        return Keadaan.BELUM
    return Keadaan.LENGKAP if terisi == semua else Keadaan.SEBAGIAN


def _program(uang: Belanja) -> Langkah:
    label, simpul = "Program dan pagu", uang.terbawah
    if not simpul:
        ajakan = "Susun program, kegiatan, dan sub kegiatan tahun ini."
        return Langkah(label, "renstra:program", Keadaan.BELUM, ajakan)
    berpagu = sum(s.pagu is not None for s in simpul)
    kata = f"{len(simpul)} sub kegiatan, {berpagu} berpagu; jumlah {format_rupiah(uang.pagu or 0)}."
    return Langkah(label, "anggaran:belanja", _terisi(berpagu, len(simpul)), kata)


def _perjanjian(ukur: Ringkas) -> Langkah:
    nama = ""
    if ukur.pk is not None:
        r = ukur.ringkasan
        nama = f"{ukur.pk.judul} ({ukur.pk.status_nama.lower()}): {r.sasaran} sasaran, {r.indikator} indikator."
    return _dokumen("Perjanjian Kinerja", "kinerja:perjanjian_daftar", nama, "Disusun dari target Renstra dan pagu.")


def _realisasi(ukur: Ringkas) -> Langkah:
    r = ukur.ringkasan
    terisi = r.indikator - r.belum_diisi
    kata = f"{terisi} dari {r.indikator} indikator terisi; {r.tercapai} mencapai target."
    if not r.indikator:
        kata = "Diisi sesudah Perjanjian Kinerja ada."
    return Langkah("Realisasi kinerja", "kinerja:realisasi", _terisi(terisi, r.indikator), kata)


def _anggaran(uang: Belanja) -> Langkah:
    simpul = uang.terbawah
    terisi = sum(s.realisasi is not None for s in simpul)
    serapan = f", serapan {format_persen(uang.serapan)}" if uang.serapan is not None else ""
    kata = f"{terisi} dari {len(simpul)} sub kegiatan terisi; {format_rupiah(uang.realisasi or 0)}{serapan}."
    if not terisi:
        kata = "Diisi per sub kegiatan."
    return Langkah("Realisasi anggaran", "anggaran:realisasi", _terisi(terisi, len(simpul)), kata)
