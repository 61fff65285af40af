"""One section of the outline of a book: added, moved, hidden, taken away, its first draft brought back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.generic import View

from laporan.domain import (
    geser_bagian,
    hapus_bagian,
    kembalikan_rancangan,
    pindah_bagian,
    pindah_ke_ujung,
    tambah_bagian,
    tampilkan_bagian,
)
from laporan.domain.letak import ARAH
from laporan.draf import Rancangan
from laporan.forms import BERKAS, LETAK, PindahBagianForm, TambahBagianForm
from laporan.models import Bagian
from laporan.papers import cari_cetakan
from laporan.rules import tanda_tahun
from laporan.views.baca import LaporanMixin
from sakip.core.models import Jejak
from sakip.core.permissions import pastikan
from sakip.core.views import BarisMixin, FormulirView, HapusView, KirimView, YakinView


class TambahBagianView(LaporanMixin, FormulirView):
    """A section of the office's own, in the place that it chooses."""

    model = Bagian
    form_class = TambahBagianForm
    harus_ada = True
    judul_tambah = "Tambah bagian"

    def awal(self) -> Bagian:
        if self.laporan is None:
            raise Http404
        return Bagian(laporan=self.laporan)

    def simpan(self, form: TambahBagianForm) -> None:
        isi = form.cleaned_data
        di_atas = isi["letak"] in LETAK
        berkas = isi["unggahan"] if isi["muatan"] == BERKAS else None
        tambah_bagian(
            laporan=self.laporan,
            by=self.request.user,
            judul=isi["judul"],
            tempat=isi["letak"] if di_atas else "isi",
            induk=None if di_atas else self.laporan.bagian.get(pk=isi["letak"]),
            muatan=cari_cetakan(isi["muatan"]),
            berkas=berkas,
        )

    def get_success_url(self) -> str:
        return self.alamat_buku("bagian_daftar")

    def pesan_sukses(self) -> str:
        return "Bagian sudah ditambahkan. Buka untuk menulis naskahnya, atau geser ke tempatnya."


class SatuBagian(LaporanMixin, BarisMixin):
    """A page of one section, of a book of any kind. Context: tanda, ada_rancangan, diganti (the Jejak to take back)."""

    model = Bagian
    object: Bagian

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().select_related("laporan__perangkat__pemda", "induk")

    @property
    def jenis(self) -> str:
        return self.get_object().laporan.jenis if not hasattr(self, "object") else self.object.laporan.jenis

    def get_success_url(self) -> str:
        return self.alamat_buku("bagian_daftar")

    def get_remah(self) -> list[tuple[str, str]]:
        return [*super().get_remah(), ("Naskah laporan", self.alamat_buku("bagian_daftar"))]

    def di_baris(self) -> str:
        """The outline page, at this section."""
        return f"{self.alamat_buku('bagian_daftar')}#bagian-{self.object.pk}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi = {
            "bagian": self.object,
            "tanda": tanda_tahun(self.object, self.tahun),
            "ada_rancangan": Rancangan(self.object.laporan).ada(self.object.kunci),
            "diganti": self.diganti(),
            "url_dibaca": self.alamat_buku("dibaca"),
        }
        return super().get_context_data(**isi | kwargs)

    def diganti(self) -> Jejak | None:
        """The line about a text that was just replaced, to be taken back with one click."""
        nomor = self.request.GET.get("diganti", "")
        if not nomor.isdecimal() or len(nomor) > 18:
            return None
        return Jejak.objects.filter(pk=nomor, jenis="laporan.bagian", objek_id=self.object.pk, aksi="ubah").first()


class LangsungView(SatuBagian, View):
    """A button beside a section: done at once, then back to the outline."""

    http_method_names = ["post"]

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.object = self.get_object()

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        pastikan(request.user, Bagian.izin, self.object)
        try:
            self.lakukan()
        except ValidationError as salah:
            messages.error(request, " ".join(salah.messages))
        return HttpResponseRedirect(self.di_baris())

    def lakukan(self) -> None:
        """Hand the section to the domain function."""
        raise NotImplementedError


class GeserBagianView(LangsungView):
    """The four arrows beside a section."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if kwargs["arah"] not in ARAH:
            raise Http404

    def lakukan(self) -> None:
        geser_bagian(bagian=self.object, arah=self.kwargs["arah"], by=self.request.user)


class TampilBagianView(LangsungView):
    """Print a section, or leave it out."""

    def lakukan(self) -> None:
        tampil = self.request.POST.get("tampil") == "ya"
        tampilkan_bagian(bagian=self.object, tampil=tampil, by=self.request.user)


class SatuBagianKirim(SatuBagian, KirimView):
    """A form about one section, for those who may write it."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.object = self.get_object()
        pastikan(request.user, Bagian.izin, self.object)


class PindahBagianView(SatuBagianKirim):
    """A section goes to any place in one step."""

    form_class = PindahBagianForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"bagian": self.object}

    def get_judul(self) -> str:
        return f"Pindahkan {self.object.judul}"

    def simpan(self, form: PindahBagianForm) -> None:
        acuan, by = form.cleaned_data["acuan"], self.request.user
        if acuan in LETAK:
            pindah_ke_ujung(bagian=self.object, tempat=acuan, by=by)
        else:
            ke = self.object.laporan.bagian.get(pk=acuan)
            pindah_bagian(bagian=self.object, acuan=ke, cara=form.cleaned_data["cara"], by=by)

    def pesan_sukses(self) -> str:
        return f"“{self.object.judul}” sudah dipindahkan."

    def get_success_url(self) -> str:
        return self.di_baris()


class GantiNaskahView(SatuBagianKirim, YakinView):
    """Asks before texts are replaced; afterwards the page of the section offers to take it back."""

    jejak: Jejak | None = None

    def get_success_url(self) -> str:
        url = self.alamat("laporan:bagian_ubah", pk=self.object.pk)
        return f"{url}?diganti={self.jejak.pk}" if self.jejak else url


class KembalikanRancanganView(GantiNaskahView):
    """The first draft of a section again."""

    tombol = "Ya, kembalikan rancangan"

    def get_judul(self) -> str:
        return f"Kembalikan rancangan {self.object.judul}"

    def kalimat(self) -> str:
        return (
            f"Naskah “{self.object.judul}” yang sekarang diganti dengan rancangan yang disusun dari data saat ini. "
            "Sesudahnya masih ada tombol untuk membatalkan."
        )

    def simpan(self, form: Any) -> None:
        self.jejak = kembalikan_rancangan(bagian=self.object, by=self.request.user)

    def pesan_sukses(self) -> str:
        return "Rancangan sudah dikembalikan."


class HapusBagianView(SatuBagian, HapusView):
    """Takes away a section that the office added; it can be brought back on the next page."""

    jejak: Jejak | None = None

    def hapus(self) -> None:
        self.jejak = hapus_bagian(bagian=self.object, by=self.request.user)

    def get_success_url(self) -> str:
        url = self.alamat_buku("bagian_daftar")
        return f"{url}?dihapus={self.jejak.pk}" if self.jejak else url
