"""A finding: which rule, how grave, one sentence, where, and what is proposed. Plain values, no Django."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum


class Tingkat(StrEnum):
    """How grave a finding is: `salah` stops the signature, `peringatan` is looked at, `saran` may be left."""

    SALAH = "salah"
    PERINGATAN = "peringatan"
    SARAN = "saran"


@dataclass(frozen=True, slots=True)
class Tempat:
    """A place in what was read. `sebutan` names it for a reader ("Tabel 3.1, baris 2, kolom Realisasi", "halaman 12",
    "Lembar PK sel D7"); the rest leads there.

    `kunci`: the figure in our tree ("indikator:T1.S1.I1:2021:realisasi"); `bagian`: the key of the section; `asal`: the
    written paragraph ("12:naskah:3fa2…"); `sumber`: lines of a printed source.
    """

    sebutan: str
    kunci: str = ""
    bagian: str = ""
    asal: str = ""
    sumber: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Usul:
    """A proposal: put the live value `kunci` (printed `ke`) in the place of `dari`; without `kunci` the words `ke`.

    `posisi` is where `dari` begins in the text of the paragraph (`Prosa.teks`); needed where it stands there more than once.
    """

    dari: str
    ke: str
    kunci: str = ""
    posisi: int | None = None


@dataclass(frozen=True, slots=True)
class Temuan:
    """What a rule found. `kalimat` says it with both figures, in plain Indonesian, and ends with a full stop.

    `aturan` is the number of the rule ("K8"), `lain` are the other places that contradict `tempat`.
    """

    aturan: str
    tingkat: Tingkat
    kalimat: str
    tempat: Tempat
    lain: tuple[Tempat, ...] = ()
    usul: Usul | None = None

    @property
    def sidik(self) -> str:
        """The same finding keeps it; another figure, sentence or place is another finding."""
        bagian = (self.aturan, self.kalimat, self.tempat.kunci or self.tempat.asal or self.tempat.sebutan)
        return hashlib.sha256("\n".join(bagian).encode()).hexdigest()
