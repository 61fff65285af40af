"""A printed layer (`fixtures/*/tercetak.json`, or the like) as the file that an office would send: Word, Excel, PDF.

Text and tables stand in the order of their source lines. A table gets its title as a paragraph, its columns as one head
row, its rows, and its foot as a paragraph; a cell that was printed in pieces (`pecah`) has a paragraph for each.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from decimal import Decimal
from html import escape
from typing import Any

import docx
import openpyxl
from docx.enum.style import WD_STYLE_TYPE
from openpyxl.styles import Font

from laporan.renderers.weasy import pdf_langsung

ANGKA = re.compile(r"-?\d{1,3}(\.\d{3})*(,\d+)?|-?\d+(,\d+)?")
BAB = re.compile(r"BAB [IVX]+\b|LAMPIRAN\b", re.IGNORECASE)
GAYA = """
@page { size: A4; margin: 25mm 20mm;
  @top-left { content: "Laporan Kinerja"; font-size: 8pt } @bottom-center { content: counter(page); font-size: 9pt } }
@page rebah { size: A4 landscape }
body { font-family: "Liberation Serif", serif; font-size: 10pt; line-height: 1.3 }
p { text-align: justify; margin: 0 0 6pt } h1 { font-size: 15pt } h2 { font-size: 12pt }
p.butir { margin-left: 9mm; text-indent: -6mm } p.tingkat2 { margin-left: 18mm } p.tingkat3 { margin-left: 27mm }
table { border-collapse: collapse; width: 100%; margin: 4pt 0 8pt } td, th { border: 0.6pt solid #000; padding: 2pt 3pt;
  vertical-align: top; text-align: left; overflow-wrap: break-word; font-weight: normal } td.angka { text-align: right }
.rebah { page: rebah; font-size: 7pt } .tanda { text-align: left; margin-left: 95mm }
"""
LEBAR = 8
"""Columns from which a table lies on a wide page."""


def urut(isi: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Texts and tables as they follow each other in the source."""
    semua = [*isi["teks"], *isi["tabel"]]
    return (x for _, x in sorted(enumerate(semua), key=lambda nx: (_baris(nx[1]), nx[0])))


def kepala(tabel: dict[str, Any]) -> list[str]:
    """The head row of a table, empty where no column has a name."""
    return list(tabel["kolom"]) if any(tabel["kolom"]) else []


def potongan(baris: dict[str, Any], i: int) -> list[str]:
    """The paragraphs of a cell."""
    return list(baris.get("pecah", {}).get(str(i)) or [baris["sel"][i]])


def tulis_docx(isi: dict[str, Any]) -> bytes:
    """The Word file, with heading styles, list items as typed, tables with borders, a running head."""
    dok = docx.Document()
    for nama in ("Butir", "Tanda Tangan"):
        dok.styles.add_style(nama, WD_STYLE_TYPE.PARAGRAPH)
    dok.sections[0].header.paragraphs[0].text = "Laporan Kinerja"
    for x in urut(isi):
        _tabel_docx(dok, x) if "kolom" in x else _teks_docx(dok, x)
    keluar = io.BytesIO()
    dok.save(keluar)
    return keluar.getvalue()


def tulis_xlsx(isi: dict[str, Any]) -> bytes:
    """The workbook: all texts on the sheet "Naskah", a sheet for each table; whole figures and decimals as numbers."""
    buku = openpyxl.Workbook()
    naskah = buku.active
    naskah.title = "Naskah"
    for x in isi["teks"]:
        naskah.append([tulisan(x)])
    for nomor, x in enumerate(isi["tabel"], 1):
        _tabel_xlsx(buku.create_sheet(f"{nomor} {x['id']}"), x)
    keluar = io.BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


def tulis_pdf(isi: dict[str, Any]) -> bytes:
    """The PDF, with running head and page numbers; tables with ruling lines, wide ones on wide pages."""
    badan = "".join(_tabel_html(x) if "kolom" in x else _teks_html(x) for x in urut(isi))
    return pdf_langsung(f"<html lang='id'><style>{GAYA}</style><body>{badan}</body></html>")


def tulisan(x: dict[str, Any]) -> str:
    """A piece of text with its label, without the marks of bold and italic."""
    return f"{x.get('label', '')} {_bersih(x['teks'])} {x.get('halaman', '')}".strip()


def _baris(x: dict[str, Any]) -> int:
    sumber = x.get("judul_sumber") or x.get("sumber") or (x["kepala"] or x["baris"])[0]["sumber"]
    return min(sumber) if isinstance(sumber, list) else sumber


def _bersih(teks: str) -> str:
    return re.sub(r"(\*{1,2})(?=\S)(.+?)(?<=\S)\1", r"\2", teks)


def _tingkat_judul(teks: str) -> int:
    return 1 if BAB.match(teks) else 2


def _teks_docx(dok: Any, x: dict[str, Any]) -> None:
    teks = tulisan(x)
    if x["jenis"] == "judul":
        dok.add_heading(teks, _tingkat_judul(teks))
    else:
        gaya = {"butir": "Butir", "tanda_tangan": "Tanda Tangan"}.get(x["jenis"])
        dok.add_paragraph(teks, gaya)


def _tabel_docx(dok: Any, x: dict[str, Any]) -> None:
    if x["judul"]:
        dok.add_paragraph(x["judul"])
    judul = kepala(x)
    tabel = dok.add_table(rows=0, cols=len(x["kolom"]), style="Table Grid")
    if judul:
        for sel, teks in zip(tabel.add_row().cells, judul, strict=True):
            sel.text = teks
    for baris in x["baris"]:
        for i, sel in enumerate(tabel.add_row().cells):
            pertama, *lain = potongan(baris, i)
            sel.text = pertama
            for teks in lain:
                sel.add_paragraph(teks)
    dok.add_paragraph(x.get("kaki", {}).get("teks", ""))


def _tabel_xlsx(lembar: Any, x: dict[str, Any]) -> None:
    if x["judul"]:
        lembar.append([x["judul"]])
    if judul := kepala(x):
        lembar.append(judul)
        for sel in lembar[lembar.max_row]:
            sel.font = Font(bold=True)
    for baris in x["baris"]:
        lembar.append(["\n".join(potongan(baris, i)) for i in range(len(baris["sel"]))])
        for i in x["angka"]:
            _jadi_angka(lembar.cell(lembar.max_row, i + 1))
    if kaki := x.get("kaki"):
        lembar.append([])
        lembar.append([kaki["teks"]])


def _jadi_angka(sel: Any) -> None:
    """A figure typed as Excel takes it."""
    if not ANGKA.fullmatch(teks := str(sel.value or "")):
        return
    sel.value = Decimal(teks.replace(".", "").replace(",", "."))
    _, koma, pecahan = teks.partition(",")
    sel.number_format = f"#,##0{'.' if koma else ''}{'0' * len(pecahan)}"


def _teks_html(x: dict[str, Any]) -> str:
    teks = escape(tulisan(x))
    if x["jenis"] == "judul":
        return f"<h{_tingkat_judul(teks)}>{teks}</h{_tingkat_judul(teks)}>"
    kelas = {"butir": f"butir tingkat{x.get('tingkat', 1)}", "tanda_tangan": "tanda"}.get(x["jenis"], "")
    return f"<p class='{kelas}'>{teks}</p>"


def _tabel_html(x: dict[str, Any]) -> str:
    judul, kaki = (escape(t) for t in (x["judul"], x.get("kaki", {}).get("teks", "")))
    kepala_html = "".join(f"<th>{escape(k)}</th>" for k in kepala(x))
    baris = "".join(f"<tr>{''.join(_sel_html(x, b, i) for i in range(len(b['sel'])))}</tr>" for b in x["baris"])
    thead = f"<thead><tr>{kepala_html}</tr></thead>" if kepala_html else ""
    kelas = "rebah" if len(x["kolom"]) >= LEBAR else ""
    return f"<div class='{kelas}'><p>{judul}</p><table>{thead}<tbody>{baris}</tbody></table><p>{kaki}</p></div>"


def _sel_html(x: dict[str, Any], baris: dict[str, Any], i: int) -> str:
    isi = "<br>".join(escape(t) for t in potongan(baris, i))
    return f"<td{' class=angka' if i in x['angka'] else ''}>{isi}</td>"
