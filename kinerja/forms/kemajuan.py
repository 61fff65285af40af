"""The form of progress and contract of one node (MU-13)."""

from __future__ import annotations

from kinerja.models import Pelaksanaan
from sakip.core.forms import FormKantor


class KemajuanForm(FormKantor):
    class Meta:
        model = Pelaksanaan
        fields = [
            "fisik_rencana", "fisik_realisasi", "non_fisik_rencana", "non_fisik_realisasi", "nilai_kontrak",
            "pelaksana", "waktu", "keterangan",
        ]  # fmt: skip
        help_texts = {
            "fisik_rencana": "Kosongkan bila kegiatan ini tidak mempunyai pekerjaan fisik.",
            "nilai_kontrak": "Bila kegiatan dikontrakkan sebagai satu paket. Kontrak per baris diisi pada rincian belanja.",
        }
