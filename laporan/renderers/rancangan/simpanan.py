"""Parts that were drawn before: kept under the digest of their page, style sheet and renderer."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

from django.core.cache import caches

from laporan.renderers.rancangan.proses import Hasil, Kerja

ALIAS = "cetak"


@cache
def versi() -> str:
    """The renderer: a new one draws all anew."""
    kode = b"".join(
        p.read_bytes() for p in (Path(__file__).parent.parent / "weasy.py", *sorted(Path(__file__).parent.glob("*.py")))
    )
    return f"{version('weasyprint')}-{hashlib.sha256(kode).hexdigest()[:16]}"


def kunci(kerja: Kerja, css: str) -> str:
    """The name under which a part is kept."""
    return "bagian-" + hashlib.sha256("\0".join((versi(), css, kerja.html)).encode()).hexdigest()


def ambil(kunci: Iterable[str]) -> dict[str, Hasil]:
    """Those that are kept, as far as they can be read."""
    return {k: Hasil(*isi) for k, isi in caches[ALIAS].get_many(kunci).items()}


def simpan(kunci: str, hasil: Hasil) -> None:
    """Keep a part."""
    caches[ALIAS].set(kunci, (hasil.halaman, hasil.pdf))
