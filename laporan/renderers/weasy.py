"""WeasyPrint by itself: HTML on standard input, PDF on standard output. Runs as a child process, without Django.

Started by path (`python -I weasy.py`), so that a book costs the server's own process no memory.
"""

from __future__ import annotations

import gc
import hashlib
import os
import sys
from typing import Any

import pydyf
from weasyprint import HTML
from weasyprint.urls import URLFetcher

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


def main() -> int:
    gc.disable()  # a sixth faster; the process lives for one book only
    try:
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
