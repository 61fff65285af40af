"""Addresses of the room, and what a reader sees of a page."""

from __future__ import annotations

from django.urls import reverse

from tests.kinerja.conftest import TAHUN


def alamat(nama, tahun=TAHUN, **kwargs):
    return reverse(f"kinerja:{nama}", kwargs={"kantor": "contoh", "tahun": tahun} | kwargs)


def isi(jawaban) -> str:
    return jawaban.content.decode()


def rapat(jawaban) -> str:
    return " ".join(isi(jawaban).split())
