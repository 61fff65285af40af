"""The terms of docs/glosarium.md: the page "Istilah", and the meaning beside a field that is named by one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from django.conf import settings

# A regulation; what else stands in that column is a paper that only we have.
PERATURAN = re.compile(r"(UU|PP|Perpres|PER|Permen\w*|Kepmen\w*)\b")
KURUNG = re.compile(r"\s*\(([^)]*)\)")


@dataclass(frozen=True)
class Istilah:
    """One row: the term as the field writes it, what it means, the regulation it comes from ("" where there is none)."""

    nama: str
    arti: str
    dasar: str

    @property
    def sebutan(self) -> list[str]:
        """The single names in it: ``Realisasi, capaian`` has two; of what stands in brackets, abbreviations only."""
        dalam = [s for isi in KURUNG.findall(self.nama) for s in re.split(r",\s*", isi) if s.isupper()]
        return [*re.split(r",\s*", KURUNG.sub("", self.nama)), *dalam]


def urai(teks: str) -> tuple[Istilah, ...]:
    """The rows of the table in the text, without its head."""
    baris = [[sel.strip() for sel in b.strip().strip("|").split("|")] for b in teks.splitlines() if b.startswith("|")]
    return tuple(
        Istilah(nama, arti[:1].upper() + arti[1:], dasar if PERATURAN.match(dasar) else "")
        for nama, arti, dasar, *_ in (b for b in baris[2:] if len(b) >= 3)
    )


@cache
def semua() -> tuple[Istilah, ...]:
    """All terms; none where the file is not there, since help is no reason to stop."""
    try:
        return urai(settings.GLOSARIUM.read_text(encoding="utf-8"))
    except OSError:
        return ()


@cache
def _menurut_sebutan() -> dict[str, Istilah]:
    return {s.casefold(): i for i in reversed(semua()) for s in reversed(i.sebutan)}


def arti(label: object) -> Istilah | None:
    """The term that a field is named by, its unit in brackets left out: ``Pagu (Rp)`` asks for Pagu."""
    return _menurut_sebutan().get(KURUNG.sub("", str(label or "")).strip().casefold())
