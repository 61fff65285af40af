"""Accounts and roles over all offices of a Pemda, for its admin."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone

from sakip.core.domain_pengguna import (
    beri_sandi_sementara,
    buat_akun,
    hapus_peran,
    simpan_pengguna,
    simpan_peran,
)
from sakip.core.forms import FormBaris
from sakip.core.forms_pemda import AkunBaruForm, AkunForm, PeranPemdaForm
from sakip.core.models import Pengguna, Peran
from sakip.core.numbers import format_tanggal
from sakip.core.permissions import pastikan
from sakip.core.views.dasar import PemdaMixin
from sakip.core.views.generik import BarisMixin, DaftarView, FormulirView, HapusView, Kolom, Saringan, YakinView
from sakip.core.views.pemda import halaman_sandi
from sakip.core.views.pengguna import sebutan


class AkunMixin(PemdaMixin):
    """People with a role anywhere in the Pemda, now or once."""

    model = Pengguna
    izin_halaman = "ubah_pengguna"

    def milik_tempat(self) -> QuerySet:
        return Pengguna.objects.filter(pk__in=Peran.objects.filter(pemda=self.pemda).values("pengguna"))

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Akun dan peran", self.alamat("pemda:akun_daftar"))]


def _peran_kini(**syarat: Any) -> QuerySet:
    return Peran.objects.pada(timezone.localdate()).filter(**syarat).values("pengguna")


def pilihan_kantor(halaman: PemdaMixin) -> list[tuple[Any, str]]:
    kantor = halaman.pemda.perangkat.values_list("pk", "nama")
    return [("", "semua"), (f"seluruh-{halaman.pemda.pk}", f"seluruh {halaman.pemda}"), *kantor]


def saring_kantor(akun: QuerySet, nilai: str) -> QuerySet:
    if not nilai:
        return akun
    awal, _, pemda = nilai.partition("-")
    syarat = {"perangkat": None, "pemda": pemda} if pemda else {"perangkat": awal}
    return akun.filter(pk__in=_peran_kini(**syarat))


def saring_akun(akun: QuerySet, nilai: str) -> QuerySet:
    syarat = {
        "aktif": Q(is_active=True),
        "nonaktif": Q(is_active=False),
        "sementara": Q(sandi_sementara_sampai__isnull=False),
        "tanpa_peran": ~Q(pk__in=_peran_kini()),
    }
    return akun.filter(syarat[nilai]) if nilai else akun


KEADAAN = (
    ("", "semua"),
    ("aktif", "aktif"),
    ("nonaktif", "dinonaktifkan"),
    ("sementara", "belum mengganti sandi"),
    ("tanpa_peran", "tanpa peran hari ini"),
)


def keadaan(pengguna: Pengguna) -> str:
    if not pengguna.is_active:
        return "dinonaktifkan"
    return "sandi sementara" if pengguna.sandi_sementara_sampai else "aktif"


def waktu(kapan: Any) -> str:
    return format_tanggal(timezone.localdate(kapan)) if kapan else "belum pernah"


class AkunDaftar(AkunMixin, DaftarView):
    judul = "Akun dan peran"
    cari = ("username", "nama", "email")
    baca, tambah = "pemda:akun", "pemda:akun_tambah"
    label_tambah = "Tambah akun"
    kosong = "Belum ada akun."
    kolom = (
        Kolom("Nama pengguna", "username", urut="username"),
        Kolom("Nama atau sebutan", "nama", urut="nama"),
        Kolom("Peran sekarang", lambda p: ", ".join(sebutan(r) for r in p.peran_di_sini if r.aktif) or "tidak ada"),
        Kolom("Akun", keadaan, urut="is_active"),
        Kolom("Masuk terakhir", lambda p: waktu(p.last_login), urut="last_login"),
    )
    saringan = (
        Saringan("kantor", "Kantor", pilihan_kantor, saring_kantor),
        Saringan(
            "peran", "Peran", lambda _: [("", "semua"), *((j, j.label.split(" (")[0]) for j in Peran.Jenis)],
            lambda akun, nilai: akun.filter(pk__in=_peran_kini(jenis=nilai)) if nilai else akun,
        ),
        Saringan("keadaan", "Akun", lambda _: KEADAAN, saring_akun),
    )  # fmt: skip

    def get_queryset(self) -> QuerySet:
        """Of roles elsewhere nothing is shown here."""
        peran = Peran.objects.filter(pemda=self.pemda).select_related("perangkat", "unit", "pemda")
        return super().get_queryset().prefetch_related(Prefetch("peran", peran, to_attr="peran_di_sini"))

    def get_remah(self) -> list[tuple[str, str]]:
        return []

    def susun_baris(self, obj: Pengguna) -> dict[str, Any]:
        """Whether this admin may change the account is asked on its own page."""
        return {
            "obj": obj,
            "sel": [(k.nilai(obj), k.kelas, k.judul) for k in self.kolom],
            "baca": self.alamat(self.baca, pk=obj.pk),
        }


class AkunTambah(AkunMixin, FormulirView):
    model = Peran
    form_class = AkunBaruForm
    judul_tambah = "Tambah akun"
    kembali = "pemda:akun_daftar"

    def awal(self) -> Peran:
        return Peran(pemda=self.pemda, mulai=timezone.localdate())

    def simpan(self, form: FormBaris) -> None:
        isi = form.cleaned_data
        self.akun = Pengguna(username=isi["username"], nama=isi["nama"])
        self.sandi = buat_akun(pengguna=self.akun, peran=form.instance, by=self.request.user)

    def jawab(self) -> HttpResponse:
        """The password is shown at once, and stands in no address, session or message."""
        return halaman_sandi(
            self.request, self.akun, self.sandi, judul=f"Akun {self.akun.username} siap",
            kembali=self.alamat("pemda:akun", pk=self.akun.pk), **self.konteks_tempat(),
        )  # fmt: skip


class SatuAkun(AkunMixin):
    """A page about one account, which this admin may change."""

    akun: Pengguna

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.akun = get_object_or_404(self.milik_tempat(), pk=kwargs["pk"])
        pastikan(request.user, self.akun.izin, self.akun)

    def get_remah(self) -> list[tuple[str, str]]:
        return [*super().get_remah(), (self.akun.username, self.get_success_url())]

    def get_success_url(self) -> str:
        return self.alamat("pemda:akun", pk=self.akun.pk)


class AkunFormulir(AkunMixin, FormulirView):
    """The account, with its roles in this Pemda below."""

    form_class = AkunForm
    template_name = "core/pemda_akun.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.nama_lama = self.object.username

    def simpan(self, form: FormBaris) -> None:
        simpan_pengguna(form.instance, by=self.request.user)

    def get_success_url(self) -> str:
        return self.alamat("pemda:akun", pk=self.object.pk)

    def url_batal(self) -> str:
        return self.alamat("pemda:akun_daftar")

    def get_judul(self) -> str:
        return f"Akun {self.nama_lama}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        sampai = self.object.sandi_sementara_sampai
        peran = self.object.peran.filter(pemda=self.pemda).select_related("perangkat", "unit", "pemda")
        isi = {
            "akun": self.object,
            "keadaan": keadaan(self.object),
            "sampai": sampai and timezone.localdate(sampai),
            "diri": self.object == self.request.user,
            "peran": [(r, sebutan(r)) for r in peran],
        }
        return super().get_context_data(**isi | kwargs)


class AkunSandi(SatuAkun, YakinView):
    """A new one-time password for who lost his own."""

    tombol = "Ya, buat sandi baru"

    def get_judul(self) -> str:
        return "Buat sandi sementara"

    def kalimat(self) -> str:
        return (
            f"Sandi {self.akun} yang sekarang tidak berlaku lagi, dan ia harus masuk kembali dengan sandi sementara. "
            "Sandi itu hanya tampil satu kali di halaman berikut."
        )

    def simpan(self, form: Any) -> None:
        self.sandi = beri_sandi_sementara(self.akun, by=self.request.user)

    def jawab(self) -> HttpResponse:
        return halaman_sandi(
            self.request, self.akun, self.sandi, judul=f"Sandi sementara {self.akun.username}",
            kembali=self.get_success_url(), **self.konteks_tempat(),
        )  # fmt: skip


class AkunKeaktifan(SatuAkun, YakinView):
    """Shut an account, or open it again."""

    def get_judul(self) -> str:
        return "Nonaktifkan akun" if self.akun.is_active else "Aktifkan akun"

    @property
    def tombol(self) -> str:  # type: ignore[override]
        return "Ya, nonaktifkan" if self.akun.is_active else "Ya, aktifkan"

    def kalimat(self) -> str:
        if self.akun.is_active:
            return f"{self.akun} tidak dapat masuk lagi. Yang pernah dikerjakannya tetap tercatat atas namanya."
        return f"{self.akun} dapat masuk lagi dengan sandinya yang lama."

    def simpan(self, form: Any) -> None:
        self.akun.is_active = not self.akun.is_active
        try:
            simpan_pengguna(self.akun, by=self.request.user)
        except ValidationError:
            self.akun.is_active = not self.akun.is_active
            raise

    def pesan_sukses(self) -> str:
        return f"Akun {self.akun} {'aktif lagi' if self.akun.is_active else 'dinonaktifkan'}."


class PeranMixin(PemdaMixin, BarisMixin):
    """Roles of one account in this Pemda. An account with roles elsewhere too is changed here only in these."""

    model = Peran
    izin_halaman = "ubah_pengguna"

    def milik_tempat(self) -> QuerySet:
        baris = Peran.objects.filter(pemda=self.pemda, pengguna=self.kwargs["pengguna"])
        return baris.select_related("perangkat", "unit", "pemda", "pengguna")

    def pemilik(self) -> Pengguna:
        """The account of the address; 404 where it has no role here."""
        return get_object_or_404(Pengguna, pk=self.kwargs["pengguna"], peran__in=self.milik_tempat()[:1])

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Akun dan peran", self.alamat("pemda:akun_daftar"))]

    def get_success_url(self) -> str:
        return self.alamat("pemda:akun", pk=self.kwargs["pengguna"])


class PeranFormulir(PeranMixin, FormulirView):
    """No office is chosen beforehand: a role for the whole Pemda has none."""

    form_class = PeranPemdaForm

    def awal(self) -> Peran:
        return Peran(pengguna=self.pemilik(), pemda=self.pemda, mulai=timezone.localdate())

    def simpan(self, form: FormBaris) -> None:
        simpan_peran(form.instance, by=self.request.user)


class PeranHapus(PeranMixin, HapusView):
    """Ending a role by its date keeps the record; deleting is for one that was given by mistake."""

    def hapus(self) -> None:
        hapus_peran(self.object, by=self.request.user)
