"""What still stands between the yearly report and its signature, as findings."""

from __future__ import annotations

from collections.abc import Iterator

from laporan.models import Laporan
from laporan.rules import halangan
from sakip.core.asal import Tautan
from sakip.core.models import PerangkatDaerah
from sakip.core.temuan import Temuan


def temuan_laporan(perangkat: PerangkatDaerah, tahun: int) -> Iterator[Temuan]:
    """Findings of the report, in the order of the book. They lead to its steps, where each goes on to what one may do."""
    laporan = Laporan.objects.filter(perangkat=perangkat, tahun=tahun, jenis=Laporan.Jenis.LKJIP).first()
    for h in halangan(laporan) if laporan else ():
        yield Temuan(f"laporan:{h.jenis}", h.judul, h.kalimat, Tautan("laporan:alur"), h.menahan)
