"""All figures of the yearly report with their origin and their places: read once, kept until something is written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from anggaran.asal import asal_belanja
from anggaran.kunci import kunci_simpul
from kinerja.asal import asal_tahun
from kinerja.queries.bahan import bahan_tahun
from laporan.asal.pakai import Pemakaian, pemakaian_buku
from laporan.asal.sasaran import asal_ringkasan
from laporan.bahan import baca_buku
from laporan.builder import susun
from laporan.konteks import Konteks
from laporan.nilai import NilaiHidup, nilai_hidup
from laporan.nilai.anggaran import kunci_tahap
from laporan.nilai.tahun import kunci_tahun
from sakip.core.asal import Asal, Tautan
from sakip.core.ingat import ingat
from sakip.core.models import PerangkatDaerah
from sakip.core.sekali import membaca

DARI: dict[str, tuple[str, str]] = {
    "kantor": ("Dari profil kantor.", "core:profil"),
    "pemda": ("Dari data pemerintah daerah.", "core:profil"),
    "laporan": ("Dari pengaturan laporan.", "laporan:baca"),
    "penanda": ("Dari penanda tangan yang dipilih pada pengaturan laporan.", "laporan:baca"),
    "renstra": ("Dari Renstra yang berlaku pada tahun ini.", "renstra:renstra"),
    "rpjmd": ("Dari RPJMD yang menjadi dasar Renstra.", "renstra:rpjmd_daftar"),
    "ringkasan": ("Dihitung dari capaian semua indikator Perjanjian Kinerja yang berlaku.", "kinerja:realisasi"),
    "sasaran": ("Dihitung dari indikator dan program pendukung sasaran ini.", "kinerja:realisasi"),
    "indikator": ("Dari Perjanjian Kinerja, Renstra, dan realisasi indikator ini.", "kinerja:realisasi"),
    "peringkat": ("Diurutkan menurut angkanya, dari yang tertinggi.", "laporan:angka"),
    "anggaran": ("Dihitung dari pagu dan realisasi anggaran tahun ini.", "anggaran:belanja"),
    "simpul": ("Dihitung dari pagu, realisasi, dan keluaran program, kegiatan, dan sub kegiatan.", "anggaran:belanja"),
    "survei": ("Dihitung dari jawaban survei.", "kinerja:survei_daftar"),
    "kinerja": ("Dari tanggal keadaan data pada realisasi.", "kinerja:realisasi"),
    "program": ("Dihitung dari program tahun ini yang bukan penunjang.", "renstra:program"),
    "kegiatan": ("Dihitung dari kegiatan di bawah program yang bukan penunjang.", "renstra:program"),
}
"""What is said of a figure that has no formula of its own, and the page with its data."""
SATU_SEL = ("realisasi:", "target:", "uang:")
"""Keys of single typed figures, which rooms below read."""
TABEL = "Angka ini disusun langsung oleh tabel di bawah ini."
_BARIS_PK = re.compile(r"pk:(?:\d+:)?baris:(\d+):")
_ANGGARAN_PK = re.compile(r"pk:\d+:anggaran:(\d+)$")


@dataclass(frozen=True, slots=True)
class Angka:
    """A figure of the report: where it comes from and where it is printed."""

    asal: Asal
    dipakai: tuple[Pemakaian, ...]


def asal_buku(perangkat: PerangkatDaerah, tahun: int, kunci: str) -> Asal | None:
    """The reader of all keys of the report (`sakip.core.asal`)."""
    angka = angka_buku(perangkat, tahun).get(kunci)
    return angka.asal if angka else None


def angka_buku(perangkat: PerangkatDaerah, tahun: int) -> Mapping[str, Angka]:
    """Every live value of the year and every keyed figure of its report, by key; from memory while nothing was written."""
    return ingat("angka", perangkat, tahun, lambda: _angka(perangkat, tahun))


@membaca()
def _angka(perangkat: PerangkatDaerah, tahun: int) -> dict[str, Angka]:
    k = baca_buku(perangkat, tahun)
    dipakai = pemakaian_buku(susun(k))
    asal: dict[str, Asal] = {}
    for a in _tersusun(perangkat, k):
        asal.setdefault(a.kunci, a)
    hasil = {n.kunci: Angka(_bernama(n, asal.get(n.kunci)), dipakai.get(n.kunci, ())) for n in nilai_hidup(k).values()}
    for kunci, a in asal.items():
        hasil.setdefault(kunci, Angka(_umum(a), dipakai.get(kunci, ())))
    for kunci, tempat in dipakai.items():
        hasil.setdefault(kunci, Angka(_tabel(kunci, tempat[0]), tempat))
    return {kunci: replace(x, asal=_tersambung(x.asal, hasil)) for kunci, x in hasil.items()}


def _tersambung(asal: Asal, semua: Mapping[str, Angka]) -> Asal:
    """Without links to figures that the year does not have."""
    bagian = tuple(b if b.kunci in semua or b.kunci.startswith(SATU_SEL) else replace(b, kunci="") for b in asal.bagian)
    return replace(asal, bagian=bagian)


def _tersusun(perangkat: PerangkatDaerah, k: Konteks) -> Iterator[Asal]:
    """What the rooms know of the figures of the book's year, and of the other years that it prints."""
    yield from _setahun(perangkat, k)
    for tahun, lain in k.lain.items():
        for a in _setahun(perangkat, lain):
            bagian = tuple(replace(b, kunci=kunci_tahun(b.kunci, tahun)) for b in a.bagian)
            yield replace(a, kunci=kunci_tahun(a.kunci, tahun), bagian=bagian)


def _setahun(perangkat: PerangkatDaerah, k: Konteks) -> Iterator[Asal]:
    yield from asal_tahun(bahan_tahun(perangkat, k.tahun), k.ukur)
    tahap = {f"tahap:{t.id}": kunci for kunci, t in kunci_tahap(k.uang)}
    for a in asal_belanja(perangkat, k.uang, dict(kunci_simpul(list(k.uang.jelajah())))):
        yield replace(a, kunci=tahap.get(a.kunci, a.kunci))
    yield from asal_ringkasan(k)


def _bernama(n: NilaiHidup, asal: Asal | None) -> Asal:
    """The origin under the name and in the words of the live value."""
    a = _umum(asal or Asal(n.kunci, n.nama, n.teks))
    return replace(a, nama=n.nama, teks=n.teks, nilai=n.nilai, kelompok=n.kelompok)


def _umum(a: Asal) -> Asal:
    """A figure of which nothing else is known names its general source."""
    if a.rumus or a.sumber or a.bagian or a.catatan or a.baris:
        return a
    awalan = a.kunci.split(":")[2] if a.kunci.startswith("tahun:") else a.kunci.partition(":")[0]
    kalimat, halaman = DARI.get(awalan, ("", ""))
    return replace(a, catatan=(kalimat,) if kalimat else (), ubah=a.ubah or (Tautan(halaman) if halaman else None))


def _tabel(kunci: str, tempat: Pemakaian) -> Asal:
    """A figure that only tables know."""
    baris = tuple(
        (jenis, int(cocok[1]))
        for pola, jenis in ((_BARIS_PK, "kinerja.barisperjanjian"), (_ANGGARAN_PK, "kinerja.anggaranperjanjian"))
        if (cocok := pola.match(kunci))
    )
    x = tempat.tercetak
    return Asal(kunci, tempat.apa, x.teks, x.nilai, catatan=(TABEL,), baris=baris)
