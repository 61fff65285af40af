"""The papers: Perjanjian Kinerja, IKU and RKT as they are printed; money in rupiah."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal

from kinerja.queries.nilai import Nilai


@dataclass(frozen=True, kw_only=True)
class Pihak:
    """A signer as of the day of the paper; ``nip`` with the spaces papers print, "" where there is none."""

    nama: str
    jabatan: str
    pangkat: str
    nip: str


@dataclass(frozen=True, kw_only=True)
class BarisPk:
    """One promised indicator as the paper words it. ``target`` has its unit, ``nilai`` is the same as a value.

    ``komponen`` are its lettered parts, ``a. Pengantar KK``.
    """

    id: int
    nomor: int
    uraian: str
    target: str
    indikator_id: int
    satuan: str
    nilai: Nilai
    keterangan: str
    komponen: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SasaranPk:
    """A sasaran of a paper; ``tingkat`` says whether it is a strategic one or that of a program."""

    nomor: int
    tingkat: str
    uraian: str
    baris: tuple[BarisPk, ...]


@dataclass(frozen=True, kw_only=True)
class AnggaranPk:
    """A program with its budget (BS-6); rupiah."""

    id: int
    nomor: int
    uraian: str
    nilai: Decimal
    keterangan: str


@dataclass(frozen=True, kw_only=True)
class Perjanjian:
    """A Perjanjian Kinerja as it is printed. ``tanpa_naskah`` where only its existence is known (BS-7)."""

    id: int
    judul: str
    jenis: str
    ke: int
    tahun: int
    nomor: str
    tanggal: datetime.date | None
    tempat: str
    status: str
    status_nama: str
    tanpa_naskah: bool
    alasan_perubahan: str
    catatan: str
    tahap: str
    tahap_id: int | None
    pertama: Pihak
    kedua: Pihak
    sasaran: tuple[SasaranPk, ...]
    anggaran: tuple[AnggaranPk, ...]
    jumlah: Decimal


@dataclass(frozen=True, kw_only=True)
class BarisIkuCetak:
    """One IKU; ``formulasi`` as text, or ``pembilang`` over ``penyebut`` (x 100 %).

    ``target`` is that of the decree without unit, "" where it prints none; ``komponen`` are its lettered parts.
    """

    id: int
    nomor: int
    uraian: str
    satuan: str
    formulasi: str
    pembilang: str
    penyebut: str
    penanggung_jawab: tuple[str, ...]
    sumber_data: str
    indikator_id: int
    target: str
    angka: Decimal | None
    alasan: str
    keterangan: str
    komponen: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SasaranIku:
    nomor: int
    uraian: str
    baris: tuple[BarisIkuCetak, ...]


@dataclass(frozen=True, kw_only=True)
class Iku:
    """The decree in force with its rows (BS-4, BS-8)."""

    id: int
    nomor: str
    tanggal: datetime.date | None
    tempat: str
    tahun_mulai: int
    tugas: str
    fungsi: tuple[str, ...]
    tujuan: str
    indikator_tujuan: str
    penanda_tangan: Pihak
    sasaran: tuple[SasaranIku, ...]


@dataclass(frozen=True, kw_only=True)
class BarisRktCetak:
    """One row of BS-2 in the paper's own words; ``anggaran`` in rupiah, ``indikator_id`` that of its sasaran, if linked."""

    id: int
    indikator_id: int | None = None
    uraian_tujuan: str
    indikator_tujuan: str
    uraian_sasaran: str
    indikator_sasaran: str
    target_sasaran: str
    uraian_program: str
    indikator_program: str
    target_program: str
    uraian_kegiatan: str
    indikator_kegiatan: str
    target_kegiatan: str
    anggaran: Decimal
