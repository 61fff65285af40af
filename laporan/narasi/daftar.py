"""Labels of lists: which are counted and from where, and which were typed and stay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from laporan.document import Butir, DaftarButir, GayaButir, label_butir

_GAYA: tuple[GayaButir, ...] = get_args(GayaButir)


def gaya_label(label: str) -> GayaButir:
    """The look of a label: "1." for "12.", "(a)" for "(c)", "-" for any sign."""
    contoh = re.sub(r"[a-z]", "a", re.sub(r"\d+", "1", label))
    return next((g for g in _GAYA if g == contoh), "-")


def seperlunya(butir: Sequence[Butir], gaya: GayaButir, mulai: int) -> tuple[Butir, ...]:
    """The items without the labels that counting gives them anyway."""
    return tuple(replace(b, label=None) if b.label == label_butir(gaya, n) else b for n, b in enumerate(butir, mulai))


def nomori(daftar: DaftarButir) -> DaftarButir:
    """The list counted from the label of its first item; labels that do not follow from that stay."""
    mulai = _nomor(daftar.butir[0].label or "") if daftar.gaya != "-" else 1
    return replace(daftar, butir=seperlunya(daftar.butir, daftar.gaya, mulai), mulai=mulai)


def _nomor(label: str) -> int:
    isi = label.strip("().")
    if isi.isdigit():
        return int(isi)
    return ord(isi) - 96 if len(isi) == 1 and "a" <= isi <= "z" else 1
