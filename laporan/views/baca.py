"""A book itself: read in the browser, printed as a page, downloaded as PDF and workbook, begun."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.functional import cached_property
from django.views.generic import TemplateView, View

from laporan.cari import PALING_BANYAK, cari
from laporan.document import Dokumen
from laporan.domain import buat_laporan
from laporan.domain.angka import paragraf_bergeser
from laporan.domain.salin import laporan_sebelumnya
from laporan.edisi.baca import berkas_edisi, dokumen_edisi, keadaan
from laporan.edisi.naskah import edisi_berlaku, edisi_dari
from laporan.edisi.sah import bubuhkan
from laporan.edisi.siap import pengesahan
from laporan.ingatan import dokumen_buku, nilai_buku
from laporan.models import Edisi, Laporan
from laporan.nomor import jangkar_bagian, rujukan_hilang
from laporan.outline import nama_berkas_buku, nama_buku
from laporan.renderers.html import AlamatBaca, daftar_isi, render_html, render_isi
from laporan.rules import tanda_bagian
from laporan.views.arsip import EdisiRusakMixin, sajikan_arsip, tercatat
from laporan.views.tanda_angka import catatan_bergeser
from laporan.views.tanda_catatan import dengan_catatan
from laporan.views.unduh import DocxMixin, XlsxMixin
from sakip.core.ingat import membaca_kantor
from sakip.core.views import KantorMixin
from sakip.core.views.generik import kata_cari

HURUF_CARI = 100


class LaporanMixin(KantorMixin):
    """Pages of a book of the year: the yearly report, or the kind (`jenis`) that the address names."""

    harus_ada = False

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        if kwargs.get("jenis", Laporan.Jenis.LKJIP) not in Laporan.Jenis.values:
            raise Http404
        super().setup(request, *args, **kwargs)
        if self.harus_ada and self.laporan is None:
            raise Http404

    @cached_property
    def jenis(self) -> str:
        return str(self.kwargs.get("jenis", Laporan.Jenis.LKJIP))

    @cached_property
    def laporan(self) -> Laporan | None:
        return Laporan.objects.filter(perangkat=self.perangkat, tahun=self.tahun, jenis=self.jenis).first()

    @property
    def nama_buku(self) -> str:
        return nama_buku(self.jenis, self.perangkat.istilah_laporan)

    def alamat_buku(self, nama: str, **kwargs: Any) -> str:
        """Another page of the same book."""
        if self.jenis == Laporan.Jenis.LKJIP:
            return self.alamat(f"laporan:{nama}", **kwargs)
        return self.alamat(f"laporan:buku_{nama}", jenis=self.jenis, **kwargs)

    @cached_property
    def edisi(self) -> Edisi | None:
        """The edition in force; what is read and downloaded comes from it."""
        return edisi_berlaku(self.laporan)

    @cached_property
    def dapat_tulis(self) -> bool:
        """Whether who looks may write in the book as it stands; in one that was signed nobody may."""
        return self.edisi is None and self.boleh(Laporan.izin) and self.bebas(self.laporan or Laporan)

    def dokumen(self) -> Dokumen:
        """Of an edition as it was signed, else the draft as the data are."""
        return dokumen_edisi(self.edisi) if self.edisi else dokumen_buku(self.perangkat, self.tahun, self.jenis)

    def get_remah(self) -> list[tuple[str, str]]:
        return [(self.nama_buku, self.alamat_buku("baca"))]


class BacaView(EdisiRusakMixin, LaporanMixin, TemplateView):
    """The whole book as a reading page with its contents at the side; or the button that begins it."""

    template_name = "laporan/baca.html"

    def get_judul(self) -> str:
        return f"{self.nama_buku} Tahun {self.tahun}"

    def get_remah(self) -> list[tuple[str, str]]:
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi: dict[str, Any] = {
            "bisa_ubah": self.dapat_tulis,
            "ada": self.laporan is not None,
            "sebutan": "laporan" if self.jenis == Laporan.Jenis.LKJIP else self.nama_buku,
            "url": {
                nama: self.alamat_buku(nama)
                for nama in (
                    "buat",
                    "pdf",
                    "edisi",
                    "docx",
                    "xlsx",
                    "cetak",
                    "bagian_daftar",
                    "rangka",
                    "kesiapan",
                    "angka_berubah",
                )
            },
        }
        isi |= self.konteks_edisi()
        if self.laporan is None:
            isi["asal"] = laporan_sebelumnya(self.perangkat, self.tahun, self.jenis)
        elif self.edisi:
            dok = dokumen_edisi(self.edisi)
            isi |= {"isi": render_isi(dok, AlamatBaca(tautan=True)), "entri": daftar_isi(dok, 3), "bisa_ubah": False}
            isi |= self.hasil_cari(dok)
        else:
            with membaca_kantor(self.perangkat):
                isi |= self.isi_naskah(self.laporan)
        return super().get_context_data(**isi | kwargs)

    def isi_naskah(self, laporan: Laporan) -> dict[str, Any]:
        """The book as it is now, with its marks."""
        tempat = self.perangkat, self.tahun, self.jenis
        dok = dokumen_buku(*tempat)
        bergeser = paragraf_bergeser(laporan, partial(nilai_buku, *tempat))
        tanda_isi = tanda_bagian(laporan)
        tanda = dengan_catatan(self, dok, tanda_isi | catatan_bergeser(self, bergeser))
        return {
            "tanda_bagian": tanda_isi,
            "bergeser": len(bergeser),
            "isi": render_isi(dok, self.alamat_baca(), tanda),
            "entri": daftar_isi(dok, 3),
            "hilang": [(jangkar_bagian(s.kunci), s.judul, r.teks) for s, r in rujukan_hilang(dok)],
        } | self.hasil_cari(dok)

    def konteks_edisi(self) -> dict[str, Any]:
        """The edition in force and what may be done with it, or the last one while it is being corrected."""
        lama = edisi_dari(self.laporan).first() if self.laporan and not self.edisi else None
        siap = self.laporan is not None and self.laporan.status == Laporan.Status.DISETUJUI
        bisa = self.boleh("tandatangani")
        return {
            "edisi": self.edisi,
            "edisi_lama": lama,
            "keadaan_edisi": keadaan(self.edisi) if self.edisi else "",
            "url_edisi": self.alamat("laporan:edisi_daftar"),
            "url_tanda": self.alamat_buku("tandatangan") if siap and bisa else "",
            "url_koreksi": self.alamat_buku("koreksi") if self.edisi and bisa else "",
        }

    def url_baca(self) -> str:
        """Where to go from here where the edition cannot be shown."""
        return self.alamat("laporan:edisi_daftar")

    def alamat_baca(self) -> AlamatBaca:
        """What the book leads to: for who may write it the forms of its sections too."""

        def satu(nama: str) -> str:
            return self.alamat(f"laporan:{nama}", pk=0).replace("/0/", "/{id}/")

        sampul = self.laporan is not None and self.laporan.gambar_sampul_id
        return AlamatBaca(
            ubah=satu("bagian_ubah") if self.dapat_tulis else "",
            berkas=satu("berkas"),
            gambar=satu("gambar"),
            sampul=f"{self.alamat_buku('sampul')}?{sampul}" if sampul else "",
            tautan=True,
        )

    def hasil_cari(self, dok: Dokumen) -> dict[str, Any]:
        """What `?cari=` finds in the book, the first of it; `lebih` how many more there are."""
        kata = kata_cari(self.request)[:HURUF_CARI]
        temuan = cari(dok, kata)
        return {
            "kata": kata,
            "temuan": temuan[:PALING_BANYAK],
            "banyak": len(temuan),
            "lebih": len(temuan) - PALING_BANYAK,
        }


class BuatView(LaporanMixin, View):
    """Begin the book of the year."""

    izin_halaman = Laporan.izin

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return HttpResponseRedirect(self.alamat_buku("baca"))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        try:
            buat_laporan(
                perangkat=self.perangkat,
                tahun=self.tahun,
                jenis=self.jenis,
                by=request.user,
                dari_tahun_lalu=request.POST.get("asal") != "baku",
            )
        except ValidationError as salah:
            messages.error(request, " ".join(salah.messages))
        else:
            nama = "Laporan" if self.jenis == Laporan.Jenis.LKJIP else self.nama_buku
            messages.success(request, f"{nama} tahun {self.tahun} sudah dibuat. Periksa dan lengkapi naskahnya.")
        return HttpResponseRedirect(self.alamat_buku("baca"))


class CetakView(EdisiRusakMixin, LaporanMixin, TemplateView):
    """The printable page, as the PDF is made of; of an edition with its stamp."""

    harus_ada = True

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        dok = self.dokumen()
        if self.edisi:
            dok = bubuhkan(dok, pengesahan(self.edisi, situs=request.build_absolute_uri("/")))
        return HttpResponse(render_html(dok))

    def url_baca(self) -> str:
        return self.alamat("laporan:edisi_daftar")


class UnduhBuku(LaporanMixin):
    """A download of the book."""

    harus_ada = True

    def nama_berkas(self) -> str:
        return nama_berkas_buku(self.jenis, self.perangkat.istilah_laporan, self.perangkat.slug, self.tahun)

    def url_baca(self) -> str:
        return self.alamat_buku("baca")


class UnduhanBuku(UnduhBuku):
    """A file of the book: of its edition as it was signed, else a draft that is known again when it comes back."""

    jenis_berkas = ""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        arsip = berkas_edisi(self.edisi, self.jenis_berkas) if self.edisi else None
        return sajikan_arsip(self, arsip) if arsip else tercatat(super().get(request, *args, **kwargs), self.laporan)


class DocxView(UnduhanBuku, DocxMixin, TemplateView):
    """The book as a Word file."""

    jenis_berkas = "docx"


class XlsxView(UnduhanBuku, XlsxMixin, TemplateView):
    """All tables of the book, one sheet each."""

    jenis_berkas = "xlsx"
