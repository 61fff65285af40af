"""What the plan promises of each indicator, and what came of it in each year; outputs of kegiatan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kinerja.queries.bentuk import IndikatorUkur, KeluaranUkur, KomponenUkur, SimpulUkur
from kinerja.queries.bersama import setahun
from kinerja.queries.nilai import Hitungan, Nilai
from laporan.checks.bacaan import Hal, Keluaran, Klaim
from laporan.checks.temuan import Tempat
from laporan.periksa.bahan import Sumber, satuan_klaim
from laporan.periksa.indikator import dengan_bagian, rencana
from renstra.queries import IndikatorMatriks, KomponenMatriks

PENGUKURAN = "Pengukuran"


def klaim_renstra(s: Sumber) -> Iterator[Klaim]:
    """The targets of every year of the Renstra in force, of whole indicators and of their parts."""
    for t in rencana(s):
        for i in t.indikator:
            yield from _target_renstra(s, i, t.uraian)
        for x in t.sasaran:
            for i in x.indikator:
                yield from _target_renstra(s, i, x.uraian)


def _target_renstra(s: Sumber, i: IndikatorMatriks, sasaran: str) -> Iterator[Klaim]:
    bagian: tuple[tuple[str, str, IndikatorMatriks | KomponenMatriks], ...] = (
        (i.kode, i.uraian, i),
        *((f"{i.kode}.{c.huruf}", f"{c.huruf}. {c.uraian}", c) for c in i.komponen),
    )
    for pokok, uraian, x in bagian:
        for tahun, t in x.target.items():
            tempat = s.tempat(f"indikator:{i.id}:{tahun}:target", f"Renstra, {i.kode} tahun {tahun}")
            yield Klaim(
                Hal.TARGET, pokok, "Renstra", t.bersatuan(x.satuan), t.nilai, tempat, tahun, uraian, sasaran,
                satuan_klaim(x.satuan),
            )  # fmt: skip


def klaim_ukur(s: Sumber) -> Iterator[Klaim]:
    """Target, realisasi, capaian and predicate of each year of the series, and the way to the end of the Renstra."""
    janji = set()
    for sasaran in (*s.k.ukur.sasaran, *s.k.ukur.program):
        for i in sasaran.indikator:
            janji.add(i.id)
            for x in dengan_bagian(i):
                yield from _Terukur(s, x, sasaran.uraian).klaim()
    yield from _tanpa_janji(s, janji)


def _tanpa_janji(s: Sumber, janji: set[int]) -> Iterator[Klaim]:
    """What was entered in the year for an indicator of the plan that no agreement promises."""
    for t in rencana(s):
        for x in t.sasaran:
            for i in x.indikator:
                n = Nilai() if i.id in janji else setahun(s.kinerja, s.indikator[i.id], s.tahun)
                if n.teks:
                    tempat = s.tempat(f"indikator:{i.kode}:{s.tahun}:realisasi", f"Realisasi {i.kode} tahun {s.tahun}")
                    yield Klaim(
                        Hal.REALISASI, i.kode, PENGUKURAN, n.bersatuan, n.angka, tempat, s.tahun, i.uraian, x.uraian,
                        satuan_klaim(n.satuan),
                    )  # fmt: skip


@dataclass(frozen=True)
class _Terukur:
    """One measured indicator, or a part that is told by itself."""

    s: Sumber
    i: IndikatorUkur
    sasaran: str

    def klaim(self) -> Iterator[Klaim]:
        i, tahun = self.i, self.s.tahun
        for n in i.seri:
            yield from self.nilai(Hal.TARGET, n.target, n.tahun)
            yield from self.nilai(Hal.REALISASI, n.nilai, n.tahun)
            yield from self.hitungan(Hal.CAPAIAN, n.capaian, n.tahun)
        if i.capaian.predikat:
            yield self.satu(Hal.PREDIKAT, i.capaian.predikat, None, tahun)
        if i.tahun_akhir:
            yield from self.nilai(Hal.TARGET_AKHIR, i.target_akhir, i.tahun_akhir)
        yield from self.hitungan(Hal.KEMAJUAN, i.kemajuan, tahun)

    def nilai(self, hal: Hal, n: Nilai, tahun: int) -> Iterator[Klaim]:
        """A figure, a letter, or what stands instead ("tidak tersedia"); nothing where nothing was entered."""
        if n.teks:
            angka = n.angka if n.angka_atas is None else None
            yield self.satu(hal, n.bersatuan, angka, tahun, satuan_klaim(n.satuan or self.i.satuan))

    def hitungan(self, hal: Hal, h: Hitungan, tahun: int) -> Iterator[Klaim]:
        if h.nilai is not None:
            yield self.satu(hal, h.persen, h.nilai, tahun, "%")

    def satu(self, hal: Hal, teks: str, angka: Decimal | None, tahun: int, satuan: str = "") -> Klaim:
        sendiri = self.s.tahun if hal in {Hal.TARGET_AKHIR, Hal.KEMAJUAN} else tahun
        sebutan = f"{hal.value.replace('_', ' ').capitalize()} {self.i.kode} tahun {tahun}"
        tempat = self.s.tempat(f"indikator:{self.i.kode}:{sendiri}:{hal.value}", sebutan)
        return Klaim(hal, self.i.kode, PENGUKURAN, teks, angka, tempat, tahun, self.i.uraian, self.sasaran, satuan)


def keluaran(s: Sumber) -> Iterator[Keluaran]:
    """The outputs of kegiatan with target and realisasi; parts by themselves where they alone tell it."""
    for p in s.k.ukur.simpul:
        for x in p.keluaran:
            yield from _keluaran(s, p, x)


def _keluaran(s: Sumber, p: SimpulUkur, x: KeluaranUkur) -> Iterator[Keluaran]:
    utuh, sebutan = f"indikator:{x.kode}:{s.tahun}:realisasi", f"Keluaran {p.kode} {p.nama}"
    if not x.komponen or x.realisasi.ada:
        yield _hasil(p, x, s.tempat(utuh, sebutan))
        return
    for k in x.komponen:
        tempat = s.tempat(f"indikator:{x.kode}.{k.huruf}:{s.tahun}:realisasi", sebutan, utuh)
        yield _hasil(p, k, tempat)


def _hasil(p: SimpulUkur, x: KeluaranUkur | KomponenUkur, tempat: Tempat) -> Keluaran:
    return Keluaran(p.nama, x.uraian, tempat, x.target.hitung, x.realisasi.hitung, x.capaian.nilai)
