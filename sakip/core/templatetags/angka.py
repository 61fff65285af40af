"""Figures and dates in templates, as ``sakip.core.numbers`` prints them; "" for nothing."""

from __future__ import annotations

import datetime
from decimal import Decimal

from django import template

from sakip.core.numbers import GayaRupiah, format_angka, format_persen, format_rupiah, format_tanggal

register = template.Library()


@register.filter
def angka(x: Decimal | int | None, desimal: int = 2) -> str:
    return "" if x is None else format_angka(x, desimal, tetap=False)


@register.filter
def persen(x: Decimal | int | None) -> str:
    return "" if x is None else format_persen(x)


@register.filter
def rupiah(x: Decimal | int | None, gaya: GayaRupiah = "tabel") -> str:
    return "" if x is None else format_rupiah(x, gaya)


@register.filter
def tanggal(x: datetime.date | None) -> str:
    return "" if x is None else format_tanggal(x)
