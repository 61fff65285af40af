"""What stands on each page of a draft beside its text: running title, page number, the word RANCANGAN (or NASKAH REVIU)."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

import pikepdf
from pikepdf import Dictionary

RANCANGAN = "RANCANGAN"
NASKAH_REVIU = "NASKAH REVIU"
"""What may stand across a page; of letters that are drawn below."""
_KOTAK_TEPI = re.compile(r"@(?:top|bottom|left|right)-[a-z-]+\s*\{[^}]*\}")
_HALAMAN_TUJUAN = re.compile(r"target-counter\(attr\(href\)[^)]*\)")
_CSS = """
@page { @top-center { content: "%s"; font: 8pt "Liberation Sans", Arial, sans-serif; color: #666; letter-spacing: 2pt } }
.lembar { height: 1pt; break-before: page }
"""
# The letters as strokes, 0.7 wide and 1 high. Drawn, not written: whoever searches or copies the text is not disturbed.
_HURUF = {
    "R": "0 0 m 0 1 l .38 1 l .62 1 .62 .46 .38 .46 c 0 .46 l S .34 .46 m .62 0 l S",
    "A": "0 0 m .33 1 l .66 0 l S .11 .33 m .55 .33 l S",
    "N": "0 0 m 0 1 l .6 0 l .6 1 l S",
    "C": ".64 .78 m .5 1.08 0 1.08 0 .5 c 0 -.08 .5 -.08 .64 .22 c S",
    "E": ".56 0 m 0 0 l 0 1 l .56 1 l S 0 .52 m .48 .52 l S",
    "H": "0 0 m 0 1 l S .62 0 m .62 1 l S 0 .52 m .62 .52 l S",
    "I": ".32 0 m .32 1 l S",
    "K": "0 0 m 0 1 l S .6 1 m 0 .42 l S .2 .61 m .64 0 l S",
    "S": ".6 .82 m .5 1.08 .04 1.06 .04 .76 c .04 .42 .62 .6 .62 .27 c .62 -.08 .1 -.06 .02 .2 c S",
    "U": "0 1 m 0 .3 l 0 -.1 .62 -.1 .62 .3 c .62 1 l S",
    "V": "0 1 m .32 0 l .64 1 l S",
    " ": "",
    "G": ".64 .78 m .5 1.08 0 1.08 0 .5 c 0 -.08 .5 -.08 .66 .22 c .66 .46 l .38 .46 l S",
}
_LANGKAH = 0.86  # from one letter to the next


def css_bagian(css: str) -> str:
    """The style sheet of the parts: nothing in the margins, and page numbers in lists as text."""
    return _HALAMAN_TUJUAN.sub("attr(data-halaman)", _KOTAK_TEPI.sub("", css))


def css_stempel(css: str, tulisan: str = RANCANGAN) -> str:
    """The style sheet of the stamps: the margins as in the book, and the word above each page."""
    return css + _CSS % tulisan


def html_stempel(kepala: str, baku: str, nama: Sequence[str]) -> str:
    """Empty pages of these kinds, in this order; their numbers count themselves."""
    lembar = "".join(f'<div class="lembar" style="page: {n or "auto"}"></div>' for n in nama)
    return f"{kepala}<body>{baku}{lembar}</body></html>"


def lapis(page: pikepdf.Page, gambar: pikepdf.Object, nama: str) -> None:
    """Lay a drawing over a page, in a list of resources of its own: parts share theirs among their pages."""
    sumber = dict(page.obj.Resources.items())
    lain = dict(sumber.get("/XObject", Dictionary()).items())
    page.obj.Resources = Dictionary(sumber | {"/XObject": Dictionary(lain | {nama: gambar})})
    page.contents_add(b"q", prepend=True)
    page.contents_add(f"Q {nama} Do".encode())


def tanda_air(pdf: bytes, tulisan: str = RANCANGAN) -> bytes:
    """The same with these words across each page, above all that is on it."""
    gambar: dict[tuple[float, float], pikepdf.Object] = {}
    hasil = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as buku:
        for page in buku.pages:
            _, _, lebar, tinggi = map(float, page.mediabox)
            if (lebar, tinggi) not in gambar:
                gambar[lebar, tinggi] = buku.make_indirect(_gambar_tanda(buku, lebar, tinggi, tulisan))
            lapis(page, gambar[lebar, tinggi], "/TandaAir")
        buku.save(hasil, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return hasil.getvalue()


def _gambar_tanda(pdf: pikepdf.Pdf, lebar: float, tinggi: float, tulisan: str) -> pikepdf.Object:
    """For a page of that size, in points; it lets the text through."""
    panjang = _LANGKAH * len(tulisan) - (_LANGKAH - 0.7)
    skala = 0.66 * (lebar**2 + tinggi**2) ** 0.5 / panjang
    c, s = (x / (lebar**2 + tinggi**2) ** 0.5 for x in (lebar, tinggi))
    x0, y0 = (lebar - skala * (c * panjang - s)) / 2, (tinggi - skala * (s * panjang + c)) / 2
    huruf = "".join(f"q 1 0 0 1 {i * _LANGKAH:.2f} 0 cm {_HURUF[h]} Q " for i, h in enumerate(tulisan))
    matriks = f"{c * skala:.3f} {s * skala:.3f} {-s * skala:.3f} {c * skala:.3f} {x0:.2f} {y0:.2f} cm"
    gaya = "/Samar gs .4 G .11 w 1 J 1 j"
    return pdf.make_stream(
        f"/Artifact BMC q {gaya} {matriks} {huruf}Q EMC".encode(),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Form,
        BBox=pikepdf.Array([0, 0, lebar, tinggi]),
        Resources=Dictionary(ExtGState=Dictionary(Samar=Dictionary(CA=0.13))),
        Group=Dictionary(S=pikepdf.Name.Transparency),
    )
