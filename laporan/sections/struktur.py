"""The structure of the office as a chart (R-6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from laporan.charts.struktur import bagan_organisasi, lembar, uraian
from laporan.document import Block, Chart
from laporan.kalimat import kosong
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan


@cetakan("struktur-organisasi", "Struktur Organisasi", "Perencanaan", kode=("R-6",), urut=91, isi=("core:unit_daftar",))
def struktur(k: Konteks) -> Iterator[Block]:
    """The chart below the heading of its paper."""
    if not k.kantor.unit:
        yield kosong("unit kerja")
        return
    for nama, grafik in gambar_struktur(k):
        yield replace(grafik, judul=nama)


def gambar_struktur(k: Konteks) -> Iterator[tuple[str, Chart]]:
    """One chart, or one a page where the office has many units, with what tells them apart; none without units."""
    kepala = k.kantor.jabatan_kepala
    bagian = lembar(kepala, k.kantor.unit)
    for n, unit in enumerate(bagian, 1):
        ke = f"lembar {n} dari {len(bagian)}" if len(bagian) > 1 else ""
        judul = f"Struktur Organisasi {k.kantor.nama}{f' ({ke})' if ke else ''}"
        yield (
            ke.capitalize(),
            Chart(bagan_organisasi(kepala, unit, judul), judul, uraian(kepala, unit), kode="struktur-organisasi"),
        )
