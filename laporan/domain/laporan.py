"""Writes of the report room: the books of a year with their sections, and the texts people write."""

from __future__ import annotations

import datetime
from typing import Any

from django.core.exceptions import ValidationError

from laporan.domain.angka import catat_angka, catat_semua, salin_angka
from laporan.domain.salin import PENGATURAN as DISALIN
from laporan.domain.salin import geseran_antara, laporan_sebelumnya, salin_bagian
from laporan.draf import Rancangan
from laporan.models import Bagian, Laporan
from laporan.outline import PENGATURAN, BagianBawaan, bawaan, nama_buku
from renstra.queries import renstra_untuk
from sakip.core.domain import simpan
from sakip.core.models import PerangkatDaerah
from sakip.core.queries import kepala_kantor
from sakip.core.write import menulis


def buat_laporan(
    *,
    perangkat: PerangkatDaerah,
    tahun: int,
    by: Any,
    jenis: str = Laporan.Jenis.LKJIP,
    dari_tahun_lalu: bool = True,
) -> Laporan:
    """A book of a year: outline and texts of the newest earlier one (`dari_tahun_lalu`), else the default outline of its
    kind with first drafts from the office's data.

    Raises ValidationError where the year has such a book already, Ditolak or Terkunci.
    """
    if Laporan.objects.filter(perangkat=perangkat, tahun=tahun, jenis=jenis).exists():
        nama = "Laporan" if jenis == Laporan.Jenis.LKJIP else nama_buku(jenis, "")
        raise ValidationError(f"{nama} tahun {tahun} sudah ada.")
    asal = laporan_sebelumnya(perangkat, tahun, jenis) if dari_tahun_lalu else None
    with menulis(by=by):
        laporan = _rangka(perangkat, tahun, jenis)
        if asal:
            _salin_pengaturan(asal, laporan)
        simpan(laporan, by=by)
        if asal:
            salin_bagian(asal=asal, laporan=laporan, by=by)
            salin_angka(asal=asal, laporan=laporan, by=by)
        else:
            _buat_bagian(laporan, by)
            catat_semua(laporan=laporan, by=by)
    return laporan


def ubah_naskah(*, bagian: Bagian, by: Any, catat: bool = True, **isi: Any) -> Bagian:
    """Change title, texts, order or visibility of one section; a written text is of this year. Raises as `simpan` does.

    Without `catat` the figures that the texts stand on are not remembered: who writes many calls `catat_semua` in the end.
    """
    for nama, nilai in isi.items():
        setattr(bagian, nama, nilai)
    ditulis = bool(isi.keys() & {"naskah", "naskah_akhir"})
    if ditulis:
        bagian.dari_tahun = None
    with menulis(by=by):
        simpan(bagian, by=by)
        if ditulis and catat:
            catat_angka(bagian=bagian, by=by)
    return bagian


def isian_judul(laporan: Laporan) -> dict[str, Any]:
    """What the default titles name: office, year, Pemda, period of the Renstra."""
    kantor = laporan.perangkat
    renstra = renstra_untuk(kantor, laporan.tahun)
    return {
        "kantor": kantor.nama,
        "tahun": laporan.tahun,
        "pemda": kantor.pemda.nama,
        "periode": f"{renstra.tahun_awal}-{renstra.tahun_akhir}" if renstra else "",
    }


def judul_bawaan(b: BagianBawaan, isian: dict[str, Any]) -> str:
    """The default title of a section in this book."""
    return " ".join(b.judul.format(**isian).split())


def _rangka(perangkat: PerangkatDaerah, tahun: int, jenis: str) -> Laporan:
    return Laporan(
        perangkat=perangkat,
        tahun=tahun,
        jenis=jenis,
        tempat=perangkat.kota,
        tanggal=f"Januari {tahun + 1 if jenis == Laporan.Jenis.LKJIP else tahun}",
        penandatangan=kepala_kantor(perangkat, datetime.date(tahun, 12, 31)),
        **PENGATURAN.get(jenis, {}),
    )


def _salin_pengaturan(asal: Laporan, laporan: Laporan) -> None:
    for nama in DISALIN:
        setattr(laporan, nama, getattr(asal, nama))
    laporan.judul = geseran_antara(asal, laporan).judul(asal.judul)


def _buat_bagian(laporan: Laporan, by: Any) -> None:
    isian, rancangan = isian_judul(laporan), Rancangan(laporan)
    induk: dict[str, Bagian] = {}
    for urut, b in enumerate(bawaan(laporan.jenis), 1):
        baru = bagian_bawaan(laporan, b, rancangan, isian)
        baru.urut, baru.induk = urut, induk.get(b.induk)
        induk[b.kunci] = simpan(baru, by=by)


def bagian_bawaan(laporan: Laporan, b: BagianBawaan, rancangan: Rancangan, isian: dict[str, Any]) -> Bagian:
    """A section of the default outline with its first draft, not saved; place and order are the caller's."""
    naskah, naskah_akhir = rancangan.bagian(b.kunci)
    return Bagian(
        laporan=laporan,
        kunci=b.kunci,
        judul=judul_bawaan(b, isian),
        tampil=b.tampil,
        naskah=naskah,
        naskah_akhir=naskah_akhir,
    )
