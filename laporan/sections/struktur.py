"""The structure of the office as a chart (R-6)."""

from __future__ import annotations

from collections.abc import Iterator

from laporan.bagan import bagan_organisasi, uraian
from laporan.document import Block, Chart
from laporan.kalimat import kosong
from laporan.konteks import Konteks
from laporan.papers import cetakan


@cetakan("struktur-organisasi", "Struktur Organisasi", "Perencanaan", kode=("R-6",), urut=91, isi=("core:unit_daftar",))
def struktur(k: Konteks) -> Iterator[Block]:
    if not k.kantor.unit:
        yield kosong("unit kerja")
        return
    judul = f"Struktur Organisasi {k.kantor.nama}"
    svg = bagan_organisasi(k.kantor.jabatan_kepala, k.kantor.unit, judul)
    yield Chart(svg, "", uraian(k.kantor.jabatan_kepala, k.kantor.unit))
