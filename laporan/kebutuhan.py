"""All the `Bahan` that tables and papers need: one line each."""

from __future__ import annotations

from anggaran.queries import dua_tahun, indikatif, rincian_belanja
from kinerja.queries import aksi_tahun, triwulan_tahun
from kinerja.queries.cascade import perjanjian_unit
from kinerja.queries.deret import deret_renstra
from kinerja.queries.keputusan import keputusan_iku
from kinerja.queries.perbandingan import perbandingan
from laporan.models import DasarHukum
from laporan.perlu import Bahan
from renstra.queries import SimpulTahunan, aset_tahun, pohon, pohon_tahunan, rekap_pegawai, renstra_untuk
from sakip.core.models import PerangkatDaerah, Peraturan


def _peraturan(perangkat: PerangkatDaerah, tahun: int) -> tuple[str, ...]:
    """What the office chose, in its order; else all in force in the year, the Pemda's own wording before the common one."""
    dipilih = DasarHukum.objects.filter(perangkat=perangkat).select_related("peraturan")
    if dipilih:
        return tuple(str(d.peraturan) for d in dipilih)
    berlaku = list(Peraturan.objects.untuk(perangkat.pemda).berlaku(tahun))
    sendiri = {(p.nomor, p.tahun) for p in berlaku if p.pemda_id}
    return tuple(str(p) for p in berlaku if p.pemda_id or (p.nomor, p.tahun) not in sendiri)


def _pohon_tahunan(perangkat: PerangkatDaerah, tahun: int) -> tuple[SimpulTahunan, ...]:
    renstra = renstra_untuk(perangkat, tahun)
    return pohon_tahunan(renstra) if renstra else ()


PERATURAN = Bahan("peraturan", _peraturan)
PERBANDINGAN = Bahan("perbandingan", perbandingan, serenstra=True)
APBD = Bahan("apbd", dua_tahun)
RINCIAN_BELANJA = Bahan("rincian_belanja", rincian_belanja)
INDIKATIF = Bahan("indikatif", indikatif, serenstra=True)
POHON = Bahan("pohon", pohon)
POHON_TAHUNAN = Bahan("pohon_tahunan", _pohon_tahunan, serenstra=True)
PEGAWAI = Bahan("pegawai", rekap_pegawai)
ASET = Bahan("aset", aset_tahun)
DERET = Bahan("deret", deret_renstra)
TRIWULANAN = Bahan("triwulan", triwulan_tahun)
AKSI = Bahan("aksi", aksi_tahun)
PERJANJIAN_UNIT = Bahan("perjanjian_unit", perjanjian_unit)
KEPUTUSAN_IKU = Bahan("keputusan_iku", keputusan_iku)
