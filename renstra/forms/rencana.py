"""Forms of the RPJMD and of the rows of a Renstra."""

from __future__ import annotations

from typing import Any

from django import forms

from renstra.models import Misi, Renstra, Rpjmd, Sasaran, SasaranDaerah, Tujuan
from sakip.core.forms import FormKantor, rapikan
from sakip.core.models import Tercatat


class RpjmdForm(FormKantor):
    class Meta:
        model = Rpjmd
        fields = ["nama", "tahun_awal", "tahun_akhir", "visi", "penjelasan_visi"]

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        if isi.get("tahun_awal") and isi.get("tahun_akhir") and isi["tahun_akhir"] < isi["tahun_awal"]:
            self.add_error("tahun_akhir", "Tahun akhir tidak boleh sebelum tahun awal.")
        return isi


class MisiForm(FormKantor):
    class Meta:
        model = Misi
        fields = ["nomor", "uraian", "penjelasan"]


class SasaranDaerahForm(FormKantor):
    class Meta:
        model = SasaranDaerah
        fields = ["nomor", "uraian", "misi"]

    def saring(self) -> None:
        self.pilihan("misi", Misi.objects.filter(rpjmd=self.instance.rpjmd))


class RenstraForm(FormKantor):
    class Meta:
        model = Renstra
        fields = [
            "rpjmd", "nama", "tahun_awal", "tahun_akhir", "berlaku_mulai", "status", "pasangan_akhir", "judul_akhir",
        ]  # fmt: skip

    def saring(self) -> None:
        self.pilihan("rpjmd", Rpjmd.objects.filter(pemda=self.perangkat.pemda))
        if self.instance.status != Renstra.Status.DIGANTI:
            self.fields["status"].choices = [
                pilihan for pilihan in Renstra.Status.choices if pilihan[0] != Renstra.Status.DIGANTI
            ]


class SalinVersiForm(forms.Form):
    """What a new version needs: its name, and the first year measured by it."""

    nama = forms.CharField(
        label="Nama dokumen", max_length=200, help_text="Misalnya: Perubahan Rencana Strategis 2016-2021"
    )
    berlaku_mulai = forms.IntegerField(
        label="Dipakai mulai tahun", help_text="Tahun-tahun sebelumnya tetap diukur menurut versi lama."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            rapikan(field)


class TujuanForm(FormKantor):
    class Meta:
        model = Tujuan
        fields = ["kode", "uraian", "misi", "sasaran_daerah", "urut"]

    def saring(self) -> None:
        rpjmd = self.instance.renstra.rpjmd
        self.pilihan("misi", Misi.objects.filter(rpjmd=rpjmd))
        self.pilihan("sasaran_daerah", SasaranDaerah.objects.filter(rpjmd=rpjmd))


class SasaranForm(FormKantor):
    class Meta:
        model = Sasaran
        fields = ["kode", "uraian", "urut"]


class ButirForm(FormKantor):
    """Strategi, kebijakan, or a program of the matrix: words in an order."""


def form_butir(jenis: type[Tercatat]) -> type[ButirForm]:
    return forms.modelform_factory(jenis, form=ButirForm, fields=["uraian", "urut"])
