"""Old reports that people upload to have them read: kept privately, read in the background, deleted again."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from laporan.berkas_lama.antrean import antrekan
from laporan.checks.baca.jenis import Jenis, kenali
from laporan.checks.baca.salah import BITA_TERBESAR, TidakTerbaca
from laporan.models import BerkasDiperiksa
from sakip.core import domain
from sakip.core.berkas import simpan_isi
from sakip.core.jenis_berkas import DOCX, PDF, XLSX
from sakip.core.models import PerangkatDaerah
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
    """Forget a file and what was found in it. Raises Ditolak."""
    domain.hapus(b, by=by)


def _jenis(isi: bytes) -> Jenis:
    try:
        return kenali(isi)
    except TidakTerbaca as salah:
        raise ValidationError({"unggahan": str(salah)}) from salah
