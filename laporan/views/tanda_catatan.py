"""The way from the reading page of a book to the notes on its sections and paragraphs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString

from laporan.document import Dokumen
from laporan.reviu.naskah import daftar_hal
from sakip.core.catatan import terbuka_menurut_rujukan
from sakip.core.rujukan import alamat_tentang


def dengan_catatan(view: Any, dok: Dokumen, tanda: Mapping[str, Any]) -> dict[str, Any]:
    """The marks of a reading page with a link to the notes behind each: for who may write one, else where one is open."""
    terbuka, bisa = terbuka_menurut_rujukan(view.perangkat, view.tahun), view.boleh("catat")
    hasil = dict(tanda)
    for kunci, hal in daftar_hal(dok).items():
        n = terbuka.get(kunci, 0)
        if hal.tempat and (n or bisa):
            hasil[hal.tempat] = _bersama(
                hasil.get(hal.tempat, ""), tautan_catatan(view, kunci, hal.nama, f"{n} catatan terbuka" if n else "")
            )
    return hasil


def _bersama(tanda: str, tautan: SafeString) -> SafeString:
    """A mark of words keeps its box, a note below a paragraph its own shape."""
    if not tanda:
        return tautan
    return format_html("{} {}" if isinstance(tanda, SafeString) else "<span>{}</span> {}", tanda, tautan)


def tautan_catatan(view: Any, rujukan: str, nama: str, kata: str) -> SafeString:
    """The way to the notes on one thing and back; ``kata`` says how many there are, "" for none."""
    alamat = alamat_tentang(view.alamat("core:catatan"), rujukan, view.request.path)
    kelas, kata = ("catat ada", kata) if kata else ("catat", "Catat")
    return format_html(
        '<span class="{}"><a href="{}" aria-label="{}: {}">{}</a></span>', kelas, alamat, kata, nama, kata
    )
