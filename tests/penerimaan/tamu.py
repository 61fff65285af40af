"""The person who types and reads in the acceptance tests: as everywhere in the browser tests, and by address."""

from __future__ import annotations

import io
from decimal import Decimal
from urllib.parse import urlsplit

import docx
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from openpyxl import load_workbook

from sakip.core.numbers import format_angka, format_rupiah
from tests.browser.orang import Orang, teks_pdf
from tests.penerimaan.kantor import Kantor


class Tamu(Orang):
    """Opens pages by their address name and reads a paper in all its formats."""

    def buka(self, kantor: Kantor, nama: str, *args: object, **kueri: object) -> None:
        """Open a page of the office by its name; a refusal or a missing page fails here."""
        jawaban = self.page.goto(self.alamat + kantor.alamat(nama, *args, **kueri))
        assert jawaban.status == 200, (nama, jawaban.status)

    def ambil(self, alamat: str) -> bytes:
        """Download as the logged-in person."""
        jawaban = self.page.request.get(self.alamat + alamat, timeout=60_000)
        assert jawaban.status == 200, (alamat, jawaban.status)
        return jawaban.body()

    def baca_html(self, alamat: str) -> str:
        self.page.goto(self.alamat + alamat)
        assert urlsplit(self.page.url).path == urlsplit(alamat).path, self.page.url
        return self.layar

    def baca_pdf(self, alamat: str) -> str:
        return teks_pdf(self.ambil(alamat))

    def baca_docx(self, alamat: str) -> str:
        return teks_docx(self.ambil(alamat))

    def baca_xlsx(self, alamat: str) -> str:
        return teks_xlsx(self.ambil(alamat))


def teks_docx(isi: bytes) -> str:
    """All paragraphs of a Word file in order, those in tables too."""
    alinea = docx.Document(io.BytesIO(isi)).element.iter(qn("w:p"))
    return " ".join(" ".join(Paragraph(p, None).text.split()) for p in alinea)


def teks_xlsx(isi: bytes) -> str:
    """All cells of a workbook, row by row; a number stands there in every form in which a table may print it."""
    buku = load_workbook(io.BytesIO(isi))
    baris = (b for lembar in buku.worksheets for b in lembar.iter_rows(values_only=True))
    return " ".join(" ".join(t for sel in b for t in _tulisan(sel)) for b in baris)


def _tulisan(sel: object) -> tuple[str, ...]:
    if sel is None:
        return ()
    if isinstance(sel, bool) or not isinstance(sel, int | float | Decimal):
        return (" ".join(str(sel).split()),)
    angka = Decimal(str(sel))
    utuh = angka == angka.to_integral_value()
    return (
        *((format_angka(angka, desimal=0),) if utuh else ()),
        format_angka(angka), f"{format_angka(angka)} %", format_rupiah(angka, "tabel"),
    )  # fmt: skip
