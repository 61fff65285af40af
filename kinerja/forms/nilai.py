"""Forms with a value in them: asked as its indicator has it, number, range, predicate or fraction."""

from __future__ import annotations

from django import forms
from django.db.models import Q, QuerySet

from kinerja.models import (
    Pembanding,
    Realisasi,
    Survei,
)
from renstra.domain.nilai import huruf_skala, skala_tanpa_angka
from renstra.enums import Polaritas
from renstra.models import Indikator, Komponen
from sakip.core.fields import AngkaFormField
from sakip.core.forms import FormKantor


class NilaiForm(FormKantor):
    """A form with a value in it; shows only the fields that the indicator's kind of value needs."""

    sebutan = "Nilai"

    def saring(self) -> None:
        ind = self.indikator
        if ind is None:
            return
        huruf = huruf_skala(ind)
        if not huruf:
            self.fields.pop("predikat", None)
        elif skala_tanpa_angka(ind):
            del self.fields["angka"]
            self.fields["predikat"] = self._pilihan_predikat(huruf)
        elif "predikat" in self.fields:
            self.fields["predikat"].label = f"{self.sebutan} (predikat)"
            self.fields["predikat"].help_text = f"Predikat pada skala: {', '.join(huruf)}. Boleh bersama angkanya."
        if ind.polaritas != Polaritas.RENTANG:
            self.fields.pop("angka_atas", None)
        if "angka" in self.fields:
            self.fields["angka"].label = f"{self.sebutan} ({ind.satuan})" if ind.satuan else self.sebutan

    def _pilihan_predikat(self, huruf: list[str]) -> forms.ChoiceField:
        pilihan = [("", "Belum diisi"), *((h, h) for h in huruf)]
        return forms.ChoiceField(label=self.sebutan, choices=pilihan, required=False)

    @property
    def indikator(self) -> Indikator | None:
        return self.instance.indikator if self.instance.indikator_id else None


class RealisasiForm(NilaiForm):
    """The measured value of an indicator in a period, with the lettered parts it has, each typed or out of a survey.

    A composite indicator is asked for its parts only.
    """

    sebutan = "Realisasi"

    class Meta:
        model = Realisasi
        fields = [
            "angka", "predikat", "pembilang", "penyebut", "survei", "alasan_diketik", "ketersediaan", "alasan",
            "penjelasan", "kendala", "solusi", "sumber", "per_tanggal", "status",
        ]  # fmt: skip

    def saring(self) -> None:
        super().saring()
        self._pecahan()
        self._survei()
        if self.indikator.gabungan:
            for nama in ("angka", "predikat", "pembilang", "penyebut", "survei", "alasan_diketik"):
                self.fields.pop(nama, None)
        self.komponen = {f"komponen_{k.pk}": k for k in self.indikator.komponen.all()}
        survei = self.survei_komponen() if self.komponen else None
        for nama, komponen in self.komponen.items():
            self.fields[nama] = self._bidang_komponen(komponen)
            if survei:
                self.fields[f"{nama}_survei"] = self._pilihan_survei(komponen, survei)
        if self.indikator.gabungan:
            self.order_fields([nama for nama in self.fields if nama.startswith("komponen_")])

    def _pecahan(self) -> None:
        ind = self.indikator
        if not ind.pecahan:
            del self.fields["pembilang"], self.fields["penyebut"]
            return
        self.fields["pembilang"].help_text, self.fields["penyebut"].help_text = ind.pembilang, ind.penyebut
        self.fields["angka"].help_text = "Dihitung dari pembilang dan penyebut. Isi langsung bila keduanya tidak ada."

    def _survei(self) -> None:
        survei = Survei.objects.filter(indikator=self.indikator, tahun=self.tahun)
        if not survei.exists():
            del self.fields["survei"], self.fields["alasan_diketik"]
            return
        self.pilihan("survei", survei)
        self.fields["survei"].empty_label = "Diketik, tidak diambil dari survei"

    def survei_komponen(self) -> QuerySet[Survei]:
        """The surveys of the year that a part may be taken from: those of this indicator, or of none."""
        milik = Q(indikator=self.indikator) | Q(indikator=None)
        return Survei.objects.filter(milik, perangkat=self.perangkat, tahun=self.tahun)

    def _bidang_komponen(self, komponen: Komponen) -> AngkaFormField:
        satuan = komponen.satuan or self.indikator.satuan
        return AngkaFormField(
            label=f"{komponen}{f' ({satuan})' if satuan else ''}", desimal=4, required=False,
        )  # fmt: skip

    def _pilihan_survei(self, komponen: Komponen, survei: QuerySet[Survei]) -> forms.ModelChoiceField:
        return forms.ModelChoiceField(
            survei, label=f"{komponen.huruf}. diambil dari survei", required=False, empty_label="Diketik",
            help_text="Bila dipilih, nilainya mengikuti survei itu.",
        )  # fmt: skip


class PembandingForm(NilaiForm):
    sebutan = "Angka pembanding"

    class Meta:
        model = Pembanding
        fields = ["tingkat", "angka", "predikat", "sumber", "ketersediaan", "alasan"]
