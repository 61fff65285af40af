"""The form with which an old report is uploaded."""

from __future__ import annotations

from django import forms

from laporan.checks.baca.salah import BITA_TERBESAR, HALAMAN_TERBANYAK
from laporan.forms_edisi import FormPolos
from sakip.core.views.dasar import TAHUN


class BerkasLamaForm(FormPolos):
    """A file, and the year where the file does not say it."""

    unggahan = forms.FileField(
        label="Berkas laporan",
        help_text=f".docx, .pdf, atau .xlsx, paling besar {BITA_TERBESAR // 1024**2} MB (PDF paling banyak {HALAMAN_TERBANYAK}"
        " halaman). Hasil pindai yang hanya berisi gambar tidak terbaca.",
        widget=forms.FileInput(attrs={"accept": ".docx,.pdf,.xlsx"}),
        max_length=200,
        error_messages={
            "required": "Pilih berkas yang hendak diperiksa.",
            "empty": "Berkas ini kosong. Pilih berkas lain.",
            "max_length": "Nama berkas terlalu panjang. Pendekkan dahulu namanya.",
        },
    )
    tahun = forms.IntegerField(
        label="Tahun laporan",
        required=False,
        min_value=TAHUN[0],
        max_value=TAHUN[-1],
        help_text="Kosongkan bila tahunnya tertulis di dalam berkas.",
    )
