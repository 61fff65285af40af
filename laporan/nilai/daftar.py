"""All live values of a year, from what was read for a book."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from laporan.konteks import Konteks
from laporan.nilai.anggaran import anggaran
from laporan.nilai.bentuk import NilaiHidup
from laporan.nilai.indikator import indikator
from laporan.nilai.kantor import kantor
from laporan.nilai.peringkat import peringkat
from laporan.nilai.sasaran import ringkasan, sasaran
from laporan.nilai.simpul import simpul
from laporan.nilai.survei import survei
from laporan.nilai.tahun import nilai_tahun

TEMA: tuple[Callable[[Konteks], Iterable[NilaiHidup]], ...] = (
    kantor,
    ringkasan,
    sasaran,
    indikator,
    anggaran,
    simpul,
    survei,
    peringkat,
)


def nilai_hidup(k: Konteks) -> Mapping[str, NilaiHidup]:
    """Every live value by its key, in the order in which a list shows them; pure. The first of equal keys stays."""
    semua: dict[str, NilaiHidup] = {}
    for n in _setahun(k):
        semua.setdefault(n.kunci, n)
    for tahun, lain in k.lain.items():
        for n in nilai_tahun(_setahun(lain), tahun):
            semua.setdefault(n.kunci, n)
    return semua


def _setahun(k: Konteks) -> Iterator[NilaiHidup]:
    for tema in TEMA:
        yield from tema(k)
