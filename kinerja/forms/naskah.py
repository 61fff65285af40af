"""Forms of the papers: Perjanjian Kinerja, IKU, RKT."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q

from anggaran.models import Tahap
from kinerja.forms.nilai import NilaiForm
from kinerja.models import (
    AnggaranPerjanjian,
    BarisIku,
    BarisPerjanjian,
    BarisRkt,
    ButirKeputusan,
    PenetapanIku,
    PerjanjianKinerja,
)
from renstra.models import Indikator, Sasaran, SimpulProgram
from renstra.queries import renstra_untuk
from sakip.core.forms import FormKantor
from sakip.core.models import Pejabat, Peraturan, UnitKerja


class BarisPerjanjianForm(NilaiForm):
    """One promised indicator; wording left empty is taken from the plan."""

    sebutan = "Target"

    class Meta:
        model = BarisPerjanjian
        fields = [
            "tingkat", "sasaran", "simpul", "indikator", "uraian_sasaran", "uraian_indikator", "angka", "angka_atas",
            "predikat", "satuan", "ketersediaan", "alasan", "keterangan", "urut",
        ]  # fmt: skip
        help_texts = {
            "sasaran": "Untuk sasaran strategis.",
            "simpul": "Untuk sasaran program: program, kegiatan, atau sub kegiatan tahun ini.",
        }

    def saring(self) -> None:
        super().saring()
        sasaran_dan_indikator(self)
        self.pilihan("simpul", SimpulProgram.objects.filter(perangkat=self.perangkat, tahun=self.tahun))
        self.fields["tingkat"].required = self.fields["ketersediaan"].required = False
        if self.instance.pk:
            del self.fields["indikator"]
        for nama in ("uraian_sasaran", "uraian_indikator"):
            self.fields[nama].required = False
            self.fields[nama].help_text = "Kosong: seperti dalam rencana."

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        simpul = isi.get("simpul")
        if simpul and isi.get("tingkat") == BarisPerjanjian.Tingkat.PROGRAM:
            isi["uraian_sasaran"] = isi.get("uraian_sasaran") or simpul.sasaran_program or simpul.nama
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
        atasan = self.perangkat if self.instance.unit_id else None
        self.pilihan("pihak_kedua", Pejabat.objects.filter(pemda=self.perangkat.pemda, perangkat=atasan))
        if self.instance.jenis == PerjanjianKinerja.Jenis.MURNI:
            del self.fields["alasan_perubahan"]
        Status = PerjanjianKinerja.Status  # noqa: N806 - an enum
        self.fields["status"].choices = [(s, s.label) for s in (Status.DRAF, Status.TANPA_NASKAH)]


class SusunPerjanjianForm(FormKantor):
    """What is asked before a paper is drawn up."""

    sertakan_program = forms.BooleanField(
        label="Sertakan sasaran program", required=False,
        help_text="Program tahun ini yang berindikator ikut diperjanjikan, sesudah sasaran strategis.",
    )  # fmt: skip

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


class SusunPerjanjianUnitForm(SusunPerjanjianForm):
    """The same for a unit; its rows come from the superior's paper and from the nodes that it carries out."""

    sertakan_program = None

    class Meta(SusunPerjanjianForm.Meta):
        fields = ["unit", *SusunPerjanjianForm.Meta.fields]
        help_texts = SusunPerjanjianForm.Meta.help_texts | {
            "unit": "", "tahap": "Anggaran kegiatan unit ini disalin dari tahap ini. Boleh dipilih nanti.",
        }  # fmt: skip

    def saring(self) -> None:
        super().saring()
        self.fields["unit"].required = True
        self.fields["unit"].empty_label = "Pilih unit kerja"
        self.pilihan("unit", UnitKerja.objects.filter(perangkat=self.perangkat))


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
            "nomor", "tanggal", "tempat", "tahun_mulai", "tentang", "tugas", "fungsi", "tujuan", "indikator_tujuan",
            "penandatangan",
        ]  # fmt: skip

    def saring(self) -> None:
        self.pilihan("penandatangan", Pejabat.objects.filter(perangkat=self.perangkat))


class SusunIkuForm(FormKantor):
    class Meta:
        model = PenetapanIku
        fields = ["nomor", "tanggal"]


class BarisIkuForm(NilaiForm):
    """One IKU of the decree; its target is printed where the decree has one."""

    sebutan = "Target"

    class Meta:
        model = BarisIku
        fields = [
            "sasaran", "indikator", "uraian_sasaran", "uraian_indikator", "satuan", "angka", "angka_atas", "predikat",
            "alasan_pemilihan", "formulasi", "pembilang", "penyebut", "penanggung_jawab", "sumber_data", "keterangan",
            "urut",
        ]  # fmt: skip

    def saring(self) -> None:
        super().saring()
        sasaran_dan_indikator(self)
        for nama in ("uraian_sasaran", "uraian_indikator"):
            self.fields[nama].required = False
            self.fields[nama].help_text = "Kosong: seperti dalam rencana."

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        salin_bunyi(isi, isi.get("indikator"))
        return isi


class ButirKeputusanForm(FormKantor):
    """One item of a decree's list; a mengingat may be chosen from the list of regulations."""

    class Meta:
        model = ButirKeputusan
        fields = ["peraturan", "uraian", "urut"]
        help_texts = {
            "peraturan": "Pilih dari daftar peraturan, atau kosongkan dan tulis bunyinya sendiri.",
            "uraian": "Baris yang diawali “a. ” atau “(1) ” menjadi rincian.",
        }

    def saring(self) -> None:
        if self.instance.jenis != ButirKeputusan.Jenis.MENGINGAT:
            del self.fields["peraturan"]
            return
        self.pilihan("peraturan", Peraturan.objects.untuk(self.perangkat.pemda).berlaku(self.tahun))
        self.fields["uraian"].required = False
        self.fields["uraian"].help_text = "Kosong: disalin dari peraturan yang dipilih."

    def clean(self) -> dict[str, Any]:
        """What is chosen is copied, so that the decree keeps its words when the list changes."""
        isi: dict[str, Any] = super().clean()
        peraturan = isi.get("peraturan")
        if not isi.get("uraian") and peraturan:
            isi["uraian"] = str(peraturan) + (f" ({peraturan.keterangan})" if peraturan.keterangan else "")
        elif not isi.get("uraian") and "uraian" not in self.errors:
            self.add_error("uraian", "Pilih peraturan, atau tulis bunyinya.")
        return isi


class SusunRktForm(forms.Form):
    """From which stage the budgets of the RKT are taken."""

    tahap = forms.ModelChoiceField(
        Tahap.objects.none(), label="Dasar anggaran", required=False, empty_label="Tanpa anggaran"
    )

    def __init__(self, *args: Any, tahap: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tahap"].queryset = tahap


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


def sasaran_dan_indikator(form: FormKantor) -> None:
    """The sasaran of the Renstra in force, with the one that the row has already; and the office's indicators."""
    berlaku = Q(tujuan__renstra=renstra_untuk(form.perangkat, form.tahun)) | Q(pk=form.instance.sasaran_id)
    form.pilihan("sasaran", Sasaran.objects.filter(berlaku, tujuan__renstra__perangkat=form.perangkat))
    form.pilihan("indikator", Indikator.objects.filter(perangkat=form.perangkat, aktif=True))


def salin_bunyi(isi: dict[str, Any], indikator: Indikator | None) -> None:
    """Fill wording that was left empty from the plan."""
    sasaran = isi.get("sasaran")
    if not isi.get("uraian_sasaran") and sasaran:
        isi["uraian_sasaran"] = sasaran.uraian
    if not isi.get("uraian_indikator") and indikator:
        isi["uraian_indikator"] = indikator.nama
        isi["satuan"] = isi.get("satuan") or indikator.satuan
