"""Exceptions below a lock: who may still write, until when, and why."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.functional import cached_property

from sakip.core.domain_kunci import akhiri_pengecualian, beri_pengecualian
from sakip.core.forms_organisasi import PengecualianForm
from sakip.core.models import Kunci, Pengecualian
from sakip.core.views.dasar import KantorMixin
from sakip.core.views.generik import BarisMixin, DaftarView, FormulirView, Kolom, YakinView
from sakip.core.views.kunci import sudah_buka
from sakip.core.waktu import format_waktu


class DiKunci(KantorMixin):
    """A page below one lock of this office that holds the year."""

    @cached_property
    def kunci(self) -> Kunci:
        tahun = Q(tahun=self.tahun) | Q(tahun=None)
        return get_object_or_404(Kunci.objects.filter(tahun, perangkat=self.perangkat), pk=self.kwargs["dikunci"])

    @property
    def dapat_dikecualikan(self) -> bool:
        return self.kunci.sumber != Kunci.Sumber.EDISI and not sudah_buka(self.kunci)

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Kunci data", self.alamat("core:kunci_daftar"))]


class PengecualianDaftar(DiKunci, DaftarView):
    model = Pengecualian
    ubah = "core:pengecualian_akhiri"
    label_tambah = "Beri pengecualian"
    kosong = "Belum ada pengecualian. Selama terkunci, tidak seorang pun dapat mengubah datanya."
    extra_context = {"label_ubah": "Akhiri"}
    kolom = (
        Kolom("Untuk", "pengguna"),
        Kolom("Sampai", lambda p: format_waktu(p.sampai)),
        Kolom("Alasan", "alasan"),
        Kolom("Keadaan", lambda p: "berlaku" if p.sampai > timezone.now() else "berakhir"),
    )

    def get_queryset(self) -> QuerySet:
        return Pengecualian.objects.filter(kunci=self.kunci).select_related("kunci__perangkat", "pengguna")

    def get_judul(self) -> str:
        return f"Kunci {self.kunci.get_lingkup_display().lower()} {self.kunci.tahun or 'semua tahun'}"

    @property
    def pengantar(self) -> str:  # type: ignore[override]
        k = self.kunci
        kalimat = f"Dikunci sejak {format_waktu(k.mulai)}: {k.alasan}."
        if k.sumber == Kunci.Sumber.EDISI:
            return f"{kalimat} Dipasang oleh laporan yang ditandatangani, sehingga tanpa pengecualian."
        return f"{kalimat} Yang disebut di bawah ini masih dapat mengubah datanya sampai waktunya habis."

    def susun_baris(self, obj: Pengecualian) -> dict[str, Any]:
        baris = super().susun_baris(obj)
        return baris | {"ubah": baris["ubah"] if obj.sampai > timezone.now() else ""}

    def boleh_tambah(self) -> bool:
        return self.dapat_dikecualikan and self.boleh(Pengecualian.izin)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        tambah = self.alamat("core:pengecualian_tambah", dikunci=self.kunci.pk) if self.boleh_tambah() else ""
        return super().get_context_data(**{"url_tambah": tambah} | kwargs)


class PengecualianFormulir(DiKunci, FormulirView):
    model = Pengecualian
    form_class = PengecualianForm
    judul_tambah = "Beri pengecualian"

    def awal(self) -> Pengecualian:
        return Pengecualian(kunci=self.kunci)

    def simpan(self, form: PengecualianForm) -> None:
        beri_pengecualian(form.instance, by=self.request.user)

    def pesan_sukses(self) -> str:
        return f"{self.object.pengguna} dapat mengubah data yang dikunci sampai {format_waktu(self.object.sampai)}."

    def get_success_url(self) -> str:
        return self.alamat("core:kunci", dikunci=self.kunci.pk)


class PengecualianAkhiri(BarisMixin, YakinView):
    """Ends an exception before its time."""

    model = Pengecualian
    izin_halaman = "kunci"
    judul = "Akhiri pengecualian"
    tombol = "Ya, akhiri sekarang"

    @cached_property
    def object(self) -> Pengecualian:
        return self.get_object()

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().select_related("kunci__perangkat", "pengguna")

    def kalimat(self) -> str:
        if self.object.sampai <= timezone.now():
            raise Http404
        return f"{self.object.pengguna} tidak dapat lagi mengubah data yang dikunci."

    def simpan(self, form: Any) -> None:
        akhiri_pengecualian(self.object, by=self.request.user)

    def pesan_sukses(self) -> str:
        return "Pengecualian diakhiri."

    def get_success_url(self) -> str:
        return self.alamat("core:kunci", dikunci=self.object.kunci_id)
