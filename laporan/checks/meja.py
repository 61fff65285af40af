"""Which lists of indicators lack one that all the others have (K1): papers and measuring tables, each with what stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from laporan.checks.bacaan import Asal, Bacaan, Hal, Klaim
from laporan.checks.daftar import Temu
from laporan.checks.padan import NASKAH, Ukur, bersih, komponen
from laporan.checks.temuan import Tempat, Tingkat

LAIN = "lain"
"""Tables with what is elsewhere (national figures) need not have it for each indicator (004:371-376)."""
SEL = re.compile(r"(Lembar .+) (?:sel [A-Z]+\d+|baris \d+)$")
"""How a place in a workbook is named."""
HALAMAN = "halaman"
"""How a place in a PDF begins; a table that runs on over the page may have lost its last rows there."""
PALING_SEDIKIT = 2
"""A table with fewer indicators is not a list of them."""
RENCANA = frozenset({"PK", "PK Perubahan", "RKT", "Renstra"})
"""Papers that hold all indicators of the office, however few."""
CUKUP = 3
"""What stands in so many lists and lacks in one more was lost there."""

Meja = tuple[str, str]
"""A table: its name, and its section where it has none of its own."""


@dataclass(frozen=True)
class _Rak:
    """The tables of a report. What a PDF carries over to the next page is still one table; a component stands where it
    stands, and with it the indicator above it."""

    b: Bacaan

    @cached_property
    def awal(self) -> Mapping[str, str]:
        """Of each piece of a table the name of the first."""
        return {_nama(r.tempat)[0]: _nama(t.baris[0].tempat)[0] for t in self.b.tabel for r in t.baris}

    @cached_property
    def bagian(self) -> Mapping[frozenset[str], tuple[Ukur, ...]]:
        """The components of each indicator."""
        semua = self.b.ukur
        return {u.pokok: tuple(v for v in semua if komponen(v.uraian, u.uraian)) for u in semua}

    def meja(self, t: Tempat) -> Meja | None:
        nama, ada = _nama(t)
        return (self.awal.get(nama, nama), t.bagian) if ada else None

    def letak(self, u: Ukur) -> dict[Meja, Tempat]:
        """The tables that speak of it, each with the place there."""
        tempat = (t for v in (*self.bagian.get(u.pokok, ()), u) for t in v.tempat_tempat)
        return {m: t for t in tempat if (m := self.meja(t))}


def _nama(t: Tempat) -> tuple[str, str]:
    """The name of the table in a place; the second is empty where it is in none."""
    nama, ada, _ = t.sebutan.partition(", baris")
    sel = SEL.match(t.sebutan) if not ada else None
    return (sel[1], sel[0]) if sel else (nama, ada)


def baris_hilang(janji: Sequence[Ukur], b: Bacaan) -> Iterator[Temu]:
    """Papers that lack one of the promised indicators, and tables of one kind (often one a sasaran) that lack it together."""
    if b.asal is Asal.DATA:
        return
    rak = _Rak(b)
    kelompok = _kelompok_meja([u for u in janji if u.tingkat == "sasaran"], rak)
    satu_lepas = [u for u in b.ukur if u.tingkat == "sasaran" and _lepas_satu(rak.letak(u), kelompok)]
    utama = [u for u in b.ukur if (u in janji and u.tingkat == "sasaran") or u in satu_lepas]
    for (macam, _), meja in kelompok.items():
        ada = [u for u in utama if meja & rak.letak(u).keys()]
        hilang = [u for u in utama if u not in ada and rak.letak(u)]
        sedikit = macam in RENCANA or all(u in satu_lepas for u in hilang)
        if hilang and len(ada) >= (len(hilang) if sedikit else max(len(hilang) + 1, PALING_SEDIKIT)):
            yakin = len(hilang) == 1 and not _di_ujung_halaman(hilang[0], ada, utama, meja)
            yield from (_hilang(u, ada, meja, rak, yakin=yakin) for u in hilang)


def _lepas_satu(letak: Mapping[Meja, Tempat], kelompok: Mapping[tuple[str, Meja | None], set[Meja]]) -> bool:
    """It stands wherever indicators are listed, but for one place."""
    return len(kelompok) > CUKUP and sum(not meja & letak.keys() for meja in kelompok.values()) == 1


def _di_ujung_halaman(u: Ukur, ada: Sequence[Ukur], utama: Sequence[Ukur], meja: set[Meja]) -> bool:
    """Of a PDF: below all rows that were read, or beside a single one."""
    terakhir = all(utama.index(v) < utama.index(u) for v in ada)
    return any(m[0].startswith(HALAMAN) for m in meja) and (terakhir or len(ada) < PALING_SEDIKIT)


def _kelompok_meja(utama: Sequence[Ukur], rak: _Rak) -> dict[tuple[str, Meja | None], set[Meja]]:
    """Each paper by itself, under its name; measuring tables of one kind together."""
    isi: dict[Meja, list[Klaim]] = {m: [] for u in utama for m in rak.letak(u)}
    for k in (k for u in utama for k in u.klaim):
        if m := rak.meja(k.tempat):
            isi[m].append(k)
    kelompok: dict[tuple[str, Meja | None], set[Meja]] = {}
    for meja, klaim in isi.items():
        naskah = klaim[0].naskah if klaim else "IKU" if any(_iku(u, meja, rak) for u in utama) else LAIN
        kunci = (naskah, meja) if naskah in NASKAH else (_macam(klaim) if klaim else LAIN, None)
        kelompok.setdefault(kunci, set()).add(meja)
    return {kunci: x for kunci, x in kelompok.items() if kunci[0] != LAIN}


def _iku(u: Ukur, meja: Meja, rak: _Rak) -> bool:
    """A table without figures is a list of IKU only where it says so of them."""
    return any(i.iku and rak.meja(i.tempat) == meja for i in u.keterangan)


def _macam(klaim: Sequence[Klaim]) -> str:
    """What a measuring table compares: with the target, with other years, with the end of the Renstra, with others."""
    hal = {k.hal for k in klaim}
    if Hal.TARGET_AKHIR in hal:
        return "akhir"
    if len({k.tahun for k in klaim}) > 1:
        return "tahun"
    return "target" if Hal.TARGET in hal else LAIN


def _sasaran(u: Ukur) -> str:
    return u.isi("sasaran") or next((k.sasaran for k in u.klaim if k.sasaran), "")


def _hilang(u: Ukur, ada: Sequence[Ukur], meja: set[Meja], rak: _Rak, *, yakin: bool) -> Temu:
    dekat = min(ada, key=lambda v: bersih(_sasaran(v)) != bersih(_sasaran(u)))
    di, tempat = next((m, t) for m, t in rak.letak(dekat).items() if m in meja)
    lain = next(iter(rak.letak(u).items()))
    sebutan = di[0] if len(meja) == 1 else " dan ".join(sorted({m[0] for m in meja}))
    kalimat = (
        f"{sebutan} memuat {len(ada)} indikator, tetapi {u.nama} tidak ada di dalamnya, padahal ada pada {lain[0][0]}."
    )
    return Temu(kalimat, tempat, (lain[1],), tingkat=Tingkat.PERINGATAN if yakin else Tingkat.SARAN)
