"""The steps of an office's year in their order: what stands, what is missing, and where to go on."""

from __future__ import annotations

from dataclasses import dataclass

from anggaran.belanja import Belanja
from kinerja.queries import Pengukuran
from sakip.core.numbers import format_persen, format_rupiah


@dataclass(frozen=True)
class Langkah:
    """One step; ``alamat`` is a URL name of the office's year. ``selesai`` None: begun, not finished."""

    label: str
    alamat: str
    keterangan: str
    selesai: bool | None

    @property
    def keadaan(self) -> str:
        return {True: "Lengkap", None: "Belum lengkap", False: "Belum ada"}[self.selesai]


def _penuh(terisi: int, semua: int) -> bool | None:
    """Complete, begun, or not there at all."""
    return (terisi == semua or None) if terisi else False


def susun(*, renstra: str, ukur: Pengukuran, uang: Belanja, laporan: str) -> tuple[Langkah, ...]:
    """``renstra`` and ``laporan`` are the names of the documents in force, "" where there is none."""
    return (
        Langkah(
            "Renstra", "renstra:renstra", renstra or "Mulai dari RPJMD, tujuan, sasaran, dan indikator.", bool(renstra)
        ),
        _program(uang),
        _perjanjian(ukur),
        _realisasi(ukur),
        _anggaran(uang),
        Langkah(
            "Laporan", "laporan:baca", laporan or "Dibuat dari data di atas, lalu naskahnya dilengkapi.", bool(laporan)
        ),
    )


def _program(uang: Belanja) -> Langkah:
    simpul = uang.terbawah
    if not simpul:
        return Langkah(
            "Program dan pagu", "renstra:program", "Susun program, kegiatan, dan sub kegiatan tahun ini.", selesai=False
        )
    berpagu = sum(s.pagu is not None for s in simpul)
    kata = f"{len(simpul)} sub kegiatan, {berpagu} berpagu; jumlah {format_rupiah(uang.pagu or 0)}."
    return Langkah("Program dan pagu", "anggaran:belanja", kata, _penuh(berpagu, len(simpul)))


def _perjanjian(ukur: Pengukuran) -> Langkah:
    if ukur.pk is None:
        return Langkah(
            "Perjanjian Kinerja", "kinerja:perjanjian_daftar", "Disusun dari target Renstra dan pagu.", selesai=False
        )
    kata = f"{ukur.pk.judul}: {ukur.ringkasan.sasaran} sasaran, {ukur.ringkasan.indikator} indikator."
    return Langkah("Perjanjian Kinerja", "kinerja:perjanjian_daftar", kata, selesai=True)


def _realisasi(ukur: Pengukuran) -> Langkah:
    r = ukur.ringkasan
    if not r.indikator:
        return Langkah("Realisasi kinerja", "kinerja:realisasi", "Diisi sesudah Perjanjian Kinerja ada.", selesai=False)
    terisi = r.indikator - r.belum_diisi
    kata = f"{terisi} dari {r.indikator} indikator terisi; {r.tercapai} mencapai target."
    return Langkah("Realisasi kinerja", "kinerja:realisasi", kata, _penuh(terisi, r.indikator))


def _anggaran(uang: Belanja) -> Langkah:
    simpul = uang.terbawah
    terisi = sum(s.realisasi is not None for s in simpul)
    if not terisi:
        return Langkah("Realisasi anggaran", "anggaran:realisasi", "Diisi per sub kegiatan.", selesai=False)
    serapan = f", serapan {format_persen(uang.serapan)}" if uang.serapan is not None else ""
    kata = f"{terisi} dari {len(simpul)} sub kegiatan terisi; {format_rupiah(uang.realisasi or 0)}{serapan}."
    return Langkah("Realisasi anggaran", "anggaran:realisasi", kata, _penuh(terisi, len(simpul)))
