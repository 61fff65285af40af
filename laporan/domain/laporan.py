"""Writes of the report room: the books of a year with their sections, and the texts people write."""

from __future__ import annotations

import datetime
from typing import Any

from django.core.exceptions import ValidationError

from laporan import naskah
from laporan.models import Bagian, Laporan
from laporan.outline import PENGATURAN, BagianBawaan, bawaan, nama_buku
from renstra.queries import renstra_untuk
from sakip.core.domain import simpan
from sakip.core.models import PerangkatDaerah
from sakip.core.queries import kepala_kantor
from sakip.core.write import menulis


def buat_laporan(*, perangkat: PerangkatDaerah, tahun: int, by: Any, jenis: str = Laporan.Jenis.LKJIP) -> Laporan:
    """A book of a year with the default outline of its kind and first drafts from the office's data.

    Raises ValidationError where the year has such a book already, Ditolak or Terkunci.
    """
    if Laporan.objects.filter(perangkat=perangkat, tahun=tahun, jenis=jenis).exists():
        nama = "Laporan" if jenis == Laporan.Jenis.LKJIP else nama_buku(jenis, "")
        raise ValidationError(f"{nama} tahun {tahun} sudah ada.")
    with menulis(by=by):
        laporan = simpan(
            Laporan(
                perangkat=perangkat,
                tahun=tahun,
                jenis=jenis,
                tempat=perangkat.kota,
                tanggal=f"Januari {tahun + 1 if jenis == Laporan.Jenis.LKJIP else tahun}",
                penandatangan=kepala_kantor(perangkat, datetime.date(tahun, 12, 31)),
                **PENGATURAN.get(jenis, {}),
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
    for urut, b in enumerate(bawaan(laporan.jenis), 1):
        induk[b.kunci] = simpan(_bagian(laporan, b, urut, isian, induk.get(b.induk)), by=by)


def _bagian(laporan: Laporan, b: BagianBawaan, urut: int, isian: dict[str, Any], induk: Bagian | None) -> Bagian:
    draf, draf_akhir = naskah.draf(laporan.jenis)
    return Bagian(
        laporan=laporan,
        induk=induk,
        kunci=b.kunci,
        judul=" ".join(b.judul.format(**isian).split()),
        urut=urut,
        tampil=b.tampil,
        naskah=draf.get(b.kunci, "").format(**isian),
        naskah_akhir=draf_akhir.get(b.kunci, "").format(**isian),
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
