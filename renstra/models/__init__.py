"""The plan's tables."""

from renstra.models.indikator import Indikator, Komponen, RumusanIndikator, Target
from renstra.models.nilai import AngkaField, BerNilai, angka_tercetak
from renstra.models.program import (
    Dukungan,
    Nomenklatur,
    SimpulProgram,
    VersiNomenklatur,
)
from renstra.models.renstra import (
    Kebijakan,
    ProgramRenstra,
    Renstra,
    Sasaran,
    Strategi,
    Tujuan,
)
from renstra.models.rpjmd import Misi, Rpjmd, SasaranDaerah
from renstra.models.skala import Pita, Skala

__all__ = [
    "AngkaField", "BerNilai", "Dukungan", "Indikator", "Kebijakan", "Komponen", "Misi", "Nomenklatur", "Pita",
    "ProgramRenstra", "Renstra", "Rpjmd", "RumusanIndikator", "Sasaran", "SasaranDaerah", "SimpulProgram", "Skala",
    "Strategi", "Target", "Tujuan", "VersiNomenklatur", "angka_tercetak",
]  # fmt: skip
