"""Writes to the budget lines."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError

from anggaran.domain.baris import pastikan_satu_rincian, pastikan_terbawah, tulis
from anggaran.models import Pagu, SumberDana, Tahap
from renstra.models import SimpulProgram
from sakip.core.permissions import pastikan
from sakip.core.write import menulis


def simpan_pagu(
    *,
    tahap: Tahap,
    simpul: SimpulProgram,
    nilai: Decimal | None,
    by: Any,
    jenis_belanja: str = "",
    sumber_dana: str = SumberDana.APBD,
) -> Pagu | None:
    """Set the pagu (rupiah) of a lowest node at a stage; None takes the line away.

    Raises Ditolak, Terkunci, or ValidationError beside ``nilai`` or ``simpul``.
    """
    with menulis(by=by):
        pastikan_sekantor(tahap, simpul)
        garis = Pagu.objects.filter(tahap=tahap, simpul=simpul)
        kunci = {"jenis_belanja": jenis_belanja, "sumber_dana": sumber_dana}
        pagu = garis.filter(**kunci).first() or Pagu(tahap=tahap, simpul=simpul, **kunci)
        if nilai is not None:
            pastikan_terbawah(simpul)
            pastikan_satu_rincian(garis.exclude(pk=pagu.pk), jenis_belanja)
        return tulis(pagu, nilai, by=by)


def pastikan_sekantor(tahap: Tahap, simpul: SimpulProgram) -> None:
    """A stage budgets the program tree of its own office and year."""
    if (tahap.perangkat_id, tahap.tahun) != (simpul.perangkat_id, simpul.tahun):
        raise ValidationError({"simpul": f"Pilih sub kegiatan dari kantor dan tahun yang sama ({tahap.tahun})."})


def salin_pagu(*, dari: Tahap, ke: Tahap, by: Any) -> int:
    """Copy the lines of one stage to another of the same year; nodes that already have a pagu there keep it.

    Returns how many lines were copied. Raises Ditolak, Terkunci or ValidationError; then nothing is copied.
    """
    pastikan(by, Pagu.izin, ke)
    if (dari.perangkat_id, dari.tahun) != (ke.perangkat_id, ke.tahun) or dari.pk == ke.pk:
        raise ValidationError({"dari": f"Pilih tahap lain dari kantor dan tahun yang sama ({ke.tahun})."})
    terisi = set(ke.pagu.values_list("simpul_id", flat=True))
    baris = [p for p in dari.pagu.select_related("simpul") if p.simpul_id not in terisi]
    with menulis(by=by):
        for p in baris:
            simpan_pagu(
                tahap=ke,
                simpul=p.simpul,
                nilai=p.nilai,
                jenis_belanja=p.jenis_belanja,
                sumber_dana=p.sumber_dana,
                by=by,
            )
    return len(baris)
