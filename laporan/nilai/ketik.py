"""Figures that were typed into prose as plain text, and the live values that print the same."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from laporan.nilai.bentuk import NilaiHidup
from sakip.core.numbers import AngkaSalah, parse_angka

ANGKA_PENTING = 3
"""A figure with fewer digits that count ("100", "2,5") says too little about where it comes from."""
TERLALU_UMUM = 6
"""A figure that more live values than this print is taken for a chance likeness."""
TAHUN = range(1900, 2101)

_TERKETIK = re.compile(
    r"(?<![\w.,/])(?P<rp>Rp\.?\s?)?(?P<angka>[0-9][0-9.,]*[0-9])(?P<ekor>,-)?(?P<persen>\s?%)?(?![\w/])"
)
_TERCETAK = re.compile(r"\(?(?P<rp>Rp )?-?(?P<angka>[0-9][0-9.,]*)\)?(?P<persen> %)?(?: [^\d\W][^\d]*)?")


@dataclass(frozen=True)
class Ketikan:
    """Which live values print a figure; made once for all texts of a book."""

    menurut_angka: Mapping[Decimal, tuple[tuple[str, str], ...]]
    """By figure without its sign: kind ("rp", "persen", "") and key."""

    def kunci(self, teks: str) -> tuple[str, ...]:
        """The keys of the live values that figures in the text may stand for, each once, in order of the text."""
        hasil: dict[str, None] = {}
        for jenis, angka in _terketik(teks):
            cocok = [k for j, k in self.menurut_angka.get(angka, ()) if not jenis or j == jenis]
            if len(cocok) <= TERLALU_UMUM:
                hasil |= dict.fromkeys(cocok)
        return tuple(hasil)


def ketikan(nilai: Mapping[str, NilaiHidup]) -> Ketikan:
    """Ready to look figures up; names, counts in words and sentences of the list are passed over."""
    menurut_angka: dict[Decimal, list[tuple[str, str]]] = defaultdict(list)
    for n in nilai.values():
        cocok = _TERCETAK.fullmatch(n.teks)
        if n.nilai is not None and cocok and (bacaan := _bacaan(cocok["angka"])):
            menurut_angka[_terdekat(bacaan, abs(n.nilai))].append((_jenis(cocok), n.kunci))
    return Ketikan({angka: tuple(isi) for angka, isi in menurut_angka.items()})


def _terdekat(bacaan: tuple[Decimal, ...], nilai: Decimal) -> Decimal:
    return min(bacaan, key=lambda x: abs(x - nilai))


def _terketik(teks: str) -> Iterator[tuple[str, Decimal]]:
    """The figures of a text that are no years and have enough digits, each in every way that it can be read."""
    for cocok in _TERKETIK.finditer(teks):
        jenis = _jenis(cocok)
        for angka in _bacaan(cocok["angka"]):
            tahun = not jenis and "." not in cocok["angka"] and angka in TAHUN
            if not tahun and len(angka.normalize().as_tuple().digits) >= ANGKA_PENTING:
                yield jenis, angka


def _jenis(cocok: re.Match[str]) -> str:
    return "rp" if cocok["rp"] else "persen" if cocok["persen"] else ""


def _bacaan(tulisan: str) -> tuple[Decimal, ...]:
    """`98.125` may be a decimal or thousands; what is no figure (`7.01.02`) has no reading."""
    try:
        angka = parse_angka(tulisan, desimal=4, digit=19)
    except AngkaSalah as salah:
        return salah.pilihan
    return () if angka is None else (angka,)
