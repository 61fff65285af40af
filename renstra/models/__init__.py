"""The plan's tables."""

from renstra.models.indikator import Indikator, Komponen, RumusanIndikator, TandaIndikator, Target
from renstra.models.nilai import AngkaField, BerNilai, angka_tercetak, predikat_tercetak
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
from renstra.models.sumberdaya import Aset, RekapPegawai

__all__ = [
    "AngkaField", "Aset", "BerNilai", "Dukungan", "Indikator", "Kebijakan", "Komponen", "Misi", "Nomenklatur", "Pita", "ProgramRenstra", "RekapPegawai", "Renstra", "Rpjmd", "RumusanIndikator", "Sasaran", "SasaranDaerah", "SimpulProgram", "Skala", "Strategi", "TandaIndikator", "Target", "Tujuan", "VersiNomenklatur", "angka_tercetak", "predikat_tercetak",
]  # fmt: skip
