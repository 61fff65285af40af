"""Writing one cell of the grid of money spent: a node, a quarter or the year, a jenis belanja."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import Exists, OuterRef

from anggaran.models import Periode, RealisasiAnggaran
from renstra.models import SimpulProgram
from sakip.core.domain import Terkunci
from sakip.core.isian.tulis import hapus_terkunci, salinan, simpan_terkunci
from sakip.core.models import PerangkatDaerah


@dataclass
class SimpulTerbuka:
    """A node that is locked for this transaction, with its lines as they are stored, by period and jenis belanja."""

    simpul: SimpulProgram
    beranak: bool
    rows: dict[tuple[int, str], RealisasiAnggaran] = field(default_factory=dict)

    def baris(self, periode: int, jenis: str) -> RealisasiAnggaran:
        """The line; unsaved where there is none."""
        ada = self.rows.get((periode, jenis))
        return ada or RealisasiAnggaran(simpul=self.simpul, periode=periode, jenis_belanja=jenis)


def buka_simpul(perangkat: PerangkatDaerah, tahun: int, pk: int) -> SimpulTerbuka | None:
    """Lock a node of this office and year and read its lines; None where there is no such node."""
    anak = SimpulProgram.objects.filter(induk=OuterRef("pk"))
    semua = SimpulProgram.objects.select_for_update(of=("self",), no_key=True).filter(
        perangkat=perangkat, tahun=tahun, pk=pk
    )
    simpul = semua.annotate(beranak=Exists(anak)).first()
    if simpul is None:
        return None
    simpul.perangkat = perangkat
    baris = list(RealisasiAnggaran.objects.filter(simpul=simpul))
    for r in baris:
        r.simpul = simpul
    return SimpulTerbuka(simpul, simpul.beranak, {(r.periode, r.jenis_belanja): r for r in baris})


def isi_uang(buku: SimpulTerbuka, periode: int, jenis: str, nilai: Decimal | None, *, by: Any) -> None:
    """Set what a node spent (rupiah); None takes the line away. A new line has the cut-off date and status of its period.

    Raises Ditolak, Terkunci or ValidationError. Inside ``menulis``.
    """
    baris = buku.baris(periode, jenis)
    lama = salinan(baris)
    if nilai is None:
        if lama is not None:
            hapus_terkunci(baris, by=by)
            del buku.rows[periode, jenis]
        return
    if kalimat := alasan_tutup(buku, periode, jenis):
        raise Terkunci(kalimat)
    if lama is None and (sejenis := next((r for (p, _), r in buku.rows.items() if p == periode), None)):
        baris.per_tanggal, baris.status = sejenis.per_tanggal, sejenis.status
    baris.nilai = nilai
    simpan_terkunci(baris, lama, by=by)
    buku.rows[periode, jenis] = baris


def alasan_tutup(buku: SimpulTerbuka, periode: int, jenis: str) -> str:
    """Why money is not typed here and now, by what else is stored; "" where it is."""
    lain = [r for kunci, r in buku.rows.items() if kunci != (periode, jenis)]
    if buku.beranak:
        return f"{buku.simpul.get_jenjang_display()} ini dirinci lagi di bawahnya. Isi pada rincian yang paling bawah."
    if any((r.periode == Periode.SETAHUN) != (periode == Periode.SETAHUN) for r in lain):
        cara = "setahun" if periode else "per triwulan"
        return f"Tahun ini diisi {cara}. Kosongkan dahulu untuk mengisi cara yang lain."
    if any(bool(r.jenis_belanja) != bool(jenis) for r in lain):
        ada, kosongkan = ("tanpa", "nilai itu") if jenis else ("per", "rinciannya")
        return f"Sudah ada nilai {ada} jenis belanja. Kosongkan dahulu {kosongkan}."
    return ""
