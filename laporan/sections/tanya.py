"""The seven questions that a report answers for every sasaran, in the order of PermenPANRB 53/2014 Lampiran II, BAB III A."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from kinerja.queries.bentuk import IndikatorUkur, NilaiTahun, SasaranUkur
from laporan.document import Block, Butir, Subjudul, Teks
from laporan.kalimat import titik
from laporan.kalimat.kinerja import Kata
from laporan.susun import daftar, paragraf, runs

TANYA = (
    "Target dan realisasi tahun {tahun}",
    "Perbandingan dengan tahun-tahun sebelumnya",
    "Kemajuan terhadap target akhir Renstra",
    "Perbandingan dengan standar nasional atau provinsi",
    "Penyebab keberhasilan atau kegagalan serta solusinya",
    "Efisiensi penggunaan sumber daya",
    "Program dan kegiatan yang menunjang",
)


def judul_tanya(nomor: int, tahun: int) -> Subjudul:
    """The heading over the answer to question `nomor`, 1 to 7: `(1) Target dan …`, which no numbering of sections has."""
    return Subjudul(runs(f"({nomor}) {TANYA[nomor - 1].format(tahun=tahun)}"))


def per_indikator(
    indikator: Sequence[IndikatorUkur], kalimat: Callable[[IndikatorUkur], Kata], *, bernama: bool = False
) -> Block:
    """A sentence of each indicator: a paragraph for one, a list for several; `bernama` where it names the indicator."""
    if len(indikator) == 1:
        return paragraf(*kalimat(indikator[0]))
    return daftar(*(Butir(runs(*(() if bernama else _nama(i)), *kalimat(i))) for i in indikator), gaya="-")


def terurai(s: SasaranUkur) -> list[IndikatorUkur]:
    """The indicators of a sasaran; one that is told by its lettered parts alone as these."""
    return [x for i in s.indikator for x in i.terurai]


def sejak_diukur(s: SasaranUkur) -> SasaranUkur:
    """The sasaran with its years from the first of which anything is known; last year and this one stay."""
    deret = [x for i in s.indikator for x in (i.seri, *(c.seri for c in i.komponen)) if x]
    ada = [n.tahun for seri in deret for n in seri if n.nilai.ada or n.nilai.kosong or n.target.ada]
    awal = min([*ada, *(seri[-1].tahun - 1 for seri in deret)], default=0)

    def sisa(seri: tuple[NilaiTahun, ...]) -> tuple[NilaiTahun, ...]:
        return tuple(n for n in seri if n.tahun >= awal)

    def potong(i: IndikatorUkur) -> IndikatorUkur:
        return replace(i, seri=sisa(i.seri), komponen=tuple(replace(c, seri=sisa(c.seri)) for c in i.komponen))

    return replace(s, indikator=tuple(map(potong, s.indikator)))


def _nama(i: IndikatorUkur) -> Kata:
    return (Teks(f"{titik(i.uraian)}.", miring=True), " ")
