"""Pictures of a Word file: drawings, uploaded pictures, pages of files that are bound in."""

from __future__ import annotations

import base64
import binascii
import io
import threading
from collections.abc import Iterator
from typing import Final

import pypdfium2
from docx.image.exceptions import UnrecognizedImageError
from PIL import Image

from laporan.charts.raster import png
from laporan.renderers.docx.berkas import Berkas
from laporan.renderers.docx.tulis import bersih

EMU = 635  # in a twip
TITIK_PER_INCI = 200
TITIK_LAMPIRAN = 150
_SVG_URI = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_PDFIUM = threading.Lock()  # the library may be used by one thread at a time
_GAGAL: Final = (UnrecognizedImageError, binascii.Error, ValueError, OSError, SyntaxError, KeyError)


class Pelukis:
    """Puts pictures into a file, each with its description."""

    def __init__(self, berkas: Berkas) -> None:
        self._berkas = berkas
        self._jumlah = 0

    def svg(self, svg: str, alt: str, lebar: int, tinggi: int) -> str:
        """A drawing as a picture, with the drawing itself beside it for programs that can show it. Sizes in twips at most."""
        isi = png(svg, max(1, lebar * TITIK_PER_INCI // 1440))
        kode, w, h = self._berkas.gambar(isi)
        return self._run(kode, alt, _muat(w, h, lebar, tinggi), svg=self._berkas.svg(svg))

    def uri(self, uri: str, alt: str, lebar: int, tinggi: int) -> str:
        """A data: image; "" where it is none that can be shown."""
        try:
            return self.isi(_buka(uri), alt, lebar, tinggi)
        except _GAGAL:
            return ""

    def isi(self, isi: bytes, alt: str, lebar: int, tinggi: int) -> str:
        """A picture as large as fits. Raises UnrecognizedImageError."""
        kode, w, h = self._berkas.gambar(isi)
        return self._run(kode, alt, _muat(w, h, lebar, tinggi))

    def _run(self, kode: str, alt: str, ukuran: tuple[int, int], svg: str = "") -> str:
        self._jumlah += 1
        luas = f'cx="{ukuran[0] * EMU}" cy="{ukuran[1] * EMU}"'
        nama = f'id="{self._jumlah}" name="Gambar {self._jumlah}" descr="{_satu_baris(alt)}"'
        asli = f'<a:extLst><a:ext uri="{_SVG_URI}"><asvg:svgBlip r:embed="{svg}"/></a:ext></a:extLst>' if svg else ""
        return (
            f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {luas}/><wp:docPr {nama}/>'
            '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
            '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
            f"<pic:nvPicPr><pic:cNvPr {nama}/><pic:cNvPicPr/></pic:nvPicPr>"
            f'<pic:blipFill><a:blip r:embed="{kode}">{asli}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {luas}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )


def halaman_pdf(uri: str) -> Iterator[tuple[bytes, bool]]:
    """Each page of a data: PDF as a JPEG, and whether it lies across; nothing where the file cannot be read."""
    try:
        isi = _urai(uri)
        with _PDFIUM, pypdfium2.PdfDocument(isi) as pdf:
            gambar = [_halaman(hal) for hal in pdf]
    except (pypdfium2.PdfiumError, binascii.Error):
        return
    yield from gambar


def _halaman(hal: pypdfium2.PdfPage) -> tuple[bytes, bool]:
    lukisan = hal.render(scale=TITIK_LAMPIRAN / 72).to_pil().convert("RGB")
    hasil = io.BytesIO()
    lukisan.save(hasil, "JPEG", quality=85, dpi=(TITIK_LAMPIRAN, TITIK_LAMPIRAN))
    return hasil.getvalue(), lukisan.width > lukisan.height


def _buka(uri: str) -> bytes:
    isi = _urai(uri)
    if uri.startswith("data:image/svg"):
        return png(isi.decode(), 600)
    if uri.startswith(("data:image/png", "data:image/jpeg")):
        return isi
    hasil = io.BytesIO()
    with Image.open(io.BytesIO(isi)) as gambar:
        gambar.convert("RGBA").save(hasil, "PNG")
    return hasil.getvalue()


def _urai(uri: str) -> bytes:
    return base64.b64decode(uri.partition(",")[2])


def _muat(w: int, h: int, lebar: int, tinggi: int) -> tuple[int, int]:
    """As wide as allowed, unless that is too high."""
    skala = min(lebar / max(w, 1), tinggi / max(h, 1))
    return max(1, round(w * skala)), max(1, round(h * skala))


def _satu_baris(teks: str) -> str:
    return bersih(" ".join(teks.split()))
