"""What the page of a grid prints: plain values, so that hundreds of cells cost little (templates/components/kisi.html)."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError

from sakip.core.isian.bidang import Bentrok
from sakip.core.permissions import Ditolak
from sakip.core.waktu import format_waktu

KOLOM = {1: "TW I", 2: "TW II", 3: "TW III", 4: "TW IV", 0: "Setahun"}
"""The columns of a grid by period, in their order; 0 is the whole year."""


@dataclass(slots=True)
class SelTampil:
    """A cell. ``tetap``: the user only reads it. ``alasan``: why it is closed. ``hasil``: what is computed beside it,
    as pairs of part (``capaian``) and text."""

    sel: str
    teks: str = ""
    label: str = ""
    lama: str = ""
    alasan: str = ""
    tetap: bool = False
    wajib: bool = False
    catatan: bool = False
    teks_bebas: bool = False
    bebas: bool = False
    """Letters may be typed, not only figures."""
    pilihan: str = ""
    rujukan: str = ""
    kepala: str = ""
    hasil: tuple[tuple[str, str], ...] = ()
    keterangan: str = ""
    temuan: str = ""
    """What the checks said of the stored value."""
    salah: list[str] = field(default_factory=list)
    usulan: list[str] = field(default_factory=list)

    @property
    def jangkar(self) -> bool:
        """The cell of the value itself, to which links lead (``#realisasi:3:0:2024:1``)."""
        return self.sel.endswith(("|angka", "|huruf", "|nilai"))

    @property
    def keadaan(self) -> str:
        """The states, as the browser speaks them."""
        tanda = [("terkunci", bool(self.alasan)), ("ditolak", bool(self.salah)), ("catatan", self.catatan)]
        isi = "disimpan" if self.lama else "wajib" if self.wajib and not self.alasan else "kosong"
        return " ".join([isi, *(nama for nama, ada in tanda if ada)])

    def ketik(self, teks: str) -> None:
        """Show what was typed instead of what is stored."""
        self.teks = teks

    def tolak(self, salah: Exception) -> None:
        """Say beside the cell why it was not saved; after a conflict the next save overwrites knowingly."""
        if isinstance(salah, Bentrok):
            self.salah = [kalimat_bentrok(salah)]
            self.lama = salah.milik_lain
        elif isinstance(salah, ValidationError):
            self.salah, self.usulan = list(salah.messages), usulan(salah)
        elif isinstance(salah, Ditolak):
            self.salah = [str(salah)]
        else:
            self.salah = ["Isian ini sedang disimpan oleh orang lain. Simpan sekali lagi."]


def kalimat_bentrok(salah: Bentrok) -> str:
    oleh = f" oleh {salah.oleh}" if salah.oleh else ""
    waktu = f" pada {format_waktu(salah.waktu)}" if salah.waktu else ""
    return (
        f"Sejak halaman ini dibuka, isian ini diubah{oleh}{waktu} menjadi “{salah.milik_lain or 'kosong'}”. "
        "Bila yang Anda ketik yang benar, simpan sekali lagi."
    )


@dataclass(slots=True)
class Cerita:
    """What is told about one period: its text fields, and links to evidence and notes."""

    judul: str
    sel: list[SelTampil]
    diminta: bool = False
    tautan: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class Baris:
    """A row of the table; ``anak`` for a part of the row above."""

    label: str
    sel: list[SelTampil]
    kode: str = ""
    satuan: str = ""
    target: str = ""
    keterangan: str = ""
    anak: bool = False
    tautan: list[tuple[str, str]] = field(default_factory=list)
    akhir: list[SelTampil] = field(default_factory=list)
    cerita: list[Cerita] = field(default_factory=list)
    milik_sendiri: bool = True
    belum: bool = False
    """Something is missing, be it not due."""

    @property
    def kurang(self) -> bool:
        """Something that is due is missing."""
        return self.belum or any(s.wajib and not s.lama and not s.alasan for s in self.sel)

    @property
    def diminta(self) -> bool:
        """Something is to be told about a period."""
        return any(c.diminta for c in self.cerita)

    @property
    def buka(self) -> bool:
        """Something that was told is refused."""
        return any(s.salah for c in self.cerita for s in c.sel)


@dataclass(slots=True)
class Kelompok:
    """Rows under a heading."""

    judul: str
    baris: list[Baris]


def usulan(salah: ValidationError) -> list[str]:
    """The readings that a refused figure offers (``AngkaFormField``)."""
    return [str(u) for satu in getattr(salah, "error_list", []) for u in (satu.params or {}).get("pilihan", ())]
