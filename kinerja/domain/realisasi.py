"""Writing what was measured: realisasi of a year or of its quarters, and the figures beside it."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.core.exceptions import ValidationError

from kinerja.domain.nilai import periksa_nilai
from kinerja.formulas import rasio
from kinerja.models import Pembanding, Realisasi, Survei
from kinerja.queries.aturan import aturan_untuk
from kinerja.queries.hitung import pengali
from kinerja.queries.survei import nilai_setahun, rata_rata_survei
from renstra.enums import Ketersediaan
from sakip.core.domain import simpan
from sakip.core.write import menulis

EMPAT_DESIMAL = Decimal("0.0001")


def simpan_realisasi(realisasi: Realisasi, *, by: Any) -> Realisasi:
    """Save one realisasi by the rule set of its year.

    ``angka`` follows from pembilang and penyebut, or from the linked survey, where there are any. Raises
    ValidationError beside the field: a letter the scale lacks, a year given both whole and in quarters, no value,
    a value typed for a composite indicator.
    """
    with menulis(by=by):
        siapkan_realisasi(realisasi)
        return simpan(realisasi, by=by)


def siapkan_realisasi(realisasi: Realisasi) -> None:
    """Settle the value and the rule set; raises as `simpan_realisasi` does. Writes nothing."""
    _periksa_periode(realisasi)
    _periksa_gabungan(realisasi)
    _periksa_sepasang(realisasi)
    hitung_dari_bagian(realisasi)
    _ambil_dari_survei(realisasi)
    periksa_nilai(realisasi, realisasi.indikator)
    _periksa_terisi(realisasi)
    realisasi.aturan = aturan_untuk(realisasi.indikator.perangkat, realisasi.tahun)


def simpan_pembanding(pembanding: Pembanding, *, by: Any) -> Pembanding:
    """Save a national or provincial figure; without one the reason stands in its place (BS-15)."""
    sejenis = Pembanding.objects.filter(
        indikator=pembanding.indikator, tahun=pembanding.tahun, tingkat=pembanding.tingkat
    )
    if sejenis.exclude(pk=pembanding.pk).exists():
        nama = f"{pembanding.get_tingkat_display()} {pembanding.tahun}"
        raise ValidationError({"tingkat": f"Angka {nama} sudah ada. Ubah yang sudah ada."})
    siapkan_pembanding(pembanding)
    return simpan(pembanding, by=by)


def siapkan_pembanding(pembanding: Pembanding) -> None:
    """A figure with its source, or the reason for none; else ValidationError. Writes nothing."""
    periksa_nilai(pembanding, pembanding.indikator)
    if not pembanding.terisi and pembanding.ketersediaan == Ketersediaan.ADA:
        raise ValidationError({"angka": "Isi angkanya, atau pilih “Tidak tersedia” dan tulis alasannya."})
    if pembanding.terisi and not pembanding.sumber.strip():
        raise ValidationError({"sumber": "Tulis dari mana angka pembanding ini diambil."})


def _periksa_periode(realisasi: Realisasi) -> None:
    """A year stands as one row or as quarters, never both, and no period twice."""
    lain = Realisasi.objects.filter(
        indikator=realisasi.indikator, komponen=realisasi.komponen, tahun=realisasi.tahun
    ).exclude(pk=realisasi.pk)
    ada = set(lain.values_list("periode", flat=True))
    if realisasi.periode in ada:
        nama = realisasi.get_periode_display()
        raise ValidationError({"periode": f"Realisasi {nama} {realisasi.tahun} sudah ada. Ubah yang sudah ada."})
    if realisasi.periode == 0 and ada:
        raise ValidationError(
            {"periode": f"Tahun {realisasi.tahun} sudah diisi per triwulan. Hapus triwulannya untuk mengisi setahun."}
        )
    if realisasi.periode and 0 in ada:
        raise ValidationError(
            {"periode": f"Tahun {realisasi.tahun} sudah diisi setahun. Hapus nilai itu untuk mengisi per triwulan."}
        )


def _periksa_gabungan(realisasi: Realisasi) -> None:
    """The value of a composite indicator is computed, never typed."""
    if not realisasi.indikator.gabungan or realisasi.komponen is not None:
        return
    if realisasi.terisi or realisasi.pembilang is not None or realisasi.survei is not None:
        raise ValidationError({"angka": "Nilai indikator ini dihitung dari komponennya. Isi komponennya saja."})


def _periksa_sepasang(realisasi: Realisasi) -> None:
    """Who sends the whole row gives both parts of a fraction; only a grid takes them one after the other."""
    if (realisasi.pembilang is None) != (realisasi.penyebut is None):
        kurang = "penyebut" if realisasi.penyebut is None else "pembilang"
        raise ValidationError({kurang: "Isi pembilang dan penyebut bersama-sama."})


def hitung_dari_bagian(realisasi: Realisasi) -> None:
    """The value of a fraction whose parts are both there. ValidationError beside the part that is wrong."""
    if realisasi.pembilang is None or realisasi.penyebut is None:
        return
    if not realisasi.indikator.pecahan:
        raise ValidationError({"pembilang": "Indikator ini bukan pecahan. Kosongkan pembilang dan penyebut."})
    for nama in ("pembilang", "penyebut"):
        if getattr(realisasi, nama) < 0:
            raise ValidationError({nama: f"Isian {nama} tidak boleh negatif."})
    hasil = rasio([(realisasi.pembilang, realisasi.penyebut)], pengali=pengali(realisasi.indikator)).nilai
    if hasil is not None:
        realisasi.angka = hasil.quantize(EMPAT_DESIMAL, ROUND_HALF_UP)


def _ambil_dari_survei(realisasi: Realisasi) -> None:
    """The value of a linked survey, or the reason why it was typed although there is one."""
    if realisasi.survei is not None:
        realisasi.angka = _rata_rata(realisasi)
        realisasi.alasan_diketik = ""
        return
    punya = realisasi.komponen is None and Survei.objects.filter(indikator=realisasi.indikator, tahun=realisasi.tahun)
    if realisasi.terisi and not realisasi.alasan_diketik.strip() and punya and punya.exists():
        raise ValidationError(
            {"alasan_diketik": "Ada survei untuk indikator ini. Ambil nilainya dari survei, atau tulis alasannya."}
        )


def _rata_rata(realisasi: Realisasi) -> Decimal:
    survei = realisasi.survei
    if (survei.perangkat_id, survei.tahun) != (realisasi.indikator.perangkat_id, realisasi.tahun):
        raise ValidationError({"survei": f"Pilih survei kantor ini untuk tahun {realisasi.tahun}."})
    nilai = rata_rata_survei(survei) if realisasi.periode else nilai_setahun(survei)
    if nilai is None:
        raise ValidationError({"survei": "Survei ini belum mempunyai skor. Isi unsurnya lebih dahulu."})
    return nilai.quantize(EMPAT_DESIMAL, ROUND_HALF_UP)


def _periksa_terisi(realisasi: Realisasi) -> None:
    """Something must be said; an indicator with lettered parts may leave the whole to them."""
    if realisasi.terisi or realisasi.ketersediaan != Ketersediaan.ADA:
        return
    if realisasi.komponen is None and realisasi.indikator.komponen.exists():
        return
    raise ValidationError({"angka": "Isi realisasinya, atau pilih “Tidak tersedia” dan tulis alasannya."})
