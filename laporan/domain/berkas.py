"""Files of a book: what is bound in at a section, and the picture on the cover."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from laporan.berkas import BITA_TERBESAR, PDF, adalah_pdf, rapikan_pdf
from laporan.models import Bagian, GambarNaskah, Laporan
from sakip.core.berkas import BUKAN_GAMBAR, FOTO_TERBESAR, rapikan_foto, simpan_isi
from sakip.core.domain import pastikan_dapat_diubah, simpan
from sakip.core.models import Berkas
from sakip.core.permissions import pastikan
from sakip.core.write import menulis

BUKAN = "Berkas ini bukan PDF, PNG, atau JPEG yang utuh. Pilih berkas lain."


def jilid_berkas(*, bagian: Bagian, unggahan: UploadedFile, by: Any) -> Bagian:
    """Bind an uploaded PDF (20 MB, 100 pages) or picture in at a section, in place of the one that was there.

    Raises Ditolak, Terkunci, or ValidationError beside ``unggahan``.
    """
    with menulis(by=by):
        bagian.berkas = simpan_berkas(bagian, unggahan, by, pdf=True)
        return simpan(bagian, by=by)


def lepas_berkas(*, bagian: Bagian, by: Any) -> Bagian:
    """Take the file of a section out of the book. Raises Ditolak or Terkunci."""
    bagian.berkas = None
    return simpan(bagian, by=by)


def simpan_rangka(
    laporan: Laporan, *, by: Any, unggahan: UploadedFile | None = None, hapus_gambar: bool = False
) -> Laporan:
    """Save the settings of a book, with a new picture on its cover where one is uploaded.

    Raises Ditolak, Terkunci or ValidationError beside the fields.
    """
    with menulis(by=by):
        if hapus_gambar:
            laporan.gambar_sampul = None
        if unggahan is not None:
            laporan.gambar_sampul = simpan_berkas(laporan, unggahan, by)
        return simpan(laporan, by=by)


def simpan_berkas(
    milik: Bagian | Laporan | GambarNaskah, unggahan: UploadedFile, by: Any, *, pdf: bool = False
) -> Berkas:
    """Keep an uploaded picture (or PDF) for a row of a book. Raises Ditolak, Terkunci, ValidationError beside ``unggahan``."""
    pastikan(by, milik.izin, milik)
    pastikan_dapat_diubah(milik)
    isi = unggahan.read(max(BITA_TERBESAR, FOTO_TERBESAR) + 1)
    try:
        bersih, jenis = (rapikan_pdf(isi), PDF) if pdf and adalah_pdf(isi) else rapikan_foto(isi)
    except ValidationError as salah:
        pesan = [BUKAN if pdf and p == BUKAN_GAMBAR else p for p in salah.messages]
        raise ValidationError({"unggahan": pesan}) from salah
    return simpan_isi(bersih, nama=unggahan.name or "berkas", jenis=jenis, perangkat=milik.pemilik, by=by)
