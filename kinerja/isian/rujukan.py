"""What the keys ``realisasi:`` and ``target:`` stand for: name, page, and the row that decides who may change it."""

from __future__ import annotations

from django.urls import reverse

from anggaran.models import Periode
from kinerja.models import BagianTahun, Realisasi, TargetPeriode
from kinerja.queries.periode import TRIWULAN
from renstra.models import Indikator
from sakip.core.models import PerangkatDaerah
from sakip.core.rujukan import Rujukan, daftarkan

DIGIT = 17
"""The longest number that is looked for; a longer one is no key of ours."""


def pasang() -> None:
    daftarkan("realisasi", baca_realisasi)
    daftarkan("target", baca_target)


def baca_realisasi(perangkat: PerangkatDaerah, tahun: int, bagian: list[str]) -> Rujukan | None:
    """``realisasi:<indikator>:<komponen or 0>:<tahun>:<periode>``"""
    return _baca("realisasi", perangkat, tahun, bagian)


def baca_target(perangkat: PerangkatDaerah, tahun: int, bagian: list[str]) -> Rujukan | None:
    """``target:<indikator>:<komponen or 0>:<tahun>:<bagian tahun>``"""
    return _baca("target", perangkat, tahun, bagian)


def _baca(awalan: str, perangkat: PerangkatDaerah, tahun: int, bagian: list[str]) -> Rujukan | None:
    model, pilihan = (Realisasi, Periode) if awalan == "realisasi" else (TargetPeriode, BagianTahun)
    angka = angka_kunci(bagian)
    if angka is None or len(angka) != 4 or angka[2] != tahun or angka[3] not in pilihan.values:
        return None
    pk, komponen_id, _, periode = angka
    indikator = (
        Indikator.objects.filter(perangkat=perangkat, pk=pk).prefetch_related("komponen", "penanggung_jawab").first()
    )
    komponen = next((k for k in indikator.komponen.all() if k.pk == komponen_id), None) if indikator else None
    if indikator is None or bool(komponen_id) != (komponen is not None):
        return None
    indikator.perangkat = perangkat
    milik = {"indikator": indikator, "komponen": komponen, "tahun": tahun, "periode": periode}
    baris = model.objects.filter(**milik).first() or model(**milik)
    baris.indikator = indikator
    kunci = f"{awalan}:{pk}:{komponen_id}:{tahun}:{periode}"
    nama = (
        f"{awalan.capitalize()} {indikator.kode}{f' {komponen}' if komponen else ''}, {pilihan(periode).label} {tahun}"
    )
    return Rujukan(kunci, nama, f"{reverse(_halaman(awalan, periode), args=[perangkat.slug, tahun])}#{kunci}", baris)


def _halaman(awalan: str, periode: int) -> str:
    """Where the figure is typed; targets of months have a page of their own."""
    if awalan == "realisasi":
        return "kinerja:isian"
    return "kinerja:isian_target" if periode in TRIWULAN else "kinerja:target_triwulan"


def angka_kunci(bagian: list[str]) -> list[int] | None:
    """The numbers of a key; None where one of them is none."""
    if not all(b.isascii() and b.isdecimal() and len(b) <= DIGIT for b in bagian):
        return None
    return [int(b) for b in bagian]
