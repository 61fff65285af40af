"""What holds blocks in a written text while it is read: lists, items, tables, cells, pictures, quotations.

Nothing raises and nothing grows too deep: what closes without being open is passed over, what opens where it cannot
stand is read as its text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, get_args

from laporan.document import Butir, DaftarButir, GayaButir, Paragraph
from laporan.narasi.bentuk import LEBAR_GAMBAR, GambarTulis, Isi, TempatBlok
from laporan.narasi.daftar import seperlunya
from laporan.narasi.huruf import satu_baris
from laporan.narasi.tabel import sel_dari, tabel_dari
from laporan.narasi.word import dengan_word
from laporan.teks import DALAM

DAFTAR, SEL = frozenset({"ul", "ol"}), frozenset({"td", "th"})
WADAH = frozenset({*DAFTAR, *SEL, "li", "table", "tr", "blockquote", "figure", "sisip"})
_TABEL = frozenset({*SEL, "table", "tr"})
_GAYA: dict[str, GayaButir] = {g: g for g in get_args(GayaButir)}
_LABEL_TERPANJANG = 12
_TUMPUKAN = 60  # things open at once


@dataclass
class Wadah:
    """Something open: its tag, its attributes, what is closed inside it already."""

    tag: str
    sifat: Mapping[str, str] = field(default_factory=dict)
    isi: list[Any] = field(default_factory=list)
    lewat: bool = False  # a list that lies too deep: its items go on beside the item that holds it
    susul: list[Butir] = field(default_factory=list)


class Tumpukan:
    """Everything that is open, from the whole text to the innermost item or cell."""

    def __init__(self) -> None:
        self.buka_semua = [Wadah("")]
        self.gantung: list[Isi] = []  # pictures and places inside a list or table: they follow it
        self.tabel = 0  # tables inside tables open; only the outermost is one

    @property
    def atas(self) -> Wadah:
        return self.buka_semua[-1]

    @property
    def di_luar(self) -> bool:
        return len(self.buka_semua) == 1

    def taruh(self, blok: Any) -> None:
        """Hang a finished block where it belongs; a list has items only, and a table cells."""
        if self.atas.tag in DAFTAR:
            self._taruh_di_daftar(blok)
        elif self.atas.tag in {"table", "tr"} or (isinstance(blok, GambarTulis | TempatBlok) and not self.di_luar):
            self.gantung.append(blok)
        else:
            self.atas.isi.append(blok)
        if self.di_luar:
            self.atas.isi.extend(self.gantung)
            self.gantung.clear()

    def _taruh_di_daftar(self, blok: Any) -> None:
        isi = self.atas.isi
        if isinstance(blok, DaftarButir) and isi:
            isi[-1] = replace(isi[-1], blok=(*isi[-1].blok, blok))
        elif isinstance(blok, GambarTulis | TempatBlok):
            self.gantung.append(blok)
        else:
            isi.append(_butir([blok]))

    def buka(self, tag: str, sifat: Mapping[str, str]) -> None:
        self.tabel += tag == "table"
        if (tag == "li" and self.atas.tag == "li") or (tag in SEL and self.atas.tag in SEL):
            self.tutup_satu()
        elif tag == "tr" and self.tabel == 1 and self.atas.tag in {"tr", *SEL}:
            self.tutup("tr")
        if self._boleh(tag, sifat):
            dalam = sum(w.tag in DAFTAR for w in self.buka_semua) if tag in DAFTAR else 0
            self.buka_semua.append(Wadah(tag, sifat, lewat=dalam >= DALAM))

    def _boleh(self, tag: str, sifat: Mapping[str, str]) -> bool:
        """Whether such a thing may open here."""
        if len(self.buka_semua) > _TUMPUKAN or (tag in _TABEL and self.tabel != 1):
            return False
        if tag in {"figure", "blockquote"} and any(w.tag == tag for w in self.buka_semua):
            return False
        induk = {"li": DAFTAR, "tr": {"table"}, "td": {"tr"}, "th": {"tr"}}.get(tag)
        return (induk is None or self.atas.tag in induk) and (tag != "figure" or "data-gambar" in sifat)

    def tutup(self, tag: str) -> None:
        """Close the innermost of that tag with all that stands open inside it."""
        if tag == "table":
            self.tabel = max(self.tabel - 1, 0)
        if tag in _TABEL and self.tabel > (0 if tag == "table" else 1):
            return
        for w in reversed(self.buka_semua):
            if w.tag == tag:
                break
            if w.tag in SEL and tag not in _TABEL:
                return
        else:
            return
        while self.tutup_satu() != tag:
            pass

    def tutup_semua(self) -> list[Any]:
        """Everything that was read."""
        while not self.di_luar:
            self.tutup_satu()
        self.atas.isi.extend(self.gantung)
        return dengan_word(self.atas.isi)

    def tutup_satu(self) -> str:
        w = self.buka_semua.pop()
        if w.tag == "li":
            self.atas.isi.extend((_butir(w.isi, w.sifat), *w.susul))
        elif w.tag in SEL:
            self.atas.isi.append(sel_dari(w.tag, w.sifat, dengan_word(w.isi)))
        elif w.tag == "tr":
            self.atas.isi.append(tuple(w.isi))
        elif w.lewat:
            self._sejajarkan([b for b in w.isi if b.runs or b.blok])
        else:
            for blok in _JADI[w.tag](w):
                self.taruh(blok)
        return w.tag

    def _sejajarkan(self, butir: list[Butir]) -> None:
        """The items of a list that lies too deep, one level higher."""
        if self.atas.tag == "li":
            self.atas.susul.extend(butir)
        elif self.atas.tag in DAFTAR:
            self.atas.isi.extend(butir)
        else:
            for b in butir:
                for blok in (Paragraph(b.runs), *b.blok) if b.runs else b.blok:
                    self.taruh(blok)


def _butir(isi: list[Any], sifat: Mapping[str, str] | None = None) -> Butir:
    """An item: its first paragraph is its line, the rest hangs below."""
    isi = dengan_word(isi)
    label = satu_baris((sifat or {}).get("data-label", ""), _LABEL_TERPANJANG) or None
    if isi and isinstance(isi[0], Paragraph):
        return Butir(isi[0].runs, tuple(isi[1:]), label)
    return Butir((), tuple(isi), label)


def _daftar(w: Wadah) -> list[DaftarButir]:
    """A list; a label stays with an item only where it is not the counted one."""
    butir = [b for b in w.isi if b.runs or b.blok]
    gaya: GayaButir = "-"
    if w.tag == "ol":
        asli: GayaButir = "a." if w.sifat.get("type", "") in {"a", "A"} else "1."
        gaya = _GAYA.get(w.sifat.get("data-gaya", ""), asli)
    mulai = int(w.sifat["start"]) if gaya != "-" and re.fullmatch(r"[0-9]{1,4}", w.sifat.get("start", "")) else 1
    semua = satu_baris(w.sifat.get("data-label", ""), _LABEL_TERPANJANG) or None
    berlabel = [replace(b, label=b.label or semua) for b in butir]
    return [DaftarButir(seperlunya(berlabel, gaya, max(mulai, 1)), gaya, max(mulai, 1))] if butir else []


def _figur(w: Wadah) -> list[GambarTulis]:
    if not re.fullmatch(r"[1-9][0-9]{0,9}", w.sifat["data-gambar"]):
        return []
    lebar = w.sifat.get("data-lebar", "")
    luas = int(lebar) if re.fullmatch(r"[0-9]{1,3}", lebar) and int(lebar) in LEBAR_GAMBAR else 100
    return [GambarTulis(int(w.sifat["data-gambar"]), _kata(w, 250), satu_baris(w.sifat.get("alt", ""), 250), luas)]


def _kata(w: Wadah, batas: int) -> str:
    return satu_baris(" ".join(r.teks for b in w.isi for r in getattr(b, "runs", ())), batas)


def _kutipan(w: Wadah) -> Sequence[Any]:
    return [replace(b, gaya="kutipan") if isinstance(b, Paragraph) else b for b in w.isi]


_JADI: Mapping[str, Callable[[Wadah], Sequence[Any]]] = {
    "ul": _daftar,
    "ol": _daftar,
    "figure": _figur,
    "sisip": lambda w: [TempatBlok(w.sifat["data-sisip"], _kata(w, 200))],
    "table": lambda w: tabel_dari([b for b in w.isi if b]),
    "blockquote": _kutipan,
}
