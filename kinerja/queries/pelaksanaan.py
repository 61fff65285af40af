"""The nodes of a year as the page of what was done lists them: state of outputs, money and story."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from anggaran.queries import bahan_ringkas
from anggaran.queries import susun as susun_belanja
from kinerja.queries.bentuk import SimpulUkur
from kinerja.queries.pohon import simpul_semua
from sakip.core.models import PerangkatDaerah

SERATUS = Decimal(100)
TINGKAT = {"program": 0, "kegiatan": 1, "subkegiatan": 2}


@dataclass(frozen=True, kw_only=True)
class BarisPelaksanaan:
    """A node with its absorption in percent; ``terbawah`` where nothing stands below it."""

    simpul: SimpulUkur
    tingkat: int
    terbawah: bool
    serapan: Decimal | None

    @property
    def kurang(self) -> bool:
        """Under 100 % of its money or of its outputs, so that kendala and solusi are asked for (MU-7)."""
        nilai = (self.serapan, self.simpul.capaian_keluaran.nilai)
        return self.terbawah and any(x is not None and x < SERATUS for x in nilai)

    @property
    def belum(self) -> str:
        """What is still to be written about the shortfall; "" where nothing is."""
        if not self.kurang:
            return ""
        kosong = [nama for nama in ("kendala", "solusi") if not getattr(self.simpul, nama).strip()]
        return " dan ".join(kosong)

    @property
    def berisi(self) -> bool:
        return self.simpul.pelaksanaan_id is not None or bool(self.simpul.keluaran)


def pelaksanaan_tahun(perangkat: PerangkatDaerah, tahun: int) -> list[BarisPelaksanaan]:
    """All nodes of the year in tree order, in a number of queries that does not grow with them."""
    simpul = simpul_semua(perangkat, (tahun,))
    induk = {s.induk_id for s in simpul}
    serapan = {s.id: s.serapan for s in susun_belanja(bahan_ringkas(perangkat, tahun)).jelajah()}
    return [
        BarisPelaksanaan(
            simpul=s, tingkat=TINGKAT[s.jenjang], terbawah=s.id not in induk, serapan=serapan.get(s.id)
        )
        for s in simpul
    ]  # fmt: skip
