"""The tables of a document tree as a workbook: one sheet a table, figures as numbers, text never a formula.

What stands on a sheet is what the page prints: title lines, head (repeated on paper), rows, source, notes, and on a
paper the signature. Sheets are streamed, so that a matrix of thousands of rows stays small in memory.
"""

from __future__ import annotations

import io
from copy import copy
from dataclasses import dataclass, field, replace
from decimal import Decimal
from math import ceil
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.hyperlink import Hyperlink

from laporan import document as d
from laporan.jelajah import letak, teks
from laporan.renderers.angka_xlsx import isi_sel
from laporan.renderers.lembar_xlsx import DAFTAR, Lembar, lembar_dokumen, nama_lembar

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LEBAR, LEBAR_LANDSCAPE, LEBAR_KOLOM = 95, 145, 5  # letters over the width of a page; the narrowest column
BARIS, BARIS_PALING = 13.5, 400.0  # points a line; Excel allows rows of 409
A4, FOLIO = 9, 14
KOSONG = d.Table("Kosong", (d.Kolom("Belum ada tabel yang dapat diunduh."),), ())
_RATA = {"kiri": "left", "tengah": "center", "kanan": "right"}
_SISI = Side("thin", "767676")


@dataclass(frozen=True)
class Gaya:
    """The look of a cell."""

    rata: str = "left"
    tebal: bool = False
    miring: bool = False
    garis: bool = False
    kepala: bool = False
    inden: int = 0
    format: str = "General"
    kutip: bool = False


def render_xlsx(dok: d.Dokumen) -> bytes:
    """The workbook, several tables with a list of them before; a document without tables gives one sheet that says so."""
    buku = Workbook(write_only=True)
    buku.properties.title, buku.properties.creator = dok.judul[:250], dok.instansi
    gaya: dict[Gaya, Any] = {}
    semua = lembar_dokumen(dok) or [Lembar(KOSONG, KOSONG.kode, (dok.judul,))]
    nama = nama_lembar(semua)
    if len(semua) > 1:
        _daftar(buku.create_sheet(DAFTAR), dok, list(zip(nama, semua, strict=True)))
    for n, lembar in zip(nama, semua, strict=True):
        _Penulis(buku.create_sheet(n), lembar, gaya).tulis(dok.kertas)
    hasil = io.BytesIO()
    buku.save(hasil)
    return hasil.getvalue()


def _daftar(ws: Any, dok: d.Dokumen, semua: list[tuple[str, Lembar]]) -> None:
    """The first sheet: every table with its number and title, which lead to its sheet."""
    ws.column_dimensions["A"].width, ws.column_dimensions["B"].width = 18, 90
    judul = WriteOnlyCell(ws, isi_sel(dok.judul, None)[0])
    judul.font = Font(name="Arial", size=12, bold=True)
    ws.append([judul])
    ws.append([])
    for i, (nama, x) in enumerate(semua, 3):
        sel = [WriteOnlyCell(ws, isi_sel(t, None)[0]) for t in (x.tabel.nomor.strip(" :"), x.judul)]
        for kolom, s in zip("AB", sel, strict=True):
            s.font, s.alignment = Font(name="Arial", size=10), Alignment(wrap_text=True, vertical="top")
            s.data_type = "s"
            s.hyperlink = Hyperlink(ref="", location=f"'{nama}'!A1")
            s.hyperlink.ref = f"{kolom}{i}"
        sel[1].font = Font(name="Arial", size=10, color="0B4F8A", underline="single")
        ws.append(sel)


@dataclass
class _Penulis:
    """Writes one sheet from top to bottom; `baris` is the number of the last row."""

    ws: Any
    isi: Lembar
    gaya: dict[Gaya, Any]
    baris: int = 0
    lebar: list[float] = field(default_factory=list)

    def tulis(self, kertas: str) -> None:
        tabel = self.isi.tabel
        self.lebar = _lebar(tabel, LEBAR_LANDSCAPE if self.isi.landscape else LEBAR)
        for i, w in enumerate(self.lebar, 1):
            self.ws.column_dimensions[get_column_letter(i)].width = w
        kepala = tabel.baris_kepala()
        self._halaman(kertas, len(self.isi.atas) + 2, len(kepala))
        for judul in self.isi.atas:
            self._baris_penuh(judul, Gaya("center", tebal=True))
        self._tambah([])
        self._kisi([(b, Gaya("center", tebal=True, garis=tabel.bergaris, kepala=True)) for b in kepala])
        self._kisi([(b.sel, Gaya(tebal=b.jenis != "biasa", garis=tabel.bergaris)) for b in tabel.baris])
        for catatan in self.isi.bawah:
            self._baris_penuh(catatan, Gaya(miring=True))
        for tanda in self.isi.tanda:
            self._tanda(tanda)

    def _halaman(self, kertas: str, awal: int, kepala: int) -> None:
        ws = self.ws
        ws.page_setup.orientation = "landscape" if self.isi.landscape else "portrait"
        ws.page_setup.paperSize = FOLIO if kertas == "F4" else A4
        ws.page_setup.fitToWidth, ws.page_setup.fitToHeight = 1, 0
        ws.sheet_properties.pageSetUpPr.fitToPage = True
        if kepala:
            ws.print_title_rows = f"{awal}:{awal + kepala - 1}"
            ws.freeze_panes = f"A{awal + kepala}"

    def _tambah(self, sel: list[Any], tinggi: float | None = None) -> None:
        self.baris += 1
        if tinggi:
            self.ws.row_dimensions[self.baris].height = tinggi
        self.ws.append(sel)

    def _gabung(self, kolom: tuple[int, int], tinggi: int = 1) -> None:
        """Merge columns `kolom` (from 0, the end not included) of the next `tinggi` rows."""
        if kolom[1] - kolom[0] > 1 or tinggi > 1:
            atas = self.baris + 1
            tempat = {"min_col": kolom[0] + 1, "max_col": kolom[1], "min_row": atas, "max_row": atas + tinggi - 1}
            self.ws.merged_cells.add(CellRange(**tempat))

    def _baris_penuh(self, isi: str, gaya: Gaya) -> None:
        n = len(self.lebar)
        self._gabung((0, n))
        self._tambah([self._sel(isi, None, gaya)], _tinggi(_banyak_baris(isi, sum(self.lebar))))

    def _kisi(self, deret: list[tuple[tuple[d.Sel, ...], Gaya]]) -> None:
        """Rows of cells; a spanning cell is merged, and each place that it covers has its border."""
        n = len(self.lebar)
        tempat = list(letak((sel for sel, _ in deret), n))
        tinggi = _tinggi_baris(tempat, self.lebar)
        bawah: dict[tuple[int, int], Any] = {}
        for i, (isi, (_, dasar)) in enumerate(zip(tempat, deret, strict=True)):
            for k, sel in isi:
                gaya = self._gaya(dasar, sel, k)
                jumlah, akhir = min(sel.rowspan, len(deret) - i), min(k + sel.colspan, n)
                self._gabung((k, akhir), jumlah)
                for r in range(i, i + jumlah):
                    bawah |= {(r, c): self._sel("", None, gaya) for c in range(k, akhir)}
                bawah[i, k] = self._sel(teks(sel), None if sel.blok else sel.nilai, gaya)
            self._tambah([bawah.pop((i, c), None) for c in range(n)], tinggi[i])

    def _gaya(self, dasar: Gaya, sel: d.Sel, kolom: int) -> Gaya:
        rata = dasar.rata if dasar.kepala else _RATA[sel.rata or self.isi.tabel.kolom[kolom].rata]
        return replace(dasar, rata=rata, tebal=dasar.tebal or sel.tebal, miring=sel.miring, inden=sel.inden)

    def _tanda(self, tanda: d.TandaTangan) -> None:
        """Each signature as lines in its half of the sheet, below an empty row."""
        n, tengah = len(self.lebar), max(1, len(self.lebar) // 2)
        tempat = [(0, tengah), (tengah, n)] if len(tanda.blok) == 2 and n > 1 else [(tengah % n, n)]
        kolom = [_baris_tanda(b) for b in tanda.blok]
        self._tambah([])
        for i in range(max(map(len, kolom))):
            isi: list[Any] = [None] * n
            for (awal, akhir), k in zip(tempat, kolom, strict=False):
                isi[awal] = self._sel(k[i] if i < len(k) else "", None, Gaya("center"))
                self._gabung((awal, akhir))
            self._tambah(isi)

    def _sel(self, isi: str, nilai: Decimal | None, gaya: Gaya) -> Any:
        nilai_sel, bentuk = isi_sel(isi, nilai)
        if bentuk != "General" and gaya.rata == "left":
            gaya = replace(gaya, rata="right")
        teks_sel = isinstance(nilai_sel, str) and nilai_sel != ""
        kutip = teks_sel and str(nilai_sel)[0] in "=+-@"  # text too when somebody edits the cell
        sel = copy(self._contoh(replace(gaya, format=bentuk, kutip=kutip)))
        if nilai_sel != "":
            sel.value = nilai_sel
        if teks_sel:
            sel.data_type = "s"  # else a text that begins with "=" would be a formula
        return sel

    def _contoh(self, gaya: Gaya) -> Any:
        """One cell of each look, made once: setting fonts and borders anew for each cell would take most of the time."""
        if gaya not in self.gaya:
            sel = self.gaya[gaya] = WriteOnlyCell(self.ws)
            sel.font = Font(name="Arial", size=10, bold=gaya.tebal, italic=gaya.miring)
            tegak = "center" if gaya.kepala else "top"
            sel.alignment = Alignment(horizontal=gaya.rata, vertical=tegak, wrap_text=True, indent=gaya.inden)
            sel.number_format, sel.quotePrefix = gaya.format, gaya.kutip
            if gaya.garis:
                sel.border = Border(_SISI, _SISI, _SISI, _SISI)
            if gaya.kepala:
                sel.fill = PatternFill("solid", fgColor="ECEFF3")
        return self.gaya[gaya]


def _baris_tanda(b: d.BlokTandaTangan) -> list[str]:
    atas = [*b.tempat_tanggal, *b.pengantar, b.jabatan]
    return [*filter(None, atas), "", "", "", *filter(None, (b.nama, b.pangkat, b.nip and f"NIP. {b.nip}"))]


def _lebar(tabel: d.Table, huruf: int) -> list[float]:
    jumlah = sum(k.lebar for k in tabel.kolom) or 1
    return [max(LEBAR_KOLOM, round(k.lebar * huruf / jumlah, 1)) for k in tabel.kolom]


def _banyak_baris(isi: str, lebar: float) -> int:
    return sum(max(1, ceil(len(b) / max(lebar - 1, 1))) for b in isi.split("\n"))


def _tinggi(baris: int) -> float:
    return min(BARIS_PALING, BARIS * max(baris, 1) + 2)


def _tinggi_baris(tempat: list[list[tuple[int, d.Sel]]], lebar: list[float]) -> list[float]:
    """Heights that show every text: Excel does not fit rows with merged cells. What a tall cell lacks, its last row gets."""
    tinggi = [0.0] * len(tempat)
    perlu: dict[int, list[tuple[int, float]]] = {}
    for i, isi in enumerate(tempat):
        for k, sel in isi:
            akhir = min(i + sel.rowspan, len(tempat)) - 1
            butuh = _tinggi(_banyak_baris(teks(sel), sum(lebar[k : k + sel.colspan])))
            perlu.setdefault(akhir, []).append((i, butuh))
        for awal, butuh in perlu.pop(i, []):
            tinggi[i] = max(tinggi[i], min(BARIS_PALING, butuh - sum(tinggi[awal:i])))
        tinggi[i] = max(tinggi[i], _tinggi(1))
    return tinggi
