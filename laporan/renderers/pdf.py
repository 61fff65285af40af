"""PDF of a document tree, drawn by WeasyPrint in a child process."""

from __future__ import annotations

import logging
import os
import subprocess  # nosec B404
import sys
from pathlib import Path

from laporan.document import Dokumen
from laporan.renderers.html import render_html

TUNGGU = 300  # seconds; a book of 60 pages takes about six
_LINGKUNGAN = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TEMP", "SYSTEMROOT", "LD_LIBRARY_PATH", "FONTCONFIG_FILE")

logger = logging.getLogger(__name__)


class PdfGagal(Exception):
    """The PDF could not be made; the message is for the user, the cause is in the log."""


def render_pdf(sumber: Dokumen | str, tunggu: float = TUNGGU) -> bytes:
    """The PDF of a document, or of a page that `render_html` finished. `tunggu`: seconds at most.

    The child gets neither the settings nor the secrets of the server. Raises PdfGagal.
    """
    html = render_html(sumber) if isinstance(sumber, Dokumen) else sumber
    try:
        hasil = subprocess.run(  # noqa: S603  # nosec B603: our own file, no shell
            [sys.executable, "-I", str(Path(__file__).with_name("weasy.py"))],
            input=html.encode("utf-8", "replace"),
            capture_output=True,
            env={k: os.environ[k] for k in _LINGKUNGAN if k in os.environ},
            timeout=tunggu,
            check=False,
        )
    except subprocess.TimeoutExpired as galat:
        raise PdfGagal("PDF terlalu lama dibuat. Silakan coba lagi beberapa saat lagi.") from galat
    if hasil.returncode != 0 or not hasil.stdout.startswith(b"%PDF-"):
        logger.error("PDF gagal: status %s, %s", hasil.returncode, hasil.stderr.decode("utf-8", "replace")[-2000:])
        raise PdfGagal("PDF belum dapat dibuat. Silakan coba lagi atau hubungi admin.")
    return hasil.stdout
