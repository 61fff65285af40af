"""Forms of a survey and its grid of unsur."""

from __future__ import annotations

from typing import Any

from django import forms

from kinerja.forms.aturan import skala_kantor
from kinerja.models import Survei, UnsurSurvei
from renstra.models import Indikator, Skala
from sakip.core.forms import FormKantor


class SurveiForm(FormKantor):
    class Meta:
        model = Survei
        fields = ["nama", "indikator", "skala", "responden", "sumber", "tindak_lanjut"]

    def saring(self) -> None:
        self.pilihan("indikator", Indikator.objects.filter(perangkat=self.perangkat, aktif=True))
        skala_kantor(self, Skala.Kegunaan.SURVEI)


class UnsurForm(forms.ModelForm):
    """One row of the grid; a row without a name is left out."""

    class Meta:
        model = UnsurSurvei
        fields = ["uraian", *UnsurSurvei.SEBARAN, "skor_diketik"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nomor = int(str(self.prefix).rpartition("-")[2]) + 1 if str(self.prefix)[-1:].isdigit() else 0
        for field in self.fields.values():
            field.widget.attrs["aria-label"] = f"{field.label}, baris {nomor}"


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
        terisi = [form.instance for form in self.forms if form.has_changed()]
        for nomor, unsur in enumerate(terisi, 1):
            unsur.nomor = nomor
        return terisi


def kisi_unsur(*, baris: int) -> type[BarisUnsur]:
    """The grid of unsur with this many rows."""
    return forms.formset_factory(UnsurForm, formset=BarisUnsur, extra=baris, max_num=60, absolute_max=60)
