"""The register of all tables and papers (see `laporan.papers`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, TypeVar

from laporan.document import Block
from laporan.konteks import Konteks

KELOMPOK = ("Perencanaan", "Perjanjian", "Pengukuran", "Anggaran", "Reviu")
Rangka = Literal["judul", "naskah", "sendiri"]
Susun = Callable[[Konteks], Iterable[Block]]
S = TypeVar("S", bound=Susun)


@dataclass(frozen=True, kw_only=True)
class Cetakan:
    """A table or paper that is read, printed and downloaded by itself.

    `kunci` is its place in addresses ("mu-6"), `kode` the tables of the specification that it prints. `rangka` says
    what stands around the blocks of `susun`: "judul" the title only, "naskah" letterhead, number and signature (from
    `laporan.Naskah`) too, "sendiri" nothing, since `susun` makes it all. `triwulan`: printed for a quarter (`k.periode`
    1 to 4) or the year (0). `isi` are names of the pages on which it is filled in, `urut` its place in the group.
    `mandiri`: it speaks of the whole book, so it never stands in one; it always has something to print.
    """

    kunci: str
    judul: str
    kelompok: str
    susun: Susun
    kode: tuple[str, ...] = ()
    urut: int = 50
    landscape: bool = False
    triwulan: bool = False
    rangka: Rangka = "judul"
    isi: tuple[str, ...] = ()
    mandiri: bool = False


_DAFTAR: dict[str, Cetakan] = {}


def cetakan(  # every word of the register is named at the call
    kunci: str,
    judul: str,
    kelompok: str,
    *,
    kode: tuple[str, ...] = (),
    urut: int = 50,
    landscape: bool = False,
    triwulan: bool = False,
    rangka: Rangka = "judul",
    isi: tuple[str, ...] = (),
    mandiri: bool = False,
) -> Callable[[S], S]:
    """Register a builder as a table or paper. Raises ValueError for a key that is taken or an unknown group."""

    def pasang(fungsi: S) -> S:
        if kunci in _DAFTAR or kelompok not in KELOMPOK:
            raise ValueError(f"cetakan {kunci!r} dalam kelompok {kelompok!r} tidak dapat didaftarkan")
        _DAFTAR[kunci] = Cetakan(
            kunci=kunci, judul=judul, kelompok=kelompok, susun=fungsi, kode=kode, urut=urut, landscape=landscape,
            triwulan=triwulan, rangka=rangka, isi=isi, mandiri=mandiri,
        )  # fmt: skip
        return fungsi

    return pasang


def daftar_cetakan() -> tuple[Cetakan, ...]:
    """All of them, by group and place."""
    return tuple(sorted(_DAFTAR.values(), key=lambda c: (KELOMPOK.index(c.kelompok), c.urut, c.judul)))


def cari_cetakan(kunci: str) -> Cetakan | None:
    """One by its key."""
    return _DAFTAR.get(kunci)
