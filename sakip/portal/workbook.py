"""The workbook of an office: one list or all of them, filled or as a template."""

from __future__ import annotations

from itertools import groupby

from sakip.core.lembar import Konteks, Lembar, buku_kerja, semua_lembar
from sakip.core.models import PerangkatDaerah

KELOMPOK = ("Organisasi", "Rencana", "Anggaran", "Aturan", "Kinerja", "Naskah", "Laporan")


def menurut_kelompok() -> list[tuple[str, list[Lembar]]]:
    """All lists in the groups in which a page shows them."""
    semua = sorted(semua_lembar(), key=lambda lembar: (KELOMPOK.index(lembar.kelompok), lembar.urut))
    return [(nama, list(isi)) for nama, isi in groupby(semua, key=lambda lembar: lembar.kelompok)]


def buat_buku(
    perangkat: PerangkatDaerah, lembar: Lembar | None = None, *, tahun: int | None = None, templat: bool = False
) -> tuple[str, bytes]:
    """File name and content; ``lembar`` None is the whole office, ``tahun`` leaves out other years."""
    nama = "-".join(
        filter(None, [perangkat.slug, lembar.alamat if lembar else "", str(tahun or ""), "templat" if templat else ""])
    )
    daftar = [lembar] if lembar else semua_lembar()
    return f"{nama}.xlsx", buku_kerja(daftar, Konteks(perangkat), tahun=tahun, templat=templat)
