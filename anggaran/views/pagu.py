"""The budget of a stage: all nodes at once, one node by jenis belanja, or copied from another stage."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.shortcuts import get_object_or_404

from anggaran.belanja import Belanja
from anggaran.domain import salin_pagu, simpan_grid_pagu
from anggaran.domain.grid import Sel
from anggaran.forms import KisiForm, SalinForm
from anggaran.models import JenisBelanja, Pagu, SumberDana
from anggaran.queries import belanja
from anggaran.views.kisi import KisiView, Nilai, TahapMixin
from renstra.models import SimpulProgram
from sakip.core.views import KirimView


class PaguView(KisiView, TahapMixin):
    """The budget of a stage."""

    extra_context = {"jenis_kisi": "pagu"}

    def baca(self) -> Belanja:
        return belanja(self.perangkat, self.tahun, self.tahap)

    def garis(self) -> dict[int, list[Pagu]]:
        hasil = defaultdict(list)
        for pagu in self.tahap.pagu.order_by("jenis_belanja", "sumber_dana"):
            hasil[pagu.simpul_id].append(pagu)
        return hasil

    def tertinggal(self) -> set[int]:
        return set(self.garis())

    def isi(self) -> Nilai:
        """The lines as they are; a node without one gets a line without jenis belanja."""
        garis, hasil = self.garis(), {}
        for simpul in self.simpul():
            for pagu in garis.get(simpul.pk, ()):
                hasil[Sel(simpul, pagu.jenis_belanja, pagu.sumber_dana)] = pagu.nilai
            if simpul.pk not in garis:
                hasil[Sel(simpul)] = None
        return hasil

    def ditulis(self) -> type[Pagu]:
        return Pagu

    def simpan(self, form: KisiForm) -> None:
        simpan_grid_pagu(tahap=self.tahap, isi=form.perubahan(), by=self.request.user)

    def get_judul(self) -> str:
        return f"Pagu {self.tahap}"

    def get_success_url(self) -> str:
        return self.alamat("anggaran:tahap", pk=self.tahap.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the stage before this one, to compare."""
        semua = self.belanja.semua_tahap
        letak = [t.id for t in semua].index(self.tahap.pk)
        sebelum = semua[letak - 1] if letak else None
        isi = super().get_context_data(**{"tahap": self.tahap, "sebelum": sebelum} | kwargs)
        for baris in isi["baris"]:
            baris["sebelum"] = baris["simpul"].per_tahap[sebelum.id] if sebelum else None
        return isi


class RincianView(PaguView):
    """The budget of one node by jenis belanja, for one sumber dana."""

    template_name = "anggaran/rincian.html"
    extra_context = {"semua_sumber": SumberDana.choices}

    def isi(self) -> Nilai:
        minta = self.request.GET.get("sumber", "")
        self.sumber = minta if minta in SumberDana.values else SumberDana.APBD.value
        cocok = {"perangkat": self.perangkat, "tahun": self.tahun, "pk": self.kwargs["simpul"]}
        self.satu = get_object_or_404(SimpulProgram.objects.select_related("perangkat"), **cocok)
        ada = {p.jenis_belanja: p.nilai for p in self.tahap.pagu.filter(simpul=self.satu, sumber_dana=self.sumber)}
        return {Sel(self.satu, jenis, self.sumber): ada.get(jenis) for jenis in ("", *JenisBelanja.values)}

    def get_form(self, form_class: Any = None) -> KisiForm:
        form = super().get_form(form_class)
        form.fields[Sel(self.satu, "", self.sumber).nama].label = "Tanpa jenis belanja"
        return form

    def get_judul(self) -> str:
        return f"Rincian pagu {self.satu.kode}"

    def get_remah(self) -> list[tuple[str, str]]:
        return [*super().get_remah(), (f"Pagu {self.tahap}", self.get_success_url())]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi = {"satu": self.satu, "sumber": self.sumber}
        return super().get_context_data(**isi | kwargs)

    def get_success_url(self) -> str:
        return self.alamat("anggaran:pagu", pk=self.tahap.pk)


class SalinView(TahapMixin, KirimView):
    """Fill a stage from another one; what it already has stays."""

    template_name = "anggaran/salin.html"
    form_class = SalinForm

    def get_judul(self) -> str:
        return f"Salin pagu ke {self.tahap}"

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Tahap anggaran", self.alamat("anggaran:tahap_daftar"))]

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"ke": self.tahap}

    def ditulis(self) -> type[Pagu]:
        return Pagu

    def simpan(self, form: SalinForm) -> None:
        self.jumlah = salin_pagu(dari=form.cleaned_data["dari"], ke=self.tahap, by=self.request.user)

    def pesan_sukses(self) -> str:
        return f"{self.jumlah} baris pagu disalin ke {self.tahap}."

    def get_success_url(self) -> str:
        return self.alamat("anggaran:pagu", pk=self.tahap.pk)

    def url_batal(self) -> str:
        return self.alamat("anggaran:tahap_daftar")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"tahap": self.tahap} | kwargs)
