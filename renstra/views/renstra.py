"""Renstra: its versions, the matrix as a readable tree, and the forms of its rows."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from renstra.domain import salin_versi, simpan_renstra
from renstra.domain.kode import kode_sasaran, kode_tujuan
from renstra.forms import RenstraForm, SalinVersiForm, SasaranForm, TujuanForm, form_butir
from renstra.models import Kebijakan, ProgramRenstra, Renstra, Rpjmd, Sasaran, Strategi, Tujuan
from renstra.queries import matriks, renstra_untuk
from renstra.views.dasar import AnakFormulir, MilikHapus, MilikMixin, milik
from sakip.core.forms import FormKantor
from sakip.core.models import Tercatat
from sakip.core.views import DaftarView, FormulirView, HapusView, KantorMixin, KirimView, Kolom


class RenstraMixin:
    def get_remah(self) -> list[tuple[str, str]]:
        return [("Renstra", self.alamat("renstra:renstra"))]


class RenstraBaca(KantorMixin, TemplateView):
    """The Renstra in force in the year, or the version of the address."""

    template_name = "renstra/renstra.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if "pk" in kwargs:
            lengkap = milik(Renstra, self.perangkat).select_related("perangkat", "rpjmd")
            self.renstra = get_object_or_404(lengkap, pk=kwargs["pk"])
        else:
            self.renstra = renstra_untuk(self.perangkat, self.tahun)

    def get_judul(self) -> str:
        return self.renstra.nama if self.renstra else "Renstra"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi = {
            "renstra": self.renstra,
            **self.hak(),
            "matriks": matriks(self.renstra) if self.renstra else None,
            "ada_rpjmd": Rpjmd.objects.filter(pemda=self.perangkat.pemda).exists(),
            "ada_versi": Renstra.objects.filter(perangkat=self.perangkat).exists(),
        }
        return super().get_context_data(**isi | kwargs)

    def hak(self) -> dict[str, bool]:
        """What may be changed: the document with its words and targets, and what stands in it."""
        bisa = self.dapat_ubah(self.renstra or Renstra)
        return {"bisa_dokumen": bisa, "bisa_ubah": bisa and not (self.renstra and self.tetap(self.renstra))}


class RenstraDaftar(RenstraMixin, MilikMixin, DaftarView):
    model = Renstra
    judul = "Versi Renstra"
    pengantar = "Perubahan Renstra dibuat sebagai versi baru, sehingga versi lama tetap dapat dibaca."
    kosong = "Belum ada Renstra. Mulai dari RPJMD, lalu tambahkan Renstra kantor ini."
    tambah, ubah, hapus, baca = "renstra:versi_tambah", "renstra:versi_ubah", "renstra:versi_hapus", "renstra:versi"
    label_tambah = "Renstra baru (kosong)"
    kolom = (
        Kolom("Nama dokumen", "nama"),
        Kolom("Periode", lambda r: f"{r.tahun_awal}-{r.tahun_akhir}"),
        Kolom("Versi", "versi"),
        Kolom("Dipakai mulai", "berlaku_mulai"),
        Kolom("Status", "get_status_display"),
    )

    def get_queryset(self) -> Any:
        return super().get_queryset().select_related("perangkat")


class RenstraFormulir(RenstraMixin, FormulirView):
    model = Renstra
    form_class = RenstraForm

    def awal(self) -> Renstra:
        renstra = super().awal()
        rpjmd = Rpjmd.objects.filter(pemda=self.perangkat.pemda).order_by("-tahun_awal").first()
        if rpjmd:
            renstra.rpjmd, renstra.tahun_awal, renstra.tahun_akhir = rpjmd, rpjmd.tahun_awal, rpjmd.tahun_akhir
            renstra.berlaku_mulai = rpjmd.tahun_awal
        return renstra

    def simpan(self, form: FormKantor) -> None:
        simpan_renstra(form.instance, by=self.request.user)

    def get_success_url(self) -> str:
        pk = self.object.pk
        return self.alamat("renstra:versi", pk=pk) if pk else self.alamat("renstra:versi_daftar")


class RenstraHapus(RenstraMixin, HapusView):
    model = Renstra
    kembali = "renstra:versi_daftar"


class SalinVersiView(RenstraMixin, KirimView):
    """A new version out of an old one, with all its rows."""

    form_class = SalinVersiForm
    izin_halaman = Renstra.izin

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.asal = self.baru = get_object_or_404(milik(Renstra, self.perangkat), pk=kwargs["pk"])

    def get_judul(self) -> str:
        return f"Versi baru dari {self.asal.nama}"

    def get_initial(self) -> dict[str, Any]:
        a = self.asal
        mulai = min(max(self.tahun, a.berlaku_mulai), a.tahun_akhir)
        return {"nama": f"Perubahan Rencana Strategis {a.tahun_awal}-{a.tahun_akhir}", "berlaku_mulai": mulai}

    def simpan(self, form: SalinVersiForm) -> None:
        self.baru = salin_versi(self.asal, **form.cleaned_data, by=self.request.user)

    def pesan_sukses(self) -> str:
        return "Versi baru sudah dibuat. Ubah isinya di halaman ini."

    def get_success_url(self) -> str:
        return self.alamat("renstra:versi", pk=self.baru.pk)


class DiRenstra(RenstraMixin):
    """A row of the matrix returns to its place there."""

    def get_success_url(self) -> str:
        return self.alamat_renstra(self.object)


class TujuanFormulir(DiRenstra, AnakFormulir):
    model, form_class = Tujuan, TujuanForm
    model_induk, nama_induk = Renstra, "renstra"

    def usulan(self, induk: Renstra) -> dict[str, Any]:
        return {"kode": kode_tujuan(induk), "urut": induk.tujuan.count() + 1}


class TujuanHapus(DiRenstra, MilikHapus):
    model = Tujuan


class SasaranFormulir(DiRenstra, AnakFormulir):
    model, form_class = Sasaran, SasaranForm
    model_induk, nama_induk = Tujuan, "tujuan"

    def usulan(self, induk: Tujuan) -> dict[str, Any]:
        return {"kode": kode_sasaran(induk), "urut": induk.sasaran.count() + 1}


class SasaranHapus(DiRenstra, MilikHapus):
    model = Sasaran


class ButirFormulir(DiRenstra, AnakFormulir):
    """Strategi, kebijakan, or program of a sasaran, as the address says."""

    model: type[Tercatat] = Strategi
    model_induk, nama_induk = Sasaran, "sasaran"

    def get_form_class(self) -> type[FormKantor]:
        return form_butir(self.model)

    def usulan(self, induk: Sasaran) -> dict[str, Any]:
        return {"urut": self.model.objects.filter(sasaran=induk).count() + 1}


class ButirHapus(DiRenstra, MilikHapus):
    model: type[Tercatat] = Strategi


BUTIR = {"strategi": Strategi, "kebijakan": Kebijakan, "program_renstra": ProgramRenstra}
