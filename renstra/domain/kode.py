"""Proposed codes: the next free number below a place (T1, T1.S1, T1.S1.I1)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from renstra.models import Indikator, Renstra, Sasaran, SimpulProgram, Tujuan
from sakip.core.models import Jejak


def kode_tujuan(renstra: Renstra) -> str:
    return _berikut("T", renstra.tujuan.values_list("kode", flat=True))


def kode_sasaran(tujuan: Tujuan) -> str:
    return _berikut(f"{tujuan.kode}.S", tujuan.sasaran.values_list("kode", flat=True))


def kode_indikator(tempat: Tujuan | Sasaran | SimpulProgram) -> str:
    """Also past codes count, since a code of a series is never used again."""
    awalan = f"{tempat.kode}.I"
    ada = Indikator.objects.filter(perangkat=tempat.pemilik, kode__startswith=awalan).values_list("kode", flat=True)
    dihapus = Jejak.objects.filter(
        perangkat=tempat.pemilik, jenis=Indikator._meta.label_lower, aksi="hapus", objek__startswith=awalan
    ).values_list("objek", flat=True)
    return _berikut(awalan, [*ada, *(objek.split(" ", 1)[0] for objek in dihapus)])


def _berikut(awalan: str, ada: Iterable[str]) -> str:
    pola = re.compile(rf"{re.escape(awalan)}(\d+)")
    nomor = [int(cocok[1]) for kode in ada if (cocok := pola.fullmatch(kode))]
    return f"{awalan}{max(nomor, default=0) + 1}"
