"""The pages that all rooms build on."""

from sakip.core.views.dasar import KantorMixin, muat_kantor
from sakip.core.views.generik import BarisMixin, DaftarView, FormulirView, HapusView, Kolom

__all__ = ["BarisMixin", "DaftarView", "FormulirView", "HapusView", "KantorMixin", "Kolom", "muat_kantor"]
