"""Forms of the calendar: windows of a Pemda, requests for more time and their answers."""

from __future__ import annotations

from typing import Any

from django import forms

from sakip.core.forms import FormKantor, FormPemda, rapikan
from sakip.core.models import Jadwal, Perpanjangan


class JadwalForm(FormPemda):
    class Meta:
        model = Jadwal
        fields = ["tahun", "kegiatan", "buka", "tenggat", "mengunci"]
        help_texts = {
            "tahun": "Tahun anggaran. Pengukuran triwulan IV dan laporan tahun ini jatuh di tahun berikutnya."
        }


class JadwalIsiForm(forms.Form):
    """How the windows that a year does not have yet are filled in."""

    tahun = forms.IntegerField(label="Tahun anggaran", min_value=2000, max_value=2100)
    cara = forms.ChoiceField(
        label="Diisi dari",
        choices=[("baku", "Tanggal yang lazim"), ("salin", "Jadwal tahun sebelumnya, maju satu tahun")],
        widget=forms.RadioSelect,
        initial="baku",
    )
    laporan = forms.ChoiceField(
        label="Tenggat laporan kinerja tahunan",
        choices=[("februari", "Akhir Februari"), ("januari", "Akhir Januari")],
        help_text="Hanya untuk tanggal yang lazim. Paling lambat dua bulan sesudah tahun berakhir; banyak daerah meminta akhir Januari.",
    )
    mengunci = forms.BooleanField(
        label="Kunci data sesudah tenggat",
        required=False,
        help_text="Data yang lewat tenggat tidak dapat diubah lagi, kecuali diberi perpanjangan. Dapat diatur lagi per jadwal.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            rapikan(field)


class PerpanjanganForm(FormKantor):
    class Meta:
        model = Perpanjangan
        fields = ["sampai", "alasan"]
        labels = {"sampai": "Diminta sampai tanggal"}
        help_texts = {"alasan": "Misalnya: data dari kelurahan baru terkumpul minggu depan."}


class JawabanForm(FormPemda):
    langkah = forms.ChoiceField(
        label="Jawaban", choices=[("berikan", "Diberikan"), ("tolak", "Ditolak")], widget=forms.RadioSelect
    )

    field_order = ["langkah", "sampai", "jawaban"]

    class Meta:
        model = Perpanjangan
        fields = ["sampai", "jawaban"]
        labels = {"sampai": "Sampai tanggal", "jawaban": "Kalimat untuk kantor"}
        help_texts = {
            "sampai": "Seperti diminta; boleh diubah.",
            "jawaban": "Wajib bila ditolak.",
        }
