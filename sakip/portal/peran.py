"""Roles without which an office's work comes to a stand, and that nobody holds today."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import timezone

from sakip.core.models import Peran, PerangkatDaerah

JENIS = Peran.Jenis
SEBAB = {
    JENIS.PERENCANA: "Rencana, anggaran, dan laporan belum dapat disusun.",
    JENIS.PEMERIKSA: "Yang dikirim untuk diperiksa akan berhenti di sana. Atau matikan langkah pemeriksaan pada Profil kantor.",
    JENIS.CAMAT: "Tidak ada yang dapat menyetujui dan menandatangani.",
}


def peran_kosong(perangkat: PerangkatDaerah) -> Iterator[tuple[str, str]]:
    """Each such role with what stands still without it; the sekcam's only where the office takes that step. One query."""
    semua = Peran.objects.filter(perangkat=perangkat, jenis__in=SEBAB, pengguna__is_active=True)
    ada = set(semua.pada(timezone.localdate()).values_list("jenis", flat=True))
    for jenis, sebab in SEBAB.items():
        if jenis not in ada and (jenis != JENIS.PEMERIKSA or perangkat.langkah_periksa):
            yield jenis.label, sebab
