"""What the Pernyataan Telah Direviu prints, and when it is bound into the book."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from kinerja.queries.bentuk import Pihak
from kinerja.queries.naskah import pihak
from laporan.konteks import IsiBagian
from laporan.models import Laporan, Reviu
from laporan.perlu import Bahan
from sakip.core.models import PerangkatDaerah
from sakip.core.sekali import sekali

CETAKAN = "pernyataan-reviu"
LAMPIRAN = f"lampiran_{CETAKAN}"
"""The key of the section that prints it; no row of the outline: it comes with the reviu and goes with it."""
JUDUL = "Pernyataan Telah Direviu"


@dataclass(frozen=True, kw_only=True)
class JawabanCetak:
    """The answer to one item in words, and why."""

    jawaban: str
    penjelasan: str


@dataclass(frozen=True, kw_only=True)
class ReviuCetak:
    """A reviu that is done. ``edisi`` is the number of the signed edition that was read, 0 where it came before."""

    id: int
    ke: int
    edisi: int
    nomor: str
    tempat: str
    tanggal: datetime.date | None
    penanda: Pihak
    simpulan: str
    butir: Mapping[str, JawabanCetak]


def reviu_selesai(perangkat: PerangkatDaerah, tahun: int) -> tuple[ReviuCetak, ...]:
    """All that were done of the report of a year, the newest first; two queries."""
    semua = _reviu(perangkat, tahun).filter(status=Reviu.Status.SELESAI)
    return tuple(map(_cetak, semua.select_related("edisi").prefetch_related("butir")))


def _reviu(perangkat: PerangkatDaerah, tahun: int):
    jenis = Laporan.Jenis.LKJIP
    return Reviu.objects.filter(laporan__perangkat=perangkat, laporan__tahun=tahun, laporan__jenis=jenis).defer("pohon")


def _cetak(r: Reviu) -> ReviuCetak:
    return ReviuCetak(
        id=r.pk,
        ke=r.ke,
        edisi=r.edisi.nomor if r.edisi_id else 0,
        nomor=r.nomor,
        tempat=r.tempat,
        tanggal=r.tanggal,
        penanda=pihak(r, "tanda"),
        simpulan=r.simpulan,
        butir={b.kunci: JawabanCetak(jawaban=b.get_jawaban_display(), penjelasan=b.penjelasan) for b in r.butir.all()},
    )


@sekali
def keadaan_reviu(laporan: Laporan) -> list[tuple[str, int | None]]:
    """Status and edition of each reviu of a report that was not cancelled, the newest first."""
    semua = Reviu.objects.filter(laporan=laporan).exclude(status=Reviu.Status.DIBATALKAN)
    return list(semua.order_by("-ke").values_list("status", "edisi"))


def bagian_reviu(laporan: Laporan | None) -> tuple[IsiBagian, ...]:
    """The lampiran of a report whose newest reviu is done before the signature; () otherwise."""
    if laporan is None or laporan.jenis != Laporan.Jenis.LKJIP:
        return ()
    if next(iter(keadaan_reviu(laporan)), None) != (Reviu.Status.SELESAI, None):
        return ()
    return (IsiBagian(id=0, kunci=LAMPIRAN, judul=JUDUL, induk="", naskah="", naskah_akhir=""),)


REVIU = Bahan("reviu", reviu_selesai)
