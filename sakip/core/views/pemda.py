"""The Pemda themselves and the offices of one; for its admin, to read for Bagian Organisasi."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Count, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.generic import DetailView, FormView, ListView

from sakip.core.domain_organisasi import atur_keaktifan, buat_pemda, hapus_kantor, isi_kantor, simpan_kantor
from sakip.core.forms import FormBaris, pasang_kesalahan
from sakip.core.forms_pemda import KantorForm, PemdaBaruForm, PemdaUbahForm
from sakip.core.models import Jejak, Pemda, Pengguna, Peran, PerangkatDaerah
from sakip.core.permissions import boleh, pastikan, pemda_terlihat
from sakip.core.views.dasar import PemdaMixin
from sakip.core.views.generik import BarisMixin, FormulirView, HapusView, YakinView
from sakip.core.views.jejak import JejakView
from sakip.core.views.organisasi import UbahKantor


class PemdaDaftar(ListView):
    """The Pemda whose administration the user may open; a new one is the installation's admin to make."""

    template_name = "core/pemda_daftar.html"
    extra_context = {"judul": "Pemerintah daerah"}

    def get_queryset(self) -> QuerySet:
        pemda = pemda_terlihat(self.request.user).annotate(jumlah=Count("perangkat"))
        if not (pemda or self.request.user.is_superuser):
            raise Http404
        return pemda

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"bisa_tambah": boleh(self.request.user, Pemda.izin, Pemda())} | kwargs)


class PemdaBaru(FormView):
    """A new Pemda with its first admin, whose one-time password is shown once."""

    template_name = "generic/formulir.html"
    form_class = PemdaBaruForm
    extra_context = {"judul": "Tambah pemerintah daerah"}

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if not request.user.is_superuser:
            raise Http404

    def form_valid(self, form: PemdaBaruForm) -> HttpResponse:
        isi = form.cleaned_data
        admin = Pengguna(username=isi["username"], nama=isi["nama_admin"])
        try:
            sandi = buat_pemda(form.instance, admin=admin, by=self.request.user)
        except ValidationError as salah:
            pasang_kesalahan(form, salah)
            return self.form_invalid(form)
        return halaman_sandi(
            self.request,
            admin,
            sandi,
            judul=f"{form.instance} siap",
            kembali=reverse("pemda", args=[form.instance.slug]),
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"url_batal": reverse("pemda_daftar")} | kwargs)


def halaman_sandi(
    request: HttpRequest, pengguna: Pengguna, sandi: str, *, kembali: str, judul: str, **isi: Any
) -> HttpResponse:
    """The only page that ever shows a one-time password; no browser keeps it."""
    sampai = timezone.localdate(pengguna.sandi_sementara_sampai)
    isi |= {"pengguna": pengguna, "sandi": sandi, "sampai": sampai, "kembali": kembali, "judul": judul}
    jawaban = render(request, "core/sandi_sementara.html", isi)
    jawaban["Cache-Control"] = "no-store"
    return jawaban


class PemdaUbah(PemdaMixin, UbahKantor):
    model = Pemda
    form_class = PemdaUbahForm
    judul_tambah = "Ubah pemerintah daerah"
    kembali = "pemda"

    def awal(self) -> Pemda:
        return Pemda.objects.select_related("lambang").get(pk=self.pemda.pk)


class PemdaJejak(PemdaMixin, JejakView):
    """The audit trail over all offices of the Pemda, and of what belongs to none."""

    izin_halaman = "ubah_pengguna"

    def terlihat(self) -> QuerySet:
        oleh = Q(pengguna__in=Peran.objects.filter(pemda=self.pemda).values("pengguna"))
        if self.request.user.is_superuser:
            oleh |= Q(pengguna__is_superuser=True)
        return Jejak.objects.filter(Q(perangkat__pemda=self.pemda) | Q(perangkat=None) & oleh)


class KantorPemda(PemdaMixin, BarisMixin):
    """One office of the Pemda."""

    model = PerangkatDaerah

    def get_remah(self) -> list[tuple[str, str]]:
        return [(self.object.nama, self.alamat("pemda:kantor", pk=self.object.pk))] if self.object.pk else []

    def get_success_url(self) -> str:
        return self.alamat("pemda:kantor", pk=self.object.pk) if self.object.pk else self.alamat("pemda")


class KantorBaca(KantorPemda, DetailView):
    """What an office has, with the ways to its units, officials and people."""

    template_name = "core/pemda_kantor.html"

    def get_judul(self) -> str:
        return self.object.nama

    def get_remah(self) -> list[tuple[str, str]]:
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi = {
            "object_kantor": self.object,
            "tahun_ini": timezone.localdate().year,
            "jumlah": {nama: getattr(self.object, nama).count() for nama in ("unit", "pejabat")},
            "bisa_ubah": self.boleh(PerangkatDaerah.izin, self.object),
            "berisi": bool(isi_kantor(self.object)),
        }
        return super().get_context_data(**isi | kwargs)


class KantorFormulir(KantorPemda, FormulirView):
    form_class = KantorForm
    judul_tambah, judul_ubah = "Tambah kantor", "Ubah nama dan alamat kantor"

    def simpan(self, form: FormBaris) -> None:
        simpan_kantor(form.instance, by=self.request.user)

    def pesan_sukses(self) -> str:
        if "pk" in self.kwargs:
            return super().pesan_sukses()
        return f"{self.object} sudah ditambahkan. Lengkapi profil, unit kerja, pejabat, dan akunnya."


class SatuKantor(KantorPemda):
    """A step about one office that its admin may take."""

    object: PerangkatDaerah

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.object = self.get_object()
        pastikan(request.user, self.object.izin, self.object)


class KantorKeaktifan(SatuKantor, YakinView):
    """Hide an office, or show it again."""

    def get_judul(self) -> str:
        return "Sembunyikan kantor" if self.object.aktif else "Tampilkan kantor"

    @property
    def tombol(self) -> str:  # type: ignore[override]
        return "Ya, sembunyikan" if self.object.aktif else "Ya, tampilkan"

    def kalimat(self) -> str:
        if self.object.aktif:
            return (
                f"{self.object} tidak tampil lagi di beranda, dan orang yang hanya berperan di sana tidak dapat "
                "membukanya. Datanya tetap tersimpan dan kantor ini dapat ditampilkan lagi."
            )
        return f"{self.object} tampil lagi di beranda, dan orangnya dapat membukanya."

    def simpan(self, form: Any) -> None:
        atur_keaktifan(self.object, aktif=not self.object.aktif, by=self.request.user)

    def pesan_sukses(self) -> str:
        return f"{self.object} {'ditampilkan lagi' if self.object.aktif else 'disembunyikan'}."


class KantorHapus(KantorPemda, HapusView):
    def hapus(self) -> None:
        hapus_kantor(self.object, by=self.request.user)

    def get_success_url(self) -> str:
        return self.alamat("pemda")
