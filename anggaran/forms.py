"""Forms of the room of money. A grid is one form with a field for each line."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms

from anggaran.domain import GridSalah
from anggaran.domain.grid import Sel
from anggaran.models import AngkaKontrol, BarisBelanja, StatusData, Tahap
from renstra.models import SimpulProgram
from sakip.core.fields import AngkaFormField
from sakip.core.forms import FormKantor, rapikan


class TahapForm(FormKantor):
    class Meta:
        model = Tahap
        fields = ["jenis", "ke", "urut", "nomor", "tanggal"]


class AngkaKontrolForm(FormKantor):
    class Meta:
        model = AngkaKontrol
        fields = ["macam", "tahap", "simpul", "jenis_belanja", "kelompok", "nilai", "sumber"]
        help_texts = {
            "jenis_belanja": "Kosongkan bersama kelompok bila angka ini untuk seluruh belanja.",
            "kelompok": "Bersama jenis belanja: bagian kelompok itu, misalnya belanja pegawai dalam belanja langsung.",
            "sumber": "Misalnya: LKjIP 2021, halaman 20",
        }

    def saring(self) -> None:
        milik = {"perangkat": self.perangkat, "tahun": self.tahun}
        self.pilihan("tahap", Tahap.objects.filter(**milik))
        self.pilihan("simpul", SimpulProgram.objects.filter(**milik))


class BarisBelanjaForm(FormKantor):
    class Meta:
        model = BarisBelanja
        fields = [
            "uraian", "kode_rekening", "jenis_belanja", "sumber_dana", "nilai", "nilai_kontrak", "pelaksana", "waktu",
            "rencana", "realisasi", "urut",
        ]  # fmt: skip
        help_texts = {"rencana": "Kosong: sama dengan pagunya."}


class SalinForm(forms.Form):
    """From which stage to copy."""

    dari = forms.ModelChoiceField(Tahap.objects.none(), label="Salin pagu dari", empty_label=None)

    def __init__(self, *args: Any, ke: Tahap, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lain = Tahap.objects.filter(perangkat=ke.perangkat_id, tahun=ke.tahun).exclude(pk=ke.pk)
        self.fields["dari"].queryset = lain


class KisiForm(forms.Form):
    """A field for each line. Only what the user touched is written, so that two people do not undo each other."""

    def __init__(self, *args: Any, nilai: Mapping[Sel, Decimal | None], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.nilai = dict(nilai)
        self.sel = {sel.nama: sel for sel in nilai}
        for sel, angka in nilai.items():
            field = AngkaFormField(
                label=sel.keterangan, rupiah=True, required=False, initial=angka, show_hidden_initial=True
            )
            field.widget.attrs["aria-label"] = f"{sel.simpul} {sel.keterangan}".strip()
            self.fields[sel.nama] = field

    def perubahan(self) -> dict[Sel, Decimal | None]:
        """The lines whose figure was changed on the page."""
        return {self.sel[nama]: self.cleaned_data[nama] for nama in self.changed_data if nama in self.sel}

    def pasang(self, galat: GridSalah) -> None:
        """Put each refusal at its cell."""
        for nama, pesan in galat.salah.items():
            self.add_error(nama, pesan)


class KisiRealisasiForm(KisiForm):
    """The lines of a period, with the cut-off date and status that hold for all of them."""

    per_tanggal = forms.DateField(label="Keadaan per tanggal", required=False)
    status = forms.ChoiceField(label="Status data", choices=StatusData.choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for nama in ("per_tanggal", "status"):
            rapikan(self.fields[nama])

    def perubahan(self) -> dict[Sel, Decimal | None]:
        """With a new date or status, all lines that have a figure."""
        ubah = super().perubahan()
        if {"per_tanggal", "status"} & set(self.changed_data):
            return {sel: nilai for sel, nilai in self.nilai.items() if nilai is not None} | ubah
        return ubah
