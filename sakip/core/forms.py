"""The base of all forms: they know the office and year they belong to, and never write by themselves."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from sakip.core.models import PerangkatDaerah

TANGGAL = ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"]


class FormKantor(forms.ModelForm):
    """A form over one row of an office. ``saring`` limits choices to the office; saving is a domain function's."""

    required_css_class = "wajib"

    def __init__(self, *args: Any, perangkat: PerangkatDaerah, tahun: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.perangkat, self.tahun = perangkat, tahun
        for field in self.fields.values():
            rapikan(field)
        self.saring()

    def saring(self) -> None:
        """Limit the choices of foreign keys to the office; rooms override it."""

    def pilihan(self, nama: str, queryset: models.QuerySet) -> None:
        """Set the choices of a field, if the form has it."""
        if nama in self.fields:
            self.fields[nama].queryset = queryset

    @property
    def banyak(self) -> dict[str, Any]:
        """The many-to-many values, for the domain function."""
        return {
            f.name: self.cleaned_data[f.name]
            for f in self._meta.model._meta.many_to_many
            if f.name in self.cleaned_data
        }


def rapikan(field: forms.Field) -> None:
    """What every field of the program looks like: dates with a picker, short text areas, checkboxes for several."""
    match field:
        case forms.DateField():
            field.widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
            field.input_formats = TANGGAL
        case forms.ModelMultipleChoiceField():
            field.widget = forms.CheckboxSelectMultiple(choices=field.widget.choices)
        case _ if isinstance(field.widget, forms.Textarea):
            if field.widget.attrs.get("rows") == "10":  # Django's own, not one that a room chose
                field.widget.attrs["rows"] = 3


def pasang_kesalahan(form: forms.BaseForm, salah: ValidationError) -> None:
    """Put the errors of a domain function beside the fields they speak of, the others on top of the form."""
    if not hasattr(salah, "error_dict"):
        form.add_error(None, salah)
        return
    for nama, daftar in salah.error_dict.items():
        for satu in daftar:
            if kembar := _bidang_kembar(form, satu):
                form.add_error(kembar, f"{form.fields[kembar].label} ini sudah dipakai. Isi yang lain.")
            else:
                form.add_error(nama if nama in form.fields else None, satu)


def _bidang_kembar(form: forms.BaseForm, salah: ValidationError) -> str | None:
    """The field to name when a combination is there already: the last one of it that the form shows."""
    kunci = (salah.params or {}).get("unique_check", ()) if salah.code == "unique_together" else ()
    return next((nama for nama in reversed(kunci) if nama in form.fields), None)
