"""Figures and dates in templates, as ``sakip.core.numbers`` prints them; "" for nothing."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import format_html

from sakip.core.numbers import GayaRupiah, format_angka, format_persen, format_rupiah, format_tanggal
from sakip.core.waktu import format_waktu

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


@register.filter
def waktu(x: datetime.datetime | None) -> str:
    return "" if x is None else format_waktu(x)


@register.simple_tag(takes_context=True)
def mengapa(context: Any, teks: str, *kunci: object) -> str:
    """A figure as a link to where it comes from: ``{% mengapa i.capaian.teks "indikator" i.kode tahun "capaian" %}``.

    The parts of the key are joined with a colon. Nothing printed, no link.
    """
    if not teks:
        return ""
    isi = {"kantor": context["kantor"].slug, "tahun": context["tahun"], "kunci": ":".join(map(str, kunci))}
    return format_html(
        '<a class="mengapa" href="{}" title="Mengapa angka ini?">{}</a>', reverse("asal", kwargs=isi), teks
    )
