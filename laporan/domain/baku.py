"""Bringing the default outline of a book back, without losing a typed word."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from typing import Any

from laporan.domain.angka import catat_semua
from laporan.domain.laporan import bagian_bawaan, isian_judul, judul_bawaan
from laporan.draf import Rancangan
from laporan.models import Bagian, Laporan
from laporan.outline import bawaan
from laporan.urutan import TERSUSUN, anak, urutan_buku
from sakip.core.domain import hapus, simpan
from sakip.core.write import menulis


@dataclass(frozen=True)
class Akibat:
    """What bringing the default outline back does, as titles: `judul` pairs of now and then, `dihapus` without any text,
    `disembunyikan` since somebody wrote in them, `ditambahkan` that the book lacks."""

    judul: tuple[tuple[str, str], ...]
    dihapus: tuple[str, ...]
    disembunyikan: tuple[str, ...]
    ditambahkan: tuple[str, ...]


def akibat_baku(laporan: Laporan) -> Akibat:
    """What `kembalikan_baku` would do now; nothing is written."""
    semua, isian = list(laporan.bagian.all()), isian_judul(laporan)
    ada = {b.kunci: b.judul for b in semua}
    baku = {b.kunci: judul_bawaan(b, isian) for b in bawaan(laporan.jenis)}
    sendiri = [b for _, b in urutan_buku(semua) if not _baku(b, baku)]
    return Akibat(
        judul=tuple((ada[k], j) for k, j in baku.items() if k in ada and ada[k] != j),
        dihapus=tuple(b.judul for b in sendiri if not _berisi(semua, b)),
        disembunyikan=tuple(b.judul for b in sendiri if _berisi(semua, b) and b.tampil),
        ditambahkan=tuple(j for k, j in baku.items() if k not in ada),
    )


def kembalikan_baku(*, laporan: Laporan, by: Any) -> None:
    """Order, depth, titles and what is printed become those of the default outline; all texts stay.

    Sections of the office's own that hold a text or a file are hidden and stand last, the others are deleted.
    """
    with menulis(by=by):
        _pasang_baku(laporan, by)
        catat_semua(laporan=laporan, by=by)
        baku = {b.kunci for b in bawaan(laporan.jenis)}
        semua = list(laporan.bagian.select_related("laporan__perangkat"))
        for _, b in reversed(urutan_buku(semua)):
            if _baku(b, baku):
                continue
            if not _berisi(semua, b):
                semua.remove(b)
                hapus(b, by=by)
            elif b.tampil:
                b.tampil = False
                simpan(b, by=by)


def _pasang_baku(laporan: Laporan, by: Any) -> None:
    isian, rancangan = isian_judul(laporan), Rancangan(laporan)
    ada = {b.kunci: b for b in laporan.bagian.select_related("laporan__perangkat")}
    akhir = len(bawaan(laporan.jenis))
    for urut, baku in enumerate(bawaan(laporan.jenis), 1):
        b = ada.get(baku.kunci) or bagian_bawaan(laporan, baku, rancangan, isian)
        b.judul, b.tampil, b.tanpa_judul = judul_bawaan(baku, isian), baku.tampil, False
        b.urut, b.induk = urut, ada.get(baku.induk)
        ada[baku.kunci] = simpan(b, by=by)
    for b in ada.values():
        if not b.bawaan:
            b.urut += akhir
            simpan(b, by=by)


def _baku(b: Bagian, baku: Container[str]) -> bool:
    """It belongs to the default outline, or tells of a part that the data puts there."""
    return b.kunci in baku or b.kunci.startswith(TERSUSUN)


def _berisi(semua: list[Bagian], b: Bagian) -> bool:
    """Somebody wrote or attached something in it, or in one below it."""
    return bool(b.naskah or b.naskah_akhir or b.berkas_id) or any(_berisi(semua, x) for x in anak(semua, b))
