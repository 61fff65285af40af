"""Fields and bookmarks of a Word file: page numbers, references, the lists of contents, tables and pictures.

No field asks to be updated when the file is opened: Word would show a question that frightens. The lists are filled in;
Word and LibreOffice bring page numbers up to date at printing, or when somebody presses F9.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, field

from laporan.renderers.docx.tulis import bersih

TERPANJANG = 40  # letters of the name of a bookmark in Word


def medan(perintah: str, hasil: str, sifat: str = "") -> str:
    """A field that shows `hasil` until it is updated; `sifat` is an rPr."""
    return buka(perintah, sifat) + f'<w:r>{sifat}<w:t xml:space="preserve">{bersih(hasil)}</w:t></w:r>' + TUTUP


def buka(perintah: str, sifat: str = "") -> str:
    """The beginning of a field; its result and `TUTUP` follow."""
    return (
        f'<w:r>{sifat}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{sifat}<w:instrText xml:space="preserve"> {bersih(perintah)} </w:instrText></w:r>'
        f'<w:r>{sifat}<w:fldChar w:fldCharType="separate"/></w:r>'
    )


TUTUP = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def entri(teks: str, level: int) -> str:
    """A hidden entry of the table of contents, for a section whose heading is not printed."""
    aman = teks.replace('"', "”").replace("\\", "/").replace("\n", " ")
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> TC "{bersih(aman)}" \\l {level} </w:instrText></w:r>' + TUTUP
    )


def tautan(nama: str, isi: str) -> str:
    """Runs that lead to a bookmark."""
    return f'<w:hyperlink w:anchor="{nama}" w:history="1">{isi}</w:hyperlink>'


@dataclass
class Penanda:
    """The bookmarks of a file: each name once, a number for each place."""

    nama: dict[str, str] = field(default_factory=dict)
    teks: dict[str, str] = field(default_factory=dict)
    """What stands inside a bookmark, where a reference may repeat it."""
    dipakai: set[str] = field(default_factory=set)

    def sebut(self, jangkar: str) -> str:
        """The name of a bookmark: letters, figures and _ only, no longer than Word takes."""
        if jangkar not in self.nama:
            calon = re.sub(r"[^A-Za-z0-9]", "_", f"_{jangkar}")
            if len(calon) > TERPANJANG or calon.lower() in {x.lower() for x in self.nama.values()}:
                calon = f"{calon[: TERPANJANG - 9]}_{zlib.crc32(jangkar.encode()):08x}"
            self.nama[jangkar] = calon
        return self.nama[jangkar]

    def pasang(self, jangkar: str, isi: str = "") -> str:
        """A bookmark around `isi`; a second one for the same anchor is left out."""
        if not jangkar or jangkar in self.dipakai:
            return isi
        self.dipakai.add(jangkar)
        nomor = len(self.dipakai)
        awal = f'<w:bookmarkStart w:id="{nomor}" w:name="{self.sebut(jangkar)}"/>'
        return f'{awal}{isi}<w:bookmarkEnd w:id="{nomor}"/>'
