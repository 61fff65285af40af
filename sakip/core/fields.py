"""Form fields that read figures as an Indonesian office types them (``sakip.core.numbers``)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from sakip.core.numbers import AngkaSalah, format_angka, parse_angka


class AngkaFormField(forms.Field):
    """A figure: comma for decimals, dot for thousands. An ambiguous one is asked back with both readings.

    ``desimal`` is how many decimals the field keeps; with ``rupiah`` a dot before three digits is thousands.
    """

    widget = forms.TextInput

    def __init__(
        self,
        *,
        desimal: int = 2,
        rupiah: bool = False,
        max_digits: int = 15,
        decimal_places: int | None = None,
        **kwargs: Any,
    ) -> None:
        self.desimal, self.rupiah, self.digit = desimal, rupiah, max_digits
        super().__init__(**kwargs)
        self.widget.attrs |= {"inputmode": "decimal", "autocomplete": "off", "class": "angka"}

    def to_python(self, value: Any) -> Decimal | None:
        if value is None or isinstance(value, Decimal):
            return value
        try:
            return parse_angka(str(value), desimal=self.desimal, digit=self.digit, rupiah=self.rupiah or None)
        except AngkaSalah as salah:
            pesan = str(salah).replace("%", "%%")  # Django fills params into it
            raise ValidationError(pesan, code="pilihan", params={"pilihan": list(salah.usulan)}) from salah

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, Decimal | int):
            return value
        teks = format_angka(value, self.desimal, tetap=False)
        return teks if self.rupiah else teks.replace(".", "")

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return self.to_python(data) != initial
        except ValidationError:
            return True


class BanyakField(forms.ModelMultipleChoiceField):
    """Several rows. A number longer than any key is a choice that is not there, and no error of the database."""

    def clean(self, value: Any) -> Any:
        for pk in value if isinstance(value, list | tuple) else ():
            if len(str(pk)) > 18:
                raise ValidationError(self.error_messages["invalid_choice"], "invalid_choice", {"value": str(pk)[:20]})
        return super().clean(value)
