"""Old reports that people upload to have them read: kept privately, read in the background, deleted again."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from laporan.berkas_lama.ambil.susun import buku_ambilan, pilih, susun_ambilan
from laporan.berkas_lama.antrean import antrekan
from laporan.checks.baca.jenis import Jenis, kenali
from laporan.checks.baca.salah import BITA_TERBESAR, TidakTerbaca
from laporan.models import BerkasDiperiksa
from sakip.core import domain, impor
from sakip.core.berkas import buang, simpan_isi
from sakip.core.jenis_berkas import DOCX, PDF, XLSX
from sakip.core.models import ImporBerkas, PerangkatDaerah
from sakip.core.permissions import pastikan
from sakip.core.write import menulis

ISI = {Jenis.DOCX: DOCX, Jenis.XLSX: XLSX, Jenis.PDF: PDF}


def unggah_berkas_lama(
    *, perangkat: PerangkatDaerah, unggahan: UploadedFile, by: Any, tahun: int | None = None
) -> BerkasDiperiksa:
    """Keep an old report and have it read. `tahun` where the report does not say which year it is about.

    Raises Ditolak, or ValidationError beside ``unggahan`` where it is no file that is read.
    """
    b = BerkasDiperiksa(perangkat=perangkat, tahun=tahun, oleh=by)
    with menulis(by=by):
        pastikan(by, b.izin, b)
        isi = unggahan.read(BITA_TERBESAR + 1)
        jenis = _jenis(isi)
        b.nama = f"{PurePath(unggahan.name or 'laporan').stem[:190]}.{jenis}"
        b.berkas = simpan_isi(isi, nama=b.nama, jenis=ISI[jenis].jenis, perangkat=perangkat, by=by)
        domain.simpan(b, by=by)
    antrekan(b)
    b.refresh_from_db()
    return b


def hapus_berkas_lama(b: BerkasDiperiksa, *, by: Any) -> None:
    """Forget a file and what was found in it; what is stored of it goes too. Raises Ditolak."""
    with menulis(by=by):
        domain.hapus(b, by=by)
        buang(b.berkas, by=by)


def ambil_alih(b: BerkasDiperiksa, tanda: Collection[str], *, by: Any) -> ImporBerkas:
    """Give the ticked values to the import as a workbook; its preview is ready, and nothing of them is in the data yet.

    Raises Ditolak, or ValidationError where none is ticked, or two of one cell.
    """
    pastikan(by, "impor", b.perangkat)
    kiriman = impor.unggah(isi=buku_dicentang(b, tanda, by=by), nama=nama_buku(b), perangkat=b.perangkat, by=by)
    for _ in impor.periksa(kiriman, by=by):
        pass
    return kiriman


def buku_dicentang(b: BerkasDiperiksa, tanda: Collection[str], *, by: Any) -> bytes:
    """The same workbook, to be kept. Raises ValidationError as `ambil_alih` does."""
    pilihan = pilih(susun_ambilan(b.hasil, b.perangkat, by=by), tanda)
    return buku_ambilan(b.hasil, b.perangkat, pilihan)


def nama_buku(b: BerkasDiperiksa) -> str:
    """By it the Jejak says of each taken value which file it came from."""
    return f"ambil-alih-{PurePath(b.nama).stem[:180]}.xlsx"


def _jenis(isi: bytes) -> Jenis:
    try:
        return kenali(isi)
    except TidakTerbaca as salah:
        raise ValidationError({"unggahan": str(salah)}) from salah
