"""Drafts of a book: parts drawn apart by several processes, those that did not change taken from before, then joined.

The text of a draft is that of the edition, page by page; besides, each page bears the word RANCANGAN.

    potong      cuts the page of the book where pages end anyhow
    proses      draws parts in children, the longest first
    simpanan    keeps what was drawn
    stempel     what stands in the margins
    gabung      joins, with bookmarks, links and page labels
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from laporan.document import Dokumen
from laporan.renderers.html import render_html
from laporan.renderers.pdf import BELUM, TUNGGU, PdfGagal
from laporan.renderers.rancangan import simpanan
from laporan.renderers.rancangan.gabung import gabung, label
from laporan.renderers.rancangan.potong import Halaman, potong
from laporan.renderers.rancangan.proses import ANAK, Hasil, Kerja, Regu
from laporan.renderers.rancangan.stempel import RANCANGAN, css_bagian, css_stempel, html_stempel, tanda_air
from laporan.renderers.sisip import tempel
from sakip.core.numbers import romawi

Lapor = Callable[[int, int], object]
_TAUTAN = re.compile(r'(<a\b[^>]*?)href="#([^"]+)"')
_DAFTAR = 'class="daftar-isi'
_ULANG = 3  # a list whose numbers change how long it is


def render_rancangan(
    sumber: Dokumen | Callable[[], Dokumen],
    lapor: Lapor | None = None,
    tunggu: float = TUNGGU,
    *,
    html: str = "",
    tulisan: str = RANCANGAN,
) -> bytes:
    """The draft of a book. `lapor(done, all)` hears of each part; `html` is its page where `render_html` was called,
    `tulisan` what stands across each page.

    Given a function that builds the document, the children get ready (0.7 s) while that runs. Raises PdfGagal.
    """
    with _Meja(lapor or (lambda *_: None), tunggu) as meja:
        if callable(sumber):
            meja.regu()
        dok = sumber() if callable(sumber) else sumber
        halaman = potong((html or render_html(dok)).encode("utf-8", "replace").decode())
        return tanda_air(tempel(_Rancangan(halaman, meja, tulisan).pdf(), dok), tulisan)


class _Meja:
    """Draws parts, or takes those that were drawn before; children start when the first is to be drawn."""

    def __init__(self, lapor: Lapor, tunggu: float) -> None:
        self.lapor, self.tunggu = lapor, tunggu
        self.kemajuan: tuple[int, int] | None = None
        self._regu: Regu | None = None
        self.siap = False

    def __enter__(self) -> _Meja:
        return self

    def __exit__(self, *_: object) -> None:
        if self._regu:
            self._regu.bubar()

    def regu(self) -> Regu:
        self._regu = self._regu or Regu(ANAK, self.tunggu)
        return self._regu

    def hasil(self, kerja: Sequence[Kerja], gaya: dict[str, str]) -> list[Hasil]:
        """One for each, in order; equal ones are drawn once."""
        kunci = [simpanan.kunci(k, gaya[k.gaya]) for k in kerja]
        ada = simpanan.ambil(kunci)
        sisa = {i: k for i, k in enumerate(kerja) if kunci[i] not in ada and kunci.index(kunci[i]) == i}

        pertama = self.kemajuan is None

        def kabar() -> None:
            """Of the parts; lists and stamps, which come after, are only a sign of life."""
            if pertama:
                self.kemajuan = sum(k in ada for k in kunci), len(kerja)
            self.lapor(*self.kemajuan or (0, 0))

        def selesai(i: int, hasil: Hasil) -> None:
            ada[kunci[i]] = hasil
            simpanan.simpan(kunci[i], hasil)
            kabar()

        kabar()
        if sisa:
            self._siapkan(gaya)
            self.regu().kerjakan(sisa, selesai, kabar)
        return [ada[k] for k in kunci]

    def _siapkan(self, gaya: dict[str, str]) -> None:
        if not self.siap:
            self.regu().siapkan(gaya)
            self.siap = True


@dataclass
class _Rancangan:
    halaman: Halaman
    meja: _Meja
    tulisan: str

    def pdf(self) -> bytes:
        self.gaya = {"bagian": css_bagian(self.halaman.css), "stempel": css_stempel(self.halaman.css, self.tulisan)}
        bagian = self.meja.hasil([self._kerja(b) for b in self.halaman.bagian], self.gaya)
        for _ in range(_ULANG):
            panjang = [len(b.halaman) for b in bagian]
            bagian, stempel = self._bernomor(bagian)
            if panjang == [len(b.halaman) for b in bagian]:
                return gabung(bagian, stempel)
        raise PdfGagal(BELUM)

    def _kerja(self, isi: str) -> Kerja:
        return Kerja("bagian", f"{self.halaman.kepala}<body>{isi}</body></html>")

    def _bernomor(self, bagian: list[Hasil]) -> tuple[list[Hasil], Hasil]:
        """The lists with their page numbers, now that these are known; and the stamps."""
        nomor = nomor_jangkar(bagian)
        daftar = [i for i, b in enumerate(self.halaman.bagian) if _DAFTAR in b]
        kerja = [self._kerja(_dengan_nomor(self.halaman.bagian[i], nomor)) for i in daftar]
        nama = [h["nama"] for b in bagian for h in b.halaman]
        kerja.append(Kerja("stempel", html_stempel(self.halaman.kepala, self.halaman.baku, nama)))
        *isi, stempel = self.meja.hasil(kerja, self.gaya)
        ganti = dict(zip(daftar, isi, strict=True))
        return [ganti.get(i, b) for i, b in enumerate(bagian)], stempel


def nomor_jangkar(bagian: Sequence[Hasil]) -> dict[str, str]:
    """The number that is printed on the page of each anchor."""
    halaman = [h for b in bagian for h in b.halaman]
    mulai = label(halaman)
    nomor: dict[str, str] = {}
    for i, h in enumerate(halaman):
        awal, gaya = [m for m in mulai if m[0] <= i][-1]
        urut = i - awal + 1
        teks = {"": "", "r": romawi(urut).lower(), "D": str(urut)}[gaya]
        for nama in h["jangkar"]:
            nomor.setdefault(nama, teks)
    return nomor


def _dengan_nomor(html: str, nomor: dict[str, str]) -> str:
    return _TAUTAN.sub(lambda m: f'{m[1]}data-halaman="{nomor.get(m[2], "")}" {m[0][len(m[1]) :]}', html)
