"""First drafts: what a section of a new book says before its office writes there, one file a kind of book."""

from __future__ import annotations

from laporan.draf.rancangan import RANCANGAN, Rancangan, rancangan_bagian

__all__ = ["RANCANGAN", "Rancangan", "rancangan_bagian"]
