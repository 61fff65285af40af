"""Whether more or less of an indicator is better, where a report does not say it in so many words. No rule stands here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from laporan.checks.bacaan import Hal, Klaim

NEGATIF = re.compile(
    r"rumus\s+(?:yang\s+)?kedua|(?:kemajuan|progress?)\s+negati[fv]|semakin\s+(?:rendah|kecil|sedikit|cepat)",
    re.IGNORECASE,
)
"""How reports name the formula of a falling indicator (004:318)."""
MENURUN = re.compile(
    r"\b(?:jumlah|angka|tingkat|persentase|prosentase|rasio)\s+(?:kejadian\s+)?(?:gangguan|pelanggaran|kasus|konflik|keluhan|"
    r"kemiskinan|stunting|kejadian|tunggakan|kesalahan|keterlambatan|pengangguran|kriminalitas)(?!.*\byang\s+di)"
    r"|\blama\s+\w*(?:penyelesaian|pelayanan|tunggu|waktu)|\bwaktu\s+(?:tunggu|penyelesaian|pelayanan)\b(?!.*\bsesuai)"
    r"|\bdikembalikan\b|\btidak\s+(?:lengkap|tertib|selesai|sesuai)\b",
    re.IGNORECASE,
)
"""Names of what is better the lower it is (handbook §2.1: the name alone is no proof)."""
DERET = 3
"""A plan of so many years shows where it goes."""


def menurut_naskah(uraian: str, prosa: Iterable[str]) -> str:
    """ "turun" where a sentence about the falling formula names the indicator; all as bare words."""
    return "turun" if uraian and any(uraian in isi for isi in prosa) else ""


def menurut_target(klaim: Sequence[Klaim]) -> str:
    """The direction of the targets of a Renstra, or from the year's target to the end of it; empty where they stand still."""
    renstra = {k.tahun: k.angka for k in klaim if k.hal is Hal.TARGET and k.naskah == "Renstra" and k.angka is not None}
    nilai = [renstra[t] for t in sorted(t for t in renstra if t is not None)]
    if len(nilai) < DERET:
        akhir = {k.naskah: k.angka for k in klaim if k.hal is Hal.TARGET_AKHIR and k.angka is not None}
        kini = [k.angka for k in klaim if k.hal is Hal.TARGET and k.angka is not None]
        nilai = [kini[0], *akhir.values()] if akhir and kini and len(set(kini)) == 1 else []
    return _arah(nilai)


def _arah(nilai: Sequence[Decimal]) -> str:
    """By the greater part of the steps, so that one wrong figure does not turn it."""
    naik = sum(z > a for a, z in pairwise(nilai))
    turun = sum(z < a for a, z in pairwise(nilai))
    if naik == turun:
        return ""
    return "naik" if naik > turun else "turun"
