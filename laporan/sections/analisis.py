"""What was planned in each kegiatan and what came of it: money, outputs, outcome (MU-6)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from anggaran.belanja import SimpulBelanja
from kinerja.queries.bentuk import KeluaranUkur, KomponenUkur, SimpulUkur
from kinerja.queries.nilai import Nilai
from laporan.document import Baris, Block, Kolom, Sel, Table
from laporan.kalimat import BELUM, kosong
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan
from laporan.sections.kegiatan import (
    Deret,
    KelompokSasaran,
    berulang,
    catatan_renstra,
    kelompok_sasaran,
    nama_kegiatan,
    sel_uang,
    uang_simpul,
)
from laporan.susun import berkelompok, paragraf
from sakip.core.numbers import format_rupiah

Ambil = Callable[[KeluaranUkur | KomponenUkur], Nilai]


@cetakan(
    "mu-6", "Analisis Pencapaian Kinerja", "Pengukuran", kode=("MU-6",), urut=31, landscape=True, rangka="sendiri",
    isi=("kinerja:pelaksanaan", "anggaran:isian"),
)  # fmt: skip
def analisis(k: Konteks) -> Iterator[Block]:
    """MU-6 with the sentence that leads to it."""
    if not k.ukur.simpul:
        yield kosong(f"program dan kegiatan tahun {k.tahun}")
        return
    yield paragraf(
        f"Analisis pencapaian kinerja {k.kantor.nama} Tahun {k.tahun} secara rinci disajikan sebagai berikut:"
    )
    yield tabel_analisis(k)


def tabel_analisis(k: Konteks) -> Table:
    """Each kegiatan in three bands, rencana, realisasi and capaian: money, outputs, outcome (MU-6)."""
    kolom = (
        Kolom("Sasaran", 13),
        Kolom("Kegiatan", 19),
        Kolom("", 9),
        Kolom("Input", 23),
        Kolom("Output", 31),
        Kolom("Outcome", 25),
    )
    kelompok = kelompok_sasaran(k)
    baris = [b for g in kelompok for b in _bersama(g, berkelompok(list(_kelompok(k, g)), awal=(Sel(g.nama),)))]
    sekali = ("Kegiatan yang mendukung lebih dari satu sasaran diuraikan pada setiap sasarannya.",)
    catatan = (*(sekali if berulang(kelompok) else ()), *catatan_renstra(k))
    judul = f"Analisis Pencapaian Kinerja {k.kantor.nama} Tahun {k.tahun}"
    return Table("MU-6", kolom, tuple(baris), judul, landscape=True, catatan=catatan)


def _bersama(g: KelompokSasaran, baris: Iterable[Baris]) -> Iterator[Baris]:
    """The three bands of a kegiatan stay on one page."""
    for i, b in enumerate(baris):
        yield replace(b, lekat=bool(g.terbawah) and i % 3 < 2)


def _kelompok(k: Konteks, g: KelompokSasaran) -> Iterator[Deret]:
    nama, uang = nama_kegiatan(k), uang_simpul(k)
    for nomor, p in enumerate(g.terbawah, 1):
        for baris in berkelompok(list(_pita(p, uang.get(p.id))), awal=(Sel(f"{nomor}. {nama[p.id]}"),)):
            yield baris.sel
    if not g.terbawah:
        yield Sel("-"), Sel(colspan=4)


def _pita(p: SimpulUkur, uang: SimpulBelanja | None) -> Iterator[Deret]:
    """The three bands of one kegiatan."""
    dana = f"Dana {', '.join(uang.sumber_dana)}".strip() if uang else "Dana"
    pagu, realisasi, serapan = sel_uang(uang, f"simpul:{p.kode}")
    hasil = p.pelaksanaan.hasil
    persen = p.capaian_keluaran
    keluaran = persen.persen if p.keluaran else BELUM
    yield (
        Sel("Rencana", tebal=True), _dana(dana, pagu), Sel(daftar_keluaran(p, lambda x: x.target)), Sel(hasil[0] or BELUM),
    )  # fmt: skip
    yield (
        Sel("Realisasi", tebal=True), _dana(dana, realisasi), Sel(daftar_keluaran(p, lambda x: x.realisasi)), Sel(hasil[1] or BELUM),
    )  # fmt: skip
    yield (
        Sel("Capaian", tebal=True),
        Sel(f"{dana} : {serapan.teks}", serapan.nilai, serapan.kunci),
        Sel(f"Output : {keluaran}", persen.nilai, f"simpul:{p.kode}:keluaran"),
        Sel(hasil[2] or BELUM),
    )


def _dana(dana: str, sel: Sel) -> Sel:
    teks = sel.teks if sel.nilai is None else format_rupiah(sel.nilai, "sakip")
    return Sel(f"{dana} : {teks}", sel.nilai, sel.kunci)


def daftar_keluaran(p: SimpulUkur, ambil: Ambil) -> str:
    """The outputs as lines: `- Materai 3000 : 100 bh`; parts that are summed share the line of their indicator."""
    return "\n".join(baris for x in p.keluaran for baris in _baris_keluaran(x, ambil)) or BELUM


def _baris_keluaran(x: KeluaranUkur, ambil: Ambil) -> Iterator[str]:
    if x.komponen and x.gabungan == "jumlah":
        yield f"- {x.uraian} : " + "\n".join(f"{ambil(c).bersatuan or BELUM} {c.uraian}" for c in x.komponen)
        return
    nilai = ambil(x)
    if nilai.ada or nilai.kosong or not x.komponen:
        yield f"- {x.uraian} : {nilai.bersatuan or BELUM}"
    for c in x.komponen:
        yield f"- {c.uraian} : {ambil(c).bersatuan or BELUM}"
