"""BAB IV of a Renstra as a document of its own: tujuan, sasaran, and their table (R-8, MR-1)."""

from __future__ import annotations

from collections.abc import Iterator

from laporan.document import Block
from laporan.kalimat import banyak, kosong
from laporan.konteks import Konteks
from laporan.sections.buku_iku import isi_cetakan
from laporan.susun import daftar, paragraf


def tujuan_sasaran(k: Konteks) -> Iterator[Block]:
    """The aims, then the sasaran of all of them in one list, then the table with the targets of each year."""
    r = k.rencana
    if r is None or not r.tujuan:
        yield kosong("tujuan dan sasaran Renstra")
        return
    lama = banyak(r.tahun_akhir - r.tahun_awal + 1, "tahun")
    yield paragraf("Rumusan tujuan yang ingin dicapai dalam ", lama, f" oleh {k.kantor.nama} adalah:")
    yield daftar(*(t.uraian for t in r.tujuan))
    yield paragraf(f"Sasaran yang ingin dicapai sesuai dengan tujuan tersebut pada periode {r.periode} adalah:")
    yield daftar(*(s.uraian for s in r.sasaran))
    yield paragraf(
        f"Tujuan dan sasaran jangka menengah {k.kantor.nama} beserta indikator kinerjanya disajikan dalam tabel berikut:"
    )
    yield from isi_cetakan(k, "mr-1")
