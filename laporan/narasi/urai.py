"""Markup into the blocks of a document tree: paragraphs, headings, lists, tables, pictures; all else becomes its text.

The one reader of written texts, forgiving and bounded: whatever stands open at the end is closed, what lies too deep is
lifted, and each block comes out in one form only, so that reading what was written back gives the same blocks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

from laporan.document import GayaParagraf, Nilai, Paragraph, Rujukan, Run, Subjudul, Teks
from laporan.narasi.bentuk import BATAS_HURUF, TANDA_TERBANYAK, Isi, terlalu_panjang, terlalu_rumit
from laporan.narasi.huruf import rapikan_runs, satu_baris, tercetak
from laporan.narasi.pindai import pindai
from laporan.narasi.wadah import WADAH, Tumpukan
from laporan.narasi.word import ButirWord, tingkat_word

_TEBAL, _MIRING = {"b", "strong"}, {"i", "em"}
_JUDUL = {"h1": 1, "h2": 1, "h3": 1, "h4": 2, "h5": 2, "h6": 2}
_BLOK = {"p", "div", "hr", "pre", "section", "article", "header", "footer", "address", "caption", "center", "dt", "dd"}
_GAYA: dict[str, GayaParagraf] = {g: g for g in get_args(GayaParagraf)}
_JANGKAR = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,119}")
_KUNCI = re.compile(r"[^\s<>\"'\[\]](?:[^\x00-\x1f<>\"\[\]]{0,198}[^\s<>\"'\[\]])?")
_JARAK = re.compile(r"[ \t\r\n\f]+")


def urai(naskah: str, batas: int = BATAS_HURUF) -> tuple[Isi, ...]:
    """The blocks of a text. Raises TulisanDitolak where it has more than `batas` letters, or is nearly all markup."""
    u = _Pengurai(batas)
    for n, t in enumerate(pindai(naskah)):
        if n > TANDA_TERBANYAK:
            raise terlalu_rumit()
        if t.jenis == "teks":
            u.teks(t.isi)
        elif t.jenis == "buka":
            u.buka(t.isi, t.sifat)
        else:
            u.tutup(t.isi)
    return u.selesai()


class _Pengurai:
    def __init__(self, batas: int) -> None:
        self.batas = batas
        self.huruf = 0
        self.wadah = Tumpukan()
        self.runs: list[Run] = []
        self.tebal = self.miring = 0
        self.gaya: GayaParagraf = "biasa"
        self.judul = self.word = 0
        self.chip: tuple[str, str, list[str]] | None = None
        self.rentang = 0  # spans open inside a chip

    def teks(self, isi: str) -> None:
        self.huruf += len(isi)
        if self.huruf > self.batas and not isi.isspace():
            raise terlalu_panjang(self.huruf)
        if self.chip:
            self.chip[2].append(isi)
        else:
            self.runs.append(Teks(_JARAK.sub(" ", tercetak(isi)), tebal=self.tebal > 0, miring=self.miring > 0))

    def buka(self, nama: str, sifat: Mapping[str, str]) -> None:
        if nama == "br":
            self.runs.append(Teks("\n", tebal=self.tebal > 0, miring=self.miring > 0))
        elif nama == "span":
            self._buka_rentang(sifat)
        elif nama == "img":
            self._alt(sifat)
        elif nama == "div" and _JANGKAR.fullmatch(sifat.get("data-sisip", "")):
            self.alirkan()
            self.wadah.buka("sisip", sifat)
        elif nama in WADAH:
            self.alirkan()
            self.wadah.buka(nama, sifat)
        elif nama in _JUDUL or nama in _BLOK:
            self._buka_blok(nama, sifat)
        else:
            self.tebal += nama in _TEBAL
            self.miring += nama in _MIRING

    def tutup(self, nama: str) -> None:
        if nama == "span":
            self._tutup_rentang()
        elif nama in WADAH or nama in _JUDUL or nama in _BLOK:
            self.alirkan()
            if nama == "div" and self.wadah.atas.tag == "sisip":
                self.wadah.tutup("sisip")
            elif nama in WADAH:
                self.wadah.tutup(nama)
        else:
            self.tebal = max(self.tebal - (nama in _TEBAL), 0)
            self.miring = max(self.miring - (nama in _MIRING), 0)

    def selesai(self) -> tuple[Isi, ...]:
        self.alirkan()
        return tuple(self.wadah.tutup_semua())

    def alirkan(self) -> None:
        """End the paragraph that is being read."""
        self._tutup_chip()
        runs = rapikan_runs(self.runs) if any(not r.teks.isspace() for r in self.runs) else ()
        if runs:
            self.wadah.taruh(self._blok(runs))
        self.runs = []
        self.gaya, self.judul, self.word = "biasa", 0, 0

    def _blok(self, runs: tuple[Run, ...]) -> Paragraph | Subjudul | ButirWord:
        if self.judul and self.wadah.di_luar:
            return Subjudul(rapikan_runs([replace(r, tebal=False) for r in runs]), self.judul)
        return ButirWord(self.word, runs) if self.word else Paragraph(runs, self.gaya)

    def _buka_blok(self, nama: str, sifat: Mapping[str, str]) -> None:
        self.alirkan()
        self.judul = _JUDUL.get(nama, 0)
        if nama == "p":
            self.gaya = next((_GAYA[g] for g in sifat.get("class", "").split() if g in _GAYA), "biasa")
            self.word = tingkat_word(sifat.get("style", ""))

    def _buka_rentang(self, sifat: Mapping[str, str]) -> None:
        if self.chip:
            self.rentang += 1
        elif _KUNCI.fullmatch(sifat.get("data-nilai", "")):
            self.chip, self.rentang = ("nilai", sifat["data-nilai"], []), 0
        elif _JANGKAR.fullmatch(sifat.get("data-rujuk", "")):
            self.chip, self.rentang = ("rujuk", sifat["data-rujuk"], []), 0

    def _tutup_rentang(self) -> None:
        if self.chip and self.rentang:
            self.rentang -= 1
        else:
            self._tutup_chip()

    def _tutup_chip(self) -> None:
        if self.chip is None:
            return
        jenis, kunci, isi = self.chip
        self.chip = None
        teks, tebal, miring = satu_baris("".join(isi), 250) or kunci, self.tebal > 0, self.miring > 0
        self.runs.append(
            Nilai(kunci, teks, tebal=tebal, miring=miring)
            if jenis == "nilai"
            else Rujukan(kunci, teks, tebal=tebal, miring=miring)
        )

    def _alt(self, sifat: Mapping[str, str]) -> None:
        """The words for a picture of a book; any other picture is left out."""
        if self.wadah.atas.tag == "figure":
            self.wadah.atas.sifat = {**self.wadah.atas.sifat, "alt": sifat.get("alt", "")}
