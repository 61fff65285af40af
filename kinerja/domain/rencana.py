"""What the papers are drawn up from: the Renstra in force, the year's money; and the copy of who signs."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from anggaran.models import Pagu, Tahap
from renstra.models import BerNilai, RumusanIndikator, SimpulProgram, Target
from renstra.queries import renstra_untuk
from sakip.core.models import Pejabat, PerangkatDaerah

SALINAN = {"nama": "nama", "jabatan": "jabatan_lengkap", "pangkat": "pangkat", "nip": "nip"}
"""What a paper copies of a signer, and from where."""


NILAI = [f.name for f in BerNilai._meta.get_fields()]
"""What a paper copies of a value."""


def rumusan_sasaran(perangkat: PerangkatDaerah, tahun: int) -> list[RumusanIndikator]:
    """The indicators of the sasaran of the Renstra in force, in its order."""
    renstra = renstra_untuk(perangkat, tahun)
    if renstra is None:
        return []
    return list(
        RumusanIndikator.objects.filter(sasaran__tujuan__renstra=renstra, indikator__aktif=True)
        .select_related("sasaran__tujuan__renstra", "indikator")
        .prefetch_related("target", "indikator__penanggung_jawab")
        .order_by("sasaran__tujuan__urut", "sasaran__tujuan__kode", "sasaran__urut", "sasaran__kode", "urut", "pk")
    )


def target_dari(rumusan: RumusanIndikator, tahun: int) -> Target | None:
    """The target of the year of the whole indicator."""
    return next((t for t in rumusan.target.all() if t.tahun == tahun and t.komponen_id is None), None)


def pagu_per_simpul(tahap: Tahap | None) -> dict[int, Decimal]:
    """Budget of each node of the year's tree with all below it, at a stage; empty without one."""
    if tahap is None:
        return {}
    induk = dict(
        SimpulProgram.objects.filter(perangkat=tahap.perangkat, tahun=tahap.tahun).values_list("pk", "induk_id")
    )
    hasil: dict[int, Decimal] = {}
    for simpul_id, nilai in Pagu.objects.filter(tahap=tahap).values_list("simpul_id", "nilai"):
        kini: int | None = simpul_id
        while kini is not None:
            hasil[kini] = hasil.get(kini, Decimal(0)) + nilai
            kini = induk.get(kini)
    return hasil


def salin_penanda(naskah: Any, *, lama: Any, kolom: str, awalan: str) -> None:
    """Copy a signer onto a paper when one is chosen; a later change of the official does not touch the copy."""
    kini, dulu = getattr(naskah, f"{kolom}_id"), getattr(lama, f"{kolom}_id", None)
    if kini == dulu and (kini is None or getattr(naskah, f"{awalan}_nama")):
        return
    siapa: Pejabat | None = getattr(naskah, kolom)
    for nama, asal in SALINAN.items():
        setattr(naskah, f"{awalan}_{nama}", getattr(siapa, asal) if siapa else "")
