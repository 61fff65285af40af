"""The kernel's tables: organisation, people, audit, locks, files."""

from sakip.core.models.catatan import Berkas, Jejak, Kunci
from sakip.core.models.dasar import Tercatat, TercatatQuerySet, ikuti
from sakip.core.models.impor import ImporBerkas
from sakip.core.models.kalender import Jadwal, Kegiatan, Pengingat, Perpanjangan
from sakip.core.models.kerja import Bukti, Catatan, Dilihat, Pengecualian
from sakip.core.models.orang import PANGKAT, Pejabat, Pengguna, Peran
from sakip.core.models.organisasi import Pemda, PerangkatDaerah, UnitKerja
from sakip.core.models.peraturan import Peraturan

__all__ = [
    "PANGKAT", "Berkas", "Bukti", "Catatan", "Dilihat", "ImporBerkas", "Jadwal", "Jejak", "Kegiatan", "Kunci", "Pejabat",
    "Pemda", "Pengecualian", "Pengguna", "Pengingat", "Peran", "PerangkatDaerah", "Peraturan", "Perpanjangan", "Tercatat",
    "TercatatQuerySet", "UnitKerja", "ikuti",
]  # fmt: skip
