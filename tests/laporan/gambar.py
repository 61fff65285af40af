"""Reading a drawing in tests: its bars, its words as boxes on the paper, its tones on a grey print."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from xml.etree import ElementTree

from hypothesis import strategies as st
from PIL import Image

from laporan.charts.raster import png
from laporan.charts.ukuran import lebar_teks
from laporan.svg import periksa_svg

NS = {"s": "http://www.w3.org/2000/svg"}
PANJANG = (
    "Persentase Penyelenggaraan Pemerintahan Umum serta Koordinasi Ketenteraman dan Ketertiban Umum yang Dilaksanakan "
    "sesuai dengan Standar Operasional Prosedur di Wilayah Kecamatan dan Kelurahan"
)
ANEH = (
    "",
    " ",
    "<script>alert(1)</script>",
    "a & \"b\" 'c'",
    "😀" * 40,
    "نص عربي طويل",
    "\u202eterbalik",
    "\x00\x1f\ufffe",
    "X" * 400,
)
label = st.one_of(st.text(max_size=80), st.sampled_from((*ANEH, PANJANG)))
angka = st.decimals(min_value=-(10**13), max_value=10**13, places=2, allow_nan=False, allow_infinity=False)
angka_kosong = st.one_of(st.none(), angka)


def pohon(svg: str) -> ElementTree.Element:
    """The drawing, checked as a document checks it."""
    periksa_svg(svg)
    return ElementTree.fromstring(svg)


def tulisan(svg: str) -> list[str]:
    return [t.text or "" for t in pohon(svg).iterfind("s:text", NS)]


def batang(svg: str, tinggi: int) -> list[ElementTree.Element]:
    """The bars: boxes of this height."""
    return [r for r in pohon(svg).iterfind("s:rect", NS) if r.get("height") == str(tinggi)]


def lebar(unsur: ElementTree.Element) -> Decimal:
    return Decimal(unsur.get("width", ""))


def uraian(svg: str) -> str:
    return pohon(svg).findtext("s:desc", namespaces=NS) or ""


def kotak_tulisan(svg: str) -> list[tuple[Decimal, Decimal, Decimal, Decimal, str]]:
    """Left, top, right, bottom of every piece of text, by the widths of its letters."""
    hasil = []
    for t in pohon(svg).iterfind("s:text", NS):
        ukuran, kata = int(t.get("font-size", "11")), t.text or ""
        w = lebar_teks(kata, ukuran, tebal=t.get("font-weight") == "bold")
        x, y = Decimal(t.get("x", "")), Decimal(t.get("y", ""))
        kiri = x - {"start": Decimal(0), "middle": w / 2, "end": w}[t.get("text-anchor", "start")]
        if kata:
            hasil.append((kiri, y - ukuran * Decimal("0.74"), kiri + w, y + ukuran * Decimal("0.22"), kata))
    return hasil


def periksa_tulisan(svg: str) -> None:
    """No text runs into another or over the edge of the drawing."""
    _, _, lebar_gambar, tinggi = map(Decimal, pohon(svg).get("viewBox", "").split())
    semua = kotak_tulisan(svg)
    for i, (a, b, c, d, kata) in enumerate(semua):
        assert (a >= -1, b >= -1, c <= lebar_gambar + 1, d <= tinggi + 1) == (True,) * 4, kata
        for e, f, g, h, lain in semua[i + 1 :]:
            assert c <= e or g <= a or d <= f or h <= b, f"{kata!r} menimpa {lain!r}"


def abu(svg: str, skala: int = 2) -> Image.Image:
    """The drawing on grey paper, `skala` pixels a unit."""
    lebar_gambar = int(pohon(svg).get("viewBox", "").split()[2])
    return Image.open(BytesIO(png(svg, lebar_gambar * skala))).convert("L")


def nada(gambar: Image.Image, unsur: ElementTree.Element, skala: int = 2) -> tuple[float, float]:
    """The mean lightness (0 black, 1 white) inside a box, and how much it changes there (0 for an even tone)."""
    x, y, w, h = (float(unsur.get(n, "0")) * skala for n in ("x", "y", "width", "height"))
    isi = gambar.crop((round(x) + 3, round(y) + 3, round(x + w) - 3, round(y + h) - 3)).tobytes()
    return sum(isi) / len(isi) / 255, (max(isi) - min(isi)) / 255


def beda(a: float, b: float) -> float:
    """The contrast of two greys, 1 to 21 (WCAG), each from 0 to 1 in sRGB."""
    terang, gelap = sorted((_cahaya(a), _cahaya(b)), reverse=True)
    return (terang + 0.05) / (gelap + 0.05)


def _cahaya(x: float) -> float:
    return x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4
