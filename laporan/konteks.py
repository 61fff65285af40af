"""Everything a section may print, read beforehand: frozen plain values. Sections are pure functions of it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

from laporan.document import Kertas

if TYPE_CHECKING:
    from anggaran.belanja import Belanja, SasaranBelanja, Uang
    from kinerja.queries.bentuk import Pengukuran, Pihak
    from kinerja.queries.nilai import Hitungan
    from laporan.nilai.bentuk import NilaiHidup
    from laporan.perlu import Bahan
    from renstra.queries import Matriks

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Unit:
    """A unit of the office with the units below it."""

    nama: str
    anak: tuple[Unit, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Kantor:
    """The office as papers name it. `lambang` is a data: image or ""."""

    nama: str
    pemda: str
    jabatan_kepala: str
    kepala_daerah: str
    sebutan: str
    nama_laporan: str
    alamat: str
    kota: str
    lambang: str
    lambang_pemda: str
    dasar_organisasi: str
    kedudukan: tuple[str, ...]
    tugas: tuple[str, ...]
    fungsi: tuple[str, ...]
    unit: tuple[Unit, ...]


@dataclass(frozen=True, kw_only=True)
class Rangka:
    """Frame of a book: title, place, date, signer, paper; `bernomor_angka` numbers sections 1.1 instead of A."""

    judul: str = ""
    nomor: str = ""
    tanggal_nomor: datetime.date | None = None
    tempat: str = ""
    tanggal: str = ""
    penandatangan: Pihak | None = None
    kertas: Kertas = "A4"
    nomor_tabel: bool = True
    grafik: bool = True
    jenis: str = "lkjip"
    bernomor_angka: bool = False
    bab_awal: int = 1
    lampiran_romawi: bool = False
    gambar_sampul: str = ""


@dataclass(frozen=True, kw_only=True)
class IsiBagian:
    """One section of the office's outline with its texts; `tahun` where it prints another year's data. `sisipan` is an
    uploaded file that is bound in (a data: PDF or image), of so many `halaman`, of which those in `rebah` lie wide;
    `sisipan_hilang` where the file is no longer in the store. `id` 0: no row of the outline, but bound in by the program."""

    id: int
    kunci: str
    judul: str
    induk: str
    naskah: str
    naskah_akhir: str
    tahun: int | None = None
    kalimat_sendiri: bool = False
    tanpa_judul: bool = False
    sisipan: str = ""
    halaman: int = 0
    rebah: tuple[int, ...] = ()
    sisipan_hilang: bool = False


@dataclass(frozen=True, kw_only=True)
class KepalaNaskah:
    """Number, day, place and signer of a paper, as typed for it; `penanda` None where nobody was chosen."""

    nomor: str = ""
    tanggal: datetime.date | None = None
    tempat: str = ""
    penanda: Pihak | None = None
    catatan: str = ""


@dataclass(frozen=True, kw_only=True)
class Konteks:
    """The year of an office, ready to print."""

    kantor: Kantor
    tahun: int
    rangka: Rangka
    bagian: tuple[IsiBagian, ...]
    rencana: Matriks | None
    ukur: Pengukuran
    uang: Belanja
    uang_lalu: Uang
    """The totals of the year before, at the stage that its own report prints."""
    efisiensi: Mapping[int, Hitungan]
    """Points by sasaran id."""
    periode: int = 0
    """The quarter that is printed, 1 to 4; 0 is the year."""
    pilih: int = 0
    """Of several papers of one kind the id of the one that is printed; 0 is all."""
    kepala: Mapping[tuple[str, int], KepalaNaskah] = field(default_factory=dict)
    bahan: Mapping[str, Any] = field(default_factory=dict)
    gambar: Mapping[int, str] = field(default_factory=dict)
    """Pictures in the texts of the book as data: images, by the id of their `GambarNaskah`."""
    nilai: Mapping[str, NilaiHidup] = field(default_factory=dict)
    """The live values of the year, which prose takes by their key."""
    lain: Mapping[int, Konteks] = field(default_factory=dict)
    """The other years that sections of this book print."""

    def ambil(self, bahan: Bahan[T]) -> T:
        """What a table needs beyond the rest. Raises KeyError where its builder does not say so (`laporan.perlu`)."""
        isi: T = self.bahan[bahan.nama]
        return isi

    @property
    def judul_buku(self) -> str:
        """The title as typed, else that of its kind."""
        bawaan = {"iku": "Indikator Kinerja Utama", "renstra": "Rencana Strategis"}
        return self.rangka.judul or bawaan.get(self.rangka.jenis, self.kantor.nama_laporan)

    def kepala_naskah(self, kunci: str) -> KepalaNaskah:
        """The header of a paper, for the quarter that is printed; empty where none was typed."""
        return self.kepala.get((kunci, self.periode), KepalaNaskah())

    def pada(self, tahun: int | None) -> Konteks:
        """The data of another year in the frame of this book."""
        if tahun is None or tahun == self.tahun:
            return self
        return replace(self.lain[tahun], rangka=self.rangka, bagian=self.bagian)

    def nama_simpul(self, simpul_id: int, nama: str) -> str:
        """A node of the tree with its name in the older nomenclature in brackets, where it has one."""
        padanan = next((s.padanan for s in self.uang.jelajah() if s.id == simpul_id), "")
        return f"{nama} ({padanan})" if padanan else nama

    def uang_sasaran(self, sasaran_id: int | None) -> SasaranBelanja | None:
        """The budget that supports a sasaran; None where nothing is linked to it."""
        return next((s for s in self.uang.sasaran if s.id == sasaran_id and s.program), None)
