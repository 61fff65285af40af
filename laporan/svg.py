"""The few SVG elements that a drawing inside a document may hold."""

from __future__ import annotations

from xml.etree import ElementTree  # nosec B405

UNSUR = frozenset(
    ("svg", "title", "desc", "g", "rect", "line", "path", "polyline", "polygon", "circle", "text", "tspan")
)
_RUANG = "{http://www.w3.org/2000/svg}"


def periksa_svg(svg: str) -> None:
    """Refuse (ValueError) a drawing with scripts, links, foreign elements or event attributes.

    Drawings are printed without escaping; this is what makes that safe.
    """
    if "<!" in svg or "<?" in svg:
        raise ValueError("gambar SVG tidak boleh memuat deklarasi")
    try:
        akar = ElementTree.fromstring(svg)  # declarations are refused above  # noqa: S314  # nosec B314
    except ElementTree.ParseError as galat:
        raise ValueError("gambar SVG tidak terbaca") from galat
    for unsur in akar.iter():
        if unsur.tag.removeprefix(_RUANG) not in UNSUR or not all(_aman(n, v) for n, v in unsur.items()):
            raise ValueError(f"gambar SVG memuat unsur yang tidak diizinkan: {unsur.tag}")


def _aman(nama: str, nilai: str) -> bool:
    nama = nama.lower()
    return nama != "style" and not nama.startswith("on") and "href" not in nama and "url(" not in nilai.lower()
