"""All live values of a year, from what was read for a book."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from laporan.konteks import Konteks
from laporan.nilai.bentuk import NilaiHidup


def nilai_hidup(k: Konteks) -> Mapping[str, NilaiHidup]:
    """Every live value by its key, in the order in which a list shows them; pure."""
    return {n.kunci: n for n in _kantor(k)}


def _kantor(k: Konteks) -> Iterator[NilaiHidup]:
    isi = {
        "kantor:nama": ("Nama kantor", k.kantor.nama),
        "laporan:tahun": ("Tahun laporan", str(k.tahun)),
    }
    for kunci, (nama, teks) in isi.items():
        yield NilaiHidup(kunci=kunci, nama=nama, kelompok="Kantor dan laporan", teks=teks)
