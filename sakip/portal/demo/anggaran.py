"""The money: stages with their pagu, what was spent, printed totals."""

from __future__ import annotations

import datetime
from decimal import Decimal

from anggaran.domain import simpan_pagu, simpan_realisasi_anggaran, simpan_tahap
from anggaran.domain.kontrol import simpan_kontrol
from anggaran.models import AngkaKontrol, Tahap
from renstra.models import SimpulProgram
from sakip.core.models import Peran, PerangkatDaerah
from sakip.portal.demo.pemuat import Baris, Pemuat

PERENCANA = Peran.Jenis.PERENCANA


def muat_anggaran(p: Pemuat, perangkat: PerangkatDaerah) -> None:
    _tahun(p, perangkat, **p.baca("anggaran"))


def _tahun(
    p: Pemuat, perangkat: PerangkatDaerah, *, tahun: int, tahap: list[Baris], realisasi: Baris, kontrol: list[Baris]
) -> None:
    kantor = {"perangkat": perangkat, "tahun": tahun}
    for satu in tahap:
        _tahap(p, kantor, **satu)
    _realisasi(p, **realisasi)
    for satu in kontrol:
        p.tulis(AngkaKontrol, kantor | satu, by=PERENCANA, lewat=simpan_kontrol)


def _tahap(p: Pemuat, kantor: Baris, *, pagu: dict[str, int], **isi: object) -> None:
    tahap = p.tulis(Tahap, kantor | isi, by=PERENCANA, lewat=simpan_tahap)
    for kode, nilai in pagu.items():
        simpan_pagu(tahap=tahap, simpul=p.rujuk(SimpulProgram, kode), nilai=Decimal(nilai), by=p.oleh[PERENCANA])
        p.baru["pagu"] += 1


def _realisasi(p: Pemuat, *, nilai: dict[str, int], per_tanggal: str, status: str) -> None:
    for kode, rupiah in nilai.items():
        simpan_realisasi_anggaran(
            simpul=p.rujuk(SimpulProgram, kode), nilai=Decimal(rupiah), per_tanggal=datetime.date.fromisoformat(per_tanggal), status=status,
            by=p.oleh[PERENCANA],
        )  # fmt: skip
        p.baru["realisasi anggaran"] += 1
