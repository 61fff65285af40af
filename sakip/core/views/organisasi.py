"""The office itself: profile and letterhead, units, officials, and a new office."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.views.generic import TemplateView, View

from sakip.core.berkas import BerkasRusak, baca
from sakip.core.domain_organisasi import simpan_kantor, simpan_unit
from sakip.core.forms import FormBaris, FormKantor
from sakip.core.forms_organisasi import (
    PejabatForm,
    PemdaForm,
    ProfilForm,
    UnitForm,
)
from sakip.core.models import Pejabat, Pemda, PerangkatDaerah, UnitKerja
from sakip.core.numbers import format_tanggal
from sakip.core.views.dasar import KantorMixin
from sakip.core.views.generik import BarisMixin, DaftarView, FormulirView, HapusView, Kolom, kata_cari


class ProfilView(KantorMixin, TemplateView):
    """What letterhead and BAB I print of the office."""

    template_name = "core/profil.html"
    judul = "Profil kantor"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        izin = {
            "bisa_ubah": self.boleh("ubah_organisasi"),
            "bisa_ubah_pemda": self.boleh("ubah_pemda", self.perangkat.pemda),
        }
        return super().get_context_data(**izin | kwargs)


class LambangView(KantorMixin, View):
    """The picture of the office (``milik`` kantor) or of its Pemda, for those who may see the office."""

    def get(self, request: HttpRequest, *args: Any, milik: str, **kwargs: Any) -> HttpResponse:
        berkas = (self.perangkat if milik == "kantor" else self.perangkat.pemda).lambang
        if berkas is None:
            raise Http404
        try:
            isi = baca(berkas)
        except BerkasRusak as salah:
            raise Http404 from salah
        jawaban = HttpResponse(isi, content_type=berkas.jenis)
        jawaban["Cache-Control"] = "private, no-cache"
        jawaban["Content-Security-Policy"] = "default-src 'none'; sandbox"
        return jawaban


class UbahKantor(FormulirView):
    """A form over the office or its Pemda, with the upload of a lambang."""

    kembali = "core:profil"

    def simpan(self, form: FormBaris) -> None:
        simpan_kantor(
            form.instance,
            by=self.request.user,
            unggahan=form.cleaned_data.get("unggahan"),
            hapus_lambang=form.cleaned_data.get("hapus_lambang", False),
        )


class ProfilFormulir(UbahKantor):
    model = PerangkatDaerah
    form_class = ProfilForm
    judul_tambah = "Ubah profil kantor"

    def awal(self) -> PerangkatDaerah:
        return PerangkatDaerah.objects.select_related("pemda", "lambang").get(pk=self.perangkat.pk)

    def pesan_sukses(self) -> str:
        return "Profil kantor tersimpan."


class PemdaFormulir(UbahKantor):
    model = Pemda
    form_class = PemdaForm
    judul_tambah = "Ubah pemerintah daerah"

    def awal(self) -> Pemda:
        return Pemda.objects.select_related("lambang").get(pk=self.perangkat.pemda_id)


class UnitDaftar(DaftarView):
    """The tree, each unit below the one above it."""

    model = UnitKerja
    judul = "Unit kerja"
    kosong = "Belum ada unit kerja. Tambahkan misalnya Sekretariat, lalu sub bagian di bawahnya."
    cari = ("nama",)
    tambah, ubah, hapus = "core:unit_tambah", "core:unit_ubah", "core:unit_hapus"
    label_tambah = "Tambah unit"
    kolom = (
        Kolom("Unit", lambda u: f"{'— ' * getattr(u, 'tingkat', 0)}{u.nama}"),
        Kolom("Jenis", "get_jenis_display"),
        Kolom("Di bawah", lambda u: u.induk or ""),
    )

    def get_queryset(self) -> Any:
        unit = super().get_queryset().select_related("induk")
        return unit if kata_cari(self.request) else susun_pohon(list(unit))


def susun_pohon(unit: list[UnitKerja]) -> list[UnitKerja]:
    """The units in the order of their tree, each with its level as ``tingkat``."""
    anak: dict[int | None, list[UnitKerja]] = {}
    for u in unit:
        anak.setdefault(u.induk_id, []).append(u)

    def telusuri(induk: int | None, tingkat: int) -> list[UnitKerja]:
        hasil = []
        for u in anak.get(induk, []):
            u.tingkat = tingkat
            hasil += [u, *telusuri(u.pk, tingkat + 1)]
        return hasil

    return telusuri(None, 0)


class UnitFormulir(FormulirView):
    model = UnitKerja
    form_class = UnitForm
    kembali = "core:unit_daftar"

    def simpan(self, form: FormKantor) -> None:
        simpan_unit(form.instance, by=self.request.user)


class UnitHapus(HapusView):
    model = UnitKerja
    kembali = "core:unit_daftar"


class PejabatMixin(BarisMixin):
    """Officials of the office, and the head of its Pemda."""

    model = Pejabat

    def get_queryset(self) -> QuerySet:
        milik = Q(perangkat=self.perangkat) | Q(perangkat=None, pemda=self.perangkat.pemda_id)
        return Pejabat.objects.filter(milik).select_related("perangkat", "pemda")


class PejabatDaftar(DaftarView, PejabatMixin):
    model = Pejabat
    judul = "Pejabat"
    kosong = "Belum ada pejabat. Tambahkan camat, agar namanya dapat dicetak pada Perjanjian Kinerja dan laporan."
    tambah, ubah, hapus = "core:pejabat_tambah", "core:pejabat_ubah", "core:pejabat_hapus"
    label_tambah = "Tambah pejabat"
    kolom = (
        Kolom("Nama", "nama"),
        Kolom("NIP", "nip_tercetak"),
        Kolom("Pangkat", lambda p: p.get_golongan_display()),
        Kolom("Jabatan", "jabatan_lengkap"),
        Kolom("Mulai", lambda p: format_tanggal(p.mulai)),
        Kolom("Sampai", lambda p: format_tanggal(p.selesai) if p.selesai else ""),
    )


class PejabatFormulir(FormulirView, PejabatMixin):
    """``?kepala=1`` adds the head of the Pemda, who belongs to no office."""

    model = Pejabat
    form_class = PejabatForm
    kembali = "core:pejabat_daftar"

    def awal(self) -> Pejabat:
        kepala = self.request.GET.get("kepala") == "1"
        isi: dict[str, Any] = {"perangkat": self.perangkat, "jabatan": self.perangkat.jabatan_kepala}
        if kepala:
            isi = {"jabatan": self.perangkat.pemda.jabatan_kepala, "jenis_nip": Pejabat.JenisNip.TANPA}
        return Pejabat(pemda=self.perangkat.pemda, **isi)


class PejabatHapus(HapusView, PejabatMixin):
    model = Pejabat
    kembali = "core:pejabat_daftar"
