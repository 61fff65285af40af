"""Forms of the program tree and of what it supports."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import Prefetch, Q

from renstra.enums import Jenjang
from renstra.models import Indikator, Nomenklatur, RumusanIndikator, Sasaran, SimpulProgram
from renstra.models.program import INDUK
from renstra.queries import renstra_untuk
from sakip.core.fields import AngkaFormField
from sakip.core.forms import FormKantor
from sakip.core.models import UnitKerja


class SimpulForm(FormKantor):
    """A node. Code and name come from the nomenclature where they are left empty."""

    class Meta:
        model = SimpulProgram
        fields = [
            "induk", "urusan", "nomenklatur", "kode", "nama", "sasaran_program", "unit", "penanggung_jawab", "lokasi",
            "penunjang", "rincian_tidak_lengkap", "urut",
        ]  # fmt: skip

    def saring(self) -> None:
        jenjang = self.instance.jenjang
        milik = Q(versi__pemda=None) | Q(versi__pemda=self.perangkat.pemda)
        self.pilihan("nomenklatur", Nomenklatur.objects.filter(milik, jenjang=jenjang).select_related("versi"))
        self.fields["nomenklatur"].label_from_instance = _bernama_versi
        self.pilihan("urusan", Nomenklatur.objects.filter(milik, jenjang=Jenjang.URUSAN))
        self.pilihan("unit", UnitKerja.objects.filter(perangkat=self.perangkat))
        self.fields["kode"].required = self.fields["nama"].required = False
        self.fields["nomenklatur"].help_text = "Kode dan nama yang dikosongkan diambil dari sini."
        if induk := INDUK[jenjang]:
            seinduk = SimpulProgram.objects.filter(perangkat=self.perangkat, tahun=self.instance.tahun, jenjang=induk)
            self.pilihan("induk", seinduk)
            self.fields["induk"].required = True
            del self.fields["urusan"], self.fields["sasaran_program"]
        else:
            del self.fields["induk"]

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        for nama in ("kode", "nama"):
            # A code that still ends in a dot is only the proposal taken from the parent.
            isi[nama] = "" if (isi.get(nama) or "").endswith(".") and nama == "kode" else isi.get(nama)
            isi[nama] = isi[nama] or getattr(isi.get("nomenklatur"), nama, "")
            if not isi[nama] and nama not in self.errors:
                self.add_error(nama, f"Isi {nama}nya, atau pilih nomenklaturnya.")
        if isi.get("kode") and self._kode_dipakai(isi["kode"], isi.get("unit")):
            self.add_error(
                "kode", f"Kode {isi['kode']} sudah ada pada tahun ini. Bila berulang, bedakan unit pelaksananya."
            )
        return isi

    def _kode_dipakai(self, kode: str, unit: UnitKerja | None) -> bool:
        sama = SimpulProgram.objects.filter(perangkat=self.perangkat, tahun=self.instance.tahun, kode=kode, unit=unit)
        return sama.exclude(pk=self.instance.pk).exists()


def _bernama_versi(n: Nomenklatur) -> str:
    """Several lists may hold the same code, so the name of the list stands with it."""
    return f"{n} ({n.versi})"


class SalinPohonForm(forms.Form):
    dari = forms.TypedChoiceField(label="Salin dari tahun", coerce=int)

    def __init__(self, *args: Any, tahun: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["dari"].choices = [(t, t) for t in tahun]


class DukunganForm(forms.Form):
    """One box for each sasaran of the Renstra in force and each of its indicators: the share in percent."""

    def __init__(self, *args: Any, simpul: SimpulProgram, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.renstra = renstra_untuk(simpul.perangkat, simpul.tahun)
        ada = {(d.sasaran_id, d.indikator_id): d.bagian for d in simpul.dukungan.all()}
        self.baris: dict[str, Sasaran | Indikator] = {}
        rumusan = Prefetch("indikator", RumusanIndikator.objects.select_related("indikator__perangkat"))
        milik = Sasaran.objects.filter(tujuan__renstra=self.renstra).select_related("tujuan__renstra__perangkat")
        for sasaran in milik.prefetch_related(rumusan) if self.renstra else []:
            self._tambah("sasaran", sasaran, ada.get((sasaran.pk, None)))
            for r in sasaran.indikator.all():
                self._tambah("indikator", r.indikator, ada.get((None, r.indikator_id)))

    def _tambah(self, jenis: str, objek: Sasaran | Indikator, bagian: Decimal | None) -> None:
        nama = f"{jenis}_{objek.pk}"
        self.baris[nama] = objek
        self.fields[nama] = AngkaFormField(label=str(objek), required=False, initial=bagian, max_digits=5)
        self.fields[nama].jenis = jenis

    @property
    def isi(self) -> dict[Sasaran | Indikator, Decimal | None]:
        return {objek: self.cleaned_data[nama] for nama, objek in self.baris.items()}
