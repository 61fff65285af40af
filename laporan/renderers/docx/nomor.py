"""Page numbers for the lists of contents of a Word file, read from the PDF of the same tree.

Letters, margins and breaks are the same, so that the numbers are those of Word too but for a page here and there; Word
counts anew at printing.
"""

from __future__ import annotations

import io
import logging

import pikepdf

logger = logging.getLogger(__name__)


def nomor_halaman(pdf: bytes) -> dict[str, str]:
    """The printed page number of each anchor; nothing where the file is no PDF or names no places."""
    try:
        with pikepdf.open(io.BytesIO(pdf)) as buku:
            if "/Names" not in buku.Root or "/Dests" not in buku.Root.Names:
                return {}
            label: dict[tuple[int, int], str] = {hal.obj.objgen: str(hal.label) for hal in buku.pages}
            tujuan = pikepdf.NameTree(buku.Root.Names.Dests)
            return {str(jangkar): label.get(tempat[0].objgen, "") for jangkar, tempat in tujuan.items()}
    except pikepdf.PdfError:
        logger.warning("nomor halaman tidak terbaca dari PDF")
        return {}
