"""Writing the decree that names the IKU of an office."""

from __future__ import annotations

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone

from kinerja.domain.nilai import periksa_nilai
from kinerja.domain.rencana import NILAI, rumusan_sasaran, salin_penanda, target_dari
from kinerja.models import BarisIku, PenetapanIku
from renstra.models import RumusanIndikator
from sakip.core.domain import simpan
from sakip.core.models import PerangkatDaerah
from sakip.core.queries import kepala_kantor
from sakip.core.write import menulis


def susun_iku(
    *, perangkat: PerangkatDaerah, tahun: int, by: Any, nomor: str = "", tanggal: datetime.date | None = None
) -> PenetapanIku:
    """Draw up the decree of a year out of the indicators of the Renstra that are marked as IKU.

    ValidationError where the year has one already, or no indicator is marked.
    """
    if PenetapanIku.objects.filter(perangkat=perangkat, tahun_mulai=tahun).exists():
        raise ValidationError(f"Penetapan IKU mulai tahun {tahun} sudah ada. Ubah yang sudah ada.")
    rumusan = [r for r in rumusan_sasaran(perangkat, tahun) if r.indikator.iku]
    if not rumusan:
        raise ValidationError("Belum ada indikator sasaran yang ditandai IKU. Tandai lebih dahulu pada rencana.")
    tujuan = list(dict.fromkeys(r.sasaran.tujuan.uraian for r in rumusan))
    penetapan = PenetapanIku(
        perangkat=perangkat, tahun_mulai=tahun, nomor=nomor, tanggal=tanggal, tempat=perangkat.kota,
        tugas=perangkat.tugas, fungsi=perangkat.fungsi, tujuan="\n".join(tujuan),
        penandatangan=kepala_kantor(perangkat, tanggal or timezone.localdate()),
    )  # fmt: skip
    with menulis(by=by):
        simpan_penetapan(penetapan, by=by)
        for i, r in enumerate(rumusan, 1):
            simpan_baris_iku(_baris(penetapan, i, r), by=by)
    return penetapan


def simpan_baris_iku(baris: BarisIku, *, by: Any) -> BarisIku:
    """Save one row of the decree; ValidationError for a letter that its scale lacks."""
    periksa_nilai(baris, baris.indikator)
    return simpan(baris, by=by)


def simpan_penetapan(penetapan: PenetapanIku, *, by: Any) -> PenetapanIku:
    """Save the head of a decree; a chosen signer is copied onto it as he is now."""
    lama = PenetapanIku.objects.filter(pk=penetapan.pk).first()
    salin_penanda(penetapan, lama=lama, kolom="penandatangan", awalan="tanda")
    return simpan(penetapan, by=by)


def _baris(penetapan: PenetapanIku, urut: int, rumusan: RumusanIndikator) -> BarisIku:
    ind, target = rumusan.indikator, target_dari(rumusan, penetapan.tahun_mulai)
    return BarisIku(
        penetapan=penetapan,
        sasaran=rumusan.sasaran,
        indikator=ind,
        uraian_sasaran=rumusan.sasaran.uraian,
        uraian_indikator=rumusan.uraian,
        satuan=ind.satuan,
        formulasi=ind.formulasi,
        pembilang=ind.pembilang,
        penyebut=ind.penyebut,
        penanggung_jawab="\n".join(u.nama for u in ind.penanggung_jawab.all()),
        sumber_data=ind.sumber_data,
        alasan_pemilihan=ind.alasan,
        urut=urut,
        **({nama: getattr(target, nama) for nama in NILAI} if target else {}),
    )
