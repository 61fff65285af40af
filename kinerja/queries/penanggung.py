"""To which unit a figure belongs, and which measurements hold theirs. Small readings, for pages and for every write."""

from __future__ import annotations

from collections.abc import Collection

from anggaran.models import RealisasiAnggaran
from kinerja.alur import TERBUKA
from kinerja.models import PengukuranKinerja, Realisasi
from renstra.models import Indikator
from sakip.core.models import UnitKerja
from sakip.core.sekali import sekali


@sekali
def unit_indikator(perangkat_id: int) -> dict[int, int]:
    """The unit that answers for each indicator of an office: the first of its ``penanggung_jawab``."""
    return unit_indikator_kantor([perangkat_id])


def unit_indikator_kantor(kantor: Collection[int]) -> dict[int, int]:
    """The same of all indicators of these offices, by primary key; one query."""
    tengah = Indikator.penanggung_jawab.through.objects.filter(indikator__perangkat__in=kantor)
    hasil: dict[int, int] = {}
    urut = tengah.order_by("unitkerja__urut", "unitkerja__nama", "pk")
    for indikator, unit in urut.values_list("indikator_id", "unitkerja_id"):
        hasil.setdefault(indikator, unit)
    return hasil


def unit_pertama(indikator: Indikator) -> UnitKerja | None:
    """The same of one indicator, out of what was prefetched."""
    return min(indikator.penanggung_jawab.all(), key=lambda u: (u.urut, u.nama, u.pk), default=None)


@sekali
def yang_menahan(perangkat_id: int, tahun: int) -> dict[tuple[int, int | None], str]:
    """The measurements of a year whose figures stay as they are, by period and unit, with the sentence why."""
    baris = PengukuranKinerja.objects.filter(perangkat=perangkat_id, tahun=tahun).exclude(status__in=TERBUKA)
    return {(p.periode, p.unit_id): p.tertahan for p in baris.select_related("unit", "perangkat")}


def angka_milik(pengukuran: PengukuranKinerja) -> tuple[list[Realisasi], list[RealisasiAnggaran]]:
    """The rows that a measurement has, as they are stored."""
    unit = unit_indikator(pengukuran.perangkat_id)
    kinerja = Realisasi.objects.filter(
        indikator__perangkat=pengukuran.perangkat_id, tahun=pengukuran.tahun, periode=pengukuran.periode
    )
    uang = RealisasiAnggaran.objects.filter(
        simpul__perangkat=pengukuran.perangkat_id,
        simpul__tahun=pengukuran.tahun,
        simpul__unit=pengukuran.unit_id,
        periode=pengukuran.periode,
    )
    milik = [r for r in kinerja.select_related("indikator") if unit.get(r.indikator_id) == pengukuran.unit_id]
    return milik, list(uang.select_related("simpul"))
