"""Which offices are through with the papers and measurements of a year, for the calendar; in a constant number of queries."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from anggaran.models import RealisasiAnggaran
from kinerja.alur import DITERIMA
from kinerja.models import (
    Aksi,
    BarisPerjanjian,
    BarisRkt,
    PengukuranKinerja,
    PerjanjianKinerja,
    Realisasi,
    TargetPeriode,
)
from kinerja.queries.penanggung import unit_indikator_kantor
from sakip.core.models import Kegiatan

ALAMAT = {
    Kegiatan.RKT.value: "kinerja:rkt",
    Kegiatan.PK.value: "kinerja:perjanjian_daftar",
    Kegiatan.AKSI.value: "kinerja:aksi",
    **dict.fromkeys((Kegiatan.triwulan(tw) for tw in (1, 2, 3, 4)), "kinerja:pengukuran_daftar"),
}
SETAHUN, AKHIR = 0, 4
Bagian = tuple[int, int, int | None]
"""Office, period, unit."""


def selesai(kantor: Collection[int], tahun: int) -> Mapping[str, set[int]]:
    pk = PerjanjianKinerja.objects.filter(
        perangkat__in=kantor, tahun=tahun, unit=None, status__in=[*DITERIMA, PerjanjianKinerja.Status.TANPA_NASKAH]
    )
    rkt = BarisRkt.objects.filter(rkt__perangkat__in=kantor, rkt__tahun=tahun)
    aksi, target = (m.objects.filter(indikator__perangkat__in=kantor, tahun=tahun) for m in (Aksi, TargetPeriode))
    return {
        Kegiatan.PK: set(pk.values_list("perangkat", flat=True)),
        Kegiatan.RKT: set(rkt.values_list("rkt__perangkat", flat=True)),
        Kegiatan.AKSI: {p for m in (aksi, target) for p in m.values_list("indikator__perangkat", flat=True)},
        **_triwulan(kantor, tahun),
    }


def _triwulan(kantor: Collection[int], tahun: int) -> dict[str, set[int]]:
    """A quarter is through when every unit that has or owes figures in it has them approved."""
    baris = PengukuranKinerja.objects.filter(perangkat__in=kantor, tahun=tahun, status__in=DITERIMA)
    disetujui: set[Bagian] = set(baris.values_list("perangkat", "periode", "unit"))
    harus = _harus(kantor, tahun)
    hasil: dict[str, set[int]] = {}
    for tw in (1, 2, 3, AKHIR):
        periode = {tw, SETAHUN} if tw == AKHIR else {tw}
        ada = {p for p, q, _ in disetujui if q in periode}
        kurang = {p for p, q, u in harus if q in periode and not any((p, x, u) in disetujui for x in periode)}
        hasil[Kegiatan.triwulan(tw)] = ada - kurang
    return hasil


def _harus(kantor: Collection[int], tahun: int) -> set[Bagian]:
    """Units with figures, and those that answer for what was promised: with a target in the quarter, all in the last."""
    unit = unit_indikator_kantor(kantor)
    milik = {"indikator__perangkat__in": kantor, "tahun": tahun}
    kolom = ("indikator__perangkat", "periode", "indikator")
    isi = {(p, q, unit.get(i)) for p, q, i in Realisasi.objects.filter(**milik).values_list(*kolom)}
    uang = RealisasiAnggaran.objects.filter(simpul__perangkat__in=kantor, simpul__tahun=tahun)
    isi |= set(uang.values_list("simpul__perangkat", "periode", "simpul__unit"))
    janji = BarisPerjanjian.objects.filter(
        perjanjian__perangkat__in=kantor, perjanjian__tahun=tahun, perjanjian__unit=None
    )
    dijanjikan = set(janji.values_list("perjanjian__perangkat", "indikator"))
    isi |= {(p, AKHIR, unit.get(i)) for p, i in dijanjikan}
    target = TargetPeriode.objects.filter(periode__lt=AKHIR, **milik).values_list(*kolom)
    return isi | {(p, q, unit.get(i)) for p, q, i in target if (p, i) in dijanjikan}
