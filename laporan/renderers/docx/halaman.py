"""Pages of a Word file: size, margins and numbers, as `cetak.css` has them; a section for each turn of the paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from laporan.document import Kertas
from laporan.renderers.docx.tulis import Alinea, alinea, milimeter

Kelompok: TypeAlias = Literal["sampul", "depan", "isi"]
UKURAN: Final[dict[Kertas, tuple[int, int]]] = {"A4": (210, 297), "F4": (215, 330)}
_REBAH, _SATU = ' w:orient="landscape"', ' w:start="1"'
KAKI = 18  # millimetres from the edge of the paper to the running foot

_TEPI: Final = {"sampul": (25, 25, 25, 25), "tegak": (25, 25, 25, 30), "rebah": (30, 20, 20, 20)}
"""Top, right, bottom, left in millimetres; bound at the left, a turned page has its binding edge above."""


@dataclass(frozen=True, slots=True)
class Halaman:
    """The pages of one section of the file."""

    kelompok: Kelompok
    landscape: bool = False
    kertas: Kertas = "A4"

    @property
    def _tepi(self) -> tuple[int, int, int, int]:
        return _TEPI["rebah" if self.landscape else "sampul" if self.kelompok == "sampul" else "tegak"]

    @property
    def _ukuran(self) -> tuple[int, int]:
        lebar, tinggi = UKURAN[self.kertas]
        return (tinggi, lebar) if self.landscape else (lebar, tinggi)

    @property
    def lebar(self) -> int:
        """Between the margins, in twips."""
        return milimeter(self._ukuran[0] - self._tepi[1] - self._tepi[3])

    @property
    def tinggi(self) -> int:
        """Between the margins, in twips."""
        return milimeter(self._ukuran[1] - self._tepi[0] - self._tepi[2])

    def sectpr(self, kaki: str, *, awal: bool) -> str:
        """`kaki`: id of the foot, "" for none; `awal`: numbers begin at one here."""
        lebar, tinggi = map(milimeter, self._ukuran)
        atas, kanan, bawah, kiri = map(milimeter, self._tepi)
        return (
            "<w:sectPr>"
            + (f'<w:footerReference w:type="default" r:id="{kaki}"/>' if kaki else "")
            + '<w:type w:val="nextPage"/>'
            + f'<w:pgSz w:w="{lebar}" w:h="{tinggi}"{_REBAH if self.landscape else ""}/>'
            + f'<w:pgMar w:top="{atas}" w:right="{kanan}" w:bottom="{bawah}" w:left="{kiri}" w:header="720"'
            + f' w:footer="{milimeter(KAKI if bawah > milimeter(KAKI + 3) else KAKI - 5)}" w:gutter="0"/>'
            + f"{self._nomor(awal=awal)}</w:sectPr>"
        )

    def _nomor(self, *, awal: bool) -> str:
        if self.kelompok == "sampul":
            return ""
        bentuk = "lowerRoman" if self.kelompok == "depan" else "decimal"
        return f'<w:pgNumType w:fmt="{bentuk}"{_SATU if awal else ""}/>'


def putus(sectpr: str) -> str:
    """The end of a section: a paragraph that nobody sees."""
    return alinea("", Alinea("Jangkar", ujung=sectpr))
