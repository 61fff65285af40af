"""The keys by which the figures of the program tree are known in books, texts and pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from django.utils.text import slugify

from anggaran.belanja import SimpulBelanja


def kunci_simpul(semua: list[SimpulBelanja]) -> Mapping[int, str]:
    """The key of every node by id; the unit follows the code where several units have the same (N-2)."""
    kode = Counter(s.kode for s in semua)
    return {s.id: f"simpul:{s.kode}{f'@{slugify(s.unit)}' if kode[s.kode] > 1 and s.unit else ''}" for s in semua}
