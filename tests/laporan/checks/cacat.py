"""Faults of the five printed layers, each with the rule that finds it, or the reason why none can.

The owner of a rule writes his in a module `cacat_<theme>.py` beside this one: `CACAT: tuple[Cacat, ...]` and, where needed,
`TAK_TERLIHAT: tuple[TakTerlihat, ...]`. Lines are those of the source document.
"""

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Literal

from tests.laporan import checks

Dokumen = Literal["BS", "MU", "PL", "MT", "MR"]


@dataclass(frozen=True)
class Cacat:
    """A fault in print: rule `aturan` finds it at line `baris`, with all of `kata` in its sentence. `tentang` names it."""

    dokumen: Dokumen
    aturan: str
    baris: int
    kata: tuple[str, ...]
    tentang: str

    def __str__(self) -> str:
        return f"{self.dokumen}:{self.baris} {self.aturan} {self.tentang}"


@dataclass(frozen=True)
class TakTerlihat:
    """A fault in print that no rule can see, and why."""

    dokumen: Dokumen
    baris: int
    tentang: str
    sebab: str

    def __str__(self) -> str:
        return f"{self.dokumen}:{self.baris} {self.tentang}"


def _modul() -> Iterator[ModuleType]:
    for m in sorted(pkgutil.iter_modules(checks.__path__), key=lambda m: m.name):
        if m.name.startswith("cacat_"):
            yield importlib.import_module(f"{checks.__name__}.{m.name}")


def semua_cacat() -> tuple[Cacat, ...]:
    return tuple(c for m in _modul() for c in getattr(m, "CACAT", ()))


def semua_tak_terlihat() -> tuple[TakTerlihat, ...]:
    return tuple(t for m in _modul() for t in getattr(m, "TAK_TERLIHAT", ()))
