"""The one style of all charts: sizes, tones that differ on grey paper, and the few shapes that they are made of.

Units: `LEBAR` of them are the width of an upright page's text, so that 11 are about 8 points on paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from html import escape
from math import ceil
from typing import Literal, TypeVar

from laporan.charts.ukuran import bersih, lebar_teks, potong
from sakip.core.numbers import format_angka

T = TypeVar("T")
Angka = Decimal | int
LEBAR = 620
HURUF, KECIL = 11, 10
BARIS = 13
"""Letter sizes, and from one line of text to the next."""
BARIS_KOTAK = 5
"""Lines of text in a box."""
TINTA, GELAP, PUCAT, KISI = "#111", "#2f4d6e", "#d9e2ec", "#ccc"


def bingkai(tinggi: Angka, judul: str, uraian: str, isi: Iterable[str], lebar: int = LEBAR) -> str:
    """The drawing around its shapes, with title and description for readers who cannot see it."""
    huruf = f'font-family="Liberation Sans, Arial, sans-serif" font-size="{HURUF}" fill="{TINTA}"'
    kepala = f"<title>{escape(bersih(judul))}</title><desc>{escape(bersih(uraian))}</desc>"
    ukuran = f'viewBox="0 0 {lebar} {_a(tinggi)}" role="img"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {ukuran} {huruf}>{kepala}{"".join(isi)}</svg>'


def teks(
    x: Angka,
    y: Angka,
    isi: str,
    *,
    rata: Literal["start", "middle", "end"] = "start",
    ukuran: int = HURUF,
    tebal: bool = False,
) -> str:
    """Words on one line; `y` is their base line."""
    gaya = (' font-weight="bold"' if tebal else "") + (f' text-anchor="{rata}"' if rata != "start" else "")
    ukur = f' font-size="{ukuran}"' if ukuran != HURUF else ""
    return f'<text x="{_a(x)}" y="{_a(y)}"{gaya}{ukur}>{escape(bersih(isi))}</text>'


def kotak(x: Angka, y: Angka, lebar: Angka, tinggi: Angka, isi: str = GELAP) -> str:
    return (
        f'<rect x="{_a(x)}" y="{_a(y)}" width="{_a(lebar)}" height="{_a(tinggi)}" fill="{isi}" '
        f'stroke="{GELAP}" stroke-width="0.8"/>'
    )


def kotak_teks(x: int, y: int, lebar: int, isi: str, *, tebal: bool = False, warna: str = "#fff") -> str:
    """A box as high as its words need, these in its middle; `tinggi_teks` says how high."""
    baris = _baris_kotak(isi, lebar, tebal=tebal)
    tengah = x + Decimal(lebar) / 2
    kata = (teks(tengah, y + 14 + 12 * i, b, rata="middle", ukuran=KECIL, tebal=tebal) for i, b in enumerate(baris))
    return kotak(x, y, lebar, _tinggi_kotak(baris), warna) + "".join(kata)


def tinggi_teks(isi: str, lebar: int, *, tebal: bool = False) -> int:
    """The height of a box for these words."""
    return _tinggi_kotak(_baris_kotak(isi, lebar, tebal=tebal))


def _baris_kotak(isi: str, lebar: int, *, tebal: bool) -> list[str]:
    return potong(isi, lebar - 8, KECIL, BARIS_KOTAK, tebal=tebal)


def _tinggi_kotak(baris: Sequence[str]) -> int:
    return 12 * len(baris) + 8


def arsir(x: Angka, y: Angka, lebar: Angka, tinggi: Angka, jarak: int = 5) -> str:
    """Slanted lines over a box: a tone that grey paper keeps apart. Lines and no pattern, which would need an id."""
    x, y, lebar, tinggi = map(Decimal, (x, y, lebar, tinggi))
    ruas = []
    for i in range(jarak, int(lebar + tinggi) + 1, jarak):
        a, b = max(Decimal(i) - tinggi, Decimal(0)), min(Decimal(i), lebar)
        ruas.append(f"M{_a(x + a)} {_a(y + min(Decimal(i), tinggi))}L{_a(x + b)} {_a(y + i - b)}")
    return f'<path d="{"".join(ruas)}" stroke="{GELAP}" stroke-width="1.1" fill="none"/>' if ruas else ""


def garis(x1: Angka, y1: Angka, x2: Angka, y2: Angka, warna: str = TINTA, *, tebal: str = "1", putus: str = "") -> str:
    gaya = f' stroke-dasharray="{putus}"' if putus else ""
    return (
        f'<line x1="{_a(x1)}" y1="{_a(y1)}" x2="{_a(x2)}" y2="{_a(y2)}" stroke="{warna}" stroke-width="{tebal}"{gaya}/>'
    )


def garis_tanda(x: Angka, y1: Angka, y2: Angka, putus: str = "6 3") -> str:
    """A mark across bars, on a white edge, so that it is seen on dark ones too."""
    return garis(x, y1, x, y2, "#fff", tebal="5") + garis(x, y1, x, y2, tebal="2", putus=putus)


def legenda(x: Angka, y: int, butir: Sequence[tuple[str, str]]) -> str:
    """Samples with their words, in one row. A sample is "gelap", "pucat", "arsir" or "putus"."""
    isi = []
    for contoh, kata in butir:
        isi += [contoh_legenda(x, y, contoh), teks(x + 24, y + 10, kata)]
        x += 24 + lebar_teks(kata, HURUF) + 16
    return "".join(isi)


def contoh_legenda(x: Angka, y: Angka, contoh: str, lebar: int = 18, tinggi: int = 12) -> str:
    """A sample of a tone or line, left of its words."""
    if contoh == "putus":
        tengah = y + Decimal(tinggi) / 2
        return garis(x, tengah, x + lebar, tengah, tebal="2", putus="6 3" if lebar > 12 else "3 2")
    return batang(x, y, lebar, tinggi, contoh)


def batang(x: Angka, y: Angka, lebar: Angka, tinggi: Angka, contoh: str) -> str:
    """A bar in the tone of a sample of the legend."""
    isi = kotak(x, y, lebar, tinggi, {"gelap": GELAP, "arsir": "#fff"}.get(contoh, PUCAT))
    return isi + (arsir(x, y, lebar, tinggi) if contoh == "arsir" else "")


def angka(nilai: Decimal | None) -> str:
    """A figure as tables print it; `–` for none."""
    return "–" if nilai is None else format_angka(nilai, 2, tetap=False)


def bulat_atas(nilai: Decimal, langkah: Angka) -> Decimal:
    return (nilai / langkah).to_integral_value(ROUND_CEILING) * langkah


def bulat_bawah(nilai: Decimal, langkah: Angka) -> Decimal:
    return (nilai / langkah).to_integral_value(ROUND_FLOOR) * langkah


def bagi(isi: Sequence[T], terbanyak: int) -> list[Sequence[T]]:
    """The items in parts of at most so many, about equally long."""
    bagian = ceil(len(isi) / terbanyak) or 1
    panjang = ceil(len(isi) / bagian) or 1
    return [isi[i : i + panjang] for i in range(0, len(isi), panjang)]


def _a(x: Angka) -> str:
    """A place in the drawing, to a tenth."""
    if isinstance(x, int):
        return str(x)
    teks = format(x.quantize(Decimal("0.1"), ROUND_HALF_UP), "f")
    return teks.removesuffix(".0").replace("-0", "0") if teks in {"-0.0", "0.0"} else teks.removesuffix(".0")
