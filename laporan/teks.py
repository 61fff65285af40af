"""Plain text from a form field into blocks of the document tree.

A blank line starts a new paragraph; a line that begins with "- ", "1. ", "a. ", "1) ", "a) ", "(1) " or "• " is
an item, deeper indentation nests it; `**tebal**` and `*miring*` mark words. Everything else, HTML and template
syntax too, is text. Labels stay as typed, so that nothing that a user wrote is lost or renumbered.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from laporan.document import Block, Butir, DaftarButir, GayaButir, Paragraph, Run, Teks

DALAM = 5  # deepest nesting; what is indented further stays on this level

_ITEM = re.compile(r"(?P<inden>[ \t]*)(?P<label>[-•➤]|\d{1,3}[.)]|[a-z][.)]|\((?:\d{1,3}|[a-z])\))[ \t]+(?P<isi>\S.*)")
_TANDA = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]*[^\s*])\1(?![\w*])")


@dataclass
class _Item:
    label: str
    inden: int
    baris: list[str]
    anak: list[_Item] = field(default_factory=list)

    def tambah(self, item: _Item, dalam: int = 1) -> None:
        """Hang `item` below the last child that is indented less."""
        if self.anak and item.inden > self.anak[-1].inden and dalam < DALAM:
            self.anak[-1].tambah(item, dalam + 1)
        else:
            self.anak.append(item)

    def terakhir(self) -> _Item:
        return self.anak[-1].terakhir() if self.anak else self


def blok_dari_teks(teks: str) -> tuple[Block, ...]:
    """Paragraphs and lists of a text; an empty text has none."""
    blok: list[Block] = []
    paragraf: list[str] = []
    butir = _Item("", -1, [])

    def tutup() -> None:
        nonlocal paragraf, butir
        if paragraf:
            blok.append(Paragraph(runs_dari_teks("\n".join(paragraf))))
        blok.extend(_daftar(butir.anak))
        paragraf, butir = [], _Item("", -1, [])

    sesudah_kosong = False
    for baris in _baris(teks):
        item = _ITEM.fullmatch(baris)
        if item:
            if paragraf:
                tutup()
            butir.tambah(_Item(item["label"], _lebar(item["inden"]), [item["isi"].rstrip()]))
        elif not baris.strip():
            if paragraf:
                tutup()
        elif butir.anak and baris[0] in " \t" and not sesudah_kosong:
            butir.terakhir().baris.append(baris.strip())
        else:
            if butir.anak:
                tutup()
            paragraf.append(baris.strip())
        sesudah_kosong = not baris.strip()
    tutup()
    return tuple(blok)


def runs_dari_teks(teks: str) -> tuple[Run, ...]:
    """Words with `**tebal**`, `*miring*` and `***both***`; an asterisk that marks nothing stays."""
    runs: list[Run] = []
    awal = 0
    for tanda in _TANDA.finditer(teks):
        if tanda.start() > awal:
            runs.append(Teks(teks[awal : tanda.start()]))
        runs.append(Teks(tanda[2], tebal=len(tanda[1]) > 1, miring=len(tanda[1]) != 2))
        awal = tanda.end()
    if awal < len(teks):
        runs.append(Teks(teks[awal:]))
    return tuple(runs)


def _baris(teks: str) -> list[str]:
    return teks.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _lebar(inden: str) -> int:
    return len(inden.expandtabs(4))


def _daftar(item: list[_Item]) -> list[DaftarButir]:
    """One list for each run of items with the same kind of label."""
    hasil: list[tuple[GayaButir, list[Butir]]] = []
    for i in item:
        gaya = _gaya(i.label)
        if not hasil or hasil[-1][0] != gaya:
            hasil.append((gaya, []))
        runs = runs_dari_teks("\n".join(i.baris))
        hasil[-1][1].append(Butir(runs, tuple(_daftar(i.anak)), label=i.label))
    return [DaftarButir(tuple(butir), gaya) for gaya, butir in hasil]


def _gaya(label: str) -> GayaButir:
    contoh = re.sub(r"[a-z]", "a", re.sub(r"\d+", "1", label))
    gaya: tuple[GayaButir, ...] = ("1.", "a.", "1)", "a)", "(1)", "(a)")
    return next((g for g in gaya if g == contoh), "-")
