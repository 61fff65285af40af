"""The papers of a year as they are printed: Perjanjian Kinerja, IKU, RKT."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from typing import Any

from django.db.models import prefetch_related_objects

from kinerja.models import BarisIku, BarisPerjanjian, BarisRkt, PenetapanIku, PerjanjianKinerja
from kinerja.queries.bentuk import (
    AnggaranPk,
    BarisIkuCetak,
    BarisPk,
    BarisRktCetak,
    Iku,
    Perjanjian,
    Pihak,
    SasaranIku,
    SasaranPk,
)
from kinerja.queries.hitung import Penghitung
from kinerja.queries.ukur import per_sasaran
from renstra.queries.baris import Tahun, indikator_kantor, menurut_tahun
from sakip.core.models import PerangkatDaerah
from sakip.core.nip import format_nip
from sakip.core.sekali import bertahun, sekali
from sakip.core.teks import per_baris


def pk_berlaku(semua: list[PerjanjianKinerja]) -> PerjanjianKinerja | None:
    """The paper that is measured: the latest perubahan that has rows, else the first paper that has."""
    berisi = [pk for pk in semua if pk.baris.all()]
    return max(berisi, key=lambda pk: (pk.jenis == PerjanjianKinerja.Jenis.PERUBAHAN, pk.ke, pk.pk), default=None)


def pihak(naskah: Any, awalan: str) -> Pihak:
    """A signer as copied onto a paper."""
    isi = {nama: getattr(naskah, f"{awalan}_{nama}") for nama in ("nama", "jabatan", "pangkat", "nip")}
    return Pihak(**isi | {"nip": format_nip(isi["nip"])})


def susun_perjanjian(pk: PerjanjianKinerja, hitung: Penghitung) -> Perjanjian:
    """A paper with its rows; they must be prefetched."""
    anggaran = tuple(
        AnggaranPk(id=a.pk, nomor=i, uraian=a.uraian, nilai=a.nilai, keterangan=a.keterangan)
        for i, a in enumerate(pk.anggaran.all(), 1)
    )
    return Perjanjian(
        id=pk.pk,
        judul=str(pk),
        jenis=pk.jenis,
        ke=pk.ke,
        tahun=pk.tahun,
        nomor=pk.nomor,
        tanggal=pk.tanggal,
        tempat=pk.tempat,
        status=pk.status,
        status_nama=pk.get_status_display(),
        tanpa_naskah=pk.status == PerjanjianKinerja.Status.TANPA_NASKAH,
        alasan_perubahan=pk.get_alasan_perubahan_display(),
        catatan=pk.catatan,
        tahap=str(pk.tahap) if pk.tahap else "",
        tahap_id=pk.tahap_id,
        pertama=pihak(pk, "pertama"),
        kedua=pihak(pk, "kedua"),
        sasaran=tuple(
            SasaranPk(
                nomor=i,
                tingkat=baris[0].tingkat,
                uraian=baris[0].uraian_sasaran,
                baris=tuple(_baris_pk(n, b, hitung) for n, b in enumerate(baris, 1)),
            )
            for i, baris in enumerate(per_sasaran(pk), 1)
        ),
        anggaran=anggaran,
        jumlah=sum((a.nilai for a in anggaran), start=Decimal(0)),
    )


def _baris_pk(nomor: int, baris: BarisPerjanjian, hitung: Penghitung) -> BarisPk:
    ind = baris.indikator
    nilai = hitung.nilai(baris, ind, baris.satuan or ind.satuan)
    return BarisPk(
        id=baris.pk,
        nomor=nomor,
        uraian=baris.uraian_indikator,
        target=nilai.bersatuan,
        indikator_id=baris.indikator_id,
        satuan=baris.satuan or ind.satuan,
        nilai=nilai,
        keterangan=baris.keterangan,
        komponen=tuple(map(str, ind.komponen.all())),
    )


def iku_berlaku(perangkat: PerangkatDaerah, tahun: int) -> Iku | None:
    """The newest decree that has begun by the year."""
    penetapan = penetapan_berlaku(perangkat, tahun)
    if penetapan is None:
        return None
    prefetch_related_objects([penetapan], "baris")
    indikator = indikator_kantor(perangkat)
    for baris in penetapan.baris.all():
        baris.indikator = indikator.get(baris.indikator_id) or baris.indikator
    return susun_iku(penetapan)


def penetapan_berlaku(perangkat: PerangkatDaerah, tahun: int) -> PenetapanIku | None:
    """The paper itself."""
    return next((p for p in _penetapan(perangkat) if p.tahun_mulai <= tahun), None)


@sekali
def _penetapan(perangkat: PerangkatDaerah) -> list[PenetapanIku]:
    return list(PenetapanIku.objects.filter(perangkat=perangkat).order_by("-tahun_mulai"))


def susun_iku(penetapan: PenetapanIku) -> Iku:
    baris = list(penetapan.baris.all())
    kelompok = [list(isi) for _, isi in groupby(baris, key=lambda b: b.uraian_sasaran.strip())]
    return Iku(
        id=penetapan.pk,
        nomor=penetapan.nomor,
        tanggal=penetapan.tanggal,
        tempat=penetapan.tempat,
        tahun_mulai=penetapan.tahun_mulai,
        tugas=penetapan.tugas,
        fungsi=per_baris(penetapan.fungsi),
        tujuan=penetapan.tujuan,
        indikator_tujuan=penetapan.indikator_tujuan,
        penanda_tangan=pihak(penetapan, "tanda"),
        sasaran=tuple(
            SasaranIku(
                nomor=i,
                uraian=isi[0].uraian_sasaran,
                baris=tuple(_baris_iku(n, b) for n, b in enumerate(isi, 1)),
            )
            for i, isi in enumerate(kelompok, 1)
        ),
    )


def _baris_iku(nomor: int, baris: BarisIku) -> BarisIkuCetak:
    return BarisIkuCetak(
        id=baris.pk,
        nomor=nomor,
        uraian=baris.uraian_indikator,
        satuan=baris.satuan,
        formulasi=baris.formulasi,
        pembilang=baris.pembilang,
        penyebut=baris.penyebut,
        penanggung_jawab=per_baris(baris.penanggung_jawab),
        sumber_data=baris.sumber_data,
        indikator_id=baris.indikator_id,
        target=baris.tercetak(),
        angka=baris.angka,
        alasan=baris.alasan_pemilihan,
        keterangan=baris.keterangan,
        komponen=tuple(map(str, baris.indikator.komponen.all())),
    )


def rkt_tahun(perangkat: PerangkatDaerah, tahun: int) -> tuple[BarisRktCetak, ...]:
    """The rows of the year's RKT in the order of the paper."""
    kolom = [f for f in BarisRktCetak.__dataclass_fields__ if f != "id"]
    baris = _baris_rkt(perangkat, tahun)
    return tuple(BarisRktCetak(id=b.pk, **{nama: getattr(b, nama) for nama in kolom}) for b in baris)


@bertahun
def _baris_rkt(perangkat: PerangkatDaerah, tahun: Tahun) -> dict[int, list[BarisRkt]]:
    semua = BarisRkt.objects.filter(rkt__perangkat=perangkat).order_by("urut", "pk")
    return menurut_tahun(semua, tahun, "rkt__tahun")
