"""The base of all forms: they know the office and year they belong to, and never write by themselves."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from sakip.core.models import Pemda, PerangkatDaerah

TANGGAL = ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"]


KALIMAT = {
    "max_length": "Paling banyak %(limit_value)d huruf; yang terketik %(show_value)d.",
    "invalid_choice": "Pilih salah satu dari daftar.",
    "null_characters_not_allowed": "Ada tanda yang tidak dapat disimpan. Hapus isian ini, lalu ketik ulang.",
}
HURUF_ALAMAT = "Pakai hanya huruf a sampai z, angka, tanda hubung, dan garis bawah; tanpa spasi."
KALIMAT_JENIS: dict[type[forms.Field], dict[str, str]] = {
    forms.IntegerField: {
        "invalid": "Isi bilangan bulat, misalnya 1. Tanpa titik, koma, atau huruf.",
        "min_value": "Isi angka %(limit_value)s atau lebih.",
        "max_value": "Isi angka %(limit_value)s atau kurang.",
    },
    forms.DateField: {"invalid": "Tanggal ini tidak ada atau tidak terbaca. Tulis misalnya 31-12-2021."},
    forms.DateTimeField: {"invalid": "Tanggal dan jam tidak terbaca. Tulis misalnya 2021-12-31 16:00."},
    forms.EmailField: {"invalid": "Alamat surel tidak lengkap. Tulis misalnya kecamatan@contoh.go.id."},
    forms.FileField: {"max_length": "Nama berkas paling banyak %(max)d huruf. Pendekkan namanya, lalu unggah lagi."},
    forms.SlugField: {"invalid": HURUF_ALAMAT},
    forms.URLField: {"invalid": "Alamat laman tidak terbaca. Tulis misalnya https://contoh.go.id."},
}
"""What Django says in its own words, said as an office would read it."""


class FormBaris(forms.ModelForm):
    """A form over one row. ``saring`` limits choices to the place of the page; saving is a domain function's."""

    required_css_class = "wajib"
    pemda: Pemda

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            rapikan(field)
        self.saring()

    def saring(self) -> None:
        """Limit the choices of foreign keys to the office or Pemda; rooms override it."""

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


class FormKantor(FormBaris):
    """A form over one row of an office."""

    def __init__(self, *args: Any, perangkat: PerangkatDaerah, tahun: int, **kwargs: Any) -> None:
        self.perangkat, self.tahun, self.pemda = perangkat, tahun, perangkat.pemda
        super().__init__(*args, **kwargs)


class FormPemda(FormBaris):
    """A form over one row of a Pemda."""

    def __init__(self, *args: Any, pemda: Pemda, **kwargs: Any) -> None:
        self.pemda = pemda
        super().__init__(*args, **kwargs)


def rapikan(field: forms.Field) -> None:
    """What every field of the program looks like: dates with a picker, short text areas, checkboxes for several."""
    field.error_messages |= KALIMAT | KALIMAT_JENIS.get(type(field), {})
    match field:
        case forms.DateField():
            field.widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
            field.input_formats = TANGGAL
        case forms.ModelMultipleChoiceField():
            field.widget = forms.CheckboxSelectMultiple(choices=field.widget.choices)
        case _ if isinstance(field.widget, forms.Textarea):
            if field.widget.attrs.get("rows") == "10":  # Django's own, not one that a room chose
                field.widget.attrs["rows"] = 3


def tahan(form: forms.BaseForm, nama: str) -> None:
    """Show a field that a lock holds read-only. What is sent for it nevertheless is read, and refused as ever."""
    if nama in form.fields and not (form.is_bound and form.add_prefix(nama) in form.data):
        form.fields[nama].disabled = form.fields[nama].terkunci = True


def pasang_kesalahan(form: forms.BaseForm, salah: ValidationError) -> None:
    """Put the errors of a domain function beside the fields they speak of, the others on top of the form."""
    if not hasattr(salah, "error_dict"):
        form.add_error(None, salah)
        return
    for nama, daftar in salah.error_dict.items():
        for satu in daftar:
            if kembar := _bidang_kembar(form, satu):
                form.add_error(kembar, f"{form.fields[kembar].label} ini sudah dipakai. Isi yang lain.")
            elif satu.code == "unique_together":  # Django's Indonesian says that it does not exist
                form.add_error(
                    nama if nama in form.fields else None,
                    "{model_name} dengan {field_labels} ini sudah ada. Isi yang lain.".format(**satu.params),
                )
            elif satu.code in {"blank", "null"} and nama in form.fields:
                form.add_error(nama, form.fields[nama].error_messages["required"])
            else:
                form.add_error(nama if nama in form.fields else None, satu)


def _bidang_kembar(form: forms.BaseForm, salah: ValidationError) -> str | None:
    """The field to name when a combination is there already: the last one of it that the form shows."""
    kunci = (salah.params or {}).get("unique_check", ()) if salah.code == "unique_together" else ()
    return next((nama for nama in reversed(kunci) if nama in form.fields), None)
