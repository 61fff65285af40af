"""The sentences of a report with their mentions, ready for the rules."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from laporan.checks.bacaan import Bacaan, JenisProsa, Prosa
from laporan.checks.naskah.angka import Angka
from laporan.checks.naskah.bentuk import Jenis, Sebutan
from laporan.checks.naskah.gudang import Gudang, gudang
from laporan.checks.naskah.kalimat import kalimat
from laporan.checks.naskah.pemindai import sebutan
from laporan.checks.naskah.pokok import HAL, Letak, hal_terdekat, letak

TEKS = frozenset({JenisProsa.PARAGRAF, JenisProsa.BUTIR, JenisProsa.KETERANGAN})
ATAU = re.compile(
    r"[,\s]*(?:poin\s*)?(?:\(|atau|setara|yaitu)[\s(]*(?:sebesar|sekitar|mencapai|setara|dengan|tercapai|\s)*",
    re.IGNORECASE,
)
_CAPAI = re.compile(r"(?:tercapai|mencapai)\s+(?:sebesar\s+)?$")
_LANJUT = re.compile(
    r"\s*(?:realisasi|capaian|target|hal\s+ini|terhadap|jika|bila|apabila|dibanding\w*|dengan\s+demikian|angka|nilai|jumlah|kondisi)\b",
    re.IGNORECASE,
)
_SENDIRI = re.compile(
    r"\b(?:indikator|sasaran)\s+(?!(?:ini|itu|tersebut|dimaksud|kinerja|utama|strategis|di)\b)[a-z]", re.IGNORECASE
)
"""It names another thing, in words of its own: "capaian indikator koordinasi"."""
_TAHUN_SESUDAH = re.compile(
    r"\)?\s*(?:(?!tahun|dan|menjadi|sebesar|dari|naik|turun|me|di\w+kan)[a-z/]+\s+)??(?:\(|,)?\s*(?:pada|di|untuk|dalam)?\s*tahun\s+(?:anggaran\s+)?"
    r"(?P<tahun>20\d\d)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Kalimat:
    """A sentence: `awal` is its place in the text of its paragraph, in which the mentions count too."""

    prosa: Prosa
    awal: int
    akhir: int
    sebutan: tuple[Sebutan, ...]
    gudang: Gudang

    @cached_property
    def teks(self) -> str:
        return self.prosa.teks[self.awal : self.akhir]

    @cached_property
    def kecil(self) -> str:
        return self.teks.lower()

    def jenis(self, *jenis: Jenis) -> tuple[Sebutan, ...]:
        return tuple(s for s in self.sebutan if s.jenis in jenis)

    @cached_property
    def angka(self) -> tuple[Sebutan, ...]:
        """Its figures; a long plain number is money."""
        return tuple(s for s in self.sebutan if s.nilai is not None)

    @cached_property
    def letak(self) -> tuple[Letak, ...]:
        return letak(self.gudang.pokok, self.teks)

    def ada(self, pola: re.Pattern[str]) -> bool:
        return bool(pola.search(self.teks))

    def pokok(self, s: Sebutan) -> Letak | None:
        """What a figure is said of: the last name before it, else the only one of the sentence, else that of the sentence
        before where this one goes on ("Realisasi tersebut …")."""
        di = s.awal - self.awal
        sebelum = [x for x in self.letak if x.akhir <= di]
        if sebelum or self.letak:
            return sebelum[-1] if sebelum else self.letak[0] if len(self.letak) == 1 else None
        return self.letak_lalu

    @cached_property
    def letak_lalu(self) -> Letak | None:
        """The one name of the sentences before in the paragraph, for a sentence that goes on without one."""
        if not _LANJUT.match(self.teks) or _SENDIRI.search(self.teks):
            return None
        lalu = letak(self.gudang.pokok, self.prosa.teks[: self.awal])
        nama = {p.nama for x in lalu for p in x.pokok}
        return Letak(0, 0, lalu[-1].pokok) if lalu and len(nama) == 1 else None

    def hal(self, s: Sebutan) -> str:
        """What is said: the last word for it since the figure before, else before the first one; a percentage in brackets
        is that of the figure before it."""
        lalu = max((x.akhir for x in self.angka if x.akhir <= s.awal), default=self.awal)
        if s.kata.startswith("poin"):
            return "sisa"
        if s.jenis is Jenis.PERSEN and (
            ATAU.fullmatch(self.prosa.teks, lalu, s.awal) or _CAPAI.search(self.sekata(s, 20))
        ):
            return "capaian"
        di, pertama = s.awal - self.awal, min((x.awal for x in self.angka), default=s.awal) - self.awal
        return hal_terdekat(self.tanpa_nama, lalu - self.awal, di) or hal_terdekat(self.tanpa_nama, 0, min(di, pertama))

    @cached_property
    def tanpa_nama(self) -> str:
        """The sentence without names of indikator and programs, which have words of their own ("penurunan")."""
        teks = self.teks
        for x in self.letak:
            teks = teks[: x.awal] + " " * (x.akhir - x.awal) + teks[x.akhir :]
        return teks

    @cached_property
    def hal_tunggal(self) -> str:
        """What the whole sentence states, where it is one thing ("realisasi")."""
        semua = {c.lastgroup or "" for c in HAL.finditer(self.tanpa_nama)} - {"sisa", "porsi"}
        return min(semua) if len(semua) == 1 else ""

    def tahun_angka(self, s: Sebutan) -> int | None:
        """The year that stands beside a figure: before it since the last figure ("tahun 2020 sebesar …") or just after."""
        lalu = max((x.akhir for x in self.angka if x.akhir <= s.awal), default=self.awal)
        nanti = min((x.awal for x in self.angka if x.awal >= s.akhir), default=self.akhir)
        sesudah = _TAHUN_SESUDAH.match(self.prosa.teks, s.akhir, nanti)
        if sesudah:
            return int(sesudah["tahun"])
        depan = [
            x.tahun[0]
            for x in self.sebutan
            if x.jenis is Jenis.TAHUN and x.tahun and lalu <= x.awal and x.akhir <= s.awal
        ]
        return depan[-1] if depan else None

    def sekata(self, s: Sebutan, panjang: int) -> str:
        """The words just before a mention."""
        return self.prosa.teks[max(self.awal, s.awal - panjang) : s.awal].lower()

    @cached_property
    def tahun(self) -> tuple[int, ...]:
        """Its years, those of periods and days left out."""
        return tuple(s.tahun[0] for s in self.sebutan if s.jenis is Jenis.TAHUN and s.tahun)


def dibaca(b: Bacaan, jenis: Iterable[JenisProsa] = TEKS) -> Iterator[Kalimat]:
    """The sentences that a person wrote."""
    semua = frozenset(jenis)
    for p in b.prosa:
        if p.tertulis and p.jenis in semua:
            yield from kalimat_prosa(b, p)


def kalimat_prosa(b: Bacaan, p: Prosa) -> tuple[Kalimat, ...]:
    """Those of a paragraph; remembered on the report, under the paragraph itself (a copied report has new ones)."""
    simpan: dict[int, tuple[Prosa, tuple[Kalimat, ...]]] = b.__dict__.setdefault("_kalimat", {})
    ada = simpan.get(id(p))
    if ada is None or ada[0] is not p:
        g, semua = gudang(b), sebutan(p.teks, p.hidup)
        isi = (Kalimat(p, a, z, tuple(s for s in semua if a <= s.awal < z), g) for a, z in kalimat(p.teks))
        ada = simpan[id(p)] = (p, tuple(isi))
    return ada[1]


def angka_prosa(b: Bacaan) -> frozenset[Decimal]:
    """The rupiah that any text names; remembered on the report."""
    ada = b.__dict__.get("_angka_prosa")
    if ada is None:
        ada = frozenset(
            s.nilai
            for p in b.prosa
            if p.jenis in TEKS
            for s in sebutan(p.teks)
            if s.jenis is Jenis.RUPIAH and s.nilai is not None
        )
        b.__dict__["_angka_prosa"] = ada
    hasil: frozenset[Decimal] = ada
    return hasil


def kata_umum(b: Bacaan) -> frozenset[str]:
    """Words that the report writes small somewhere ("Kecamatan Sebagai …" names no office); remembered on it."""
    ada: frozenset[str] | None = b.__dict__.get("_kata_umum")
    if ada is None:
        ada = frozenset(w for p in b.prosa for w in re.findall(r"(?<![\w-])[a-z]{3,}", p.teks))
        b.__dict__["_kata_umum"] = ada
    return ada


def bawa(dari: Bacaan, ke: Bacaan) -> Bacaan:
    """What is known of a report, for one text of it."""
    ke.__dict__["_gudang"], ke.__dict__["_kata_umum"] = gudang(dari), kata_umum(dari)
    ke.__dict__["_angka_prosa"], ke.__dict__["ukur"] = angka_prosa(dari), dari.ukur
    return ke


def dikenal(k: Kalimat, s: Sebutan) -> tuple[Angka, ...]:
    """The known figures that a mention may stand for in this sentence."""
    from laporan.checks.naskah.angka import sesuai

    return tuple(a for a in k.gudang.cocok(s) if sesuai(a, k.kecil))
