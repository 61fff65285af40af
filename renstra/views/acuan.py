"""The nomenclature of a Pemda: its lists and those common to all, as a tree of thousands of names."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from renstra.domain.nomenklatur import TINGKAT, Tempelan, hapus_versi, simpan_nama, tempel
from renstra.enums import Jenjang
from renstra.forms.acuan import NamaForm, TempelForm, VersiForm
from renstra.models import Nomenklatur, VersiNomenklatur
from sakip.core.forms import FormBaris
from sakip.core.permissions import pastikan
from sakip.core.views import (
    SARINGAN_MILIK,
    AcuanMixin,
    DaftarView,
    FormulirView,
    HapusView,
    KirimView,
    Kolom,
    PemdaMixin,
    Saringan,
    milik,
)


class VersiMixin(AcuanMixin):
    model = VersiNomenklatur
    kembali = "nomenklatur:daftar"

    def milik_tempat(self) -> QuerySet:
        return VersiNomenklatur.objects.filter(Q(pemda=None) | Q(pemda=self.pemda))

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Nomenklatur", self.alamat("nomenklatur:daftar"))]


class VersiDaftar(VersiMixin, DaftarView):
    judul = "Nomenklatur"
    pengantar = "Daftar kode dan nama urusan, program, kegiatan, dan sub kegiatan menurut peraturannya."
    kosong = "Belum ada nomenklatur."
    tambah, ubah, hapus = "nomenklatur:tambah", "nomenklatur:ubah", "nomenklatur:hapus"
    label_tambah = "Tambah versi"
    cari = ("nama", "dasar")
    kolom = (
        Kolom("Versi", "nama", urut="nama"),
        Kolom("Dasar hukum", "dasar", urut="dasar"),
        Kolom("Nama di dalamnya", "jumlah", "angka", urut="jumlah"),
        Kolom("Berlaku untuk", milik),
    )
    saringan = (SARINGAN_MILIK,)

    def milik_tempat(self) -> QuerySet:
        return super().milik_tempat().annotate(jumlah=Count("isi")).order_by("nama")

    def susun_baris(self, obj: VersiNomenklatur) -> dict[str, Any]:
        return super().susun_baris(obj) | {"baca": self.alamat("nomenklatur:isi", versi=obj.pk)}

    def get_remah(self) -> list[tuple[str, str]]:
        return []


class VersiFormulir(VersiMixin, FormulirView):
    form_class = VersiForm


class VersiHapus(VersiMixin, HapusView):
    def hapus(self) -> None:
        hapus_versi(self.object, by=self.request.user)


BERVERSI = frozenset(f"nomenklatur:{nama}" for nama in ("isi", "nama_tambah", "nama_ubah", "nama_hapus", "tempel"))


class NamaMixin(PemdaMixin):
    """Names of one list, which the address names."""

    model = Nomenklatur
    kembali = "nomenklatur:isi"
    versi: VersiNomenklatur

    def muat_tempat(self, request: HttpRequest, kwargs: dict[str, Any]) -> None:
        super().muat_tempat(request, kwargs)
        terlihat = VersiNomenklatur.objects.filter(Q(pemda=None) | Q(pemda=self.pemda))
        self.versi = get_object_or_404(terlihat, pk=kwargs["versi"])

    def milik_tempat(self) -> QuerySet:
        return self.versi.isi.select_related("induk", "versi", "padanan__versi")

    def alamat(self, nama: str, **kwargs: Any) -> str:
        return super().alamat(nama, **({"versi": self.versi.pk} if nama in BERVERSI else {}) | kwargs)

    def get_remah(self) -> list[tuple[str, str]]:
        daftar = ("Nomenklatur", self.alamat("nomenklatur:daftar"))
        return [daftar, (self.versi.nama, self.alamat("nomenklatur:isi"))]


class IsiDaftar(NamaMixin, DaftarView):
    """The tree in the order of its codes; a name leads to what stands below it (``?di=``)."""

    template_name = "renstra/nomenklatur.html"
    paginate_by = 100
    tambah, ubah, hapus = "nomenklatur:nama_tambah", "nomenklatur:nama_ubah", "nomenklatur:nama_hapus"
    label_tambah = "Tambah nama"
    kosong = "Belum ada nama. Tambahkan satu per satu, atau tempelkan daftarnya."
    cari = ("kode", "nama", "padanan__nama")
    kolom = (
        Kolom("Kode", "kode", urut="kode"),
        Kolom("Nama", lambda n: f"{'— ' * (TINGKAT[n.jenjang] - 1)}{n.nama}", urut="nama"),
        Kolom("Jenjang", "get_jenjang_display"),
        Kolom("Padanan lama", lambda n: f"{n.padanan} ({n.padanan.versi})" if n.padanan else ""),
    )
    saringan = (
        Saringan(
            "jenjang", "Jenjang", lambda _: [("", "semua"), *Jenjang.choices],
            lambda nama, nilai: nama.filter(jenjang=nilai) if nilai else nama,
        ),
    )  # fmt: skip

    def milik_tempat(self) -> QuerySet:
        nama, self.di = super().milik_tempat(), self._di()
        if self.di is None:
            return nama
        di_bawah = Q(kode__startswith=f"{self.di.kode}.") if self.di.kode else Q(induk=self.di)
        return nama.filter(Q(pk=self.di.pk) | di_bawah)

    def _di(self) -> Nomenklatur | None:
        nomor = self.request.GET.get("di", "")
        return (
            self.versi.isi.filter(pk=int(nomor)).first()
            if nomor.isascii() and nomor.isdecimal() and len(nomor) < 12
            else None
        )

    def boleh_tambah(self) -> bool:
        return self.boleh(VersiNomenklatur.izin, self.versi)

    def get_judul(self) -> str:
        return self.versi.nama

    def get_remah(self) -> list[tuple[str, str]]:
        return super().get_remah()[:1]

    def susun_baris(self, obj: Nomenklatur) -> dict[str, Any]:
        obj.versi = self.versi
        return super().susun_baris(obj) | {"baca": f"?di={obj.pk}" if obj.jenjang != Jenjang.SUBKEGIATAN else ""}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi = {"versi": self.versi, "url_tempel": self.alamat("nomenklatur:tempel") if self.boleh_tambah() else ""}
        return super().get_context_data(**isi | kwargs) | {"di": self.di}


class NamaFormulir(NamaMixin, FormulirView):
    form_class = NamaForm

    def awal(self) -> Nomenklatur:
        return Nomenklatur(versi=self.versi)

    def simpan(self, form: FormBaris) -> None:
        simpan_nama(form.instance, by=self.request.user)


class NamaHapus(NamaMixin, HapusView):
    pass


class TempelView(NamaMixin, KirimView):
    """Many names at once, pasted as lines of code and name."""

    form_class = TempelForm
    hasil: Tempelan

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        pastikan(request.user, self.versi.izin, self.versi)

    def simpan(self, form: TempelForm) -> None:
        isi = form.cleaned_data
        self.hasil = tempel(self.versi, isi["daftar"], jenjang=isi["jenjang"], by=self.request.user)

    def pesan_sukses(self) -> str:
        ada = f"; {self.hasil.ada} sudah ada" if self.hasil.ada else ""
        return f"{self.hasil.baru} nama ditambahkan{ada}."

    def get_judul(self) -> str:
        return "Tempel daftar nama"
