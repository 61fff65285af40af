"""Files of editions on their way out: hashed again each time; a file that changed is refused, and reported."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from laporan.edisi.baca import Arsip, EdisiRusak, isi_arsip, laporkan
from laporan.edisi.naskah import nama_unduhan
from laporan.edisi.rancangan import catat_rancangan
from laporan.models import Edisi, Laporan
from laporan.views.unduh import sajikan


def sajikan_arsip(view: Any, arsip: Arsip) -> HttpResponse:
    """The file as a download; where it is no longer what was signed, a page that says so."""
    try:
        isi = isi_arsip(arsip)
    except EdisiRusak as salah:
        return tolak_rusak(view, arsip, salah)
    return sajikan(isi, arsip.berkas.jenis, nama_unduhan(arsip))


def tolak_rusak(view: Any, objek: Arsip | Edisi, salah: EdisiRusak) -> HttpResponse:
    laporkan(objek, salah, by=view.request.user)
    isi = view.get_context_data(judul="Berkas ini ditolak", pesan=str(salah), url_baca=view.url_baca())
    return render(view.request, "laporan/edisi_rusak.html", isi, status=409)


class EdisiRusakMixin:
    """A page of what was signed that says so where it is spoiled."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return super().dispatch(request, *args, **kwargs)
        except EdisiRusak as salah:
            return tolak_rusak(self, self.edisi, salah)


def tercatat(jawaban: HttpResponse, laporan: Laporan | None) -> HttpResponse:
    """The answer with a draft in it, remembered by its digest so that the draft is known when it comes back."""
    if laporan is not None and jawaban.has_header("Content-Disposition"):
        catat_rancangan(laporan, jawaban.content)
    return jawaban
