"""A drawing as a picture, for Word and for tests."""

from __future__ import annotations

import resvg_py

HURUF = "Liberation Sans"


def png(svg: str, lebar_px: int) -> bytes:
    """The drawing on white, `lebar_px` pixels wide, in the fonts of the system. Raises ValueError where it cannot be drawn."""
    if lebar_px < 1:
        raise ValueError("lebar gambar harus lebih dari nol")
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg, width=lebar_px, background="#ffffff", font_family=HURUF, sans_serif_family=HURUF
        )
    )
