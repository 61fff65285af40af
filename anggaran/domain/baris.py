"""What pagu and realisasi have in common: one line of money on a lowest node."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError

from anggaran.models import Pagu, RealisasiAnggaran
from renstra.models import SimpulProgram
from sakip.core import domain

Baris = Pagu | RealisasiAnggaran


def pastikan_terbawah(simpul: SimpulProgram) -> None:
    """Money stands at the lowest node only, so that no rupiah is counted twice. Raises ValidationError."""
    if simpul.anak.exists():
        raise ValidationError(
            {
                "nilai": f"{simpul.get_jenjang_display()} ini dirinci lagi di bawahnya, sehingga nilainya dijumlahkan. "
                "Isi nilai pada rincian yang paling bawah."
            }
        )


def pastikan_satu_rincian(lain: Any, jenis_belanja: str) -> None:
    """A node has one line without jenis belanja, or lines that all name theirs; both at once would count twice."""
    if any(bool(baris.jenis_belanja) != bool(jenis_belanja) for baris in lain):
        ada, kosongkan = ("tanpa", "nilai itu") if jenis_belanja else ("per", "rinciannya")
        raise ValidationError({"nilai": f"Sudah ada nilai {ada} jenis belanja. Kosongkan dahulu {kosongkan}."})


def tulis(baris: Baris, nilai: Decimal | None, *, by: Any) -> Any:
    """Write the line, or take it away where the value is emptied; returns the line or None."""
    if nilai is not None:
        baris.nilai = nilai
        return domain.simpan(baris, by=by)
    if not baris._state.adding:
        domain.hapus(baris, by=by)
    return None
