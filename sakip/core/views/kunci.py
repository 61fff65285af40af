"""Closed periods: read by all, set and opened by Bagian Organisasi or admin."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from sakip.core.domain_organisasi import buka_kunci
from sakip.core.forms_organisasi import KunciForm
from sakip.core.models import Kunci
from sakip.core.numbers import format_tanggal
from sakip.core.views.generik import BarisMixin, DaftarView, FormulirView, HapusView, Kolom


class KunciMixin(BarisMixin):
    """Locks that hold or held this year; those of all years too."""

    model = Kunci

    def get_queryset(self) -> QuerySet:
        tahun = Q(tahun=self.tahun) | Q(tahun=None)
        return Kunci.objects.filter(tahun, perangkat=self.perangkat).select_related("perangkat")


class KunciDaftar(DaftarView, KunciMixin):
    model = Kunci
    judul = "Kunci data"
    pengantar = "Data yang dikunci tidak dapat diubah. Kunci dipasang dan dibuka oleh Bagian Organisasi atau admin."
    kosong = "Belum ada kunci untuk tahun ini."
    tambah, ubah, baca = "core:kunci_tambah", "core:kunci_buka", "core:kunci"
    label_tambah = "Pasang kunci"
    extra_context = {"label_ubah": "Buka"}
    kolom = (
        Kolom("Yang dikunci", lambda k: k.get_lingkup_display()),
        Kolom("Oleh", lambda k: "laporan yang ditandatangani" if k.sumber else "Bagian Organisasi"),
        Kolom("Tahun", lambda k: k.tahun or "semua tahun"),
        Kolom("Alasan", "alasan"),
        Kolom("Mulai", lambda k: format_tanggal(timezone.localtime(k.mulai).date())),
        Kolom("Sampai", lambda k: format_tanggal(timezone.localtime(k.sampai).date()) if k.sampai else ""),
        Kolom("Keadaan", lambda k: "terbuka" if sudah_buka(k) else "terkunci"),
    )

    def susun_baris(self, obj: Kunci) -> dict[str, Any]:
        """A lock of a signed year is shown, and not opened here."""
        bisa = self.boleh(Kunci.izin, obj) and not sudah_buka(obj) and obj.sumber != Kunci.Sumber.EDISI
        return {
            "obj": obj,
            "sel": [(k.nilai(obj), k.kelas, k.judul) for k in self.kolom],
            "baca": self.alamat(self.baca, dikunci=obj.pk),
            "ubah": self.alamat(self.ubah, pk=obj.pk) if bisa else "",
            "hapus": "",
        }


def sudah_buka(kunci: Kunci) -> bool:
    return kunci.sampai is not None and kunci.sampai <= timezone.now()


class KunciFormulir(FormulirView):
    model = Kunci
    form_class = KunciForm
    kembali = "core:kunci_daftar"
    judul_tambah = "Pasang kunci"


class KunciBuka(HapusView, KunciMixin):
    """Asks before it opens a lock; the row stays."""

    model = Kunci
    template_name = "core/kunci_buka.html"
    kembali = "core:kunci_daftar"

    def hapus(self) -> None:
        buka_kunci(self.object, by=self.request.user)

    def pesan_sukses(self) -> str:
        return "Kunci sudah dibuka."

    def get_judul(self) -> str:
        return "Buka kunci"
