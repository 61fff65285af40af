"""The form of a scale and the grid of its bands."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.text import slugify

from renstra.models import Pita, Skala
from sakip.core.forms import rapikan
from sakip.core.forms_pemda import FormAcuan


class SkalaForm(FormAcuan):
    class Meta:
        model = Skala
        fields = ["nama", "kegunaan", "dasar", "versi"]
        help_texts = {
            "kegunaan": "Peringkat capaian dipilih dalam aturan penghitungan; predikat dipilih pada indikator.",
            "versi": "Misalnya tahun mulai dipakai: 2024",
        }

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        if not self.instance.kode:
            self.instance.kode = kode_baru(isi.get("nama") or "", isi.get("versi") or "", self.pemda.slug)
        return isi


def kode_baru(nama: str, versi: str, milik: str) -> str:
    """A code that no other scale has; imports and fixtures name the scale by it."""
    dasar = slugify(f"{nama} {versi} {milik}")[:44].strip("-") or "skala"
    dipakai = set(Skala.objects.filter(kode__startswith=dasar).values_list("kode", flat=True))
    return next(k for k in (dasar, *(f"{dasar}-{n}" for n in range(2, 10_000))) if k not in dipakai)


class PitaForm(forms.ModelForm):
    """One row of the grid; a row without a predicate is left out, and ``urut`` moves it."""

    urut = forms.IntegerField(label="Urutan", required=False, min_value=1, max_value=99)
    field_order = ("urut",)

    class Meta:
        model = Pita
        fields = ["predikat", "sebutan", "bawah", "bawah_inklusif", "atas", "atas_inklusif", "teks_asli"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["urut"].widget.attrs |= {"class": "angka pendek", "min": 1}
        for field in self.fields.values():
            rapikan(field)
            field.widget.attrs["aria-label"] = f"{field.label}, baris {self.posisi}"

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
        """Only a row in which something is written; a tick alone says nothing."""
        return any(nama not in ("urut", "bawah_inklusif", "atas_inklusif") for nama in self.changed_data)


class BarisPita(forms.BaseFormSet):
    """All rows are optional; emptying a row removes its band."""

    default_error_messages = {
        "missing_management_form": "Isian predikat tidak terkirim lengkap. Kembali ke daftar skala, lalu buka lagi.",
        "too_many_forms": "Paling banyak %(num)d predikat dalam satu skala.",
    }

    def initial_form_count(self) -> int:
        return 0

    @property
    def pita(self) -> list[Pita]:
        """The filled rows, in their order."""
        terisi = sorted((form for form in self.forms if form.has_changed()), key=lambda form: form.letak)
        return [form.instance for form in terisi]


def kisi_pita(*, baris: int) -> type[BarisPita]:
    """The grid with this many rows."""
    return forms.formset_factory(PitaForm, formset=BarisPita, extra=baris, max_num=40, absolute_max=40)
