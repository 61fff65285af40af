"""The tables of BAB III B by themselves, over all sasaran: BS-13 to BS-18."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kinerja.queries.bentuk import SasaranUkur
from laporan.document import Baris, Block, Kolom, Sel, Table
from laporan.kalimat import kosong
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan
from laporan.sections.banding import tabel_kemajuan, tabel_nasional, tabel_seri
from laporan.sections.dukungan import catatan_pelaksanaan, label_simpul, tabel_masukan
from laporan.sections.kegiatan import sel_persen, terbawah, uang_simpul
from laporan.sections.pengukuran import JANJI, catatan_batas
from laporan.sections.survei import survei
from laporan.susun import paragraf


@cetakan(
    "bs-13", "Perbandingan Realisasi Lima Tahun", "Pengukuran", kode=("BS-13",), urut=13, isi=("kinerja:realisasi",)
)
def seri(k: Konteks) -> Iterator[Block]:
    """Realisasi of five years (BS-13)."""
    yield from _setiap(k, tabel_seri)


@cetakan(
    "bs-14", "Perbandingan dengan Akhir Renstra", "Pengukuran", kode=("BS-14",), urut=14,
    isi=("kinerja:realisasi", "renstra:renstra"),
)  # fmt: skip
def kemajuan(k: Konteks) -> Iterator[Block]:
    """Realisasi against the last target of the Renstra (BS-14)."""
    yield from _setiap(k, lambda s: tabel_kemajuan(k, s))


@cetakan(
    "bs-15", "Perbandingan dengan Angka Nasional", "Pengukuran", kode=("BS-15",), urut=15, isi=("kinerja:pembanding",)
)  # fmt: skip
def nasional(k: Konteks) -> Iterator[Block]:
    """Realisasi beside the national figure (BS-15)."""
    yield from _setiap(k, lambda s: tabel_nasional(k, s))


def _setiap(k: Konteks, tabel: Callable[[SasaranUkur], Table]) -> Iterator[Block]:
    """One table a sasaran."""
    if not k.ukur.sasaran:
        yield kosong(JANJI)
    for s in k.ukur.sasaran:
        yield paragraf(f"Sasaran {s.nomor}: {s.uraian}", gaya="label")
        yield tabel(s)


@cetakan(
    "bs-16", "Survei Kepuasan Masyarakat", "Pengukuran", kode=("BS-16",), urut=16, isi=("kinerja:survei_daftar",)
)  # fmt: skip
def semua_survei(k: Konteks) -> Iterator[Block]:
    """Every survey of the year with its scores, chart and steps (BS-16, R-11)."""
    if not k.ukur.survei:
        yield kosong(f"survei tahun {k.tahun}")
    for v in k.ukur.survei:
        yield from survei(k, v)


@cetakan(
    "bs-17", "Masukan dan Keluaran Sub Kegiatan", "Pengukuran", kode=("BS-17",), urut=17,
    isi=("kinerja:pelaksanaan", "anggaran:isian"),
)  # fmt: skip
def masukan_keluaran(k: Konteks) -> Iterator[Block]:
    """Input and output of each lowest node under its program and kegiatan (BS-17)."""
    if not k.ukur.simpul:
        yield kosong(f"program dan kegiatan tahun {k.tahun}")
    uang, bawah = uang_simpul(k), {p.id for p in terbawah(k)}
    for p in k.ukur.simpul:
        yield paragraf(label_simpul(p), gaya="label")
        if p.id in bawah:
            yield tabel_masukan(k, p, uang.get(p.id))
            yield from catatan_pelaksanaan(p)


@cetakan("bs-18", "Rata-rata Capaian Sasaran", "Pengukuran", kode=("BS-18",), urut=18, isi=("kinerja:realisasi",))
def rata_rata(k: Konteks) -> Iterator[Block]:
    """The mean capaian of each sasaran with its word on the scale of the year (BS-18)."""
    if not k.ukur.sasaran:
        yield kosong(JANJI)
        return
    kolom = (
        Kolom("No", 7, "tengah"),
        Kolom("Sasaran Strategis", 45),
        Kolom("Indikator", 16, "tengah"),
        Kolom("Rata-rata capaian", 16, "tengah"),
        Kolom("Kategori", 16, "tengah"),
    )
    aturan = k.ukur.aturan
    catatan = (f"Kategori menurut skala {aturan.skala.nama}.", *catatan_batas(aturan)) if aturan else ()
    yield Table("BS-18", kolom, tuple(_rata_rata(s) for s in k.ukur.sasaran), catatan=catatan)


def _rata_rata(s: SasaranUkur) -> Baris:
    n = f"{s.capaian.n} dari {s.capaian.dari}" if s.capaian.sebagian else str(len(s.indikator))
    capaian = sel_persen(s.capaian, f"sasaran:{s.kode}:capaian")
    return Baris((Sel(f"{s.nomor}."), Sel(s.uraian), Sel(n), capaian, Sel(s.capaian.predikat or "-")))
