"""Cells of the plan in templates."""

from __future__ import annotations

from collections.abc import Mapping

from django import template
from django.utils.html import format_html

from renstra.queries import TargetMatriks

register = template.Library()


@register.simple_tag
def target(isi: Mapping[int, TargetMatriks], tahun: int) -> str:
    """The target of a year with the reason why there is none; a dash where nothing was entered."""
    satu = isi.get(tahun)
    if satu is None:
        return "–"
    return format_html('<abbr title="{}">{}</abbr>', satu.alasan, satu.teks) if satu.alasan else satu.teks
