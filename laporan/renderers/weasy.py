"""WeasyPrint by itself: HTML on standard input, PDF on standard output. Runs as a child process, without Django.

Started by path (`python -I weasy.py`), so that a book costs the server's own process no memory. With `--edisi` it draws
the edition to be signed; with `--bagian` it draws one part of a draft after the other, until its input ends.
"""

from __future__ import annotations

import gc
import hashlib
import json
import logging
import os
import struct
import sys
from collections.abc import Iterator
from typing import Any

import pydyf
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

SKALA = 0.75  # points of the PDF in a pixel of the style sheet
SAMPAH = 150_000  # letters of HTML after which the memory of the parts drawn so far is given back
GAGAL = 3  # exit status when the page could not be drawn


def pdf_langsung(html: str, *, edisi: bool = False) -> bytes:
    """The PDF of a finished page, drawn in this process; `edisi` tags it (PDF/UA-1) and names it by its content.

    Only data: addresses are read; anything else, network or file, ends in weasyprint's FatalURLFetchingError.
    """
    pilihan: dict[str, Any] = {}
    if edisi:
        pilihan = {"pdf_variant": "pdf/ua-1", "pdf_identifier": hashlib.sha256(html.encode()).hexdigest()[:32]}
    hasil = HTML(string=html, url_fetcher=pengambil()).write_pdf(finisher=_selesaikan, **pilihan)
    return bytes(hasil)


def pengambil() -> URLFetcher:
    """What fetches pictures: data: addresses only."""
    return URLFetcher(allowed_protocols=("data",), allow_redirects=False, fail_on_errors=True)


def _selesaikan(dokumen: Any, pdf: pydyf.PDF) -> None:
    _label_halaman(dokumen, pdf)
    if "StructTreeRoot" in pdf.catalog:
        _arah_kepala(dokumen)


def _arah_kepala(dokumen: Any) -> None:
    """Say of each table head whether it stands over a column or before a row."""
    for page in dokumen.pages:
        for kotak in page._page_box.descendants():  # noqa: SLF001  # the tags hang on the boxes
            tanda = getattr(kotak, "mark", None)
            if kotak.element_tag == "th" and tanda is not None:
                tanda["A"]["Scope"] = "/Row" if kotak.element.get("scope") == "row" else "/Column"


def _label_halaman(dokumen: Any, pdf: pydyf.PDF) -> None:
    """Page labels of the viewer as printed: cover without, i, ii, iii, then 1, 2, 3."""
    awal = {nama: i for i, page in reversed([*enumerate(dokumen.pages)]) for nama in page.anchors}
    label: dict[int, pydyf.Dictionary] = {0: pydyf.Dictionary()}
    if "buku-depan" in awal:
        label[awal["buku-depan"]] = pydyf.Dictionary({"S": "/r"})
    if "buku-isi" in awal:
        label[awal["buku-isi"]] = pydyf.Dictionary({"S": "/D"})
    nomor = [x for pasangan in sorted(label.items()) for x in pasangan]
    pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": pydyf.Array(nomor)})


# Parts of a draft


class Juru:
    """Draws parts with style sheets that are read once: `gaya` names them."""

    def __init__(self, gaya: dict[str, str]) -> None:
        self.huruf = FontConfiguration()
        self.gaya = {nama: CSS(string=css, font_config=self.huruf) for nama, css in gaya.items()}

    def gambar(self, gaya: str, html: str) -> tuple[list[dict[str, Any]], bytes]:
        """What is to be known of each page of a part, and its PDF."""
        dokumen = HTML(string=html, url_fetcher=pengambil()).render(
            stylesheets=[self.gaya[gaya]], font_config=self.huruf
        )
        ada = {nama for page in dokumen.pages for nama in page.anchors}
        return [_halaman(page, ada) for page in dokumen.pages], bytes(dokumen.write_pdf())


def _halaman(page: Any, ada: set[str]) -> dict[str, Any]:
    """Places in points from the lower left corner: bookmarks, anchors, links to what is in another part."""

    def titik(x: float, y: float) -> tuple[float, float]:
        return round(x * SKALA, 2), round((page.height - y) * SKALA, 2)

    return {
        "nama": page._page_box.page_type.name,  # noqa: SLF001  # not told otherwise
        "penanda": [(tingkat, judul, *titik(*letak), buka) for tingkat, judul, letak, buka in page.bookmarks],
        "jangkar": {nama: titik(*letak[:2]) for nama, letak in page.anchors.items()},
        "tautan": [
            (ke, *titik(*kotak[:2]), *titik(*kotak[2:]))
            for jenis, ke, kotak, _ in page.links
            if jenis == "internal" and ke not in ada
        ],
    }


def layani() -> None:
    """Style sheets first, then parts, one after the other, each a frame; answers with pages and PDF."""
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)  # a link to another part is no error
    juru: Juru | None = None
    huruf = 0
    for kiriman in _kiriman():
        if juru is None:
            juru = Juru(kiriman)
            continue
        halaman, pdf = juru.gambar(**kiriman)
        _jawab(json.dumps(halaman).encode(), pdf)
        huruf += len(kiriman["html"])
        if huruf > SAMPAH:
            huruf = 0
            gc.collect()


def _kiriman() -> Iterator[dict[str, str]]:
    while kepala := sys.stdin.buffer.read(4):
        (panjang,) = struct.unpack(">I", kepala)
        yield json.loads(sys.stdin.buffer.read(panjang))


def _jawab(*isi: bytes) -> None:
    for x in isi:
        sys.stdout.buffer.write(struct.pack(">I", len(x)))
        sys.stdout.buffer.write(x)
    sys.stdout.buffer.flush()


def main() -> int:
    gc.disable()  # a sixth faster; the process lives for one book only
    try:
        if "--bagian" in sys.argv:
            layani()
            return 0
        pdf = pdf_langsung(sys.stdin.buffer.read().decode("utf-8"), edisi="--edisi" in sys.argv)
    except BaseException as galat:  # noqa: BLE001  FatalURLFetchingError is not an Exception
        sys.stderr.write(f"{type(galat).__name__}: {galat} ({galat.__cause__})\n")
        return GAGAL
    sys.stdout.buffer.write(pdf)
    return 0


if __name__ == "__main__":
    status = main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)  # giving the memory back piece by piece would cost a tenth of the time
