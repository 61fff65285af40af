"""Names in a sentence: which indikator, program, kegiatan or belanja a figure is said of, and what is said (`hal`)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from laporan.checks.bacaan import Bacaan
from laporan.checks.naskah.angka import Angka
from laporan.checks.padan import BUTIR

_AWALAN = re.compile(
    r"(?:program/kegiatan|sub\s+kegiatan|program|kegiatan|persentase|prosentase|nilai|jumlah|indeks|tingkat|hasil|cakupan)\s+",
    re.IGNORECASE,
)
_SINGKAT = re.compile(r"\(([A-Z]{2,8})\)")
SEDIKIT = 3
_SISA = (
    r"sisa|selisih|kelebihan|kekurangan|silpa|efisiensi|penghematan|tidak\s+terserap|kenaikan|penurunan|peningkatan|pertumbuhan|pengurangan|"
    r"penambahan|(?:meningkat|menurun|naik|turun|bertambah|berkurang|lebih\s+\w+)\s+(?:sebesar|sebanyak|sekitar|hingga)"
)
_HAL = (
    ("realisasi_uang", r"realisasi\s+(?:\w+\s+){0,2}?(?:anggaran|belanja|keuangan|dana|pagu|apbd)|(?:pen)?yerapan(?:\s+anggaran)?|serapan|terserap|dibelanjakan"),
    ("kemajuan", r"(?:tingkat\s+)?kemajuan(?:nya)?"),
    ("capaian", r"(?:tingkat\s+|persentase\s+)?(?:capaian|pencapaian)(?:nya)?(?:\s+kinerja|\s+target)?"),
    ("target", r"target\w*|ditarget\w*"),
    ("realisasi", r"realisasi\w*|terealisasi\w*|direalisasikan"),
    ("sisa", _SISA),
    ("porsi", r"(?:proporsi|porsi|kontribusi)(?:\s+(?:anggaran|belanja|alokasi|pagu))?"),
    ("pagu", r"pagu(?:\s+anggaran)?|anggaran|dianggarkan|dialokasikan|alokasi|dana"),
)  # fmt: skip
HAL = re.compile("|".join(rf"(?P<{hal}>\b(?:{pola})\b)" for hal, pola in _HAL), re.IGNORECASE)


def hal_terdekat(teks: str, dari: int, sampai: int) -> str:
    """The last word before a figure that says what it states ("target"); "" without one."""
    hasil = ""
    for cocok in HAL.finditer(teks, dari, sampai):
        hasil = cocok.lastgroup or hasil
    return hasil


@dataclass(frozen=True)
class Pokok:
    """Something that figures are said of: an indikator or a line of money. `angka` are its own figures, `pola` its names."""

    nama: str
    angka: tuple[Angka, ...]
    nama_lain: tuple[str, ...] = ()
    uang: bool = False

    @cached_property
    def pola(self) -> re.Pattern[str]:
        nama = sorted(set(_ragam((self.nama, *self.nama_lain))), key=len, reverse=True)
        return re.compile("|".join(rf"\b{_longgar(n)}\b" for n in nama) or r"(?!)", re.IGNORECASE)

    @cached_property
    def awal(self) -> frozenset[str]:
        """The first word of each name, small: a quick look whether it may stand in a text."""
        return frozenset(re.findall(r"\w+", n.lower())[0] for n in _ragam((self.nama, *self.nama_lain)))


def _longgar(nama: str) -> str:
    return r"\W+".join(re.escape(k) for k in re.findall(r"\w+", nama))


def _ragam(nama: Iterable[str]) -> Iterator[str]:
    """A name in full, without the short form in brackets, without its first general word."""
    for n in nama:
        polos = " ".join(_SINGKAT.sub(" ", BUTIR.sub("", n)).split())
        for calon in (polos, " ".join(n.split()), _AWALAN.sub("", polos, count=1)):
            if len(re.findall(r"\w+", calon)) >= (SEDIKIT if calon != polos else 2):
                yield calon
        yield from _SINGKAT.findall(n)


def semua_pokok(b: Bacaan, angka: Iterable[Angka]) -> tuple[Pokok, ...]:
    """Those of a report; a short form that two share is no name of either."""
    menurut: dict[str, list[Angka]] = defaultdict(list)
    for a in angka:
        menurut[a.nama.lower()].append(a)
    hasil = []
    for u in b.ukur:
        nama = tuple(dict.fromkeys([*(i.uraian for i in u.keterangan), *(k.uraian for k in u.klaim)]))
        isi = [a for n in nama for a in menurut.get(n.lower(), ()) if not a.uang]
        hasil.append(Pokok(u.uraian, tuple(dict.fromkeys(isi)), nama))
    baris = dict.fromkeys(u.nama for u in b.uang if u.kedalaman)
    hasil += [Pokok(n, tuple(menurut.get(n.lower(), ())), uang=True) for n in baris]
    return tuple(p for p in hasil if p.awal)


@dataclass(frozen=True, slots=True)
class Letak:
    """Where a name stands in a text."""

    awal: int
    akhir: int
    pokok: tuple[Pokok, ...]


def letak(semua: Iterable[Pokok], teks: str) -> tuple[Letak, ...]:
    """The names in a text by place; a name inside a longer one is not meant; the same words may name two things."""
    kata = frozenset(re.findall(r"\w+", teks.lower()))
    ada = [(c.start(), c.end(), p) for p in semua if p.awal & kata for c in p.pola.finditer(teks)]
    tempat: dict[tuple[int, int], list[Pokok]] = defaultdict(list)
    for awal, akhir, p in ada:
        if not any(a <= awal and akhir <= z and (a, z) != (awal, akhir) for a, z, _ in ada):
            tempat[awal, akhir].append(p)
    return tuple(Letak(a, z, tuple(p)) for (a, z), p in sorted(tempat.items()))
