"""Writes to the money spent."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError

from anggaran.domain.baris import pastikan_satu_rincian, pastikan_terbawah, tulis
from anggaran.models import Periode, RealisasiAnggaran, StatusData
from renstra.models import SimpulProgram
from sakip.core.write import menulis


def simpan_realisasi_anggaran(
    *,
    simpul: SimpulProgram,
    nilai: Decimal | None,
    by: Any,
    periode: int = Periode.SETAHUN,
    jenis_belanja: str = "",
    per_tanggal: datetime.date | None = None,
    status: str = StatusData.SEMENTARA,
) -> RealisasiAnggaran | None:
    """Set what a lowest node spent (rupiah) in a period, not cumulative; None takes the line away.

    More than pagu is allowed: it happens, and ``Belanja.melebihi_pagu`` names it.
    Raises Ditolak, Terkunci, or ValidationError beside ``nilai`` or ``periode``.
    """
    with menulis(by=by):
        garis = RealisasiAnggaran.objects.filter(simpul=simpul)
        kunci = {"periode": periode, "jenis_belanja": jenis_belanja}
        baris = garis.filter(**kunci).first() or RealisasiAnggaran(simpul=simpul, **kunci)
        if nilai is not None:
            pastikan_terbawah(simpul)
            lain = list(garis.exclude(pk=baris.pk))
            pastikan_satu_cara(lain, periode)
            pastikan_satu_rincian(lain, jenis_belanja)
            baris.per_tanggal, baris.status = per_tanggal, status
        return tulis(baris, nilai, by=by)


def pastikan_satu_cara(lain: list[RealisasiAnggaran], periode: int) -> None:
    """A year is given as a whole or by quarters, never both."""
    if any((b.periode == Periode.SETAHUN) != (periode == Periode.SETAHUN) for b in lain):
        cara = "setahun" if periode != Periode.SETAHUN else "per triwulan"
        raise ValidationError(
            {"nilai": f"Realisasi sudah diisi {cara}. Kosongkan dahulu sebelum mengisi cara yang lain."}
        )
