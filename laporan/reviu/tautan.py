"""Figures of a rendered reading page as links: each leads to what the caller says of its key."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

_ANGKA = re.compile(r'(<span data-kunci="([^"]+)">)(.*?)(</span>)', re.DOTALL)
_SEL = re.compile(r'(<t[dh]\b[^>]*? data-kunci="([^"]+)"[^>]*>)([^<]+)')


def tautkan_angka(html: SafeString, alamat: Callable[[str], str]) -> SafeString:
    """The page with its figures, in prose and in cells, as links to `alamat(key)`. What it gets was rendered and escaped."""

    def tautan(cocok: re.Match[str]) -> str:
        awal, kunci, isi, *akhir = cocok.groups()
        url = escape(alamat(unescape(kunci)))
        return f'{awal}<a class="angka-catat" href="{url}" rel="nofollow">{isi}</a>{"".join(akhir)}'

    return mark_safe(_SEL.sub(tautan, _ANGKA.sub(tautan, html)))  # rendered before  # noqa: S308  # nosec B308 B703
