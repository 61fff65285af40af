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
    from renstra.queries import Matriks


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
class Konteks:
    """The year of an office, ready to print."""

    kantor: Kantor
    tahun: int
    rangka: Rangka
    bagian: tuple[IsiBagian, ...]
    rencana: Matriks | None
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
