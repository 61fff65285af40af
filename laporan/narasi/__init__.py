"""What people write in a section: rich text, kept as clean HTML, and read into blocks of the document tree."""

from __future__ import annotations

from laporan.narasi.baca import blok_dari_narasi

__all__ = ["blok_dari_narasi"]
