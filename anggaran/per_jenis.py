"""Jenis belanja of the whole office, and the old split into langsung and tidak langsung (Permendagri 13/2006).

Lines are printed where all of them name a jenis belanja, else the control totals, marked (domain handbook §1.9).
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from anggaran.bahan import Bahan, jumlah_per
from anggaran.belanja import Asal, BarisJenis
from anggaran.hitung import jumlah, porsi
from anggaran.models import JenisBelanja

Nilai = tuple[Decimal | None, Asal]
BELUM: Nilai = (None, Asal.BELUM)
OPERASI = [j for j in JenisBelanja if j.value.startswith("5.1")]


def susun_jenis(bahan: Bahan, pagu: Decimal | None, realisasi: Decimal | None) -> dict[str, Any]:
    """Rows by jenis, and the four groups; ``pagu`` and ``realisasi`` are the printed totals of the office."""
    per_pagu = _nilai_jenis(bahan, "pagu", bahan.pagu_tahap)
    per_realisasi = _nilai_jenis(bahan, "realisasi", bahan.realisasi_setahun)

    def baris(kode: str, nama: str, p: Nilai, r: Nilai) -> BarisJenis:
        return BarisJenis(
            pagu=p[0],
            realisasi=r[0],
            kode=kode,
            nama=nama,
            asal_pagu=p[1],
            asal_realisasi=r[1],
            porsi=porsi(p[0], pagu),
            porsi_realisasi=porsi(r[0], pagu),
        )

    def kelompok(kode: str, nama: str, jenis: Sequence[JenisBelanja]) -> BarisJenis:
        return baris(kode, nama, _gabung(per_pagu, jenis), _gabung(per_realisasi, jenis))

    lama = {
        nama: (
            _kelompok_lama(bahan, "pagu", nama, per_pagu, pagu),
            _kelompok_lama(bahan, "realisasi", nama, per_realisasi, realisasi),
        )
        for nama in ("langsung", "tidak_langsung")
    }
    dipakai = [j for j in JenisBelanja if j in per_pagu or j in per_realisasi]
    return {
        "jenis": tuple(baris(j.value, j.label, per_pagu.get(j, BELUM), per_realisasi.get(j, BELUM)) for j in dipakai),
        "operasi": kelompok("5.1", "Belanja Operasi", OPERASI),
        "modal": kelompok("5.2", "Belanja Modal", [JenisBelanja.MODAL]),
        "langsung": baris("langsung", "Belanja Langsung", *lama["langsung"]),
        "tidak_langsung": baris("tidak_langsung", "Belanja Tidak Langsung", *lama["tidak_langsung"]),
    }


def _nilai_jenis(bahan: Bahan, macam: str, baris: Sequence[Any]) -> dict[str, Nilai]:
    if baris and all(b.jenis_belanja for b in baris):
        return {k: (v, Asal.RINCIAN) for k, v in jumlah_per((b.jenis_belanja, b.nilai) for b in baris).items()}
    kontrol = {j: bahan.angka_kontrol(macam, jenis_belanja=j) for j in JenisBelanja.values}
    return {j: (nilai, Asal.KONTROL) for j, nilai in kontrol.items() if nilai is not None}


def _gabung(per_jenis: dict[str, Nilai], jenis: Sequence[JenisBelanja]) -> Nilai:
    ada = [per_jenis[j] for j in jenis if j in per_jenis]
    return (jumlah(n for n, _ in ada), ada[0][1]) if ada else BELUM


def _kelompok_lama(bahan: Bahan, macam: str, nama: str, per_jenis: dict[str, Nilai], total: Decimal | None) -> Nilai:
    """As typed, else derived: tidak langsung is belanja pegawai, langsung all the rest."""
    typed = bahan.angka_kontrol(macam, kelompok=nama)
    if typed is not None:
        return typed, Asal.KONTROL
    if not per_jenis or total is None:
        return BELUM
    pegawai, asal = per_jenis.get(JenisBelanja.PEGAWAI, (Decimal(0), next(iter(per_jenis.values()))[1]))
    if pegawai is None or nama == "tidak_langsung":
        return pegawai, asal
    return total - pegawai, asal
