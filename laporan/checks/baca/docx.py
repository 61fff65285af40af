"""A Word file as prose and tables. What an office typed into text boxes and content controls is read too; running heads,
footnotes and what was struck out by tracked changes are not."""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Any

import docx
from docx.oxml.ns import qn

from laporan.checks.baca.alur import Alinea, TabelMentah, Unsur, susun
from laporan.checks.baca.petak import Petak
from laporan.checks.baca.salah import SEL_TERBANYAK, TERLALU_BANYAK, TidakTerbaca
from laporan.checks.bacaan import Prosa, Tabel

LEVEL = re.compile(r"(?:heading|judul)\s*(\d)", re.IGNORECASE)
DAFTAR_ISI = re.compile(r"(toc|daftar isi)\s*\d", re.IGNORECASE)
LEBAR_TERBANYAK = 63
"""Columns that a table of Word can have."""
_BUNGKUS = {qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml"), qn("w:smartTag"), qn("w:ins")}


def baca_docx(isi: bytes) -> tuple[tuple[Prosa, ...], tuple[Tabel, ...]]:
    """Prose and tables of a Word file that `berkas` found safe to open. Raises TidakTerbaca, and what python-docx raises."""
    dok = docx.Document(io.BytesIO(isi))
    return susun(_Pembaca(dok).unsur(dok.element.body))


class _Pembaca:
    def __init__(self, dok: Any) -> None:
        gaya = dok.styles.element
        self.nama = {s.get(qn("w:styleId")): (s.name_val or "") for s in gaya.style_lst}
        self.kerangka = {s.get(qn("w:styleId")): _kerangka(s.pPr) for s in gaya.style_lst}
        self.tabel = 0
        self.sel = 0
        self.petak = itertools.count()

    def unsur(self, wadah: Any) -> Iterator[Unsur]:
        """Paragraphs and tables of a body or cell, in order; what floats beside a paragraph follows it."""
        for anak in wadah:
            if anak.tag == qn("w:p"):
                yield self._alinea(anak)
                yield from self._kotak(anak)
            elif anak.tag == qn("w:tbl"):
                yield from self._tabel(anak)
            elif anak.tag in _BUNGKUS:
                yield from self.unsur(anak)

    def _alinea(self, p: Any) -> Alinea:
        ppr = p.pPr
        gaya = ppr.style if ppr is not None and ppr.style else ""
        nama = self.nama.get(gaya, gaya)
        cocok = LEVEL.match(nama)
        kerangka = _kerangka(ppr) or self.kerangka.get(gaya, 0)
        butir = ppr is not None and ppr.numPr is not None
        level = int(cocok.group(1)) if cocok else kerangka
        return Alinea(teks_alinea(p), level, butir and not level, DAFTAR_ISI.match(nama) is not None)

    def _kotak(self, p: Any) -> Iterator[Unsur]:
        """What stands in text boxes. Word writes each twice, the second time for old programs."""
        for kotak in p.iter(qn("w:txbxContent")):
            if not any(k.tag.endswith("}Fallback") for k in kotak.iterancestors()) and _terluar(kotak, p):
                yield from self.unsur(kotak)

    def _tabel(self, tbl: Any) -> Iterator[Unsur]:
        kisi = self._kisi(tbl)
        if not kisi or not kisi[0]:
            return
        if tata_letak(kisi):
            yield from self._isi_sel(tbl)
            return
        self.tabel += 1
        nama = f"Tabel ke-{self.tabel}"
        kepala = next((i for i, tr in enumerate(tbl.tr_lst) if not _berulang(tr)), 0)
        yield TabelMentah(kisi, nama, lambda _i, urut: f"{nama}, baris {urut}", kepala=kepala)

    def _isi_sel(self, tbl: Any) -> Iterator[Unsur]:
        for tr in tbl.tr_lst:
            sel = [tc for tc in tr.tc_lst if tc.vMerge != "continue"]
            if berlabel(sel):
                yield Alinea(" ".join(map(teks_sel, sel)))
                continue
            for tc in sel:
                yield from self.unsur(tc)

    def _kisi(self, tbl: Any) -> list[list[Petak]]:
        """A full grid: a cell that spans stands in each place it covers."""
        kisi: list[list[Petak]] = []
        for tr in tbl.tr_lst:
            baris = [Petak("", -1)] * min(tr.grid_before, LEBAR_TERBANYAK)
            for tc in tr.tc_lst:
                petak = self._petak(tc, kisi[-1] if kisi else [], len(baris))
                baris += [petak] * min(tc.grid_span, LEBAR_TERBANYAK)
            self.sel += len(baris)
            if self.sel > SEL_TERBANYAK:
                raise TidakTerbaca(TERLALU_BANYAK)
            kisi.append(baris)
        lebar = max((len(b) for b in kisi), default=0)
        return [b + [Petak("", -1)] * (lebar - len(b)) for b in kisi]

    def _petak(self, tc: Any, atas: list[Petak], kolom: int) -> Petak:
        if tc.vMerge == "continue" and kolom < len(atas):
            return atas[kolom]
        return Petak(teks_sel(tc), next(self.petak))


def teks_alinea(p: Any) -> str:
    """The words of a paragraph as they are seen: without what was deleted, with tabs and line breaks."""
    bagian: list[str] = []
    for e in p.iter(qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr"), qn("w:noBreakHyphen")):
        if any(k.tag in _LEWAT for k in _sampai(e, p)):
            continue
        if not (bagian and bagian[-1][-1:].isdigit() and _catatan_kaki(e)):
            bagian.append((e.text or "") if e.tag == qn("w:t") else _TANDA[e.tag])
    return "".join(bagian)


def _catatan_kaki(e: Any) -> bool:
    """Whether the text is the raised number of a note, which is no digit of the figure before it."""
    sifat = e.getparent().find(qn("w:rPr"))
    letak = sifat.find(qn("w:vertAlign")) if sifat is not None else None
    naik = letak is not None and letak.get(qn("w:val")) == "superscript"
    return naik and re.fullmatch(r"\d{1,2}\)?", e.text or "") is not None


_LEWAT = {qn("w:txbxContent"), qn("w:del"), qn("w:moveFrom"), qn("w:tabs")}
_TANDA = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}


def teks_sel(tc: Any) -> str:
    """The paragraphs of a cell as lines; a table inside it is read as lines too."""
    baris = (" ".join(teks_alinea(p).split(" ")) for p in tc.iter(qn("w:p")))
    return "\n".join(b for a in baris for x in a.split("\n") if (b := " ".join(x.split())))


def tata_letak(kisi: list[list[Petak]]) -> bool:
    """A table that only arranges text on the page: one column, one row, or a signature."""
    isi = {p.asal: p.teks for b in kisi for p in b if p.teks}
    if len(kisi[0]) == 1 or len(kisi) == 1 or len(isi) < 2:
        return True
    tanda = any(re.search(r"\bNIP\b", t) for t in isi.values())
    titik_dua = sum(any(p.teks == ":" for p in b) for b in kisi)
    return (tanda and len(kisi[0]) <= 3) or (len(kisi[0]) <= 3 and titik_dua == len(kisi))


def berlabel(sel: Sequence[Any]) -> bool:
    """“Tahun Anggaran”, “:”, “2020” in three cells is one line."""
    baris = [teks_sel(tc) for tc in sel]
    return len(baris) == 3 and baris[1] == ":" and bool(baris[0]) and not any("\n" in b for b in baris)


def _kerangka(ppr: Any) -> int:
    """The outline level that a paragraph or style states, from 1; 0 without."""
    e = ppr.find(qn("w:outlineLvl")) if ppr is not None else None
    nilai = e.get(qn("w:val")) if e is not None else ""
    return int(nilai) + 1 if nilai and nilai.isdigit() and int(nilai) < 9 else 0


def _berulang(tr: Any) -> bool:
    return tr.trPr is not None and tr.trPr.find(qn("w:tblHeader")) is not None


def _terluar(kotak: Any, p: Any) -> bool:
    return not any(k.tag == qn("w:txbxContent") for k in _sampai(kotak, p))


def _sampai(e: Any, atas: Any) -> Iterator[Any]:
    """The ancestors of an element below another one."""
    for k in e.iterancestors():
        if k is atas:
            return
        yield k
