"""Evidence: private files that prove a value, several for each, locked with it."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from sakip.core import domain
from sakip.core import rujukan as kunci_rujukan
from sakip.core.berkas import simpan_isi
from sakip.core.jenis_berkas import kenali
from sakip.core.kunci import pastikan_dapat_diubah
from sakip.core.models import Bukti, PerangkatDaerah
from sakip.core.permissions import pastikan
from sakip.core.write import menulis

BITA_TERBESAR = 10 * 1024 * 1024
TERLALU_BESAR = "Berkas terlalu besar. Pilih berkas paling besar 10 MB."


def unggah_bukti(
    *,
    perangkat: PerangkatDaerah,
    tahun: int,
    rujukan: str,
    unggahan: UploadedFile,
    by: Any,
    halaman: str = "",
    keterangan: str = "",
) -> Bukti:
    """Keep a file as evidence of a value, with the page on which it stands.

    Raises Ditolak, Terkunci, or ValidationError: beside ``unggahan`` what is wrong with the file; for an unknown value.
    """
    bukti = Bukti(
        perangkat=perangkat, tahun=tahun, rujukan=rujukan, halaman=halaman.strip(), keterangan=keterangan.strip()
    )
    with menulis(by=by):
        _pastikan(bukti, by)
        isi = unggahan.read(BITA_TERBESAR + 1)
        ekor, jenis = _periksa(isi)
        nama = f"{PurePath(unggahan.name or 'bukti').stem[:190]}.{ekor}"
        bukti.berkas = simpan_isi(isi, nama=nama, jenis=jenis, perangkat=perangkat, by=by)
        return domain.simpan(bukti, by=by)


def hapus_bukti(bukti: Bukti, *, by: Any) -> None:
    """Take evidence away; the Jejak keeps what it was. Raises Ditolak or Terkunci."""
    with menulis(by=by):
        _pastikan(bukti, by)
        domain.hapus(bukti, by=by)


def _pastikan(bukti: Bukti, by: Any) -> None:
    """Who may type the value may prove it, as long as the value may be changed."""
    dasar = kunci_rujukan.cari(bukti.perangkat, bukti.tahun, bukti.rujukan)
    if dasar is None:
        raise ValidationError("Nilai yang hendak dibuktikan tidak ada di kantor dan tahun ini. Muat ulang halamannya.")
    pastikan(by, bukti.izin, bukti)
    pastikan_dapat_diubah(dasar.milik)


def _periksa(isi: bytes) -> tuple[str, str]:
    """Ending and content type of what was uploaded."""
    if len(isi) > BITA_TERBESAR:
        raise ValidationError({"unggahan": TERLALU_BESAR})
    try:
        jenis = kenali(isi)
    except ValidationError as salah:
        raise ValidationError({"unggahan": salah.messages}) from salah
    return jenis.ekor, jenis.jenis
