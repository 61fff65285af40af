"""Which statements speak of the same indicator: our own by their key, printed ones by their words.

`ukur(b)` gives each indicator of a report with all that papers and tables say of it. No rule stands here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from laporan.checks.arah import NEGATIF, menurut_naskah, menurut_target
from laporan.checks.bacaan import Asal, Bacaan, Hal, Indikator, Klaim
from laporan.checks.temuan import Tempat

SEJALAN: Mapping[str, str] = {
    "survey": "survei", "survai": "survei", "prosentase": "persentase", "percentase": "persentase",
    "kesos": "kesejahteraan sosial", "social": "sosial", "publik": "umum", "dg": "dengan", "indkes": "indeks",
    "ketenteraman": "ketentraman", "ditindak": "ditindaklanjuti", "tindaklanjut": "ditindaklanjuti",
    "ikm": "indeks", "skm": "survei", "opd": "perangkat daerah", "pd": "perangkat daerah", "skpd": "perangkat daerah",
}  # fmt: skip
"""Spellings and short forms that the sources use for one word (003:290-317, 004:293-337, 004:682-736)."""
UMUM = frozenset({
    "nilai", "hasil", "persentase", "tingkat", "jumlah", "angka", "indeks", "survei", "dan", "di", "dalam", "pada", "yang",
    "dengan", "oleh", "untuk", "bidang", "umum", "dari", "terhadap", "ke", "atas", "para", "serta", "melalui", "kecamatan",
    "lanjuti", "bagi", "secara", "telah", "dapat", "atau",
})  # fmt: skip
"""Words that do not tell indicators apart."""
BUTIR = re.compile(r"^\s*(?:\(?\d{1,2}[.)]\s*|\(?[a-z][.)]\s+|\d{1,2}\s+|[-•–]\s*)+", re.IGNORECASE)
TAMPAK, PADAT = 75, 40
"""Printed wordings are one indicator where they share 75 % of the words of the shorter and 40 % of all."""
NASKAH = ("PK Perubahan", "PK", "RKT", "Renstra", "IKU")
"""The papers that set targets, the one that counts first."""


def bersih(teks: str) -> str:
    """A wording without numbering, punctuation and case, spellings made one."""
    kata = re.findall(r"\w+", BUTIR.sub("", teks).casefold())
    return " ".join(" ".join(SEJALAN.get(k, k) for k in kata).split())


def kata_kunci(teks: str) -> frozenset[str]:
    """The words that tell a wording apart from others; all of them where none does."""
    semua = frozenset(bersih(teks).split())
    return semua - UMUM or semua


def komponen(uraian: str, induk: str) -> bool:
    """Whether a wording is that of a component of the indicator `induk`, as lists below it are read: “Induk: bagian”."""
    atas, pisah, _ = uraian.rpartition(":")
    return bool(pisah) and bersih(atas) == bersih(induk)


def kemiripan(a: frozenset[str], b: frozenset[str]) -> int:
    """How alike two sets of words are, 0 to 100; 0 where they speak of something else."""
    bersama, pendek, semua = len(a & b), min(len(a), len(b)), len(a | b)
    if not pendek or (bersama < 2 and a != b):
        return 0
    sama = bersama * 100 >= TAMPAK * pendek and bersama * 100 >= PADAT * semua
    return bersama * 100 // semua if sama else 0


@dataclass(frozen=True)
class Ukur:
    """An indicator through all papers and tables of one report."""

    pokok: frozenset[str]
    uraian: str
    keterangan: tuple[Indikator, ...]
    klaim: tuple[Klaim, ...]
    arah: str = ""
    """naik|turun as far as it is said or shown by the plan; empty where only the name can tell."""

    def cari(self, hal: Hal, tahun: int | None = None) -> tuple[Klaim, ...]:
        """Its statements of one thing, of one year or of all."""
        return tuple(k for k in self.klaim if k.hal is hal and (tahun is None or k.tahun == tahun))

    def nilai(self, hal: Hal, tahun: int | None) -> Klaim | None:
        """The first figure of a year, that of the Perjanjian Kinerja before the others."""
        ada = [k for k in self.cari(hal, tahun) if k.angka is not None]
        return min(ada, key=lambda k: urutan_naskah(k.naskah)) if ada else None

    def isi(self, nama: str) -> str:
        """What is known of the indicator under that name ("satuan"), from the first place that says it."""
        return next((str(v) for i in self.keterangan if (v := getattr(i, nama))), "")

    @cached_property
    def tingkat(self) -> str:
        return self.isi("tingkat") or "sasaran"

    @cached_property
    def iku(self) -> bool:
        return any(i.iku for i in self.keterangan) or any(k.naskah == "IKU" for k in self.klaim)

    @cached_property
    def tempat(self) -> Tempat:
        return (*(k.tempat for k in self.klaim), *(i.tempat for i in self.keterangan), Tempat(""))[0]

    @cached_property
    def tempat_tempat(self) -> tuple[Tempat, ...]:
        """All places that speak of it."""
        return (*(k.tempat for k in self.klaim), *(i.tempat for i in self.keterangan))

    @cached_property
    def realisasi(self) -> Mapping[int, Klaim]:
        """The realisasi of each year that has a figure."""
        tahun = {k.tahun for k in self.cari(Hal.REALISASI) if k.angka is not None and k.tahun is not None}
        return {t: k for t in sorted(tahun) if (k := self.nilai(Hal.REALISASI, t))}

    def sebelum(self, tahun: int) -> list[tuple[int, Decimal]]:
        """The realisasi of the years before."""
        return [(t, k.angka) for t, k in self.realisasi.items() if t < tahun and k.angka is not None]

    @property
    def nama(self) -> str:
        return kutip(self.uraian)


def urutan_naskah(naskah: str) -> int:
    return NASKAH.index(naskah) if naskah in NASKAH else len(NASKAH)


def kutip(teks: str, panjang: int = 90) -> str:
    """The wording between quotes, made short."""
    rapat = " ".join(BUTIR.sub("", teks).split())
    return f"“{rapat if len(rapat) <= panjang else rapat[:panjang].rsplit(' ', 1)[0] + ' …'}”"


KOSONG = frozenset({"", "-", "–", "—", "n/a", "na", "#div/0!"})
"""What stands in a cell without a figure (002:742-795, 004:373)."""


def berisi(k: Klaim) -> bool:
    """Whether something is said at all: a figure, a letter, a reason."""
    return k.angka is not None or k.teks.strip().casefold() not in KOSONG


def ukur(b: Bacaan) -> tuple[Ukur, ...]:
    """All indicators of the report, in the order in which they first stand there."""
    klaim: dict[str, list[Klaim]] = {i.kunci: [] for i in b.indikator}
    for k in b.klaim:
        tanpa = k.tahun is None and k.hal is not Hal.TARGET_AKHIR
        klaim.setdefault(k.pokok, []).append(replace(k, tahun=b.tahun) if tanpa else k)
    satu = [_satu(frozenset({p}), b, isi) for p, isi in klaim.items()]
    if b.asal is Asal.DATA:
        return tuple(replace(u, arah=u.isi("polaritas")) for u in satu)
    negatif = [bersih(p.teks) for p in b.prosa if NEGATIF.search(p.teks)]
    return tuple(_berarah(u, negatif) for u in _gabungkan(satu))


def _berarah(u: Ukur, negatif: list[str]) -> Ukur:
    arah = u.isi("polaritas") or menurut_naskah(bersih(u.uraian), negatif) or menurut_target(u.klaim)
    return replace(u, arah=arah)


def _satu(pokok: frozenset[str], b: Bacaan, klaim: Iterable[Klaim]) -> Ukur:
    isi, ket = tuple(klaim), tuple(i for i in b.indikator if i.kunci in pokok)
    uraian = (*(i.uraian for i in ket), *(k.uraian for k in isi if k.uraian), *pokok)[0]
    return Ukur(pokok, uraian, ket, isi)


def _gabungkan(satu: list[Ukur]) -> Iterator[Ukur]:
    """Join the most alike first; two rows of one table are never the same indicator."""
    kata = [kata_kunci(u.uraian) for u in satu]
    pasangan = [
        (kemiripan(kata[i], kata[j]) + (bersih(u.uraian) == bersih(satu[j].uraian)), -i, -j)
        for i, u in enumerate(satu)
        for j in range(i + 1, len(satu))
        if u.tingkat == satu[j].tingkat
    ]
    kelompok = {i: [i] for i in range(len(satu))}
    for nilai, i, j in sorted(pasangan, reverse=True):
        a, z = kelompok[-i], kelompok[-j]
        if nilai and a is not z and not _letak(satu[n] for n in a) & _letak(satu[n] for n in z):
            a.extend(z)
            kelompok.update(dict.fromkeys(z, a))
    for i, isi in kelompok.items():
        if isi[0] == i:
            yield _lebur([satu[n] for n in isi])


def _letak(isi: Iterable[Ukur]) -> set[str]:
    """The papers and tables where it stands."""
    return {n for u in isi for n in (*(k.naskah for k in u.klaim), *(_tabel(i) for i in u.keterangan)) if n}


def _tabel(i: Indikator) -> str:
    return i.tempat.sebutan.partition(", baris")[0]


def _lebur(isi: list[Ukur]) -> Ukur:
    return Ukur(
        frozenset().union(*(u.pokok for u in isi)),
        isi[0].uraian,
        tuple(i for u in isi for i in u.keterangan),
        tuple(k for u in isi for k in u.klaim),
    )


def kini(b: Bacaan) -> Iterator[tuple[Ukur, Klaim, Decimal]]:
    """Each indicator that has a realisasi of the year."""
    for u in b.ukur:
        k = u.realisasi.get(b.tahun or 0)
        if k and k.angka is not None:
            yield u, k, k.angka


def lain_tahun(b: Bacaan, hal: Hal) -> Iterator[tuple[Ukur, Klaim, Klaim]]:
    """What a table that measures only another year than the report's says of `hal`, beside the figure of the report's year."""
    for u in b.ukur:
        kini = next((k for k in u.cari(hal, b.tahun) if k.angka is not None and k.naskah not in NASKAH), None)
        for k in u.cari(hal) if kini else ():
            ukuran = [x for x in u.klaim if x.naskah == k.naskah and x.hal in (Hal.TARGET, Hal.REALISASI)]
            utuh = {x.hal for x in ukuran} == {Hal.TARGET, Hal.REALISASI} and {x.tahun for x in ukuran} == {k.tahun}
            if kini and utuh and k.tahun != b.tahun and k.angka is not None:
                yield u, k, kini
