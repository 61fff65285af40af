"""Which builder generates the blocks of which section. All are pure functions of the `Konteks`.

A section of a book is printed by the builder of its key: one of `SUSUN`, or any table or paper of `laporan.papers`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from laporan.anak import Anak
from laporan.document import Block
from laporan.konteks import Konteks
from laporan.papers.daftar import Cetakan, cari_cetakan
from laporan.sections import (
    bab1,
    bab2,
    bab4,
    bab_renstra,
    buku_iku,
    depan,
    evaluasi,
    iku,
    keuangan,
    lampiran,
    pengukuran,
    perjanjian,
)

SUSUN: Mapping[str, Callable[[Konteks], Iterable[Block]]] = {
    "kata_pengantar": depan.kata_pengantar,
    "daftar_isi": depan.daftar_isi,
    "daftar_tabel": depan.daftar_tabel,
    "daftar_gambar": depan.daftar_gambar,
    "daftar_lampiran": depan.daftar_lampiran,
    "ikhtisar": depan.ikhtisar,
    "bab1_dasar_hukum": bab1.dasar_hukum,
    "bab1_organisasi": bab1.organisasi,
    "bab1_sistematika": bab1.sistematika,
    "bab2_renstra": bab2.renstra,
    "bab2_visi_misi": bab2.visi_misi,
    "bab2_tujuan_sasaran": bab2.tujuan_sasaran,
    "bab2_strategi": bab2.strategi,
    "bab2_rkt_sasaran": bab2.rkt_sasaran,
    "bab2_rkt_program": bab2.rkt_program,
    "bab2_rkt_kegiatan": bab2.rkt_kegiatan,
    "bab2_pk": bab2.pk,
    "bab2_iku": bab2.iku,
    "bab3_pengukuran": pengukuran.pengukuran,
    "bab3_evaluasi": evaluasi.evaluasi,
    "bab3_alokasi": keuangan.alokasi,
    "bab3_per_program": keuangan.per_program,
    "bab3_per_sasaran": keuangan.per_sasaran,
    "bab4": bab4.penutup,
    "lampiran_renstra": lampiran.lampiran_renstra,
    "lampiran_rkt": lampiran.lampiran_rkt,
    "lampiran_pk": perjanjian.lampiran_pk,
    "lampiran_iku": iku.lampiran_iku,
    "iku_bab1_dasar_hukum": bab1.dasar_hukum,
    "iku_bab3_visi_misi": bab2.visi_misi,
    "iku_bab3_tugas": bab1.organisasi,
    "iku_bab3_tujuan_sasaran": buku_iku.tujuan_sasaran,
    "iku_bab3_iku": buku_iku.indikator,
    "iku_bab4": buku_iku.penutup,
    "renstra_bab4_tujuan_sasaran": bab_renstra.tujuan_sasaran,
}

ANAK: Mapping[str, Callable[[Konteks], Iterable[Anak]]] = {"bab3_evaluasi": evaluasi.anak_evaluasi}

LANDSCAPE = frozenset({"lampiran_renstra", "lampiran_rkt"})

_AWALAN = re.compile(r"^(depan|lampiran)_")  # of a table or paper that stands before or after the chapters of a book


def cetakan_bagian(kunci: str) -> Cetakan | None:
    """The table or paper that a section of the outline prints."""
    c = cari_cetakan(_AWALAN.sub("", kunci))
    return None if c is None or c.mandiri else c


def pembangun_bagian(kunci: str) -> Callable[[Konteks], Iterable[Block]] | None:
    """What generates the blocks of a section; None for one that holds its text only."""
    if kunci in SUSUN:
        return SUSUN[kunci]
    c = cetakan_bagian(kunci)
    return c.susun if c else None
