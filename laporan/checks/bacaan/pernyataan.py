"""What a report states: of indicators and money, of a survey, of persons, outputs and letters."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from laporan.checks.bacaan.teks import ENTAH
from laporan.checks.temuan import Tempat


class Hal(StrEnum):
    """What a Klaim states about its subject in a year."""

    TARGET = "target"
    REALISASI = "realisasi"
    CAPAIAN = "capaian"  # percent
    PREDIKAT = "predikat"  # a word of the scale
    TARGET_AKHIR = "target_akhir"  # end of the Renstra
    KEMAJUAN = "kemajuan"  # realisasi against TARGET_AKHIR, percent


@dataclass(frozen=True, slots=True)
class Indikator:
    """What is known of an indicator. `kunci` joins its claims ("T1.S1.I1"; in print the wording made small and bare).

    `polaritas` naik|turun|rentang, `satuan` as typed; empty strings where the report does not say. `tingkat`: sasaran
    (default), tujuan, program, kegiatan. `sasaran` is the wording it stands under, `induk` the key of its parent.
    `konversi` is the office's written conversion of a target in letters ("B = 100"); `penjelasan` says why targets differ,
    why there is no figure, or why it is far above its target.
    """

    kunci: str
    uraian: str
    sasaran: str = ""
    satuan: str = ""
    polaritas: str = ""
    tingkat: str = "sasaran"
    formulasi: str = ""
    sumber_data: str = ""
    penanggung_jawab: tuple[str, ...] = ()
    alasan: str = ""
    iku: bool = False
    induk: str = ""
    kendala: str = ""
    solusi: str = ""
    penjelasan: str = ""
    konversi: str = ""
    tempat: Tempat = ENTAH


@dataclass(frozen=True, slots=True)
class Klaim:
    """One statement: `hal` of the indicator (or sasaran) `pokok` in `tahun`, as the paper `naskah` says it.

    `naskah`: "Renstra", "RKT", "PK", "PK Perubahan", "IKU", or the table ("Tabel 3.1"). `uraian` is the wording there,
    `sasaran` that of its sasaran. `angka` None with a `teks` is a letter or a word ("B", "Baik"). `satuan`: "%" where the
    text or the column says so.
    """

    hal: Hal
    pokok: str
    naskah: str
    teks: str
    angka: Decimal | None
    tempat: Tempat
    tahun: int | None = None
    uraian: str = ""
    sasaran: str = ""
    satuan: str = ""


@dataclass(frozen=True, slots=True)
class Uang:
    """A line of money in one table or source (`tabel`), in rupiah. `kedalaman` 0 is the total, 1 program, 2 kegiatan, 3 sub
    kegiatan, 4 belanja line; `induk` is the index of its parent in `Bacaan.uang`, None at the top.

    `persen` is the percentage printed beside it; `jenis` its kind of belanja where the line says so ("pegawai"); `kontrol`:
    a typed control total. `lengkap` False: the source says that parts are missing below. `kasar` as in `Tabel`.
    """

    tabel: str
    nama: str
    kedalaman: int
    tempat: Tempat
    kode: str = ""
    pagu: Decimal | None = None
    realisasi: Decimal | None = None
    persen: Decimal | None = None
    induk: int | None = None
    tahun: int | None = None
    tahap: str = ""
    sasaran: tuple[str, ...] = ()
    penunjang: bool = False
    kontrol: bool = False
    lengkap: bool = True
    kasar: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class SasaranUang:
    """The money of a sasaran in one table, as printed, in percent: `porsi` of the budget, `capaian` the mean of its indicators,
    `serapan` of its money, `efisiensi` what capaian is above serapan. The last three only print and files have;
    `tabel` names the place of the whole table, which may run on over a page."""

    sasaran: str
    tempat: Tempat
    pagu: Decimal | None = None
    realisasi: Decimal | None = None
    porsi: Decimal | None = None
    capaian: Decimal | None = None
    serapan: Decimal | None = None
    efisiensi: Decimal | None = None
    tabel: str = ""


@dataclass(frozen=True, slots=True)
class Sebaran:
    """A row of a survey of satisfaction: shares of the four answers in percent (tidak baik … sangat baik), score, words."""

    unsur: str
    tempat: Tempat
    bagian: tuple[Decimal | None, ...] = ()
    jumlah: Decimal | None = None
    skor: Decimal | None = None
    predikat: str = ""
    tahun: int | None = None


@dataclass(frozen=True, slots=True)
class Nama:
    """A person as one place of the report names him."""

    nama: str
    tempat: Tempat
    nip: str = ""
    pangkat: str = ""
    jabatan: str = ""


@dataclass(frozen=True, slots=True)
class Keluaran:
    """An output of a kegiatan: target and realisasi as printed, percent where it is printed."""

    kegiatan: str
    uraian: str
    tempat: Tempat
    target: Decimal | None = None
    realisasi: Decimal | None = None
    persen: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Surat:
    """A paper with number and day as one place prints them ("SK IKU", "PK", "PK Perubahan", "sampul", "DPA", "DPPA")."""

    nama: str
    nomor: str
    tempat: Tempat
    tanggal: datetime.date | None = None
    alasan: str = ""
