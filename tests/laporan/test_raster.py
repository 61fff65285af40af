"""Drawings as pictures: size, white paper, text that is really drawn, in the font of the book."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from laporan.charts.raster import png

KEPALA = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40" font-size="20"'


def gambar(isi: str, huruf: str = "Liberation Sans, Arial, sans-serif") -> Image.Image:
    data = png(f'{KEPALA} font-family="{huruf}">{isi}</svg>', 400)
    return Image.open(BytesIO(data)).convert("L")


def test_picture_is_as_wide_as_asked_on_white() -> None:
    isi = gambar('<rect x="0" y="0" width="100" height="40" fill="#000"/>')
    assert isi.size == (400, 80)
    assert (isi.getpixel((10, 40)), isi.getpixel((390, 40))) == (0, 255)


def test_text_is_drawn_in_liberation_sans() -> None:
    """Its capital M is 833 thousandths of the letter size wide with its margins: 33 of 400 pixels at size 20."""
    isi = gambar('<text x="0" y="30">M|</text>')
    gelap = [x for x in range(400) if any(isi.getpixel((x, y)) < 128 for y in range(80))]
    assert gelap, "no text"
    assert max(gelap) == pytest.approx(2 * 20 * (0.833 + 0.26 * 0.6), abs=2)


def test_unknown_font_is_drawn_in_the_font_of_the_book() -> None:
    teks = '<text x="4" y="30">Capaian 93,71</text>'
    assert gambar(teks, "Tidak Ada, sans-serif").tobytes() == gambar(teks).tobytes()


@pytest.mark.parametrize(("svg", "lebar"), [("<svg", 100), ("", 100), (f"{KEPALA}></svg>", 0)])
def test_what_cannot_be_drawn_is_refused(svg: str, lebar: int) -> None:
    with pytest.raises(ValueError, match=r".+"):
        png(svg, lebar)
