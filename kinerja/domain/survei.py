"""Writing a survey with its unsur; realisasi that are taken from it follow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError

from kinerja.domain.realisasi import simpan_realisasi
from kinerja.models import Realisasi, Survei, UnsurSurvei
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
    """Save a survey; ``unsur`` replaces its rows, by number (None leaves them). Realisasi taken from it follow.

    ValidationError where a distribution does not add up to 100 %, a sum of answers cannot be, or a linked realisasi
    would lose its value.
    """
    if survei.indikator is not None and survei.indikator.perangkat_id != survei.perangkat_id:
        raise ValidationError({"indikator": "Pilih indikator kantor ini."})
    nama = {survei.nama, *Survei.objects.filter(pk=survei.pk).values_list("nama", flat=True)}
    with menulis(by=by):
        simpan(survei, by=by)
        if unsur is not None:
            _ganti_unsur(survei, unsur, by=by)
        _ikutkan_realisasi(survei, nama, by=by)
    return survei


def hapus_survei(survei: Survei, *, by: Any) -> None:
    """Delete a survey; a year that was made of its two semesters becomes that of the other one."""
    with menulis(by=by):
        hapus(survei, by=by)
        _ikutkan_realisasi(survei, {survei.nama}, by=by)


def _ikutkan_realisasi(survei: Survei, nama: set[str], *, by: Any) -> None:
    """Save again what was taken from the surveys of these names: a year may be made of two semesters."""
    terkait = Realisasi.objects.filter(
        survei__perangkat=survei.perangkat_id, survei__tahun=survei.tahun, survei__nama__in=nama
    )
    for realisasi in terkait.select_related("indikator__perangkat", "survei", "komponen"):
        simpan_realisasi(realisasi, by=by)


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
