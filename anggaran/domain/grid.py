"""Saving a whole grid at once: all cells or none, and every error beside its cell."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Protocol, TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction

from anggaran.domain.pagu import simpan_pagu
from anggaran.domain.realisasi import simpan_realisasi_anggaran
from anggaran.models import JenisBelanja, SumberDana, Tahap
from renstra.models import SimpulProgram
from sakip.core.domain import Terkunci
from sakip.core.write import menulis


class Bernama(Protocol):
    """A cell of a grid, by the name of its field."""

    @property
    def nama(self) -> str: ...


S = TypeVar("S", bound=Bernama)


class GridSalah(Exception):
    """Some cells were refused; ``salah`` holds the messages by the name of the cell. Nothing was written."""

    def __init__(self, salah: dict[str, list[str]]) -> None:
        super().__init__(f"{len(salah)} isian perlu diperbaiki.")
        self.salah = salah


@dataclass(frozen=True)
class Sel:
    """A cell that takes one line: which node, which jenis belanja, which sumber dana (of pagu)."""

    simpul: SimpulProgram
    jenis_belanja: str = ""
    sumber_dana: str = SumberDana.APBD

    @property
    def nama(self) -> str:
        """The name of its field: p12, p12-5.1.01, p12-5.1.01-DAU."""
        sumber = "" if self.sumber_dana == SumberDana.APBD else self.sumber_dana
        return "-".join(filter(None, [f"p{self.simpul.pk}", self.jenis_belanja, sumber]))

    @property
    def keterangan(self) -> str:
        """What tells one line of a node from the others."""
        jenis = JenisBelanja(self.jenis_belanja).label if self.jenis_belanja else ""
        sumber = "" if self.sumber_dana == SumberDana.APBD else SumberDana(self.sumber_dana).label
        return ", ".join(filter(None, [jenis, sumber]))


def simpan_grid_pagu(*, tahap: Tahap, isi: Mapping[Sel, Decimal | None], by: Any) -> None:
    """Set the given cells of a stage. Raises GridSalah, Ditolak or Terkunci."""
    tulis_semua(
        isi,
        lambda sel, nilai: simpan_pagu(
            tahap=tahap,
            simpul=sel.simpul,
            jenis_belanja=sel.jenis_belanja,
            sumber_dana=sel.sumber_dana,
            nilai=nilai,
            by=by,
        ),
        by=by,
    )


def simpan_grid_realisasi(
    *, periode: int, per_tanggal: datetime.date | None, status: str, isi: Mapping[Sel, Decimal | None], by: Any
) -> None:
    """Set the given cells of a period, with their cut-off date and status. Raises GridSalah, Ditolak or Terkunci."""
    tulis_semua(
        isi,
        lambda sel, nilai: simpan_realisasi_anggaran(
            simpul=sel.simpul,
            periode=periode,
            jenis_belanja=sel.jenis_belanja,
            nilai=nilai,
            per_tanggal=per_tanggal,
            status=status,
            by=by,
        ),
        by=by,
    )


def tulis_semua(isi: Mapping[S, Decimal | None], tulis: Callable[[S, Decimal | None], Any], *, by: Any) -> None:
    """All cells or none. Emptied cells first, so that a value can move from one line of a node to another in one go."""
    salah: dict[str, list[str]] = {}
    with menulis(by=by):
        for sel, nilai in sorted(isi.items(), key=lambda pasangan: pasangan[1] is not None):
            try:
                with transaction.atomic():
                    tulis(sel, nilai)
            except Terkunci:
                raise
            except ValidationError as galat:
                salah[sel.nama] = galat.messages
        if salah:
            raise GridSalah(salah)
