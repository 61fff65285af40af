"""What is to be done about money."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator
from typing import Any

from django.db.models import Max

from anggaran.isian.uang import rujukan
from anggaran.models import RealisasiAnggaran, Tahap
from anggaran.queries import bahan_ringkas
from renstra.models import SimpulProgram
from sakip.core import kalender, tugas, tugas_catatan
from sakip.core.models import Kegiatan, Pemda, PerangkatDaerah
from sakip.core.numbers import romawi
from sakip.core.permissions import boleh, unit_staf

SETAHUN = 0


def usul_pk(pemda: Pemda, tahun: int) -> datetime.date | None:
    """A month after the latest DPA (PermenPANRB 53/2014: a Perjanjian Kinerja a month after the DPA at the latest)."""
    dpa = Tahap.objects.filter(perangkat__pemda=pemda, tahun=tahun, jenis=Tahap.Jenis.DPA)
    akhir = dpa.aggregate(akhir=Max("tanggal"))["akhir"]
    return kalender.sebulan_sesudah(akhir) if akhir else None


def penyedia(pengguna: Any, perangkat: PerangkatDaerah, tahun: int) -> Iterator[tugas.Tugas]:
    """The tree without money, and sub kegiatan whose money of a quarter was not typed yet."""
    bahan = bahan_ringkas(perangkat, tahun)
    if boleh(pengguna, "ubah_anggaran", perangkat) and not bahan.pagu:
        yield tugas.Tugas(
            label="Susun program dan pagu" if not bahan.simpul else "Isi pagu per sub kegiatan",
            alamat=tugas.alamat("anggaran:belanja" if bahan.simpul else "renstra:program", perangkat, tahun),
            keterangan=f"Belum ada pagu tahun {tahun}.",
        )
    milik = [s for s in _berpagu(perangkat, tahun) if boleh(pengguna, RealisasiAnggaran.izin, s)]
    terisi = {(r.simpul_id, r.periode) for r in bahan.realisasi}
    for tw in kalender.triwulan_terbuka(perangkat, tahun) if milik else ():
        kurang = [s for s in milik if not {(s.pk, tw), (s.pk, SETAHUN)} & terisi]
        if kurang:
            yield _isi(perangkat, tahun, tw, kurang)


def _berpagu(perangkat: PerangkatDaerah, tahun: int) -> list[SimpulProgram]:
    """The nodes with a budget at the stage that is printed."""
    bahan = bahan_ringkas(perangkat, tahun)
    pk = {p.simpul_id for p in bahan.pagu_tahap if p.nilai > 0}
    semua = [s for s in bahan.simpul if s.pk in pk]
    for s in semua:
        s.perangkat = perangkat
    return semua


def _isi(perangkat: PerangkatDaerah, tahun: int, tw: int, kurang: list[SimpulProgram]) -> tugas.Tugas:
    kegiatan = Kegiatan.triwulan(tw)
    return tugas.Tugas(
        label=f"Isi realisasi anggaran triwulan {romawi(tw)}",
        alamat=f"{tugas.alamat('anggaran:isian', perangkat, tahun)}#{_sel(perangkat, tahun, tw, kurang[0])}",
        keterangan=f"{len(kurang)} sub kegiatan belum terisi, mulai dari {kurang[0].nama}.",
        tenggat=kalender.tenggat(perangkat, tahun, kegiatan),
        jumlah=len(kurang),
        kegiatan=kegiatan,
    )


def _sel(perangkat: PerangkatDaerah, tahun: int, tw: int, simpul: SimpulProgram) -> str:
    """The first line of a node in the grid: that of its first jenis belanja."""
    jenis = [p.jenis_belanja for p in bahan_ringkas(perangkat, tahun).pagu_tahap if p.simpul_id == simpul.pk]
    return rujukan(simpul.pk, tw, jenis[0])


def pemilah(pengguna: Any, perangkat: PerangkatDaerah, tahun: int, kunci: Collection[str]) -> set[str]:
    """Of these keys, the money of nodes that this user's units carry out."""
    unit = unit_staf(pengguna, perangkat)
    if not unit:
        return set()
    milik = {str(s.pk) for s in bahan_ringkas(perangkat, tahun).simpul if s.unit_id in unit}
    return {r for r in kunci if r.startswith("uang:") and r.split(":")[1] in milik}


def daftarkan() -> None:
    kalender.daftarkan_usul(Kegiatan.PK, usul_pk)
    tugas.daftarkan(penyedia, lingkup="anggaran")
    tugas_catatan.daftarkan_pemilah(pemilah)
