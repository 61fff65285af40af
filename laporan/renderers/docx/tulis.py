"""WordprocessingML as text: runs, paragraphs, and the frame of a part. The children of a pPr and rPr are put in the order of
the schema here and nowhere else: Word calls a file with another order damaged."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import Final

from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from sakip.core.teks import huruf_xml

NS: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
}
RATA: Final = {"kiri": "left", "tengah": "center", "kanan": "right", "penuh": "both"}
_POTONG = re.compile(r"([\n\t])")
_GARIS = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
_KHUSUS: Final = {"\n": "<w:br/>", "\t": "<w:tab/>"}


def bersih(teks: str) -> str:
    """The text with what XML may hold only, markup escaped."""
    return escape(huruf_xml(teks.replace("\r\n", "\n")))


def milimeter(mm: float) -> int:
    """In twips, a twentieth of a point."""
    return round(mm * 1440 / 25.4)


def run(teks: str, *, tebal: bool = False, miring: bool = False, garis: bool = False, gaya: str = "") -> str:
    """Words in one look; a newline is a line break, a tab a tab. `garis`: underlined."""
    sifat = "".join(
        (
            f'<w:rStyle w:val="{gaya}"/>' if gaya else "",
            "<w:b/>" if tebal else "",
            "<w:i/>" if miring else "",
            '<w:u w:val="single"/>' if garis else "",
        )
    )
    isi = "".join(_KHUSUS.get(x) or f'<w:t xml:space="preserve">{x}</w:t>' for x in _POTONG.split(bersih(teks)) if x)
    return f"<w:r>{f'<w:rPr>{sifat}</w:rPr>' if sifat else ''}{isi}</w:r>" if isi else ""


@dataclass(frozen=True, slots=True)
class Alinea:
    """How a paragraph stands. Lengths in twips; None and "" leave it to the style."""

    gaya: str = ""
    lekat: bool = False
    halaman_baru: bool = False
    garis: bool = False
    """A rule under it."""
    tab: str = ""
    sebelum: int | None = None
    sesudah: int | None = None
    inden: int = 0
    gantung: int = 0
    rata: str = ""
    ujung: str = ""
    """A sectPr: the section ends with this paragraph."""

    def ppr(self) -> str:
        """The pPr, or nothing where the paragraph is as the default."""
        isi = "".join(
            (
                f'<w:pStyle w:val="{self.gaya}"/>' if self.gaya else "",
                "<w:keepNext/>" if self.lekat else "",
                "<w:pageBreakBefore/>" if self.halaman_baru else "",
                _GARIS if self.garis else "",
                f"<w:tabs>{self.tab}</w:tabs>" if self.tab else "",
                _jarak(self.sebelum, self.sesudah),
                _inden(self.inden, self.gantung),
                f'<w:jc w:val="{RATA[self.rata]}"/>' if self.rata else "",
                self.ujung,
            )
        )
        return f"<w:pPr>{isi}</w:pPr>" if isi else ""


def alinea(isi: str, gaya: str | Alinea = "") -> str:
    """A paragraph out of finished runs."""
    bentuk = gaya if isinstance(gaya, Alinea) else Alinea(gaya)
    return f"<w:p>{bentuk.ppr()}{isi}</w:p>"


def _jarak(sebelum: int | None, sesudah: int | None) -> str:
    isi = "" if sebelum is None else f' w:before="{sebelum}"'
    isi += "" if sesudah is None else f' w:after="{sesudah}"'
    return f"<w:spacing{isi}/>" if isi else ""


def _inden(kiri: int, gantung: int) -> str:
    if not (kiri or gantung):
        return ""
    return f'<w:ind w:left="{kiri}" w:hanging="{gantung}"/>' if gantung else f'<w:ind w:left="{kiri}"/>'


def tab_kanan(tempat: int, *, titik: bool = False) -> str:
    """A tab stop for what ends at `tempat` twips, with dots before it."""
    return f'<w:tab w:val="right" w:leader="{"dot" if titik else "none"}" w:pos="{tempat}"/>'


def akar(nama: str, isi: Iterable[str]) -> BaseOxmlElement:
    """The root element of a part, parsed: a mistake in the text is found here and not by Word."""
    ruang = " ".join(f'xmlns:{k}="{v}"' for k, v in NS.items())
    hasil: BaseOxmlElement = parse_xml(f"<w:{nama} {ruang}>{''.join(isi)}</w:{nama}>".encode())
    return hasil
