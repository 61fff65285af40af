"""The notes about moved figures that other pages of a book show: the reading page, the page of a section."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from laporan.domain.angka import ParagrafBergeser, paragraf_bergeser
from laporan.ingatan import nilai_buku
from laporan.models import Bagian
from laporan.nomor import jangkar_bagian


def konteks_angka(view: Any) -> dict[str, Any]:
    """What notes need beside their paragraph; `view` is a page of a book."""
    return {
        "bisa_sesuai": view.boleh(Bagian.izin),
        "url_sesuai": view.alamat_buku("angka_sesuai"),
        "kembali": view.request.get_full_path(),
        "kantor": view.perangkat,
        "tahun": view.tahun,
    }


def catatan_bergeser(view: Any, paragraf: Iterable[ParagrafBergeser]) -> dict[str, SafeString]:
    """The notes of the reading page by the `asal` of the paragraph that each stands below."""
    isi = konteks_angka(view) | {"tautan": True}
    return {p.asal: _catatan(view, p, isi) for p in paragraf}


def _catatan(view: Any, p: ParagrafBergeser, isi: dict[str, Any]) -> SafeString:
    tempat = {"p": p, "kembali": f"{view.request.path}#{jangkar_bagian(p.bagian.kunci)}"}
    return render_to_string("laporan/_angka_berubah.html", isi | tempat, view.request)


def bergeser_bagian(view: Any, bagian: Bagian) -> dict[str, Any]:
    """The context of the notes above the editor of one section; nothing is read where nothing is remembered."""
    paragraf = paragraf_bergeser(
        bagian.laporan, partial(nilai_buku, view.perangkat, view.tahun, view.jenis), bagian=bagian
    )
    return {"bergeser": paragraf} | (konteks_angka(view) if paragraf else {})
