"""Ranks: which indicator, program or unsur stands first or last, and the place of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

from laporan.kalimat import gabung, titik
from laporan.konteks import Konteks
from laporan.nilai.bentuk import TIDAK_DIHITUNG, NilaiHidup, Pembuat
from laporan.nilai.simpul import berjenjang, kunci_simpul, sebutan
from sakip.core.numbers import format_angka, format_persen, format_rupiah

Butir = tuple[str, str, Decimal]
"""Key, name and figure of what is ranked."""
NAMA_SAMA = 3
"""So many that stand level are named; more are only counted."""


def peringkat(k: Konteks) -> Iterator[NilaiHidup]:
    """Only where there are at least two to compare, except for the first and the last, which are always said."""
    indikator = [
        (f"indikator:{i.kode}:{k.tahun}", f"“{titik(i.uraian)}”", i.capaian.nilai)
        for s in k.ukur.sasaran
        for i in s.indikator
    ]
    yield from _ujung("capaian", "Capaian", "indikator", _berangka(indikator), format_persen)
    yield from _tempat("capaian", "Peringkat capaian indikator", _berangka(indikator))
    yield from _program(k)
    for v in k.ukur.survei:
        unsur = [(f"{v.kunci}:unsur:{u.nomor}", u.uraian, u.skor) for u in v.unsur]
        awal = f"Skor {v.judul}"
        yield from _ujung(f"{v.kunci}", awal, "unsur", _berangka(unsur), lambda x: format_angka(x, tetap=False))


def _program(k: Konteks) -> Iterator[NilaiHidup]:
    kunci = kunci_simpul(list(k.uang.jelajah()))
    for nama, judul, cetak in (("serapan", "Serapan", format_persen), ("pagu", "Pagu", format_rupiah)):
        program = _berangka((kunci[p.id], berjenjang("program", p.nama), getattr(p, nama)) for p in k.uang.program)
        yield from _ujung(nama, judul, "program", program, cetak)
        yield from _tempat(nama, f"Peringkat {nama}", program)
    kegiatan = _berangka((kunci[s.id], sebutan(s), s.serapan) for s in k.uang.jelajah() if s.jenjang == "kegiatan")
    yield from _ujung("serapan_kegiatan", "Serapan", "kegiatan", kegiatan, format_persen)


def _berangka(semua: Iterable[tuple[str, str, Decimal | None]]) -> list[Butir]:
    return [(kunci, nama, x) for kunci, nama, x in semua if x is not None]


def _ujung(
    kunci: str, judul: str, apa: str, semua: Sequence[Butir], cetak: Callable[[Decimal], str]
) -> Iterator[NilaiHidup]:
    """The highest and the lowest, by name and figure."""
    buat = Pembuat("Peringkat")
    for ujung, pilih in (("tertinggi", max), ("terendah", min)):
        teks, x = TIDAK_DIHITUNG, None
        if semua:
            x = pilih(nilai for _, _, nilai in semua)
            teks = f"{_bernama([n for _, n, nilai in semua if nilai == x], apa)} ({cetak(x)})"
        yield buat.kata(f"peringkat:{kunci}:{ujung}", f"{judul} {ujung}: {apa}", teks)


def _bernama(nama: list[str], apa: str) -> str:
    return gabung(nama) if len(nama) <= NAMA_SAMA else f"{len(nama)} {apa}"


def _tempat(kunci: str, judul: str, semua: Sequence[Butir]) -> Iterator[NilaiHidup]:
    """`ke-2 dari 4`; those level share a place."""
    if len(semua) < 2:
        return
    buat = Pembuat("Peringkat")
    for awal, nama, x in semua:
        ke = 1 + sum(lain > x for _, _, lain in semua)
        yield buat.kata(f"{awal}:peringkat_{kunci}", f"{judul} {nama}", f"ke-{ke} dari {len(semua)}")
