"""Users of the Pemda and what they may do; for its admin."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone

from sakip.core.domain_pengguna import atur_sandi, buat_pengguna, hapus_peran, simpan_pengguna, simpan_peran
from sakip.core.forms import FormKantor
from sakip.core.forms_organisasi import PenggunaBaruForm, PenggunaForm, PeranForm, SandiForm
from sakip.core.models import Pengguna, Peran
from sakip.core.numbers import format_tanggal
from sakip.core.permissions import pastikan
from sakip.core.views.dasar import KantorMixin
from sakip.core.views.generik import BarisMixin, DaftarView, FormulirView, HapusView, KirimView, Kolom


class AdminMixin(KantorMixin):
    """Pages for the admin: users with a role anywhere in the Pemda of the office."""

    izin_halaman = "ubah_pengguna"

    def semua_pengguna(self) -> QuerySet:
        sepemda = Peran.objects.filter(pemda=self.perangkat.pemda_id).values("pengguna")
        return Pengguna.objects.filter(pk__in=sepemda)

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Pengguna dan peran", self.alamat("core:pengguna_daftar"))]


class PenggunaMixin(AdminMixin, BarisMixin):
    model = Pengguna

    def get_queryset(self) -> QuerySet:
        return self.semua_pengguna()


class PenggunaDaftar(DaftarView, PenggunaMixin):
    model = Pengguna
    judul = "Pengguna dan peran"
    cari = ("username", "nama", "email")
    baca, tambah = "core:pengguna", "core:pengguna_tambah"
    label_tambah = "Tambah pengguna"
    kosong = "Belum ada pengguna."
    kolom = (
        Kolom("Nama pengguna", "username", urut="username"),
        Kolom("Nama atau sebutan", "nama", urut="nama"),
        Kolom("Peran sekarang", lambda p: ", ".join(sebutan(r) for r in p.peran.all() if r.aktif) or "tidak ada"),
        Kolom("Akun", lambda p: "aktif" if p.is_active else "tidak aktif"),
    )

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().prefetch_related("peran__perangkat", "peran__unit", "peran__pemda")

    def get_remah(self) -> list[tuple[str, str]]:
        return []

    def susun_baris(self, obj: Pengguna) -> dict[str, Any]:
        """Whether this admin may change the user is asked on the user's own page."""
        return {
            "obj": obj,
            "sel": [(k.nilai(obj), k.kelas, k.judul) for k in self.kolom],
            "baca": self.alamat(self.baca, pk=obj.pk),
        }


def sebutan(peran: Peran) -> str:
    """Short: Camat – Kecamatan Contoh."""
    return f"{peran.get_jenis_display().split(' (')[0]} – {peran.unit or peran.perangkat or peran.pemda}"


class SatuPengguna(AdminMixin):
    """A page about one user, whom this admin may change."""

    pengguna: Pengguna

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.pengguna = get_object_or_404(self.semua_pengguna(), pk=kwargs["pengguna"])
        pastikan(request.user, "ubah_pengguna", self.pengguna)

    def get_success_url(self) -> str:
        return self.alamat("core:pengguna", pk=self.pengguna.pk)


class PenggunaFormulir(FormulirView, PenggunaMixin):
    """The account of a user, with his roles below."""

    model = Pengguna
    form_class = PenggunaForm
    template_name = "core/pengguna.html"
    kembali = "core:pengguna_daftar"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.nama_lama = self.object.username

    def simpan(self, form: FormKantor) -> None:
        simpan_pengguna(form.instance, by=self.request.user)

    def get_judul(self) -> str:
        return f"Pengguna {self.nama_lama}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        peran = [
            {
                "obj": r,
                "nama": sebutan(r),
                "mulai": format_tanggal(r.mulai),
                "selesai": r.selesai and format_tanggal(r.selesai),
            }
            for r in self.object.peran.select_related("perangkat", "unit", "pemda")
        ]
        return super().get_context_data(**{"pengguna": self.object, "peran": peran} | kwargs)


class PenggunaTambah(FormulirView, AdminMixin):
    model = Peran
    form_class = PenggunaBaruForm
    kembali = "core:pengguna_daftar"
    judul_tambah = "Tambah pengguna"

    def awal(self) -> Peran:
        return Peran(pemda=self.perangkat.pemda, mulai=timezone.localdate())

    def simpan(self, form: FormKantor) -> None:
        isi = form.cleaned_data
        buat_pengguna(
            pengguna=Pengguna(username=isi["username"], nama=isi["nama"]),
            sandi=isi["sandi"],
            peran=form.instance,
            by=self.request.user,
        )

    def pesan_sukses(self) -> str:
        return "Pengguna tersimpan. Sampaikan nama pengguna dan sandinya secara pribadi."


class SandiView(SatuPengguna, KirimView):
    """A new password for a user who forgot his own."""

    form_class = SandiForm

    def simpan(self, form: SandiForm) -> None:
        atur_sandi(self.pengguna, sandi=form.cleaned_data["sandi"], by=self.request.user)

    def pesan_sukses(self) -> str:
        return f"Sandi {self.pengguna} sudah diganti. Sampaikan secara pribadi."

    def get_judul(self) -> str:
        return f"Atur sandi {self.pengguna}"


class PeranMixin(SatuPengguna, BarisMixin):
    """Roles of one user in this Pemda."""

    model = Peran

    def get_queryset(self) -> QuerySet:
        cocok = {"pengguna": self.kwargs["pengguna"], "pemda": self.perangkat.pemda_id}
        return Peran.objects.filter(**cocok).select_related("perangkat", "unit", "pemda", "pengguna")


class PeranFormulir(FormulirView, PeranMixin):
    """No office is chosen beforehand: a role for the whole Pemda has none."""

    model = Peran
    form_class = PeranForm

    def awal(self) -> Peran:
        return Peran(pengguna=self.pengguna, pemda=self.perangkat.pemda, mulai=timezone.localdate())

    def simpan(self, form: FormKantor) -> None:
        simpan_peran(form.instance, by=self.request.user)


class PeranHapus(PeranMixin, HapusView):
    def hapus(self) -> None:
        hapus_peran(self.object, by=self.request.user)
