"""Asking for a book, joining who asked before, printing it, fetching it. The same content is printed once.

A job moves by compare-and-set only (`filter(...).update(...)`), so that two clicks, two people or two workers at once
make one print. Who prints gives a sign of life every few seconds; without it the job is taken up again, and given up
after `PERCOBAAN` attempts.
"""

from __future__ import annotations

import hashlib
import logging
from datetime import timedelta
from typing import Any

from django.core.cache import caches
from django.db.models import Q
from django.utils import timezone

from laporan.cetak import pekerja
from laporan.cetak.models import TugasCetak
from laporan.document import Dokumen
from laporan.renderers.html import render_html
from laporan.renderers.pdf import BELUM, PdfGagal, render_pdf
from laporan.renderers.rancangan import render_rancangan
from laporan.renderers.rancangan.simpanan import ALIAS, versi
from laporan.renderers.rancangan.stempel import RANCANGAN
from laporan.renderers.sisip import daftar_sisipan, tempel
from laporan.renderers.xlsx import render_xlsx
from laporan.word import buku_word

MATI = timedelta(seconds=30)  # without a sign of life
BASI = timedelta(days=1)
PERCOBAAN = 2
TUNGGU = 1800  # seconds; nobody waits in a request, and a lampiran of 10,000 rows takes minutes
HILANG = "Bahan cetaknya tidak tersimpan lagi. Silakan unduh sekali lagi."
Keadaan = TugasCetak.Keadaan

logger = logging.getLogger(__name__)


def pesan(dok: Dokumen, *, edisi: bool, lingkup: str, tulisan: str = RANCANGAN, lengkap: bool = False) -> TugasCetak:
    """The job of that content: the one that runs or is done, or a new one. `lingkup`: whose address may fetch it,
    `tulisan`: what stands across each page of a draft. `lengkap`: an edition with its Word file and workbook (`berkas`)."""
    html = render_html(dok)
    kunci = _kunci(dok, html, f"{edisi}\0{tulisan}\0{lengkap}")
    tugas, baru = TugasCetak.objects.get_or_create(
        kunci=kunci, defaults={"lingkup": lingkup, "denyut": timezone.now(), "keadaan": Keadaan.GAGAL}
    )
    if baru or not _masih_berlaku(tugas):
        caches[ALIAS].set(f"bahan-{kunci}", (dok, html, edisi, tulisan, lengkap))
        _antrekan(kunci, Q(keadaan__in=(Keadaan.GAGAL, Keadaan.SELESAI)) | Q(denyut__lt=timezone.now() - MATI))
        tugas.refresh_from_db()
    return tugas


def pdf(tugas: TugasCetak) -> bytes | None:
    """What was printed; None where it is not done, or no longer kept."""
    isi: bytes | None = caches[ALIAS].get(f"pdf-{tugas.kunci}") if tugas.keadaan == Keadaan.SELESAI else None
    return isi


def berkas(tugas: TugasCetak) -> dict[str, bytes] | None:
    """PDF, Word file and workbook of a complete job, by their extension; None where it is not done, or no longer kept."""
    semua = {"pdf": pdf(tugas), **(caches[ALIAS].get(f"lain-{tugas.kunci}") or {})}
    return {k: isi for k, isi in semua.items() if isi} if len(semua) == 3 and all(semua.values()) else None


def tengok(tugas: TugasCetak) -> TugasCetak:
    """The job as it is now, after seeing to it that somebody prints it: for who waits."""
    diam = tugas.denyut < timezone.now() - MATI
    if tugas.keadaan == Keadaan.BERJALAN and diam:
        _ambil_alih(tugas)
    elif tugas.keadaan == Keadaan.MENUNGGU and not _ada_yang_mencetak():
        _ambil_alih(tugas) if diam else pekerja.pastikan(tugas.denyut)
    tugas.refresh_from_db()
    return tugas


def kerjakan(kunci: str) -> None:
    """Print it, unless somebody else does or did."""
    if not TugasCetak.objects.filter(kunci=kunci, keadaan=Keadaan.MENUNGGU).update(
        keadaan=Keadaan.BERJALAN, denyut=timezone.now()
    ):
        return
    giliran = TugasCetak.objects.values_list("giliran", flat=True).get(kunci=kunci)
    milikku = TugasCetak.objects.filter(kunci=kunci, keadaan=Keadaan.BERJALAN, giliran=giliran)
    try:
        caches[ALIAS].set(f"pdf-{kunci}", _cetak(kunci, milikku))
    except PdfGagal as salah:
        milikku.update(keadaan=Keadaan.GAGAL, pesan=str(salah))
    except Exception:
        logger.exception("Cetak gagal: %s", kunci)
        milikku.update(keadaan=Keadaan.GAGAL, pesan=BELUM)
    else:
        milikku.update(keadaan=Keadaan.SELESAI, denyut=timezone.now())
    buang_basi()


def buang_basi() -> None:
    """Forget jobs of yesterday, in both lists; what they printed stays as long as there is room."""
    lama = timezone.now() - BASI
    TugasCetak.objects.filter(denyut__lt=lama).delete()
    pekerja.buang_basi(lama)


def _kunci(dok: Dokumen, html: str, cara: str) -> str:
    """The digest of all that decides what the PDF looks like."""
    isi = hashlib.sha256(f"{versi()}\0{cara}\0{html}".encode("utf-8", "replace"))
    for s in daftar_sisipan(dok):
        isi.update(s.isi.encode())
    return isi.hexdigest()


def _masih_berlaku(tugas: TugasCetak) -> bool:
    if tugas.keadaan == Keadaan.SELESAI:
        return caches[ALIAS].has_key(f"pdf-{tugas.kunci}")
    return tugas.keadaan != Keadaan.GAGAL and tugas.denyut >= timezone.now() - MATI


def _antrekan(kunci: str, bila: Q, **lain: Any) -> None:
    """Put it in the queue, if it is still as `bila` says."""
    from laporan.cetak.tugas import cetak

    isi = {"giliran": 0, "selesai": 0, "seluruh": 0, "pesan": ""} | lain
    kini = timezone.now()
    if TugasCetak.objects.filter(bila, kunci=kunci).update(keadaan=Keadaan.MENUNGGU, denyut=kini, **isi):
        cetak.enqueue(kunci)
        pekerja.pastikan(kini)


def _ambil_alih(tugas: TugasCetak) -> None:
    """Nobody has been heard of: once more, or say that it failed."""
    tetap = Q(keadaan=tugas.keadaan, giliran=tugas.giliran, denyut=tugas.denyut)
    if tugas.giliran + 1 < PERCOBAAN:
        _antrekan(tugas.kunci, tetap, giliran=tugas.giliran + 1)
    else:
        TugasCetak.objects.filter(tetap, kunci=tugas.kunci).update(keadaan=Keadaan.GAGAL, pesan=BELUM)


def _ada_yang_mencetak() -> bool:
    """A worker at work takes the next job when it is done."""
    return TugasCetak.objects.filter(keadaan=Keadaan.BERJALAN, denyut__gte=timezone.now() - MATI).exists()


def _cetak(kunci: str, tugas: Any) -> bytes:
    bahan = caches[ALIAS].get(f"bahan-{kunci}")
    if bahan is None:
        raise PdfGagal(HILANG)
    dok, html, edisi, tulisan, lengkap = bahan
    if edisi:
        hasil = tempel(render_pdf(html, TUNGGU, edisi=True, denyut=lambda: tugas.update(denyut=timezone.now())), dok)
        if lengkap:
            caches[ALIAS].set(f"lain-{kunci}", {"docx": buku_word(dok, hasil), "xlsx": render_xlsx(dok)})
        return hasil
    return render_rancangan(
        dok,
        lambda selesai, seluruh: tugas.update(selesai=selesai, seluruh=seluruh, denyut=timezone.now()),
        TUNGGU,
        html=html,
        tulisan=tulisan,
    )
