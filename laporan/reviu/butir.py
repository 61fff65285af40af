"""The checklist of the reviu: three blocks, 6 + 7 + 10 items.

Blocks: PermenPANRB 53/2014 Lampiran III (domain handbook §1.4). The handbook marks the wording of single items as common
practice, not as seen in the regulation; whoever has the regulation at hand mends it here, the keys stay.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

SUMBER = "PermenPANRB Nomor 53 Tahun 2014 Lampiran III"
BLOK: Mapping[str, str] = {"I": "Format", "II": "Mekanisme penyusunan", "III": "Substansi"}


@dataclass(frozen=True, slots=True)
class Butir:
    """One item: its key ("III.7"), its words, and whether the program answers it."""

    kunci: str
    teks: str
    program: bool = False
    bila_tidak: tuple[str, ...] = ()
    """The items which it explains: it is only asked for where one of them is answered "tidak"."""

    @property
    def blok(self) -> str:
        return self.kunci.split(".")[0]

    @property
    def nomor(self) -> str:
        return self.kunci.split(".")[1]


BUTIR: tuple[Butir, ...] = (
    Butir("I.1", "Laporan kinerja menampilkan data penting unit kerja.", program=True),
    Butir("I.2", "Laporan kinerja menyajikan informasi target kinerja.", program=True),
    Butir("I.3", "Laporan kinerja menyajikan capaian kinerja secara memadai.", program=True),
    Butir("I.4", "Lampiran mendukung informasi pada badan laporan.", program=True),
    Butir("I.5", "Laporan kinerja menyajikan upaya perbaikan ke depan.", program=True),
    Butir("I.6", "Laporan kinerja menyajikan akuntabilitas keuangan.", program=True),
    Butir("II.1", "Laporan kinerja disusun oleh unit kerja yang memiliki tugas dan fungsi untuk itu."),
    Butir("II.2", "Informasi dalam laporan kinerja didukung dengan data yang memadai.", program=True),
    Butir(
        "II.3", "Terdapat mekanisme penyampaian data dan informasi dari unit kerja kepada unit penyusun.", program=True
    ),
    Butir("II.4", "Ditetapkan penanggung jawab pengumpulan data dan informasi di setiap unit kerja.", program=True),
    Butir("II.5", "Data dan informasi kinerja dalam laporan diyakini keandalannya."),
    Butir("II.6", "Analisis dan penjelasan dalam laporan diketahui oleh unit kerja terkait.", program=True),
    Butir("II.7", "Laporan kinerja gabungan disusun dengan peran serta unit kerja di bawahnya."),
    Butir("III.1", "Tujuan dan sasaran dalam laporan sesuai dengan Perjanjian Kinerja.", program=True),
    Butir("III.2", "Tujuan dan sasaran dalam laporan selaras dengan Renstra.", program=True),
    Butir(
        "III.3", "Bila butir 1 atau 2 dijawab tidak, terdapat penjelasan yang memadai.", bila_tidak=("III.1", "III.2")
    ),
    Butir("III.4", "Tujuan dan sasaran dalam laporan sesuai dengan Indikator Kinerja.", program=True),
    Butir("III.5", "Tujuan dan sasaran dalam laporan sesuai dengan Indikator Kinerja Utama.", program=True),
    Butir(
        "III.6", "Bila butir 4 atau 5 dijawab tidak, terdapat penjelasan yang memadai.", bila_tidak=("III.4", "III.5")
    ),
    Butir(
        "III.7", "Terdapat perbandingan data kinerja dengan tahun lalu, standar nasional, dan sebagainya.", program=True
    ),
    Butir("III.8", "IKU dan indikator kinerja cukup mengukur tujuan dan sasaran."),
    Butir("III.9", "Bila butir 8 dijawab tidak, terdapat penjelasan yang memadai.", bila_tidak=("III.8",)),
    Butir("III.10", "IKU dan indikator kinerja memenuhi kriteria SMART."),
)
MENURUT_KUNCI: Mapping[str, Butir] = {b.kunci: b for b in BUTIR}


def per_blok() -> list[tuple[str, str, list[Butir]]]:
    """The blocks in order: numeral, name, items."""
    return [(blok, BLOK[blok], list(isi)) for blok, isi in groupby(BUTIR, key=lambda b: b.blok)]
