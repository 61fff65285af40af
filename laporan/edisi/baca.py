"""Reading an edition again: its tree and its files, each proven by its digest before anybody gets it."""

from __future__ import annotations

import logging
from typing import Any

from laporan.document import Dokumen
from laporan.edisi.pohon import PohonRusak, sidik, urai
from laporan.models import BerkasEdisi, Edisi, NaskahBertanda
from sakip.core.berkas import BerkasRusak
from sakip.core.berkas import baca as baca_berkas
from sakip.core.models import Jejak
from sakip.core.write import menulis

Arsip = BerkasEdisi | NaskahBertanda
DI_APLIKASI = "Disahkan di aplikasi"
DIUNGGAH = "Naskah bertanda tangan diunggah"

logger = logging.getLogger(__name__)


class EdisiRusak(Exception):
    """What is stored is no longer what was signed; the message is a sentence for people."""


def dokumen_edisi(edisi: Edisi) -> Dokumen:
    """The tree that was signed. Raises EdisiRusak."""
    isi = bytes(edisi.pohon)
    if sidik(isi) != edisi.sidik_pohon:
        raise EdisiRusak(f"Isi {edisi} tidak sama lagi dengan yang ditandatangani, sehingga tidak ditampilkan.")
    try:
        return urai(isi, edisi.skema)
    except PohonRusak as salah:
        raise EdisiRusak(f"Isi {edisi} tidak dapat dibaca ({salah}).") from salah


def isi_arsip(arsip: Arsip) -> bytes:
    """The content of a file of an edition, hashed anew. Raises EdisiRusak."""
    try:
        isi = baca_berkas(arsip.berkas)
    except BerkasRusak as salah:
        raise EdisiRusak(f"{salah} Unduhan {arsip} ditolak.") from salah
    if sidik(isi) != arsip.sidik:
        raise EdisiRusak(f"Isi berkas {arsip.berkas} tidak sama lagi dengan yang ditandatangani. Unduhan ditolak.")
    return isi


def laporkan(objek: Arsip | Edisi, salah: EdisiRusak, *, by: Any) -> None:
    """Leave a line in the log and in the Jejak about a refused download."""
    logger.error("%s: %s", objek, salah)
    with menulis(by=by):
        Jejak.catat(by=by, aksi="berkas rusak", objek=objek, catatan=str(salah))


def naskah_resmi(edisi: Edisi) -> NaskahBertanda | None:
    """The official paper as it was uploaded last; None while there is only what the program printed."""
    return NaskahBertanda.objects.filter(edisi=edisi).select_related("berkas").order_by("-pk").first()


def berkas_edisi(edisi: Edisi, jenis: str) -> BerkasEdisi | None:
    """The file that the program printed when it was signed."""
    return BerkasEdisi.objects.filter(edisi=edisi, jenis=jenis).select_related("berkas", "edisi__perangkat").first()


def unduhan_pertama(edisi: Edisi) -> Arsip | None:
    """The PDF that others get first: the official paper, else the one of the program."""
    return naskah_resmi(edisi) or berkas_edisi(edisi, BerkasEdisi.Jenis.PDF)


def keadaan(edisi: Edisi) -> str:
    """How it was signed, for people."""
    return DIUNGGAH if NaskahBertanda.objects.filter(edisi=edisi).exists() else DI_APLIKASI
