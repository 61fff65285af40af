"""One cell of a grid and the way it is saved: compared with what the browser last saw, written once, never doubled."""

from __future__ import annotations

import datetime
from abc import ABC, abstractmethod
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from sakip.core.models import Jejak, PerangkatDaerah, Tercatat
from sakip.core.permissions import Ditolak, pastikan
from sakip.core.write import menulis


@dataclass(frozen=True, slots=True)
class Sel:
    """The name of a cell: the key of its thing (``sakip.core.rujukan``) and which part of it (``angka``, ``kendala``)."""

    rujukan: str
    bidang: str

    @classmethod
    def urai(cls, teks: str) -> Sel:
        """Read ``realisasi:3:0:2024:1|angka``. Raises SelTidakAda."""
        rujukan, tanda, bidang = teks.partition("|")
        if not (rujukan and tanda and bidang) or "\0" in teks:
            raise SelTidakAda
        return cls(rujukan, bidang)

    @property
    def bagian(self) -> list[int]:
        """The numbers of the key. Raises SelTidakAda where one of them is none, or larger than any key."""
        angka = self.rujukan.split(":")[1:]
        if not all(a.isdecimal() and a.isascii() and len(a) < 18 for a in angka):
            raise SelTidakAda
        return [int(a) for a in angka]

    def __str__(self) -> str:
        return f"{self.rujukan}|{self.bidang}"


class SelTidakAda(ValidationError):
    """A grid of this office and year has no such cell."""

    def __init__(self) -> None:
        super().__init__("Isian ini tidak ada pada kantor dan tahun ini. Muat ulang halaman.")


class Bentrok(Exception):
    """Somebody else has stored another value since the browser last looked."""

    def __init__(self, milik_lain: str, jejak: Jejak | None) -> None:
        super().__init__(milik_lain)
        self.milik_lain = milik_lain
        self.oleh = str(jejak.pengguna or "program") if jejak else ""
        self.waktu: datetime.datetime | None = jejak.waktu if jejak else None


class Bidang(ABC):
    """A cell that was read, with its parent row locked, in the transaction that writes it."""

    def __init__(self, sel: Sel) -> None:
        self.sel = sel
        self.semula: dict[str, str] = {}

    @property
    @abstractmethod
    def milik(self) -> Tercatat:
        """The row that decides who may write here; unsaved while nothing is stored."""

    @property
    @abstractmethod
    def tersimpan(self) -> str:
        """What is stored, as the browser shows it; "" for nothing."""

    @abstractmethod
    def baca(self, teks: str) -> Any:
        """What was typed, understood. Raises ValidationError (code ``pilihan`` where it has two readings)."""

    @abstractmethod
    def teks(self, isi: Any) -> str:
        """What ``baca`` understood, as it would be stored."""

    @abstractmethod
    def tulis(self, isi: Any, *, by: Any) -> None:
        """Write it. Raises Terkunci or ValidationError."""

    def tutup(self) -> dict[str, str]:
        """Why cells beside it are closed by what else is stored, by their name; "" for open ones."""
        return {}

    def kunci(self) -> dict[str, str]:
        """Those that are closed now, and those that were before it was written and no more are.

        Of the others nothing is said: a lock or a measurement may hold them.
        """
        return {nama: alasan for nama, alasan in self.tutup().items() if alasan or self.semula.get(nama)}

    def jejak(self) -> Jejak | None:
        """The last line about the row, for who is told of a conflict."""
        if self.milik.pk is None:
            return None
        jenis = self.milik._meta.label_lower
        return Jejak.objects.filter(jenis=jenis, objek_id=str(self.milik.pk)).select_related("pengguna").first()


@dataclass
class Kisi(ABC):
    """The cells of one kind of grid of an office and year, for one user."""

    perangkat: PerangkatDaerah
    tahun: int
    terbuka: dict[str, Any] = field(default_factory=dict)
    """What a transaction has read and locked, by parent row; for several cells of one row."""

    @abstractmethod
    def buka(self, sel: Sel) -> Bidang:
        """Read and lock a cell. Raises SelTidakAda."""

    @abstractmethod
    def akibat(self, bidang: Bidang) -> dict[str, Any]:
        """What follows from a saved cell, for the answer.

        ``hasil``: computed figures by rujukan; ``ikut``: other cells that changed with it; ``kunci``: cells that are closed
        by it (the reason), or that it opened (""); ``catatan``: what the user is asked for now. What is left out is empty.
        """


def samakan(teks: str) -> str:
    """The same text however it was sent: one kind of line end, no blanks around it, no NUL."""
    return teks.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").strip()


def simpan_satu(kisi: Kisi, sel: Sel, nilai: str, lama: str, *, by: Any) -> Bidang:
    """Save one cell. Sent twice it is saved once; another value of somebody else's is never overwritten unseen.

    Raises SelTidakAda, Ditolak, Terkunci, ValidationError, or Bentrok; then nothing is written.
    """
    try:
        with menulis(by=by):
            return _simpan(kisi, sel, nilai, lama, by=by)
    except IntegrityError:  # two at once made the same new row: the second meets the first one's value
        kisi.terbuka.clear()
        with menulis(by=by):
            return _simpan(kisi, sel, nilai, lama, by=by)


def _simpan(kisi: Kisi, sel: Sel, nilai: str, lama: str, *, by: Any) -> Bidang:
    bidang = kisi.buka(sel)
    pastikan(by, bidang.milik.izin, bidang.milik)
    nilai, tersimpan = samakan(nilai), bidang.tersimpan
    if nilai == tersimpan:
        return bidang
    isi = bidang.baca(nilai)
    if bidang.teks(isi) == tersimpan:
        return bidang
    if tersimpan != samakan(lama):
        raise Bentrok(tersimpan, bidang.jejak())
    bidang.semula = bidang.tutup()
    bidang.tulis(isi, by=by)
    return bidang


class KisiSalah(Exception):
    """Some cells of a form were refused; nothing was written. ``salah`` holds why, by the name of the cell."""

    def __init__(self, salah: dict[str, Exception]) -> None:
        super().__init__(f"{len(salah)} isian perlu diperbaiki.")
        self.salah = salah


def simpan_banyak(kisi: Kisi, isi: Iterable[tuple[str, str, str]], *, by: Any) -> int:
    """Save the cells (name, typed, last seen) that were changed: all or none; returns how many.

    Emptied cells first, so that a value may move from the whole year to its quarters in one go. Raises KisiSalah.
    """
    ubah = [(nama, nilai, lama) for nama, nilai, lama in isi if samakan(nilai) != samakan(lama)]
    salah: dict[str, Exception] = {}
    with menulis(by=by):
        _kunci_urut(kisi, [nama for nama, _, _ in ubah])
        for nama, nilai, lama in sorted(ubah, key=lambda satu: bool(samakan(satu[1]))):
            try:
                with transaction.atomic():
                    _simpan(kisi, Sel.urai(nama), nilai, lama, by=by)
            except (ValidationError, Bentrok, Ditolak, IntegrityError) as galat:
                kisi.terbuka.clear()
                salah[nama] = galat
        if salah:
            raise KisiSalah(salah)
    return len(ubah)


def _kunci_urut(kisi: Kisi, semua: list[str]) -> None:
    """Lock all parent rows in one order, so that two forms never wait for each other."""
    for nama in sorted(semua):
        with suppress(SelTidakAda):
            kisi.buka(Sel.urai(nama))
