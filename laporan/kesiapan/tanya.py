"""The seven questions of PermenPANRB 53/2014 Lampiran II, BAB III A, for every sasaran: which are answered by the data.

A national figure that does not exist is an answer when the reason stands beside it; so is a year before the first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from kinerja.queries.bentuk import IndikatorUkur, NilaiTahun, SasaranUkur
from kinerja.queries.nilai import Nilai
from laporan.kalimat import titik
from laporan.kesiapan.jawaban import Jawaban, Keadaan
from laporan.konteks import Konteks
from laporan.sections.sebab import kekurangan
from laporan.sections.tanya import TANYA, terurai
from sakip.core.asal import Tautan

HALAMAN: Mapping[int, Tautan] = {
    1: Tautan("kinerja:isian"),
    2: Tautan("kinerja:isian"),
    3: Tautan("renstra:indikator_daftar"),
    4: Tautan("kinerja:pembanding"),
    5: Tautan("kinerja:isian"),
    6: Tautan("anggaran:isian"),
    7: Tautan("renstra:program"),
}


@dataclass(frozen=True, slots=True)
class Pertanyaan:
    nomor: int
    judul: str
    jawaban: Jawaban


@dataclass(frozen=True, slots=True)
class SasaranTanya:
    """A sasaran with its seven questions."""

    kode: str
    nomor: int
    uraian: str
    pertanyaan: tuple[Pertanyaan, ...]

    @property
    def terjawab(self) -> int:
        return sum(p.jawaban.keadaan is Keadaan.LENGKAP for p in self.pertanyaan)


def tujuh_pertanyaan(k: Konteks) -> tuple[SasaranTanya, ...]:
    """All strategic sasaran of the agreement in force; () without one."""
    return tuple(_sasaran(k, s) for s in k.ukur.sasaran)


def _sasaran(k: Konteks, s: SasaranUkur) -> SasaranTanya:
    pertama = k.rencana is not None and k.rencana.tahun_awal == k.tahun
    semua = terurai(s)
    jawaban = (
        _per_indikator(semua, lambda i: i.target.ada and _terjawab(i.realisasi)),
        _per_indikator(semua, lambda i: pertama or any(map(_pernah, i.seri[:-1]))),
        _per_indikator(semua, lambda i: _terjawab(i.target_akhir)),
        _per_indikator(s.indikator, _dibandingkan),
        _per_indikator(s.indikator, lambda i: not kekurangan(i, [v for v in k.ukur.survei if v.indikator_id == i.id])),
        _efisiensi(k, s),
        _penunjang(k, s),
    )
    tanya = (
        Pertanyaan(n, TANYA[n - 1].format(tahun=k.tahun), _bertautan(j, HALAMAN[n])) for n, j in enumerate(jawaban, 1)
    )
    return SasaranTanya(s.kode, s.nomor, titik(s.uraian), tuple(tanya))


def _bertautan(j: Jawaban, tautan: Tautan) -> Jawaban:
    return Jawaban(j.n, j.dari, j.satuan, j.kurang, tautan)


def _per_indikator(semua: Sequence[IndikatorUkur], ada: Callable[[IndikatorUkur], bool]) -> Jawaban:
    kurang = [i for i in semua if not ada(i)]
    return Jawaban(len(semua) - len(kurang), len(semua), kurang=_nama(kurang))


def _nama(indikator: Iterable[IndikatorUkur]) -> tuple[str, ...]:
    return tuple(titik(i.uraian) for i in indikator)


def _terjawab(n: Nilai) -> bool:
    """There is a value, or the reason why there is none."""
    return n.ada or bool(n.kosong and n.alasan)


def _pernah(n: NilaiTahun) -> bool:
    return _terjawab(n.nilai)


def _dibandingkan(i: IndikatorUkur) -> bool:
    return any(_terjawab(p.nilai) for p in i.pembanding)


def _efisiensi(k: Konteks, s: SasaranUkur) -> Jawaban:
    hasil = k.efisiensi.get(s.sasaran_id or 0)
    return Jawaban(int(hasil is not None and hasil.nilai is not None), 1, "hitungan efisiensi")


def _penunjang(k: Konteks, s: SasaranUkur) -> Jawaban:
    uang = k.uang_sasaran(s.sasaran_id)
    banyak = uang.jumlah_program if uang else 0
    return Jawaban(banyak, banyak, "program")
