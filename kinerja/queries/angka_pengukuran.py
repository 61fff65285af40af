"""The figures of one measurement as its page shows them: target, realisasi, capaian, and the notes beside them."""

from __future__ import annotations

from dataclasses import dataclass

from kinerja.models import Realisasi
from kinerja.queries.isian import BarisIsian, isian_tahun
from kinerja.queries.pengukuran_unit import SETAHUN, ButirAngka, IsiPengukuran
from renstra.models import Indikator
from sakip.core.numbers import format_rupiah


@dataclass(frozen=True, slots=True)
class BarisAngka:
    """An indicator with its figure; texts are empty where there is nothing."""

    indikator: Indikator
    rujukan: str
    wajib: bool
    target: str = ""
    realisasi: str = ""
    capaian: str = ""
    tercapai: bool | None = None
    kendala: str = ""
    solusi: str = ""


@dataclass(frozen=True, slots=True)
class BarisUang:
    """A node with the money spent in the period."""

    nama: str
    rujukan: str
    realisasi: str


def baris_isian(isi: IsiPengukuran) -> dict[int, BarisIsian]:
    """What the grids know of the year, by indicator (its whole, without its parts)."""
    semua = isian_tahun(isi.pengukuran.perangkat, isi.pengukuran.tahun)
    return {b.indikator.pk: b for kelompok in semua for b in kelompok.baris if b.komponen_id is None}


def baris_angka(isi: IsiPengukuran) -> list[BarisAngka]:
    """The indicators of a measurement in the order of their codes. Read inside ``membaca()``."""
    terukur = baris_isian(isi)
    return [_baris(isi, b, terukur.get(b.indikator.pk)) for b in isi.angka]


def _baris(isi: IsiPengukuran, b: ButirAngka, ukur: BarisIsian | None) -> BarisAngka:
    p, rows = isi.pengukuran, b.baris
    utuh = next((r for r in rows if r.komponen_id is None), None)
    tw = ukur.tw.triwulan[p.periode - 1] if ukur and p.periode != SETAHUN else None
    target = (tw.target if tw else ukur.tw.target).bersatuan if ukur else ""
    capaian = (tw.capaian if tw else ukur.capaian) if ukur and rows else None
    return BarisAngka(
        b.indikator,
        f"realisasi:{b.indikator.pk}:0:{p.tahun}:{p.periode}",
        b.wajib,
        target=target,
        realisasi="; ".join(_teks(r, b.indikator) for r in rows if r.tercetak()),
        capaian=capaian.persen if capaian and target else "",
        tercapai=capaian.tercapai if capaian else None,
        kendala=utuh.kendala if utuh else "",
        solusi=utuh.solusi if utuh else "",
    )


def baris_uang(isi: IsiPengukuran) -> list[BarisUang]:
    """The nodes of a measurement with the money spent in the period."""
    return [
        BarisUang(
            str(b.simpul),
            f"uang:{b.simpul.pk}:{isi.periode}:-",
            "" if b.nilai is None else format_rupiah(b.nilai, "tabel"),
        )
        for b in isi.uang
    ]


def _teks(r: Realisasi, indikator: Indikator) -> str:
    if r.komponen_id is None:
        return r.tercetak(indikator.satuan)
    komponen = next(k for k in indikator.komponen.all() if k.pk == r.komponen_id)
    return f"{komponen.huruf}. {r.tercetak(komponen.satuan or indikator.satuan)}"
