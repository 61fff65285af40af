"""Forms of the reviu and of the evaluation."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q

from laporan.domain.reviu import Isian
from laporan.forms_berkas import bidang_berkas
from laporan.models import ButirReviu, EvaluasiAkip, NilaiKomponen, Rekomendasi, Reviu, TindakLanjut
from laporan.papers.reviu import TANPA_TEMUAN
from laporan.reviu.butir import MENURUT_KUNCI
from sakip.core.fields import AngkaFormField
from sakip.core.forms import FormKantor, FormPemda, rapikan
from sakip.core.models import Catatan, Pejabat


class ButirForm(forms.Form):
    """The whole checklist: for each item an answer and an explanation, named by its key.

    It carries what it showed, so that of two forms at once each changes only what was changed in it.
    """

    def __init__(self, *args: Any, reviu: Reviu, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.butir = {b.kunci: b for b in reviu.butir.all()}
        for kunci, b in self.butir.items():
            nama = f"butir {kunci}: {MENURUT_KUNCI[kunci].teks}"
            self.fields[kunci] = forms.ChoiceField(
                label=f"Jawaban {nama}",
                choices=[("", "Belum dijawab"), *ButirReviu.Jawaban.choices],
                initial=b.jawaban,
                required=False,
            )
            self.fields[f"{kunci}-penjelasan"] = forms.CharField(
                label=f"Penjelasan {nama}",
                initial=b.penjelasan,
                required=False,
                max_length=4000,
                widget=forms.Textarea(attrs={"rows": 2}),
            )
        for field in self.fields.values():
            rapikan(field)
            field.show_hidden_initial = True

    def isian(self) -> dict[str, Isian]:
        """The items that were changed in this form."""
        data, ubah = self.cleaned_data, {nama.removesuffix("-penjelasan") for nama in self.changed_data}
        return {k: Isian(data[k], data[f"{k}-penjelasan"]) for k in self.butir if k in ubah}

    def baris(self, kunci: str) -> dict[str, Any]:
        """One item for the page."""
        return {
            "butir": MENURUT_KUNCI[kunci],
            "dari_program": self.butir[kunci].dari_program,
            "jawaban": self[kunci],
            "penjelasan": self[f"{kunci}-penjelasan"],
        }


class PernyataanForm(FormKantor):
    """Number, place, day, inspektur and conclusion; and what is said of each note that is still open."""

    class Meta:
        model = Reviu
        fields = ["nomor", "tempat", "tanggal", "inspektur", "simpulan"]
        help_texts = {
            "inspektur": "Pejabat pemerintah daerah yang tercatat pada halaman Inspektur. Namanya disalin ke pernyataan.",
            "simpulan": "Dicetak sesudah kalimat baku tentang tujuan reviu.",
        }

    def __init__(self, *args: Any, catatan: list[Catatan], **kwargs: Any) -> None:
        self.catatan = catatan
        super().__init__(*args, **kwargs)
        for c in catatan:
            self.fields[f"catatan-{c.pk}"] = forms.CharField(
                label=f"Penjelasan catatan: {c}",
                required=False,
                help_text="Catatan ini masih terbuka. Nyatakan selesai lebih dahulu, atau tulis mengapa dapat diterima.",
                widget=forms.Textarea(attrs={"rows": 2}),
            )

    def saring(self) -> None:
        kepala = self.perangkat.pemda.jabatan_kepala
        milik = Pejabat.objects.filter(Q(perangkat=None), pemda=self.pemda).exclude(jabatan=kepala)
        self.pilihan("inspektur", milik)
        for nama in ("nomor", "tempat", "tanggal", "inspektur", "simpulan"):
            self.fields[nama].required = True
        self.fields["simpulan"].widget.attrs["rows"] = 5
        self.initial.setdefault("simpulan", TANPA_TEMUAN)
        if not self.initial.get("simpulan"):
            self.initial["simpulan"] = TANPA_TEMUAN

    def penjelasan(self) -> dict[int, str]:
        return {c.pk: self.cleaned_data.get(f"catatan-{c.pk}", "") for c in self.catatan}


class InspekturForm(FormPemda):
    """The official who signs for the inspektorat; he belongs to the Pemda, not to an office."""

    class Meta:
        model = Pejabat
        fields = ["nama", "jenis_nip", "nip", "golongan", "jabatan", "penugasan", "mulai", "selesai"]


class LheForm(FormKantor):
    """Number, day, the value of each component, and new recommendations."""

    rekomendasi = forms.CharField(
        label="Rekomendasi baru",
        required=False,
        help_text="Satu rekomendasi per baris. Yang sudah tercatat diubah satu per satu pada halaman LHE.",
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    unggahan = bidang_berkas(
        "Naskah LHE", "PDF, paling besar 20 MB. Kosongkan bila tetap atau tidak ada.", "application/pdf"
    )

    class Meta:
        model = EvaluasiAkip
        fields = ["nomor", "tanggal", "catatan"]

    field_order = ("nomor", "tanggal", *NilaiKomponen.Komponen.values, "catatan", "rekomendasi", "unggahan")

    def saring(self) -> None:
        ada = {n.komponen: n.nilai for n in self.instance.nilai.all()} if self.instance.pk else {}
        for k in NilaiKomponen.Komponen:
            self.fields[k.value] = AngkaFormField(
                label=k.label, desimal=2, help_text=f"0 sampai {NilaiKomponen.BOBOT[k]}.", initial=ada.get(k)
            )
        self.order_fields(self.field_order)

    def nilai(self) -> dict[str, Any]:
        return {k: self.cleaned_data[k] for k in NilaiKomponen.Komponen.values}


class RekomendasiForm(FormKantor):
    class Meta:
        model = Rekomendasi
        fields = ["uraian", "urut"]


class TindakForm(FormKantor):
    class Meta:
        model = TindakLanjut
        fields = ["status", "uraian"]
        help_texts = {"uraian": "Apa yang dilakukan, kapan, dan hasilnya."}
