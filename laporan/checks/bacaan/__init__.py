"""What the rules read: a report of any origin as plain values. Our own tree, a printed layer and an uploaded file become
the same `Bacaan` (`laporan.checks.baca`). No Django, no database.

Three layers, each made of the one before:

- **text** (`teks.py`): `Prosa` (paragraphs, items, headings, signatures) and `Tabel` (full grids), in printed order;
- **statements** (`pernyataan.py`) taken from tables and data: `Klaim` (target, realisasi, capaian …), `Uang` (lines of a budget with their
  parents), `Sebaran` (rows of a survey), `Nama` (persons);
- **frame**: year and office; what it is held against (`acuan.py`): other offices, regulations, scales.

A reader gives what it can; a rule that lacks its material finds nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from laporan.checks.bacaan.acuan import TANPA_ACUAN, Acuan, Peraturan, Pita
from laporan.checks.bacaan.pernyataan import Hal, Indikator, Keluaran, Klaim, Nama, SasaranUang, Sebaran, Surat, Uang
from laporan.checks.bacaan.teks import ENTAH, Baris, JenisProsa, Prosa, Sel, Tabel

if TYPE_CHECKING:
    from laporan.checks.padan import Ukur

__all__ = [
    "ENTAH",
    "Acuan",
    "Asal",
    "Bacaan",
    "Baris",
    "Hal",
    "Indikator",
    "JenisProsa",
    "Keluaran",
    "Klaim",
    "Nama",
    "Peraturan",
    "Pita",
    "Prosa",
    "SasaranUang",
    "Sebaran",
    "Sel",
    "Surat",
    "Tabel",
    "Uang",
]


class Asal(StrEnum):
    """Where a report comes from; some rules hold only for our own data, some only for print."""

    DATA = "data"
    CETAK = "cetak"
    BERKAS = "berkas"


@dataclass(frozen=True, kw_only=True)
class Bacaan:
    """A report as read."""

    asal: Asal
    judul: str = ""
    instansi: str = ""
    pemda: str = ""
    tahun: int | None = None
    """The year that it reports on."""
    prosa: tuple[Prosa, ...] = ()
    tabel: tuple[Tabel, ...] = ()
    indikator: tuple[Indikator, ...] = ()
    klaim: tuple[Klaim, ...] = ()
    uang: tuple[Uang, ...] = ()
    uang_sasaran: tuple[SasaranUang, ...] = ()
    survei: tuple[Sebaran, ...] = ()
    nama: tuple[Nama, ...] = ()
    keluaran: tuple[Keluaran, ...] = ()
    surat: tuple[Surat, ...] = ()
    acuan: Acuan = TANPA_ACUAN
    lebih: Mapping[str, object] = field(default_factory=dict)
    """What single rules need beside these, under the name of the rule ("K25"); its reader and the rule agree on it."""

    @cached_property
    def ukur(self) -> tuple[Ukur, ...]:
        """The indicators with all that is said of them; printed wordings that mean one indicator are joined."""
        from laporan.checks.padan import ukur

        return ukur(self)

    @cached_property
    def nama_indikator(self) -> Mapping[str, str]:
        """The wording of each indicator."""
        return {i.kunci: i.uraian for i in self.indikator}
