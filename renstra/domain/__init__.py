"""Writes of the plan. Rows without rules of their own go through ``sakip.core.domain``."""

from renstra.domain.dukungan import simpan_dukungan
from renstra.domain.indikator import IsiKomponen, lepas_rumusan, simpan_indikator
from renstra.domain.nilai import IsiTarget, baca_target
from renstra.domain.salin import salin_pohon, salin_simpul, salin_versi
from renstra.domain.tahunan import SelTarget, salin_ke_tahun, simpan_target_tahunan
from renstra.domain.tanda import simpan_tanda
from renstra.domain.versi import simpan_renstra

__all__ = [
    "IsiKomponen", "IsiTarget", "SelTarget", "baca_target", "lepas_rumusan", "salin_ke_tahun", "salin_pohon",
    "salin_simpul", "salin_versi", "simpan_dukungan", "simpan_indikator", "simpan_renstra", "simpan_tanda",
    "simpan_target_tahunan",
]  # fmt: skip
