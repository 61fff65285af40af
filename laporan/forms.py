"""Forms of the report room."""

from __future__ import annotations

from django import forms

from anggaran.models import Tahap
from laporan.models import Bagian, Laporan
from sakip.core.forms import FormKantor
from sakip.core.models import Pejabat


class LaporanForm(FormKantor):
    """The frame: title, place, date, signer, paper, stage of the budget."""

    class Meta:
        model = Laporan
        fields = ["judul", "tempat", "tanggal", "penandatangan", "kertas", "tahap", "nomor_tabel"]

    def saring(self) -> None:
        self.pilihan("penandatangan", Pejabat.objects.filter(perangkat=self.perangkat))
        self.pilihan("tahap", Tahap.objects.filter(perangkat=self.perangkat, tahun=self.tahun))


class BagianForm(FormKantor):
    """Title, order and texts of one section."""

    class Meta:
        model = Bagian
        fields = ["judul", "naskah", "naskah_akhir", "urut", "tampil"]
        widgets = {
            "naskah": forms.Textarea(attrs={"rows": 16}),
            "naskah_akhir": forms.Textarea(attrs={"rows": 8}),
        }
        help_texts = {
            "naskah": "Dicetak sebelum tabel dan kalimat yang disusun dari data.",
            "naskah_akhir": "Dicetak sesudah tabel dan kalimat yang disusun dari data.",
            "urut": "Bagian dengan angka lebih kecil dicetak lebih dahulu.",
        }
