"""What holds typed figures: the measurement that they belong to, once it was handed in."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from anggaran.models import RealisasiAnggaran
from kinerja.alur import TERBUKA
from kinerja.models import Pelaksanaan, PengukuranKinerja, Realisasi
from kinerja.queries.penanggung import unit_indikator, unit_pertama, yang_menahan
from sakip.core.kunci import daftarkan_penahan, penahan
from sakip.core.rujukan import milik

SETAHUN_PENUH = (4, 0)
"""The periods with which the story of a node is handed in."""


def daftarkan() -> None:
    daftarkan_penahan(tahan_realisasi, "kinerja.Realisasi", intip=pengukuran_terkirim)
    daftarkan_penahan(tahan_uang, "anggaran.RealisasiAnggaran", intip=pengukuran_terkirim)
    daftarkan_penahan(tahan_pelaksanaan, "kinerja.Pelaksanaan")
    daftarkan_penahan(tahan_bukti, "core.Bukti")


def pengukuran_terkirim(obj: Any) -> QuerySet[PengukuranKinerja]:
    """The measurements of the office and period, of whatever unit, that do not stand open."""
    semua = PengukuranKinerja.objects.filter(perangkat=obj.pemilik, tahun=obj.tahun_kunci, periode=obj.periode)
    return semua.exclude(status__in=TERBUKA)


def tahan_realisasi(obj: Any) -> str:
    """By the unit that answers now, and by the one that a workbook is about to put in its place."""
    indikator = getattr(obj, "indikator", None)
    if indikator is None:
        return ""
    menahan = yang_menahan(indikator.perangkat_id, obj.tahun)
    if not menahan:
        return ""
    unit = {unit_indikator(indikator.perangkat_id).get(indikator.pk)}
    if "penanggung_jawab" in getattr(indikator, "_prefetched_objects_cache", {}):
        unit.add(getattr(unit_pertama(indikator), "pk", None))
    return _pertama(menahan, [obj.periode], unit)


def tahan_uang(obj: Any) -> str:
    return _tahan_simpul(obj, [obj.periode])


def tahan_pelaksanaan(obj: Any) -> str:
    return _tahan_simpul(obj, SETAHUN_PENUH)


def _tahan_simpul(obj: Any, periode: Any) -> str:
    simpul = getattr(obj, "simpul", None)
    if simpul is None:
        return ""
    return _pertama(yang_menahan(simpul.perangkat_id, simpul.tahun), periode, {simpul.unit_id})


def tahan_bukti(obj: Any) -> str:
    """Evidence is held with its figure."""
    angka = milik(obj)
    return penahan(angka) if isinstance(angka, Realisasi | RealisasiAnggaran | Pelaksanaan) else ""


def _pertama(menahan: dict[tuple[int, int | None], str], periode: Any, unit: set[int | None]) -> str:
    return next((menahan[p, u] for p in periode for u in unit if (p, u) in menahan), "")
