"""Forms of a survey and its grid of unsur."""

from __future__ import annotations

from typing import Any

from django import forms

from kinerja.forms.aturan import skala_kantor
from kinerja.models import Survei, UnsurSurvei
from renstra.models import Indikator, Skala
from sakip.core.forms import FormKantor, rapikan


class SurveiForm(FormKantor):
    """The head of a survey. How it is computed is chosen where it is begun, since the grid follows it."""

    class Meta:
        model = Survei
        fields = ["metode", "nama", "semester", "indikator", "skala", "responden", "sumber", "tindak_lanjut"]
        widgets = {"metode": forms.HiddenInput}

    def saring(self) -> None:
        self.pilihan("indikator", Indikator.objects.filter(perangkat=self.perangkat, aktif=True))
        skala_kantor(self, Skala.Kegunaan.SURVEI)
        self.fields["metode"].required = self.fields["semester"].required = False
        if self.instance.pk:
            del self.fields["metode"]
        if self.instance.metode == Survei.Metode.NRR:
            self.initial["skala"] = (
                self.initial.get("skala") or self.fields["skala"].queryset.filter(kode="skm-2017").first()
            )
            self.fields["responden"].help_text = "Jumlah nilai setiap unsur dibagi dengan jumlah ini."


class UnsurForm(forms.ModelForm):
    """One row of the grid; a row without a name is left out, and ``urut`` moves it."""

    urut = forms.IntegerField(label="Urutan", required=False, min_value=1, max_value=99)
    field_order = ("urut",)

    class Meta:
        model = UnsurSurvei
        fields = ["uraian", *UnsurSurvei.SEBARAN, "skor_diketik"]

    def __init__(self, *args: Any, survei: Survei, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.survei = survei
        nomor = self.posisi
        self.fields["urut"].widget.attrs |= {"class": "angka pendek", "min": 1}
        if nomor and not self.is_bound:
            self.initial.setdefault("urut", nomor)
        for field in self.fields.values():
            rapikan(field)
            field.widget.attrs["aria-label"] = f"{field.label}, baris {nomor}"

    @property
    def posisi(self) -> int:
        """The row of the page, from 1."""
        akhir = str(self.prefix).rpartition("-")[2]
        return int(akhir) + 1 if akhir.isdigit() else 0

    @property
    def letak(self) -> tuple[int, int]:
        """Where the row goes: one that is moved up stands before the row that has the number already."""
        ke = self.cleaned_data.get("urut") or self.posisi
        return ke, (ke > self.posisi) - (ke < self.posisi)

    def has_changed(self) -> bool:
        return any(nama != "urut" for nama in self.changed_data)


class UnsurNrrForm(UnsurForm):
    """A row of a survey by PermenPANRB 14/2017."""

    class Meta:
        model = UnsurSurvei
        fields = ["uraian", "jumlah_nilai", "nrr"]


class BarisUnsur(forms.BaseFormSet):
    """All rows are optional; those that say nothing are left out, so that emptying a row removes it."""

    default_error_messages = {
        "missing_management_form": "Isian unsur tidak terkirim lengkap. Kembali ke daftar survei, lalu buka lagi.",
        "too_many_forms": "Paling banyak %(num)d unsur dalam satu survei.",
    }

    def initial_form_count(self) -> int:
        return 0

    @property
    def unsur(self) -> list[UnsurSurvei]:
        """The filled rows, numbered in their order."""
        terisi = sorted((form for form in self.forms if form.has_changed()), key=lambda form: form.letak)
        for nomor, form in enumerate(terisi, 1):
            form.instance.nomor = nomor
        return [form.instance for form in terisi]


def kisi_unsur(metode: str, *, baris: int) -> type[BarisUnsur]:
    """The grid of unsur of a survey that is computed in this way, with this many rows."""
    form = UnsurNrrForm if metode == Survei.Metode.NRR else UnsurForm
    return forms.formset_factory(form, formset=BarisUnsur, extra=baris, max_num=60, absolute_max=60)
