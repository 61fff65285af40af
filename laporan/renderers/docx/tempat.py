"""Where blocks stand on a page of a Word file."""

from __future__ import annotations

from dataclasses import dataclass, replace

from laporan.renderers.docx.tulis import milimeter


@dataclass(frozen=True, slots=True)
class Tempat:
    """Room and indent in twips; `sel` is the ending of the style of a table's text, None outside tables."""

    lebar: int
    tinggi: int
    inden: int = 0
    landscape: bool = False
    sel: str | None = None
    rata: str = ""
    gantung: int = milimeter(8)
    """How far the text of a list stands behind its labels."""
    tebal: bool = False

    def dalam(self, inden: int) -> Tempat:
        """Further in by so many twips."""
        return replace(self, lebar=max(self.lebar - inden, milimeter(15)), inden=self.inden + inden)
