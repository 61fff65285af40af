"""Tables and papers: all of them with their state, one read, printed and downloaded, and the header of a paper."""

from __future__ import annotations

import datetime
from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import resolve
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.views.generic import TemplateView

from anggaran.models import Periode
from kinerja.models import PerjanjianKinerja
from laporan.document import Dokumen, Table
from laporan.domain import simpan_naskah
from laporan.edisi.baca import berkas_edisi, dokumen_edisi, unduhan_pertama
from laporan.edisi.naskah import CETAKAN_PK, edisi_berlaku
from laporan.forms import NaskahForm
from laporan.ingatan import dokumen_cetakan, keadaan_cetakan
from laporan.jelajah import walk
from laporan.models import Edisi, Naskah
from laporan.papers import Cetakan, cari_cetakan, daftar_cetakan
from laporan.papers.bingkai import ada_isi
from laporan.renderers.html import render_isi
from laporan.views.arsip import EdisiRusakMixin, sajikan_arsip
from laporan.views.unduh import DocxMixin, PdfMixin, XlsxMixin
from sakip.core import menu
from sakip.core.queries import kepala_kantor
from sakip.core.views import FormulirView, KantorMixin
from sakip.core.views.generik import kata_cari


class NaskahDaftarView(KantorMixin, TemplateView):
    """All tables and papers by group, with search, and whether there is anything in them."""

    template_name = "laporan/naskah_kinerja.html"

    def get_judul(self) -> str:
        return f"Naskah dan tabel {self.tahun}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kata = kata_cari(self.request)
        cocok = [c for c in daftar_cetakan() if kata.casefold() in f"{c.judul} {' '.join(c.kode)}".casefold()]
        ada = keadaan_cetakan(self.perangkat, self.tahun)
        kelompok = [(nama, [(c, ada[c.kunci]) for c in isi]) for nama, isi in groupby(cocok, key=lambda c: c.kelompok)]
        return super().get_context_data(**{"kelompok": kelompok, "kata": kata} | kwargs)


class CetakanMixin(KantorMixin):
    """A page of one table or paper; `?triwulan=` is the quarter, `?naskah=` the id of one of several papers."""

    cetakan: Cetakan

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        cetakan = cari_cetakan(kwargs["kunci"])
        if cetakan is None:
            raise Http404
        self.cetakan = cetakan
        super().setup(request, *args, **kwargs)

    def alamat_tahun(self, tahun: int) -> str:
        return self.alamat("laporan:naskah_daftar").replace(f"/{self.tahun}/", f"/{tahun}/", 1)

    @property
    def periode(self) -> int:
        teks = self.request.GET.get("triwulan", "")
        return int(teks) if self.cetakan.triwulan and teks in {"1", "2", "3", "4"} else 0

    @property
    def pilih(self) -> int:
        teks = self.request.GET.get("naskah", "")
        return int(teks) if teks.isascii() and teks.isdigit() and len(teks) < 18 else 0

    @cached_property
    def edisi(self) -> Edisi | None:
        """The edition in force of the one Perjanjian Kinerja that is asked for; it is read and downloaded as signed."""
        if self.cetakan.kunci not in CETAKAN_PK or not self.pilih:
            return None
        return edisi_berlaku(
            PerjanjianKinerja.objects.filter(perangkat=self.perangkat, tahun=self.tahun, pk=self.pilih).first()
        )

    def dokumen(self) -> Dokumen:
        if self.edisi:
            return dokumen_edisi(self.edisi)
        return dokumen_cetakan(self.cetakan, self.perangkat, self.tahun, periode=self.periode, pilih=self.pilih)

    def alamat_naskah(self, nama: str, **kueri: int) -> str:
        """Another page of the same paper; quarter and choice go with it unless `kueri` says otherwise."""
        kueri = {"triwulan": self.periode, "naskah": self.pilih} | kueri
        tanya = urlencode({k: v for k, v in kueri.items() if v})
        return self.alamat(f"laporan:{nama}", kunci=self.cetakan.kunci) + (f"?{tanya}" if tanya else "")

    def url_baca(self) -> str:
        return self.alamat_naskah("naskah_baca")

    def nama_berkas(self) -> str:
        triwulan = f"-tw{self.periode}" if self.periode else ""
        return f"{self.cetakan.kunci}{triwulan}-{self.perangkat.slug}-{self.tahun}"

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Naskah dan tabel", self.alamat("laporan:naskah_daftar"))]


class NaskahBacaView(EdisiRusakMixin, CetakanMixin, TemplateView):
    """The table or paper in the browser, with its downloads and the pages on which it is filled in."""

    template_name = "laporan/naskah_kinerja_baca.html"

    def get_judul(self) -> str:
        return self.cetakan.judul

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        dok = self.dokumen()
        return super().get_context_data(
            **{
                "isi": render_isi(dok),
                "ada": ada_isi(b for s in dok.isi for b in s.isi),
                "bertabel": any(isinstance(b, Table) for b in walk(dok)),
                "isi_di": self._isi_di(),
                "url_pdf": self.alamat_naskah("naskah_pdf"),
                "url_docx": self.alamat_naskah("naskah_docx"),
                "url_xlsx": self.alamat_naskah("naskah_xlsx"),
                "url_kepala": self._url_kepala(),
                "triwulan": self._triwulan(),
            }
            | kwargs
        )

    def _isi_di(self) -> list[tuple[str, str]]:
        """Label and address of the pages on which it is filled in, of those that this user may open."""
        alamat = [(menu.label(nama) or "Isi data", self.alamat(nama)) for nama in self.cetakan.isi]
        return [(label, url) for label, url in alamat if self.boleh(resolve(url).func.view_class.izin_halaman)]

    def _url_kepala(self) -> str:
        if self.cetakan.rangka != "naskah" or not self.boleh(Naskah.izin):
            return ""
        return self.alamat_naskah("naskah_kepala")

    def _triwulan(self) -> list[tuple[str, str, bool]]:
        """Label, address and whether it is the one shown."""
        if not self.cetakan.triwulan:
            return []
        return [(p.label, self.alamat_naskah("naskah_baca", triwulan=p), p == self.periode) for p in Periode]


class UnduhanCetakan(CetakanMixin):
    """A file of a table or paper; of a signed one as it was signed, the official paper first."""

    jenis_berkas = ""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.edisi:
            return super().get(request, *args, **kwargs)
        pdf = self.jenis_berkas == "pdf"
        arsip = unduhan_pertama(self.edisi) if pdf else berkas_edisi(self.edisi, self.jenis_berkas)
        return sajikan_arsip(self, arsip)


class NaskahPdfView(UnduhanCetakan, PdfMixin):
    """The PDF of one table or paper."""

    jenis_berkas = "pdf"


class NaskahDocxView(UnduhanCetakan, DocxMixin, TemplateView):
    """One table or paper as a Word file."""

    jenis_berkas = "docx"


class NaskahXlsxView(UnduhanCetakan, XlsxMixin, TemplateView):
    """The workbook of one table or paper."""

    jenis_berkas = "xlsx"


class NaskahKepalaView(CetakanMixin, FormulirView):
    """Number, day, place and signer of a paper; the signer is copied onto it."""

    model = Naskah
    form_class = NaskahForm

    def awal(self) -> Naskah:
        if self.cetakan.rangka != "naskah":
            raise Http404
        milik = {"perangkat": self.perangkat, "tahun": self.tahun, "jenis": self.cetakan.kunci, "periode": self.periode}
        camat = kepala_kantor(self.perangkat, datetime.date(self.tahun, 12, 31))
        return self.get_queryset().filter(**milik).first() or Naskah(
            **milik, tempat=self.perangkat.kota, penandatangan=camat
        )

    def simpan(self, form: NaskahForm) -> None:
        simpan_naskah(form.instance, by=self.request.user)

    def get_success_url(self) -> str:
        return self.url_baca()

    def get_judul(self) -> str:
        return f"Nomor, tanggal, dan penanda tangan {self.cetakan.judul}"

    def get_remah(self) -> list[tuple[str, str]]:
        return [*super().get_remah(), (self.cetakan.judul, self.url_baca())]
