"""Cells of the data with what a file states for them, and what could not be taken."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sakip.core.lembar import Konteks, Lembar
from sakip.core.lembar.sel import tampil


class Keadaan(StrEnum):
    """A cell beside what the file says of it."""

    KOSONG = "kosong"
    BERBEDA = "berbeda"
    SAMA = "sama"
    BENTROK = "bentrok"
    DITOLAK = "ditolak"


@dataclass(frozen=True, slots=True)
class Sumber:
    """One place in the file: the value as printed, and where."""

    teks: str
    letak: str


@dataclass
class Nilai:
    """One value that the file states for a cell, with all places that state it. `isi` is as the sheet's column reads it;
    `ragu` says why it is not ticked by itself."""

    isi: Any
    teks: str
    sumber: list[Sumber] = field(default_factory=list)
    ragu: str = ""


@dataclass
class Petak:
    """One cell of the data: a row of a sheet (stored, or new) with its present value as text. `alasan` says why the import would
    not take it."""

    lembar: Lembar
    obj: Any
    kunci: str
    sebutan: str
    tahun: int
    kini: str = ""
    nilai: list[Nilai] = field(default_factory=list)
    alasan: str = ""

    @property
    def keadaan(self) -> Keadaan:
        if len(self.nilai) > 1:
            return Keadaan.DITOLAK if self.alasan else Keadaan.BENTROK
        if self.nilai[0].teks == self.kini:
            return Keadaan.SAMA
        if self.alasan:
            return Keadaan.DITOLAK
        return Keadaan.BERBEDA if self.kini else Keadaan.KOSONG

    def tanda(self, nilai: Nilai) -> str:
        """What a ticked box sends."""
        return f"{self.kunci}={nilai.teks}"

    def bawaan(self, nilai: Nilai) -> bool:
        """Whether the box is ticked before anybody touched it."""
        return self.keadaan is Keadaan.KOSONG and not nilai.ragu

    def tambah(self, isi: Any, sumber: Sumber, konteks: Konteks, *, ragu: str = "") -> None:
        """One more place that states a value. A value that one place states without doubt has none."""
        teks = tercetak(self.lembar, isi, konteks)
        ada = next((n for n in self.nilai if n.teks == teks), None)
        if ada is None:
            self.nilai.append(Nilai(isi, teks, [sumber], ragu))
            return
        ada.ragu = ada.ragu and ragu
        if sumber not in ada.sumber:
            ada.sumber.append(sumber)


@dataclass(frozen=True, slots=True)
class Tertinggal:
    """What is not taken, and why: the name as the file has it, what is said of it, where."""

    nama: str
    apa: str
    tempat: str
    alasan: str


@dataclass
class Ambilan:
    """What a file offers to an office. `jumlah`: lines of money that are sums of others and are not offered."""

    petak: dict[str, Petak] = field(default_factory=dict)
    tertinggal: list[Tertinggal] = field(default_factory=list)
    jumlah: int = 0

    def tinggal(self, nama: str, apa: str, tempat: str, alasan: str) -> None:
        self.tertinggal.append(Tertinggal(nama, apa, tempat, alasan))

    def punya(self, petak: Petak) -> Petak:
        """The cell of that key, the first that came."""
        return self.petak.setdefault(petak.kunci, petak)


def letak(p: dict[str, Any]) -> str:
    """Where a statement stands: the table or paper, then page or cell; a table without a name is named by its page."""
    dari, tempat = p["dari"], p["tempat"]
    return tempat if tempat.startswith(dari) else ", ".join(filter(None, (dari, tempat)))


def tercetak(lembar: Lembar, isi: Any, konteks: Konteks) -> str:
    """A value as the import's preview shows it."""
    kolom, obj = lembar.kolom["nilai"], lembar.model()()
    kolom.pasang(obj, isi)
    return tampil(kolom.tulis(obj, konteks)[kolom.column_name])


def kini(lembar: Lembar, obj: Any, konteks: Konteks) -> str:
    """The present value of a row as text, "" where there is none."""
    kolom = lembar.kolom["nilai"]
    isi = kolom.tulis(obj, konteks)[kolom.column_name]
    return "" if isi in (None, "") else tampil(isi)
