"""PDF of a document tree in one pass, drawn by WeasyPrint in a child process. Drafts of books: `rancangan`."""

from __future__ import annotations

import contextlib
import logging
import os
import subprocess  # nosec B404
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

from laporan.document import Dokumen
from laporan.renderers.html import render_html
from laporan.renderers.sisip import tempel

TUNGGU = 300  # seconds; a book of 60 pages takes about six
DENYUT = 5  # seconds between two signs of life
BELUM = "PDF belum dapat dibuat. Silakan coba lagi atau hubungi admin."
LAMA = "PDF terlalu lama dibuat. Silakan coba lagi beberapa saat lagi."
_LINGKUNGAN = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TEMP", "SYSTEMROOT", "LD_LIBRARY_PATH", "FONTCONFIG_FILE")

logger = logging.getLogger(__name__)


class PdfGagal(Exception):
    """The PDF could not be made; the message is for the user, the cause is in the log."""


def render_pdf(
    sumber: Dokumen | str | Callable[[], Dokumen],
    tunggu: float = TUNGGU,
    *,
    edisi: bool = False,
    denyut: Callable[[], object] = lambda: None,
) -> bytes:
    """The PDF of a document, or of a page that `render_html` finished. `tunggu`: seconds at most.

    `edisi`: the one to be signed: tagged for readers that speak (PDF/UA-1), and the same bytes for the same tree.
    `denyut` is called every few seconds while it is drawn. A finished page comes back without uploaded pages (`sisip`).
    Given a function that builds the document, the child gets ready (0.7 s) while that runs. The child gets neither
    the settings nor the secrets of the server. Raises PdfGagal.
    """
    anak = mulai_anak("weasy.py", *(["--edisi"] if edisi else []))
    try:
        dok = sumber() if callable(sumber) else sumber
        hasil, galat = _tunggu(anak, html_dari(dok).encode("utf-8", "replace"), tunggu, denyut)
    finally:
        anak.kill()
        anak.communicate()
    if anak.returncode != 0 or not hasil.startswith(b"%PDF-"):
        logger.error("PDF gagal: status %s, %s", anak.returncode, galat.decode("utf-8", "replace")[-2000:])
        raise PdfGagal(BELUM)
    return hasil if isinstance(dok, str) else tempel(hasil, dok)


def _tunggu(
    anak: subprocess.Popen[bytes], html: bytes, tunggu: float, denyut: Callable[[], object]
) -> tuple[bytes, bytes]:
    batas = time.monotonic() + tunggu
    # By a thread: `communicate` forgets what it has not yet sent when it is asked a second time.
    masuk, anak.stdin = anak.stdin, None
    threading.Thread(target=_kirim, args=(masuk, html), daemon=True).start()
    while True:
        try:
            return anak.communicate(timeout=min(DENYUT, max(0, batas - time.monotonic())))
        except subprocess.TimeoutExpired as lama:
            if time.monotonic() >= batas:
                raise PdfGagal(LAMA) from lama
            denyut()


def _kirim(masuk: IO[bytes], html: bytes) -> None:
    with contextlib.suppress(OSError):  # a child that ended is told by its status
        masuk.write(html)
        masuk.close()


def html_dari(sumber: Dokumen | str | Callable[[], Dokumen]) -> str:
    """The finished page of what is to be printed."""
    if isinstance(sumber, str):
        return sumber
    return render_html(sumber if isinstance(sumber, Dokumen) else sumber())


def mulai_anak(berkas: str, *pilihan: str) -> subprocess.Popen[bytes]:
    """A child that runs a file of this folder without Django, settings and secrets. Raises PdfGagal."""
    try:
        return subprocess.Popen(  # our own file, no shell  # noqa: S603  # nosec B603
            [sys.executable, "-I", str(Path(__file__).with_name(berkas)), *pilihan],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={k: os.environ[k] for k in _LINGKUNGAN if k in os.environ},
        )
    except OSError as galat:
        logger.exception("PDF gagal: proses tidak dapat dimulai")
        raise PdfGagal(BELUM) from galat
