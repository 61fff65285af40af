"""The program reads a report before the inspektorat does: rules (`aturan/`) over what was read (`baca/`), as findings.

Pure: a `Bacaan` in, findings out. `laporan.periksa` reads offices out of the database and remembers the answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from laporan.checks.bacaan import Bacaan
from laporan.checks.daftar import Aturan, semua_aturan
from laporan.checks.temuan import Temuan, Tingkat

URUTAN = tuple(Tingkat)
KOSONG: Mapping[str, Tingkat] = {}


def periksa(
    b: Bacaan, *, tingkat: Mapping[str, Tingkat] = KOSONG, hanya: Iterable[Aturan] | None = None
) -> tuple[Temuan, ...]:
    """All findings, the gravest first, then by rule. `tingkat` are the levels that the Pemda set, by number of the rule."""
    pakai = semua_aturan() if hanya is None else tuple(hanya)
    semua = [t for a in pakai for t in a.periksa(b, tingkat.get(a.nomor))]
    return tuple(sorted(dict.fromkeys(semua), key=lambda t: URUTAN.index(t.tingkat)))
