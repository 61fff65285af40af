"""Notes on single things: writing one, answering, settling, opening again.

Of the office or of the reviu, as who writes it. What the inspektorat notes is a task of the office: its answer makes the
note "dijawab", and only who reviews settles it.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError

from sakip.core import rujukan as kunci_rujukan
from sakip.core.domain import simpan
from sakip.core.models import Catatan, Peran, PerangkatDaerah
from sakip.core.permissions import pastikan, punya
from sakip.core.workflow import perform
from sakip.core.write import menulis

TERPANJANG = 4000


def tulis(*, perangkat: PerangkatDaerah, tahun: int, rujukan: str, teks: str, by: Any) -> Catatan:
    """A new note on what the key stands for. Raises Ditolak, or ValidationError for an unknown key or no words."""
    dasar = kunci_rujukan.cari(perangkat, tahun, rujukan)
    if dasar is None:
        raise ValidationError("Yang hendak dicatat tidak ada di kantor dan tahun ini. Muat ulang halamannya.")
    catatan = Catatan(
        perangkat=perangkat, tahun=tahun, rujukan=dasar.kunci, tentang=dasar.nama[:250], asal=asal(by, perangkat),
        teks=_teks(teks), oleh=by,
    )  # fmt: skip
    return simpan(catatan, by=by)


def jawab(catatan: Catatan, *, teks: str, by: Any) -> Catatan:
    """An answer below a note. The office's answer to a note of the reviu makes it "dijawab", one of who reviews opens it.

    Raises Ditolak, or ValidationError where there are no words or the note is settled.
    """
    pastikan(by, Catatan.izin, catatan)
    if catatan.induk is not None:
        catatan = catatan.induk
    jawaban = Catatan(
        perangkat=catatan.perangkat, tahun=catatan.tahun, rujukan=catatan.rujukan, tentang=catatan.tentang,
        induk=catatan, asal=asal(by, catatan.perangkat), teks=_teks(teks), oleh=by,
    )  # fmt: skip
    with menulis(by=by):
        catatan.refresh_from_db(fields=["status"])
        if catatan.status == Catatan.Status.SELESAI:
            raise ValidationError("Catatan ini sudah dinyatakan selesai. Buka kembali bila masih perlu dibahas.")
        simpan(jawaban, by=by)
        langkah = "tanggapi" if jawaban.asal == Catatan.Asal.REVIU else "jawab"
        if catatan.asal == Catatan.Asal.REVIU and catatan.status in Catatan.TRANSISI[langkah].dari:
            perform(catatan, langkah, by=by)
    return jawaban


def selesaikan(catatan: Catatan, *, by: Any) -> Catatan:
    """Settle a note. Raises as `perform` does."""
    return perform(catatan, "selesaikan", by=by)


def buka(catatan: Catatan, *, by: Any) -> Catatan:
    """Open a settled note again. Raises as `perform` does."""
    return perform(catatan, "buka", by=by)


def asal(pengguna: Any, perangkat: PerangkatDaerah) -> str:
    """On whose side somebody speaks: who works in the office speaks for it, whatever else he is."""
    if punya(pengguna, perangkat, *Peran.KANTOR) or not punya(pengguna, perangkat, Peran.Jenis.INSPEKTORAT):
        return Catatan.Asal.KANTOR
    return Catatan.Asal.REVIU


def _teks(teks: str) -> str:
    teks = teks.replace("\0", "").strip()
    if not teks:
        raise ValidationError({"teks": "Tulis catatannya lebih dahulu."})
    if len(teks) > TERPANJANG:
        raise ValidationError({"teks": f"Paling banyak {TERPANJANG} huruf; yang terketik {len(teks)}."})
    return teks
