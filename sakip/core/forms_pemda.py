"""Forms of the administration of a Pemda."""

from __future__ import annotations

from typing import Any

from django import forms

from sakip.core.forms import FormBaris, FormPemda
from sakip.core.forms_organisasi import IsianAkun, IsianPemda, IsianPeran
from sakip.core.models import Pemda, Pengguna, PerangkatDaerah, Peraturan

BANTUAN_SLUG = "Bagian dari alamat laman: huruf kecil, angka, dan tanda hubung, misalnya: "


class PemdaBaruForm(FormBaris):
    """A Pemda and the account of its first admin."""

    username = forms.CharField(
        label="Nama pengguna admin pertama", max_length=150, help_text="Untuk masuk: huruf, angka, dan tanda @ . + - _"
    )
    nama_admin = forms.CharField(label="Nama atau sebutan admin", max_length=160)

    class Meta:
        model = Pemda
        fields = ["nama", "slug", "jenis", "jabatan_kepala"]
        help_texts = {"slug": f"{BANTUAN_SLUG}jember"}


class PemdaUbahForm(IsianPemda, FormPemda):
    pass


class KantorForm(FormPemda):
    class Meta:
        model = PerangkatDaerah
        fields = ["nama", "slug", "jabatan_kepala"]
        help_texts = {"slug": f"{BANTUAN_SLUG}bangsalsari. Bila diganti, tautan lama tidak berlaku lagi."}


class PeranPemdaForm(IsianPeran, FormPemda):
    pass


class AkunBaruForm(IsianAkun, PeranPemdaForm):
    """A new account with its first role; the program makes the password."""

    field_order = ["username", "nama"]


class AkunForm(FormPemda):
    class Meta:
        model = Pengguna
        fields = ["username", "nama", "email"]
        labels = {"username": "Nama pengguna", "email": "Surel"}
        help_texts = {"username": "Untuk masuk: huruf, angka, dan tanda @ . + - _"}


class FormAcuan(FormPemda):
    """A row of the Pemda, or one common to all, which only the installation's admin may write."""

    umum = forms.BooleanField(label="Berlaku untuk semua pemerintah daerah", required=False)

    def __init__(self, *args: Any, boleh_umum: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not boleh_umum:
            del self.fields["umum"]
        elif not self.instance._state.adding:
            self.initial["umum"] = self.instance.pemda_id is None

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        if "umum" in self.fields:
            self.instance.pemda = None if isi.get("umum") else self.pemda
        return isi


class PeraturanForm(FormAcuan):
    class Meta:
        model = Peraturan
        fields = ["bentuk", "nomor", "tahun", "tentang", "keterangan", "berlaku_sampai", "urut"]
        help_texts = {
            "nomor": "Tanpa kata “Nomor”, misalnya: 53",
            "tentang": "Tanpa kata “tentang”.",
            "urut": "Tempatnya dalam daftar dasar hukum.",
        }
