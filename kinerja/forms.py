"""Forms of the room of performance. A value is asked as its indicator has it: number, range, letter or fraction."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q

from anggaran.models import Tahap
from kinerja.domain.nilai import huruf_skala
from kinerja.models import (
    AnggaranPerjanjian,
    AturanKinerja,
    BarisIku,
    BarisPerjanjian,
    BarisRkt,
    KonversiHuruf,
    Pelaksanaan,
    Pembanding,
    PenetapanIku,
    PerjanjianKinerja,
    Realisasi,
    Survei,
    UnsurSurvei,
)
from renstra.enums import Polaritas
from renstra.models import Indikator, Komponen, Sasaran, SimpulProgram, Skala
from sakip.core.fields import AngkaFormField
from sakip.core.forms import FormKantor
from sakip.core.models import Pejabat


class NilaiForm(FormKantor):
    """A form with a value in it; shows only the fields that the indicator's kind of value needs."""

    sebutan = "Nilai"

    def saring(self) -> None:
        ind = self.indikator
        if ind is None:
            return
        huruf = huruf_skala(ind)
        if huruf and "predikat" in self.fields:
            self.fields["predikat"].label = f"{self.sebutan} (huruf)"
            self.fields["predikat"].help_text = f"Huruf pada skala: {', '.join(huruf)}. Atau isi angkanya saja."
        else:
            self.fields.pop("predikat", None)
        if ind.polaritas != Polaritas.RENTANG:
            self.fields.pop("angka_atas", None)
        self.fields["angka"].label = f"{self.sebutan} ({ind.satuan})" if ind.satuan else self.sebutan

    @property
    def indikator(self) -> Indikator | None:
        return self.instance.indikator if self.instance.indikator_id else None


class RealisasiForm(NilaiForm):
    """The measured value of an indicator in a period, with the lettered parts it has."""

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
        self.komponen = {f"komponen_{k.pk}": k for k in self.indikator.komponen.all()}
        for nama, komponen in self.komponen.items():
            self.fields[nama] = self._bidang_komponen(komponen)

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

    def _bidang_komponen(self, komponen: Komponen) -> AngkaFormField:
        satuan = komponen.satuan or self.indikator.satuan
        return AngkaFormField(
            label=f"{komponen}{f' ({satuan})' if satuan else ''}", desimal=4, required=False,
        )  # fmt: skip


class BarisPerjanjianForm(NilaiForm):
    """One promised indicator; wording left empty is taken from the plan."""

    sebutan = "Target"

    class Meta:
        model = BarisPerjanjian
        fields = [
            "sasaran", "indikator", "uraian_sasaran", "uraian_indikator", "angka", "angka_atas", "predikat", "satuan",
            "urut",
        ]  # fmt: skip

    def saring(self) -> None:
        super().saring()
        sasaran_dan_indikator(self)
        if self.instance.pk:
            del self.fields["indikator"]
        for nama in ("uraian_sasaran", "uraian_indikator"):
            self.fields[nama].required = False
            self.fields[nama].help_text = "Kosong: seperti dalam rencana."

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        salin_bunyi(isi, isi.get("indikator") or self.indikator)
        return isi


class PerjanjianForm(FormKantor):
    """The head of a paper."""

    class Meta:
        model = PerjanjianKinerja
        fields = [
            "nomor", "tanggal", "tempat", "pihak_pertama", "pihak_kedua", "alasan_perubahan", "status", "catatan",
        ]  # fmt: skip

    def saring(self) -> None:
        self.pilihan("pihak_pertama", Pejabat.objects.filter(perangkat=self.perangkat))
        self.pilihan("pihak_kedua", Pejabat.objects.filter(pemda=self.perangkat.pemda, perangkat=None))
        if self.instance.jenis == PerjanjianKinerja.Jenis.MURNI:
            del self.fields["alasan_perubahan"]
        Status = PerjanjianKinerja.Status  # noqa: N806 - an enum
        if self.instance.status == Status.DISETUJUI:
            del self.fields["status"]
        else:
            self.fields["status"].choices = [(s, s.label) for s in (Status.DRAF, Status.TANPA_NASKAH)]


class SusunPerjanjianForm(FormKantor):
    """What is asked before a paper is drawn up."""

    class Meta:
        model = PerjanjianKinerja
        fields = ["jenis", "alasan_perubahan", "tahap", "tanggal", "tempat", "nomor"]
        help_texts = {
            "alasan_perubahan": "Hanya untuk Perjanjian Kinerja Perubahan.",
            "tahap": "Anggaran per program disalin dari tahap ini. Boleh dipilih nanti.",
        }

    def saring(self) -> None:
        self.pilihan("tahap", Tahap.objects.filter(perangkat=self.perangkat, tahun=self.tahun))
        self.fields["tempat"].initial = self.perangkat.kota


class TahapPerjanjianForm(FormKantor):
    """From which stage the budgets of a paper are taken."""

    class Meta:
        model = PerjanjianKinerja
        fields = ["tahap"]

    def saring(self) -> None:
        self.pilihan("tahap", Tahap.objects.filter(perangkat=self.perangkat, tahun=self.tahun))
        self.fields["tahap"].required = True


class AnggaranPerjanjianForm(FormKantor):
    class Meta:
        model = AnggaranPerjanjian
        fields = ["uraian", "nilai", "keterangan", "urut"]


class PenetapanIkuForm(FormKantor):
    class Meta:
        model = PenetapanIku
        fields = [
            "nomor", "tanggal", "tempat", "tahun_mulai", "tugas", "fungsi", "tujuan", "indikator_tujuan",
            "penandatangan",
        ]  # fmt: skip

    def saring(self) -> None:
        self.pilihan("penandatangan", Pejabat.objects.filter(perangkat=self.perangkat))


class SusunIkuForm(FormKantor):
    class Meta:
        model = PenetapanIku
        fields = ["nomor", "tanggal"]


class BarisIkuForm(FormKantor):
    class Meta:
        model = BarisIku
        fields = [
            "sasaran", "indikator", "uraian_sasaran", "uraian_indikator", "satuan", "formulasi", "pembilang", "penyebut",
            "penanggung_jawab", "sumber_data", "urut",
        ]  # fmt: skip

    def saring(self) -> None:
        sasaran_dan_indikator(self)
        for nama in ("uraian_sasaran", "uraian_indikator"):
            self.fields[nama].required = False
            self.fields[nama].help_text = "Kosong: seperti dalam rencana."

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        salin_bunyi(isi, isi.get("indikator"))
        return isi


class SusunRktForm(forms.Form):
    """From which stage the budgets of the RKT are taken."""

    tahap = forms.ModelChoiceField(
        Tahap.objects.none(), label="dasar anggaran", required=False, empty_label="Tanpa anggaran"
    )

    def __init__(self, *args: Any, tahap: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tahap"].queryset = tahap  # type: ignore[attr-defined]


class BarisRktForm(FormKantor):
    class Meta:
        model = BarisRkt
        fields = [
            "uraian_tujuan", "indikator_tujuan", "uraian_sasaran", "indikator_sasaran", "target_sasaran",
            "uraian_program", "indikator_program", "target_program", "uraian_kegiatan", "indikator_kegiatan",
            "target_kegiatan", "anggaran", "simpul", "urut",
        ]  # fmt: skip
        help_texts = {"simpul": "Kegiatan dalam program tahun ini yang dimaksud baris ini."}

    def saring(self) -> None:
        self.pilihan("simpul", SimpulProgram.objects.filter(perangkat=self.perangkat, tahun=self.tahun))


class SurveiForm(FormKantor):
    class Meta:
        model = Survei
        fields = ["nama", "indikator", "skala", "responden", "sumber", "tindak_lanjut"]

    def saring(self) -> None:
        self.pilihan("indikator", Indikator.objects.filter(perangkat=self.perangkat, aktif=True))
        skala_kantor(self, Skala.Kegunaan.SURVEI)


class UnsurForm(forms.ModelForm):
    """One row of the grid; a row without a name is left out."""

    class Meta:
        model = UnsurSurvei
        fields = ["uraian", *UnsurSurvei.SEBARAN, "skor_diketik"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nomor = int(str(self.prefix).rpartition("-")[2]) + 1 if str(self.prefix)[-1:].isdigit() else 0
        for field in self.fields.values():
            field.widget.attrs["aria-label"] = f"{field.label}, baris {nomor}"


class BarisUnsur(forms.BaseFormSet):
    """All rows are optional; those that say nothing are left out, so that emptying a row removes it."""

    def initial_form_count(self) -> int:
        return 0

    @property
    def unsur(self) -> list[UnsurSurvei]:
        """The filled rows, numbered in their order."""
        terisi = [form.instance for form in self.forms if form.has_changed()]
        for nomor, unsur in enumerate(terisi, 1):
            unsur.nomor = nomor
        return terisi


def kisi_unsur(*, baris: int) -> type[BarisUnsur]:
    """The grid of unsur with this many rows."""
    return forms.formset_factory(UnsurForm, formset=BarisUnsur, extra=baris, max_num=60, absolute_max=60)


class PembandingForm(NilaiForm):
    sebutan = "Angka pembanding"

    class Meta:
        model = Pembanding
        fields = ["tingkat", "angka", "predikat", "sumber", "ketersediaan", "alasan"]


class PelaksanaanForm(FormKantor):
    class Meta:
        model = Pelaksanaan
        fields = ["penjelasan", "kendala", "solusi"]


class AturanForm(FormKantor):
    class Meta:
        model = AturanKinerja
        fields = [
            "nama", "dasar", "tahun_mulai", "skala", "rumus_turun", "batas_atas", "batas_rata_rata", "huruf",
            "efisiensi",
        ]  # fmt: skip

    def saring(self) -> None:
        skala_kantor(self, Skala.Kegunaan.CAPAIAN)


class KonversiForm(FormKantor):
    class Meta:
        model = KonversiHuruf
        fields = ["skala", "predikat", "nilai"]

    def saring(self) -> None:
        skala_kantor(self, Skala.Kegunaan.PREDIKAT, Skala.Kegunaan.SURVEI)


def sasaran_dan_indikator(form: FormKantor) -> None:
    """The sasaran of Renstra that hold the year, and the office's indicators."""
    renstra = {"tujuan__renstra__tahun_awal__lte": form.tahun, "tujuan__renstra__tahun_akhir__gte": form.tahun}
    form.pilihan("sasaran", Sasaran.objects.filter(tujuan__renstra__perangkat=form.perangkat, **renstra))
    form.pilihan("indikator", Indikator.objects.filter(perangkat=form.perangkat, aktif=True))


def skala_kantor(form: FormKantor, *kegunaan: str) -> None:
    """The common scales and those of the office's Pemda."""
    form.pilihan("skala", Skala.objects.filter(Q(pemda=None) | Q(pemda=form.perangkat.pemda_id), kegunaan__in=kegunaan))


def salin_bunyi(isi: dict[str, Any], indikator: Indikator | None) -> None:
    """Fill wording that was left empty from the plan."""
    sasaran = isi.get("sasaran")
    if not isi.get("uraian_sasaran") and sasaran:
        isi["uraian_sasaran"] = sasaran.uraian
    if not isi.get("uraian_indikator") and indikator:
        isi["uraian_indikator"] = indikator.nama
        isi["satuan"] = isi.get("satuan") or indikator.satuan
