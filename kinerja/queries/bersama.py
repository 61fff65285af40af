"""What an indicator of the PK and an output of the tree share: values of the year, lettered parts, notes."""

from __future__ import annotations

from decimal import Decimal

from kinerja.models import Realisasi
from kinerja.queries.bahan import Bahan, target_tahun
from kinerja.queries.bentuk import Catatan, KomponenUkur
from kinerja.queries.nilai import Hitungan, Nilai
from renstra.enums import Ketersediaan
from renstra.models import Indikator, Komponen, RumusanIndikator

PER_KOMPONEN = Hitungan(teks="", alasan="dihitung per komponen")
"""Capaian of an indicator that has neither target nor realisasi beside those of its lettered parts."""

TANPA_TARGET = Hitungan(teks="-", alasan="komponen ini tanpa target sendiri")
"""Capaian of a component that only helps to make the whole, which has the target."""


def setahun(bahan: Bahan, ind: Indikator, tahun: int) -> Nilai:
    """The realisasi of a year: out of the components of a composite indicator, else as it was entered."""
    bagian = [
        (k, bahan.hitung.setahun(bahan.realisasi_tahun(ind.pk, tahun, k.pk), ind, k.satuan or ind.satuan))
        for k in (ind.komponen.all() if ind.gabungan else ())
    ]
    gabungan = bahan.hitung.gabung(ind, bagian, ind.satuan)
    return gabungan or bahan.hitung.setahun(bahan.realisasi_tahun(ind.pk, tahun), ind)


def target_ukur(
    bahan: Bahan, rumusan: RumusanIndikator | None, target: Nilai, ind: Indikator, tahun: int | None = None
) -> Nilai:
    """The target as promised; where a composite indicator has none of its own, out of those of its components."""
    if target.ada or target.kosong or not ind.gabungan:
        return target
    tahun = tahun or bahan.tahun
    bagian = [
        (k, bahan.hitung.nilai(target_tahun(rumusan, tahun, k.pk), ind, k.satuan or ind.satuan))
        for k in ind.komponen.all()
    ]
    return bahan.hitung.gabung(ind, bagian, target.satuan) or target


def id_setahun(rows: list[Realisasi]) -> int | None:
    return rows[0].pk if rows and rows[0].periode == 0 else None


def triwulan_terisi(rows: list[Realisasi]) -> tuple[int, ...]:
    """The quarters that say something; one with nothing but a kendala, or half a fraction, is not filled."""
    return tuple(r.periode for r in rows if r.periode and (r.terisi or r.ketersediaan != Ketersediaan.ADA))


def catatan_ukur(rows: list[Realisasi]) -> Catatan:
    """The notes of the year; of quarters the last that says something."""
    if not rows:
        return Catatan()
    teks = {
        nama: next((isi for r in reversed(rows) if (isi := getattr(r, nama))), "")
        for nama in ("kendala", "solusi", "penjelasan", "sumber")
    }
    akhir = rows[-1]
    return Catatan(
        **teks,
        per_tanggal=akhir.per_tanggal,
        status=akhir.status,
        status_nama=akhir.get_status_display(),
        pembilang=_jumlah([r.pembilang for r in rows]),
        penyebut=_jumlah([r.penyebut for r in rows]),
    )


def _jumlah(semua: list[Decimal | None]) -> Decimal | None:
    """The sum of what was entered; None where a part of it is missing."""
    ada = [x for x in semua if x is not None]
    return sum(ada, Decimal(0)) if ada and len(ada) == len(semua) else None


def komponen_ukur(bahan: Bahan, ind: Indikator, rumusan: RumusanIndikator | None) -> tuple[KomponenUkur, ...]:
    return tuple(_satu_komponen(bahan, ind, rumusan, k) for k in ind.komponen.all())


def _satu_komponen(bahan: Bahan, ind: Indikator, rumusan: RumusanIndikator | None, komponen: Komponen) -> KomponenUkur:
    satuan = komponen.satuan or ind.satuan
    target = bahan.hitung.nilai(target_tahun(rumusan, bahan.tahun, komponen.pk), ind, satuan)
    rows = bahan.realisasi_tahun(ind.pk, bahan.tahun, komponen.pk)
    realisasi = bahan.hitung.setahun(rows, ind, satuan)
    bertarget = target.ada or bool(target.kosong) or not ind.gabungan
    return KomponenUkur(
        id=komponen.pk,
        huruf=komponen.huruf,
        uraian=komponen.uraian,
        satuan=satuan,
        target=target,
        realisasi=realisasi,
        capaian=bahan.hitung.capaian(ind, target, realisasi) if bertarget else TANPA_TARGET,
        bobot=komponen.bobot,
    )


def capaian_ukur(
    bahan: Bahan, ind: Indikator, target: Nilai, realisasi: Nilai, komponen: tuple[KomponenUkur, ...]
) -> Hitungan:
    """Capaian by its own target and realisasi; where it has neither, its parts say it."""
    if komponen and not (target.ada or realisasi.ada or realisasi.kosong):
        return PER_KOMPONEN
    return bahan.hitung.capaian(ind, target, realisasi)
