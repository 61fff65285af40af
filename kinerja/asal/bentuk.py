"""Whose figures they are, and what every figure of an indicator says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kinerja.queries.bentuk import KomponenUkur
from kinerja.queries.nilai import Hitungan, Nilai
from sakip.core.asal import Bagian, Setahun, Sumber, angka, terisi

BATAS = ("Batas atas target", "Batas bawah target")


@dataclass(frozen=True)
class Milik:
    """Whose figures: an indicator, or one of its parts; the papers that promise it, the units that answer for it."""

    id: int
    komponen_id: int | None
    kode: str
    uraian: str
    unit: tuple[int, ...]
    sumber: tuple[Sumber, ...]
    komponen: tuple[KomponenUkur, ...] = ()
    deret: tuple[Setahun, ...] = ()

    def kunci(self, tahun: int, apa: str) -> str:
        return f"indikator:{self.kode}:{tahun}:{apa}"


def catatan(n: Nilai) -> tuple[str, ...]:
    kalimat = (f"{n.kosong.capitalize()}: {n.alasan}" if n.alasan else n.kosong.capitalize()) if n.kosong else ""
    asal = f"Dihitung dari komponennya: {n.asal}." if n.asal else ""
    return tuple(filter(None, (kalimat, asal)))


def bagian_capaian(m: Milik, tahun: int, target: Nilai, realisasi: Nilai, h: Hitungan) -> tuple[Bagian, ...]:
    """Realisasi and target as the formula calls them; of a range the end that was divided by."""
    nama = next((b for b in BATAS if b in h.rumus), "Target")
    nilai = target.angka_atas if nama == BATAS[0] and target.angka_atas is not None else target.hitung
    return (
        Bagian("Realisasi", realisasi.lengkap, realisasi.hitung, m.kunci(tahun, "realisasi")),
        Bagian(nama, target.lengkap, nilai, m.kunci(tahun, "target")),
    )


def hitungan(h: Hitungan, bagian: tuple[Bagian, ...], satuan: str = " %") -> dict[str, Any]:
    """Formula, real values, and what has to be said of the result."""
    if h.nilai is None:
        alasan = (
            f"Tidak dapat dihitung karena {h.alasan}." if h.alasan != "belum diisi" else "Realisasinya belum diisi."
        )
        return {"rumus": h.rumus, "catatan": (alasan,)}
    isi = terisi(h.rumus, bagian)
    teks = f"{h.teks}{satuan}"
    if h.asli is not None:
        catatan = f"Hasil hitungan {angka(h.asli)}{satuan} dibatasi menjadi {teks} menurut aturan penghitungan."
        return {"rumus": h.rumus, "hitungan": f"{isi} = {angka(h.asli)}{satuan}" if isi else "", "catatan": (catatan,)}
    return {"rumus": h.rumus, "hitungan": f"{isi} = {teks}" if isi else ""}
