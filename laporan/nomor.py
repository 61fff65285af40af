"""Numbers of tables and pictures in a finished tree (R-12)."""

from __future__ import annotations

from dataclasses import replace

from laporan.document import Block, Dokumen, Section, Table


def beri_nomor(dok: Dokumen, *, bab_awal: int = 1, bernomor: bool = True) -> Dokumen:
    """Number the tables that have a title, through each chapter: Tabel 3.1, 3.2 …; `bernomor` False prints "Tabel :"."""
    isi = (_bab(s, bab, bernomor=bernomor) for bab, s in enumerate(dok.isi, bab_awal))
    return replace(dok, isi=tuple(isi))


def _bab(s: Section, bab: int, *, bernomor: bool) -> Section:
    urut = iter(range(1, 10**4))

    def blok(x: Block) -> Block:
        if not (isinstance(x, Table) and x.judul):
            return x
        return replace(x, nomor=f"Tabel {bab}.{next(urut)}" if bernomor else "Tabel :")

    def bagian(x: Section) -> Section:
        return replace(x, isi=tuple(map(blok, x.isi)), anak=tuple(map(bagian, x.anak)))

    return bagian(s)
