"""The kernel's tables: organisation, people, audit, locks, files."""

from sakip.core.models.catatan import Berkas, Jejak, Kunci
from sakip.core.models.dasar import Tercatat, TercatatQuerySet, ikuti
from sakip.core.models.impor import ImporBerkas
from sakip.core.models.orang import PANGKAT, Pejabat, Pengguna, Peran
from sakip.core.models.organisasi import Pemda, PerangkatDaerah, UnitKerja
from sakip.core.models.peraturan import Peraturan

__all__ = [
    "PANGKAT", "Berkas", "ImporBerkas", "Jejak", "Kunci", "Pejabat", "Pemda", "Pengguna", "Peran", "PerangkatDaerah",
    "Peraturan", "Tercatat", "TercatatQuerySet", "UnitKerja", "ikuti",
]  # fmt: skip
