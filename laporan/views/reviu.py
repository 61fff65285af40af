"""The reviu of the yearly report in its office: handed over, read, its checklist, its statement."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from laporan.document import Dokumen
from laporan.domain.reviu import (
    belum_dijawab,
    catatan_terbuka,
    halangan_serah,
    jawab_butir,
    selesaikan,
    serahkan,
)
from laporan.edisi.pohon import PohonRusak
from laporan.forms_reviu import ButirForm, PernyataanForm
from laporan.models import Laporan, Reviu
from laporan.reviu.butir import SUMBER, per_blok
from laporan.reviu.cetak import CETAKAN
from laporan.reviu.naskah import buka
from sakip.core.models import Catatan
from sakip.core.permissions import Ditolak, pastikan
from sakip.core.rujukan import alamat_tentang
from sakip.core.views import BarisMixin, KantorMixin, KirimView, YakinView


class ReviuMixin(KantorMixin):
    """Pages about the reviu of the yearly report."""

    @cached_property
    def laporan(self) -> Laporan | None:
        milik = Laporan.objects.filter(perangkat=self.perangkat, tahun=self.tahun, jenis=Laporan.Jenis.LKJIP)
        return milik.select_related("perangkat__pemda").first()

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Reviu inspektorat", self.alamat("laporan:reviu"))]


class ReviuView(ReviuMixin, TemplateView):
    """Where the reviu stands: what was handed over, what was noted, what it ended with."""

    template_name = "laporan/reviu.html"

    def get_judul(self) -> str:
        return f"Reviu inspektorat {self.tahun}"

    def get_remah(self) -> list[tuple[str, str]]:
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lap = self.laporan
        halangan = halangan_serah(lap, banding=False) if lap else "Laporan kinerja tahun ini belum dibuat."
        semua = Reviu.objects.filter(laporan=lap).select_related("edisi", "oleh").defer("pohon") if lap else []
        isi = {
            "laporan": lap,
            "sesudah": self.perangkat.pemda.reviu == "sesudah",
            "halangan": halangan,
            "sudah": any(r.status == Reviu.Status.SELESAI for r in semua),
            "url_serah": self.alamat("laporan:reviu_serah") if not halangan and self.boleh("serahkan_reviu") else "",
            "reviu": [self.baris(r) for r in semua],
            "catatan": [(c, alamat_tentang(self.alamat("core:catatan"), c.rujukan)) for c in self.catatan()],
            "bisa_reviu": self.boleh("reviu"),
        }
        return super().get_context_data(**isi | kwargs)

    def baris(self, r: Reviu) -> dict[str, Any]:
        selesai = r.status == Reviu.Status.SELESAI
        return {
            "r": r,
            "baca": self.alamat("laporan:reviu_baca", pk=r.pk),
            "butir": self.alamat("laporan:reviu_butir", pk=r.pk),
            "pernyataan": self.alamat("laporan:reviu_pernyataan", pk=r.pk) if r.status == Reviu.Status.BERJALAN else "",
            "naskah": f"{self.alamat('laporan:naskah_baca', kunci=CETAKAN)}?naskah={r.pk}" if selesai else "",
        }

    def catatan(self) -> QuerySet[Catatan]:
        milik = Catatan.objects.filter(perangkat=self.perangkat, tahun=self.tahun, asal=Catatan.Asal.REVIU, induk=None)
        return milik.select_related("oleh").prefetch_related("jawaban__oleh")


class ReviuSerah(ReviuMixin, YakinView):
    """Hand the report over for reviu."""

    izin_halaman = "serahkan_reviu"
    judul = "Serahkan untuk direviu"
    tombol = "Ya, serahkan"
    kembali = "laporan:reviu"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if self.laporan is None:
            raise Http404

    def kalimat(self) -> str:
        return (
            f"Isi {self.laporan} sekarang menjadi naskah reviu yang dibaca inspektorat. Naskah itu tidak ikut berubah bila "
            "data berubah. Inspektorat menulis catatan, dan catatannya menjadi tugas kantor ini."
        )

    def simpan(self, form: Any) -> None:
        serahkan(self.laporan, by=self.request.user)

    def pesan_sukses(self) -> str:
        return f"{self.laporan} sudah diserahkan kepada inspektorat."


class SatuReviu(ReviuMixin, BarisMixin):
    """A page of one naskah reviu."""

    model = Reviu
    object: Reviu
    izin_baris = ""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.object = self.get_object()
        if self.izin_baris:
            pastikan(request.user, self.izin_baris, self.object)

    def get_queryset(self) -> QuerySet[Reviu]:
        return super().get_queryset().select_related("laporan__perangkat__pemda", "edisi")

    def naskah(self) -> Dokumen:
        """The frozen tree; a page with a sentence where it is spoiled."""
        try:
            return buka(self.object)
        except PohonRusak as salah:
            raise Ditolak(
                f"Isi {self.object} tidak sama lagi dengan yang diserahkan ({salah}), sehingga tidak ditampilkan."
            ) from salah

    @property
    def berjalan(self) -> bool:
        return self.object.status == Reviu.Status.BERJALAN


class ReviuButir(SatuReviu, KirimView):
    """The checklist: read by the office, answered by the reviewer."""

    template_name = "laporan/reviu_butir.html"

    def get_judul(self) -> str:
        return f"Checklist reviu, naskah ke-{self.object.ke}"

    def get_form(self, form_class: Any = None) -> ButirForm:
        return ButirForm(self.request.POST if self.request.method == "POST" else None, reviu=self.object)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        pastikan(request.user, "reviu", self.object)
        return super().post(request, *args, **kwargs)

    def simpan(self, form: ButirForm) -> None:
        self.banyak = jawab_butir(self.object, form.isian(), by=self.request.user)

    def pesan_sukses(self) -> str:
        return f"{self.banyak} jawaban tersimpan." if self.banyak else "Tidak ada jawaban yang berubah."

    def get_success_url(self) -> str:
        return self.alamat("laporan:reviu_butir", pk=self.object.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi = super().get_context_data(**kwargs)
        form = isi["form"]
        return isi | {
            "reviu": self.object,
            "bisa": self.berjalan and self.boleh("reviu", self.object),
            "blok": [(angka, nama, [form.baris(b.kunci) for b in butir]) for angka, nama, butir in per_blok()],
            "belum": belum_dijawab(self.object),
            "sumber": SUMBER,
            "url_baca": self.alamat("laporan:reviu_baca", pk=self.object.pk),
            "url_temuan": self.alamat("laporan:reviu_temuan", pk=self.object.pk),
            "url_pernyataan": self.alamat("laporan:reviu_pernyataan", pk=self.object.pk),
        }


class ReviuPernyataan(SatuReviu, KirimView):
    """The Pernyataan Telah Direviu: what is still open, then number, place, day, inspektur and conclusion."""

    template_name = "laporan/reviu_pernyataan.html"
    izin_baris = "reviu"
    judul = "Pernyataan Telah Direviu"
    kembali = "laporan:reviu"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.berjalan:
            messages.warning(request, f"{self.object}: {self.object.get_status_display().lower()}.")
            return HttpResponseRedirect(self.alamat("laporan:reviu"))
        return super().get(request, *args, **kwargs)

    def get_form(self, form_class: Any = None) -> PernyataanForm:
        return PernyataanForm(
            self.request.POST if self.request.method == "POST" else None,
            instance=self.object,
            catatan=catatan_terbuka(self.object.laporan),
            **self.bekal_formulir(),
        )

    def simpan(self, form: PernyataanForm) -> None:
        isi = {nama: form.cleaned_data[nama] for nama in ("nomor", "tempat", "tanggal", "inspektur", "simpulan")}
        selesaikan(self.get_object(), penjelasan=form.penjelasan(), by=self.request.user, **isi)

    def pesan_sukses(self) -> str:
        return f"{self.object.laporan} telah direviu. Pernyataannya dijilid dalam laporan sebagai lampiran."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi = {
            "reviu": self.object,
            "belum": belum_dijawab(self.object),
            "url_butir": self.alamat("laporan:reviu_butir", pk=self.object.pk),
            "url_inspektur": reverse("pantau:inspektur_daftar", args=[self.perangkat.pemda.slug]),
        }
        return super().get_context_data(**isi | kwargs)
