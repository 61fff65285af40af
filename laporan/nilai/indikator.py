"""Figures of every promised indicator, and of the outputs of the program tree."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja.queries.bentuk import IndikatorUkur, KeluaranUkur, KomponenUkur
from kinerja.queries.nilai import Hitungan, Nilai
from laporan.kalimat import BELUM, titik
from laporan.kalimat.banding import selisih_pembanding
from laporan.konteks import Konteks
from laporan.nilai.bentuk import TIDAK_DIHITUNG, NilaiHidup, Pembuat, arah
from sakip.core.numbers import format_angka


def indikator(k: Konteks) -> Iterator[NilaiHidup]:
    """Indicators of the Perjanjian Kinerja by sasaran, those for programs, then outputs of the tree."""
    for s in (*k.ukur.sasaran, *k.ukur.program):
        for i in s.indikator:
            yield from _indikator(k, i, f"Indikator: {titik(i.uraian)}")
    for p in k.ukur.simpul:
        for x in p.keluaran:
            yield from _keluaran(k, x)


def _indikator(k: Konteks, i: IndikatorUkur, kelompok: str) -> Iterator[NilaiHidup]:
    buat, awal, nama = Pembuat(kelompok), f"indikator:{i.kode}", f"“{titik(i.uraian)}”"
    kunci = f"{awal}:{k.tahun}"
    yield _nilai(buat, f"{kunci}:target", f"Target {nama} tahun {k.tahun}", i.target)
    yield _nilai(buat, f"{kunci}:realisasi", f"Realisasi {nama} tahun {k.tahun}", i.realisasi)
    yield _hitungan(buat, f"{kunci}:capaian", f"Capaian {nama} tahun {k.tahun}", i.capaian, i.realisasi)
    yield buat.kata(f"{kunci}:predikat", f"Predikat {nama} tahun {k.tahun}", i.capaian.predikat or TIDAK_DIHITUNG)
    yield buat.poin(f"{kunci}:celah", f"Selisih realisasi dan target {nama}", i.celah.nilai)
    yield from _lalu(k, buat, i, nama)
    yield from _akhir(k, buat, i, nama)
    for c in i.komponen:
        yield from _komponen(k, buat, i, c)
    for x in i.terurai if i.per_komponen else ():
        yield from _lalu(k, buat, x, f"“{titik(x.uraian)}”")
        yield from _akhir(k, buat, x, f"“{titik(x.uraian)}”")


def _lalu(k: Konteks, buat: Pembuat, i: IndikatorUkur, nama: str) -> Iterator[NilaiHidup]:
    """The years before, and what changed since the last of them; `perubahan` without sign, `arah` says rise or fall."""
    kunci, beda = f"indikator:{i.kode}:{k.tahun}", i.perubahan.nilai
    for n in reversed(i.seri[:-1]):
        lalu = f"indikator:{i.kode}:{n.tahun}"
        yield _nilai(buat, f"{lalu}:realisasi", f"Realisasi {nama} tahun {n.tahun}", n.nilai)
        yield _hitungan(buat, f"{lalu}:capaian", f"Capaian {nama} tahun {n.tahun}", n.capaian, n.nilai)
    yield buat.poin(f"{kunci}:perubahan", f"Perubahan realisasi {nama} dari tahun {k.tahun - 1}", beda)
    yield buat.kata(f"{kunci}:arah", f"Arah perubahan realisasi {nama} dari tahun {k.tahun - 1}", arah(beda))


def _akhir(k: Konteks, buat: Pembuat, i: IndikatorUkur, nama: str) -> Iterator[NilaiHidup]:
    """The end of the Renstra, figures to compare with, numerator and denominator."""
    kunci = f"indikator:{i.kode}:{k.tahun}"
    if i.tahun_akhir:
        akhir = f"Target {nama} pada akhir Renstra ({i.tahun_akhir})"
        yield _nilai(buat, f"{kunci}:target_akhir", akhir, i.target_akhir)
    yield _hitungan(buat, f"{kunci}:kemajuan", f"Kemajuan {nama} terhadap akhir Renstra", i.kemajuan, i.realisasi)
    for p in i.pembanding:
        yield _nilai(buat, f"{kunci}:{p.tingkat}", f"{p.tingkat_nama}: {nama}", p.nilai)
        if (beda := selisih_pembanding(i, p)) is not None:
            teks = f"Selisih realisasi {nama} dengan realisasi {p.tingkat_nama.lower()}"
            yield buat.poin(f"{kunci}:selisih_{p.tingkat}", teks, beda)
    for bagian in ("pembilang", "penyebut"):
        x = getattr(i.catatan, bagian)
        if x is not None:
            teks = format_angka(x, tetap=False)
            yield buat.kata(f"{kunci}:{bagian}", f"{bagian.capitalize()} realisasi {nama}", teks, x)


def _komponen(k: Konteks, buat: Pembuat, i: IndikatorUkur, c: KomponenUkur) -> Iterator[NilaiHidup]:
    kunci, nama = f"indikator:{i.kode}.{c.huruf}:{k.tahun}", f"“{c.huruf}. {titik(c.uraian)}”"
    yield _nilai(buat, f"{kunci}:target", f"Target {nama}", c.target)
    yield _nilai(buat, f"{kunci}:realisasi", f"Realisasi {nama}", c.realisasi)
    yield _hitungan(buat, f"{kunci}:capaian", f"Capaian {nama}", c.capaian, c.realisasi)


def _keluaran(k: Konteks, x: KeluaranUkur) -> Iterator[NilaiHidup]:
    if x.komponen and not x.realisasi.ada:  # told by its parts alone
        return
    buat, nama, kunci = Pembuat("Keluaran dan hasil kegiatan"), f"“{titik(x.uraian)}”", f"indikator:{x.kode}:{k.tahun}"
    yield _nilai(buat, f"{kunci}:target", f"Target {nama}", x.target)
    yield _nilai(buat, f"{kunci}:realisasi", f"Realisasi {nama}", x.realisasi)
    yield _hitungan(buat, f"{kunci}:capaian", f"Capaian {nama}", x.capaian, x.realisasi)


def _nilai(buat: Pembuat, kunci: str, nama: str, n: Nilai) -> NilaiHidup:
    return buat.kata(kunci, nama, n.lengkap or BELUM, n.hitung)


def _hitungan(buat: Pembuat, kunci: str, nama: str, h: Hitungan, realisasi: Nilai) -> NilaiHidup:
    """A percentage; without a realisasi that can be had it cannot be computed, which is not "belum diisi"."""
    teks = TIDAK_DIHITUNG if realisasi.kosong or not h.teks else h.persen
    return buat.kata(kunci, nama, teks, h.nilai)
