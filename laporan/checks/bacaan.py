"""What the rules read: a report of any origin as plain values. Our own tree, a printed layer and an uploaded file become
the same `Bacaan` (`laporan.checks.baca`). No Django, no database.

Three layers, each made of the one before:

- **text**: `Prosa` (paragraphs, items, headings, signatures) and `Tabel` (full grids), in printed order;
- **statements** taken from tables and data: `Klaim` (target, realisasi, capaian …), `Uang` (lines of a budget with their
  parents), `Sebaran` (rows of a survey), `Nama` (persons);
- **frame**: year, office, other offices, regulations.

A reader gives what it can; a rule that lacks its material finds nothing.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from laporan.checks.temuan import Tempat

if TYPE_CHECKING:
    from laporan.checks.padan import Ukur


class Asal(StrEnum):
    """Where a report comes from; some rules hold only for our own data, some only for print."""

    DATA = "data"
    CETAK = "cetak"
    BERKAS = "berkas"


ENTAH = Tempat("")
"""Nowhere in particular."""

# --- text ---


class JenisProsa(StrEnum):
    PARAGRAF = "paragraf"
    BUTIR = "butir"
    JUDUL = "judul"
    TANDA_TANGAN = "tanda_tangan"
    RUMUS = "rumus"
    DAFTAR_ISI = "daftar_isi"
    KETERANGAN = "keterangan"  # source lines and notes under tables, captions


@dataclass(frozen=True, slots=True)
class Prosa:
    """A piece of running text. `tertulis`: a person wrote it (our own generated sentences are not searched for faults).

    `hidup` are the stretches (from, to, key) that print a live value: they cannot disagree with the data. `label` is what
    stands before an item ("1.", "a."), `level` of a heading 1 for BAB; `bagian` the key of the section.
    """

    teks: str
    jenis: JenisProsa
    tempat: Tempat
    bagian: str = ""
    label: str = ""
    level: int = 0
    tertulis: bool = True
    hidup: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell as printed; `nilai` the figure behind it where the reader knows it, `kunci` that of our tree. `asli` is what
    stands there, where `teks` was made full rupiah of thousands or millions."""

    teks: str
    nilai: Decimal | None = None
    kunci: str = ""
    tempat: Tempat = ENTAH
    asli: str = ""


@dataclass(frozen=True, slots=True)
class Baris:
    """A row, as wide as the table; a cell that spans stands in each place it covers. `jumlah`: a total."""

    sel: tuple[Sel, ...]
    tempat: Tempat
    jumlah: bool = False


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table. `kode` is the row of the specification ("BS-12") where it is known, `kolom` the heads (group and title);
    `kasar`: by how much its amounts may be off, being rounded to thousands or millions of rupiah."""

    judul: str
    kolom: tuple[str, ...]
    baris: tuple[Baris, ...]
    tempat: Tempat
    kode: str = ""
    nomor: str = ""
    bagian: str = ""
    kasar: Decimal = Decimal(0)


# --- statements ---


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


# --- frame ---


@dataclass(frozen=True, slots=True)
class Peraturan:
    """A regulation known to the program; `sampai` the last year it was in force, None while it is."""

    bentuk: str
    nomor: str
    tahun: int
    tentang: str = ""
    sampai: int | None = None
    pengganti: str = ""


@dataclass(frozen=True, slots=True)
class Pita:
    """A band of a scale: the word, from `bawah` to `atas` (None is open), borders inclusive or not."""

    nama: str
    bawah: Decimal | None
    atas: Decimal | None
    termasuk_bawah: bool = True
    termasuk_atas: bool = False


@dataclass(frozen=True, slots=True)
class Surat:
    """A paper with number and day as one place prints them ("SK IKU", "PK", "PK Perubahan", "sampul", "DPA", "DPPA")."""

    nama: str
    nomor: str
    tempat: Tempat
    tanggal: datetime.date | None = None
    alasan: str = ""


@dataclass(frozen=True, slots=True)
class Acuan:
    """What a report is held against beside itself. `kantor_lain` are names of other kecamatan, kelurahan and Pemda that have
    no business here; `kantor_sendiri` all names that have (office, units, Pemda, its neighbours in data)."""

    kantor_lain: tuple[str, ...] = ()
    kantor_sendiri: tuple[str, ...] = ()
    peraturan: tuple[Peraturan, ...] = ()
    skala: tuple[Pita, ...] = ()
    skala_mutu: tuple[Pita, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Bacaan:
    """A report as read."""

    asal: Asal
    judul: str = ""
    instansi: str = ""
    pemda: str = ""
    tahun: int | None = None
    """The year that it reports on."""
    prosa: tuple[Prosa, ...] = ()
    tabel: tuple[Tabel, ...] = ()
    indikator: tuple[Indikator, ...] = ()
    klaim: tuple[Klaim, ...] = ()
    uang: tuple[Uang, ...] = ()
    uang_sasaran: tuple[SasaranUang, ...] = ()
    survei: tuple[Sebaran, ...] = ()
    nama: tuple[Nama, ...] = ()
    keluaran: tuple[Keluaran, ...] = ()
    surat: tuple[Surat, ...] = ()
    acuan: Acuan = Acuan()
    lebih: Mapping[str, object] = field(default_factory=dict)
    """What single rules need beside these, under the name of the rule ("K25"); its reader and the rule agree on it."""

    @cached_property
    def ukur(self) -> tuple[Ukur, ...]:
        """The indicators with all that is said of them; printed wordings that mean one indicator are joined."""
        from laporan.checks.padan import ukur

        return ukur(self)

    @cached_property
    def nama_indikator(self) -> Mapping[str, str]:
        """The wording of each indicator."""
        return {i.kunci: i.uraian for i in self.indikator}
