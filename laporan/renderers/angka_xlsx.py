"""What a table cell becomes in a workbook: a real number whose format shows the printed text, or text."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

PALING_PANJANG = 32_000  # letters; a cell holds 32,767
_ANGKA = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")


def isi_sel(teks: str, nilai: Decimal | None) -> tuple[str | Decimal, str]:
    """The value and its number format; where the text is not that number in other words, the text and "General"."""
    format_angka = _format(teks, nilai) if nilai is not None else ""
    if nilai is not None and format_angka:
        return nilai, format_angka
    bersih = ILLEGAL_CHARACTERS_RE.sub("", teks)
    return bersih if len(bersih) <= PALING_PANJANG else f"{bersih[:PALING_PANJANG]} …", "General"


def _format(teks: str, nilai: Decimal) -> str:
    """`"Rp. "#,##0`, `#,##0.00" %"`, `#,##0;(#,##0)`; "" where the text holds another number, or more than one."""
    cocok = list(_ANGKA.finditer(teks))
    if len(cocok) != 1 or not _sama(cocok[0].group(), nilai):
        return ""
    angka, awal, akhir = cocok[0].group(), teks[: cocok[0].start()], teks[cocok[0].end() :]
    pola = _pola(angka)
    if nilai >= 0:
        return f"{_kutip(awal)}{pola}{_kutip(akhir)}"
    if awal.endswith("(") and akhir.startswith(")"):
        awal, akhir = _kutip(awal[:-1]), _kutip(akhir[1:])
        return f"{awal}{pola}{akhir};{awal}({pola}){akhir}"
    if awal.endswith(("-", "−")):
        return f"{_kutip(awal[:-1])}{pola}{_kutip(akhir)}"
    return ""


def _sama(angka: str, nilai: Decimal) -> bool:
    terbaca = Decimal(angka.replace(".", "").replace(",", "."))
    return abs(nilai).quantize(terbaca, ROUND_HALF_UP) == terbaca


def _pola(angka: str) -> str:
    bulat, _, pecahan = angka.partition(",")
    utuh = "0" if "." not in bulat and len(bulat) > 3 else "#,##0"
    return f"{utuh}.{'0' * len(pecahan)}" if pecahan else utuh


def _kutip(teks: str) -> str:
    return '"{}"'.format(teks.replace('"', "'")) if teks else ""
