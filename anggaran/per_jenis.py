"""Jenis belanja of the whole office, and the old split into langsung and tidak langsung (Permendagri 13/2006).

Lines are printed where all of them name a jenis belanja, else the control totals, marked (domain handbook §1.9).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from anggaran.bahan import Bahan, jumlah_per
from anggaran.belanja import Asal, BarisJenis, TriwulanJenis
from anggaran.hitung import jumlah, porsi
from anggaran.models import JenisBelanja
from anggaran.pohon import BELUM, TRIWULAN

Nilai = tuple[Decimal | None, Asal]
PerJenis = dict[str, Nilai]
OPERASI = [j for j in JenisBelanja if j.value.startswith("5.1")]
LANGSUNG = [j for j in JenisBelanja if j != JenisBelanja.PEGAWAI]


def susun_jenis(bahan: Bahan, pagu: Decimal | None, realisasi: Decimal | None) -> dict[str, Any]:
    """Rows by jenis, the four groups, and the quarters; ``pagu`` and ``realisasi`` are the printed totals of the office."""
    p = Sisi(bahan, "pagu", _nilai_jenis(bahan, "pagu", bahan.pagu_tahap), pagu)
    r = Sisi(bahan, "realisasi", _nilai_jenis(bahan, "realisasi", bahan.realisasi_setahun), realisasi)

    def baris(kode: str, nama: str, kiri: Nilai, kanan: Nilai) -> BarisJenis:
        return BarisJenis(
            pagu=kiri[0],
            realisasi=kanan[0],
            kode=kode,
            nama=nama,
            asal_pagu=kiri[1],
            asal_realisasi=kanan[1],
            porsi=porsi(kiri[0], pagu),
            porsi_realisasi=porsi(kanan[0], pagu),
        )

    def rinci(kiri: PerJenis, kanan: PerJenis) -> tuple[BarisJenis, ...]:
        dipakai = [j for j in JenisBelanja if j in kiri or j in kanan]
        return tuple(baris(j.value, j.label, kiri.get(j, BELUM), kanan.get(j, BELUM)) for j in dipakai)

    hasil = {
        "jenis": rinci(p.jenis, r.jenis),
        "operasi": baris("5.1", "Belanja Operasi", p.gabung(OPERASI), r.gabung(OPERASI)),
        "modal": baris("5.2", "Belanja Modal", p.gabung([JenisBelanja.MODAL]), r.gabung([JenisBelanja.MODAL])),
        "langsung": baris("langsung", "Belanja Langsung", p.kelompok("langsung"), r.kelompok("langsung")),
        "tidak_langsung": baris(
            "tidak_langsung", "Belanja Tidak Langsung", p.kelompok("tidak_langsung"), r.kelompok("tidak_langsung")
        ),
        "jenis_langsung": rinci(p.dalam("langsung"), r.dalam("langsung")),
        "jenis_tidak_langsung": rinci(p.dalam("tidak_langsung"), r.dalam("tidak_langsung")),
    }
    return hasil | {"triwulan": _triwulan(bahan, hasil, r)}


@dataclass(frozen=True)
class Sisi:
    """Pagu or realisasi: its kinds, the printed total, and what follows from them."""

    bahan: Bahan
    macam: str
    jenis: PerJenis
    total: Decimal | None

    def gabung(self, jenis: Sequence[JenisBelanja]) -> Nilai:
        ada = [self.jenis[j] for j in jenis if j in self.jenis]
        return (jumlah(n for n, _ in ada), ada[0][1]) if ada else BELUM

    def kelompok(self, nama: str) -> Nilai:
        """As typed, else derived: tidak langsung is belanja pegawai, langsung all the rest."""
        typed = self.bahan.total_kelompok(self.macam, nama)
        if typed is not None:
            return typed, Asal.KONTROL
        if not self.jenis or self.total is None:
            return BELUM
        pegawai, asal = self.jenis.get(JenisBelanja.PEGAWAI, (Decimal(0), next(iter(self.jenis.values()))[1]))
        if pegawai is None or nama == "tidak_langsung":
            return pegawai, asal
        return self.total - pegawai, asal

    def dalam(self, nama: str) -> PerJenis:
        """The kinds within a kelompok lama (MU-12): as typed, else those that belong to it by rule."""
        if typed := self.bahan.jenis_kelompok(self.macam, nama):
            return {j: (nilai, Asal.KONTROL) for j, nilai in typed.items()}
        if nama == "langsung":
            return {j: self.jenis[j] for j in LANGSUNG if j in self.jenis}
        seluruh = self.kelompok(nama)
        return {} if seluruh[0] is None else {JenisBelanja.PEGAWAI: seluruh}


def _nilai_jenis(bahan: Bahan, macam: str, baris: Sequence[Any]) -> PerJenis:
    if baris and all(b.jenis_belanja for b in baris):
        return {k: (v, Asal.RINCIAN) for k, v in jumlah_per((b.jenis_belanja, b.nilai) for b in baris).items()}
    kontrol = {j: bahan.angka_kontrol(macam, jenis_belanja=j) for j in JenisBelanja.values}
    return {j: (nilai, Asal.KONTROL) for j, nilai in kontrol.items() if nilai is not None}


def _triwulan(bahan: Bahan, hasil: dict[str, Any], realisasi: Sisi) -> tuple[TriwulanJenis, ...]:
    """The kinds, then the groups, in the quarters; () unless each line of the quarters names its jenis belanja."""
    baris = [r for r in bahan.realisasi_setahun if r.periode in TRIWULAN]
    if not baris or not all(r.jenis_belanja for r in baris):
        return ()
    nilai = jumlah_per(((r.jenis_belanja, r.periode), r.nilai) for r in baris)

    def satu(b: BarisJenis, jenis: Sequence[JenisBelanja]) -> TriwulanJenis:
        return TriwulanJenis(
            pagu=b.pagu,
            realisasi=realisasi.gabung(jenis)[0],
            kode=b.kode,
            nama=b.nama,
            triwulan=tuple(jumlah(nilai.get((j, p)) for j in jenis) for p in TRIWULAN),
        )

    kelompok = (("operasi", OPERASI), ("tidak_langsung", [JenisBelanja.PEGAWAI]), ("langsung", LANGSUNG))
    return (
        *(satu(b, [JenisBelanja(b.kode)]) for b in hasil["jenis"]),
        *(satu(hasil[nama], jenis) for nama, jenis in kelompok),
    )
