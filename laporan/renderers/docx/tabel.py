"""Tables of a Word file: widths, merged cells, heads that are repeated, rows that stay whole. Written as text, row by row: a
matrix has thousands of rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import Final, TypeAlias

from laporan import document as d
from laporan.jelajah import letak
from laporan.renderers.docx.tulis import Alinea, alinea, milimeter, run
from laporan.renderers.html import BARIS_PANJANG
from laporan.renderers.tinggi import pendek, terikat

KE_TEPI = milimeter(9)  # a table with very many columns reaches into the margins
INDEN: Final = {"Mini": 140, "Padat": 100}
PADAT: Final = {"Mini": (30, 50), "Padat": (30, 40)}
"""Room above and beside the text of small tables, in twips."""
_WARNA = {"kepala": "E6E6E6", "kelompok": "F2F2F2"}

IsiSel: TypeAlias = Callable[[d.Sel, Alinea, int], str]
"""Writes the inside of a cell: the cell, the look of its text, its width."""


@dataclass(frozen=True, slots=True)
class Rupa:
    """How a table looks: `akhir` the ending of its styles, `lebar` and `inden` in twips."""

    lebar: int
    akhir: str = ""
    inden: int = 0
    bergaris: bool = True


def rupa(tabel: d.Table, lebar: int, inden: int, *, landscape: bool) -> Rupa:
    """The look of a table that stands in a text of `lebar` twips."""
    if tabel.padat:
        return Rupa(lebar + 2 * KE_TEPI, "Padat", inden - KE_TEPI, tabel.bergaris)
    akhir = "Mini" if tabel.kecil else "Kecil" if landscape else "" if tabel.bergaris else "Polos"
    return Rupa(lebar, akhir, inden, tabel.bergaris)


def lebar_kolom(bobot: Iterable[int], lebar: int) -> list[int]:
    """The width shared out by weight, to the last twip."""
    jumlah = list(accumulate(bobot, initial=0))
    tepi = [round(lebar * j / (jumlah[-1] or 1)) for j in jumlah]
    return [max(1, b - a) for a, b in pairwise(tepi)]


def kerangka(
    kolom: list[int],
    baris: Iterable[str],
    *,
    gaya: str = "TableNormal",
    inden: int = 0,
    garis: str = "",
    margin: str = "",
) -> str:
    """A table around finished rows. `garis`: a tblBorders, `margin`: a tblCellMar, where they are not those of the style."""
    kisi = "".join(f'<w:gridCol w:w="{k}"/>' for k in kolom)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{gaya}"/><w:tblW w:w="{sum(kolom)}" w:type="dxa"/>'
        f'<w:tblInd w:w="{inden}" w:type="dxa"/>{garis}<w:tblLayout w:type="fixed"/>{margin}'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"</w:tblPr><w:tblGrid>{kisi}</w:tblGrid>{''.join(baris)}</w:tbl>"
    )


def sel(
    isi: str, lebar: int, *, bentang: int = 1, turun: str = "", warna: str = "", tegak: str = "", garis: str = ""
) -> str:
    """A cell. `turun`: restart or continue of a vertical merge; `garis`: a tcBorders."""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{lebar}" w:type="dxa"/>'
        + (f'<w:gridSpan w:val="{bentang}"/>' if bentang > 1 else "")
        + (f'<w:vMerge w:val="{turun}"/>' if turun else "")
        + garis
        + (f'<w:shd w:val="clear" w:color="auto" w:fill="{warna}"/>' if warna else "")
        + (f'<w:vAlign w:val="{tegak}"/>' if tegak else "")
        + f"</w:tcPr>{isi}</w:tc>"
    )


def baris_tabel(isi: Iterable[str], *, utuh: bool = True, kepala: bool = False, tinggi: int = 0) -> str:
    """A row of finished cells. `utuh`: never torn over two pages; `kepala`: repeated on each; `tinggi`: exact, in twips."""
    sifat = "".join(
        (
            "<w:cantSplit/>" if utuh else "",
            f'<w:trHeight w:val="{tinggi}" w:hRule="exact"/>' if tinggi else "",
            "<w:tblHeader/>" if kepala else "",
        )
    )
    return f"<w:tr>{f'<w:trPr>{sifat}</w:trPr>' if sifat else ''}{''.join(isi)}</w:tr>"


def isi_tabel(tabel: d.Table, r: Rupa, isi_sel: IsiSel, *, lekat: bool) -> str:
    """The table itself, "" where it has no row. `lekat`: its last row stays with what follows."""
    if not (tabel.baris or tabel.baris_kepala()):
        return ""
    return _Penulis(tabel, r, isi_sel, lekat=lekat).tulis()


@dataclass
class _Penulis:
    tabel: d.Table
    rupa: Rupa
    isi_sel: IsiSel
    lekat: bool
    kolom: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.kolom = lebar_kolom((k.lebar for k in self.tabel.kolom), self.rupa.lebar)

    def tulis(self) -> str:
        gaya = "TabelBuku" if self.rupa.bergaris else "TabelPolos"
        return kerangka(self.kolom, self._baris(), gaya=gaya, inden=self.rupa.inden, margin=self._margin())

    def _margin(self) -> str:
        if self.rupa.akhir not in PADAT:
            return ""
        tegak, datar = PADAT[self.rupa.akhir]
        sisi = (("top", tegak), ("left", datar), ("bottom", tegak), ("right", datar))
        isi = "".join(f'<w:{nama} w:w="{n}" w:type="dxa"/>' for nama, n in sisi)
        return f"<w:tblCellMar>{isi}</w:tblCellMar>"

    def _baris(self) -> Iterator[str]:
        kepala = self.tabel.baris_kepala()
        for isi in _kisi(kepala, len(self.kolom)):
            yield baris_tabel((self._sel(x, "kepala") for x in isi), kepala=True)
        lekat = self._lekat()
        deret = (b.sel for b in self.tabel.baris)
        for b, isi, ikut in zip(self.tabel.baris, _kisi(deret, len(self.kolom)), lekat, strict=True):
            yield baris_tabel((self._sel(x, b.jenis, ikut=ikut) for x in isi), utuh=not self._panjang(isi))

    def _lekat(self) -> list[bool]:
        """Which rows stay with the one below: groups, before a total, below a merged cell, all of a short table."""
        baris, semua, ikat = self.tabel.baris, pendek(self.tabel), terikat(self.tabel)
        ikut = [
            semua or i in ikat or b.lekat or b.jenis == "kelompok" or berikut.jenis == "jumlah"
            for i, (b, berikut) in enumerate(pairwise(baris))
        ]
        return [*ikut, self.lekat] if baris else []

    def _panjang(self, isi: list[Petak]) -> bool:
        penuh = sum(self.kolom)
        return any(p.sel and len(p.sel.teks) * penuh > BARIS_PANJANG * self._lebar(p) for p in isi)

    def _lebar(self, p: Petak) -> int:
        return sum(self.kolom[p.kolom : p.kolom + p.bentang])

    def _sel(self, p: Petak, jenis: str, *, ikut: bool = False) -> str:
        lebar, kepala = self._lebar(p), jenis == "kepala"
        garis = _GARIS_JUMLAH if jenis == "jumlah" and not self.rupa.bergaris else ""
        warna = _WARNA.get(jenis, "") if self.rupa.bergaris else ""
        isi = self._isi(p.sel, p.kolom, jenis, lebar, ikut=ikut) if p.sel else alinea("", self._gaya(kepala=kepala))
        tegak = "center" if kepala else ""
        return sel(isi, lebar, bentang=p.bentang, turun=p.turun, warna=warna, tegak=tegak, garis=garis)

    def _gaya(self, *, kepala: bool) -> str:
        return f"{'TabelKepala' if kepala else 'TabelIsi'}{self.rupa.akhir}"

    def _isi(self, s: d.Sel, kolom: int, jenis: str, lebar: int, *, ikut: bool) -> str:
        kepala = jenis == "kepala"
        rata = s.rata or ("tengah" if kepala else self.tabel.kolom[kolom].rata)
        bentuk = Alinea(
            self._gaya(kepala=kepala),
            lekat=ikut,
            inden=min(s.inden, 4) * INDEN.get(self.rupa.akhir, 180),
            rata="" if rata == ("tengah" if kepala else "kiri") else rata,
        )
        if not s.blok:
            return alinea(run(s.teks, tebal=s.tebal or jenis in {"jumlah", "kelompok"}, miring=s.miring), bentuk)
        return self.isi_sel(s, bentuk, lebar)


@dataclass(frozen=True, slots=True)
class Petak:
    """A place in a row: the cell that begins there, or (None) the continuation of one from above, or nothing."""

    kolom: int
    bentang: int
    sel: d.Sel | None
    turun: str = ""


def _kisi(deret: Iterable[tuple[d.Sel, ...]], lebar: int) -> Iterator[list[Petak]]:
    """The rows with every column filled, as Word wants them: cells from above go on, gaps are empty cells."""
    atas: dict[int, tuple[int, int]] = {}  # column: rows left below, width of a cell from above
    for isi in letak(deret, lebar):
        mulai = dict(isi)
        baris, kolom = [], 0
        while kolom < lebar:
            if kolom in atas:
                sisa, bentang = atas.pop(kolom)
                petak = Petak(kolom, bentang, None, "continue")
            else:
                s = mulai.get(kolom)
                bentang = _muat(s.colspan if s else 1, kolom, lebar, atas)
                sisa = s.rowspan if s else 1
                petak = Petak(kolom, bentang, s, "restart" if sisa > 1 else "")
            if sisa > 1:
                atas[kolom + lebar] = (sisa - 1, bentang)
            baris.append(petak)
            kolom += bentang
        atas = {k - lebar: v for k, v in atas.items() if k >= lebar}
        yield baris


def _muat(bentang: int, kolom: int, lebar: int, atas: dict[int, tuple[int, int]]) -> int:
    """As many columns as are free from `kolom` on."""
    akhir = min((k for k in atas if kolom < k < lebar), default=lebar)
    return max(1, min(bentang, akhir - kolom))


_GARIS_JUMLAH = '<w:tcBorders><w:top w:val="single" w:sz="5" w:space="0" w:color="000000"/></w:tcBorders>'
