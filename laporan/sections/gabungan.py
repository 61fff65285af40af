"""Composite indicators with the components they are computed from (N-15)."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja.queries.bentuk import IndikatorUkur, KomponenUkur
from laporan.document import Baris, Block, Kolom, Sel, Table
from laporan.kalimat import kosong
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan
from laporan.sections.umum import sel_hitungan, sel_nilai
from sakip.core.numbers import format_angka

BERBOBOT = "rata-rata berbobot"


@cetakan(
    "n-15", "Indikator Gabungan dan Komponennya", "Pengukuran", kode=("N-15",), urut=20,
    isi=("kinerja:realisasi", "renstra:indikator_daftar"),
)  # fmt: skip
def indikator_gabungan(k: Konteks) -> Iterator[Block]:
    """Each promised indicator that is made of components, then these with weight, target and result."""
    semua = [i for s in (*k.ukur.sasaran, *k.ukur.program) for i in s.indikator if i.realisasi.asal]
    if not semua:
        yield kosong("realisasi indikator yang dihitung dari komponennya")
        return
    kolom = (
        Kolom("NO.", 6, "tengah"),
        Kolom("INDIKATOR / KOMPONEN", 40),
        Kolom("BOBOT", 9, "tengah"),
        Kolom("TARGET", 14, "tengah"),
        Kolom("REALISASI", 15, "tengah"),
        Kolom("CAPAIAN", 14, "tengah"),
    )
    baris = [b for n, i in enumerate(semua, 1) for b in _baris(k, n, i)]
    catatan = tuple(f"{i.uraian}: {i.realisasi.asal}." for i in semua)
    yield Table("N-15", kolom, tuple(baris), catatan=catatan)


def _baris(k: Konteks, nomor: int, i: IndikatorUkur) -> Iterator[Baris]:
    kunci = f"indikator:{i.kode}:{k.tahun}"
    yield Baris(
        (
            Sel(f"{nomor}."),
            Sel(i.uraian, tebal=True),
            Sel(""),
            sel_nilai(i.target, f"{kunci}:target"),
            sel_nilai(i.realisasi, f"{kunci}:realisasi"),
            sel_hitungan(i.capaian, i.realisasi, f"{kunci}:capaian"),
        )
    )
    berbobot = i.realisasi.asal.startswith(BERBOBOT)
    for komponen in i.komponen:
        yield _komponen(kunci, komponen, berbobot=berbobot)


def _komponen(kunci: str, x: KomponenUkur, *, berbobot: bool) -> Baris:
    bobot = x.bobot if berbobot else None
    kunci = f"{kunci}:komponen:{x.huruf}"
    return Baris(
        (
            Sel(""),
            Sel(f"{x.huruf}. {x.uraian}", inden=1),
            Sel("" if bobot is None else format_angka(bobot, 4, tetap=False), bobot),
            sel_nilai(x.target, f"{kunci}:target", "-"),
            sel_nilai(x.realisasi, f"{kunci}:realisasi"),
            sel_hitungan(x.capaian, x.realisasi, f"{kunci}:capaian"),
        )
    )
