"""What pages show of a book while nothing was written: read and composed once (`sakip.core.ingat`, decision 0028).

Only pages take from here. What is signed, handed over, printed to be signed or written into the data is read from the
database each time (`laporan.bahan`, `laporan.builder`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from laporan.bahan import LKJIP, baca, baca_buku, baca_nilai
from laporan.builder import baca_semua, keadaan_dari, perlu_bagian, pratinjau_dari, susun
from laporan.document import Dokumen
from laporan.domain.narasi import tahun_bagian
from laporan.edisi.pohon import kanonis, sidik
from laporan.konteks import Konteks
from laporan.models import Bagian, Laporan
from laporan.nilai import NilaiHidup, nilai_hidup
from laporan.papers import Cetakan
from laporan.papers.bingkai import dokumen
from laporan.perlu import Bahan, baca_bahan, perlu_dari
from laporan.reviu.fakta import Fakta, baca_fakta
from laporan.reviu.naskah import tanpa_reviu
from sakip.core.ingat import ingat, membaca_kantor
from sakip.core.models import PerangkatDaerah


def konteks_buku(perangkat: PerangkatDaerah, tahun: int, jenis: str = LKJIP) -> Konteks:
    """What a book prints (`baca_buku`)."""
    with membaca_kantor(perangkat):
        return ingat(f"buku-{jenis}", perangkat, tahun, lambda: baca_buku(perangkat, tahun, jenis))


def dokumen_buku(perangkat: PerangkatDaerah, tahun: int, jenis: str = LKJIP) -> Dokumen:
    """The book as a tree (`builder.bangun`)."""
    with membaca_kantor(perangkat):
        return ingat(f"pohon-{jenis}", perangkat, tahun, lambda: susun(konteks_buku(perangkat, tahun, jenis)))


def sidik_buku(laporan: Laporan) -> str:
    """The digest of what a reviu would be handed (`reviu.naskah.sidik_kini`)."""
    p, tahun, jenis = laporan.perangkat, laporan.tahun, laporan.jenis
    with membaca_kantor(p):
        return ingat(
            f"sidik-{jenis}", p, tahun, lambda: sidik(kanonis(susun(tanpa_reviu(konteks_buku(p, tahun, jenis)))))
        )


def nilai_buku(perangkat: PerangkatDaerah, tahun: int, jenis: str = LKJIP) -> Mapping[str, NilaiHidup]:
    """The live values of a book, by key."""
    with membaca_kantor(perangkat):
        return ingat(f"nilai-{jenis}", perangkat, tahun, lambda: nilai_hidup(baca_nilai(perangkat, tahun, jenis)))


def fakta_tahun(perangkat: PerangkatDaerah, tahun: int) -> Fakta:
    """How the figures of a year came together (`baca_fakta`)."""
    with membaca_kantor(perangkat):
        return ingat("fakta", perangkat, tahun, lambda: baca_fakta(perangkat, tahun))


def konteks_pohon(perangkat: PerangkatDaerah, tahun: int) -> Konteks:
    """The year with what the tree of performance needs, which is all that every table needs."""
    with membaca_kantor(perangkat):
        return ingat("pohon-kinerja", perangkat, tahun, lambda: baca(perangkat, tahun))


def konteks_tahun(perangkat: PerangkatDaerah, tahun: int) -> Konteks:
    """The year with all that its tables and papers need; one thing to remember for all of them."""
    with membaca_kantor(perangkat):
        return ingat("tahun", perangkat, tahun, lambda: baca_semua(perangkat, tahun))


def dokumen_cetakan(c: Cetakan, perangkat: PerangkatDaerah, tahun: int, *, periode: int = 0, pilih: int = 0) -> Dokumen:
    """One table or paper (`builder.bangun_cetakan`); what one that stands by itself needs is read."""
    with membaca_kantor(perangkat):
        k = _dengan(konteks_tahun(perangkat, tahun), perangkat, perlu_dari(c.susun))
    return dokumen(c, replace(k, periode=periode, pilih=pilih))


def keadaan_cetakan(perangkat: PerangkatDaerah, tahun: int) -> dict[str, bool]:
    """For each table and paper whether it has something to print in that year."""
    with membaca_kantor(perangkat):
        return ingat("keadaan", perangkat, tahun, lambda: keadaan_dari(konteks_tahun(perangkat, tahun)))


def pratinjau_bagian(bagian: Bagian) -> Dokumen | None:
    """What is generated in a section of the outline, without its texts, as a tree by itself; None where nothing is."""
    p, tahun, induk = bagian.laporan.perangkat, tahun_bagian(bagian), bagian.induk.kunci if bagian.induk else ""
    with membaca_kantor(p):
        k = _dengan(konteks_buku(p, tahun), p, perlu_bagian(bagian.kunci, induk))
    return pratinjau_dari(replace(k, bagian=(), gambar={}, lain={}), bagian.kunci, induk)


def _dengan(k: Konteks, perangkat: PerangkatDaerah, perlu: Iterable[Bahan[Any]]) -> Konteks:
    """With what a builder needs beside what is remembered."""
    kurang = [b for b in perlu if b.nama not in k.bahan]
    return replace(k, bahan={**k.bahan, **baca_bahan(kurang, perangkat, k.tahun)}) if kurang else k
