"""The levels of the rules in a Pemda: turned with a reason, and turned back."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from laporan.models import TingkatAturan
from sakip.core.domain import hapus, simpan
from sakip.core.models import Jejak, Pemda

HURUF_ALASAN = 10


def alasan_tertulis(alasan: str) -> str:
    """The reason without blanks around it. Raises ValidationError beside ``alasan`` where it says nothing."""
    if sum(huruf.isalpha() for huruf in alasan) < HURUF_ALASAN:
        raise ValidationError({"alasan": f"Tulis alasannya dengan kalimat, paling sedikit {HURUF_ALASAN} huruf."})
    return alasan.strip()


def atur_tingkat(baris: TingkatAturan, *, by: Any) -> TingkatAturan:
    """Give all findings of a rule one level in a Pemda; its own level too, which single findings of it may lack. Raises
    Ditolak or ValidationError."""
    baris.full_clean(exclude=["alasan"], validate_unique=False, validate_constraints=False)
    baris.alasan = alasan_tertulis(baris.alasan)
    tersimpan: TingkatAturan = simpan(baris, by=by, catatan=baris.alasan)
    return tersimpan


def kembalikan_tingkat(baris: TingkatAturan, *, by: Any) -> None:
    """The rule's own level again. Raises Ditolak."""
    hapus(baris, by=by, catatan="Kembali ke tingkat bawaan.")


def riwayat_tingkat(pemda: Pemda, nomor: str) -> QuerySet[Jejak]:
    """All changes of the level of a rule in a Pemda, newest first; those of rows that are gone too."""
    semua = Jejak.objects.filter(jenis=TingkatAturan._meta.label_lower)
    milik = semua.filter(aksi="buat", perubahan__pemda__1=pemda.pk, perubahan__aturan__1=nomor)
    return semua.filter(objek_id__in=milik.values("objek_id")).select_related("pengguna")
