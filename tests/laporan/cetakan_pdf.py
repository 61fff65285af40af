"""A PDF as its reader meets it: text page by page, bookmarks, links, page labels."""

from __future__ import annotations

import io
import re
import subprocess
from typing import Any

import pikepdf
from pypdf import PdfReader


def halaman_teks(pdf: bytes, *, tanpa: str = "") -> list[list[str]]:
    """The lines of each page as they stand, without those that are `tanpa`."""
    hasil = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    halaman = hasil.stdout.decode().split("\f")[:-1]
    baris = ([re.sub(r"\s+", " ", b).strip() for b in h.splitlines()] for h in halaman)
    return [[b for b in h if b and b != tanpa] for h in baris]


def label(pdf: bytes) -> list[str]:
    return PdfReader(io.BytesIO(pdf)).page_labels


def penanda(pdf: bytes) -> list[tuple[int, str, int]]:
    """Depth, title and page of each bookmark, in order."""
    pembaca = PdfReader(io.BytesIO(pdf))

    def turun(isi: list[Any], dalam: int) -> list[tuple[int, str, int]]:
        hasil = []
        for x in isi:
            if isinstance(x, list):
                hasil += turun(x, dalam + 1)
            else:
                hasil.append((dalam, str(x.title), pembaca.get_destination_page_number(x)))
        return hasil

    return turun(pembaca.outline, 1)


def tautan(pdf: bytes) -> list[tuple[int, int]]:
    """From which page to which each link inside the book leads."""
    with pikepdf.open(io.BytesIO(pdf)) as buku:
        nomor = {p.obj.objgen: i for i, p in enumerate(buku.pages)}
        nama = buku.Root.get("/Names")
        tujuan = dict(pikepdf.NameTree(nama.Dests).items()) if nama is not None and "/Dests" in nama else {}
        return sorted(
            (i, nomor[tujuan[str(a.Dest)][0].objgen])
            for i, p in enumerate(buku.pages)
            for a in p.obj.get("/Annots", [])
            if "/Dest" in a
        )
