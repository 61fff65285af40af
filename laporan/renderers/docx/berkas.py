"""The package around the text of a Word file, through python-docx: styles, foot, pictures, properties."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterable
from typing import Final

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.xmlchemy import BaseOxmlElement

from laporan.document import Dokumen
from laporan.renderers.docx.gaya import fonts, styles
from laporan.renderers.docx.medan import medan
from laporan.renderers.docx.tulis import Alinea, akar, alinea, bersih, run, tab_kanan

SVG = "image/svg+xml"
_TAK_PERLU: Final = {"thumbnail", "customXml", "stylesWithEffects", "webSettings", "numbering", "fontTable"}
"""What the blank file of python-docx brings along."""
_FONT = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"
_SETELAN = (
    '<w:zoom w:percent="100"/><w:autoHyphenation/><w:hyphenationZone w:val="140"/><w:defaultTabStop w:val="454"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    "</w:compat>"
    '<w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
)


class Berkas:
    """A Word file that is being written."""

    def __init__(self, dok: Dokumen) -> None:
        self._dok = dok
        self._buku: Document = docx.Document()
        self._kaki: dict[int, str] = {}
        self._svg: dict[str, str] = {}
        self._siapkan()

    def kaki(self, lebar: int) -> str:
        """The id of the foot for a text of `lebar` twips: the title at the left, the page number at the right."""
        if lebar not in self._kaki:
            bagian, kode = self._buku.part.add_footer_part()  # type: ignore[no-untyped-call]
            judul = f'<w:r><w:rPr><w:i/><w:sz w:val="16"/></w:rPr><w:t xml:space="preserve">{bersih(self._dok.teks_kaki)}</w:t></w:r>'
            isi = judul + run("\t") + medan("PAGE", "1")
            _ganti(bagian.element, akar("ftr", [alinea(isi, Alinea("Footer", tab=tab_kanan(lebar)))]))
            self._kaki[lebar] = kode
        return self._kaki[lebar]

    def gambar(self, isi: bytes) -> tuple[str, int, int]:
        """A picture in the file: its id, width and height in dots. Raises docx.image.exceptions.UnrecognizedImageError."""
        kode, gambar = self._buku.part.get_or_add_image(io.BytesIO(isi))
        return kode, gambar.px_width, gambar.px_height

    def svg(self, isi: str) -> str:
        """The id of a drawing, which stands beside its picture."""
        if isi not in self._svg:
            nama = PackURI(f"/word/media/gambar{len(self._svg) + 1}.svg")
            bagian = Part(nama, SVG, isi.encode(), self._buku.part.package)
            self._svg[isi] = self._buku.part.relate_to(bagian, RT.IMAGE)
        return self._svg[isi]

    def simpan(self, isi: Iterable[str]) -> bytes:
        """The finished file, with `isi` as its text (the last is the sectPr)."""
        # Moving thousands of rows into the tree of python-docx would take ten times as long as all the rest.
        self._buku.part._element = akar("document", ["<w:body>", *isi, "</w:body>"])  # noqa: SLF001
        hasil = io.BytesIO()
        self._buku.save(hasil)
        return hasil.getvalue()

    def _siapkan(self) -> None:
        bagian = self._buku.part
        for rels in (bagian.rels, bagian.package.rels):
            for kode in [k for k, r in rels.items() if r.reltype.rsplit("/", 1)[-1] in _TAK_PERLU]:
                del rels[kode]
        _ganti(self._buku.styles.element, akar("styles", [styles()]))
        _ganti(self._buku.settings.element, akar("settings", [_SETELAN]))
        bagian.relate_to(Part(PackURI("/word/fontTable.xml"), _FONT, fonts(), bagian.package), RT.FONT_TABLE)
        self._sifat()

    def _sifat(self) -> None:
        dok, sifat = self._dok, self._buku.core_properties
        sifat.title, sifat.author = _properti(dok.judul), _properti(dok.metadata.penulis or dok.instansi)
        sifat.subject, sifat.keywords = _properti(dok.metadata.subjek), _properti(", ".join(dok.metadata.kata_kunci))
        sifat.language, sifat.comments, sifat.last_modified_by = "id-ID", "", sifat.author
        sifat.created = sifat.modified = datetime.datetime.now(datetime.UTC).replace(tzinfo=None)


def _properti(teks: str) -> str:
    """What the properties of a file hold: 255 letters, no sign that XML forbids."""
    return "".join(x for x in teks if x.isprintable())[:255]


def _ganti(lama: BaseOxmlElement, baru: BaseOxmlElement) -> None:
    """The children of `baru` instead of those of `lama`."""
    for anak in list(lama):
        lama.remove(anak)
    lama.extend(list(baru))
