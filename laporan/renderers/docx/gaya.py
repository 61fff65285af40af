"""The styles of a Word file: the look of the PDF (`cetak.css`) as styles that people know, changed in one place in Word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from laporan.renderers.docx.tulis import NS, milimeter

HURUF = "Arial"
"""Has the widths of the PDF's Liberation Sans, is on every machine with Word; elsewhere that stands in for it."""
UKURAN_TABEL: Final = {"": 9.0, "Kecil": 8.0, "Mini": 7.0, "Padat": 5.5, "Polos": 11.0}
"""Letters inside a table in points, by the ending of the style's name."""
_BARIS = 1.149  # height of a line of Arial, in letters


def _spasi(baris: float, sebelum: float = 0, sesudah: float = 0) -> str:
    """Line height as in CSS, distances in points."""
    jarak = f'w:before="{round(sebelum * 20)}" w:after="{round(sesudah * 20)}"'
    return f'<w:spacing {jarak} w:line="{round(240 * baris / _BARIS)}" w:lineRule="auto"/>'


def _jc(rata: str) -> str:
    return f'<w:jc w:val="{rata}"/>'


def _sz(poin: float) -> str:
    return f'<w:sz w:val="{round(poin * 2)}"/><w:szCs w:val="{round(poin * 2)}"/>'


def _judul(nomor: int, poin: float, *, tebal: bool = True) -> tuple[str, str, str, str, str]:
    ppr = f'<w:keepNext/><w:keepLines/>{_spasi(1.35, 12, 6)}<w:outlineLvl w:val="{nomor - 1}"/>'
    return f"Heading{nomor}", f"heading {nomor}", "Normal", ppr, f"{'<w:b/>' if tebal else ''}{_sz(poin)}"


def _isi(nomor: int, inden: float, *, tebal: bool = False) -> tuple[str, str, str, str, str]:
    ppr = f'{_spasi(1.45, 6 if tebal else 0, 3)}<w:ind w:left="{milimeter(inden)}"/>'
    return f"TOC{nomor}", f"toc {nomor}", "Normal", ppr, "<w:b/>" if tebal else ""


_LEKAT, _UTUH = "<w:keepNext/>", "<w:keepNext/><w:keepLines/>"
_BARU = "<w:keepNext/><w:keepLines/><w:pageBreakBefore/>"
_TIPIS = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
_RENGGANG = '<w:spacing w:before="0" w:after="220" w:line="20" w:lineRule="exact"/>'
_KAKI = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="5" w:color="555555"/></w:pBdr>'

# Id, name, the style it builds on, its pPr, its rPr. English names are those of Word, which translates them itself.
PARAGRAF: Final[tuple[tuple[str, str, str, str, str], ...]] = (
    ("BodyText", "Body Text", "Normal", f"{_spasi(1.45, 0, 7)}{_jc('both')}", ""),
    ("Tengah", "Teks Tengah", "BodyText", _jc("center"), ""),
    ("Rapat", "Teks Rapat", "BodyText", _spasi(1.45, 0, 1) + _jc("left"), ""),
    ("Label", "Label", "BodyText", f"{_LEKAT}{_spasi(1.45, 4, 7)}{_jc('left')}", "<w:b/>"),
    ("Quote", "Quote", "BodyText", f'{_spasi(1.45, 4, 11)}<w:ind w:left="567" w:right="567"/>{_jc("center")}', "<w:b/><w:i/>"),
    ("Title", "Title", "Normal", f"{_spasi(1.35)}{_jc('center')}", f"<w:b/>{_sz(22)}"),
    ("Subtitle", "Subtitle", "Normal", f"{_spasi(1.35)}{_jc('center')}", f"<w:b/>{_sz(18)}"),
    ("SampulBawah", "Sampul Bawah", "Normal", f"{_spasi(1.35)}{_jc('center')}", f"<w:b/>{_sz(14)}"),
    ("Heading1", "heading 1", "Normal", f'{_BARU}{_spasi(1.35, 0, 18)}{_jc("center")}<w:outlineLvl w:val="0"/>', f"<w:b/>{_sz(14)}"),
    _judul(2, 12), _judul(3, 11), _judul(4, 11), _judul(5, 11, tebal=False),
    ("JudulLampiran", "Judul Lampiran", "Heading1", f"{_spasi(1.35, 0, 10)}{_jc('left')}", _sz(11)),
    ("Subjudul1", "Subjudul 1", "Normal", f"{_UTUH}{_spasi(1.35, 12, 6)}", "<w:b/>"),
    ("Subjudul2", "Subjudul 2", "Normal", f"{_UTUH}{_spasi(1.35, 12, 6)}", ""),
    ("JudulNaskah", "Judul Naskah", "Normal", f"{_UTUH}{_spasi(1.35, 6, 14)}{_jc('center')}", f"<w:b/>{_sz(12)}"),
    ("Caption", "caption", "Normal", f"{_spasi(1.25, 8, 5)}{_jc('center')}", f"<w:b/>{_sz(10.5)}"),
    ("Gambar", "Gambar", "Normal", f"{_LEKAT}{_spasi(1.15, 8, 4)}{_jc('center')}", ""),
    ("Sumber", "Sumber", "Normal", f"{_spasi(1.25, 3)}", f"<w:i/>{_sz(8.5)}"),
    ("ListParagraph", "List Paragraph", "BodyText", f"{_spasi(1.45, 0, 2)}", ""),
    ("Rumus", "Rumus", "Normal", f"{_UTUH}{_spasi(1.3)}{_jc('center')}", ""),
    ("Kop", "Kop", "Normal", f"{_LEKAT}{_spasi(1.25)}{_jc('center')}", _sz(10)),
    ("KopBesar", "Kop Besar", "Kop", "", f"<w:b/>{_sz(14)}"),
    ("KopUtama", "Kop Utama", "Kop", "", f"<w:b/>{_sz(17)}"),
    ("DataDiri", "Data Diri", "Normal", f"{_spasi(1.45, 1, 1)}", ""),
    ("TandaTangan", "Tanda Tangan", "Normal", f"{_spasi(1.3)}{_jc('center')}", ""),
    ("DataDiriKecil", "Data Diri Kecil", "DataDiri", "", _sz(8)),
    ("TandaTanganKecil", "Tanda Tangan Kecil", "TandaTangan", "", _sz(8)),
    ("TOCHeading", "TOC Heading", "Normal", f"{_UTUH}{_spasi(1.45, 6, 3)}", "<w:b/>"),
    _isi(1, 0, tebal=True), _isi(2, 8), _isi(3, 16), _isi(4, 24),
    ("TableofFigures", "table of figures", "Normal", _spasi(1.45, 0, 3), ""),
    ("Header", "header", "Normal", "", _sz(9)),
    ("Footer", "footer", "Normal", _KAKI, f'<w:color w:val="333333"/>{_sz(9)}'),
    ("Jangkar", "Jangkar", "Normal", _TIPIS, _sz(1)),
    ("Sela", "Sela", "Normal", _RENGGANG, _sz(1)),
)  # fmt: skip
_TABEL = '<w:suppressAutoHyphens w:val="0"/>'


def styles() -> str:
    """The content of styles.xml below its root."""
    return "".join((_DASAR, *_paragraf(), _LAIN, *_isi_tabel()))


def fonts() -> bytes:
    """fontTable.xml: who lacks the font is shown the one with the same widths."""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="{NS["w"]}">'
        f'<w:font w:name="{HURUF}"><w:altName w:val="Liberation Sans"/><w:panose1 w:val="020B0604020202020204"/>'
        '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    ).encode()


def _paragraf() -> Iterator[str]:
    for kode, nama, dasar, ppr, rpr in PARAGRAF:
        yield _gaya(kode, nama, dasar, ppr, rpr)


def _isi_tabel() -> Iterator[str]:
    for akhir, poin in UKURAN_TABEL.items():
        nama = f" {akhir}".rstrip()
        yield _gaya(f"TabelIsi{akhir}", f"Isi Tabel{nama}", "Normal", _TABEL + _spasi(1.25), _sz(poin))
        kepala = f"<w:keepNext/>{_TABEL}{_spasi(1.25)}{_jc('center')}"
        yield _gaya(f"TabelKepala{akhir}", f"Kepala Tabel{nama}", "Normal", kepala, f"<w:b/>{_sz(poin)}")


def _gaya(kode: str, nama: str, dasar: str, ppr: str, rpr: str) -> str:
    berikut = "BodyText" if kode.startswith(("Heading", "Subjudul", "Judul", "Caption")) else kode
    return (
        f'<w:style w:type="paragraph" w:styleId="{kode}"><w:name w:val="{nama}"/><w:basedOn w:val="{dasar}"/>'
        f'<w:next w:val="{berikut}"/><w:qFormat/>'
        f"{f'<w:pPr>{ppr}</w:pPr>' if ppr else ''}{f'<w:rPr>{rpr}</w:rPr>' if rpr else ''}</w:style>"
    )


_DASAR = (
    f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{HURUF}" w:eastAsia="{HURUF}" w:hAnsi="{HURUF}" w:cs="{HURUF}"/>'
    f'{_sz(11)}<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
    f"<w:pPr><w:widowControl/><w:suppressAutoHyphens/>{_spasi(1.45)}</w:pPr></w:style>"
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>'
)
_MARGIN = "".join(
    f'<w:{s} w:w="{n}" w:type="dxa"/>' for s, n in (("top", 50), ("left", 80), ("bottom", 50), ("right", 80))
)
_NOL = "".join(f'<w:{s} w:w="0" w:type="dxa"/>' for s in ("top", "left", "bottom", "right"))
_GARIS = "".join(
    f'<w:{s} w:val="single" w:sz="5" w:space="0" w:color="000000"/>'
    for s in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_LAIN = (
    f'<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{_NOL}</w:tblCellMar></w:tblPr></w:style>'
    f'<w:style w:type="table" w:styleId="TabelBuku"><w:name w:val="Tabel Buku"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
    f"<w:tblPr><w:tblBorders>{_GARIS}</w:tblBorders><w:tblCellMar>{_MARGIN}</w:tblCellMar></w:tblPr></w:style>"
    f'<w:style w:type="table" w:styleId="TabelPolos"><w:name w:val="Tabel Polos"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
    f"<w:tblPr><w:tblCellMar>{_MARGIN}</w:tblCellMar></w:tblPr></w:style>"
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/></w:style>'
)
