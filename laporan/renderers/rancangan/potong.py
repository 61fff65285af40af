"""A printable page cut into parts that WeasyPrint draws apart: only where a page ends anyhow.

That is before a chapter or lampiran, before what is told to start a page, and where the kind of page changes (cover,
front pages, upright, turned). The pages of the parts, one after the other, are those of the whole page drawn at once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

_TAG = re.compile(r"<(/?)(section|div|figure|table|ul|ol)\b([^>]*)>")
_KELAS = re.compile(r'\bclass="([^"]*)"')
_ISI_KEPALA = re.compile(r"(<style>)(.*?)(</style>)", re.DOTALL)
_NAMA_HALAMAN = re.compile(r"([^{}]+)\{[^{}]*?(?<![\w-])page:\s*([a-z-]+)")
_KOMENTAR = re.compile(r"/\*.*?\*/", re.DOTALL)
_WADAH = frozenset({"depan", "isi", "lampiran", "halaman-baru"})
_SEKALI = frozenset({"tanpa-judul", "halaman-baru"})
"""Classes of an element that stand for its beginning: the bookmark, the new page."""


@dataclass(frozen=True, slots=True)
class Halaman:
    """A printable page: its `css`, its `kepala` up to the body (without the css), and the parts of its body.

    `baku` is what is no part: the running title, which stands on each page.
    """

    css: str
    kepala: str
    baku: str
    bagian: tuple[str, ...]


def potong(html: str) -> Halaman:
    """Cut what `render_html` finished. Raises ValueError for a page of another make."""
    gaya = _ISI_KEPALA.search(html)
    badan = html.find("<body>")
    akhir = html.rfind("</body>")
    if not gaya or not gaya.end() < badan < akhir:
        raise ValueError("bukan halaman cetak")
    kepala = html[: gaya.start()] + html[gaya.end() : badan]
    mulai = _TAG.search(html, badan)
    awal = mulai.start() if mulai else akhir
    css = gaya.group(2)
    return Halaman(css, kepala, html[badan + 6 : awal], _Pemotong(html[awal:akhir], nama_halaman(css)).bagian())


def nama_halaman(css: str) -> dict[str, str]:
    """The kind of page that each class asks for: `.lebar { page: lebar }`."""
    return {
        pilih.strip().removeprefix("."): nama
        for deret, nama in _NAMA_HALAMAN.findall(_KOMENTAR.sub("", css))
        for pilih in deret.split(",")
        if re.fullmatch(r"\s*\.[\w-]+\s*", pilih)
    }


@dataclass(frozen=True, slots=True)
class _Unsur:
    tag: str
    kelas: tuple[str, ...]
    halaman: str

    def lanjutan(self) -> str:
        """The tag that opens it again in the next part."""
        return f'<{self.tag} class="{" ".join(k for k in self.kelas if k not in _SEKALI)}">'

    @property
    def wadah(self) -> bool:
        """Whether a part may end inside it."""
        return self.tag == "section" or (self.tag == "div" and not _WADAH.isdisjoint(self.kelas))

    @property
    def halaman_baru(self) -> bool:
        return "halaman-baru" in self.kelas or {"bagian", "tingkat-1"} <= set(self.kelas)


@dataclass
class _Pemotong:
    """Walks the body once. `batas` is the place behind the last content, after what closed there."""

    html: str
    nama: dict[str, str]
    terbuka: list[_Unsur] = field(default_factory=list)
    batas: tuple[int, tuple[_Unsur, ...]] = (0, ())
    halaman: str | None = None
    putus: bool = False
    potongan: list[tuple[int, tuple[_Unsur, ...]]] = field(default_factory=list)

    def bagian(self) -> tuple[str, ...]:
        akhir = 0
        for tag in _TAG.finditer(self.html):
            if self._di_wadah() and self.html[akhir : tag.start()].strip():
                self._isi(tag.start())
            self._tag(tag)
            akhir = tag.end()
        return tuple(self._potong())

    def _tag(self, tag: re.Match[str]) -> None:
        if tag.group(1):
            self.terbuka.pop()
            if self._di_wadah():
                self.batas = tag.end(), tuple(self.terbuka)
            return
        unsur = self._unsur(tag)
        luar = self._di_wadah()
        self.terbuka.append(unsur)
        if luar:
            self.putus |= unsur.halaman_baru
            if not unsur.wadah:
                self._mulai_isi(unsur.halaman)

    def _unsur(self, tag: re.Match[str]) -> _Unsur:
        kelas = _KELAS.search(tag.group(3))
        semua = tuple(kelas.group(1).split()) if kelas else ()
        atas = self.terbuka[-1].halaman if self.terbuka else ""
        return _Unsur(tag.group(2), semua, next((self.nama[k] for k in reversed(semua) if k in self.nama), atas))

    def _di_wadah(self) -> bool:
        return not self.terbuka or self.terbuka[-1].wadah

    def _isi(self, sampai: int) -> None:
        """Paragraphs and headings of the innermost element."""
        self._mulai_isi(self.terbuka[-1].halaman if self.terbuka else "")
        self.batas = sampai, tuple(self.terbuka)

    def _mulai_isi(self, halaman: str) -> None:
        if self.halaman is not None and (self.putus or halaman != self.halaman):
            self.potongan.append(self.batas)
        self.halaman, self.putus = halaman, False

    def _potong(self) -> list[str]:
        letak = [(0, ()), *self.potongan, (len(self.html), ())]
        return [
            "".join(u.lanjutan() for u in buka)
            + self.html[awal:akhir]
            + "".join(f"</{u.tag}>" for u in reversed(tutup))
            for (awal, buka), (akhir, tutup) in pairwise(letak)
        ]
