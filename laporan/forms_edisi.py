"""Forms of signing, correcting, uploading the official paper, and verifying."""

from __future__ import annotations

from typing import Any

from django import forms

from laporan.edisi.bertanda import BITA_TERBESAR
from laporan.models import NaskahBertanda
from sakip.core.forms import rapikan


class FormPolos(forms.Form):
    """A form over no row, with the sentences of the program."""

    required_css_class = "wajib"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            rapikan(field)


class SandiForm(FormPolos):
    """The password of who signs; `sidik` is the digest of what the page showed."""

    sandi = forms.CharField(
        label="Sandi Anda",
        strip=False,
        max_length=128,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        help_text="Sandi yang Anda pakai untuk masuk.",
    )
    sidik = forms.CharField(max_length=64, widget=forms.HiddenInput)


class KoreksiForm(FormPolos):
    """Why the next edition is needed; it is printed in it."""

    catatan = forms.CharField(
        label="Alasan koreksi",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Dicetak pada lembar pengesahan edisi berikutnya.",
    )


class BertandaForm(FormPolos):
    """The official paper of an edition."""

    cara = forms.ChoiceField(
        label="Jenis tanda tangan", choices=NaskahBertanda.Cara, widget=forms.RadioSelect, initial="basah"
    )
    unggahan = forms.FileField(
        label="Berkas PDF",
        help_text=f"Paling besar {BITA_TERBESAR // 1024**2} MB. Disimpan apa adanya, agar tanda tangan di dalamnya tetap sah.",
        widget=forms.ClearableFileInput(attrs={"accept": "application/pdf,.pdf"}),
        error_messages={"empty": "Berkas ini kosong. Pilih berkas lain."},
    )


class KodeForm(FormPolos):
    """The code as printed on the Lembar Pengesahan, or a digest."""

    kode = forms.CharField(
        label="Kode pada Lembar Pengesahan",
        max_length=80,
        help_text="Misalnya 7KQ4-M2XD-9PAR",
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": "Ketik kodenya."},
    )


class BerkasForm(FormPolos):
    """A file to be compared; it is not kept."""

    berkas = forms.FileField(
        label="Berkas yang diperiksa",
        help_text="PDF, Word, atau Excel, paling besar 50 MB. Berkas hanya dibandingkan, tidak disimpan.",
        error_messages={"required": "Pilih berkasnya.", "empty": "Berkas ini kosong. Pilih berkas lain."},
    )
