"""The LHE of an office's year, the improvements that it promises itself, and what it did about last year's."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.views.generic import TemplateView, View

from laporan.domain.evaluasi import simpan_lhe, simpan_tindak, tindak_lanjut
from laporan.evaluasi import Nasihat, hasil_lhe, rekomendasi_tahun, tindak_tahun
from laporan.forms_reviu import LheForm, RekomendasiForm, TindakForm
from laporan.models import EvaluasiAkip, Laporan, Rekomendasi, TindakLanjut
from laporan.views.berkas import isi_berkas
from laporan.views.unduh import unduhan
from sakip.core.rujukan import alamat_tentang
from sakip.core.views import DaftarView, FormulirView, HapusView, KantorMixin, Kolom


class LheMixin(KantorMixin):
    """Pages of the LHE of a year; an office has one a year."""

    model = EvaluasiAkip

    @cached_property
    def evaluasi(self) -> EvaluasiAkip | None:
        milik = EvaluasiAkip.objects.filter(perangkat=self.perangkat, tahun=self.tahun)
        return milik.select_related("perangkat__pemda", "berkas").first()

    def milik_tempat(self) -> QuerySet[EvaluasiAkip]:
        return EvaluasiAkip.objects.filter(perangkat=self.perangkat, tahun=self.tahun).select_related("perangkat")

    def get_object(self, queryset: QuerySet | None = None) -> EvaluasiAkip:
        if self.evaluasi is None:
            raise Http404
        return self.evaluasi

    def get_remah(self) -> list[tuple[str, str]]:
        return [("LHE", self.alamat("laporan:lhe"))]


class LheView(LheMixin, TemplateView):
    """Number, values, predikat and recommendations of the LHE of the year."""

    template_name = "laporan/lhe.html"

    def get_judul(self) -> str:
        return f"Laporan Hasil Evaluasi SAKIP {self.tahun}"

    def get_remah(self) -> list[tuple[str, str]]:
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        e = self.evaluasi
        bisa = self.boleh("reviu")
        isi = {
            "evaluasi": e,
            "hasil": hasil_lhe(e) if e else None,
            "rekomendasi": [
                (r, self.alamat("laporan:rekomendasi_ubah", pk=r.pk), self.alamat("laporan:rekomendasi_hapus", pk=r.pk))
                for r in (e.rekomendasi.all() if e else ())
            ],
            "bisa": bisa,
            "url": {n: self.alamat(f"laporan:lhe_{n}") for n in ("isi", "hapus", "berkas")},
            "url_tindak": self.alamat("laporan:tindak_daftar").replace(f"/{self.tahun}/", f"/{self.tahun + 1}/", 1),
        }
        return super().get_context_data(**isi | kwargs)


class LheIsi(LheMixin, FormulirView):
    """Write down the LHE of the year, or mend it."""

    form_class = LheForm
    kembali = "laporan:lhe"

    def awal(self) -> EvaluasiAkip:
        return self.evaluasi or EvaluasiAkip(perangkat=self.perangkat, tahun=self.tahun)

    def simpan(self, form: LheForm) -> None:
        isi = form.cleaned_data
        simpan_lhe(
            form.instance, nilai=form.nilai(), rekomendasi=isi["rekomendasi"], unggahan=isi.get("unggahan"),
            by=self.request.user,
        )  # fmt: skip

    def get_judul(self) -> str:
        return f"{'Ubah' if self.evaluasi else 'Catat'} LHE {self.tahun}"


class LheHapus(LheMixin, HapusView):
    kembali = "laporan:lhe"


class LheBerkas(LheMixin, View):
    """The file of the LHE, proven by its digest."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        isi, jenis, _ = isi_berkas(self.get_object().berkas)
        return unduhan(isi, jenis, f"lhe-{self.perangkat.slug}-{self.tahun}.pdf")


class RekomendasiMixin(KantorMixin):
    """A recommendation of the LHE of the year."""

    model = Rekomendasi
    kembali = "laporan:lhe"

    def milik_tempat(self) -> QuerySet[Rekomendasi]:
        return super().milik_tempat().filter(tahun=self.tahun, evaluasi__isnull=False)

    def get_remah(self) -> list[tuple[str, str]]:
        return [("LHE", self.alamat("laporan:lhe"))]


class RekomendasiUbah(RekomendasiMixin, FormulirView):
    form_class = RekomendasiForm


class RekomendasiHapus(RekomendasiMixin, HapusView):
    pass


class PerbaikanMixin(KantorMixin):
    """What the office promises to improve, beside the report of the year; it comes back next year."""

    model = Rekomendasi

    def milik_tempat(self) -> QuerySet[Rekomendasi]:
        return super().milik_tempat().filter(tahun=self.tahun, evaluasi=None)

    def awal(self) -> Rekomendasi:
        laporan = Laporan.objects.filter(perangkat=self.perangkat, tahun=self.tahun, jenis=Laporan.Jenis.LKJIP).first()
        return Rekomendasi(perangkat=self.perangkat, tahun=self.tahun, laporan=laporan)

    def boleh_tambah(self) -> bool:
        return self.boleh(Rekomendasi.izin, self.awal())


class PerbaikanDaftar(PerbaikanMixin, DaftarView):
    judul = "Rencana perbaikan"
    pengantar = (
        "Perbaikan yang dijanjikan kantor bersama laporan tahun ini. Tahun depan masing-masing kembali pada halaman Tindak "
        "lanjut, untuk dijawab sudah atau belum."
    )
    kosong = "Belum ada rencana perbaikan untuk tahun ini."
    tambah, ubah, hapus = "laporan:perbaikan_tambah", "laporan:perbaikan_ubah", "laporan:perbaikan_hapus"
    label_tambah = "Tambah rencana perbaikan"
    cari = ("uraian",)
    kolom = (Kolom("No.", "urut", urut="urut"), Kolom("Rencana perbaikan", "uraian"))


class PerbaikanFormulir(PerbaikanMixin, FormulirView):
    form_class = RekomendasiForm
    kembali = "laporan:perbaikan_daftar"
    judul_tambah, judul_ubah = "Tambah rencana perbaikan", "Ubah rencana perbaikan"

    def pesan_sukses(self) -> str:
        return "Rencana perbaikan tersimpan."


class PerbaikanHapus(PerbaikanMixin, HapusView):
    kembali = "laporan:perbaikan_daftar"


class TindakDaftar(KantorMixin, TemplateView):
    """The recommendations that come back this year, each with what was done about it."""

    template_name = "laporan/tindak.html"

    def get_judul(self) -> str:
        return f"Tindak lanjut rekomendasi {self.tahun}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        semua = tindak_tahun(self.perangkat, self.tahun)
        bisa = self.dapat_ubah(TindakLanjut)
        isi = {
            "semua": [
                (
                    t,
                    self.alamat("laporan:tindak_ubah", pk=t.rekomendasi.pk) if bisa else "",
                    alamat_bukti(self, t.rekomendasi),
                )
                for t in semua
            ],
            "sudah": sum(t.sudah for t in semua),
            "url_perbaikan": self.alamat("laporan:perbaikan_daftar"),
        }
        return super().get_context_data(**isi | kwargs)


class TindakIsi(FormulirView):
    """Say of one recommendation what was done about it this year; its evidence hangs on it."""

    model = TindakLanjut
    form_class = TindakForm
    template_name = "laporan/tindak_isi.html"
    kembali = "laporan:tindak_daftar"

    def get_object(self, queryset: QuerySet | None = None) -> TindakLanjut:
        rekomendasi = rekomendasi_tahun(self.perangkat, self.tahun).filter(pk=self.kwargs["pk"]).first()
        if rekomendasi is None:
            raise Http404
        return tindak_lanjut(rekomendasi, self.tahun)

    def simpan(self, form: TindakForm) -> None:
        simpan_tindak(form.instance, by=self.request.user)

    def get_judul(self) -> str:
        return "Tindak lanjut rekomendasi"

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Tindak lanjut", self.alamat("laporan:tindak_daftar"))]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        r = self.object.rekomendasi
        return super().get_context_data(**{"rekomendasi": r, "url_bukti": alamat_bukti(self, r)} | kwargs)


def alamat_bukti(view: KantorMixin, rekomendasi: Rekomendasi | Nasihat) -> str:
    """The page of the evidence for what was done about it."""
    return alamat_tentang(view.alamat("core:bukti"), f"tindak:{rekomendasi.pk}")
