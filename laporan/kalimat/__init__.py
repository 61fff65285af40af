"""Words around figures: counts, lists, money, and what is said where a figure is missing."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from laporan.document import Nilai, Paragraph, Run, Teks
from laporan.susun import paragraf
from sakip.core.numbers import format_angka, format_persen, format_rupiah, terbilang

BELUM = "belum diisi"


def banyak(n: int, kata: str, kunci: str = "") -> Run:
    """`2 (dua) indikator`."""
    return _run(kunci, f"{n} ({terbilang(n)}) {kata}", Decimal(n))


def rupiah(x: Decimal | None, kunci: str = "") -> Run:
    """`Rp 1.486.537.153`, or the words for a missing amount."""
    return Teks(BELUM) if x is None else _run(kunci, format_rupiah(x), x)


def persen(x: Decimal | None, kunci: str = "") -> Run:
    """`86,61 %`; x is already in percent."""
    return Teks("tidak dapat dihitung") if x is None else _run(kunci, format_persen(x), x)


def angka(x: Decimal, kunci: str = "") -> Run:
    """`93,71`."""
    return _run(kunci, format_angka(x), x)


def _run(kunci: str, teks: str, nilai: Decimal) -> Run:
    return Nilai(kunci, teks, nilai) if kunci else Teks(teks)


def rp_tabel(x: Decimal | None) -> str:
    """`Rp. 2.712.665.412`, as the papers' budget columns print it."""
    return "" if x is None else f"Rp. {format_rupiah(x, 'tabel')}"


def gabung(bagian: Sequence[str]) -> str:
    """`a`, `a dan b`, `a, b, dan c`."""
    if len(bagian) < 3:
        return " dan ".join(bagian)
    return f"{', '.join(bagian[:-1])}, dan {bagian[-1]}"


def kosong(apa: str) -> Paragraph:
    """What a section says where its data is not there yet."""
    return paragraf(Teks(f"Belum diisi: {apa}.", miring=True))


def titik(teks: str) -> str:
    """The words without the full stop they may end in, to go on in a sentence."""
    return teks.strip().rstrip(".;,").rstrip()
