"""The form of an indicator: its identity, its wording here, targets of the years, lettered components."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms

from renstra.domain import IsiTarget
from renstra.enums import Ketersediaan
from renstra.forms.komponen import KomponenMixin, KotakTarget, TandaMixin, teks_target
from renstra.models import Indikator, RumusanIndikator, Skala, Target
from sakip.core.fields import BanyakField
from sakip.core.forms import FormKantor
from sakip.core.models import UnitKerja

TAMBAHAN = ("target_", "tiada_", "sebab_", "komponen_", "tanda_", "nomor_")


class IndikatorForm(KomponenMixin, TandaMixin, FormKantor):
    """``rumusan`` is the place it is opened from (None: identity only), ``tahun_target`` the years of that plan."""

    uraian = forms.CharField(
        label="Bunyi dalam rencana ini", required=False, widget=forms.Textarea,
        help_text="Kosongkan bila sama dengan nama indikator.",
    )  # fmt: skip
    urut = forms.IntegerField(label="Urutan di tempat ini", required=False, min_value=1, max_value=999)

    class Meta:
        model = Indikator
        fields = [
            "kode", "nama", "uraian", "urut", "satuan", "polaritas", "jenis_nilai", "skala", "akumulasi", "gabungan",
            "formulasi", "pembilang", "penyebut", "alasan", "sumber_data", "penanggung_jawab", "iku", "baseline",
            "baseline_predikat", "baseline_tahun", "aktif",
        ]  # fmt: skip
        widgets = {"polaritas": forms.RadioSelect}
        field_classes = {"penanggung_jawab": BanyakField}

    def __init__(
        self, *args: Any, rumusan: RumusanIndikator | None = None, tahun_target: list[int], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.rumusan, self.tahun_target = rumusan, tahun_target
        self.order_fields(self._meta.fields)
        self._siapkan_rumusan()
        target = rumusan.target.all() if rumusan is not None and rumusan.pk else []
        self.ada: dict[tuple[int | None, int], Target] = {(t.komponen_id, t.tahun): t for t in target}
        for tahun in tahun_target if rumusan else []:
            self._tambah_target(tahun)
        self.siapkan_komponen()
        self.siapkan_tanda()

    def saring(self) -> None:
        self.pilihan("penanggung_jawab", UnitKerja.objects.filter(perangkat=self.perangkat))
        guna = [Skala.Kegunaan.PREDIKAT, Skala.Kegunaan.SURVEI]
        self.pilihan("skala", Skala.objects.untuk(self.perangkat.pemda).filter(kegunaan__in=guna))
        if self.instance._state.adding:
            # Asked, never guessed: a wrong direction turns every capaian around.
            self.initial.pop("polaritas", None)
            self.fields["polaritas"].initial = None

    def _siapkan_rumusan(self) -> None:
        if self.rumusan is None:
            del self.fields["uraian"]
        else:
            self.fields["uraian"].initial = self.rumusan.uraian
        if self.rumusan is None or self.rumusan._state.adding:
            del self.fields["urut"]
        else:
            self.fields["urut"].initial = self.rumusan.urut

    def _tambah_target(self, tahun: int) -> None:
        lama = self.ada.get((None, tahun))
        self.fields[f"target_{tahun}"] = KotakTarget(label=f"Target {tahun}", initial=teks_target(lama))
        self.fields[f"tiada_{tahun}"] = forms.ChoiceField(
            label=f"Keadaan {tahun}", choices=Ketersediaan.choices, required=False,
            initial=lama.ketersediaan if lama else Ketersediaan.ADA,
        )  # fmt: skip
        self.fields[f"sebab_{tahun}"] = forms.CharField(
            label=f"Alasan {tahun}",
            required=False,
            max_length=250,
            initial=lama.alasan if lama else "",
        )

    # What the template walks over.

    def bidang_utama(self) -> Iterator[forms.BoundField]:
        return (self[nama] for nama in self.fields if not nama.startswith(TAMBAHAN))

    def baris_target(self) -> list[tuple[int, forms.BoundField, forms.BoundField, forms.BoundField]]:
        tahun = self.tahun_target if self.rumusan else []
        return [(t, self[f"target_{t}"], self[f"tiada_{t}"], self[f"sebab_{t}"]) for t in tahun]

    # Reading what was typed.

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        ukuran = Indikator(
            jenis_nilai=isi.get("jenis_nilai") or "", skala=isi.get("skala"), polaritas=isi.get("polaritas") or ""
        )
        self.isi_target = {t: self._baca_baris(t, ukuran) for t in (self.tahun_target if self.rumusan else [])}
        self.isi_komponen = [k for i in range(self.jumlah) if (k := self.baca_komponen(i, ukuran))]
        self.periksa_tanda()
        return isi

    def _baca_baris(self, tahun: int, ukuran: Indikator) -> IsiTarget:
        isi = self.cleaned_data
        keadaan = isi.get(f"tiada_{tahun}") or Ketersediaan.ADA
        if keadaan == Ketersediaan.ADA:
            return self.baca(f"target_{tahun}", ukuran)
        if isi.get(f"target_{tahun}"):
            self.add_error(f"target_{tahun}", "Targetnya terisi, tetapi ditandai tidak ada. Kosongkan salah satunya.")
        elif not isi.get(f"sebab_{tahun}"):
            self.add_error(f"sebab_{tahun}", "Tulis alasan mengapa targetnya tidak ada.")
        return IsiTarget(ketersediaan=keadaan, alasan=isi.get(f"sebab_{tahun}") or "")


class PakaiIndikatorForm(forms.Form):
    """Put an indicator that the office has already at another place of its plan."""

    indikator = forms.ModelChoiceField(Indikator.objects.none(), label="Indikator")
    uraian = forms.CharField(
        label="Bunyi dalam rencana ini", required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Kosongkan bila sama dengan nama indikator.",
    )  # fmt: skip

    def __init__(self, *args: Any, rumusan: RumusanIndikator, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        tempat = rumusan.tempat
        sudah = tempat.indikator.values("indikator")
        self.fields["indikator"].queryset = Indikator.objects.filter(perangkat=tempat.pemilik, aktif=True).exclude(
            pk__in=sudah
        )
