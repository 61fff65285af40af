"""All signed reports of a year of a Pemda in one ZIP, with a list of what is in it and of what is missing."""

from __future__ import annotations

import tempfile
import zipfile
from typing import IO, Any

from laporan.edisi.baca import EdisiRusak, isi_arsip, laporkan, unduhan_pertama
from laporan.edisi.naskah import nama_berkas
from laporan.models import Edisi, NaskahBertanda
from laporan.pantau import BarisPantau, pantau
from sakip.core.models import Pemda

DAFTAR = "DAFTAR.txt"
MEMORI = 8 * 1024**2  # what is larger goes to a file on disk


def himpun_zip(pemda: Pemda, tahun: int, *, by: Any) -> IO[bytes]:
    """The ZIP as an open temporary file at its beginning; each file is hashed anew, and a spoiled one is left out."""
    hasil = tempfile.SpooledTemporaryFile(max_size=MEMORI)  # the caller closes it  # noqa: SIM115
    baris = [f"Laporan kinerja {pemda} tahun {tahun}", ""]
    with zipfile.ZipFile(hasil, "w", zipfile.ZIP_STORED) as zip_:
        for b in pantau(pemda, tahun):
            baris += [_satu(zip_, b, by), ""]
        zip_.writestr(DAFTAR, "\r\n".join(baris))
    hasil.seek(0)
    return hasil


def _satu(zip_: zipfile.ZipFile, b: BarisPantau, by: Any) -> str:
    """Put the report of an office in, and say what it is."""
    arsip = unduhan_pertama(b.edisi) if b.edisi else None
    if arsip is None:
        return f"{b.kantor}: belum ditandatangani (laporan {b.laporan.kata})."
    try:
        isi = isi_arsip(arsip)
    except EdisiRusak as salah:
        laporkan(arsip, salah, by=by)
        return f"{b.kantor}: tidak disertakan. {salah}"
    nama = nama_arsip(b.edisi)
    zip_.writestr(nama, isi)
    jenis = "naskah bertanda tangan" if isinstance(arsip, NaskahBertanda) else "berkas edisi"
    koreksi = "\r\n  sedang dikoreksi; edisi ini berlaku sampai edisi berikutnya ditandatangani" if b.dikoreksi else ""
    return f"{b.kantor}: {nama}\r\n  {jenis}, {b.edisi}, kode {b.edisi.kode}\r\n  SHA-256 {arsip.sidik}{koreksi}"


def nama_arsip(edisi: Edisi) -> str:
    return f"{nama_berkas(edisi.laporan, edisi.nomor)}.pdf"
