"""The Perjanjian Kinerja of the units of an office, in the order of its organisation tree."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import QuerySet

from kinerja.models import PerjanjianKinerja
from kinerja.queries.aturan import aturan_cetak, aturan_untuk, batas, pita_semua
from kinerja.queries.bentuk import Perjanjian
from kinerja.queries.hitung import Penghitung
from kinerja.queries.naskah import pk_berlaku, susun_perjanjian
from sakip.core.models import PerangkatDaerah, UnitKerja
from sakip.core.queries import unit_kantor


@dataclass(frozen=True, kw_only=True)
class UnitPk:
    """A unit with its papers of the year, the first one before its changes; ``dalam`` is its depth from 0."""

    id: int
    nama: str
    dalam: int
    naskah: tuple[Perjanjian, ...]

    @property
    def letak(self) -> str:
        """The name indented by depth."""
        return f"{'— ' * self.dalam}{self.nama}"


def satu_perjanjian(pk: PerjanjianKinerja) -> tuple[Perjanjian, bool]:
    """A paper, of the office or of a unit, and whether capaian of its year is measured against it; in few queries."""
    sejenis = PerjanjianKinerja.objects.filter(perangkat=pk.perangkat, tahun=pk.tahun, unit=pk.unit_id)
    semua = list(
        sejenis.select_related("tahap", "unit")
        .prefetch_related("anggaran", "baris__indikator__komponen")
        .order_by("pk")
    )
    naskah = next(p for p in semua if p.pk == pk.pk)
    berlaku = pk_berlaku(semua) if pk.unit_id is None else None
    return susun_perjanjian(naskah, _penghitung(pk.perangkat, pk.tahun)), berlaku == naskah


def perjanjian_kantor(perangkat: PerangkatDaerah, tahun: int) -> Perjanjian | None:
    """The paper of the office by which the year is measured; in few queries."""
    berlaku = pk_berlaku(list(_berisi(perangkat, tahun).filter(unit=None)))
    return susun_perjanjian(berlaku, _penghitung(perangkat, tahun)) if berlaku else None


def perjanjian_unit(perangkat: PerangkatDaerah, tahun: int) -> tuple[UnitPk, ...]:
    """Every unit, parents before children; those without a paper too."""
    naskah = _naskah(perangkat, tahun)
    anak: dict[int | None, list[UnitKerja]] = defaultdict(list)
    for u in unit_kantor(perangkat):
        anak[u.induk_id].append(u)

    def susun(induk: int | None, dalam: int) -> list[UnitPk]:
        return [
            x
            for u in anak[induk]
            for x in (
                UnitPk(id=u.pk, nama=u.nama, dalam=dalam, naskah=tuple(naskah.get(u.pk, ()))),
                *susun(u.pk, dalam + 1),
            )
        ]

    return tuple(susun(None, 0))


def _naskah(perangkat: PerangkatDaerah, tahun: int) -> dict[int, list[Perjanjian]]:
    hitung = _penghitung(perangkat, tahun)
    hasil: dict[int, list[Perjanjian]] = defaultdict(list)
    for pk in _berisi(perangkat, tahun).filter(unit__isnull=False):
        if pk.unit_id:
            hasil[pk.unit_id].append(susun_perjanjian(pk, hitung))
    return hasil


def _berisi(perangkat: PerangkatDaerah, tahun: int) -> QuerySet[PerjanjianKinerja]:
    """The papers of a year with their rows, latest last."""
    semua = PerjanjianKinerja.objects.filter(perangkat=perangkat, tahun=tahun).select_related("tahap", "unit")
    return semua.prefetch_related("anggaran", "baris__indikator__komponen").order_by("ke", "jenis", "pk")


def _penghitung(perangkat: PerangkatDaerah, tahun: int) -> Penghitung:
    pita = pita_semua()
    aturan = aturan_untuk(perangkat, tahun)
    return Penghitung(
        aturan_cetak(aturan, pita) if aturan else None, {k: tuple(map(batas, v)) for k, v in pita.items()}
    )
