"""Reading uploaded reports in the background. As in `laporan.cetak`: a row moves by compare-and-set only, who reads gives
signs of life, what nobody gives a sign of is taken up again, and given up after `PERCOBAAN` attempts."""

from __future__ import annotations

import logging
import time
from datetime import timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone

from laporan.berkas_lama.proses import GAGAL, baca_di_anak
from laporan.cetak import pekerja
from laporan.checks.baca.hasil import VERSI
from laporan.checks.baca.salah import TidakTerbaca
from laporan.models import BerkasDiperiksa
from sakip.core import berkas as simpanan
from sakip.core.models import PerangkatDaerah, Peraturan
from sakip.core.write import menulis

MATI = timedelta(seconds=30)  # without a sign of life
PERCOBAAN = 2
JARAK = 1.0  # seconds between two notes of how far it is
Keadaan = BerkasDiperiksa.Keadaan

logger = logging.getLogger(__name__)


def antrekan(b: BerkasDiperiksa) -> None:
    """Have it read, once more where it was read before."""
    _antrekan(b, Q(pk=b.pk), giliran=0)


def tengok(b: BerkasDiperiksa) -> BerkasDiperiksa:
    """The row as it is now, after seeing to it that somebody reads it: for who waits or opens it."""
    diam = b.denyut < timezone.now() - MATI
    if b.keadaan == Keadaan.SELESAI and b.hasil.get("versi") != VERSI:
        _antrekan(b, Q(keadaan=b.keadaan), giliran=0)
    elif b.keadaan not in BerkasDiperiksa.KEADAAN_AKHIR and diam:
        _ambil_alih(b)
    elif b.keadaan == Keadaan.MENUNGGU:
        pekerja.pastikan(b.denyut)
    b.refresh_from_db()
    return b


def kerjakan(pk: int) -> None:
    """Read it, unless somebody else does or did, or it was deleted meanwhile."""
    semua = BerkasDiperiksa.objects.filter(pk=pk)
    if not _ubah(semua.filter(keadaan=Keadaan.MENUNGGU), keadaan=Keadaan.BERJALAN):
        return
    b = semua.select_related("perangkat__pemda", "berkas").get()
    milikku = semua.filter(keadaan=Keadaan.BERJALAN, giliran=b.giliran)
    try:
        hasil = _baca(b, milikku)
    except TidakTerbaca as salah:
        _ubah(milikku, keadaan=Keadaan.TIDAK_TERBACA, pesan=str(salah))
    except simpanan.BerkasRusak:
        _ubah(milikku, keadaan=Keadaan.TIDAK_TERBACA, pesan="Berkasnya tidak tersimpan lagi. Unggah sekali lagi.")
    except Exception:
        logger.exception("Berkas %s gagal dibaca", pk)
        _ubah(milikku, keadaan=Keadaan.TIDAK_TERBACA, pesan=GAGAL)
    else:
        _ubah(milikku, keadaan=Keadaan.SELESAI, hasil=hasil, pesan="")


def acuan(perangkat: PerangkatDaerah) -> dict[str, Any]:
    """What a file of an office is held against, as JSON: names that belong there, names that do not, regulations."""
    lain = PerangkatDaerah.objects.exclude(pk=perangkat.pk).values_list("nama", "pemda__nama")
    sendiri = [perangkat.nama, perangkat.pemda.nama, *perangkat.unit.values_list("nama", flat=True)]
    nama = dict.fromkeys(n for pasangan in lain for n in pasangan if n not in sendiri)
    aturan = Peraturan.objects.untuk(perangkat.pemda)
    return {
        "kantor_lain": list(nama),
        "kantor_sendiri": sendiri,
        "peraturan": [[p.bentuk, p.nomor, p.tahun, p.tentang, p.berlaku_sampai] for p in aturan],
    }


def _baca(b: BerkasDiperiksa, milikku: Any) -> dict[str, Any]:
    terakhir = 0.0

    def maju(selesai: int, seluruh: int) -> None:
        nonlocal terakhir
        if time.monotonic() - terakhir >= JARAK:
            terakhir = time.monotonic()
            _ubah(milikku, selesai=selesai, seluruh=seluruh)

    return baca_di_anak(b.nama, simpanan.baca(b.berkas), tahun=b.tahun, acuan=acuan(b.perangkat), maju=maju)


def _antrekan(b: BerkasDiperiksa, bila: Q, *, giliran: int) -> None:
    """Put it in the queue, if it is still as `bila` says."""
    from laporan.berkas_lama.tugas import baca

    semua = BerkasDiperiksa.objects.filter(bila, pk=b.pk)
    if _ubah(semua, keadaan=Keadaan.MENUNGGU, giliran=giliran, selesai=0, seluruh=0, pesan=""):
        baca.enqueue(b.pk)
        pekerja.pastikan(timezone.now())


def _ambil_alih(b: BerkasDiperiksa) -> None:
    """Nobody has been heard of: once more, or say that it failed."""
    tetap = Q(keadaan=b.keadaan, giliran=b.giliran, denyut=b.denyut)
    if b.giliran + 1 < PERCOBAAN:
        _antrekan(b, tetap, giliran=b.giliran + 1)
    else:
        _ubah(BerkasDiperiksa.objects.filter(tetap, pk=b.pk), keadaan=Keadaan.TIDAK_TERBACA, pesan=GAGAL)


def _ubah(semua: Any, **isi: Any) -> int:
    """Compare and set, with a sign of life. The program writes here, not a person: what is read is no data of the office."""
    with menulis(by=None):
        return int(semua.update(denyut=timezone.now(), **isi))
