"""The pages that all rooms build on."""

from sakip.core.views.acuan import SARINGAN_MILIK, AcuanMixin, milik
from sakip.core.views.dasar import KantorMixin, PantauMixin, PemdaMixin, muat_kantor
from sakip.core.views.generik import (
    BarisMixin,
    DaftarView,
    FormulirView,
    HapusView,
    KirimView,
    Kolom,
    Saringan,
    YakinView,
    kata_cari,
)
from sakip.core.views.langkah import LangkahView, halaman_langkah, tombol_langkah

__all__ = [
    "SARINGAN_MILIK",
    "AcuanMixin",
    "BarisMixin",
    "DaftarView",
    "FormulirView",
    "HapusView",
    "KantorMixin",
    "KirimView",
    "Kolom",
    "LangkahView",
    "PantauMixin",
    "PemdaMixin",
    "Saringan",
    "YakinView",
    "halaman_langkah",
    "kata_cari",
    "milik",
    "muat_kantor",
    "tombol_langkah",
]
