"""All tables that were read from a file as a workbook: one sheet a table, figures as numbers, text never a formula."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from sakip.core.numbers import AngkaSalah, parse_angka

LEBAR = 28
DESIMAL = 4
DAFTAR = "Daftar"
TERLARANG = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
KENDALI = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
UTUH = re.compile(r"-?\d{1,3}(\.\d{3})*(,\d+)?|-?\d+(,\d+)?")


def buku_tabel(hasil: dict[str, Any], nama: str) -> bytes:
    """The workbook: a list of the tables, then each with its title, place and head."""
    buku = Workbook(write_only=True)
    daftar = buku.create_sheet(DAFTAR)
    daftar.column_dimensions["A"].width, daftar.column_dimensions["B"].width = LEBAR, LEBAR * 2
    daftar.append(_baris(daftar, [f"Tabel dari {nama}"], tebal=True))
    daftar.append(_baris(daftar, ["Lembar", "Tabel", "Tempat"], tebal=True))
    semua = [(f"{i} {_pendek(t)}"[:31].strip(), t) for i, t in enumerate(hasil["tabel"], 1)]
    for lembar, t in semua:
        daftar.append(_baris(daftar, [lembar, t["judul"], t["tempat"]]))
    for lembar, t in semua:
        _tulis(buku.create_sheet(lembar), t)
    keluar = io.BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


def _pendek(t: dict[str, Any]) -> str:
    return TERLARANG.sub(" ", t["judul"] or "Tabel").strip("' ")


def _tulis(lembar: Any, t: dict[str, Any]) -> None:
    for i in range(len(t["kolom"]) + 1):
        lembar.column_dimensions[get_column_letter(i + 1)].width = LEBAR
    for judul in filter(None, (t["judul"], t["tempat"])):
        lembar.append(_baris(lembar, [judul], tebal=judul == t["judul"]))
    lembar.append(_baris(lembar, [*t["kolom"], "Tempat"], tebal=True))
    for isi, letak in zip(t["baris"], t["letak"], strict=True):
        lembar.append(_baris(lembar, [*isi, letak]))


def _baris(lembar: Any, isi: Sequence[str], *, tebal: bool = False) -> Iterator[Any]:
    return (_sel(lembar, x, tebal=tebal) for x in isi)


def _sel(lembar: Any, teks: str, *, tebal: bool) -> Any:
    teks = KENDALI.sub("", teks)[:32_000]
    angka = None if tebal else _angka(teks)
    sel = WriteOnlyCell(lembar, value=teks if angka is None else angka)
    if angka is None:
        sel.data_type = "s"
        sel.alignment = Alignment(wrap_text=True, vertical="top")
    else:
        koma = len(teks.partition(",")[2])
        sel.number_format = f"#,##0{'.' if koma else ''}{'0' * koma}"
    sel.font = Font(bold=tebal)
    return sel


def _angka(teks: str) -> Any:
    """The figure, where the text is nothing else and reads in one way."""
    if not UTUH.fullmatch(teks):
        return None
    try:
        return parse_angka(teks, desimal=DESIMAL if "," in teks else 0)
    except AngkaSalah:
        return None
