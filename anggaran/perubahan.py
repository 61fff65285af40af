"""The budget of a year before and after its change (APBD and APBD Perubahan), beside the year before (MU-11, MU-14)."""

from __future__ import annotations

from dataclasses import dataclass

from anggaran.belanja import Belanja


@dataclass(frozen=True)
class Apbd:
    """One year: ``belanja`` as the report prints it, at the first and at the last stage in force; None where not given."""

    belanja: Belanja
    murni: Belanja | None
    """At the DPA."""
    perubahan: Belanja | None
    """At the DPPA, else at the last pergeseran; None where the budget was not changed."""

    @property
    def tahun(self) -> int:
        return self.belanja.tahun

    @property
    def setelah(self) -> Belanja | None:
        """What the year ended with: the changed budget, else the first one."""
        return self.perubahan or self.murni


@dataclass(frozen=True)
class DuaTahun:
    """A year beside the one before it."""

    lalu: Apbd
    ini: Apbd

    @property
    def tahun(self) -> tuple[Apbd, Apbd]:
        return self.lalu, self.ini
