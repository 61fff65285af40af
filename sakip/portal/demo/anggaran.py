"""The money, year by year: stages with their pagu, what was spent, belanja lines, printed totals."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from anggaran.domain import simpan_pagu, simpan_realisasi_anggaran, simpan_tahap
from anggaran.domain.kontrol import simpan_kontrol
from anggaran.models import AngkaKontrol, BarisBelanja, SumberDana, Tahap
from renstra.models import SimpulProgram
from sakip.core.models import Peran, PerangkatDaerah
from sakip.portal.demo.pemuat import TIDAK_ADA, Baris, Pemuat

PERENCANA = Peran.Jenis.PERENCANA
Rupiah = int | Decimal | Mapping[str, int | Decimal]
"""An amount, or amounts by sumber dana."""


def muat_anggaran(p: Pemuat, perangkat: PerangkatDaerah) -> None:
    for satu in p.baca("anggaran"):
        _tahun(p, perangkat, **satu)


def _tahun(
    p: Pemuat, perangkat: PerangkatDaerah, *, tahun: int, tahap: Sequence[Baris] = (), realisasi: Sequence[Baris] = (),
    belanja: Mapping[str, Sequence[Baris]] = TIDAK_ADA, kontrol: Sequence[Baris] = (),
) -> None:  # fmt: skip
    kantor = {"perangkat": perangkat, "tahun": tahun}
    for satu in tahap:
        _tahap(p, kantor, **satu)
    for satu in realisasi:
        _realisasi(p, tahun, **satu)
    for kode, baris in belanja.items():
        for urut, satu in enumerate(baris, 1):
            p.tulis(BarisBelanja, satu | {"simpul": f"{tahun}:{kode}", "urut": urut}, by=PERENCANA)
    for satu in kontrol:
        rujukan = {nama: f"{tahun}:{satu[nama]}" for nama in ("tahap", "simpul") if nama in satu}
        p.tulis(AngkaKontrol, kantor | satu | rujukan, by=PERENCANA, lewat=simpan_kontrol)


def _tahap(p: Pemuat, kantor: Baris, *, pagu: Mapping[str, Rupiah] = TIDAK_ADA, **isi: Any) -> None:
    tahap = p.tulis(Tahap, kantor | isi, by=PERENCANA, lewat=simpan_tahap)
    for kode, nilai in pagu.items():
        simpul = p.rujuk(SimpulProgram, f"{tahap.tahun}:{kode}")
        for sumber, rupiah in _per_sumber(nilai):
            simpan_pagu(tahap=tahap, simpul=simpul, nilai=rupiah, sumber_dana=sumber, by=p.oleh[PERENCANA])
            p.baru["pagu"] += 1


def _per_sumber(nilai: Rupiah) -> Iterator[tuple[str, Decimal]]:
    isi = nilai if isinstance(nilai, Mapping) else {SumberDana.APBD: nilai}
    return ((sumber, Decimal(rupiah)) for sumber, rupiah in isi.items())


def _realisasi(
    p: Pemuat, tahun: int, *, nilai: Mapping[str, int | Decimal], per_tanggal: str, status: str, periode: int = 0
) -> None:
    for kode, rupiah in nilai.items():
        simpan_realisasi_anggaran(
            simpul=p.rujuk(SimpulProgram, f"{tahun}:{kode}"), nilai=Decimal(rupiah), periode=periode, status=status,
            per_tanggal=datetime.date.fromisoformat(per_tanggal), by=p.oleh[PERENCANA],
        )  # fmt: skip
        p.baru["realisasi anggaran"] += 1
