"""The performance tree of one sasaran on turned pages: what stands above it, its indicators, and what supports it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from laporan.charts.gaya import PUCAT, bingkai, garis, kotak_teks, tinggi_teks
from laporan.charts.ukuran import bersih

LEBAR, TINGGI = 1000, 500
"""A turned page below its heading, in units of the drawing: 10 of them are 7 points on paper."""
KIRI, SELA, RAPAT, INDEN, TERLEBAR = 216, 26, 7, 14, 360


@dataclass(frozen=True, kw_only=True)
class Kotak:
    """A box: `kunci` tells it from others, `tanda` is printed below its words and makes it pale. `lanjutan`: it began on
    the page before."""

    kunci: str
    teks: str
    tanda: str = ""
    lanjutan: bool = False
    anak: tuple[Kotak, ...] = ()

    @property
    def kata(self) -> str:
        ekor = f"{' (lanjutan)' if self.lanjutan else ''}{f' [{self.tanda}]' if self.tanda else ''}"
        return bersih(self.teks) + ekor


@dataclass(frozen=True, kw_only=True)
class Lembar:
    """One page: boxes over the whole width, the one on the left with those below it, the tree on the right."""

    atas: tuple[Kotak, ...]
    pangkal: Kotak
    cabang: tuple[Kotak, ...]


def bagi_pohon(atas: Sequence[Kotak], pangkal: Kotak, cabang: Sequence[Kotak]) -> list[Lembar]:
    """The tree in pages; what stands above is on the first, a box that goes on says so."""
    dalam = _dalam(cabang)
    hasil: list[Lembar] = []
    halaman = Lembar(atas=tuple(atas), pangkal=pangkal, cabang=())
    lalu: Jalur = ()
    for jalur in _jalur(cabang):
        coba = replace(halaman, cabang=_tambah(halaman.cabang, jalur))
        if halaman.cabang and _tinggi_atas(coba) + _tinggi_semua(coba.cabang, _lebar(dalam)) > TINGGI:
            hasil.append(halaman)
            kepala = replace(pangkal, anak=(), lanjutan=True)
            coba = Lembar(atas=(), pangkal=kepala, cabang=_tambah((), _sambung(jalur, lalu)))
        halaman, lalu = coba, jalur
    return [*hasil, halaman]


def gambar_pohon(lembar: Lembar, judul: str) -> str:
    """One page as a drawing; every word of it stands in the description too."""
    lebar = _lebar(_dalam(lembar.cabang))
    tinggi = _tinggi_atas(lembar) + max(_tinggi_pangkal(lembar.pangkal), _tinggi_semua(lembar.cabang, lebar))
    return bingkai(tinggi + 3, judul, uraian(lembar), _gambar(lembar, lebar), lebar=LEBAR)


def uraian(lembar: Lembar) -> str:
    """The page in words, each level in the brackets of the one above."""
    atas = "".join(f"{k.kata}; " for k in lembar.atas)
    bawah = f"didukung oleh: {'; '.join(map(_kata, lembar.cabang))}" if lembar.cabang else "belum ada yang mendukung"
    return f"{atas}{_kata(lembar.pangkal)}, {bawah}."


Jalur = tuple[Kotak, ...]
"""A lowest box after those above it."""


def _kata(k: Kotak) -> str:
    return f"{k.kata} ({'; '.join(map(_kata, k.anak))})" if k.anak else k.kata


def _dalam(cabang: Sequence[Kotak]) -> int:
    """How many levels the tree has."""
    return max((1 + _dalam(k.anak) for k in cabang), default=0)


def _lebar(dalam: int) -> int:
    """The width of a box in a tree of so many levels."""
    dalam = max(dalam, 1)
    return min((LEBAR - 2 - KIRI - SELA * dalam) // dalam, TERLEBAR)


def _jalur(cabang: Sequence[Kotak], atas: Jalur = ()) -> Iterator[Jalur]:
    for k in cabang:
        if k.anak:
            yield from _jalur(k.anak, (*atas, replace(k, anak=())))
        else:
            yield (*atas, k)


def _tambah(isi: tuple[Kotak, ...], jalur: Jalur) -> tuple[Kotak, ...]:
    """The tree with one more lowest box, below those above it that it ends with already."""
    if not jalur:
        return isi
    kepala, sisa = jalur[0], jalur[1:]
    if sisa and isi and isi[-1].kunci == kepala.kunci:
        return (*isi[:-1], replace(isi[-1], anak=_tambah(isi[-1].anak, sisa)))
    return (*isi, replace(kepala, anak=_tambah((), sisa)))


def _sambung(jalur: Jalur, lalu: Jalur) -> Jalur:
    """The path on a new page: what it shares with the path before goes on."""
    sama = len(list(takewhile(lambda p: p[0].kunci == p[1].kunci, zip(jalur, lalu, strict=False))))
    return (*(replace(k, lanjutan=True) for k in jalur[:sama]), *jalur[sama:])


def _tinggi_atas(lembar: Lembar) -> int:
    return sum(tinggi_teks(k.kata, LEBAR - 2) + RAPAT + 3 for k in lembar.atas)


def _tinggi_pangkal(pangkal: Kotak) -> int:
    bawah = sum(tinggi_teks(k.kata, KIRI - INDEN) + RAPAT for k in pangkal.anak)
    return tinggi_teks(pangkal.kata, KIRI, tebal=True) + bawah


def _tinggi(k: Kotak, lebar: int) -> int:
    return max(tinggi_teks(k.kata, lebar), _tinggi_semua(k.anak, lebar))


def _tinggi_semua(cabang: Sequence[Kotak], lebar: int) -> int:
    return sum(_tinggi(k, lebar) + RAPAT for k in cabang)


def _gambar(lembar: Lembar, lebar: int) -> Iterator[str]:
    y = 2
    for k in lembar.atas:
        tinggi = tinggi_teks(k.kata, LEBAR - 2)
        yield garis(KIRI // 2, y + tinggi, KIRI // 2, y + tinggi + RAPAT + 3)
        yield kotak_teks(1, y, LEBAR - 2, k.kata)
        y += tinggi + RAPAT + 3
    yield from _pangkal(lembar.pangkal, y)
    if lembar.cabang:
        yield from _cabang(
            lembar.cabang, 1 + KIRI, y, lebar, y + tinggi_teks(lembar.pangkal.kata, KIRI, tebal=True) // 2
        )


def _pangkal(pangkal: Kotak, y: int) -> Iterator[str]:
    yield kotak_teks(1, y, KIRI, pangkal.kata, tebal=True)
    y += tinggi_teks(pangkal.kata, KIRI, tebal=True)
    for k in pangkal.anak:
        tinggi = tinggi_teks(k.kata, KIRI - INDEN)
        yield garis(8, y, 8, y + RAPAT + tinggi // 2) + garis(
            8, y + RAPAT + tinggi // 2, 1 + INDEN, y + RAPAT + tinggi // 2
        )
        yield kotak_teks(1 + INDEN, y + RAPAT, KIRI - INDEN, k.kata)
        if k is not pangkal.anak[-1]:
            yield garis(8, y + RAPAT + tinggi // 2, 8, y + RAPAT + tinggi)
        y += RAPAT + tinggi


def _cabang(cabang: Sequence[Kotak], x: int, y: int, lebar: int, asal: int) -> Iterator[str]:
    """The boxes of one level below each other, each beside those below it; `asal` is the middle of the box above."""
    tiang, kiri = x + SELA // 2, x + SELA
    ujung = asal
    yield garis(x, asal, tiang, asal)
    for k in cabang:
        tengah = y + tinggi_teks(k.kata, lebar) // 2
        yield garis(tiang, ujung, tiang, tengah) + garis(tiang, tengah, kiri, tengah)
        ujung = tengah
        yield kotak_teks(kiri, y, lebar, k.kata, warna=PUCAT if k.tanda else "#fff")
        if k.anak:
            yield from _cabang(k.anak, kiri + lebar, y, lebar, tengah)
        y += _tinggi(k, lebar) + RAPAT
