"""The money of every program, kegiatan and sub kegiatan."""

from __future__ import annotations

from collections.abc import Iterator

from anggaran.belanja import SimpulBelanja
from anggaran.kunci import kunci_simpul
from laporan.konteks import Konteks
from laporan.nilai.anggaran import uang_biasa
from laporan.nilai.bentuk import NilaiHidup, Pembuat
from laporan.pendukung import JENJANG


def simpul(k: Konteks) -> Iterator[NilaiHidup]:
    """Programs first, then what stands below them, and the outputs of each; how many carry a sasaran."""
    yield from _utama(k)
    semua = list(k.uang.jelajah())
    kunci = kunci_simpul(semua)
    for jenjang, nama in JENJANG.items():
        buat = Pembuat(f"Anggaran per {nama}")
        for s in semua:
            if s.jenjang == jenjang:
                yield from uang_biasa(buat, kunci[s.id], sebutan(s), s)
    for p in k.ukur.simpul:
        if p.capaian_keluaran.nilai is not None and p.id in kunci:
            nama = f"Capaian keluaran {berjenjang(p.jenjang, p.nama)}"
            yield Pembuat("Keluaran dan hasil kegiatan").persen(
                f"{kunci[p.id]}:keluaran", nama, p.capaian_keluaran.nilai
            )


def _utama(k: Konteks) -> Iterator[NilaiHidup]:
    """Programs that are not penunjang, and their kegiatan."""
    buat = Pembuat("Anggaran seluruh kantor")
    program = {s.id for s in k.ukur.simpul if s.jenjang == "program" and not s.penunjang}
    kegiatan = sum(s.jenjang == "kegiatan" and s.induk_id in program for s in k.ukur.simpul)
    yield buat.banyak("program:utama", "Jumlah program utama", len(program), "program")
    yield buat.banyak("kegiatan:utama", "Jumlah kegiatan utama", kegiatan, "kegiatan")


def sebutan(s: SimpulBelanja) -> str:
    """`program Penunjang Urusan Pemerintahan Daerah`, its unit behind where it has one."""
    return f"{berjenjang(s.jenjang, s.nama)}{f' ({s.unit})' if s.unit else ''}"


def berjenjang(jenjang: str, nama: str) -> str:
    """The name with its level before it, unless it says so itself."""
    awal = JENJANG[jenjang]
    return nama if nama.casefold().startswith(f"{awal} ") else f"{awal} {nama}"
