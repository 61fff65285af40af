"""The acceptance table as text: `python -m tests.penerimaan.tabel` writes docs/penerimaan.md."""

from __future__ import annotations

import os
import re
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

JUDUL = """# Tabel penerimaan

Every row of the specification (`MR`, `MT`, `MU`, `PL`, `BS`: tables of the five source documents; `R`: parts of the
book; `N`: what other offices need): where it is entered, where it is read, and the test. Each test begins with an
empty office, types three rows in a browser, and reads them in HTML, PDF and XLSX. Made by
`python -m tests.penerimaan.tabel`; a test holds it true.

| id | what | entered at | read at | test |
|---|---|---|---|---|
"""
UJI = "tests/penerimaan/test_penerimaan.py"


def tulis() -> str:
    """The whole file."""
    from tests.penerimaan.daftar import BUTIR, DI_TEMPAT_LAIN

    baris = {b.id: _baris(b) for b in BUTIR}
    baris |= {x.id: f"| {x.id} | {x.judul} | {x.isi} | {x.baca} | `{x.uji}` |" for x in DI_TEMPAT_LAIN}
    return JUDUL + "\n".join(baris[k] for k in sorted(baris, key=_urutan)) + "\n"


def _baris(b) -> str:
    from tests.penerimaan.butir import BUKU

    baca = "laporan/" if b.baca == BUKU else f"laporan/naskah-kinerja/{b.baca}/"
    isi = ", ".join(f"`{rute(nama)}`" for nama in b.isi)
    return f"| {b.id} | {b.judul} | {isi} | `{baca}` | `{UJI}` `[{b.id}]` |"


def rute(nama: str) -> str:
    """The pattern of an address below /<kantor>/<tahun>/, by its name."""
    from django.urls import get_resolver

    ruang, _, sisa = nama.partition(":")
    kamus = get_resolver().namespace_dict[ruang]
    awal, penerjemah = kamus
    ((pola, _),) = penerjemah.reverse_dict.getlist(sisa)[0][0][:1]
    return re.sub(r"^.*?<tahun>[^/]*/", "", awal + pola).replace("%(", "<").replace(")s", ">")


def _urutan(kunci: str) -> tuple[int, int]:
    awal, _, nomor = kunci.partition("-")
    return ("MR", "MT", "MU", "PL", "BS", "R", "N").index(awal), int(nomor)


if __name__ == "__main__":
    import django

    django.setup()
    Path("docs/penerimaan.md").write_text(tulis(), encoding="utf-8")
