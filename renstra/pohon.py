"""The order in which tables list the program tree: every node below its parent, by code."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from renstra.models import SimpulProgram

Anak = dict[int | None, list[SimpulProgram]]


def urutan_kode(kode: str) -> list[tuple[int, str]]:
    """Sorts 2.9 before 2.10, and text after figures."""
    return [(int(b), "") if b.isdigit() else (10**9, b) for b in re.split(r"[.\s]+", kode)]


def per_induk(simpul: Iterable[SimpulProgram]) -> Anak:
    """The nodes by the id of their parent, programs under None, each group in order."""
    anak: Anak = defaultdict(list)
    for s in sorted(simpul, key=lambda s: (urutan_kode(s.kode), s.urut, s.pk)):
        anak[s.induk_id].append(s)
    return anak


def urut_pohon(simpul: Iterable[SimpulProgram]) -> Iterator[SimpulProgram]:
    """The nodes of a whole tree, parents before their children."""
    anak = per_induk(simpul)

    def telusuri(induk: int | None) -> Iterator[SimpulProgram]:
        for s in anak.get(induk, ()):
            yield s
            yield from telusuri(s.pk)

    return telusuri(None)
