"""Writes of the report room: the report of a year with its sections, its frame, and the texts people write."""

from __future__ import annotations

import datetime
from typing import Any

from django.core.exceptions import ValidationError

from laporan.models import Bagian, Laporan
from laporan.naskah import DRAF, DRAF_AKHIR
from laporan.outline import SEMUA, BagianBawaan
from renstra.queries import renstra_untuk
from sakip.core.domain import simpan
from sakip.core.models import PerangkatDaerah
from sakip.core.queries import kepala_kantor
from sakip.core.write import menulis


def buat_laporan(*, perangkat: PerangkatDaerah, tahun: int, by: Any) -> Laporan:
    """The report of a year with the default outline and first drafts from the office's data.

    Raises ValidationError where the year has its report already, Ditolak or Terkunci.
    """
    if Laporan.objects.filter(perangkat=perangkat, tahun=tahun).exists():
        raise ValidationError(f"Laporan tahun {tahun} sudah ada.")
    with menulis(by=by):
        laporan = simpan(
            Laporan(
                perangkat=perangkat,
                tahun=tahun,
                tempat=perangkat.kota,
                tanggal=f"Januari {tahun + 1}",
                penandatangan=kepala_kantor(perangkat, datetime.date(tahun, 12, 31)),
            ),
            by=by,
        )
        _buat_bagian(laporan, by)
    return laporan


def ubah_naskah(*, bagian: Bagian, by: Any, **isi: Any) -> Bagian:
    """Change title, texts, order or visibility of one section; raises as `simpan` does."""
    for nama, nilai in isi.items():
        setattr(bagian, nama, nilai)
    return simpan(bagian, by=by)


def _buat_bagian(laporan: Laporan, by: Any) -> None:
    isian = _isian(laporan)
    induk: dict[str, Bagian] = {}
    for urut, bawaan in enumerate(SEMUA, 1):
        induk[bawaan.kunci] = simpan(_bagian(laporan, bawaan, urut, isian, induk.get(bawaan.induk)), by=by)


def _bagian(laporan: Laporan, bawaan: BagianBawaan, urut: int, isian: dict[str, Any], induk: Bagian | None) -> Bagian:
    return Bagian(
        laporan=laporan,
        induk=induk,
        kunci=bawaan.kunci,
        judul=" ".join(bawaan.judul.format(**isian).split()),
        urut=urut,
        tampil=bawaan.tampil,
        naskah=DRAF.get(bawaan.kunci, "").format(**isian),
        naskah_akhir=DRAF_AKHIR.get(bawaan.kunci, "").format(**isian),
    )


def _isian(laporan: Laporan) -> dict[str, Any]:
    kantor = laporan.perangkat
    renstra = renstra_untuk(kantor, laporan.tahun)
    return {
        "kantor": kantor.nama,
        "tahun": laporan.tahun,
        "pemda": kantor.pemda.nama,
        "kepala_daerah": kantor.pemda.jabatan_kepala,
        "sebutan": kantor.get_sebutan_display(),
        "periode": f"{renstra.tahun_awal}-{renstra.tahun_akhir}" if renstra else "",
    }
