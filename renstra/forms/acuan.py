"""Forms of the nomenclature."""

from __future__ import annotations

from typing import Any

from django import forms

from renstra.domain.nomenklatur import cari_induk
from renstra.enums import Jenjang
from renstra.models import Nomenklatur, VersiNomenklatur
from sakip.core.forms import FormPemda
from sakip.core.forms_pemda import FormAcuan


class VersiForm(FormAcuan):
    class Meta:
        model = VersiNomenklatur
        fields = ["nama", "dasar"]
        help_texts = {
            "nama": "Misalnya: Kepmendagri 900.1.15.5-1317/2023",
            "dasar": "Peraturan yang menetapkannya, ditulis lengkap.",
        }


class NamaForm(FormPemda):
    """One name. Parent and counterpart are typed by their code, since a list has thousands."""

    induk = forms.CharField(
        label="Di bawah kode", required=False, max_length=40,
        help_text="Kosongkan: dicari menurut kodenya, misalnya 7.01.02.2.01 di bawah 7.01.02.",
    )  # fmt: skip
    versi_padanan = forms.ModelChoiceField(
        label="Versi padanan lama",
        queryset=VersiNomenklatur.objects.none(),
        required=False,
        empty_label="tanpa padanan",
    )
    padanan = forms.CharField(
        label="Kode atau nama padanan lama", required=False,
        help_text="Kode atau nama lengkapnya dalam versi lama itu.",
    )  # fmt: skip
    field_order = ("jenjang", "kode", "nama")

    class Meta:
        model = Nomenklatur
        fields = ["jenjang", "kode", "nama"]
        help_texts = {"kode": "Sebagai teks, misalnya: 7.01.02.2.01.0002. Boleh kosong."}

    def saring(self) -> None:
        lain = VersiNomenklatur.objects.filter(pemda=None) | VersiNomenklatur.objects.filter(pemda=self.pemda)
        self.pilihan("versi_padanan", lain.exclude(pk=self.instance.versi_id))
        if (induk := self.instance.induk) is not None:
            self.initial["induk"] = induk.kode
        if (padanan := self.instance.padanan) is not None:
            self.initial |= {"versi_padanan": padanan.versi_id, "padanan": padanan.kode or padanan.nama}

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        self.instance.padanan = self._baca_padanan(isi)
        return isi

    def _post_clean(self) -> None:
        """The parent is looked for once level and code are in the row."""
        super()._post_clean()
        if not self.errors:
            self.instance.induk = self._baca_induk()

    def _baca_induk(self) -> Nomenklatur | None:
        kode = self.cleaned_data.get("induk", "")
        if not kode:
            return cari_induk(self.instance)
        induk = Nomenklatur.objects.filter(versi=self.instance.versi, kode=kode).exclude(pk=self.instance.pk).first()
        if induk is None:
            self.add_error("induk", f"Kode {kode} tidak ada dalam {self.instance.versi}.")
        return induk

    def _baca_padanan(self, isi: dict[str, Any]) -> Nomenklatur | None:
        versi, teks = isi.get("versi_padanan"), isi.get("padanan", "")
        if bool(versi) != bool(teks):
            self.add_error(
                "padanan" if versi else "versi_padanan", "Isi versi padanan dan kodenya, atau kosongkan keduanya."
            )
        if not versi or not teks:
            return None
        calon = list(versi.isi.filter(kode=teks)[:2]) or list(versi.isi.filter(nama__iexact=teks)[:2])
        if len(calon) == 1:
            return calon[0]
        tidak = "ada lebih dari satu kali" if calon else "tidak ada"
        self.add_error(
            "padanan", f"“{teks}” {tidak} dalam {versi}. Isi {'kodenya' if calon else 'kode atau nama lengkapnya'}."
        )
        return None


class TempelForm(forms.Form):
    jenjang = forms.ChoiceField(
        label="Jenjang", required=False, choices=[("", "menurut kodenya (Permendagri 90/2019)"), *Jenjang.choices]
    )
    daftar = forms.CharField(
        label="Daftar", strip=False,
        widget=forms.Textarea(attrs={"rows": 14, "spellcheck": "false", "placeholder": "7.01.02\tProgram …"}),
        help_text="Satu nama satu baris: kode, tab, nama. Dua kolom yang disalin dari Excel sudah berbentuk demikian.",
    )  # fmt: skip
