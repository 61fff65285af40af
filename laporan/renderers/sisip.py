"""Uploaded PDF pages laid over the empty pages that the book keeps for them.

The page template (`blocks/sisipan.html`) marks each place by two anchors, `sisipan-1-3` at its upper left and
`sisipan-1-3-akhir` at its lower right corner; the PDF names them as destinations. So the size of paper, the margins and
the running foot are said once, in the stylesheet.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping
from typing import Any

import pikepdf
from pikepdf import Name, NameTree, Page, Pdf, Rectangle

from laporan.document import Dokumen, Sisipan
from laporan.jelajah import blok_dalam


def tempel(pdf: bytes, dok: Dokumen) -> bytes:
    """The PDF of a book with its uploaded pages in place, each scaled into the room for it; their text stays text.

    A book without any is given back as it is, the same input always as the same bytes. Raises ValueError where `pdf`
    is not of this book.
    """
    sisipan = daftar_sisipan(dok)
    if not sisipan:
        return pdf
    hasil = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as buku:
        tujuan = _tujuan(buku)
        for s in sisipan:
            _tempel_semua(buku, s, tujuan)
        buku.save(hasil, deterministic_id=True)
    return hasil.getvalue()


def daftar_sisipan(dok: Dokumen) -> list[Sisipan]:
    """The uploaded PDFs of a book, in order."""
    atas = (*dok.depan, *dok.isi, *dok.lampiran)
    return [b for s in atas for b in blok_dalam(s) if isinstance(b, Sisipan)]


def isi_sisipan(sisipan: Sisipan) -> bytes:
    """The file itself."""
    return base64.b64decode(sisipan.isi.partition(",")[2])


def _tujuan(buku: Pdf) -> Mapping[str, Any]:
    nama = buku.Root.get("/Names")
    if nama is None or "/Dests" not in nama:
        return {}
    return {str(kunci): tujuan for kunci, tujuan in NameTree(nama.Dests).items()}


def _tempel_semua(buku: Pdf, s: Sisipan, tujuan: Mapping[str, Any]) -> None:
    with pikepdf.open(io.BytesIO(isi_sisipan(s))) as sumber:
        for nomor, halaman in enumerate(sumber.pages, 1):
            tempat = f"{s.jangkar}-{nomor}"
            if tempat not in tujuan:
                raise ValueError(f"tempat {tempat} tidak ada dalam PDF buku")
            awal, akhir = tujuan[tempat], tujuan[f"{tempat}-akhir"]
            kotak = Rectangle(float(awal[2]), float(akhir[3]), float(akhir[2]), float(awal[3]))
            _tempel(Page(awal[0]), buku.copy_foreign(halaman.as_form_xobject()), Name(f"/{tempat}"), kotak)


def _tempel(halaman: Page, isi: pikepdf.Object, nama: Name, kotak: Rectangle) -> None:
    """Readers that speak pass over it: the section's heading says what it is."""
    halaman.add_resource(isi, Name.XObject, nama)
    letak = halaman.calc_form_xobject_placement(
        isi, nama, kotak, invert_transformations=True, allow_shrink=True, allow_expand=True
    )
    halaman.contents_add(b"q\n", prepend=True)
    halaman.contents_add(b"\nQ\n/Artifact BMC\nq\n" + letak + b"\nQ\nEMC\n")
