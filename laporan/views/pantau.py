"""All offices of a Pemda: what each handed in of a year, its signed report, all of them as one ZIP; the inspektur."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView, View

from laporan.edisi.baca import unduhan_pertama
from laporan.forms_reviu import InspekturForm
from laporan.himpun import himpun_zip
from laporan.models import Laporan
from laporan.pantau import TRIWULAN, BarisPantau, edisi_terakhir, pantau
from laporan.views.arsip import sajikan_arsip
from sakip.core.models import Pejabat, PerangkatDaerah
from sakip.core.numbers import format_angka, format_tanggal, romawi
from sakip.core.views import DaftarView, FormulirView, HapusView, Kolom, PantauMixin
from sakip.core.views.dasar import TAHUN
from sakip.core.views.generik import kata_cari

Pengurut = Callable[[BarisPantau], Any]
URUTAN: dict[str, Pengurut] = {
    "kantor": lambda b: b.kantor.nama.casefold(),
    "perjanjian": lambda b: b.perjanjian.urut,
    **{f"tw{t}": (lambda b, t=t: b.triwulan[t - 1].tanda.urut) for t in TRIWULAN},
    "laporan": lambda b: (b.laporan.urut, -b.terlambat),
    "reviu": lambda b: b.reviu.urut,
    "edisi": lambda b: (b.edisi is not None, b.bertanda),
    "lhe": lambda b: (b.nilai is not None, b.nilai or 0),
}


class TahunMixin(PantauMixin):
    """A page about a year, which `?tahun=` names; without it the one whose reports are due now."""

    @property
    def tahun(self) -> int:
        minta = self.request.GET.get("tahun", "")
        if minta.isascii() and minta.isdigit() and len(minta) == 4 and int(minta) in TAHUN:
            return int(minta)
        return timezone.localdate().year - 1


class PantauDaftar(TahunMixin, DaftarView):
    """What each office handed in: plan of the year, quarters, report, reviu, signature, evaluation."""

    model = PerangkatDaerah
    template_name = "laporan/pantau.html"
    paginate_by = 100
    cari = ("nama",)
    kosong = "Belum ada kantor di pemerintah daerah ini."
    kolom = (
        Kolom("Kantor", "kantor", urut="kantor"),
        Kolom("PK", "perjanjian", urut="perjanjian"),
        *(Kolom(f"TW {romawi(t)}", "triwulan", urut=f"tw{t}") for t in TRIWULAN),
        Kolom("Laporan", "laporan", urut="laporan"),
        Kolom("Reviu", "reviu", urut="reviu"),
        Kolom("Edisi", "edisi", urut="edisi"),
        Kolom("LHE", "nilai", urut="lhe"),
    )

    def get_judul(self) -> str:
        return f"Laporan semua kantor {self.tahun}"

    def get_remah(self) -> list[tuple[str, str]]:
        return []

    def konteks_tempat(self) -> dict[str, Any]:
        return super().konteks_tempat() | {"remah": []}

    def get_queryset(self) -> list[BarisPantau]:
        kata, urut = kata_cari(self.request).casefold(), self.get_urut()
        hasil = [b for b in pantau(self.pemda, self.tahun) if kata in b.kantor.nama.casefold()]
        return sorted(hasil, key=URUTAN[urut.removeprefix("-")], reverse=urut.startswith("-")) if urut else hasil

    def susun_baris(self, obj: BarisPantau) -> dict[str, Any]:
        def alamat(nama: str) -> str:
            return reverse(nama, args=[obj.kantor.slug, self.tahun])

        return {
            "b": obj,
            "kantor": alamat("kantor_tahun"),
            "baca": alamat("laporan:baca"),
            "reviu": alamat("laporan:reviu"),
            "lhe": alamat("laporan:lhe"),
            "serah": format_tanggal(obj.diserahkan) if obj.diserahkan else "",
            "nilai": format_angka(obj.nilai) if obj.nilai is not None else "",
            "pdf": f"{self.alamat('pantau:pdf', pk=obj.pk)}?tahun={self.tahun}" if obj.edisi else "",
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi = super().get_context_data(**kwargs)
        semua = isi["object_list"]
        kini = timezone.localdate().year
        return isi | {
            "tahun_dipilih": self.tahun,
            "pilihan_tahun": sorted({self.tahun, *range(kini + 1, kini - 8, -1)}, reverse=True),
            "ditandatangani": sum(b.edisi is not None for b in semua),
            "url_zip": f"{self.alamat('pantau:zip')}?tahun={self.tahun}",
            "url_inspektur": self.alamat("pantau:inspektur_daftar"),
        }


class PantauPdf(TahunMixin, TemplateView):
    """The signed report of one office: the official paper first, else what the program printed."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        milik = Laporan.objects.filter(
            perangkat__pemda=self.pemda, perangkat=kwargs["pk"], tahun=self.tahun, jenis=Laporan.Jenis.LKJIP
        )
        edisi = next(iter(edisi_terakhir(milik).values()), None)
        arsip = unduhan_pertama(edisi) if edisi else None
        if arsip is None:
            raise Http404
        return sajikan_arsip(self, arsip)

    def url_baca(self) -> str:
        return self.alamat("pantau:daftar")


class PantauZip(TahunMixin, View):
    """All signed reports of the year, with a list of those that are missing."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        berkas = himpun_zip(self.pemda, self.tahun, by=request.user)
        nama = f"laporan-kinerja-{self.pemda.slug}-{self.tahun}.zip"
        jawaban = FileResponse(berkas, as_attachment=True, filename=nama, content_type="application/zip")
        jawaban["Cache-Control"] = "private, no-store"
        return jawaban


class InspekturMixin(PantauMixin):
    """Officials of the Pemda itself beside its head: who signs for the inspektorat."""

    model = Pejabat
    kembali = "pantau:inspektur_daftar"

    def milik_tempat(self) -> QuerySet[Pejabat]:
        milik = Pejabat.objects.filter(pemda=self.pemda, perangkat=None)
        return milik.exclude(jabatan=self.pemda.jabatan_kepala).select_related("pemda")

    def awal(self) -> Pejabat:
        return Pejabat(pemda=self.pemda, jabatan="Inspektur")

    def get_success_url(self) -> str:
        return self.alamat(self.kembali)


class InspekturDaftar(InspekturMixin, DaftarView):
    judul = "Inspektur"
    pengantar = (
        "Yang menandatangani Pernyataan Telah Direviu. Dicatat oleh admin; namanya disalin waktu pernyataan dibuat."
    )
    kosong = "Belum ada inspektur yang tercatat."
    tambah, ubah, hapus = "pantau:inspektur_tambah", "pantau:inspektur_ubah", "pantau:inspektur_hapus"
    label_tambah = "Tambah inspektur"
    kolom = (
        Kolom("Nama", "nama"),
        Kolom("NIP", "nip_tercetak"),
        Kolom("Jabatan", "jabatan_lengkap"),
        Kolom("Mulai", lambda p: format_tanggal(p.mulai)),
        Kolom("Sampai", lambda p: format_tanggal(p.selesai) if p.selesai else ""),
    )


class InspekturFormulir(InspekturMixin, FormulirView):
    form_class = InspekturForm
    judul_tambah, judul_ubah = "Tambah inspektur", "Ubah inspektur"


class InspekturHapus(InspekturMixin, HapusView):
    pass
