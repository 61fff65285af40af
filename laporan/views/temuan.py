"""The findings about an office's year: all of them on a page, taking a proposal, signing over one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import resolve
from django.utils.functional import cached_property
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.generic import TemplateView, View

from laporan.checks.temuan import Temuan, Tingkat
from laporan.domain.periksa import BASI, abaikan, batal_abaikan
from laporan.domain.usul import pakai_usul
from laporan.models import Bagian, Laporan, TemuanDiabaikan
from laporan.models.periksa import PILIHAN_TINGKAT
from laporan.nomor import jangkar_bagian
from laporan.papers.periksa import CETAKAN, terabaikan
from laporan.periksa.hasil import Hasil, TemuanKantor, hasil
from laporan.views.aturan_periksa import LENCANA
from sakip.core.models import Jejak
from sakip.core.permissions import pastikan
from sakip.core.views import KantorMixin
from sakip.core.views.generik import kata_cari

SEHALAMAN = 100


TERTUTUP = ("_ubah", "_kepala", "anggaran:rincian", "laporan:rangka")
"""Pages of those who write; the others read what is found there in the book."""

IZIN = {"laporan:siap": "lihat_kesiapan"}
"""Pages that ask for more than their class says."""


@dataclass(frozen=True, slots=True)
class BarisTemuan:
    """A finding as a page shows it, with where it leads this user."""

    t: TemuanKantor
    url: str

    @property
    def lencana(self) -> str:
        return LENCANA[self.t.tingkat.value]

    @property
    def bisa_diganti(self) -> bool:
        """Whether its words stand in a paragraph that somebody wrote."""
        return self.t.usul is not None and bool(self.t.tempat.asal)


class PeriksaMixin(KantorMixin):
    """A page that knows the findings of its year. Context of `laporan/_temuan.html`: kembali, bisa_ganti, bisa_abaikan."""

    @cached_property
    def hasil(self) -> Hasil:
        return hasil(self.perangkat, self.tahun)

    @cached_property
    def laporan(self) -> Laporan | None:
        milik = Laporan.objects.filter(perangkat=self.perangkat, tahun=self.tahun, jenis=Laporan.Jenis.LKJIP)
        laporan = milik.first()
        if laporan is not None:
            laporan.perangkat = self.perangkat
        return laporan

    @cached_property
    def buku(self) -> Laporan | None:
        """The book that was read: the yearly report, else the one that there is."""
        ada = {} if self.laporan else {b.jenis: b for b in self.perangkat.laporan.filter(tahun=self.tahun)}
        return self.laporan or next((ada[j] for j in Laporan.Jenis.values if j in ada), None)

    def baris(self, t: TemuanKantor) -> BarisTemuan:
        return BarisTemuan(t, self.alamat_temuan(t))

    def alamat_temuan(self, t: TemuanKantor) -> str:
        """Where it is mended; for who may only read, where it is read."""
        url = self.alamat_tautan(t.tautan)
        terbuka = self.boleh(Bagian.izin) or not t.tautan.nama.endswith(TERTUTUP)
        izin = IZIN.get(t.tautan.nama) or resolve(url.partition("#")[0]).func.view_class.izin_halaman
        if terbuka and self.boleh(izin) and not self.setahun_terkunci():
            return url
        return self._alamat_baca(t.tempat.bagian)

    def _alamat_baca(self, bagian: str) -> str:
        """A section ("": the beginning) of the book that was read."""
        if self.buku is None or self.buku == self.laporan:
            url = self.alamat("laporan:baca")
        else:
            url = self.alamat("laporan:buku_baca", jenis=self.buku.jenis)
        return f"{url}#{jangkar_bagian(bagian)}" if bagian else url

    def konteks_temuan(self) -> dict[str, Any]:
        terbuka = self.laporan is not None and self.laporan.status != Laporan.Status.DITANDATANGANI
        return {
            "kembali": self.request.get_full_path() if self.request.method == "GET" else self.alamat("laporan:periksa"),
            "bisa_ganti": self.laporan is not None and not self.laporan.tertahan and self.boleh(Bagian.izin),
            "bisa_abaikan": terbuka and self.boleh(TemuanDiabaikan.izin),
        }


class TemuanView(PeriksaMixin, TemplateView):
    """Counts, filters, each finding with its places and proposal, and those that the camat signs over."""

    template_name = "laporan/temuan.html"
    gagal: dict[str, str]

    def get_judul(self) -> str:
        return f"Periksa laporan {self.tahun}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        self.gagal = kwargs.get("gagal", {})
        kata = kata_cari(self.request)
        saringan = self.saringan()
        halaman = Paginator(self.tersaring(kata, saringan), SEHALAMAN).get_page(self.request.GET.get("page"))
        isi = {
            "jumlah": self.jumlah(),
            "baris": [self.baris(t) for t in halaman],
            "page_obj": halaman,
            "diabaikan": [self.baris(t) for t in self.hasil.temuan if terabaikan(t)],
            "kata": kata,
            "saringan": saringan,
            "tersaring": bool(kata or any(s["nilai"] for s in saringan)),
            "ada": bool(self.terbuka),
            "diperiksa": self.kalimat_diperiksa(),
            "kertas_kerja": self.alamat("laporan:naskah_baca", kunci=CETAKAN),
            "batal": self.url_batal(),
        }
        return super().get_context_data(**isi | self.konteks_temuan() | {"gagal": self.gagal} | kwargs)

    @cached_property
    def terbuka(self) -> list[TemuanKantor]:
        """Those that nobody signs over."""
        return [t for t in self.hasil.temuan if not terabaikan(t)]

    def jumlah(self) -> list[tuple[str, int, str, str]]:
        """Name, count, class of the badge, and where these alone are listed."""
        per = Counter(t.tingkat for t in self.terbuka)
        hitung = [(x.value.capitalize(), per[x], LENCANA[x.value], f"?tingkat={x.value}") for x in Tingkat]
        return [*hitung, ("Diabaikan", len(self.hasil.temuan) - len(self.terbuka), "", "#judul-diabaikan")]

    def kalimat_diperiksa(self) -> str:
        if self.buku is None:
            return (
                f"{self.perangkat.istilah_laporan} {self.tahun} belum dibuat; yang diperiksa data tahun {self.tahun}."
            )
        return f"Yang diperiksa isi {self.buku} dan data tahun {self.tahun}, sebagaimana adanya sekarang."

    def saringan(self) -> list[dict[str, Any]]:
        """Level, rule and section, of those that there are."""
        nomor = {t.nomor: f"{t.nomor} {t.aturan.judul}" for t in self.terbuka}
        bagian = {t.tempat.bagian: self.nama_bagian.get(t.tempat.bagian, "") for t in self.terbuka}
        pilihan = {
            ("tingkat", "Tingkat"): PILIHAN_TINGKAT,
            ("aturan", "Aturan"): [(n, judul[:60]) for n, judul in nomor.items()],
            ("bagian", "Bagian"): [(k, v[:60]) for k, v in bagian.items() if v],
        }
        return [self._saringan(nama, label, isi) for (nama, label), isi in pilihan.items()]

    def _saringan(self, nama: str, label: str, isi: list[tuple[str, str]]) -> dict[str, Any]:
        minta = self.request.GET.get(nama, "")
        nilai = minta if minta in dict(isi) else ""
        return {"nama": nama, "label": label, "pilihan": [("", "semua"), *isi], "nilai": nilai}

    @cached_property
    def nama_bagian(self) -> dict[str, str]:
        return dict(self.buku.bagian.values_list("kunci", "judul")) if self.buku else {}

    def tersaring(self, kata: str, saringan: list[dict[str, Any]]) -> list[TemuanKantor]:
        """Those that fit; one whose override was just refused stands first, with what was typed."""
        tingkat, aturan, bagian = (s["nilai"] for s in saringan)
        semua = [
            t
            for t in self.terbuka
            if tingkat in ("", t.tingkat.value)
            and aturan in ("", t.nomor)
            and bagian in ("", t.tempat.bagian)
            and all(k in f"{t.kalimat} {t.tempat.sebutan}".casefold() for k in kata.casefold().split())
        ]
        return sorted(semua, key=lambda t: t.sidik != self.gagal.get("sidik")) if self.gagal else semua

    def url_batal(self) -> str:
        """Where the replacement that was just made is taken back; "" where none was."""
        nomor = self.request.GET.get("diganti", "")
        if not (nomor.isascii() and nomor.isdecimal() and len(nomor) < 18 and self.boleh(Bagian.izin)):
            return ""
        jejak = Jejak.objects.filter(pk=nomor, perangkat=self.perangkat, jenis="laporan.bagian", aksi="ubah").first()
        return self.alamat("laporan:bagian_batal", jejak=jejak.pk) if jejak else ""


class TindakanTemuan(PeriksaMixin):
    """Something done to one finding, which is named by its fingerprint (``temuan``)."""

    izin_tindakan = ""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if request.method == "POST":
            pastikan(request.user, self.izin_tindakan, self.perangkat)
            if self.laporan is None:
                raise Http404

    def temuan(self) -> Temuan:
        """The one that was meant. Raises ValidationError where it is there no more."""
        sidik = self.request.POST.get("temuan", "")
        ada = next((t for t in self.hasil.temuan if t.sidik == sidik), None)
        if ada is None:
            raise ValidationError(BASI)
        return ada.temuan

    def kembali(self) -> str:
        minta = self.request.POST.get("kembali", "")
        aman = url_has_allowed_host_and_scheme(minta, allowed_hosts=None) and minta.startswith("/")
        return minta if aman else self.alamat("laporan:periksa")


class TemuanGanti(TindakanTemuan, View):
    """The live value in the place of the words; the next page offers to take it back."""

    http_method_names = ["post"]
    izin_tindakan = Bagian.izin

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            jejak = pakai_usul(laporan=self.laporan, temuan=self.temuan(), by=request.user)
        except ValidationError as salah:
            messages.error(request, " ".join(salah.messages))
            return HttpResponseRedirect(self.kembali())
        messages.success(request, jejak.catatan)
        return HttpResponseRedirect(f"{self.alamat('laporan:periksa')}?diganti={jejak.pk}")


class TemuanAbaikan(TindakanTemuan, TemuanView):
    """The camat signs over one finding; a refused reason stays beside it."""

    http_method_names = ["post"]
    izin_tindakan = TemuanDiabaikan.izin

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        alasan = request.POST.get("alasan", "")[:2000].replace("\0", "")
        try:
            abaikan(laporan=self.laporan, temuan=self.temuan(), alasan=alasan, by=request.user)
        except ValidationError as salah:
            return self.tolak(alasan, " ".join(salah.messages))
        messages.success(request, "Temuan diabaikan dengan alasan yang tertulis. Alasannya dicetak dalam kertas kerja.")
        return HttpResponseRedirect(self.kembali())

    def tolak(self, alasan: str, salah: str) -> HttpResponse:
        sidik = self.request.POST.get("temuan", "")
        if sidik not in {t.sidik for t in self.terbuka}:
            messages.error(self.request, salah)
        gagal = {"sidik": sidik, "alasan": alasan, "salah": salah}
        return self.render_to_response(self.get_context_data(gagal=gagal))


class TemuanBatal(TindakanTemuan, View):
    """The finding holds the signature again."""

    http_method_names = ["post"]
    izin_tindakan = TemuanDiabaikan.izin

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        milik = TemuanDiabaikan.objects.select_related("laporan__perangkat__pemda")
        baris = get_object_or_404(milik, pk=kwargs["pk"], laporan=self.laporan)
        try:
            batal_abaikan(baris, by=request.user)
        except ValidationError as salah:
            messages.error(request, " ".join(salah.messages))
        else:
            messages.success(request, f"Temuan {baris.aturan} menahan tanda tangan lagi.")
        return HttpResponseRedirect(self.kembali())
