"""What Word asks of the XML of a file: the order of children, and that everything that is named is there.

Orders are those of ECMA-376, part 1, annex A (CT_PPr, CT_RPr, CT_TblPr, CT_TcPr, CT_SectPr, CT_Settings, CT_Style).
"""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RPR = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden "
    "color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish"
)
URUTAN = {
    "rPr": RPR,
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid "
    "spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl "
    "divId cnfStyle rPr sectPr",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd "
    "tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols "
    "formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr "
    "tblPr trPr tcPr",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "tblBorders": "top left bottom right insideH insideV",
    "tcBorders": "top left bottom right",
    "tblCellMar": "top left bottom right",
    "styles": "docDefaults latentStyles style",
    "settings": "zoom autoHyphenation hyphenationZone defaultTabStop characterSpacingControl compat themeFontLang "
    "decimalSymbol listSeparator",
}


def bagian_xml(isi: bytes) -> dict[str, etree._Element]:
    """Every XML part of the file; a part that is not well-formed fails here."""
    with zipfile.ZipFile(io.BytesIO(isi)) as zip_:
        assert zip_.testzip() is None
        return {n: etree.fromstring(zip_.read(n)) for n in zip_.namelist() if n.endswith((".xml", ".rels"))}


def salah_urutan(akar: etree._Element) -> Iterator[str]:
    """Children that the schema does not allow there, or that stand in another order."""
    for nama, urutan in URUTAN.items():
        tempat = {f"{W}{x}": i for i, x in enumerate(urutan.split())}
        for simpul in akar.iter(f"{W}{nama}"):
            anak = [x.tag for x in simpul]
            if any(x not in tempat for x in anak):
                yield f"{nama}: {[x for x in anak if x not in tempat]}"
            elif [tempat[x] for x in anak] != sorted(tempat[x] for x in anak):
                yield f"{nama}: {anak}"
            elif nama not in {"tbl", "tr", "style", "styles", "sectPr"} and len(set(anak)) != len(anak):
                yield f"{nama}: dua kali {anak}"


def salah_tabel(akar: etree._Element) -> Iterator[str]:
    """Rows that are not as wide as the grid, cells that do not end with a paragraph, merges that nothing begins."""
    for tbl in akar.iter(f"{W}tbl"):
        kolom = [int(k.get(f"{W}w")) for k in tbl.find(f"{W}tblGrid")]
        atas: dict[int, int] = {}
        for tr in tbl.findall(f"{W}tr"):
            mulai, kini = 0, {}
            for tc in tr.findall(f"{W}tc"):
                sifat = tc.find(f"{W}tcPr")
                bentang = sifat.find(f"{W}gridSpan")
                n = 1 if bentang is None else int(bentang.get(f"{W}val"))
                if int(sifat.find(f"{W}tcW").get(f"{W}w")) != sum(kolom[mulai : mulai + n]):
                    yield f"lebar sel pada kolom {mulai}"
                turun = sifat.find(f"{W}vMerge")
                if turun is not None:
                    kini[mulai] = n
                    if turun.get(f"{W}val") == "continue" and atas.get(mulai) != n:
                        yield f"sambungan tanpa awal pada kolom {mulai}"
                if tc[-1].tag != f"{W}p":
                    yield "sel tidak berakhir dengan alinea"
                mulai += n
            if mulai != len(kolom):
                yield f"baris {mulai} dari {len(kolom)} kolom"
            atas = kini


def salah_nama(bagian: dict[str, etree._Element]) -> Iterator[str]:
    """Bookmarks, styles, pictures and fields that are named and missing, or there twice."""
    isi = bagian["word/document.xml"]
    penanda = [x.get(f"{W}name") for x in isi.iter(f"{W}bookmarkStart")]
    nomor = [x.get(f"{W}id") for x in isi.iter(f"{W}bookmarkStart")]
    yield from (f"penanda dua kali: {x}" for x, n in Counter([x.lower() for x in penanda]).items() if n > 1)
    yield from (f"nama penanda: {x}" for x in penanda if len(x) > 40 or not x.replace("_", "a").isalnum())
    if sorted(nomor) != sorted(x.get(f"{W}id") for x in isi.iter(f"{W}bookmarkEnd")) or len(set(nomor)) != len(nomor):
        yield "penanda tidak berpasangan"
    yield from (f"tautan ke {x}" for x in tujuan(isi) if x not in penanda)
    gaya = {x.get(f"{W}styleId") for x in bagian["word/styles.xml"].iter(f"{W}style")}
    pakai = {
        x.get(f"{W}val")
        for nama in ("pStyle", "rStyle", "tblStyle", "basedOn", "next")
        for b in bagian.values()
        for x in b.iter(f"{W}{nama}")
    }
    yield from (f"gaya {x}" for x in pakai - gaya)
    rel = {x.get("Id") for x in bagian["word/_rels/document.xml.rels"]}
    yield from (f"hubungan {x}" for s in isi.iter() for k, x in s.attrib.items() if k.startswith(R) and x not in rel)
    gambar = [x.get("id") for x in isi.iter("{*}docPr")]
    if len(set(gambar)) != len(gambar):
        yield "nomor gambar"
    if salah := medan_ganjil(isi):
        yield salah


def tujuan(isi: etree._Element) -> set[str]:
    """The bookmarks that links and fields lead to."""
    perintah = [(x.text or "").split() for x in isi.iter(f"{W}instrText")]
    dari_medan = {p[1] for p in perintah if p[0] in {"REF", "PAGEREF"}} | {
        p[p.index("\\b") + 1] for p in perintah if "\\b" in p
    }
    return {x.get(f"{W}anchor") for x in isi.iter(f"{W}hyperlink")} | dari_medan


def medan_ganjil(isi: etree._Element) -> str:
    """Fields that do not close in the order in which they open."""
    dalam = 0
    for x in isi.iter(f"{W}fldChar"):
        jenis = x.get(f"{W}fldCharType")
        dalam += {"begin": 1, "separate": 0, "end": -1}[jenis]
        if dalam < 0:
            return "medan tertutup dua kali"
    return "medan tidak tertutup" if dalam else ""


def periksa(isi: bytes) -> list[str]:
    """Everything for which Word would call the file damaged, as far as it is known here."""
    bagian = bagian_xml(isi)
    salah = [f"{nama}: {x}" for nama, akar in bagian.items() for x in (*salah_urutan(akar), *salah_tabel(akar))]
    return [*salah, *salah_nama(bagian)]
