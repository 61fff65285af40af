"""Everything a section may print, read beforehand: frozen plain values. Sections are pure functions of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from laporan.document import Kertas

if TYPE_CHECKING:
    from anggaran.belanja import Belanja, SasaranBelanja
    from kinerja.queries.bentuk import Pengukuran, Pihak
    from kinerja.queries.nilai import Hitungan


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
    """Frame of the report: title, place, date, signer, paper."""

    judul: str = ""
    tempat: str = ""
    tanggal: str = ""
    penandatangan: Pihak | None = None
    kertas: Kertas = "A4"
    nomor_tabel: bool = True


@dataclass(frozen=True, kw_only=True)
class IsiBagian:
    """One section of the office's outline with its texts."""

    kunci: str
    judul: str
    induk: str
    naskah: str
    naskah_akhir: str


@dataclass(frozen=True, kw_only=True)
class IndikatorRencana:
    """An indicator as the Renstra words it, with its target of each year as printed."""

    id: int
    uraian: str
    target: Mapping[int, str]


@dataclass(frozen=True, kw_only=True)
class SasaranRencana:
    id: int
    nomor: int
    kode: str
    uraian: str
    indikator: tuple[IndikatorRencana, ...]
    strategi: tuple[str, ...]
    kebijakan: tuple[str, ...]
    program: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class TujuanRencana:
    """`sasaran_daerah` and `misi` are the (number, words) of the Pemda's plan that it supports, or None."""

    nomor: int
    kode: str
    uraian: str
    sasaran_daerah: tuple[int, str] | None
    misi: tuple[int, str] | None
    indikator: tuple[IndikatorRencana, ...]
    sasaran: tuple[SasaranRencana, ...]


@dataclass(frozen=True, kw_only=True)
class Rencana:
    """The Renstra in force with the visi and misi of the Pemda. `misi` holds number, words, explanation."""

    nama: str
    tahun_awal: int
    tahun_akhir: int
    visi: str
    penjelasan_visi: str
    periode_rpjmd: str
    misi: tuple[tuple[int, str, str], ...]
    tujuan: tuple[TujuanRencana, ...]

    @property
    def periode(self) -> str:
        return f"{self.tahun_awal}-{self.tahun_akhir}"

    @property
    def tahun(self) -> range:
        return range(self.tahun_awal, self.tahun_akhir + 1)

    @property
    def sasaran(self) -> tuple[SasaranRencana, ...]:
        return tuple(s for t in self.tujuan for s in t.sasaran)


@dataclass(frozen=True, kw_only=True)
class Konteks:
    """The year of an office, ready to print."""

    kantor: Kantor
    tahun: int
    rangka: Rangka
    bagian: tuple[IsiBagian, ...]
    rencana: Rencana | None
    ukur: Pengukuran
    uang: Belanja
    efisiensi: Mapping[int, Hitungan]
    """Points by sasaran id."""

    def nama_simpul(self, simpul_id: int, nama: str) -> str:
        """A node of the tree with its name in the older nomenclature in brackets, where it has one."""
        padanan = next((s.padanan for s in self.uang.jelajah() if s.id == simpul_id), "")
        return f"{nama} ({padanan})" if padanan else nama

    def uang_sasaran(self, sasaran_id: int | None) -> SasaranBelanja | None:
        """The budget that supports a sasaran; None where nothing is linked to it."""
        return next((s for s in self.uang.sasaran if s.id == sasaran_id and s.program), None)
