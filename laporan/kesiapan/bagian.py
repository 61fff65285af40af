"""Each section of the book: complete, incomplete, or not needed; what is missing, and who wrote there last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from laporan.document import Block, Paragraph, Section
from laporan.jelajah import bagian as semua_bagian
from laporan.jelajah import blok_dalam, teks
from laporan.kesiapan.bahan import Bahan
from laporan.kesiapan.jawaban import Keadaan
from laporan.models import Bagian
from laporan.reviu.fakta import UbahanNaskah
from laporan.rules import tanda_tahun
from laporan.urutan import dicetak, urutan_buku

KOSONG = "Belum diisi: "
OTOMATIS = frozenset({"daftar_isi", "daftar_tabel", "daftar_gambar", "daftar_lampiran"})
"""Lists that the program fills by itself."""


@dataclass(frozen=True, slots=True)
class BagianSiap:
    """One section. `kurang` says what is missing, `jejak` who changed it last (None: made of data alone)."""

    pk: int
    nomor: str
    judul: str
    level: int
    keadaan: Keadaan
    kurang: tuple[str, ...]
    jejak: UbahanNaskah | None


def bagian_siap(b: Bahan) -> tuple[BagianSiap, ...]:
    """The sections of the outline in the order of the book; () without a book."""
    pohon = {s.asal: s for s in semua_bagian(b.dok) if s.asal}
    tercetak = {x.pk for x in dicetak(list(b.bagian))}
    return tuple(_satu(x, b, pohon, tercetak) for _, x in urutan_buku(list(b.bagian)))


def _satu(x: Bagian, b: Bahan, pohon: Mapping[str, Section], tercetak: set[int]) -> BagianSiap:
    s = pohon.get(str(x.pk))
    kurang = tuple(dict.fromkeys(_kurang(x, s, b.k.tahun))) if x.pk in tercetak else ()
    keadaan = Keadaan.TIDAK_PERLU if x.pk not in tercetak else Keadaan.SEBAGIAN if kurang else Keadaan.LENGKAP
    if kurang and not _berisi(s):
        keadaan = Keadaan.BELUM
    return BagianSiap(x.pk, s.nomor if s else "", x.judul, s.level if s else 2, keadaan, kurang, b.jejak.get(x.pk))


def _kurang(x: Bagian, s: Section | None, tahun: int) -> Iterator[str]:
    if tanda := tanda_tahun(x, tahun):
        yield f"naskahnya {tanda}"
    if s is None:
        return
    for p in s.isi:
        if isinstance(p, Paragraph) and (kata := teks(p)).startswith(KOSONG):
            yield kata.removeprefix(KOSONG).rstrip(".")
    if not (s.isi or s.anak or x.kunci in OTOMATIS):
        yield "belum ada isinya"


def _berisi(s: Section | None) -> bool:
    return s is not None and any(not _penanda(p) for p in blok_dalam(s))


def _penanda(p: Block) -> bool:
    return isinstance(p, Paragraph) and teks(p).startswith(KOSONG)
