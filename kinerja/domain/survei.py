"""Writing a survey with its unsur; realisasi that are taken from it follow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError

from kinerja.domain.realisasi import simpan_realisasi
from kinerja.models import Survei, UnsurSurvei
from sakip.core.domain import hapus, simpan
from sakip.core.write import menulis

UNSUR_9 = (
    "Persyaratan", "Sistem, mekanisme, dan prosedur", "Waktu penyelesaian", "Biaya/tarif",
    "Produk spesifikasi jenis pelayanan", "Kompetensi pelaksana", "Perilaku pelaksana",
    "Penanganan pengaduan, saran, dan masukan", "Sarana dan prasarana",
)  # fmt: skip
"""The nine unsur of PermenPANRB 14/2017."""

UNSUR_14 = (
    "Prosedur pelayanan", "Persyaratan pelayanan", "Kejelasan petugas pelayanan", "Kedisiplinan petugas pelayanan",
    "Tanggung jawab petugas pelayanan", "Kemampuan petugas pelayanan", "Kecepatan pelayanan",
    "Keadilan mendapatkan pelayanan", "Kesopanan dan keramahan petugas", "Kewajaran biaya pelayanan",
    "Kepastian biaya pelayanan", "Kepastian jadwal pelayanan", "Kenyamanan lingkungan", "Keamanan pelayanan",
)  # fmt: skip
"""The fourteen unsur of Kepmenpan KEP/25/M.PAN/2/2004."""


def simpan_survei(survei: Survei, unsur: Sequence[UnsurSurvei] | None = None, *, by: Any) -> Survei:
    """Save a survey; ``unsur`` replaces its rows, by number (None leaves them).

    ValidationError where a distribution does not add up to 100 %, or a linked realisasi would lose its value.
    """
    if survei.indikator is not None and survei.indikator.perangkat_id != survei.perangkat_id:
        raise ValidationError({"indikator": "Pilih indikator kantor ini."})
    with menulis(by=by):
        simpan(survei, by=by)
        if unsur is not None:
            _ganti_unsur(survei, unsur, by=by)
        for realisasi in survei.realisasi.select_related("indikator"):
            simpan_realisasi(realisasi, by=by)
    return survei


def _ganti_unsur(survei: Survei, unsur: Sequence[UnsurSurvei], *, by: Any) -> None:
    """Rows of the same number are changed, others added or removed."""
    lama = {u.nomor: u for u in survei.unsur.all()}
    for u in unsur:
        u.survei = survei
        ada = lama.pop(u.nomor, None)
        if ada is not None:
            u.pk, u._state.adding = ada.pk, False
        simpan(u, by=by)
    for u in lama.values():
        hapus(u, by=by)
