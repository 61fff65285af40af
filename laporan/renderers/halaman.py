"""The first page of an uploaded PDF as a picture, for the reading page."""

from __future__ import annotations

import logging
import subprocess  # nosec B404

from laporan.renderers.pdf import mulai_anak

TUNGGU = 20  # seconds
logger = logging.getLogger(__name__)


def gambar_halaman(pdf: bytes) -> bytes | None:
    """A PNG of at most 700 dots a side; None where the page cannot be drawn, which the log explains."""
    anak = mulai_anak("halaman_pdf.py")
    try:
        hasil, galat = anak.communicate(pdf, timeout=TUNGGU)
    except subprocess.TimeoutExpired:
        hasil, galat = b"", b"terlalu lama"
    finally:
        anak.kill()
        anak.communicate()
    if hasil.startswith(b"\x89PNG"):
        return hasil
    logger.warning("halaman pertama tidak tergambar: %s", galat.decode("utf-8", "replace")[-500:])
    return None
