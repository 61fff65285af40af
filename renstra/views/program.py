"""The program tree of a year, and what its nodes support."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from renstra.domain import salin_pohon, simpan_dukungan
from renstra.enums import Jenjang
from renstra.forms import DukunganForm, SalinPohonForm, SimpulForm
from renstra.models import SimpulProgram
from renstra.queries import ANAK, pohon, renstra_untuk
from sakip.core.permissions import pastikan
from sakip.core.views import BarisMixin, FormulirView, HapusView, KantorMixin, KirimView


class ProgramMixin:
    def get_remah(self) -> list[tuple[str, str]]:
        return [("Program dan kegiatan", self.alamat("renstra:program"))]

    def tahun_lain(self) -> list[int]:
        """Other years with a tree, newest first."""
        simpul = SimpulProgram.objects.filter(perangkat=self.perangkat).exclude(tahun=self.tahun)
        return list(simpul.order_by("-tahun").values_list("tahun", flat=True).distinct())


class ProgramBaca(ProgramMixin, KantorMixin, TemplateView):
    template_name = "renstra/program.html"
    judul = "Program dan kegiatan"

    def get_remah(self) -> list[tuple[str, str]]:
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        program = pohon(self.perangkat, self.tahun)
        isi = {
            "simpul": [s for p in program for s in p.jelajah()],
            "bisa_ubah": self.dapat_ubah(SimpulProgram),
            "tahun_lain": self.tahun_lain(),
        }
        return super().get_context_data(**isi | kwargs)


class SimpulFormulir(ProgramMixin, FormulirView):
    model = SimpulProgram
    form_class = SimpulForm
    kembali = "renstra:program"

    def awal(self) -> SimpulProgram:
        induk = None
        if "induk" in self.kwargs:
            induk = get_object_or_404(self.get_queryset().exclude(jenjang=Jenjang.SUBKEGIATAN), pk=self.kwargs["induk"])
        saudara = self.get_queryset().filter(induk=induk)
        simpul = super().awal()
        simpul.induk, simpul.jenjang = induk, ANAK[induk.jenjang if induk else None]
        simpul.penunjang = bool(induk and induk.penunjang)
        simpul.kode = f"{induk.kode}." if induk else ""
        simpul.urut = saudara.count() + 1
        return simpul

    def get_success_url(self) -> str:
        jangkar = f"#simpul-{self.object.pk}" if self.object.pk else ""
        return super().get_success_url() + jangkar

    def get_judul(self) -> str:
        return f"{'Ubah' if 'pk' in self.kwargs else 'Tambah'} {self.object.get_jenjang_display().lower()}"

    def pesan_sukses(self) -> str:
        return f"{self.object.get_jenjang_display()} tersimpan."


class SimpulHapus(ProgramMixin, HapusView):
    model = SimpulProgram
    kembali = "renstra:program"


class SalinPohonView(ProgramMixin, KirimView):
    """Copies the tree of another year."""

    template_name = "renstra/salin_pohon.html"
    form_class = SalinPohonForm
    izin_halaman = SimpulProgram.izin
    kembali = "renstra:program"

    def get_judul(self) -> str:
        return f"Salin program ke tahun {self.tahun}"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"tahun": self.tahun_lain()}

    def ditulis(self) -> type[SimpulProgram]:
        return SimpulProgram

    def simpan(self, form: SalinPohonForm) -> None:
        self.dari = form.cleaned_data["dari"]
        self.jumlah = salin_pohon(perangkat=self.perangkat, dari=self.dari, ke=self.tahun, by=self.request.user)

    def pesan_sukses(self) -> str:
        return f"{self.jumlah} program, kegiatan, dan sub kegiatan disalin dari tahun {self.dari}."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"tahun_lain": self.tahun_lain()} | kwargs)


class DukunganBaca(KantorMixin, TemplateView):
    """All nodes with what they support and the sum of the shares."""

    template_name = "renstra/dukungan.html"
    judul = "Dukungan program"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi = {
            "simpul": [s for p in pohon(self.perangkat, self.tahun) for s in p.jelajah()],
            "renstra": renstra_untuk(self.perangkat, self.tahun),
            "bisa_ubah": self.dapat_ubah(SimpulProgram),
        }
        return super().get_context_data(**isi | kwargs)


class DukunganFormulir(BarisMixin, KirimView):
    """The shares of one node."""

    model = SimpulProgram
    form_class = DukunganForm
    template_name = "renstra/dukungan_form.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.simpul = self.get_object()
        pastikan(request.user, SimpulProgram.izin, self.simpul)

    def get_judul(self) -> str:
        return f"Dukungan {self.simpul.get_jenjang_display().lower()} {self.simpul.kode}"

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Dukungan program", self.alamat("renstra:dukungan"))]

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"simpul": self.simpul}

    def ditulis(self) -> SimpulProgram:
        return self.simpul

    def simpan(self, form: DukunganForm) -> None:
        simpan_dukungan(self.simpul, isi=form.isi, by=self.request.user)

    def pesan_sukses(self) -> str:
        return "Dukungan tersimpan."

    def get_success_url(self) -> str:
        return f"{self.alamat('renstra:dukungan')}#simpul-{self.simpul.pk}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"simpul": self.simpul} | kwargs)
