"""Aspects of a survey that a sentence names below or above the mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from laporan.checks.bacaan import Bacaan, Sebaran
from laporan.checks.naskah.bacaan import Kalimat
from laporan.checks.temuan import Tempat
from sakip.core.numbers import format_angka

_RATA = re.compile(
    r"(?P<arah>di\s?bawah|di\s?atas|kurang\s+dari|melebihi)\s+(?:nilai\s+)?(?:rerata|rata-rata|rata\s+rata)",
    re.IGNORECASE,
)
_DAFTAR = re.compile(r"(?:adalah|yaitu|yakni|meliputi|antara\s+lain|:)\s*:?\s*", re.IGNORECASE)
_PISAH = re.compile(r",\s*(?:dan\s+)?|;\s*")
UMUM = frozenset({"dan", "pelayanan", "petugas", "yang", "dengan", "waktu", "aspek", "unsur"})


def keliru(b: Bacaan, k: Kalimat) -> Iterator[tuple[str, Tempat]]:
    """A sentence for those that stand on the other side of the mean than is said."""
    arah = _RATA.search(k.teks)
    baris = [s for s in b.survei if s.skor is not None and s.tahun in (None, b.tahun)]
    if arah is None or len(baris) < 2:
        return
    rata = sum((s.skor or Decimal(0) for s in baris), Decimal(0)) / len(baris)
    bawah = bool(re.match(r"di\s?bawah|kurang", arah["arah"], re.IGNORECASE))
    salah = [
        s
        for s in _disebut(k, arah.end(), baris)
        if s.skor is not None and (s.skor >= rata if bawah else s.skor <= rata)
    ]
    if salah:
        isi = ", ".join(f"{s.unsur} ({format_angka(s.skor or 0, 2, tetap=False)})" for s in salah)
        kata = "di atas" if bawah else "di bawah"
        yield f"Disebut {arah[0].lower()}, padahal {isi} {kata} rata-rata {format_angka(rata, 2)}.", salah[0].tempat


def _disebut(k: Kalimat, dari: int, baris: list[Sebaran]) -> list[Sebaran]:
    """The aspects of the list after the words, each the row whose words it shares most."""
    mulai = [c.end() for c in _DAFTAR.finditer(k.teks, dari)]
    if not mulai:
        return []
    isi = _PISAH.split(k.teks[mulai[-1] :].rstrip(" ."))
    hasil = [
        max(baris, key=lambda s: _mirip(x, s.unsur))
        for x in _pecah_dan(isi, baris)
        if any(_mirip(x, s.unsur) > 0 for s in baris)
    ]
    return list(dict.fromkeys(hasil))


def _pecah_dan(isi: list[str], baris: list[Sebaran]) -> list[str]:
    """ "kejelasan alur dan penanganan pengaduan" are two; the whole is tried as well, and is one where an aspect has that name."""
    hasil = []
    for x in isi:
        satu = " dan " not in x or any(_mirip(x, s.unsur) == 1 for s in baris)
        hasil += [x] if satu else [x, *x.split(" dan ", 1)]
    return hasil


def _mirip(teks: str, unsur: str) -> float:
    """Shared words of both, 0 to 1; 0 below a half."""
    a, c = (frozenset(re.findall(r"[a-z]{3,}", t.lower())) for t in (teks, unsur))
    inti = (a & c) - UMUM
    nilai = len(a & c) / len(a | c) if inti else 0.0
    return nilai if nilai >= 0.4 else 0.0
