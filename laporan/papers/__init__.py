"""Tables and papers that are read, printed (PDF) and downloaded (XLSX) by themselves, and may stand in a book.

To add one, write a builder in `laporan/sections/` (or here, for a paper) and register it; nothing else is needed:

    @cetakan("mu-7", "Kendala dan solusi", "Pengukuran", kode=("MU-7",), landscape=True, isi=("kinerja:pelaksanaan",))
    @perlu(KENDALA)                     # only what is not in the Konteks already; a Bahan of laporan/kebutuhan.py
    def kendala(k: Konteks) -> Iterator[Block]:
        baris = k.ambil(KENDALA)
        yield Table("MU-7", …) if baris else kosong("kendala dan solusi")

It then has a page, PDF and XLSX under /laporan/naskah-kinerja/mu-7/, a line in "Naskah dan tabel" ("ada data" where it
yields a table with rows, a list or a chart), and may be added to the outline of a book as a section of that key. A
builder yields its blocks only: title, letterhead, number and signature are put around it as `rangka` says. Per-quarter
ones find the quarter in `k.periode` (0 is the year); papers of which there are several in a year find the one asked
for in `k.pilih` (its id; 0 is all). The header of a paper as typed is `k.kepala_naskah(kunci)`.

Every module of `laporan.sections` and `laporan.papers` is imported at start (`muat`), so that what is written there is
registered.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from laporan.papers.daftar import KELOMPOK, Cetakan, cari_cetakan, cetakan, daftar_cetakan

__all__ = ["KELOMPOK", "Cetakan", "cari_cetakan", "cetakan", "daftar_cetakan", "muat"]


def muat() -> None:
    """Import all builders, which registers them; called once when the program starts."""
    for nama in ("laporan.sections", "laporan.papers"):
        paket = import_module(nama)
        for modul in iter_modules(paket.__path__):
            import_module(f"{nama}.{modul.name}")
