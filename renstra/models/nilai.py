"""One value as plans, papers and measurements hold it: a number, a range, a letter, or a reason for none."""

from __future__ import annotations

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import models

from renstra.enums import Ketersediaan
from sakip.core.fields import AngkaFormField
from sakip.core.numbers import format_angka


class AngkaField(models.DecimalField):
    """A figure of an indicator: 15 digits, four of them decimals, so that SQLite keeps it exactly."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"max_digits": 15, "decimal_places": 4} | kwargs)

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": AngkaFormField, "desimal": self.decimal_places} | kwargs)


class BerNilai(models.Model):
    """``angka`` (with ``angka_atas`` the upper end of a range) or ``predikat``, or the reason why there is neither.

    A predicate of a scale with numbers may carry its number: ``A (80,50)``.
    """

    angka = AngkaField("nilai", null=True, blank=True)
    angka_atas = AngkaField(
        "batas atas",
        null=True,
        blank=True,
        help_text="Hanya untuk target berupa rentang.",
    )
    predikat = models.CharField("predikat", max_length=40, blank=True)
    ketersediaan = models.CharField("ketersediaan", max_length=16, choices=Ketersediaan, default=Ketersediaan.ADA)
    alasan = models.CharField("alasan bila tidak ada", max_length=250, blank=True)

    class Meta:
        abstract = True

    @property
    def terisi(self) -> bool:
        return self.angka is not None or bool(self.predikat)

    def clean(self) -> None:
        super().clean()
        if self.ketersediaan == Ketersediaan.ADA:
            self.alasan = ""
        elif self.terisi:
            raise ValidationError(
                {
                    "ketersediaan": f"Nilai sudah diisi, tetapi ditandai “{self.get_ketersediaan_display()}”. Kosongkan salah satunya."
                }
            )
        elif not self.alasan:
            raise ValidationError({"alasan": "Tulis alasannya, karena nilainya tidak diisi."})
        if self.angka_atas is not None and (self.angka is None or self.angka_atas < self.angka):
            raise ValidationError({"angka_atas": "Batas atas harus sama dengan atau di atas nilai bawahnya."})

    def tercetak(self, satuan: str = "") -> str:
        """As a table prints it, without trailing zeros: ``B``, ``100 %``, ``4 kegiatan``, ``tidak tersedia``; "" when empty."""
        if self.ketersediaan != Ketersediaan.ADA:
            return self.get_ketersediaan_display().lower()
        if self.predikat:
            return predikat_tercetak(self.predikat, self.angka)
        if self.angka is None:
            return ""
        teks = angka_tercetak(self.angka)
        if self.angka_atas is not None:
            teks = f"{teks} – {angka_tercetak(self.angka_atas)}"
        return f"{teks} {satuan}".strip()


def angka_tercetak(angka: Decimal) -> str:
    """Two decimals where there are any, none for a whole number."""
    return format_angka(angka, desimal=0 if angka == angka.to_integral_value() else 2)


def predikat_tercetak(predikat: str, angka: Decimal | None) -> str:
    """``A``, or ``A (80,50)`` with its number."""
    return predikat if angka is None else f"{predikat} ({angka_tercetak(angka)})"
